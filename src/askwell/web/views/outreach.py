"""This file is the board: where conversations stand, and moving them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.stages import change_stage, leave_board
from askwell.actions.undoing import put_back
from askwell.domain.outreach import Stage
from askwell.queries.outreach import (
    find_next_to_ask,
    load_board,
    load_outreach_list,
)
from askwell.queries.outreach_filter import OutreachSort, list_filter_choices
from askwell.records.models import Person
from askwell.web.back import go_back
from askwell.web.forms.days import read_day
from askwell.web.forms.messages import read_stage, read_word
from askwell.web.forms.outreach import read_outreach_filter, read_page, read_ulid
from askwell.web.templatetags.labels import STAGES
from askwell.web.undo import read_undo_token, tell_with_undo

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.queries.outreach_filter import OutreachFilter


@require_safe
def show_outreach(request: HttpRequest) -> HttpResponse:
    """Show where every conversation stands, as a board or as a list."""
    chosen = read_outreach_filter(request.GET)
    context = {
        "stages": STAGES,
        "chosen": chosen,
        "choices": list_filter_choices(request.user),
        "next_person": find_next_to_ask(owner=request.user, today=request.today, chosen=chosen),
    }
    if request.GET.get("view") == "list":
        return _show_list(request, chosen, context)
    context["opened"] = read_word(Stage, request.GET.get("open"))
    context["board"] = load_board(
        owner=request.user,
        now=request.now,
        today=request.today,
        chosen=chosen,
        opened=context["opened"],
        also=read_ulid(request.GET.get("at", "")),
    )
    return render(request, "outreach/page.html", context)


def _show_list(
    request: HttpRequest, chosen: OutreachFilter, context: dict[str, object]
) -> HttpResponse:
    sort = read_word(OutreachSort, request.GET.get("sort")) or OutreachSort.WAITING
    context["shown"] = load_outreach_list(
        owner=request.user,
        stage=read_word(Stage, request.GET.get("stage")),
        page=read_page(request.GET),
        now=request.now,
        today=request.today,
        chosen=chosen,
        sort=sort,
    )
    context["sort"] = sort
    return render(request, "outreach/list.html", context)


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
