"""This file is how interviews and events become a calendar file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, tzinfo

_FIRST_YEAR, _LAST_YEAR = 1970, 2200
_PRODUCT = "-//Askwell//Askwell//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One entry of a calendar: no organizer and no guests, so no mail is ever sent for it.

    `uid` must stay the same for the same thing, so that opening the file
    again changes the entry; `changed_at` decides which of two is newer.
    """

    uid: str
    starts_at: datetime
    minutes: int
    summary: str
    changed_at: datetime
    location: str = ""
    description: str = ""
    url: str = ""
    time_zone: str = ""
    """The name of the zone the start is shown in; empty means UTC."""


def write_calendar(events: Iterable[CalendarEvent]) -> bytes:
    """Return a calendar that Google, Apple and Outlook open, time zones included."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    years = []
    for event in events:
        calendar.add_component(_make_event(event))
        years.append(event.starts_at.year)
    if years:
        # Only the years in use: every change of the clocks is a line of its own.
        first, last = max(min(years) - 1, _FIRST_YEAR), min(max(years) + 2, _LAST_YEAR)
        calendar.add_missing_timezones(date(first, 1, 1), date(max(first + 1, last), 1, 1))
    return bytes(calendar.to_ical())


def _make_event(event: CalendarEvent) -> Event:
    entry = Event()
    utc = ZoneInfo("UTC")
    starts_at = event.starts_at.astimezone(_find_zone(event.time_zone))
    # Added in UTC, or an hour would be lost or won when the clocks change.
    ends_at = event.starts_at.astimezone(utc) + timedelta(minutes=event.minutes)
    entry.add("uid", event.uid)
    entry.add("dtstamp", event.changed_at.astimezone(utc))
    entry.add("last-modified", event.changed_at.astimezone(utc))
    entry.add("dtstart", starts_at)
    entry.add("dtend", ends_at.astimezone(starts_at.tzinfo))
    entry.add("summary", event.summary)
    for name in ("location", "description", "url"):
        if text := getattr(event, name):
            entry.add(name, text)
    return entry


def _find_zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
