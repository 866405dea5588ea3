"""This file is how vCalendar 1.0 wrote what repeats, said as iCalendar says it."""

from __future__ import annotations

import re

_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,4})(?:\s+(.*))?", re.DOTALL)
_FREQUENCIES = {
    "D": "DAILY",
    "W": "WEEKLY",
    "MP": "MONTHLY",
    "MD": "MONTHLY",
    "YM": "YEARLY",
    "YD": "YEARLY",
}
_PARTS = {"W": "BYDAY", "MP": "BYDAY", "MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_WHICH = re.compile(r"([1-5])([+-])?")
_DAY = re.compile(r"(?:MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"(\d{1,3})([+-])?")
_END = re.compile(r"#\d{1,5}|\d{8}(?:T\d{4,6}Z?)?")
_LONGEST = 2_000
# What the old standard says where a rule does not say how often.
_USUAL_COUNT = 2


def translate_rule(text: str) -> str:
    """Return the rule in iCalendar's words; what is no old rule comes back as it is."""
    match = _RULE.fullmatch(text[:_LONGEST].strip().upper())
    if match is None:
        return text
    kind, interval, rest = match.groups()
    words = (rest or "").split()
    end = words.pop() if words and _END.fullmatch(words[-1]) else f"#{_USUAL_COUNT}"
    parts = [f"FREQ={_FREQUENCIES[kind]}", f"INTERVAL={interval}"]
    if kind in _PARTS and words:
        values = _list_places(words) if kind == "MP" else _list_values(words)
        if not values:
            return text
        parts.append(f"{_PARTS[kind]}={','.join(values)}")
    if not end.startswith("#"):
        parts.append(f"UNTIL={end}")
    elif int(end[1:]):
        parts.append(f"COUNT={int(end[1:])}")
    return ";".join(parts)


def _list_values(words: list[str]) -> list[str]:
    values = []
    for word in words:
        if match := _NUMBER.fullmatch(word):
            values.append(f"-{match[1]}" if match[2] == "-" else match[1])
        elif word == "LD":
            values.append("-1")
        elif _DAY.fullmatch(word):
            values.append(word)
    return values


def _list_places(words: list[str]) -> list[str]:
    """Return which weekdays of a month: `1+ MO TU` is the first Monday and the first Tuesday."""
    places, which = [], ""
    for word in words:
        if match := _WHICH.fullmatch(word):
            which = f"-{match[1]}" if match[2] == "-" else match[1]
        elif which and _DAY.fullmatch(word):
            places.append(which + word)
    return places
