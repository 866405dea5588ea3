"""This file is the way of an uploaded file: kept, read, looked over, brought in or let go."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.archives import count_archive, restore_archive
from askwell.actions.arrival_plan import plan_arrival
from askwell.actions.batches import note_report, open_next_batch
from askwell.actions.import_alike import are_too_many, count_asked, describe_doubtful, find_doubtful
from askwell.actions.import_choices import (
    note_columns,
    read_choices,
    remember_columns,
    write_choices,
)
from askwell.actions.import_looks import describe_looks
from askwell.actions.import_reading import ARCHIVE, read_file, recognise_file
from askwell.actions.imports import import_arrival, make_report
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.words import _
from askwell.formats.askwell.reader import read_archive
from askwell.records.models import BatchStatus, ImportBatch
from askwell.records.progress import Progress, forget_progress, write_progress
from askwell.records.uploads import find_upload, remove_upload, store_upload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from askwell.domain.columns import ColumnGuess
    from askwell.domain.importing import Choices
    from askwell.records.models import User

_BROUGHT = {BatchStatus.QUEUED, BatchStatus.DONE, BatchStatus.UNDOING, BatchStatus.UNDONE}
TABLES = ("csv", "xlsx")
MOST_OFFERS = 500
"""Offers that a page shows; who wants more brings the file again."""


def keep_upload(
    *,
    owner: User,
    pieces: Iterable[bytes],
    file_name: str,
    now: datetime,
    format: str = "",  # noqa: A002 - the word people use
    choices: Choices | None = None,
) -> ImportBatch:
    """Keep a file privately as a batch that is still to be read.

    `format` is empty where the file itself says what it is.
    """
    name = store_upload(pieces)
    with transaction.atomic():
        return open_next_batch(
            owner=owner,
            now=now,
            format=format,
            file_name=file_name[:300],
            file=name,
            status=BatchStatus.READING,
            choices=write_choices(choices) if choices else {},
        )


def read_upload(*, batch: ImportBatch) -> None:
    """Read a kept file and note what bringing it would do; no person is touched.

    Raises:
        UnreadableFile: When nothing can be read.
    """
    data = find_upload(batch.file).read_bytes()
    batch.format = batch.format or recognise_file(data)
    if batch.format == ARCHIVE:
        _note_archive(batch, data)
    else:
        if batch.format in TABLES:
            note_columns(batch, data)
        _note_arrival(batch, data)
    batch.status = BatchStatus.READ
    batch.save()


def choose_for_upload(*, batch: ImportBatch, choices: Choices) -> None:
    """Keep what was chosen for a read file, and look at it again in that light."""
    if batch.status != BatchStatus.READ:
        raise Conflict(_("This file was already brought in, or let go."))
    batch.choices = write_choices(choices)
    read_upload(batch=batch)


def choose_columns(*, batch: ImportBatch, columns: Sequence[ColumnGuess], now: datetime) -> None:
    """Keep what the columns of a read table are, for this one and the next with its headings."""
    data = find_upload(batch.file).read_bytes()
    remember_columns(batch=batch, data=data, columns=columns, now=now)
    choices = replace(read_choices(batch), columns=tuple(columns))
    choose_for_upload(batch=batch, choices=choices)


def keep_chosen(*, batch: ImportBatch, chosen: Iterable[str]) -> None:
    """Keep which offers of a read file were ticked."""
    batch.choices = {**batch.choices, "chosen": sorted(set(chosen))}
    batch.save(update_fields=["choices"])


def bring_upload(*, batch: ImportBatch, now: datetime) -> None:
    """Bring a read file in, telling how far it is; the kept file is removed when it is in."""
    if batch.status not in {BatchStatus.READ, BatchStatus.QUEUED}:
        raise Conflict(_("This file was already brought in, or let go."))
    try:
        data = find_upload(batch.file).read_bytes()
    except OSError:
        # Another window may have brought it in since this one looked.
        raise AskwellError(_("The file is no longer here. Choose it again.")) from None
    report = start_progress(batch.ulid)
    try:
        if batch.format == ARCHIVE:
            archive = read_archive(io.BytesIO(data))
            restore_archive(owner=batch.owner, archive=archive, now=now, batch=batch, report=report)
        else:
            choices = read_choices(batch)
            file = read_file(
                data,
                owner=batch.owner,
                name=batch.file_name,
                format_name=batch.format,
                choices=choices,
                now=now,
            )
            import_arrival(
                owner=batch.owner,
                file=file,
                format_name=batch.format,
                choices=choices,
                now=now,
                batch=batch,
                report=report,
            )
    finally:
        forget_progress(batch.ulid)
    remove_upload(batch.file)
    ImportBatch.objects.filter(pk=batch.pk).update(file="", looks=[], offers=[])


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


def _note_arrival(batch: ImportBatch, data: bytes) -> None:
    now = batch.created_at
    choices = read_choices(batch)
    file = read_file(
        data,
        owner=batch.owner,
        name=batch.file_name,
        format_name=batch.format,
        choices=choices,
        now=now,
    )
    plan = plan_arrival(owner=batch.owner, file=file, choices=choices, now=now)
    people = plan.people.new
    pairs = find_doubtful(owner=batch.owner, people=people)
    doubtful = None if are_too_many(people) else count_asked(pairs)
    note_report(
        batch, make_report(plan, read=file.read, doubtful=doubtful, format_name=batch.format)
    )
    doubts = describe_doubtful(owner=batch.owner, people=people, pairs=pairs)
    batch.looks = [*describe_looks(plan.people), *doubts]
    batch.offers = [
        [one.key, one.kind, one.name, one.details, one.because, one.is_ticked]
        for one in plan.offers[:MOST_OFFERS]
    ]


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
