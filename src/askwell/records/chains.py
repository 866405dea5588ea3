"""This file is the way a name came to you: who gave it, and who had given theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.records.models import Referral

if TYPE_CHECKING:
    from askwell.records.models import Person

# A chain of introductions longer than this is a story, not a debt.
LONGEST_CHAIN = 6


def climb_referrals(person: Person) -> list[Referral]:
    """Return the referrals that led to a person, nearest first; each giver stands in one.

    Two people may have given the same name, so the way up may part; whoever
    is in the bin is left out.
    """
    climbed: list[Referral] = []
    seen, level = {person.pk}, {person.pk}
    for _step in range(LONGEST_CHAIN):
        found = (
            Referral.objects.filter(person__in=level, given_by__deleted_at=None)
            .select_related("given_by", "person")
            .order_by("given_on", "pk")
        )
        level = set()
        for referral in found:
            if referral.given_by_id not in seen:
                seen.add(referral.given_by_id)
                level.add(referral.given_by_id)
                climbed.append(referral)
        if not level:
            break
    return climbed
