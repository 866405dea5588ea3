"""This file is how the dates found in files are read, whatever their order."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from askwell.domain.people import NO_YEAR

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_YEARLESS = re.compile(r"--(\d{1,2})-?(\d{1,2})(?:T.*)?", re.ASCII)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[ .-]+([A-Za-z]{3})[a-z]*[ .,-]+(\d{2,4})", re.ASCII)
_MONTH_DAY_YEAR = re.compile(r"([A-Za-z]{3})[a-z]*[ .]+(\d{1,2}),? +(\d{4})", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})(?:,? .*)?", re.ASCII)
_LONGEST = 60
_CENTURY = 100


@lru_cache(maxsize=20_000)
def parse_day(text: str) -> date | None:
    """Return the day a file means, or None when it cannot be known.

    With slashes the month comes first, as American programs write it, unless
    that is impossible.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        return _make_day(match[3], _find_month(match[2]), match[1])
    if match := _ISO.fullmatch(text):
        return _make_day(match[1], match[2], match[3])
    if match := _SLASHES.fullmatch(text):
        return _make_day(match[3], match[1], match[2]) or _make_day(match[3], match[2], match[1])
    if match := _MONTH_DAY_YEAR.fullmatch(text):
        return _make_day(match[3], _find_month(match[1]), match[2])
    return None


def parse_birthday(text: str) -> date | None:
    """Return a birthday; one without a year gets the year that says so."""
    text = text.strip()[:_LONGEST]
    if match := _YEARLESS.fullmatch(text):
        return _make_day(str(NO_YEAR), match[1], match[2])
    return parse_day(text)


def format_birthday(day: date) -> str:
    """Write a birthday as vCard 4.0 does, without the year when nobody gave one."""
    if day.year == NO_YEAR:
        return f"--{day:%m%d}"
    return f"{day.year:04}{day:%m%d}"


def _find_month(name: str) -> str:
    try:
        return str(_MONTHS.index(name.lower()) + 1)
    except ValueError:
        return "0"


def _make_day(year: str, month: str, day: str) -> date | None:
    number = int(year)
    if number < _CENTURY:
        number += 2000
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
