"""This file is the imports that take longer than a page may: they run in the background.

A task that was killed starts again at the next start of the app; what it had
written is gone with its transaction, so nothing happens twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django_tasks import task

from askwell.actions.undo import undo_import
from askwell.actions.uploads import (
    bring_upload,
    discard_upload,
    fail_upload,
    queue_undo,
    queue_upload,
    read_upload,
    start_progress,
)
from askwell.domain.errors import AskwellError
from askwell.domain.words import _
from askwell.records.models import BatchStatus, ImportBatch
from askwell.records.progress import forget_progress
from askwell.records.uploads import find_upload

if TYPE_CHECKING:
    from askwell.domain.importing import UndoReport

READ_AT_ONCE = 300_000
"""Bytes that are read while the page waits: well under a second."""
BRING_AT_ONCE = 2_000
"""People that are written while the page waits."""


def read_soon(*, batch: ImportBatch) -> None:
    """Read a kept file now if it is small, else in the background."""
    if find_upload(batch.file).stat().st_size <= READ_AT_ONCE:
        _read_or_discard(batch)
    else:
        read_in_background.enqueue(batch.ulid)


def _read_or_discard(batch: ImportBatch) -> None:
    try:
        read_upload(batch=batch)
    except AskwellError:
        # The page says why at once, so nothing needs to stay.
        discard_upload(batch=batch)
        raise


def bring_soon(*, batch: ImportBatch, now: datetime) -> None:
    """Bring a read file in now if it is small, else in the background."""
    if batch.read <= BRING_AT_ONCE:
        bring_upload(batch=batch, now=now)
    else:
        queue_upload(batch=batch)
        bring_in_background.enqueue(batch.ulid, now.isoformat())


def undo_soon(*, batch: ImportBatch, now: datetime) -> UndoReport | None:
    """Take an import back now if it is small, else in the background; then there is no report."""
    if batch.created + batch.updated <= BRING_AT_ONCE:
        return undo_import(owner=batch.owner, number=batch.number, now=now)
    queue_undo(batch=batch)
    undo_in_background.enqueue(batch.ulid, now.isoformat())
    return None


@task()
def read_in_background(ulid: str) -> None:
    """Read a kept file; what goes wrong is noted with it."""
    batch = ImportBatch.objects.filter(ulid=ulid, status=BatchStatus.READING).first()
    if batch is None:
        return
    try:
        read_upload(batch=batch)
    except AskwellError as error:
        fail_upload(batch=batch, reason=str(error))
    except Exception:
        fail_upload(batch=batch, reason=_("Something went wrong inside Askwell; nothing changed."))
        raise


@task()
def bring_in_background(ulid: str, now: str) -> None:
    """Bring a queued file in; what goes wrong is noted with it."""
    batch = ImportBatch.objects.filter(ulid=ulid, status=BatchStatus.QUEUED).first()
    if batch is None:
        return
    try:
        bring_upload(batch=batch, now=datetime.fromisoformat(now))
    except AskwellError as error:
        fail_upload(batch=batch, reason=str(error))
    except Exception:
        fail_upload(batch=batch, reason=_("Something went wrong inside Askwell; nothing changed."))
        raise


@task()
def undo_in_background(ulid: str, now: str) -> None:
    """Take an import back; should that fail, it is as it was."""
    batch = ImportBatch.objects.filter(ulid=ulid, status=BatchStatus.UNDOING).first()
    if batch is None:
        return
    try:
        undo_import(
            owner=batch.owner,
            number=batch.number,
            now=datetime.fromisoformat(now),
            report=start_progress(batch.ulid),
        )
    except Exception:
        ImportBatch.objects.filter(pk=batch.pk).update(status=BatchStatus.DONE)
        raise
    finally:
        forget_progress(batch.ulid)
