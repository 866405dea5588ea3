"""This file is how long a step may be put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 366


def read_days(values: Mapping[str, str]) -> int:
    """Return the days chosen; without a choice it is tomorrow."""
    text = values.get("days", "1")
    days = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0  # noqa: PLR2004 - three digits
    if not 1 <= days <= LONGEST:
        raise AskwellError(_("A step can be put off for one day up to a year."))
    return days
