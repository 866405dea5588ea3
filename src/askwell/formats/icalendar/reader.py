"""This file is how a calendar becomes meetings: past ones happened, future ones are ahead."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.icalendar.entry import read_entry
from askwell.formats.icalendar.lines import split_calendar
from askwell.formats.icalendar.meetings import Reading, Window, list_meetings
from askwell.formats.icalendar.zones import Zones
from askwell.formats.limits import MAX_CALENDAR_BYTES, refuse_large_file
from askwell.formats.text import recode_as_utf8

if TYPE_CHECKING:
    from datetime import date

    from askwell.formats.icalendar.entry import Entry
    from askwell.formats.icalendar.lines import RawCalendar

FORMAT = "icalendar"
_BEGIN = re.compile(
    r"^BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_MEETINGS = 100_000


def read_calendar(
    data: bytes,
    *,
    today: date,
    time_zone: str = "UTC",
    days_back: int = 730,
    days_ahead: int = 365,
) -> ArrivedFile:
    """Read the meetings in a calendar file; one broken entry never costs the others.

    An entry that repeats becomes its first time, and each of its times in the
    window of days around `today`; every other entry is read whenever it is.

    Args:
        data: The file, as bytes: the library behind would open a path.
        today: The middle of the window.
        time_zone: Whose clock is meant where the file names no zone that is known.
        days_back: How much of the window lies behind.
        days_ahead: How much of it lies ahead.
    """
    refuse_large_file(len(data), limit=MAX_CALENDAR_BYTES)
    raw = split_calendar(recode_as_utf8(data))
    if not raw.entries:
        raise UnreadableFile(_explain_emptiness(raw))
    zones = Zones(raw.zones)
    own_zone = raw.zone if raw.zone and zones.find(raw.zone) else time_zone
    window = Window(
        first=today - timedelta(days=days_back),
        last=today + timedelta(days=days_ahead),
        own_zone=own_zone,
    )
    reading = Reading(zones=zones, window=window, problems=_list_problems(raw))
    entries = [read_entry(entry) for entry in raw.entries]
    exceptions: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.replaces is not None and entry.uid:
            exceptions[entry.uid].append(entry)
    for entry in entries:
        _read_one(entry, exceptions, reading)
    return ArrivedFile(
        format=FORMAT,
        meetings=tuple(reading.meetings),
        problems=tuple(reading.problems),
        read=len(entries),
    )


def has_calendar(text: str) -> bool:
    """Tell whether a calendar or an entry of one begins in this text."""
    return _BEGIN.search(text) is not None


def _explain_emptiness(raw: RawCalendar) -> str:
    if raw.other_parts:
        return _("This calendar holds only tasks, journals or busy times; Askwell reads meetings.")
    if raw.is_calendar:
        return _("This calendar holds no entries.")
    return _("This file holds no calendar: nothing in it says BEGIN:VCALENDAR.")


def _list_problems(raw: RawCalendar) -> list[Problem]:
    reasons = []
    if raw.other_parts:
        reason = _("Askwell reads meetings; tasks, journals and busy times left out: {count}.")
        reasons.append(reason.format(count=raw.other_parts))
    if raw.stray_lines:
        reasons.append(_("Lines that belong to nothing were left out of this calendar."))
    if raw.is_cut_off:
        reasons.append(_("This calendar has no end; it was read as far as it goes."))
    return [Problem(record=0, reason=reason, kept=True) for reason in reasons]


def _read_one(entry: Entry, exceptions: defaultdict[str, list[Entry]], reading: Reading) -> None:
    if entry.start is None:
        reason = _("This entry has no start that can be read.")
        reading.report(entry, "DTSTART", reason, kept=False)
        return
    try:
        meetings = list_meetings(entry, entry.start, exceptions.get(entry.uid, ()), reading)
    except (OverflowError, ValueError, OSError):
        reason = _("This entry has a time that no calendar has.")
        reading.report(entry, "DTSTART", reason, kept=False)
        return
    if len(reading.meetings) + len(meetings) > _MOST_MEETINGS:
        reason = _("This file holds more meetings than Askwell reads at once.")
        reading.report(entry, "", reason, kept=False)
        return
    reading.meetings += meetings
    _report_entry(entry, reading)


def _report_entry(entry: Entry, reading: Reading) -> None:
    if entry.bad_lines:
        reason = _("Lines that cannot be read were left out: {names}.")
        names = ", ".join(dict.fromkeys(entry.bad_lines))[:200]
        reading.report(entry, "", reason.format(names=names))
    if entry.mended_lines:
        reason = _("Lines with semicolons too many were read as they must be meant: {names}.")
        names = ", ".join(dict.fromkeys(entry.mended_lines))[:200]
        reading.report(entry, "", reason.format(names=names))
    if _ends_early(entry, reading):
        reading.report(entry, "DTEND", _("It ends before it begins; its end was left out."))
    if not entry.raw.is_ended:
        reading.report(entry, "", _("This entry has no end; it was read as far as it goes."))
    if entry.raw.stray_lines:
        reading.report(entry, "", _("Lines that belong to nothing were left out of this entry."))
    if entry.raw.was_cut:
        reading.report(entry, "", _("A text in this entry was too long and was cut."))
    _report_zone(entry, reading)


def _ends_early(entry: Entry, reading: Reading) -> bool:
    if entry.start is None or entry.end is None or entry.duration is not None:
        return False
    if entry.start.is_day and entry.end.is_day:
        return entry.end.wall < entry.start.wall
    return reading.settle(entry.end).astimezone(UTC) < reading.settle(entry.start).astimezone(UTC)


def _report_zone(entry: Entry, reading: Reading) -> None:
    name = entry.start.zone if entry.start else ""
    if not name:
        return
    zone = reading.zones.find(name)
    if zone is None:
        reason = _("Nobody knows the time zone “{name}”; the time was read on your own clock.")
    elif reading.zones.is_guess(name):
        reason = _("“{name}” names no time zone; it was taken for {zone}.")
    elif reading.zones.is_rough(name):
        reason = _(
            "The file describes its time zone “{name}” badly; it was read as well as it can."
        )
    else:
        return
    reading.report(entry, "DTSTART", reason.format(name=name[:80], zone=zone))
