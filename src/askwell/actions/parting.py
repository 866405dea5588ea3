"""This file parts people who were made one: each gets back what was theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from askwell.actions.merge_rows import (
    find_missing_person,
    move_rows_back,
    put_row_back,
    write_row,
)
from askwell.domain.errors import Conflict
from askwell.domain.words import _
from askwell.records.models import Affiliation, AlikePair, Merge, Organization, Person
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from askwell.records.models import User


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
    merge = Merge.objects.owned_by(owner).select_for_update(of=("self",)).get(pk=merge.pk)
    kept = Person.objects.select_for_update(of=("self",)).get(pk=merge.kept_id)
    _refuse_out_of_order(merge, kept)
    edited = _restore_fields(merge, kept)
    put_row_back(["records.Person", merge.gone])
    parted = Person.objects.get(ulid=merge.gone_ulid)
    missing = move_rows_back(merge.moved, kept=kept.pk, gone=parted.pk)
    _restore_pairs(merge.pairs)
    missing += sum(not (put_row_back(row) or _hand_on(owner, row)) for row in merge.removed)
    Affiliation.objects.filter(id__in=merge.closed).update(is_current=True)
    merge.undone_at = now
    merge.save(update_fields=["undone_at"])
    index_people([kept.pk, parted.pk])
    return PartReport(kept=kept, parted=parted, edited=edited, missing=missing)


@transaction.atomic
def part_all(*, owner: User, merges: Iterable[Merge], now: datetime) -> list[PartReport]:
    """Undo several merges, the last one first; those undone already are left."""
    waiting = sorted((merge for merge in merges if not merge.undone_at), key=lambda m: -m.pk)
    return [part_people(owner=owner, merge=merge, now=now) for merge in waiting]


def _refuse_out_of_order(merge: Merge, kept: Person) -> None:
    if merge.undone_at is not None:
        raise Conflict(_("These two were parted already."))
    if kept.ulid != merge.kept_ulid:
        raise Conflict(
            _("{name} was made one with somebody else since. Part those two first.").format(
                name=kept.full_name
            )
        )
    later = Merge.objects.filter(kept=kept, undone_at=None, id__gt=merge.pk, kept_ulid=kept.ulid)
    if (newest := later.order_by("-id").first()) is not None:
        raise Conflict(
            _("{name} was added later. Part {name} from {kept} first.").format(
                name=newest.gone_name, kept=kept.full_name
            )
        )


def _restore_fields(merge: Merge, kept: Person) -> tuple[str, ...]:
    now_there = write_row(kept)[1]
    edited, restored = [], []
    for name, before in merge.before.items():
        if now_there[name] == merge.after[name]:
            column: Any = next(c for c in Person._meta.concrete_fields if c.attname == name)  # noqa: SLF001
            setattr(kept, name, column.to_python(before))
            restored.append(column.name)
        elif name != "edited_at":
            edited.append(name)
    if kept.organization_id and not Organization.objects.filter(id=kept.organization_id).exists():
        kept.organization = None
    if restored:
        kept.save(update_fields=restored)
    return tuple(edited)


def _hand_on(owner: User, row: Any) -> bool:
    """Leave a row to the merge that still holds the other person it is about."""
    person = find_missing_person(row)
    if person is None:
        return False
    holder = Merge.objects.owned_by(owner).filter(undone_at=None, gone__id=person).first()
    if holder is None:
        return False
    holder.removed.append(row)
    holder.save(update_fields=["removed"])
    return True


def _restore_pairs(pairs: Iterable[Any]) -> None:
    for pk, before in pairs:
        row = AlikePair.objects.filter(pk=pk)
        if before is None:
            row.delete()
        else:
            column: Any = AlikePair._meta.get_field("answered_at")  # noqa: SLF001
            row.update(answer=before["answer"], answered_at=column.to_python(before["answered_at"]))
