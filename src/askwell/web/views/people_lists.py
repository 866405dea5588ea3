"""This file is what is done with the list of people: many changed at once, views kept, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from django.contrib import messages
from django.core import signing
from django.http import QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from askwell.actions.saved_views import find_view, keep_columns, keep_view, remove_view, rename_view
from askwell.actions.selection import (
    SelectionChange,
    change_selected,
    read_selection,
    undo_selected,
    write_selection,
)
from askwell.domain.errors import NotFound
from askwell.web.back import go_back
from askwell.web.forms.people import COLUMNS, read_columns_shown
from askwell.web.templatetags.labels import CIRCLES
from askwell.web.views.exports import answer_export

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SALT = "askwell.selection"
VIEW_SALT = "askwell.view"
LASTS = 60 * 60 * 24
MOST = 500


@require_POST
def change_selection(request: HttpRequest) -> HttpResponse:
    """Change everybody ticked, with a way back, or take them along in a file."""
    ulids = request.POST.getlist("people")[:MOST]
    kind = request.POST.get("do", "")
    if kind == "export":
        return answer_export(request, request.POST.get("format", "vcard"), ulids)
    value = request.POST.get(kind, "") if kind != "bin" else ""
    change = change_selected(
        owner=request.user, ulids=ulids, kind=kind, value=value, now=request.now
    )
    if not change.people:
        messages.info(request, _("Nothing to change there."))
    else:
        token = signing.dumps(write_selection(change), salt=SALT, compress=True)
        undo = f"undo:{reverse('people-selection-undo', args=[token])}"
        messages.success(request, _say_changed(change), extra_tags=undo)
    return go_back(request, "people")


@require_POST
def undo_selection(request: HttpRequest, token: str) -> HttpResponse:
    """Put back what was done to many at once."""
    try:
        change = read_selection(signing.loads(token, salt=SALT, max_age=LASTS))
    except (signing.BadSignature, ValueError):
        raise NotFound(_("This can no longer be undone.")) from None
    undo_selected(owner=request.user, change=change)
    messages.success(request, _("As it was before."))
    return go_back(request, "people")


@require_POST
def create_view(request: HttpRequest) -> HttpResponse:
    """Keep the filter of the list under a name, with the columns it is looked at in."""
    said = dict(_read_address(request))
    kept = request.user.profile.people_columns
    said["columns"] = ",".join(read_columns_shown(QueryDict(urlencode(said)), kept)) or "name"
    view = keep_view(owner=request.user, name=request.POST.get("name", ""), address=urlencode(said))
    messages.success(request, _("Kept as “{name}”.").format(name=view.name))
    return redirect(f"{reverse('people')}?{view.address}")


@require_POST
def save_view_name(request: HttpRequest, ulid: str) -> HttpResponse:
    """Rename a kept view."""
    view = find_view(request.user, ulid)
    rename_view(owner=request.user, ulid=view.ulid, name=request.POST.get("name", ""))
    return go_back(request, "people")


@require_POST
def create_view_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take a kept view out, with a way back."""
    view = remove_view(owner=request.user, ulid=ulid)
    token = signing.dumps([view.name, view.address], salt=VIEW_SALT, compress=True)
    undo = f"undo:{reverse('people-view-return', args=[token])}"
    said = _("“{name}” is no longer kept.").format(name=view.name)
    messages.success(request, said, extra_tags=undo)
    return redirect("people")


@require_POST
def create_view_return(request: HttpRequest, token: str) -> HttpResponse:
    """Keep a view again that was taken out."""
    try:
        name, address = signing.loads(token, salt=VIEW_SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError):
        raise NotFound(_("This can no longer be undone.")) from None
    keep_view(owner=request.user, name=name, address=address)
    return redirect(f"{reverse('people')}?{address}")


@require_POST
def save_columns(request: HttpRequest) -> HttpResponse:
    """Keep which columns the list shows; those of a view that is looked at no longer hold."""
    chosen = set(request.POST.getlist("column"))
    columns = [name for name, _words in COLUMNS if name in chosen]
    keep_columns(owner=request.user, columns=columns)
    said = [(name, value) for name, value in _read_address(request) if name != "columns"]
    return redirect(f"{reverse('people')}?{urlencode(said)}")


def _read_address(request: HttpRequest) -> list[tuple[str, str]]:
    pairs = parse_qsl(request.POST.get("address", "")[:2_000])
    return [(name, value) for name, value in pairs if name != "after" and value]


def _say_changed(change: SelectionChange) -> str:
    count = len(change.people)
    words = {
        "bin": ngettext("{n} person is in the bin.", "{n} people are in the bin.", count),
        "tag": ngettext("{n} person tagged “{value}”.", "{n} people tagged “{value}”.", count),
        "circle": ngettext(
            "{n} person put into the circle {value}.",
            "{n} people put into the circle {value}.",
            count,
        ),
        "field": ngettext("{n} person put into a field.", "{n} people put into a field.", count),
        "cadence": ngettext(
            "{n} person: in touch every {value} days.",
            "{n} people: in touch every {value} days.",
            count,
        ),
    }
    value = CIRCLES.get(change.value, change.value) if change.kind == "circle" else change.value
    return words[change.kind].format(n=count, value=value)
