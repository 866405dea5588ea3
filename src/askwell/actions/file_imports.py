"""This file brings several files in at once: all of them, or none."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.import_again import find_standing, report_again, sum_file, take_state
from askwell.domain.arrivals import ArrivedFile
from askwell.domain.importing import Choices, ImportReport
from askwell.records.models import ImportBatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from askwell.formats.askwell.values import Archive
    from askwell.records.models import User


BY_COMMAND = Choices(takes_staff=True)


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file's name and what is in it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Read:
    name: str
    format: str
    content: ArrivedFile | Archive | ImportBatch
    digest: str = ""


def import_files(
    *,
    owner: User,
    files: Iterable[NamedFile],
    format: str = "auto",  # noqa: A002 - the word people use
    choices: Choices = BY_COMMAND,
    now: datetime,
    dry_run: bool = False,
    report: Callable[[int, int], None] | None = None,
) -> list[ImportReport]:
    """Bring files in, each as a batch of its own; one that cannot be read stops them all.

    Raises:
        UnreadableFile: Before anything was changed.
    """
    read = [_read_one(owner, file, format, choices, now) for file in files]
    with transaction.atomic():
        return [
            _bring_one(owner, one, choices, now, dry_run=dry_run, report=report) for one in read
        ]


def _read_one(
    owner: User, file: NamedFile, format_name: str, choices: Choices, now: datetime
) -> _Read:
    digest = sum_file(file.data, owner=owner, format_name=format_name, choices=choices)
    standing = find_standing(owner=owner, digest=digest)
    if standing is not None:
        return _Read(file.name, standing.format, standing)
    # The readers are many and what they stand on is large: only who reads pays for them.
    from askwell.actions.import_reading import ARCHIVE, read_file, recognise_file

    known = recognise_file(file.data) if format_name == "auto" else format_name
    if known == ARCHIVE:
        from askwell.formats.askwell.reader import read_archive

        return _Read(file.name, ARCHIVE, read_archive(io.BytesIO(file.data)))
    content = read_file(
        file.data, owner=owner, name=file.name, format_name=known, choices=choices, now=now
    )
    return _Read(file.name, known, content, digest)


def _bring_one(
    owner: User,
    read: _Read,
    choices: Choices,
    now: datetime,
    *,
    dry_run: bool,
    report: Callable[[int, int], None] | None,
) -> ImportReport:
    content = read.content
    if isinstance(content, ImportBatch):
        return report_again(
            owner=owner, batch=content, file_name=read.name, now=now, dry_run=dry_run
        )
    if isinstance(content, ArrivedFile):
        from askwell.actions.imports import import_arrival

        told = import_arrival(
            owner=owner,
            file=content,
            format_name=read.format,
            choices=choices,
            now=now,
            file_name=read.name,
            digest=read.digest,
            report=report,
            dry_run=dry_run,
        )
        _remember_state(owner, told)
        return told
    from askwell.actions.archives import count_archive, restore_archive

    if dry_run:
        counts = count_archive(owner=owner, archive=content)
        return ImportReport(
            number=None,
            format=read.format,
            read=counts.read,
            created=counts.created,
            updated=0,
            unchanged=counts.unchanged,
            to_review=0,
            problems=(),
            seconds=0,
            people=counts.created,
            organizations=counts.organizations,
            interactions=counts.interactions,
            interviews=counts.interviews,
        )
    return restore_archive(
        owner=owner, archive=content, now=now, file_name=read.name, report=report
    )


def _remember_state(owner: User, told: ImportReport) -> None:
    if told.number is not None:
        batch = ImportBatch.objects.owned_by(owner).get(number=told.number)
        batch.parts["state"] = take_state(owner)
        batch.save(update_fields=["parts"])
