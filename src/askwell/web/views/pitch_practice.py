"""This file is saying a pitch aloud: a bare page, and what is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askwell.actions.pitch_runs import discard_run, record_run
from askwell.queries.pitch_page import load_practice_page
from askwell.queries.pitches import find_pitch, find_run
from askwell.web.forms.pitches import read_run_feeling, read_seconds
from askwell.web.templatetags.pitches import FEELINGS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "HEAD", "POST"])
def practise_aloud(request: HttpRequest, ulid: str) -> HttpResponse:
    """Show nothing but the breath and the words, and keep the practice."""
    if request.method != "POST":
        page = load_practice_page(request.user, ulid, request.now)
        context = {"page": page, "feelings": list(FEELINGS.items())}
        return render(request, "pitch/practice.html", context)
    record_run(
        pitch=find_pitch(request.user, ulid),
        seconds=read_seconds(request.POST),
        feeling=read_run_feeling(request.POST),
        note=request.POST.get("note", ""),
        now=request.now,
    )
    messages.success(request, _("The practice is kept."))
    return redirect("pitch-practice" if request.POST.get("do") == "again" else "pitch-one", ulid)


@require_POST
def create_run_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Forget a practice."""
    run = find_run(request.user, ulid)
    discard_run(run=run)
    return redirect("pitch-one", run.pitch.ulid)
