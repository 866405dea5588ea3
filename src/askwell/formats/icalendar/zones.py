"""This file is which zone a calendar means, whatever its program called it."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone import tzp
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from askwell.formats.text import decode_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

_LONGEST = 100
_PLACE = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}")
_OFFSET = re.compile(r"(?:UTC|GMT)\s?([+-])(\d{1,2})[:.]?(\d{2})?(?!\d)", re.IGNORECASE)
_ZERO_PARTS = re.compile(rb";?BY(?:HOUR|MINUTE|SECOND)=\d{1,2}(?=;|$)", re.IGNORECASE)
_ROUGH_LINE = re.compile(
    rb"(?:DTSTART(?![^:]*:\d{8}T\d{6}Z?\s*$)|TZOFFSET(?:FROM|TO)(?![^:]*:[+-]\d{4,6}\s*$)).*",
    re.IGNORECASE | re.DOTALL,
)
_FIRST_DASH = re.compile(r"(?<=[A-Za-z])[-_](?=[A-Z])")
_MOST_HOURS = 15
# What Windows and Outlook show, where they should have written the zone's key.
_SHOWN = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "amsterdam, berlin": "Europe/Berlin",
    "brussels, copenhagen": "Europe/Paris",
    "dublin, edinburgh": "Europe/London",
    "brasilia": "America/Sao_Paulo",
    "brasília": "America/Sao_Paulo",
    "chennai, kolkata": "Asia/Kolkata",
    "microsoft/utc": "UTC",
    # Notes has names of its own.
    "western/central europe": "Europe/Berlin",
    "central european": "Europe/Berlin",
    "est/edt": "America/New_York",
    "cst/cdt": "America/Chicago",
    "mst/mdt": "America/Denver",
    "pst/pdt": "America/Los_Angeles",
    # Winter's and summer's offset.
    "-05.00/-04.00": "America/New_York",
    "-06.00/-05.00": "America/Chicago",
    "-07.00/-06.00": "America/Denver",
    "-08.00/-07.00": "America/Los_Angeles",
    "00.00/+01.00": "Europe/London",
    "+01.00/+02.00": "Europe/Berlin",
    "+02.00/+03.00": "Europe/Athens",
}


class Zones:
    """The zones of one file: the world's, and those the file itself describes."""

    __slots__ = ("_described", "_guessed", "_known", "_rough")

    def __init__(self, described: Iterable[bytes]) -> None:
        self._described: dict[str, bytes] = {}
        for lines in described:
            for line in lines.split(b"\r\n"):
                name, _, value = line.partition(b":")
                if name.partition(b";")[0].strip().upper() == b"TZID":
                    self._described[decode_text(value).strip()] = lines
                    break
        self._known: dict[str, tzinfo | None] = {}
        self._guessed: set[str] = set()
        self._rough: set[str] = set()

    def find(self, name: str) -> tzinfo | None:
        """Return the zone of that name, or None when nobody knows it."""
        name = name.strip().strip('"')
        if name not in self._known:
            zone = _find_by_key(name) or self._build(name)
            if zone is None and (zone := _find_by_words(name)):
                self._guessed.add(name)
            self._known[name] = zone
        return self._known[name]

    def is_guess(self, name: str) -> bool:
        """Tell whether the zone found for a name only looks like the one that is meant."""
        return name.strip().strip('"') in self._guessed

    def is_rough(self, name: str) -> bool:
        """Tell whether the file describes the zone of that name, but not by the rules."""
        return name.strip().strip('"') in self._rough

    def _build(self, name: str) -> tzinfo | None:
        lines = self._described.get(name)
        if lines is None:
            return None
        if any(_ROUGH_LINE.fullmatch(line) for line in lines.split(b"\r\n")):
            self._rough.add(name)
        return _build_zone(lines)


def _find_by_key(name: str) -> tzinfo | None:
    key = name.strip("/ ")
    if not key or len(key) > _LONGEST:
        return None
    key = WINDOWS_TO_OLSON.get(key, key)
    parts = key.split("/")
    if len(parts) == 1 and (zone := _open_zone(_FIRST_DASH.sub("/", key, count=1))):
        # "US-Eastern", "Europe_Berlin".
        return zone
    # "/vendor.example/20070129_1/Europe/Berlin" ends with the name the world knows.
    for length in (len(parts), 3, 2):
        if length <= len(parts) and (zone := _open_zone("/".join(parts[-length:]))):
            return zone
    return None


def _open_zone(key: str) -> tzinfo | None:
    if key.upper() in {"UTC", "Z", "GMT", "ETC/UTC"}:
        return UTC
    if _PLACE.fullmatch(key) is None:
        return None
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _find_by_words(name: str) -> tzinfo | None:
    lowered = name[:_LONGEST].lower()
    for words, key in _SHOWN.items():
        if words in lowered:
            return _open_zone(key)
    match = _OFFSET.search(name[:_LONGEST])
    if match is None or int(match[2]) > _MOST_HOURS:
        return None
    offset = timedelta(hours=int(match[2]), minutes=min(59, int(match[3] or 0)))
    return timezone(-offset if match[1] == "-" else offset)


def _build_zone(lines: bytes) -> tzinfo | None:
    # Clocks change once a year, at the time of day the line before says. A rule that
    # runs each second since 1601 is an attack.
    plain = []
    for line in lines.split(b"\r\n"):
        upper = line.upper()
        is_rule = upper.startswith(b"RRULE")
        if is_rule and b"FREQ=YEARLY" not in upper:
            return None
        plain.append(_ZERO_PARTS.sub(b"", line) if is_rule else line)
        if is_rule and re.search(rb"BY(?:HOUR|MINUTE|SECOND)", plain[-1], re.IGNORECASE):
            return None
    lines = b"\r\n".join(plain)
    data = b"BEGIN:VTIMEZONE\r\n" + lines + b"\r\nEND:VTIMEZONE\r\n"
    try:
        zone: tzinfo = cast("Timezone", Timezone.from_ical(data)).to_tz(lookup_tzid=False)
    except Exception:  # noqa: BLE001 - the library has no error of its own for a bad zone
        return None
    finally:
        # The library remembers zones by name; the next file may mean another by the same.
        tzp.use_default()
    return zone
