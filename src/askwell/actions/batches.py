"""This file is a batch itself: opened, held, and told how the import went.

It needs none of the readers, as a file that was brought before is told without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from askwell.domain.errors import Conflict
from askwell.domain.importing import COMPARING
from askwell.domain.words import _
from askwell.records.models import BatchStatus, ImportBatch

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.importing import ImportReport
    from askwell.domain.people import Problem
    from askwell.records.models import User

WAITING = (BatchStatus.READ, BatchStatus.QUEUED)
MOST_PROBLEMS = 2_000
"""Problems kept with the batch; the counts are always whole."""


def open_next_batch(*, owner: User, now: datetime, **values: object) -> ImportBatch:
    """Make the owner's next numbered batch; call inside the transaction that needs it."""
    last = ImportBatch.objects.owned_by(owner).aggregate(last=Max("number"))["last"] or 0
    batch = ImportBatch(owner=owner, number=last + 1, created_at=now, **values)
    batch.save()
    return batch


def hold_batch(batch: ImportBatch) -> ImportBatch:
    """Return a read file's batch, held until the transaction ends, so that it is brought in once.

    Raises:
        Conflict: When another window brought it in, or let it go, a moment before.
    """
    held: ImportBatch | None = (
        ImportBatch.objects.select_for_update().filter(pk=batch.pk, status__in=WAITING).first()
    )
    if held is None:
        raise Conflict(_("This file was already brought in, or let go."))
    return held


def note_report(batch: ImportBatch, told: ImportReport) -> None:
    """Write the counts and problems of a report onto its batch, unsaved."""
    batch.format, batch.read = told.format, told.read
    batch.created, batch.to_review = told.created, told.to_review
    batch.updated, batch.unchanged = told.updated, told.unchanged
    batch.problems = [describe_problem(problem) for problem in told.problems[:MOST_PROBLEMS]]
    batch.parts = {
        "people": told.people,
        "known": told.known,
        "organizations": told.organizations,
        "interactions": told.interactions,
        "grown": told.grown,
        "interviews": told.interviews,
        "binned": told.binned,
        COMPARING: told.is_comparing,
    }


def describe_problem(problem: Problem) -> dict[str, object]:
    """Return a problem as it is stored and as programs read it."""
    return {
        "record": problem.record,
        "field": problem.field,
        "reason": problem.reason,
        "kept": problem.kept,
    }
