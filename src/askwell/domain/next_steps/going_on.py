"""This file is how the next person is chosen when somebody said no, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from askwell.domain.next_steps.facts import Facts, WantedFacts


def pick_next(
    facts: Facts,
    *,
    fields: Collection[str],
    organization: str = "",
    without: Collection[str],
) -> WantedFacts | None:
    """Return the wanted person to go on with: same place or field first, ready ones first."""
    left = [wanted for wanted in facts.wanted if wanted.person.id not in without]

    def rank(wanted: WantedFacts) -> tuple[bool, bool, date]:
        is_near = bool(set(wanted.fields) & set(fields)) or (
            bool(organization) and wanted.organization == organization
        )
        return (not is_near, not wanted.has_why, wanted.since)

    return min(left, key=rank, default=None)


def has_gone_on(facts: Facts, *, person_id: str, fields: Collection[str], since: date) -> bool:
    """Tell whether somebody else in the same field was invited since."""
    return any(
        invited.on >= since
        and invited.person_id != person_id
        and (not fields or not invited.fields or bool(set(invited.fields) & set(fields)))
        for invited in facts.invited
    )
