"""This file is the list of people: found, filtered, and changed many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.core import signing
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell.actions.bin import bin_people, restore_people, tag_people, untag_people
from askwell.actions.people import create_person
from askwell.domain.errors import NotFound
from askwell.queries.people import list_people
from askwell.queries.people_views import list_fields, list_ready_views, list_tags
from askwell.web.back import go_back
from askwell.web.forms.people import ContactForms, PersonForm, read_filter, read_person
from askwell.web.templatetags.labels import CIRCLES, SETTINGS, STAGES

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.queries.people import PeoplePage

SALT = "askwell.selection"
LASTS = 60 * 60 * 24
MOST = 500


@require_safe
def show_people(request: HttpRequest) -> HttpResponse:
    """Show one page of the people that pass the filter; only the list when htmx asks for it."""
    wanted = read_filter(request.GET)
    page = list_people(
        owner=request.user,
        wanted=wanted,
        now=request.now,
        today=request.today,
        cursor=request.GET.get("after", ""),
    )
    context = {
        "people": page,
        "wanted": wanted,
        "today": request.today,
        **_link_pages(request, page),
    }
    if request.htmx and not request.htmx.history_restore_request:
        answer = render(request, "people/_list.html", context)
        # The address stays one that can be kept: without the parts nobody filled in.
        answer.headers["HX-Replace-Url"] = f"{request.path}?{urlencode(_list_said(request))}"
    else:
        counted = page.total if wanted.is_open else None
        answer = render(
            request, "people/page.html", {**context, **_offer_filters(request, counted)}
        )
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def create_new_person(request: HttpRequest) -> HttpResponse:
    """Ask everything about somebody new, none of it needed but the name."""
    form = PersonForm(
        request.POST or None, owner=request.user, initial={"full_name": request.GET.get("name", "")}
    )
    contacts = ContactForms(request.POST or None, prefix="contacts")
    if not (form.is_valid() and contacts.is_valid()):
        status = 422 if form.is_bound else 200
        context = {"form": form, "contacts": contacts}
        return render(request, "person/edit.html", context, status=status)
    standing = form.read_standing()
    person = create_person(
        owner=request.user,
        draft=read_person(form, contacts),
        today=request.today,
        now=request.now,
        closeness=standing.closeness,
        fields=standing.fields,
    )
    return redirect("person", person.ulid)


@require_POST
def change_selection(request: HttpRequest) -> HttpResponse:
    """Bin or tag everybody ticked, with a way back."""
    ulids = request.POST.getlist("people")[:MOST]
    if request.POST.get("do") == "bin":
        changed, tag = bin_people(owner=request.user, ulids=ulids, now=request.now), ""
        said = ngettext("{n} person is in the bin.", "{n} people are in the bin.", len(changed))
    else:
        word, changed = tag_people(
            owner=request.user, ulids=ulids, name=request.POST.get("tag", "")
        )
        tag = word.name
        said = ngettext("{n} person tagged “{tag}”.", "{n} people tagged “{tag}”.", len(changed))
    if not changed:
        messages.info(request, _("Nothing to change there."))
    else:
        token = signing.dumps([changed, tag], salt=SALT, compress=True)
        undo = f"undo:{reverse('people-selection-undo', args=[token])}"
        messages.success(request, said.format(n=len(changed), tag=tag), extra_tags=undo)
    return go_back(request, "people")


@require_POST
def undo_selection(request: HttpRequest, token: str) -> HttpResponse:
    """Put back what was done to many at once."""
    try:
        ulids, tag = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        raise NotFound(_("This can no longer be undone.")) from None
    if tag:
        untag_people(owner=request.user, ulids=ulids, name=tag)
    else:
        restore_people(owner=request.user, ulids=ulids)
    messages.success(request, _("As it was before."))
    return go_back(request, "people")


def _link_pages(request: HttpRequest, page: PeoplePage) -> dict[str, str]:
    said = _list_said(request)
    sorts = {"by_name": "name", "by_name_down": "-name", "by_contact": "-contact"}
    return {
        "before": f"?{urlencode({**said, 'after': page.before})}" if page.before else "",
        "after": f"?{urlencode({**said, 'after': page.after})}" if page.after else "",
        **{key: f"?{urlencode({**said, 'sort': sort})}" for key, sort in sorts.items()},
    }


def _list_said(request: HttpRequest) -> dict[str, str]:
    return {name: value for name, value in request.GET.items() if name != "after" and value}


def _offer_filters(request: HttpRequest, everyone: int | None) -> dict[str, object]:
    fields = list_fields(request.user)
    return {
        "views": list_ready_views(
            owner=request.user, fields=fields, today=request.today, everyone=everyone
        ),
        "fields": fields,
        "tags": list_tags(request.user),
        "circles": CIRCLES.items(),
        "settings": SETTINGS.items(),
        "stages": STAGES.items(),
    }
