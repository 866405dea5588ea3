"""This file reads which of two values were chosen, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.likeness.joining import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_DONE = 100_000


def read_taken(values: Mapping[str, str]) -> list[str] | None:
    """Return the lines whose second value was chosen; nothing at all when nobody chose."""
    if not any(f"take-{kind}" in values for kind in CHOSEN) and "chosen" not in values:
        return None
    return [kind for kind in CHOSEN if values.get(f"take-{kind}") == "second"]


def read_done(values: Mapping[str, str]) -> int:
    """Return how many pairs were decided in this sitting, for the progress alone."""
    text = values.get("done", "")
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_DONE))
    return min(int(text), MOST_DONE) if is_number else 0
