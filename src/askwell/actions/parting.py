"""This file parts people who were made one: each gets back what was theirs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from django.db import transaction

from askwell.actions.kept_rows import find_missing_person, put_rows_back, write_row
from askwell.actions.merge_rows import move_rows_back
from askwell.actions.merging import WATCHED
from askwell.domain.errors import Conflict
from askwell.domain.words import _
from askwell.records.bulk import update_rows
from askwell.records.models import Affiliation, AlikePair, Merge, Organization, Person
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from askwell.records.models import User


AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class PartReport:
    """Who came back, which fields of the other stayed as edited since, and how many rows did."""

    kept: Person
    parted: Person
    edited: tuple[str, ...]
    missing: int


@transaction.atomic
def part_people(*, owner: User, merge: Merge, now: datetime) -> PartReport:
    """Undo a merge, at any later time.

    What was edited by hand since stays with the person it was edited on, what was
    removed since stays away, and the report says so.
    """
    return _part_some(owner, [merge.pk], now)[0]


@transaction.atomic
def part_all(*, owner: User, merges: Iterable[Merge], now: datetime) -> list[PartReport]:
    """Undo several merges, the last one first; those undone already are left."""
    waiting = sorted((merge.pk for merge in merges if not merge.undone_at), reverse=True)
    reports: list[PartReport] = []
    while len(reports) < len(waiting):
        reports += _part_some(owner, waiting[len(reports) :][:AT_ONCE], now)
    return reports


def _part_some(owner: User, ids: Sequence[int], now: datetime) -> list[PartReport]:
    """Undo the first of these merges, and as many of the next as can be undone together."""
    rows = Merge.objects.owned_by(owner).select_for_update(of=("self",)).in_bulk(ids)
    kept_ids = {merge.kept_id for merge in rows.values()}
    people = Person.objects.select_for_update(of=("self",)).in_bulk(kept_ids)
    merges = [rows[pk] for pk in ids]
    _refuse_out_of_order(merges[0], people[merges[0].kept_id])
    # Whoever was made one with somebody else since is there again only after this round.
    merges = list(takewhile(lambda merge: _is_in_order(merge, people[merge.kept_id]), merges))
    people = {merge.kept_id: people[merge.kept_id] for merge in merges}
    _refuse_later_ones(merges, people)
    edited = {merge.pk: _restore_fields(merge, people[merge.kept_id]) for merge in merges}
    _save_people(people.values())
    put_rows_back([["records.Person", merge.gone] for merge in merges])
    parted = _load_parted(owner, merges)
    missing = _restore_rows(owner, merges, parted)
    _restore_pairs(pair for merge in merges for pair in merge.pairs)
    closed = [pk for merge in merges for pk in merge.closed]
    Affiliation.objects.filter(id__in=closed).update(is_current=True)
    Merge.objects.filter(id__in=[merge.pk for merge in merges]).update(undone_at=now)
    index_people([*people, *(person.pk for person in parted.values())])
    return [
        PartReport(
            kept=people[merge.kept_id],
            parted=parted[merge.pk],
            edited=edited[merge.pk],
            missing=missing[merge.pk],
        )
        for merge in merges
    ]


def _is_in_order(merge: Merge, kept: Person) -> bool:
    return merge.undone_at is None and kept.ulid == merge.kept_ulid


def _refuse_out_of_order(merge: Merge, kept: Person) -> None:
    if merge.undone_at is not None:
        raise Conflict(_("These two were parted already."))
    if kept.ulid != merge.kept_ulid:
        raise Conflict(
            _("{name} was made one with somebody else since. Part those two first.").format(
                name=kept.full_name
            )
        )


def _refuse_later_ones(merges: Sequence[Merge], people: Mapping[int, Person]) -> None:
    """Refuse to part somebody while another is in the same person who came after."""
    mine = [merge.pk for merge in merges]
    kept = {merge.kept_id for merge in merges}
    others = Merge.objects.filter(kept__in=kept, undone_at=None).exclude(id__in=mine)
    first = {merge.kept_id: merge for merge in merges}  # the earliest is the last of them
    for newest in others.order_by("-id").only("kept", "kept_ulid", "gone_name"):
        merge = first[newest.kept_id]
        if newest.pk > merge.pk and newest.kept_ulid == merge.kept_ulid:
            raise Conflict(
                _("{name} was added later. Part {name} from {kept} first.").format(
                    name=newest.gone_name, kept=people[merge.kept_id].full_name
                )
            )


def _restore_fields(merge: Merge, kept: Person) -> tuple[str, ...]:
    now_there = write_row(kept)[1]
    edited = []
    for name, before in merge.before.items():
        if now_there[name] == merge.after[name]:
            column: Any = next(c for c in Person._meta.concrete_fields if c.attname == name)  # noqa: SLF001
            setattr(kept, name, column.to_python(before))
        elif name != "edited_at":
            edited.append(name)
    return tuple(edited)


def _save_people(people: Collection[Person]) -> None:
    places = {person.organization_id for person in people if person.organization_id}
    there = set(Organization.objects.filter(id__in=places).values_list("id", flat=True))
    for person in people:
        if person.organization_id not in there:
            person.organization = None
    values = [(*(getattr(row, column) for column in WATCHED), row.pk) for row in people]
    update_rows(Person, columns=WATCHED, rows=values)


def _load_parted(owner: User, merges: Sequence[Merge]) -> dict[int, Person]:
    """Return who is back, by the merge that had held them."""
    back = Person.objects.owned_by(owner).in_bulk([merge.gone["id"] for merge in merges])
    return {merge.pk: back[merge.gone["id"]] for merge in merges}


def _restore_rows(
    owner: User, merges: Sequence[Merge], parted: Mapping[int, Person]
) -> dict[int, int]:
    """Put back what was removed, then hang back what was moved; count what is missing."""
    # Removed ones first: one merge may have removed what another of this round had moved.
    missing = {merge.pk: 0 for merge in merges}
    of_merge = {id(row): merge.pk for merge in merges for row in merge.removed}
    for row in put_rows_back([row for merge in merges for row in merge.removed]):
        if not _hand_on(owner, row, missing):
            missing[of_merge[id(row)]] += 1
    trails = [(merge.moved, merge.kept_id, parted[merge.pk].pk) for merge in merges]
    for merge, lost in zip(merges, move_rows_back(trails), strict=True):
        missing[merge.pk] += lost
    return missing


def _hand_on(owner: User, row: Sequence[Any], undone: Collection[int]) -> bool:
    """Leave a row to the merge that still holds the other person it is about."""
    person = find_missing_person(row)
    if person is None:
        return False
    held = Merge.objects.owned_by(owner).filter(undone_at=None, gone__id=person)
    holder = held.exclude(id__in=undone).first()
    if holder is None:
        return False
    holder.removed.append(row)
    holder.save(update_fields=["removed"])
    return True


def _restore_pairs(pairs: Iterable[Any]) -> None:
    made = []
    for pk, before in pairs:
        if before is None:
            made.append(pk)
        else:
            column: Any = AlikePair._meta.get_field("answered_at")  # noqa: SLF001
            AlikePair.objects.filter(pk=pk).update(
                answer=before["answer"], answered_at=column.to_python(before["answered_at"])
            )
    AlikePair.objects.filter(pk__in=made).delete()
