"""This file is how the dates found in files are read, whatever their order."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text
from askwell.domain.people import NO_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan ene gen sty led janv leden", "feb fev fevr lut uno fevrier", "mar maer mrt bre marz maart mars",
            "apr avr abr kwi dub", "may mai mei maj mag kve", "jun juin giu cze cer", "jul juil lug lip cvc juillet",
            "aug aou ago sie srp aout", "sep set wrz zar sept", "oct okt ott out paz rij", "nov lis", "dec dez dic gru pro des",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAY = re.compile(r"[^\W\d_]{2,12}\.?,\s+(?=\S)")
_ISO = re.compile(r"(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?: .*)?", re.ASCII)
_YEARLESS = re.compile(r"--(\d{1,2})-?(\d{1,2})(?:T.*)?", re.ASCII)
_DAY_MONTH_YEAR = re.compile(
    r"([0-9]{1,2})(?:[ .-]+|er |º |ª | de )+([^\W\d_]{3,12})(?:[ .,-]+| de )+([0-9]{2,4})(?:,? .*)?"
)
_MONTH_DAY_YEAR = re.compile(r"([^\W\d_]{3,12})[ .]+([0-9]{1,2}),? +([0-9]{4})(?:,? .*)?")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})(?:,? .*)?", re.ASCII)
_POINTS = re.compile(r"(\d{1,2})([.-])(\d{1,2})\2(\d{2,4})\.?(?:,? .*)?", re.ASCII)
_LONGEST = 60
_CENTURY = 100


@lru_cache(maxsize=20_000)
def parse_day(text: str) -> date | None:
    """Return the day a file means, or None when it cannot be known.

    With slashes the month comes first, as American programs write it, unless
    that is impossible; with points the day does.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if not text[:1].isdigit():
        text = _WEEKDAY.sub("", text, count=1)
    for pattern, read in _READERS:
        if match := pattern.fullmatch(text):
            return read(match)
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
    plain = fold_text(name)
    return str(next((_MONTHS[plain[:size]] for size in (4, 3) if plain[:size] in _MONTHS), 0))


def _make_day(year: str, month: str, day: str) -> date | None:
    number = int(year)
    if number < _CENTURY:
        number += 2000
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
    (_DAY_MONTH_YEAR, lambda found: _make_day(found[3], _find_month(found[2]), found[1])),
    (_ISO, lambda found: _make_day(found[1], found[2], found[3])),
    (
        _SLASHES,
        lambda found: (
            _make_day(found[3], found[1], found[2]) or _make_day(found[3], found[2], found[1])
        ),
    ),
    (_MONTH_DAY_YEAR, lambda found: _make_day(found[3], _find_month(found[1]), found[2])),
    (_YEAR_FIRST, lambda found: _make_day(found[1], found[2], found[3])),
    (
        _POINTS,
        lambda found: (
            _make_day(found[4], found[3], found[1]) or _make_day(found[4], found[1], found[3])
        ),
    ),
)
