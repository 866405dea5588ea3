"""This file is the picture of who led to a person and whom they led to, in two queries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.referral_tree import Given, draw_referrals
from askwell.records.models import Referral

if TYPE_CHECKING:
    from askwell.domain.referral_tree import ReferralTree
    from askwell.records.models import Person, User

READ_AT_MOST = 5_000


def load_referral_tree(*, owner: User, person: Person) -> ReferralTree:
    """Return the picture around one person; those in the bin are left out of it."""
    rows = (
        Referral.objects.owned_by(owner)
        .filter(person__isnull=False, person__deleted_at=None, given_by__deleted_at=None)
        .order_by("given_on", "pk")
        .values_list(
            "given_by__ulid",
            "given_by__full_name",
            "person__ulid",
            "person__full_name",
            "given_on",
            "occasion",
        )[:READ_AT_MOST]
    )
    names = {person.ulid: person.full_name}
    given = []
    for by, by_name, to, to_name, on, occasion in rows:
        names[by], names[to] = by_name, to_name
        given.append(Given(by=by, to=to, on=on, occasion=occasion))
    return draw_referrals(person.ulid, names=names, given=given)
