"""This file is places: the list, one of them, and changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from askwell.actions.organization_edits import update_organization
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.people import WorkSetting
from askwell.queries.organizations import (
    find_organization,
    list_organizations,
    load_organization_page,
)
from askwell.web.forms.organizations import (
    FACTS,
    OrganizationForm,
    read_organization,
    read_place_version,
    start_organization_form,
)
from askwell.web.templatetags.labels import SETTINGS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.records.models import Organization


@require_safe
def show_organizations(request: HttpRequest) -> HttpResponse:
    """List the places where your people are, by name."""
    text, setting = request.GET.get("q", "")[:300], request.GET.get("setting", "")
    setting = setting if setting in list(WorkSetting) else ""
    cursor = request.GET.get("after", "")
    places = list_organizations(owner=request.user, text=text, setting=setting, cursor=cursor)
    said = {"q": text, "setting": setting}
    context = {
        "places": places,
        "text": text,
        "setting": setting,
        "settings": SETTINGS.items(),
        "before": f"?{urlencode({**said, 'after': places.before})}" if places.before else "",
        "after": f"?{urlencode({**said, 'after': places.after})}" if places.after else "",
    }
    name = "organizations/_list.html" if request.htmx else "organizations/page.html"
    return render(request, name, context)


@require_safe
def show_organization(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show who is there, and what you know."""
    page = load_organization_page(owner=request.user, ulid=ulid)
    return render(request, "organizations/one.html", {"page": page, "place": page.place})


@require_http_methods(["GET", "HEAD", "POST"])
def edit_organization(request: HttpRequest, ulid: str) -> HttpResponse:
    """Change what is known about a place, or show what somebody else changed first."""
    place = find_organization(request.user, ulid)
    if request.method != "POST":
        return _show_edit(request, place, start_organization_form(place))
    form = OrganizationForm(request.POST)
    if not form.is_valid():
        return _show_edit(request, place, form, status=422)
    try:
        update_organization(
            place=place,
            facts=read_organization(form),
            seen=form.cleaned_data["version"],
            now=request.now,
        )
    except Conflict as conflict:
        return _show_conflict(request, place, conflict)
    except AskwellError as error:
        form.add_error("name", str(error))
        return _show_edit(request, place, form, status=422)
    messages.success(request, _("Saved."))
    return redirect("organization", place.ulid)


def _show_edit(
    request: HttpRequest,
    place: Organization,
    form: OrganizationForm,
    status: int = 200,
    **more: object,
) -> HttpResponse:
    context = {"place": place, "form": form, **more}
    return render(request, "organizations/edit.html", context, status=status)


def _show_conflict(request: HttpRequest, place: Organization, conflict: Conflict) -> HttpResponse:
    place.refresh_from_db()
    mine = request.POST.copy()
    mine["version"] = read_place_version(place)
    form = OrganizationForm(mine)
    form.full_clean()
    differences = [
        (form[name].label, getattr(place, name) or "—", form[name].value() or "—")
        for name in FACTS
        if getattr(place, name) != str(form[name].value() or "").replace("\r\n", "\n")
    ]
    more = {"conflict": str(conflict), "differences": differences}
    return _show_edit(request, place, form, status=409, **more)
