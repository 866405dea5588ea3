"""This file is how many of an import's new people may be somebody who is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.actions.comparing import (
    AT_ONCE,
    compare_new_people,
    count_brought_alike,
    find_pairs,
)
from askwell.actions.comparing_tasks import compare_everybody_soon
from askwell.domain.importing import Verdict
from askwell.domain.likeness.people import KnownPerson
from askwell.domain.likeness.reasons import word_reason
from askwell.domain.likeness.score import DOUBTFUL_FROM
from askwell.domain.names import fold_text
from askwell.domain.people import ContactKind
from askwell.domain.words import _
from askwell.records.models import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from askwell.actions.import_plan import KnownChange, NewPerson
    from askwell.domain.likeness.people import Pair
    from askwell.records.models import ImportBatch, User

MOST_PAIRS = 40
"""Doubtful pairs that a preview shows."""


def compare_batch(
    *, batch: ImportBatch, now: datetime, changes: Iterable[KnownChange] = ()
) -> int | None:
    """Compare whom a batch brought, or gave a way to reach them; return how many of them wait to be decided about.

    Of very many nobody is compared now: the background does it, and None is returned.
    """
    reached = [change.person for change in changes if change.contacts]
    if compare_new_people(owner=batch.owner, now=now, at_most=AT_ONCE, also=reached) is None:
        compare_everybody_soon(owner=batch.owner, now=now)
        return None
    return count_brought_alike(batch)


def count_doubtful(*, owner: User, people: Sequence[NewPerson]) -> int | None:
    """Return how many of the people of a plan look like somebody: of one another or of those known.

    None when they are so many that only the background compares them.
    """
    if are_too_many(people):
        return None
    return count_asked(find_doubtful(owner=owner, people=people))


def are_too_many(people: Sequence[NewPerson]) -> bool:
    """Tell whether so many are new that nobody can wait for their being compared."""
    return len(people) > AT_ONCE


def count_asked(pairs: Sequence[Pair]) -> int:
    """Return how many people these pairs ask about."""
    # As above; numbers of a plan count downward, so the later of two is the first of a pair.
    return len({min(pair.first, pair.second) for pair in pairs})


def find_doubtful(*, owner: User, people: Sequence[NewPerson]) -> list[Pair]:
    """Return who of a plan, counted down from -1, looks like whom."""
    if not people or are_too_many(people):
        return []
    new = [_make_known(-number, one) for number, one in enumerate(people, 1)]
    pairs = find_pairs(owner, new, {known.person for known in new})
    return [pair for pair in pairs if pair.score >= DOUBTFUL_FROM]


def describe_doubtful(
    *, owner: User, people: Sequence[NewPerson], pairs: Sequence[Pair]
) -> list[dict[str, Any]]:
    """Return the likeliest of these pairs as looks, stored with their batch."""
    likeliest = sorted(pairs, key=lambda pair: -pair.score)[:MOST_PAIRS]
    stored = [number for pair in likeliest for number in (pair.first, pair.second) if number > 0]
    names = dict(
        Person.objects.owned_by(owner).filter(id__in=stored).values_list("id", "full_name")
    )
    names |= {-number: one.draft.full_name for number, one in enumerate(people, 1)}
    looks = []
    for pair in likeliest:
        new, other = sorted((pair.first, pair.second))
        draft = people[-new - 1].draft
        reasons = ", ".join(word_reason(why) for why in pair.reasons)
        looks.append(
            {
                "name": draft.full_name,
                "work": ", ".join(filter(None, (draft.title, draft.organization))),
                "verdict": Verdict.DOUBTFUL.value,
                "because": _("Perhaps {name}: {reasons}.").format(
                    name=names.get(other, ""), reasons=reasons
                ),
                "changes": [],
            }
        )
    return looks


def _make_known(number: int, new: NewPerson) -> KnownPerson:
    draft = new.draft
    by_kind: dict[str, list[str]] = {kind.value: [] for kind in ContactKind}
    loose = []
    for contact in new.contacts:
        if contact.normalized:
            by_kind[contact.kind].append(contact.normalized)
        elif contact.kind == ContactKind.PHONE:
            loose.append(contact.value)
    return KnownPerson(
        person=number,
        full_name=draft.full_name,
        given=draft.given,
        additional=draft.additional,
        family=draft.family,
        nickname=draft.nickname,
        suffix=draft.suffix,
        pronouns=draft.pronouns,
        title=draft.title,
        location=draft.location,
        birthday=draft.birthday,
        organizations=(fold_text(draft.organization),) if draft.organization else (),
        emails=tuple(by_kind[ContactKind.EMAIL]),
        phones=tuple(by_kind[ContactKind.PHONE]),
        loose_phones=tuple(loose),
        profiles=tuple(by_kind[ContactKind.PROFILE]),
        tags=draft.tags,
    )
