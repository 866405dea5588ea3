"""This file brings several files in at once: all of them, or none."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.archives import count_archive, restore_archive
from askwell.actions.imports import import_people
from askwell.domain.importing import ImportReport
from askwell.domain.people import PeopleFile
from askwell.formats.askwell.reader import read_archive
from askwell.formats.recognise import read_people, recognise_format

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from askwell.formats.askwell.values import Archive
    from askwell.records.models import User

ARCHIVE = "askwell"


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file's name and what is in it."""

    name: str
    data: bytes


def import_files(
    *,
    owner: User,
    files: Sequence[NamedFile],
    format: str = "auto",  # noqa: A002 - the word people use
    now: datetime,
    dry_run: bool = False,
    report: Callable[[int, int], None] | None = None,
) -> list[ImportReport]:
    """Bring files in, each as a batch of its own; one that cannot be read stops them all.

    Raises:
        UnreadableFile: Before anything was changed.
    """
    read = [(file.name, _read_file(file, format)) for file in files]
    with transaction.atomic():
        return [
            _bring_one(owner, name, content, now, dry_run=dry_run, report=report)
            for name, content in read
        ]


def _read_file(file: NamedFile, format_name: str) -> PeopleFile | Archive:
    known = recognise_format(file.data, file.name) if format_name == "auto" else format_name
    if known == ARCHIVE:
        return read_archive(io.BytesIO(file.data))
    return read_people(file.data, file_name=file.name, format=known or "auto")


def _bring_one(
    owner: User,
    name: str,
    content: PeopleFile | Archive,
    now: datetime,
    *,
    dry_run: bool,
    report: Callable[[int, int], None] | None,
) -> ImportReport:
    if isinstance(content, PeopleFile):
        return import_people(
            owner=owner,
            file=content,
            now=now,
            file_name=name,
            report=report,
            dry_run=dry_run,
        )
    if dry_run:
        counts = count_archive(owner=owner, archive=content)
        return ImportReport(
            number=None,
            format=ARCHIVE,
            read=counts.read,
            created=counts.created,
            updated=0,
            unchanged=counts.unchanged,
            to_review=0,
            problems=(),
            seconds=0,
        )
    return restore_archive(owner=owner, archive=content, now=now, file_name=name, report=report)
