"""This file turns interviews into calendar entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from askwell.domain.time_zones import show_on_both_clocks
from askwell.formats.icalendar.writer import CalendarEvent

if TYPE_CHECKING:
    from askwell.records.models import Interview


def make_calendar_event(interview: Interview, *, address: str = "") -> CalendarEvent:
    """Return the entry of one interview; `address` is where this Askwell is, or empty."""
    clocks = show_on_both_clocks(
        interview.starts_at,
        my_zone=interview.my_time_zone,
        their_zone=interview.their_time_zone,
    )
    theirs = _("{clock} for them, in {place}").format(
        clock=f"{clocks.theirs:%H:%M}", place=clocks.their_place
    )
    questions = interview.planned.order_by("position").values_list("text", flat=True)
    lines = ([] if clocks.is_same else [theirs]) + [f"- {text}" for text in questions]
    return CalendarEvent(
        uid=f"{interview.ulid}@askwell",
        starts_at=interview.starts_at,
        minutes=interview.minutes,
        summary=_("Interview with {name}").format(name=interview.person.full_name),
        changed_at=interview.edited_at or interview.created_at,
        location=interview.place,
        description="\n".join(lines),
        url=f"{address}interviews/{interview.ulid}/" if address else "",
        time_zone=interview.my_time_zone,
    )
