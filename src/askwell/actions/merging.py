"""This file makes one of two people, and remembers who is not the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from askwell.actions.kept_rows import write_row
from askwell.actions.merge_rows import move_rows
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.likeness.joining import CHOSEN, JOINED, join_texts, suggest_taken
from askwell.domain.likeness.people import PairAnswer
from askwell.domain.pacing import find_cadence, next_contact_on, read_pacing
from askwell.domain.people import AffiliationKind
from askwell.domain.words import _
from askwell.records.bulk import split_evenly, update_rows
from askwell.records.ids import make_ulid
from askwell.records.models import Affiliation, AlikePair, Merge, Person, Profile
from askwell.records.search import index_people, remove_people

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from askwell.domain.pacing import Pacing
    from askwell.records.models import User

WATCHED = (
    *(column for columns in CHOSEN.values() for column in columns),
    *JOINED,
    "researched_on",
    "told_on",
    "do_not_contact",
    "last_contact_on",
    "keep_in_touch_on",
    "edited_at",
)
"""Every column of the kept person that a merge may change."""
AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Order:
    """One merge to be made: who stays, who goes, and what is taken from the latter."""

    kept: Person
    gone: Person
    taken: Collection[str]


@transaction.atomic
def merge_people(
    *,
    owner: User,
    kept: Person,
    gone: Person,
    now: datetime,
    taken: Collection[str] | None = None,
) -> Merge:
    """Make one person of two: everything of both stays, of each field one value.

    Args:
        owner: Whose people they are.
        kept: The one who stays.
        gone: The one whose row goes.
        now: The moment of the merge.
        taken: Names of `CHOSEN` whose value comes from the one who goes; what the
            kept one lacks, when nothing is said.
    """
    ids = [kept.pk, gone.pk]
    rows = Person.objects.owned_by(owner).kept().select_for_update(of=("self",)).in_bulk(ids)
    if kept.pk == gone.pk:
        raise AskwellError(_("These are one person already."))
    if len(rows) != len(ids):
        raise Conflict(_("One of the two is no longer here. Nothing was changed."))
    kept, gone = rows[kept.pk], rows[gone.pk]
    order = Order(kept, gone, suggest_taken(kept, gone) if taken is None else taken)
    return _merge_all(owner, [order], now)[0]


@transaction.atomic
def merge_certain(*, owner: User, now: datetime) -> list[Merge]:
    """Merge every pair that is beyond doubt, each into the one who was there first."""
    pairs = AlikePair.objects.owned_by(owner).waiting().filter(is_certain=True, answer="")
    kept_by_gone = _find_who_stays(owner, list(pairs.values_list("first_id", "second_id")))
    merges = []
    press = make_ulid()
    for some in split_evenly(kept_by_gone.items(), AT_ONCE):
        people = Person.objects.owned_by(owner).in_bulk(
            {person for pair in some for person in pair}
        )
        # Blanks are filled one after the other, so the second of two sees what the first gave.
        orders = [Order(people[kept], people[gone], ()) for gone, kept in some]
        merges += _merge_all(owner, orders, now, suggest=True, press=press)
    return merges


@transaction.atomic
def mark_not_same(*, owner: User, pair: AlikePair, now: datetime) -> None:
    """Remember that two people are two; they are not asked about again."""
    _answer(owner, pair, PairAnswer.DIFFERENT, now)


@transaction.atomic
def put_pair_off(*, owner: User, pair: AlikePair, now: datetime) -> None:
    """Leave a pair for later: it is asked about last."""
    _answer(owner, pair, PairAnswer.LATER, now)


@transaction.atomic
def ask_about_pair_again(*, owner: User, pair: AlikePair) -> None:
    """Forget what was said about a pair."""
    AlikePair.objects.owned_by(owner).filter(pk=pair.pk).update(answer="", answered_at=None)


def _answer(owner: User, pair: AlikePair, answer: PairAnswer, now: datetime) -> None:
    AlikePair.objects.owned_by(owner).filter(pk=pair.pk).update(answer=answer, answered_at=now)


def _find_who_stays(owner: User, pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return who goes into whom; three of one person go into the first, none with a known stranger."""
    strangers = AlikePair.objects.owned_by(owner).filter(answer=PairAnswer.DIFFERENT)
    apart = {frozenset(pair) for pair in strangers.values_list("first_id", "second_id")}
    group_of: dict[int, list[int]] = {}
    for first, second in pairs:
        mine, theirs = group_of.get(first, [first]), group_of.get(second, [second])
        if mine is theirs or any(frozenset((a, b)) in apart for a in mine for b in theirs):
            continue
        joined = [*mine, *theirs]
        group_of.update(dict.fromkeys(joined, joined))
    return {
        person: min(group) for person, group in sorted(group_of.items()) if person != min(group)
    }


def _merge_all(
    owner: User,
    orders: Sequence[Order],
    now: datetime,
    *,
    suggest: bool = False,
    press: str = "",
) -> list[Merge]:
    pacing = _load_pacing(owner)
    kept_by_gone = {order.gone.pk: order.kept.pk for order in orders}
    # The rows go first: what they were is written down before anything moves.
    merges = [_begin(owner, order, now, press) for order in orders]
    traces = move_rows(kept_by_gone)
    for merge, order in zip(merges, orders, strict=True):
        taken = suggest_taken(order.kept, order.gone) if suggest else order.taken
        _fill(merge, order, taken, pacing, now)
        trace = traces[order.gone.pk]
        merge.moved, merge.removed = trace.moved, trace.removed
    _carry_answers(owner, merges, orders)
    stayed = {order.kept.pk: order.kept for order in orders}
    values = [(*(getattr(row, column) for column in WATCHED), pk) for pk, row in stayed.items()]
    update_rows(Person, columns=WATCHED, rows=values)
    _close_other_work(merges, orders)
    Merge.objects.bulk_create(merges, batch_size=100)
    remove_people(kept_by_gone)
    rows = Person.objects.filter(id__in=kept_by_gone)
    rows._raw_delete(rows.db)  # noqa: SLF001 - nothing hangs on them any more
    index_people(sorted(set(kept_by_gone.values())))
    return merges


def _load_pacing(owner: User) -> Pacing:
    kept = Profile.objects.filter(user=owner).values_list("pacing", flat=True).first()
    return read_pacing(kept or {})


def _begin(owner: User, order: Order, now: datetime, press: str) -> Merge:
    gone = order.gone
    return Merge(
        owner=owner,
        kept=order.kept,
        kept_ulid=order.kept.ulid,
        gone_ulid=gone.ulid,
        gone_name=gone.full_name,
        gone_sort_name=gone.sort_name,
        gone_place=gone.organization.folded_name if gone.organization else "",
        gone=write_row(gone)[1],
        press=press,
        made_at=now,
    )


def _fill(
    merge: Merge, order: Order, taken: Collection[str], pacing: Pacing, now: datetime
) -> None:
    """Write the chosen values into the kept person, and note what was there."""
    kept, gone = order.kept, order.gone
    before = write_row(kept)[1]
    for choice in taken:
        for column in CHOSEN.get(choice, ()):
            setattr(kept, column, getattr(gone, column))
    for column in JOINED:
        setattr(kept, column, join_texts(getattr(kept, column), getattr(gone, column)))
    kept.do_not_contact = kept.do_not_contact or gone.do_not_contact
    for column in ("researched_on", "told_on", "last_contact_on"):
        days = [day for day in (getattr(kept, column), getattr(gone, column)) if day]
        setattr(kept, column, max(days, default=None))
    cadence = find_cadence(kept.closeness, kept.cadence_days, pacing)
    kept.keep_in_touch_on = next_contact_on(kept.last_contact_on, cadence)
    kept.edited_at = now
    after = write_row(kept)[1]
    changed = [column for column in WATCHED if before[column] != after[column]]
    merge.before = {column: before[column] for column in changed}
    merge.after = {column: after[column] for column in changed}


def _carry_answers(owner: User, merges: Sequence[Merge], orders: Sequence[Order]) -> None:
    """Let the kept one be nobody whom the other was said not to be; the rest is asked anew."""
    gone = [order.gone.pk for order in orders]
    pairs_of: dict[int, list[AlikePair]] = {}
    rows = AlikePair.objects.owned_by(owner)
    for pair in rows.filter(Q(first__in=gone) | Q(second__in=gone)).order_by("id"):
        for person in (pair.first_id, pair.second_id):
            pairs_of.setdefault(person, []).append(pair)
    done: set[int] = set()
    for merge, order in zip(merges, orders, strict=True):
        for pair in pairs_of.pop(order.gone.pk, []):
            if pair.pk not in done:
                done.add(pair.pk)
                merge.removed.append(write_row(pair))
                other = pair.second_id if pair.first_id == order.gone.pk else pair.first_id
                if pair.answer == PairAnswer.DIFFERENT and other != order.kept.pk:
                    made = _carry_answer(owner, merge, pair, (order.kept.pk, other))
                    pairs_of.setdefault(other, []).append(made)
    rows.filter(pk__in=done).delete()


def _carry_answer(owner: User, merge: Merge, pair: AlikePair, people: tuple[int, int]) -> AlikePair:
    first, second = sorted(people)
    known = AlikePair.objects.owned_by(owner).filter(first=first, second=second).first()
    if known is None:
        known = AlikePair.objects.create(
            owner=owner,
            first_id=first,
            second_id=second,
            score=pair.score,
            reasons=pair.reasons,
            answer=pair.answer,
            answered_at=pair.answered_at,
        )
        merge.pairs.append([known.pk, None])
    elif known.answer != PairAnswer.DIFFERENT:
        merge.pairs.append([known.pk, write_row(known)[1]])
        known.answer, known.answered_at = pair.answer, pair.answered_at
        known.save(update_fields=["answer", "answered_at"])
    return known


def _close_other_work(merges: Sequence[Merge], orders: Sequence[Order]) -> None:
    """Let only the work that was chosen be current."""
    ids = {order.kept.pk: order for order in orders if order.kept.organization_id}
    rows = Affiliation.objects.filter(person__in=ids, is_current=True, kind=AffiliationKind.WORK)
    merge_of = {merge.kept_id: merge for merge in merges}
    closed = []
    for pk, person, place in rows.values_list("id", "person_id", "organization_id"):
        if place != ids[person].kept.organization_id:
            merge_of[person].closed.append(pk)
            closed.append(pk)
    Affiliation.objects.filter(id__in=closed).update(is_current=False)
