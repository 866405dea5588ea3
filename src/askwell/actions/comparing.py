"""This file compares people with one another, and keeps the pairs that look alike.

After an import or an edit only those who are new or changed are compared, so the cost
follows what is new; everybody is compared when a person asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from askwell.actions.comparing_reads import find_alike_ids, load_known_persons
from askwell.domain.importing import COMPARING
from askwell.domain.likeness.score import DOUBTFUL_FROM, find_duplicates
from askwell.records.bulk import make_ulids, split_evenly
from askwell.records.models import AlikePair, BatchStatus, Comparison, ImportBatch, Person

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from askwell.domain.likeness.people import KnownPerson, Pair
    from askwell.records.models import User

FEW = 200
"""Up to so many, reading only who could be meant is quicker than reading everybody."""
AT_ONCE = 5_000
"""So many new people are compared while somebody waits: a second or so."""


def compare_new_people(
    *, owner: User, now: datetime, at_most: int | None = None, also: Collection[int] = ()
) -> int | None:
    """Compare whoever is new or edited since the last time; return how many that were.

    `also` are others of whom more is known now. With `at_most`, nothing is done and
    None returned when there are more of them.
    """
    with transaction.atomic():
        state = _hold_comparison(owner)
        since = Q(id__gt=state.last_person)
        if state.compared_at:
            since |= Q(edited_at__gte=state.compared_at)
        people = Person.objects.owned_by(owner).kept()
        fresh = list(people.filter(since).order_by("id").values_list("id", flat=True))
        if also:
            fresh = sorted({*fresh, *also})
        if at_most is not None and len(fresh) > at_most:
            return None
        if fresh:
            _compare(owner, fresh)
            state.last_person = max(state.last_person, fresh[-1])
            state.compared_at = now
            state.save(update_fields=["last_person", "compared_at"])
            _settle_batches(owner)
    return len(fresh)


def compare_again(*, owner: User, people: Collection[int]) -> None:
    """Compare these people again, of whom less is known now than when they were compared."""
    if people:
        with transaction.atomic():
            _hold_comparison(owner)
            _compare(owner, sorted(people))


def compare_everybody(
    *, owner: User, now: datetime, report: Callable[[int, int], None] | None = None
) -> int:
    """Compare everybody with everybody worth it; return how many pairs wait."""
    with transaction.atomic():
        state = _hold_comparison(owner)
        known = load_known_persons(owner)
        pairs = find_duplicates(known, report=report)
        keep_pairs(owner=owner, pairs=pairs, compared=None)
        state.last_person = max((person.person for person in known), default=0)
        state.compared_at, state.is_running = now, False
        state.save(update_fields=["last_person", "compared_at", "is_running"])
        _settle_batches(owner)
    return AlikePair.objects.owned_by(owner).waiting().count()


def count_brought_alike(batch: ImportBatch) -> int:
    """Return how many of those a batch brought wait to be decided about."""
    waiting = AlikePair.objects.owned_by(batch.owner).waiting().filter(answer="")
    brought = waiting.filter(Q(first__batch=batch) | Q(second__batch=batch))
    # Of two new ones who look alike one is new, and the other the question.
    rows = brought.values_list("first_id", "second_id", "second__batch_id")
    return len({second if theirs == batch.pk else first for first, second, theirs in rows})


def find_pairs(
    owner: User, new: Sequence[KnownPerson], only: Collection[int], *, also: Collection[int] = ()
) -> list[Pair]:
    """Compare new people with all others, or with those they could be when the new ones are few.

    People of a plan, who are not stored yet, have negative numbers. `also` are others
    they were found to look like before.
    """
    if new and len(new) <= FEW:
        stored = sorted({*find_alike_ids(owner, new), *also} - set(only))
        total = Person.objects.owned_by(owner).kept().count()
        return find_duplicates([*load_known_persons(owner, stored), *new], only=only, total=total)
    planned = [person for person in new if person.person < 0]
    return find_duplicates([*load_known_persons(owner), *planned], only=only)


def keep_pairs(*, owner: User, pairs: Sequence[Pair], compared: Collection[int] | None) -> None:
    """Store pairs; what was answered stays answered, and what is alike no more is forgotten.

    `compared` are those who were compared with all others; everybody when None.
    """
    found = {(pair.first, pair.second): pair for pair in pairs if pair.score >= DOUBTFUL_FROM}
    known = _load_stored_pairs(owner, compared)
    changed, gone = [], []
    for key, row in known.items():
        pair = found.pop(key, None)
        if pair is None:
            if not row.answer:
                gone.append(row.pk)
        elif (row.score, row.is_certain) != (pair.score, pair.is_certain):
            row.score, row.is_certain = pair.score, pair.is_certain
            row.reasons = [list(why) for why in pair.reasons]
            changed.append(row)
    AlikePair.objects.filter(id__in=gone).delete()
    AlikePair.objects.bulk_update(changed, ["score", "is_certain", "reasons"], batch_size=200)
    AlikePair.objects.bulk_create(
        [
            AlikePair(
                ulid=ulid,
                owner=owner,
                first_id=pair.first,
                second_id=pair.second,
                score=pair.score,
                is_certain=pair.is_certain,
                reasons=[list(why) for why in pair.reasons],
            )
            for ulid, pair in zip(make_ulids(len(found)), found.values(), strict=True)
        ],
        batch_size=500,
    )


def _settle_batches(owner: User) -> None:
    """Say of imports that did not wait for it how many of their people look like somebody."""
    batches = ImportBatch.objects.owned_by(owner).filter(status=BatchStatus.DONE)
    for batch in batches.filter(**{f"parts__{COMPARING}": True}):
        new = batch.created + batch.to_review
        batch.to_review = min(count_brought_alike(batch), new)
        batch.created = new - batch.to_review
        batch.parts[COMPARING] = False
        batch.save(update_fields=["created", "to_review", "parts"])


def _hold_comparison(owner: User) -> Comparison:
    # Locked, so that two tabs do not store one pair twice.
    state, _made = Comparison.objects.select_for_update().get_or_create(owner=owner)
    return state


def _compare(owner: User, fresh: Sequence[int]) -> None:
    only = frozenset(fresh)
    new = load_known_persons(owner, fresh) if len(fresh) <= FEW else []
    # The way a few are looked for need not lead back to everybody who was once compared with all.
    before = {person for pair in _load_stored_pairs(owner, only) for person in pair} if new else ()
    keep_pairs(owner=owner, pairs=find_pairs(owner, new, only, also=before), compared=only)


def _load_stored_pairs(
    owner: User, compared: Collection[int] | None
) -> dict[tuple[int, int], AlikePair]:
    rows = AlikePair.objects.owned_by(owner)
    if compared is None:
        return {(row.first_id, row.second_id): row for row in rows}
    stored: dict[tuple[int, int], AlikePair] = {}
    for some in split_evenly(sorted(compared), 400):
        for row in rows.filter(Q(first__in=some) | Q(second__in=some)):
            stored[row.first_id, row.second_id] = row
    return stored
