"""This file is reading before asking: sources, the decision, and pages kept from the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.organizations import find_or_make_organization
from askwell.actions.people import create_person, want_to_contact
from askwell.actions.research import decide_on_asking, keep_source, remove_source
from askwell.domain.errors import AskwellError
from askwell.domain.kept_page import read_kept_page
from askwell.domain.outreach import AskDecision
from askwell.queries.organizations import find_organization
from askwell.queries.person import find_person_by_words, has_person_named
from askwell.records.models import Person, ResearchNote
from askwell.web.back import go_back
from askwell.web.forms.days import read_day
from askwell.web.forms.keeping import KNOWN, PLACE, KeepForm, read_kept_person, start_keep_form
from askwell.web.forms.messages import read_word
from askwell.web.undo import tell_with_undo

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.records.models import Organization

HOP = "from-here"


@require_POST
def create_person_source(request: HttpRequest, ulid: str) -> HttpResponse:
    """Keep something read about a person."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    _keep_source(request, person)
    return redirect(f"{reverse('person', args=[ulid])}#reading")


@require_POST
def create_place_source(request: HttpRequest, ulid: str) -> HttpResponse:
    """Keep something read about a place."""
    _keep_source(request, find_organization(request.user, ulid))
    return redirect(f"{reverse('organization', args=[ulid])}#reading")


def _keep_source(request: HttpRequest, about: Person | Organization) -> None:
    source = keep_source(
        about=about,
        title=request.POST.get("title", ""),
        link=request.POST.get("link", ""),
        note=request.POST.get("note", ""),
        read_on=read_day(request.POST.get("read_on")) or request.today,
    )
    undo = f"undo:{reverse('source-removal', args=[source.ulid])}"
    messages.success(request, _("Kept as a source."), extra_tags=undo)


@require_POST
def create_source_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take a source out."""
    source = get_object_or_404(ResearchNote.objects.owned_by(request.user), ulid=ulid)
    remove_source(source=source)
    messages.success(request, _("Taken out."))
    return go_back(request)


@require_POST
def save_decision(request: HttpRequest, ulid: str) -> HttpResponse:
    """Decide to ask, to wait, or to leave it."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    decision = read_word(AskDecision, request.POST.get("decision"))
    if decision is None:
        raise AskwellError(_("Choose: ask, wait, or leave it."))
    until = read_day(request.POST.get("until"))
    changes = decide_on_asking(person=person, decision=decision, until=until, today=request.today)
    tell_with_undo(request, _("Decided."), changes)
    if decision == AskDecision.ASK:
        return redirect(f"{reverse('message-new', args=[ulid])}?kind=invitation")
    return redirect(f"{reverse('person', args=[ulid])}#reading")


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def keep_page(request: HttpRequest) -> HttpResponse:
    """Show what a bookmark carried here; keep it once it is confirmed."""
    if not request.user.is_authenticated:
        return _lead_on(request)
    if request.method == "POST":
        return _keep_confirmed(request)
    sent = {name: request.GET.get(name, "") for name in ("title", "address", "text")}
    page = read_kept_page(**sent)
    form = start_keep_form(page, is_known=has_person_named(request.user, page.name))
    return render(request, "keep/page.html", {"form": form})


def _lead_on(request: HttpRequest) -> HttpResponse:
    # The press came from another site, so the strict cookie stayed at home. A page of our own that
    # moves on comes from here, and the cookie comes along. Whoever has none is sent to sign in.
    if request.method == "POST" or HOP in request.GET:
        return redirect_to_login(reverse("keep"))
    query = request.GET.copy()
    query[HOP] = "1"
    target = f"{reverse('keep')}?{query.urlencode()}"
    answer = render(request, "keep/hop.html", {"target": target}, status=403)
    answer["Referrer-Policy"] = "no-referrer"
    answer["Cache-Control"] = "no-store"
    return answer


def _keep_confirmed(request: HttpRequest) -> HttpResponse:
    form = KeepForm(request.POST)
    if not form.is_valid():
        return render(request, "keep/page.html", {"form": form}, status=422)
    try:
        address = _keep(request, form)
    except AskwellError as error:
        form.add_error("name", str(error))
        return render(request, "keep/page.html", {"form": form}, status=422)
    messages.success(request, _("Kept, with the page as its source."))
    return redirect(address)


def _keep(request: HttpRequest, form: KeepForm) -> str:
    kept = form.cleaned_data
    about = _find_subject(request, form)
    if kept["address"] or kept["text"]:
        keep_source(
            about=about,
            title=kept["page_title"] or kept["name"],
            link=kept["address"],
            note=kept["text"],
            read_on=request.today,
        )
    is_person = isinstance(about, Person)
    return f"{reverse('person' if is_person else 'organization', args=[about.ulid])}#reading"


def _find_subject(request: HttpRequest, form: KeepForm) -> Person | Organization:
    kept = form.cleaned_data
    if kept["about"] == PLACE:
        return find_or_make_organization(owner=request.user, name=kept["name"], now=request.now)
    if kept["about"] == KNOWN:
        return find_person_by_words(request.user, kept["name"])
    page = read_kept_page(title=kept["page_title"], address=kept["address"], text="")
    draft = read_kept_person(form, is_profile=page.is_profile)
    person = create_person(owner=request.user, draft=draft, today=request.today, now=request.now)
    if kept["wanted"]:
        want_to_contact(person=person, is_wanted=True, today=request.today)
    return person
