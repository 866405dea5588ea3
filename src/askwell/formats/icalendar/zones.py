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
_OFFSET = re.compile(r"(?:UTC|GMT)\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)", re.IGNORECASE)
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
}


class Zones:
    """The zones of one file: the world's, and those the file itself describes."""

    __slots__ = ("_described", "_known")

    def __init__(self, described: Iterable[bytes]) -> None:
        self._described: dict[str, bytes] = {}
        for lines in described:
            for line in lines.split(b"\r\n"):
                name, _, value = line.partition(b":")
                if name.partition(b";")[0].strip().upper() == b"TZID":
                    self._described[decode_text(value).strip()] = lines
                    break
        self._known: dict[str, tzinfo | None] = {}

    def find(self, name: str) -> tzinfo | None:
        """Return the zone of that name, or None when nobody knows it."""
        name = name.strip().strip('"')
        if name not in self._known:
            self._known[name] = _find_by_key(name) or self._build(name) or _find_by_words(name)
        return self._known[name]

    def _build(self, name: str) -> tzinfo | None:
        lines = self._described.get(name)
        return _build_zone(lines) if lines else None


def _find_by_key(name: str) -> tzinfo | None:
    key = name.strip("/ ")
    if not key or len(key) > _LONGEST:
        return None
    key = WINDOWS_TO_OLSON.get(key, key)
    parts = key.split("/")
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
    # Clocks change once a year. A rule that runs each second since 1601 is an attack.
    for line in lines.split(b"\r\n"):
        upper = line.upper()
        if upper.startswith(b"RRULE") and b"FREQ=YEARLY" not in upper:
            return None
        if upper.startswith(b"RRULE") and (b"BYSECOND" in upper or b"BYMINUTE" in upper):
            return None
    data = b"BEGIN:VTIMEZONE\r\n" + lines + b"\r\nEND:VTIMEZONE\r\n"
    try:
        zone: tzinfo = cast("Timezone", Timezone.from_ical(data)).to_tz(lookup_tzid=False)
    except Exception:  # noqa: BLE001 - the library has no error of its own for a bad zone
        return None
    finally:
        # The library remembers zones by name; the next file may mean another by the same.
        tzp.use_default()
    return zone
