"""This file is your answers to next steps: later, never, after all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askwell.actions.steps import dismiss_step, return_step, snooze_step
from askwell.domain.telling import tell_near_day
from askwell.queries.today import load_today
from askwell.web.forms.steps import read_days

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
def create_snooze(request: HttpRequest, key: str) -> HttpResponse:
    """Put a step off for the days chosen; it says until when."""
    until = request.today + timedelta(days=read_days(request.POST))
    snooze_step(owner=request.user, key=key, until=until, today=request.today)
    day = tell_near_day(until, request.today)
    return _answer(request, key, _("Put off until {day}.").format(day=day))


@require_POST
def create_dismissal(request: HttpRequest, key: str) -> HttpResponse:
    """Do not propose a step again."""
    dismiss_step(owner=request.user, key=key)
    return _answer(request, key, _("Dismissed. It comes back only when something changes."))


@require_POST
def create_return(request: HttpRequest, key: str) -> HttpResponse:
    """Take an answer back."""
    return_step(owner=request.user, key=key)
    return redirect("today")


def _answer(request: HttpRequest, key: str, sentence: str) -> HttpResponse:
    back = reverse("step-return", args=[key])
    messages.success(request, sentence, extra_tags=f"undo:{back}")
    show_all = "all" in request.POST
    if not request.htmx:
        return redirect(f"{reverse('today')}?all=1" if show_all else "today")
    page = load_today(request.user, request.now, show_all=show_all)
    return render(request, "today/_steps.html", {"page": page, "is_fragment": True})
