"""This file takes an import back, as far as nothing was built upon it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from askwell.actions.arrival_writing import undo_own_profile
from askwell.actions.comparing import compare_again
from askwell.actions.sample import remove_sample
from askwell.actions.undo_rows import delete_people, delete_unused_rows
from askwell.actions.undoing import put_back, read_changes
from askwell.domain.errors import Conflict, NotFound
from askwell.domain.importing import UndoReport
from askwell.domain.names import make_sort_name
from askwell.domain.words import _
from askwell.records.bulk import split_evenly
from askwell.records.models import (
    Advice,
    Affiliation,
    BatchChange,
    BatchStatus,
    CircleMembership,
    ContactPoint,
    Favour,
    ImportBatch,
    Interaction,
    Interview,
    Message,
    Person,
    Referral,
    Thanks,
    Tie,
)
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from askwell.records.models import User
    from askwell.records.models.person import PersonQuerySet

# What counts as having been used: a row of one's own that hangs on the person.
_USES = (
    (ContactPoint, "person"),
    (Affiliation, "person"),
    (Interaction, "person"),
    (Message, "person"),
    (Interview, "person"),
    (Advice, "person"),
    (Favour, "person"),
    (Thanks, "person"),
    (Referral, "person"),
    (Referral, "given_by"),
    (Tie, "person"),
    (Tie, "knows"),
)


# Where a file itself puts people; standing there is no use anybody made of them.
_STAGES = {"staff-page": "wanted", "ics": "scheduled", "eml": "scheduled", "mbox": "scheduled"}
_DAYS = frozenset({"birthday", "met_on", "last_contact_on", "keep_in_touch_on"})


@transaction.atomic
def undo_import(
    *,
    owner: User,
    now: datetime,
    number: int | None = None,
    report: Callable[[int, int], None] | None = None,
) -> UndoReport:
    """Take an import back, at any later time; the latest one when no number is given.

    Whom it brought is removed, and what it changed is put back where it still
    stands. Whoever was edited or used since is kept.
    """
    batch = _find_batch(owner, number)
    if batch.is_sample:
        remove_sample(owner=owner)
        return UndoReport(number=batch.number, removed=batch.created, restored=0, kept=0)
    brought = Person.objects.filter(batch=batch)
    kept = set(_find_used(batch, brought).values_list("id", flat=True))
    gone = [i for i in brought.order_by("id").values_list("id", flat=True) if i not in kept]
    talked_with = _remove_talk(batch, kept)
    reached = _list_reached(batch)
    restored, unrestored = _restore_known(batch, talked_with - set(gone))
    delete_people(gone, report=report)
    _put_rest_back(batch)
    delete_unused_rows(batch)
    # Who looked like somebody only for what the file said does so no more.
    compare_again(owner=owner, people=reached)
    batch.status, batch.undone_at = BatchStatus.UNDONE, now
    batch.save(update_fields=["status", "undone_at"])
    return UndoReport(
        number=batch.number,
        removed=len(gone),
        restored=restored,
        kept=len(kept) + unrestored,
    )


def _find_batch(owner: User, number: int | None) -> ImportBatch:
    batches = ImportBatch.objects.owned_by(owner).select_for_update()
    if number is not None:
        batch = batches.filter(number=number).first()
        if batch is None:
            raise NotFound(_("There is no import number {number}.").format(number=number))
    else:
        done = batches.filter(status=BatchStatus.DONE, is_sample=False)
        batch = done.order_by("-number").first()
        if batch is None:
            raise NotFound(_("There is no import to take back."))
    if batch.status == BatchStatus.UNDONE:
        message = _("Import number {number} was already taken back.")
        raise Conflict(message.format(number=batch.number))
    if batch.status not in {BatchStatus.DONE, BatchStatus.UNDOING}:
        message = _("Import number {number} was not brought in, so there is nothing to take back.")
        raise Conflict(message.format(number=batch.number))
    found: ImportBatch = batch
    return found


def _find_used(batch: ImportBatch, brought: PersonQuerySet) -> PersonQuerySet:
    edited: Any = Q(edited_at__isnull=False)
    if batch.format == "askwell":
        # What an archive brought may have been edited long before it came here.
        edited = Q(edited_at__gt=batch.finished_at)
    used: Any = edited
    for model, field in _USES:
        rows = model.objects.filter(**{field: OuterRef("pk")})
        own = rows.filter(Q(batch=None) | ~Q(batch=batch) | edited)
        used |= Exists(own)
    later = BatchChange.objects.filter(person=OuterRef("pk"), batch__status=BatchStatus.DONE)
    used |= Exists(later.exclude(batch=batch))
    if batch.format != "askwell":
        # An archive brings these with it; after any other file they are somebody's own doing.
        moved = ~Q(stage="") & ~Q(stage=_STAGES.get(batch.format, ""))
        used |= moved | ~Q(closeness="") | Q(why_them__gt="") | Q(research__gt="")
    return brought.filter(used)


def _remove_talk(batch: ImportBatch, kept: set[int]) -> set[int]:
    """Take what was said off the timelines of people who go or stay; return whose it was."""
    if batch.format == "askwell":
        return set()
    for number, before, after in batch.mine.get("grown", ()):
        Interaction.objects.filter(pk=number, summary=after).update(summary=before)
    people: set[int] = set()
    for model in (Interaction, Interview):
        rows = model.objects.filter(batch=batch, edited_at=None).exclude(person__in=kept)
        if model is Interview:
            rows = rows.filter(planned=None, evaluation=None, notes="")
        people.update(rows.order_by().values_list("person_id", flat=True).distinct())
        rows.delete()
    return people


def _list_reached(batch: ImportBatch) -> set[int]:
    added = ContactPoint.objects.filter(batch=batch, edited_at=None)
    known = added.filter(person__in=batch.changes.values("person"))
    return set(known.order_by().values_list("person_id", flat=True).distinct())


def _restore_known(batch: ImportBatch, talked_with: set[int]) -> tuple[int, int]:
    touched = set(talked_with)
    seen = set(talked_with)
    for some in split_evenly(batch.changes.select_related("person").order_by("id"), 500):
        touched.update(change.person_id for change in some if _restore_one(batch, change))
        seen.update(change.person_id for change in some)
        index_people([change.person_id for change in some])
    return len(touched), len(seen - touched)


def _put_rest_back(batch: ImportBatch) -> None:
    put_back(owner=batch.owner, changes=read_changes(batch.mine.get("changes", ())))
    if changed := batch.mine.get("profile"):
        undo_own_profile(owner=batch.owner, changed=changed)


def _restore_one(batch: ImportBatch, change: BatchChange) -> bool:
    """Put one person back, and tell whether anything could be."""
    person = change.person
    columns = []
    for field, after in change.after.items():
        column = "organization_id" if field == "organization" else field
        if _write_plain(getattr(person, column)) == after:
            setattr(person, column, _read_plain(field, change.before[field]))
            columns.append("organization" if field == "organization" else field)
    if {"given", "family"}.intersection(columns):
        person.sort_name = make_sort_name(
            given=person.given, family=person.family, full_name=person.full_name
        )
        columns.append("sort_name")
    if columns:
        person.save(update_fields=columns)
    removed = _remove_added(batch, change, work_too="organization" in columns)
    return bool(columns) or removed


def _remove_added(batch: ImportBatch, change: BatchChange, *, work_too: bool) -> bool:
    mine = {"person": change.person_id, "batch": batch, "edited_at": None}
    removed, _by_model = ContactPoint.objects.filter(**mine).delete()
    if work_too:
        removed += Affiliation.objects.filter(**mine).delete()[0]
        closed = Affiliation.objects.filter(id__in=change.added.get("closed_work", []))
        removed += closed.update(is_current=True)
    circles = CircleMembership.objects.filter(
        person=change.person_id, circle__in=change.added.get("circles", [])
    )
    removed += circles.delete()[0]
    tags = Person.tags.through.objects.filter(
        person=change.person_id, tag__in=change.added.get("tags", [])
    )
    return bool(removed + tags.delete()[0])


def _write_plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _read_plain(field: str, value: object) -> object:
    is_day = field in _DAYS and isinstance(value, str)
    return date.fromisoformat(value) if is_day and value else value  # type: ignore[arg-type]
