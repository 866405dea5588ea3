"""This file reads off an address whom the board shows, and which page of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.queries.outreach_filter import OutreachFilter
from askwell.records.ids import ULID_LENGTH

if TYPE_CHECKING:
    from django.http import QueryDict

LAST_PAGE = 10_000


def read_outreach_filter(data: QueryDict) -> OutreachFilter:
    """Return the field and the place chosen; what is no id is no choice."""
    return OutreachFilter(
        field=read_ulid(data.get("field", "")),
        organization=read_ulid(data.get("organization", "")),
    )


def read_page(data: QueryDict) -> int:
    """Return the number of the page, one when it is nonsense."""
    text = data.get("page", "1")
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(LAST_PAGE))
    return int(text) if is_number and 0 < int(text) <= LAST_PAGE else 1


def read_ulid(text: str) -> str:
    """Return the id, or nothing when it cannot be one."""
    return text if len(text) == ULID_LENGTH and text.isascii() and text.isalnum() else ""
