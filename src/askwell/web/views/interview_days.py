"""This file is the day itself: a calm page, the questions, the notes, the time left."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.interviews import save_interview_notes
from askwell.actions.plans import mark_question_asked
from askwell.domain.day_of import list_checks
from askwell.domain.errors import Conflict
from askwell.queries.briefs import load_brief
from askwell.queries.interviews import find_interview
from askwell.web.forms.numbers import read_number
from askwell.web.views.interviews import describe_brief

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest

    from askwell.records.models import Interview

NOTES_AT_MOST = 100_000


@require_safe
def show_interview_day(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show what one needs before, during and right after, and nothing else."""
    return render(request, "interviews/day.html", _describe_day(request, ulid))


def _describe_day(request: HttpRequest, ulid: str) -> dict[str, object]:
    brief = load_brief(request.user, ulid)
    interview = brief.interview
    current = next((line for line in brief.lines if not line.is_asked), None)
    return {
        **describe_brief(request, brief),
        "checks": list_checks(interview.format),
        "current": current,
        "past": [line for line in brief.lines if line.is_asked],
        "next": [line for line in brief.lines if not line.is_asked and line is not current],
        "is_before": request.now < interview.starts_at,
        "is_over": request.now >= interview.ends_at,
        "minutes_left": _count_minutes(request.now, interview),
    }


def _count_minutes(now: datetime, interview: Interview) -> int:
    until = interview.starts_at if now < interview.starts_at else interview.ends_at
    return max(0, ceil((until - now) / timedelta(minutes=1)))


@require_POST
def create_asked(request: HttpRequest, ulid: str, question: str) -> HttpResponse:
    """Tick a question off, or take the tick back, and show the next one."""
    interview = find_interview(request.user, ulid)
    mark_question_asked(interview=interview, question=question, is_asked="undo" not in request.POST)
    if not request.htmx:
        return redirect("interview-day", ulid)
    return render(request, "interviews/_asking.html", _describe_day(request, ulid))


@require_POST
def save_notes(request: HttpRequest, ulid: str) -> HttpResponse:
    """Keep the notes as they are typed; from two windows, nothing is lost."""
    interview = find_interview(request.user, ulid)
    notes = request.POST.get("notes", "")[:NOTES_AT_MOST]
    try:
        version = save_interview_notes(
            interview=interview, notes=notes, version=read_number(request.POST.get("version"))
        )
    except Conflict as conflict:
        context = {"interview": interview, "typed": notes, "sentence": str(conflict)}
        return render(request, "interviews/notes_conflict.html", context, status=409)
    if request.headers.get("X-Autosave"):
        return HttpResponse(status=204, headers={"X-Version": str(version)})
    return redirect("interview-day", ulid)
