"""This file is what you did, day by day, as a page to print."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.shortcuts import render
from django.views.decorators.http import require_safe

from askwell.queries.activity import MOST_SHOWN, group_days, list_activity

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_activity(request: HttpRequest) -> HttpResponse:
    """Show what was done between two days, newest first, ready to print."""
    since, until = _read_day(request, "since"), _read_day(request, "until")
    days = group_days(list_activity(request.user, since=since, until=until))
    context = {
        "days": days,
        "since": since,
        "until": until,
        "count": sum(len(day.rows) for day in days),
        "most": MOST_SHOWN,
    }
    return render(request, "activity/page.html", context)


def _read_day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
