"""This file is one person's page, and what is written on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell.actions.bin import bin_people, restore_people
from askwell.actions.people import (
    read_version,
    record_research,
    update_person,
    want_to_contact,
)
from askwell.actions.ties import add_tie, remove_tie
from askwell.domain.errors import Conflict
from askwell.domain.outreach import InteractionKind
from askwell.queries.person import find_by_ulid, find_person_by_words, load_person_page
from askwell.queries.timeline import load_timeline
from askwell.records.models import Person, Tie
from askwell.web.forms.people import ContactForms, PersonForm, read_person, start_person_form
from askwell.web.templatetags.labels import FAVOURS, INTERACTIONS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_person(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show who this is to you; only more of the timeline when htmx asks for it."""
    zone = timezone.get_current_timezone()
    if "after" in request.GET:
        person = find_by_ulid(request.user, ulid)
        timeline = load_timeline(person=person, zone=zone, cursor=request.GET["after"])
        context = {"person": person, "timeline": timeline, "today": request.today}
        name = "person/_timeline.html" if request.htmx else "person/timeline.html"
        return render(request, name, context)
    page = load_person_page(owner=request.user, ulid=ulid, now=request.now, zone=zone)
    context = {
        "page": page,
        "person": page.person,
        "timeline": page.timeline,
        "kinds": INTERACTIONS.items(),
        "kind": request.GET.get("kind", InteractionKind.NOTE),
        "favours": FAVOURS.items(),
    }
    return render(request, "person/page.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_person(request: HttpRequest, ulid: str) -> HttpResponse:
    """Change everything known about a person, or show what somebody else changed first."""
    person = find_by_ulid(request.user, ulid)
    if request.method != "POST":
        form, contacts = start_person_form(person, request.user)
        return _show_edit(request, person, form, contacts)
    form = PersonForm(request.POST, owner=request.user)
    contacts = ContactForms(request.POST, prefix="contacts")
    if not (form.is_valid() and contacts.is_valid()):
        return _show_edit(request, person, form, contacts, status=422)
    try:
        update_person(
            person=person,
            draft=read_person(form, contacts, person),
            standing=form.read_standing(),
            seen=form.cleaned_data["version"],
            now=request.now,
        )
    except Conflict as conflict:
        return _show_conflict(request, person, conflict)
    messages.success(request, _("Saved."))
    return redirect("person", person.ulid)


def _show_edit(
    request: HttpRequest,
    person: Person,
    form: PersonForm,
    contacts: object,
    status: int = 200,
    **more: object,
) -> HttpResponse:
    context = {"person": person, "form": form, "contacts": contacts, **more}
    return render(request, "person/edit.html", context, status=status)


def _show_conflict(request: HttpRequest, person: Person, conflict: Conflict) -> HttpResponse:
    person.refresh_from_db()
    stored, _contacts = start_person_form(person, request.user)
    mine = request.POST.copy()
    # Saved again, it is saved over what is shown now, not over what was shown before.
    mine["version"] = read_version(person)
    form = PersonForm(mine, owner=request.user)
    form.full_clean()
    differences = [
        (form[name].label, stored.initial.get(name) or "—", form[name].value() or "—")
        for name in form.fields
        if name != "version" and _say(stored.initial.get(name)) != _say(form[name].value())
    ]
    contacts = ContactForms(request.POST, prefix="contacts")
    contacts.is_valid()
    more = {"conflict": str(conflict), "differences": differences}
    return _show_edit(request, person, form, contacts, status=409, **more)


def _say(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(sorted(map(str, value)))
    return "" if value in (None, False) else str(value).replace("\r\n", "\n").strip()


@require_POST
def save_why(request: HttpRequest, ulid: str) -> HttpResponse:
    """Keep why you want to talk with them, and what you read about them."""
    person = _find_kept(request, ulid)
    record_research(
        person=person,
        why_them=request.POST.get("why_them", ""),
        research=request.POST.get("research", ""),
        today=request.today,
        now=request.now,
    )
    messages.success(request, _("Noted."))
    return redirect(f"{reverse('person', args=[ulid])}#why")


@require_POST
def save_wanted(request: HttpRequest, ulid: str) -> HttpResponse:
    """Put a person among those you want to contact, or take them off again."""
    is_wanted = request.POST.get("wanted") != "no"
    want_to_contact(person=_find_kept(request, ulid), is_wanted=is_wanted, today=request.today)
    return redirect("person", ulid)


@require_POST
def create_bin_entry(request: HttpRequest, ulid: str) -> HttpResponse:
    """Put a person in the bin, with a way back."""
    person = _find_kept(request, ulid)
    bin_people(owner=request.user, ulids=[person.ulid], now=request.now)
    undo = f"undo:{reverse('person-restore', args=[person.ulid])}"
    said = _("{name} is in the bin.").format(name=person.full_name)
    messages.success(request, said, extra_tags=undo)
    return redirect("people")


@require_POST
def create_restoration(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take a person out of the bin."""
    person = find_by_ulid(request.user, ulid)
    restore_people(owner=request.user, ulids=[person.ulid])
    messages.success(request, _("{name} is back.").format(name=person.full_name))
    return redirect("person", person.ulid)


@require_POST
def create_tie(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note that this person knows somebody else of yours."""
    person = _find_kept(request, ulid)
    other = find_person_by_words(request.user, request.POST.get("knows", "").strip())
    add_tie(person=person, knows=other, how=request.POST.get("how", ""))
    return redirect("person", person.ulid)


@require_POST
def create_tie_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Forget that two people know each other."""
    tie = get_object_or_404(Tie.objects.owned_by(request.user), ulid=ulid)
    ends = {person.ulid: person for person in (tie.knows, tie.person)}
    remove_tie(tie=tie)
    messages.success(request, _("That tie is gone."))
    return redirect("person", ends.get(request.POST.get("from"), tie.person).ulid)


def _find_kept(request: HttpRequest, ulid: str) -> Person:
    person: Person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    return person
