"""This file is how LinkedIn's connections become people."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import ContactDraft, ContactKind, PeopleFile, PersonDraft, Problem
from askwell.domain.words import _
from askwell.formats.cells import say_mended, split_rows
from askwell.formats.days import parse_day
from askwell.formats.drafts import find_name, make_email
from askwell.formats.limits import (
    MAX_CONTACT,
    MAX_FILE_BYTES,
    MAX_NAME_PART,
    MAX_SHORT,
    MAX_TABLE_BYTES,
    refuse_large_file,
)
from askwell.formats.linkedin.header import find_header
from askwell.formats.text import read_text, squeeze_text
from askwell.formats.zips import ZIP_START, open_zip, read_member

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from askwell.formats.linkedin.header import Header

_MEMBER = "connections.csv"
# Found in the parts that come without the connections.
_OTHER_MEMBERS = frozenset(
    {
        "profile.csv",
        "positions.csv",
        "education.csv",
        "skills.csv",
        "invitations.csv",
        "messages.csv",
        "registration.csv",
        "rich_media.csv",
        "company follows.csv",
    }
)


def read_linkedin(data: bytes, *, file_name: str = "") -> PeopleFile:
    """Read Connections.csv, alone or inside the export's zip.

    Members who hide their names are rows with nothing but a date: each is a
    problem that was not kept, so that the count of rows stays true.
    """
    if data.startswith(ZIP_START):
        data = _find_connections(data, file_name)
    refuse_large_file(len(data), limit=MAX_TABLE_BYTES)
    content = read_text(data)
    header = find_header(content.text)
    if header is None:
        message = _(
            "This file has no line of headings with First Name, Last Name and Connected On."
        )
        raise UnreadableFile(message)
    mended: list[int] = []
    rows = split_rows(
        content.text, first_line=header.line, delimiter=header.delimiter, mended=mended
    )
    problems: list[Problem] = []
    if content.was_cleaned:
        problems.append(
            Problem(record=0, reason=_("Characters that cannot be shown were left out."), kept=True)
        )
    people, read = _read_rows(rows[1:], header, problems)
    problems += _list_mended(rows, mended)
    return PeopleFile(format="linkedin", people=tuple(people), problems=tuple(problems), read=read)


def is_export(names: Iterable[str]) -> bool:
    """Tell whether the names in a zip are those of a LinkedIn export, whole or in part."""
    files = {_get_file(name) for name in names}
    return _MEMBER in files or len(files & _OTHER_MEMBERS) > 1


def _find_connections(data: bytes, file_name: str) -> bytes:
    refuse_large_file(len(data), limit=MAX_FILE_BYTES)
    with open_zip(io.BytesIO(data)) as opened:
        names = [name for name in opened.namelist() if _get_file(name) == _MEMBER]
        if not names:
            message = _(
                "{name} holds no Connections.csv. LinkedIn sends the archive in parts:"
                " ask it for your connections, or bring the part that has them."
            )
            raise UnreadableFile(message.format(name=file_name[:100] or _("This zip file")))
        shallowest = min(names, key=lambda name: (name.count("/"), name))
        return read_member(opened, shallowest, limit=MAX_TABLE_BYTES)


def _get_file(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].lower()


def _read_rows(
    rows: list[list[str]], header: Header, problems: list[Problem]
) -> tuple[list[PersonDraft], int]:
    # This loop runs once a connection; what is looked up often is a local.
    people: list[PersonDraft] = []
    hidden = _("This connection hides their name, so only a date was given.")
    width = header.width
    number = 0
    for row in rows:
        if not any(row):
            continue
        number += 1
        if len(row) != width:
            if len(row) < width - 1 or any(row[width:]):
                problems.append(_say_uneven(number))
            row.extend([""] * (width - len(row)))
        draft = _read_row(row, number, header, problems)
        if draft is None:
            problems.append(Problem(record=number, reason=hidden))
        else:
            people.append(draft)
    return people, number


def _say_uneven(number: int) -> Problem:
    reason = _("This line has not as many cells as there are headings; some may be one too far.")
    return Problem(record=number, reason=reason, kept=True)


def _list_mended(rows: list[list[str]], mended: list[int]) -> Iterator[Problem]:
    for place in mended:
        if place and any(rows[place]):
            number = sum(map(any, rows[1 : place + 1]))
            yield Problem(record=number, reason=say_mended(), kept=True)


def _read_row(
    row: list[str], number: int, header: Header, problems: list[Problem]
) -> PersonDraft | None:
    given = row[header.first_name].strip()
    family = row[header.last_name].strip()
    url = row[header.url].strip() if header.url >= 0 else ""
    contacts = _read_contacts(row, number, url, header, problems)
    full_name = f"{given} {family}" if given and family else given or family
    if not full_name:
        full_name = find_name([_name_from_profile(url)], contacts)
        if not full_name:
            return None
    if len(full_name) > MAX_NAME_PART or not full_name.isprintable():
        full_name = _shorten(full_name, number, problems)
        given, family = squeeze_text(given, MAX_NAME_PART), squeeze_text(family, MAX_NAME_PART)
    return PersonDraft(
        record=number,
        full_name=full_name,
        given=given,
        family=family,
        organization=_get_short(row, header.company),
        title=_get_short(row, header.position),
        contacts=contacts,
        met_on=_read_day(row[header.connected_on], number, problems),
        source=url[:MAX_CONTACT],
    )


def _read_contacts(
    row: list[str], number: int, url: str, header: Header, problems: list[Problem]
) -> tuple[ContactDraft, ...]:
    profile = None
    if url:
        profile = ContactDraft(kind=ContactKind.PROFILE, value=url[:MAX_CONTACT], label="LinkedIn")
    email = row[header.email].strip() if header.email >= 0 else ""
    if email:
        if address := make_email(email):
            return (address, profile) if profile else (address,)
        reason = _("not an address: '{value}'").format(value=email[:100])
        problems.append(Problem(record=number, field="Email Address", reason=reason, kept=True))
    return (profile,) if profile else ()


def _name_from_profile(url: str) -> str:
    slug = url.rstrip("/").rpartition("/in/")[2]
    return "" if "/" in slug else squeeze_text(slug.replace("-", " "), MAX_NAME_PART)


def _shorten(full_name: str, number: int, problems: list[Problem]) -> str:
    if len(full_name) > MAX_SHORT:
        reason = _("The name is longer than {limit} characters and was cut.")
        reason = reason.format(limit=MAX_SHORT)
        problems.append(Problem(record=number, field="First Name", reason=reason, kept=True))
    return squeeze_text(full_name, MAX_SHORT)


def _get_short(row: list[str], column: int) -> str:
    if column < 0:
        return ""
    text = row[column].strip()
    if len(text) > MAX_SHORT or not text.isprintable():
        return squeeze_text(text, MAX_SHORT)
    return text


def _read_day(text: str, number: int, problems: list[Problem]) -> date | None:
    if not text:
        return None
    day = parse_day(text)
    if day is None and text.strip():
        reason = _("not a date: '{value}'").format(value=text[:100])
        problems.append(Problem(record=number, field="Connected On", reason=reason, kept=True))
    return day
