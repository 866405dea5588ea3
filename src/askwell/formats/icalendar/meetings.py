"""This file is how one entry becomes meetings: once, or each time it repeats in a window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from askwell.domain.arrivals import MeetingFound, MeetingStatus
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.icalendar.entry import get_day, parse_when, settle
from askwell.formats.icalendar.recurrence import list_days, list_unknown_keys, parse_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from askwell.formats.icalendar.entry import Entry, When
    from askwell.formats.icalendar.zones import Zones

_STATUSES = {
    "CANCELLED": MeetingStatus.CANCELLED,
    "CANCELED": MeetingStatus.CANCELLED,
    "TENTATIVE": MeetingStatus.TENTATIVE,
    "NEEDS-ACTION": MeetingStatus.TENTATIVE,
}
_MOST_TIMES = 1_000
"""Of one entry, in the window."""
_MOST_RULES = 10
_STEPS_OF_AN_EXCEPTION = 10
_MOST_ONWARD = 20
_MOST_STEPS = 5_000_000
"""Days looked at for all repeating entries of a file together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days in which what repeats is counted out, and whose clock is meant without a zone."""

    first: date
    last: date
    own_zone: str


@dataclass(slots=True)
class Reading:
    """What is known while a file is read, and what was found so far."""

    zones: Zones
    window: Window
    meetings: list[MeetingFound] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    steps: int = 0

    def report(self, entry: Entry, name: str, reason: str, *, kept: bool = True) -> None:
        """Note what was wrong with an entry."""
        self.problems.append(Problem(record=entry.raw.number, field=name, reason=reason, kept=kept))

    def settle(self, when: When) -> datetime:
        """Return the instant something is at."""
        return settle(when, self.zones, self.window.own_zone)


def list_meetings(
    entry: Entry, start: When, exceptions: Sequence[Entry], reading: Reading
) -> list[MeetingFound]:
    """Return the meetings of an entry; there is always one, unless its times are impossible."""
    if entry.replaces is not None or not (entry.rules or entry.more):
        return [_make_meeting(entry, start, reading, is_recurring=entry.replaces is not None)]
    reading.steps += _STEPS_OF_AN_EXCEPTION * len(exceptions)
    if reading.steps > _MOST_STEPS:
        _report_excess(entry, reading)
        return [_make_meeting(entry, start, reading, is_recurring=True)]
    # What an exception moved or called off is an entry of its own.
    gone = [one.replaces for one in exceptions if one.replaces is not None]
    gone += entry.fewer
    # A whole day is gone by its date, in whatever zone its program wrote midnight.
    gone_times = {reading.settle(when) for when in gone if not when.is_day}
    gone_days = {get_day(when) for when in gone if when.is_day or start.is_day}
    onward = _list_onward(exceptions, reading)
    meetings = [
        _make_one_time(entry, when, onward, reading)
        for when in _list_times(entry, start, reading)
        if get_day(when) not in gone_days and reading.settle(when) not in gone_times
    ]
    if meetings:
        return meetings
    first = _make_meeting(entry, start, reading, is_recurring=True)
    return [replace(first, status=MeetingStatus.CANCELLED)]


@dataclass(frozen=True, slots=True)
class _Onward:
    """From when on an exception changes all times, and how far it moves them."""

    since: datetime
    moved: timedelta
    entry: Entry


def _list_onward(exceptions: Iterable[Entry], reading: Reading) -> list[_Onward]:
    onward: list[_Onward] = []
    for one in exceptions:
        if one.is_onward and one.replaces and one.start and len(onward) < _MOST_ONWARD:
            since = reading.settle(one.replaces).astimezone(UTC)
            moved = reading.settle(one.start).astimezone(UTC) - since
            onward.append(_Onward(since, moved, one))
    return sorted(onward, key=lambda change: change.since, reverse=True)


def _make_one_time(
    entry: Entry, when: When, onward: list[_Onward], reading: Reading
) -> MeetingFound:
    if onward:
        at = reading.settle(when).astimezone(UTC)
        for change in onward:
            if change.since <= at:
                moved = replace(when, wall=when.wall + change.moved)
                meeting = _make_meeting(change.entry, moved, reading, is_recurring=True)
                return replace(meeting, record=entry.raw.number)
    return _make_meeting(entry, when, reading, is_recurring=True)


def _list_times(entry: Entry, start: When, reading: Reading) -> list[When]:
    window = reading.window
    walls: dict[datetime, When] = {start.wall: start}
    for text in entry.rules[:_MOST_RULES]:
        for day in _follow_rule(entry, text, start, reading):
            if day >= window.first and len(walls) < _MOST_TIMES:
                wall = datetime.combine(day, start.wall.time())
                walls.setdefault(wall, replace(start, wall=wall))
    for when in entry.more:
        if window.first <= get_day(when) <= window.last and len(walls) < _MOST_TIMES:
            walls.setdefault(when.wall, when)
    return [walls[wall] for wall in sorted(walls)]


def _follow_rule(entry: Entry, text: str, start: When, reading: Reading) -> Iterable[date]:
    window = reading.window
    rule = parse_rule(text)
    if rule is None:
        reason = _("It repeats in a way Askwell does not follow; its first time was kept.")
        reading.report(entry, "RRULE", reason)
        return ()
    if unknown := list_unknown_keys(text):
        reason = _("What nobody knows in how it repeats was left out: {names}.")
        reading.report(entry, "RRULE", reason.format(names=", ".join(unknown)[:200]))
    until = _find_until(rule.until, start, reading)
    if rule.until and until is None:
        reading.report(entry, "RRULE", _("Until when it repeats cannot be read; it goes on."))
    last = min(window.last, until or window.last)
    counted_from = get_day(start) if rule.count else max(window.first, get_day(start))
    reading.steps += max(0, (last - counted_from).days)
    if reading.steps > _MOST_STEPS:
        _report_excess(entry, reading)
        return ()
    return list_days(rule, get_day(start), until=last, first=window.first)


def _report_excess(entry: Entry, reading: Reading) -> None:
    reason = _("Too much repeats in this file; the first time of this entry was kept.")
    reading.report(entry, "RRULE", reason)


def _find_until(text: str, start: When, reading: Reading) -> date | None:
    until = parse_when(text, {}) if text else None
    if until is None:
        return None
    wall = until.wall
    if until.is_utc:
        zone = reading.settle(start).tzinfo
        wall = wall.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
    if not until.is_day and start.wall.time() > wall.time():
        return wall.date() - timedelta(days=1)
    return wall.date()


def _make_meeting(
    entry: Entry, when: When, reading: Reading, *, is_recurring: bool
) -> MeetingFound:
    starts_at = reading.settle(when)
    ends_at = _find_end(entry, when, starts_at, reading)
    status = _STATUSES.get(entry.status.upper(), MeetingStatus.CONFIRMED)
    if entry.raw.method == "CANCEL":
        status = MeetingStatus.CANCELLED
    last_day = (ends_at - timedelta(seconds=1)).date() if when.is_day else None
    return MeetingFound(
        record=entry.raw.number,
        uid=entry.uid,
        starts_at=starts_at,
        ends_at=ends_at,
        is_all_day=when.is_day,
        starts_on=get_day(when) if when.is_day else None,
        ends_on=max(last_day, get_day(when)) if last_day else None,
        summary=entry.summary,
        location=entry.location,
        description=entry.description,
        organizer=entry.organizer,
        attendees=tuple(entry.attendees),
        status=status,
        is_recurring=is_recurring,
    )


def _find_end(entry: Entry, when: When, starts_at: datetime, reading: Reading) -> datetime:
    # Sums are made in UTC, or an hour is lost or won when the clocks change.
    begin = starts_at.astimezone(UTC)
    length = entry.duration
    if length is None and entry.end is not None and entry.start is not None:
        if when.is_day and entry.end.is_day:
            days = entry.end.wall - entry.start.wall
            end_wall = when.wall + max(days, timedelta(days=1))
            return reading.settle(replace(when, wall=end_wall))
        length = reading.settle(entry.end).astimezone(UTC) - reading.settle(entry.start).astimezone(
            UTC
        )
    if length is None:
        if when.is_day:
            return reading.settle(replace(when, wall=when.wall + timedelta(days=1)))
        length = timedelta(0)
    end = begin + max(length, timedelta(0))
    local = end.astimezone(starts_at.tzinfo)
    # A zone a file describes may not know which of two same hours is meant.
    return local if local.astimezone(UTC) == end else end
