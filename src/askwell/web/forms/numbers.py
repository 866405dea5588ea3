"""This file reads a whole number off a form, however long somebody makes it."""

from __future__ import annotations

LONGEST = 9


def read_number(text: str | None) -> int:
    """Return a whole number of a form; what is none, or too long to be one, is 0."""
    digits = text or ""
    return int(digits) if digits.isdecimal() and len(digits) <= LONGEST else 0
