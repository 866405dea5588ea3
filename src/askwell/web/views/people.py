"""This file is the list of people: found, filtered, and changed many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from askwell.actions.people import create_person
from askwell.queries.people import list_people
from askwell.queries.people_views import (
    list_fields,
    list_ready_views,
    list_saved_views,
    list_tags,
)
from askwell.web.forms.people import (
    COLUMNS,
    ContactForms,
    PersonForm,
    read_columns_shown,
    read_filter,
    read_person,
)
from askwell.web.templatetags.labels import CIRCLES, SETTINGS, STAGES

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.queries.people import PeoplePage
    from askwell.records.models import CareerField


@require_safe
def show_people(request: HttpRequest) -> HttpResponse:
    """Show one page of the people that pass the filter; only the list when htmx asks for it."""
    wanted = read_filter(request.GET)
    shown = read_columns_shown(request.GET, request.user.profile.people_columns)
    page = list_people(
        owner=request.user,
        wanted=wanted,
        now=request.now,
        today=request.today,
        cursor=request.GET.get("after", ""),
        with_mail="email" in shown,
    )
    context = {
        "show": {name: name in shown for name, _words in COLUMNS},
        "shown": shown,
        "fields": list_fields(request.user),
        "circles": CIRCLES.items(),
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
            request,
            "people/page.html",
            {**context, **_offer_filters(request, counted, context["fields"])},
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
        cadence_days=standing.cadence_days,
        do_not_contact=standing.do_not_contact,
    )
    return redirect("person", person.ulid)


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


def _offer_filters(
    request: HttpRequest, everyone: int | None, fields: list[CareerField]
) -> dict[str, object]:
    said = _list_said(request)
    return {
        "views": list_ready_views(
            owner=request.user, fields=fields, today=request.today, everyone=everyone
        ),
        "saved": list_saved_views(request.user),
        "address": urlencode(said),
        "columns": COLUMNS,
        "columns_asked": said.get("columns", ""),
        "tags": list_tags(request.user),
        "settings": SETTINGS.items(),
        "stages": STAGES.items(),
    }
