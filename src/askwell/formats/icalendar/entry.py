"""This file is one entry of a calendar: its lines read, one bad line never costing the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from askwell.domain.arrivals import Someone
from askwell.formats.drafts import make_email
from askwell.formats.icalendar.content import read_line
from askwell.formats.icalendar.old_rules import translate_rule
from askwell.formats.limits import MAX_LOCATION, MAX_SHORT, MAX_TEXT
from askwell.formats.text import squeeze_text, strip_unprintable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from askwell.domain.people import ContactDraft
    from askwell.formats.icalendar.lines import RawEntry
    from askwell.formats.icalendar.zones import Zones

_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?|Z)?", re.ASCII)
# A zone with a colon in it that nobody put into quotes: the time is what comes last.
_LAST_MOMENT = re.compile(r"(.*):(\d{8}T\d{4,6}Z?)", re.ASCII | re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?",
    re.ASCII,
)
# Birthdays without a year are in 1604 in some programs.
_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_MOST_DATES = 5_000
_MOST_PEOPLE = 500
_NOT_PEOPLE = frozenset({"ROOM", "RESOURCE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day, or a time on the clock of a zone; without a zone it is any place's clock."""

    wall: datetime
    is_day: bool = False
    zone: str = ""
    is_utc: bool = False


@dataclass(slots=True)
class Entry:
    """One VEVENT; what its file did not say, or said wrongly, is empty."""

    raw: RawEntry
    uid: str = ""
    start: When | None = None
    end: When | None = None
    duration: timedelta | None = None
    summary: str = ""
    location: str = ""
    description: str = ""
    status: str = ""
    organizer: Someone | None = None
    attendees: list[Someone] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    more: list[When] = field(default_factory=list)
    fewer: list[When] = field(default_factory=list)
    replaces: When | None = None
    is_onward: bool = False
    """Whether all later times of what it replaces change with it."""
    bad_lines: list[str] = field(default_factory=list)
    mended_lines: list[str] = field(default_factory=list)


def read_entry(raw: RawEntry) -> Entry:
    """Return the entry of some lines; a line that cannot be read is named in `bad_lines`."""
    entry = Entry(raw=raw)
    for raw_line in raw.lines:
        line = read_line(raw_line)
        if line is None:
            entry.bad_lines.append(raw_line.partition(b";")[0][:40].decode("latin-1").upper())
        elif not _take_line(entry, line.name, line.parameters, line.value):
            entry.bad_lines.append(line.name)
        elif line.has_gaps:
            entry.mended_lines.append(line.name)
    return entry


def settle(when: When, zones: Zones, own_zone: str) -> datetime:
    """Return the instant; a clock of no zone, or of one nobody knows, is your own."""
    if when.is_utc:
        return when.wall.replace(tzinfo=UTC)
    zone = (zones.find(when.zone) if when.zone else None) or zones.find(own_zone) or UTC
    return when.wall.replace(tzinfo=zone)


def _take_line(entry: Entry, name: str, parameters: Mapping[str, str], value: str) -> bool:
    """Put one line into the entry; False when its value means nothing."""
    if name in _TEXTS:
        attribute, limit = _TEXTS[name]
        text = strip_unprintable(value.replace("\r\n", "\n"))
        if not getattr(entry, attribute):
            setattr(
                entry,
                attribute,
                text.strip()[:limit] if attribute == "description" else squeeze_text(text, limit),
            )
        return True
    if name in _TIMES:
        when = parse_when(value, parameters) or _parse_last(value, parameters)
        if name == "RECURRENCE-ID":
            entry.is_onward = parameters.get("RANGE", "").upper() == "THISANDFUTURE"
        if when is not None and getattr(entry, _TIMES[name]) is None:
            setattr(entry, _TIMES[name], when)
        return when is not None
    if name == "DURATION":
        entry.duration = _parse_duration(value)
        return entry.duration is not None
    if name in {"ATTENDEE", "ORGANIZER"}:
        return _read_someone(entry, name, parameters, value)
    if name == "RRULE":
        entry.rules.append(translate_rule(value))
        return True
    dates = entry.more if name == "RDATE" else entry.fewer
    # A period ("start/end") begins at its first half.
    found = [parse_when(part.partition("/")[0], parameters) for part in value.split(",")]
    dates += [when for when in found if when is not None][: _MOST_DATES - len(dates)]
    return all(when is not None for when in found)


_TEXTS = {
    "UID": ("uid", MAX_SHORT),
    "SUMMARY": ("summary", MAX_SHORT),
    "LOCATION": ("location", MAX_LOCATION),
    "DESCRIPTION": ("description", MAX_TEXT),
    "STATUS": ("status", MAX_SHORT),
}
_TIMES = {"DTSTART": "start", "DTEND": "end", "RECURRENCE-ID": "replaces"}


def parse_when(text: str, parameters: Mapping[str, str]) -> When | None:
    """Return the day or time a value means; missing seconds and extra dashes are forgiven."""
    text = text.strip().strip('"')[:40].upper().replace(":", "")
    if len(text) > 4 and text[4] == "-":  # noqa: PLR2004 - after the year
        text = text.replace("-", "", 2).replace(" ", "T", 1)
    match = _MOMENT.fullmatch(text)
    if match is None or not _FIRST_YEAR <= int(match[1]) <= _LAST_YEAR:
        return None
    try:
        wall = datetime(  # noqa: DTZ001 - the clock on the wall; its zone is another fact
            int(match[1]),
            int(match[2]),
            int(match[3]),
            min(23, int(match[4] or 0)),
            int(match[5] or 0),
            min(59, int(match[6] or 0)),
        )
    except ValueError:
        return None
    offset = match[7] or ""
    if len(offset) > 1:
        sign = 1 if offset[0] == "+" else -1
        wall -= sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[3:5]))
    return When(
        wall=wall,
        is_day=match[4] is None,
        zone=parameters.get("TZID", ""),
        is_utc=bool(offset),
    )


def _parse_last(value: str, parameters: Mapping[str, str]) -> When | None:
    match = _LAST_MOMENT.fullmatch(value[:200])
    if match is None or "TZID" not in parameters:
        return None
    zone = f"{parameters['TZID']}:{match[1]}"
    return parse_when(match[2], {"TZID": zone.partition(";")[0]})


def _parse_duration(text: str) -> timedelta | None:
    match = _DURATION.fullmatch(text.strip().upper())
    if match is None or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return timedelta(0) if match[1] == "-" else min(length, timedelta(days=3650))


def _read_someone(entry: Entry, name: str, parameters: Mapping[str, str], value: str) -> bool:
    if parameters.get("CUTYPE", "").upper() in _NOT_PEOPLE:
        return True
    address = make_email(value) or make_email(parameters.get("EMAIL", ""))
    shown = squeeze_text(strip_unprintable(parameters.get("CN", "")), MAX_SHORT).strip("'\" ")
    if address is None:
        address = make_email(shown) or _find_email(value)
    shown = shown or _find_name(value)
    someone = Someone(
        name="" if address and shown.lower() == address.value.lower() else shown,
        email=address.value if address else "",
    )
    if not (someone.name or someone.email):
        return False
    if name == "ORGANIZER":
        entry.organizer = someone
    elif someone not in entry.attendees and len(entry.attendees) < _MOST_PEOPLE:
        entry.attendees.append(someone)
    return True


def _find_email(value: str) -> ContactDraft | None:
    # Parameters written behind the colon, and escapes no address needs.
    return make_email(value[:MAX_TEXT].rpartition(":mailto:")[2].replace("\\", ""))


def _find_name(value: str) -> str:
    """Return the name written where an address goes: `Ada <ada@x.example>`, or no address at all."""
    text = strip_unprintable(value.partition("<")[0] if value.rstrip().endswith(">") else value)
    if _SCHEME.match(text) or "@" in text or not any(map(str.isalpha, text)):
        return ""
    return squeeze_text(text, MAX_SHORT).strip("'\" ")


def get_day(when: When) -> date:
    """Return the day on the clock where it is."""
    return when.wall.date()
