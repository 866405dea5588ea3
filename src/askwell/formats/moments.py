"""This file is how the times found in files are read, whatever their spelling."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from askwell.formats.days import parse_day

_CLOCK = re.compile(
    r"[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([ap])?\.?m?\.?\s*(?:Z|UTC|GMT|[+]00:?00)?$",
    re.IGNORECASE | re.ASCII,
)
_MONTH_YEAR = re.compile(r"([A-Za-z]{3})[a-z]*\.? +(\d{4})", re.ASCII)
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_LONGEST = 60
_NOON = 12


def parse_moment(text: str) -> datetime | None:
    """Return the instant a file means; a time without a zone is UTC, as LinkedIn writes it."""
    text = text.replace("\u202f", " ").replace("\xa0", " ").strip()
    if len(text) > _LONGEST:
        return None
    match = _CLOCK.search(text)
    day = parse_day(text[: match.start()] if match else text)
    if match is None or day is None:
        return None
    hour = int(match[1])
    if match[4]:
        hour = hour % _NOON + (_NOON if match[4].lower() == "p" else 0)
    try:
        return datetime(
            day.year, day.month, day.day, hour, int(match[2]), int(match[3] or 0), tzinfo=UTC
        )
    except ValueError:
        return None


def parse_month(text: str) -> date | None:
    """Return the first day of the month or year a file means, or the day when it has one."""
    text = text.strip()[:_LONGEST]
    if match := _MONTH_YEAR.fullmatch(text):
        return parse_day(f"1 {match[1]} {match[2]}")
    if match := _ISO_MONTH.fullmatch(text):
        return parse_day(f"{match[1]}-{match[2]}-01")
    if _YEAR.fullmatch(text):
        return parse_day(f"{text}-01-01")
    return parse_day(text)
