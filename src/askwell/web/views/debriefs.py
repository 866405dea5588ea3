"""This file is the debrief: three minutes while it is warm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askwell.actions.debriefs import save_debrief
from askwell.domain.day_of import read_notes
from askwell.queries.briefs import load_brief
from askwell.queries.debriefs import find_helpers, find_last_feeling
from askwell.web.forms import debriefs as forms
from askwell.web.views.interviews import describe_brief

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.queries.briefs import Brief

EMPTY_ROWS = 2


@require_http_methods(["GET", "HEAD", "POST"])
def show_debrief(request: HttpRequest, ulid: str) -> HttpResponse:
    """Ask how it was, what was advised, who was named, who helped; keep it and go on to thanks."""
    brief = load_brief(request.user, ulid)
    if request.method != "POST":
        return render(request, "interviews/debrief.html", _describe(request, brief))
    save_debrief(
        interview=brief.interview,
        feelings=forms.read_feelings(request.POST),
        advice=forms.read_advice(request.POST),
        suggestions=forms.read_suggestions(request.POST),
        helpers=forms.read_helpers(request.POST, request.user),
        answers=forms.read_answers(request.POST, [line.question for line in brief.lines]),
        now=request.now,
        today=request.today,
    )
    messages.success(request, _("Kept. Now, whom to thank."))
    return redirect("thanks")


def _describe(request: HttpRequest, brief: Brief) -> dict[str, object]:
    interview = brief.interview
    return {
        **describe_brief(request, brief),
        "feelings": forms.FEELINGS,
        "keep": forms.KEEP,
        "advice": [*forms.start_advice(interview), *[""] * EMPTY_ROWS],
        "suggestions": [*forms.start_suggestions(interview), *[""] * EMPTY_ROWS],
        "suggested": interview.referrals.select_related("person").exclude(person=None),
        "helpers": find_helpers(request.user, interview),
        "last": find_last_feeling(request.user, interview),
        "note_lines": read_notes(interview.notes),
    }
