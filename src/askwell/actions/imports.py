"""This file brings a file's people in: one batch, one transaction, undoable."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from askwell.actions.import_alike import compare_batch, count_doubtful
from askwell.actions.import_plan import plan_import
from askwell.actions.import_writing import write_known_people, write_new_people
from askwell.domain.importing import ImportReport, Verdict
from askwell.records.bulk import refresh_statistics
from askwell.records.models import BatchStatus, ImportBatch

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from askwell.actions.import_plan import ImportPlan
    from askwell.domain.people import PeopleFile, Problem
    from askwell.records.models import User

MANY = 1_000
"""From here on the database's statistics are worth renewing."""
MOST_PROBLEMS = 2_000
"""Problems kept with the batch; the counts are always whole."""


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
    """Bring everybody of a file in, or only say what that would do when `dry_run`.

    All of it happens or nothing. `report` is told how many of how many people
    are written. Without `batch` a new one is opened.
    """
    started = time.perf_counter()
    if dry_run:
        plan = plan_import(owner=owner, file=file)
        doubtful = count_doubtful(owner=owner, people=plan.new)
        return _report(file, plan, None, doubtful, time.perf_counter() - started)
    with transaction.atomic():
        batch = _open_batch(owner, file, file_name, now, batch)
        plan = plan_import(owner=owner, file=file)
        total = len(plan.new) + len(plan.changes)
        done = 0
        if report:
            report(done, total)
        for written in write_new_people(batch=batch, people=plan.new, now=now):
            done += written
            if report:
                report(done, total)
        write_known_people(batch=batch, changes=list(plan.changes.values()), now=now)
        if report:
            report(total, total)
        if total >= MANY:
            refresh_statistics()
        doubtful = compare_batch(batch=batch, now=now) if plan.new else 0
        seconds = time.perf_counter() - started
        _close_batch(batch, file, plan, doubtful=doubtful, now=now, seconds=seconds)
    return _report(file, plan, batch.number, doubtful, time.perf_counter() - started)


def open_next_batch(*, owner: User, now: datetime, **values: object) -> ImportBatch:
    """Make the owner's next numbered batch; call inside the transaction that needs it."""
    last = ImportBatch.objects.owned_by(owner).aggregate(last=Max("number"))["last"] or 0
    batch = ImportBatch(owner=owner, number=last + 1, created_at=now, **values)
    batch.save()
    return batch


def _open_batch(
    owner: User, file: PeopleFile, file_name: str, now: datetime, batch: ImportBatch | None
) -> ImportBatch:
    if batch is None:
        return open_next_batch(owner=owner, now=now, format=file.format, file_name=file_name[:300])
    # Locked, so that the same upload started twice is brought in once.
    locked: ImportBatch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    return locked


def _close_batch(
    batch: ImportBatch,
    file: PeopleFile,
    plan: ImportPlan,
    *,
    doubtful: int,
    now: datetime,
    seconds: float,
) -> None:
    batch.status = BatchStatus.DONE
    batch.format = file.format
    batch.read = file.read
    batch.created = plan.counts[Verdict.NEW] - doubtful
    batch.to_review = doubtful
    batch.updated = plan.counts[Verdict.UPDATED]
    batch.unchanged = plan.counts[Verdict.UNCHANGED]
    batch.problems = [describe_problem(problem) for problem in file.problems[:MOST_PROBLEMS]]
    batch.error = ""
    batch.seconds = round(seconds, 3)
    batch.finished_at = now
    batch.save()


def describe_problem(problem: Problem) -> dict[str, object]:
    """Return a problem as it is stored and as programs read it."""
    return {
        "record": problem.record,
        "field": problem.field,
        "reason": problem.reason,
        "kept": problem.kept,
    }


def _report(
    file: PeopleFile, plan: ImportPlan, number: int | None, doubtful: int, seconds: float
) -> ImportReport:
    return ImportReport(
        number=number,
        format=file.format,
        read=file.read,
        created=plan.counts[Verdict.NEW] - doubtful,
        updated=plan.counts[Verdict.UPDATED],
        unchanged=plan.counts[Verdict.UNCHANGED],
        to_review=doubtful,
        problems=file.problems,
        seconds=round(seconds, 3),
    )
