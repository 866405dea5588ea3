"""This file is how an import reads a file: every format by the name people use for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile
from askwell.domain.time_zones import open_zone
from askwell.formats.arrive import Reading, read_arrival, recognise_arrival
from askwell.formats.email.mailbox import is_mailbox
from askwell.formats.email.pasted import read_pasted_email
from askwell.formats.table.mapping import read_mapped
from askwell.formats.text import recode_as_utf8
from askwell.formats.zips import ZIP_START
from askwell.records.models import Profile

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.importing import Choices
    from askwell.domain.people import PeopleFile
    from askwell.records.models import User

ARCHIVE = "askwell"
FORMATS = (
    "linkedin", "google", "outlook", "vcard", "ics", "mbox", "eml", "csv", "xlsx", "staff-page",
    ARCHIVE,
)  # fmt: skip
"""Every format, as the command line and the pages call it."""
_READERS = {
    "ics": "icalendar",
    "mbox": "email",
    "eml": "email",
    "csv": "table",
    "xlsx": "table",
    "staff-page": "staff_page",
}
_CALLED = {"icalendar": "ics", "staff_page": "staff-page"}
_TABLES_OF_THEIR_OWN = frozenset({"linkedin", "google", "outlook"})
_HEAD = 4_096


def recognise_file(data: bytes) -> str:
    """Return what people call the format of a file, or nothing when Askwell reads no such file."""
    reader = recognise_arrival(data)
    if reader == "email":
        head = recode_as_utf8(data[:_HEAD]).lstrip(b"\r\n \t")
        return "mbox" if is_mailbox(head) else "eml"
    if reader == "table":
        return "xlsx" if data.startswith(ZIP_START) else "csv"
    return _CALLED.get(reader, reader)


def read_file(
    data: bytes,
    *,
    owner: User,
    name: str,
    format_name: str,
    choices: Choices,
    now: datetime,
) -> ArrivedFile:
    """Read a file that is no archive of Askwell's.

    Raises:
        UnreadableFile: When nothing in it can be read.
    """
    profile = Profile.objects.filter(user=owner).first()
    own = (*(profile.own_addresses if profile else ()), *choices.own)
    if choices.columns:
        return widen_people(read_mapped(data, choices.columns))
    if choices.is_pasted and format_name == "eml":
        return read_pasted_email(data.decode("utf-8", "replace"), own=own)
    zone = open_zone(profile.time_zone if profile else "UTC")
    reading = Reading(today=now.astimezone(zone).date(), time_zone=zone.key, own=own)
    reader = _READERS.get(format_name, format_name)
    if format_name == "csv" and (known := recognise_arrival(data)) in _TABLES_OF_THEIR_OWN:
        # A table whose columns a program made is read better by whoever knows that program.
        reader = known
    return read_arrival(data, reading, file_name=name, format=reader or "auto")


def widen_people(file: PeopleFile) -> ArrivedFile:
    """Return a file of people as a file that could hold more."""
    return ArrivedFile(
        format=file.format, people=file.people, problems=file.problems, read=file.read
    )
