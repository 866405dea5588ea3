"""This file is the board: where conversations stand, and moving them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.stages import change_stage, leave_board
from askwell.actions.undoing import put_back
from askwell.domain.outreach import Stage
from askwell.queries.outreach import load_board, load_outreach_list
from askwell.records.models import Person
from askwell.web.back import go_back
from askwell.web.forms.messages import read_day, read_stage, read_word
from askwell.web.templatetags.labels import STAGES
from askwell.web.undo import read_undo_token, tell_with_undo

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_outreach(request: HttpRequest) -> HttpResponse:
    """Show where every conversation stands, as a board or as a list."""
    if request.GET.get("view") == "list":
        return _show_list(request)
    board = load_board(owner=request.user, now=request.now, today=request.today)
    return render(request, "outreach/page.html", {"board": board, "stages": STAGES})


def _show_list(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("page", "1")
    page = int(text) if text.isascii() and text.isdigit() and 0 < int(text) <= 10_000 else 1  # noqa: PLR2004
    stage = read_word(Stage, request.GET.get("stage"))
    shown = load_outreach_list(
        owner=request.user, stage=stage, page=page, now=request.now, today=request.today
    )
    return render(request, "outreach/list.html", {"shown": shown, "stages": STAGES})


@require_POST
def save_stage(request: HttpRequest, ulid: str) -> HttpResponse:
    """Move a person along the board, or off it."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    if request.POST.get("stage") == "off":
        changes = leave_board(person=person, on=request.today)
        tell_with_undo(request, _("{name} left the board.").format(name=person), changes)
        return go_back(request)
    stage, until = read_stage(request.POST), read_day(request.POST.get("until"))
    changes = change_stage(person=person, stage=stage, on=request.today, until=until)
    sentence = _("{name} moved to “{stage}”.").format(name=person, stage=STAGES[stage])
    tell_with_undo(request, sentence, changes)
    return go_back(request)


@require_POST
def create_undo(request: HttpRequest, token: str) -> HttpResponse:
    """Put back what a toast offered to undo."""
    put_back(owner=request.user, changes=read_undo_token(request.user, token))
    return go_back(request)
