"""This file brings a file in, people and all else: one batch, one transaction, undoable."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.arrival_plan import ArrivalPlan, plan_arrival
from askwell.actions.arrival_writing import (
    mark_wanted,
    write_interviews,
    write_own_profile,
    write_talk,
)
from askwell.actions.batches import hold_batch, note_report, open_next_batch
from askwell.actions.import_alike import compare_batch, count_doubtful
from askwell.actions.import_plan import list_places
from askwell.actions.import_reading import widen_people
from askwell.actions.import_writing import write_known_people, write_new_people
from askwell.actions.organizations import count_missing
from askwell.domain.importing import Choices, ImportReport, Verdict
from askwell.domain.time_zones import open_zone
from askwell.records.backups import make_backup_before
from askwell.records.bulk import refresh_statistics
from askwell.records.models import BatchStatus, ImportBatch, Organization

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from askwell.domain.arrivals import ArrivedFile
    from askwell.domain.people import PeopleFile
    from askwell.records.models import User

MANY = 1_000
"""From so much that is written on a copy is kept first, and the database's statistics are worth renewing."""


def import_people(
    *,
    owner: User,
    file: PeopleFile,
    now: datetime,
    file_name: str = "",
    batch: ImportBatch | None = None,
    report: Callable[[int, int], None] | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Bring everybody of a file of people in; as `import_arrival`."""
    return import_arrival(
        owner=owner,
        file=widen_people(file),
        format_name=file.format,
        choices=Choices(),
        now=now,
        file_name=file_name,
        batch=batch,
        report=report,
        dry_run=dry_run,
    )


def import_arrival(
    *,
    owner: User,
    file: ArrivedFile,
    format_name: str,
    choices: Choices,
    now: datetime,
    file_name: str = "",
    digest: str = "",
    batch: ImportBatch | None = None,
    report: Callable[[int, int], None] | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Bring everything of a file in, or only say what that would do when `dry_run`.

    All of it happens or nothing. `report` is told how many of how many things
    are written. Without `batch` a new one is opened.
    """
    started = time.perf_counter()
    if dry_run:
        plan = plan_arrival(owner=owner, file=file, choices=choices, now=now)
        doubtful = count_doubtful(owner=owner, people=plan.people.new)
        told = make_report(plan, read=file.read, doubtful=doubtful, format_name=format_name)
        places = count_missing(owner=owner, names=list_places(plan.people))
        seconds = round(time.perf_counter() - started, 3)
        return replace(told, organizations=places, seconds=seconds)
    # Who looked it over first knows how much it is, and then nobody waits for the copy.
    is_kept = batch is not None and _count_noted(batch) >= MANY
    if is_kept:
        make_backup_before(now=now, reason="import")
    with transaction.atomic():
        batch = _open_batch(owner, format_name, file_name, now, batch)
        plan = plan_arrival(owner=owner, file=file, choices=choices, now=now)
        if not is_kept and _count_writes(plan) >= MANY:
            make_backup_before(now=now, reason="import")
        total = _write_plan(batch, plan, now, report)
        if total >= MANY:
            refresh_statistics()
        changes = plan.people.changes.values()
        doubtful = 0
        if plan.people.new or any(change.contacts for change in changes):
            doubtful = compare_batch(batch=batch, now=now, changes=changes)
        told = make_report(plan, read=file.read, doubtful=doubtful, format_name=format_name)
        places = Organization.objects.filter(batch=batch).count()
        seconds = round(time.perf_counter() - started, 3)
        told = replace(told, number=batch.number, organizations=places, seconds=seconds)
        batch.digest = digest
        _close_batch(batch, told, now)
    return replace(told, seconds=round(time.perf_counter() - started, 3))


def make_report(
    plan: ArrivalPlan, *, read: int, doubtful: int | None, format_name: str
) -> ImportReport:
    """Return what a plan does, as it is told; `doubtful` is None while that is not known yet."""
    to_review = min(doubtful or 0, plan.counts[Verdict.NEW])
    return ImportReport(
        number=None,
        format=format_name,
        read=read,
        created=plan.counts[Verdict.NEW] - to_review,
        updated=plan.counts[Verdict.UPDATED],
        unchanged=plan.counts[Verdict.UNCHANGED],
        to_review=to_review,
        problems=tuple(plan.problems),
        seconds=0,
        people=len(plan.people.new),
        known=len(plan.people.changes),
        interactions=len(plan.talks),
        grown=len(plan.grown),
        interviews=len(plan.interviews),
        binned=plan.people.binned,
        is_comparing=doubtful is None,
    )


def _open_batch(
    owner: User, format_name: str, file_name: str, now: datetime, batch: ImportBatch | None
) -> ImportBatch:
    if batch is None:
        return open_next_batch(owner=owner, now=now, format=format_name, file_name=file_name[:300])
    return hold_batch(batch)


def _count_noted(batch: ImportBatch) -> int:
    return sum(batch.parts.get(part, 0) for part in ("people", "known", "interactions"))


def _count_writes(plan: ArrivalPlan) -> int:
    return len(plan.people.new) + len(plan.people.changes) + len(plan.talks)


def _write_plan(
    batch: ImportBatch,
    plan: ArrivalPlan,
    now: datetime,
    report: Callable[[int, int], None] | None,
) -> int:
    people = plan.people
    total = _count_writes(plan)
    done = 0
    if report:
        report(done, total)
    for written in write_new_people(batch=batch, people=people.new, now=now):
        done += written
        if report:
            report(done, total)
    write_known_people(batch=batch, changes=list(people.changes.values()), now=now)
    if plan.is_staff:
        mark_wanted(batch=batch, today=now.astimezone(open_zone(plan.zone)).date())
    done += len(people.changes)
    for written in write_talk(batch=batch, plan=plan, now=now):
        done += written
        if report:
            report(done, total)
    write_interviews(batch=batch, interviews=plan.interviews, zone=plan.zone, now=now)
    if plan.profile is not None:
        write_own_profile(batch=batch, found=plan.profile)
    if report:
        report(total, total)
    return total


def _close_batch(batch: ImportBatch, told: ImportReport, now: datetime) -> None:
    note_report(batch, told)
    batch.status = BatchStatus.DONE
    batch.offers, batch.looks = [], []
    batch.error = ""
    batch.seconds = told.seconds
    batch.finished_at = now
    batch.save()
