"""This file is every file Askwell reads, people or not: known by what is in it, read into one shape."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.email.pasted import (
    has_letter,
    has_pasted_head,
    has_quote,
    has_shown_date,
    read_pasted_email,
)
from askwell.formats.email.reader import has_mail, list_calendars, read_email
from askwell.formats.icalendar.reader import has_calendar, read_calendar
from askwell.formats.linkedin.export import holds_talk, read_linkedin_export
from askwell.formats.linkedin.profile import holds_profile
from askwell.formats.recognise import READERS, read_people, recognise_format, take_sample
from askwell.formats.staff_page.reader import has_page, has_staff_text, read_staff_page
from askwell.formats.table.book import is_book
from askwell.formats.table.mapping import looks_like_table, read_any_table
from askwell.formats.text import read_text, recode_as_utf8
from askwell.formats.zips import ZIP_START, open_zip

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from askwell.domain.people import PeopleFile
    from askwell.formats.recognise import Sample

_HEAD_BYTES = 64 * 1024
_NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
# Two bytes that are no ASCII, and not a letter of UTF-8 either.
_NO_START = re.compile(rb"[\x80-\xc1\xf5-\xff][\x80-\xff]|[\xc2-\xf4][\xc0-\xff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader may need to know besides the file."""

    today: date
    time_zone: str = "UTC"
    own: tuple[str, ...] = ()
    """Your own addresses, names and profiles, where they are known."""


_Test = tuple[str, "Callable[[Sample, bytes], bool]"]
# What is surer than the formats of people comes before them, and what is a guess after.
_FIRST: tuple[_Test, ...] = (
    ("table", lambda sample, _data: is_book(sample.names)),
    ("email", lambda _sample, data: has_mail(data[:_HEAD_BYTES])),
    ("linkedin", lambda sample, _data: holds_talk(sample.text) or holds_profile(sample.text)),
)
_LAST: tuple[_Test, ...] = (
    ("icalendar", lambda sample, _data: has_calendar(sample.text)),
    ("staff_page", lambda sample, _data: has_page(sample.text)),
    ("email", lambda sample, _data: has_pasted_head(sample.text) or has_quote(sample.text)),
    ("table", lambda sample, _data: bool(sample.text) and looks_like_table(sample.text)),
    ("staff_page", lambda sample, _data: has_staff_text(sample.text)),
    ("email", lambda sample, data: _is_plain(data) and has_letter(sample.text)),
)


def recognise_arrival(data: bytes) -> str:
    """Return the name of the format, or nothing when Askwell reads no such file.

    Besides the formats of people and `askwell` there are `email`, `icalendar`,
    `staff_page`, and `table`: any CSV or spreadsheet, whose columns are asked about.
    """
    sample = take_sample(data)
    first = next((name for name, tells in _FIRST if tells(sample, data)), "")
    known = first or recognise_format(data)
    return known or next((name for name, tells in _LAST if tells(sample, data)), "")


def read_arrival(
    data: bytes,
    reading: Reading,
    *,
    file_name: str = "",
    format: str = "auto",  # noqa: A002 - the word people use
) -> ArrivedFile:
    """Read everything in a file whose format is known or found out.

    An archive of Askwell's has its own door: `read_archive`.

    Raises:
        UnreadableFile: When nothing in it can be read; nothing else is ever raised.
    """
    name = recognise_arrival(data) if format == "auto" else format
    read = _READ.get(name)
    return read(data, reading, file_name) if read else _refuse(data)


def _is_plain(data: bytes) -> bool:
    # Pictures and programs hold words too, but begin with signs no text begins with.
    head = recode_as_utf8(data[:_HEAD_BYTES])
    return not _NO_TEXT.search(head) and not _NO_START.match(head)


def _read_mail_with_meetings(data: bytes, reading: Reading) -> ArrivedFile:
    text = take_sample(data).text
    if has_shown_date(text) or not has_mail(data[:_HEAD_BYTES]):
        return _drop_nameless(read_pasted_email(read_text(data).text, own=reading.own))
    mail = read_email(data, own=reading.own)
    meetings = list(mail.meetings)
    problems = list(mail.problems)
    for content in list_calendars(data):
        try:
            file = read_calendar(content, today=reading.today, time_zone=reading.time_zone)
        except UnreadableFile:
            continue
        meetings += file.meetings
        problems += [replace(problem, kept=True) for problem in file.problems]
    return replace(mail, meetings=tuple(meetings), problems=tuple(problems))


def _drop_nameless(letter: ArrivedFile) -> ArrivedFile:
    # On a person's own page such a text has its place; a file of it belongs to nobody.
    if all(contact.people for contact in letter.contacts):
        return letter
    reason = _("This text does not say who wrote it or to whom: its first lines name nobody.")
    return replace(letter, contacts=(), problems=(Problem(record=1, field="From", reason=reason),))


def _read_only_people(name: str, data: bytes, _reading: Reading, file_name: str) -> ArrivedFile:
    return _widen(read_people(data, file_name=file_name, format=name))


def _widen(file: PeopleFile) -> ArrivedFile:
    return ArrivedFile(
        format=file.format, people=file.people, problems=file.problems, read=file.read
    )


def _refuse(data: bytes) -> ArrivedFile:
    if data.startswith(ZIP_START):
        # A zip that cannot be trusted has a sentence of its own.
        open_zip(io.BytesIO(data)).close()
    if not data.strip():
        raise UnreadableFile(_("This file is empty."))
    raise UnreadableFile(
        _(
            "Askwell cannot tell what this file is. It reads LinkedIn’s export, address books (CSV, .xlsx, .vcf),"
            " calendars (.ics), saved mails and mailboxes (.eml, .mbox), and saved pages (.html)."
        )
    )


_READ: dict[str, Callable[[bytes, Reading, str], ArrivedFile]] = {
    **{reader.name: partial(_read_only_people, reader.name) for reader in READERS},
    "linkedin": lambda data, reading, file_name: read_linkedin_export(
        data, file_name=file_name, own=reading.own
    ),
    "email": lambda data, reading, _file_name: _read_mail_with_meetings(data, reading),
    "icalendar": lambda data, reading, _file_name: read_calendar(
        data, today=reading.today, time_zone=reading.time_zone
    ),
    "staff_page": lambda data, _reading, _file_name: read_staff_page(data),
    "table": lambda data, _reading, file_name: _widen(read_any_table(data, file_name=file_name)),
}
