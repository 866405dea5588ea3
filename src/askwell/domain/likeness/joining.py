"""This file is which of two values a merge keeps when nobody says, and which are kept both."""

from __future__ import annotations

from typing import Any

from askwell.domain.outreach import WAY

NAME_PARTS = (
    "full_name",
    "sort_name",
    "given",
    "additional",
    "family",
    "prefix",
    "suffix",
)
CHOSEN: dict[str, tuple[str, ...]] = {
    "name": NAME_PARTS,
    "nickname": ("nickname",),
    "pronouns": ("pronouns",),
    "headline": ("headline",),
    "title": ("title",),
    "organization": ("organization_id",),
    "location": ("location",),
    "time_zone": ("time_zone",),
    "birthday": ("birthday",),
    "how_met": ("how_met",),
    "met_on": ("met_on",),
    "closeness": ("closeness",),
    "cadence_days": ("cadence_days",),
    "stage": ("stage", "stage_on", "not_now_until"),
}
"""What a person may choose, and the columns that go together with it."""
JOINED = ("notes", "why_them", "research")
"""Texts of one's own: both are kept, one under the other."""


def suggest_taken(kept: Any, gone: Any) -> list[str]:
    """Return which choices are better taken from the one who goes: what the other lacks."""
    taken = [
        choice
        for choice, (column, *_more) in CHOSEN.items()
        if not getattr(kept, column) and getattr(gone, column)
    ]
    if _is_only_initial(kept.given) and not _is_only_initial(gone.given):
        taken.append("name")
    if _find_way(gone.stage) > _find_way(kept.stage) and "stage" not in taken:
        taken.append("stage")
    return taken


def join_texts(one: str, other: str) -> str:
    """Return both texts, the same one once."""
    if not other or other.strip() in one:
        return one
    return f"{one}\n\n{other}" if one else other


def _is_only_initial(given: str) -> bool:
    return len(given.strip(". ")) <= 1


def _find_way(stage: str) -> int:
    return list(WAY).index(stage) if stage in WAY else -1  # type: ignore[arg-type]
