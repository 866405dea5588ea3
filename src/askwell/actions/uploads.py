"""This file is the way of an uploaded file: kept, read, looked over, brought in or let go."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.archives import count_archive, restore_archive
from askwell.actions.import_alike import count_doubtful
from askwell.actions.import_looks import describe_looks
from askwell.actions.import_plan import plan_import
from askwell.actions.imports import (
    MOST_PROBLEMS,
    describe_problem,
    import_people,
    open_next_batch,
)
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.importing import Verdict
from askwell.domain.words import _
from askwell.formats.askwell.reader import read_archive
from askwell.formats.recognise import read_people, recognise_format
from askwell.records.models import BatchStatus, ImportBatch
from askwell.records.progress import Progress, forget_progress, write_progress
from askwell.records.uploads import find_upload, remove_upload, store_upload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from askwell.records.models import User

ARCHIVE = "askwell"
_BROUGHT = {BatchStatus.QUEUED, BatchStatus.DONE, BatchStatus.UNDOING, BatchStatus.UNDONE}


def keep_upload(
    *, owner: User, pieces: Iterable[bytes], file_name: str, now: datetime
) -> ImportBatch:
    """Keep a file privately as a batch that is still to be read."""
    name = store_upload(pieces)
    with transaction.atomic():
        return open_next_batch(
            owner=owner,
            now=now,
            format="",
            file_name=file_name[:300],
            file=name,
            status=BatchStatus.READING,
        )


def read_upload(*, batch: ImportBatch) -> None:
    """Read a kept file and note what bringing it would do; no person is touched.

    Raises:
        UnreadableFile: When nothing can be read.
    """
    data = find_upload(batch.file).read_bytes()
    batch.format = recognise_format(data, batch.file_name)
    if batch.format == ARCHIVE:
        _note_archive(batch, data)
    else:
        _note_people(batch, data)
    batch.status = BatchStatus.READ
    batch.save()


def bring_upload(*, batch: ImportBatch, now: datetime) -> None:
    """Bring a read file in, telling how far it is; the kept file is removed when it is in."""
    if batch.status not in {BatchStatus.READ, BatchStatus.QUEUED}:
        raise Conflict(_("This file was already brought in, or let go."))
    path = find_upload(batch.file)
    if not path.exists():
        raise AskwellError(_("The file is no longer here. Choose it again."))
    data = path.read_bytes()
    report = start_progress(batch.ulid)
    try:
        if batch.format == ARCHIVE:
            archive = read_archive(io.BytesIO(data))
            restore_archive(owner=batch.owner, archive=archive, now=now, batch=batch, report=report)
        else:
            file = read_people(data, file_name=batch.file_name, format=batch.format)
            import_people(owner=batch.owner, file=file, now=now, batch=batch, report=report)
    finally:
        forget_progress(batch.ulid)
    remove_upload(batch.file)
    ImportBatch.objects.filter(pk=batch.pk).update(file="", looks=[])


def queue_upload(*, batch: ImportBatch) -> None:
    """Mark a read file as waiting to be brought in, once."""
    waiting = ImportBatch.objects.filter(pk=batch.pk, status=BatchStatus.READ)
    if not waiting.update(status=BatchStatus.QUEUED):
        raise Conflict(_("This file was already brought in, or let go."))
    batch.status = BatchStatus.QUEUED


def fail_upload(*, batch: ImportBatch, reason: str) -> None:
    """Note why a file could not be read or brought in; nothing else was changed."""
    remove_upload(batch.file)
    batch.status, batch.error, batch.file, batch.looks = BatchStatus.FAILED, reason[:500], "", []
    batch.save(update_fields=["status", "error", "file", "looks"])


def queue_undo(*, batch: ImportBatch) -> None:
    """Mark an import as waiting to be taken back, once."""
    done = ImportBatch.objects.filter(pk=batch.pk, status=BatchStatus.DONE)
    if not done.update(status=BatchStatus.UNDOING):
        raise Conflict(_("This import is not there to be taken back any more."))
    batch.status = BatchStatus.UNDOING


def discard_upload(*, batch: ImportBatch) -> None:
    """Let a file go that was not brought in, and everything noted about it."""
    if batch.status in _BROUGHT:
        raise Conflict(_("This file was already brought in. You can undo that instead."))
    remove_upload(batch.file)
    batch.delete()


def _note_people(batch: ImportBatch, data: bytes) -> None:
    file = read_people(data, file_name=batch.file_name, format=batch.format or "auto")
    plan = plan_import(owner=batch.owner, file=file)
    batch.read = file.read
    batch.to_review = count_doubtful(owner=batch.owner, people=plan.new)
    batch.created = plan.counts[Verdict.NEW] - batch.to_review
    batch.updated = plan.counts[Verdict.UPDATED]
    batch.unchanged = plan.counts[Verdict.UNCHANGED]
    batch.problems = [describe_problem(problem) for problem in file.problems[:MOST_PROBLEMS]]
    batch.looks = describe_looks(plan)


def _note_archive(batch: ImportBatch, data: bytes) -> None:
    archive = read_archive(io.BytesIO(data))
    counts = count_archive(owner=batch.owner, archive=archive)
    batch.read, batch.created, batch.unchanged = counts.read, counts.created, counts.unchanged


def start_progress(ulid: str) -> Callable[[int, int], None]:
    """Return what a long task calls with how many of how many are done."""
    started = time.perf_counter()

    def report(done: int, total: int) -> None:
        write_progress(ulid, Progress(done, total, time.perf_counter() - started))

    report(0, 0)
    return report
