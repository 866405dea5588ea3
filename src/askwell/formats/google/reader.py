"""This file is how the contacts Google exports become people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import ContactDraft, ContactKind, PeopleFile, PersonDraft, Problem
from askwell.domain.words import _
from askwell.formats.cells import split_rows
from askwell.formats.days import parse_birthday
from askwell.formats.drafts import (
    find_name,
    make_contact,
    make_email,
    make_link,
    make_phone,
    sort_labels,
)
from askwell.formats.google.columns import find_columns, find_delimiter
from askwell.formats.limits import (
    MAX_AFFIX,
    MAX_CONTACTS,
    MAX_FILE_BYTES,
    MAX_LOCATION,
    MAX_NAME_PART,
    MAX_NOTES,
    MAX_SHORT,
    MAX_TABLE_BYTES,
    refuse_large_file,
)
from askwell.formats.text import read_text, squeeze_text
from askwell.formats.zips import ZIP_START, find_address_books, read_address_books

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askwell.formats.google.columns import Columns, Group

SUFFIX = "all contacts.csv"
_BETWEEN_VALUES = ":::"
_PRIMARY = "* "


def read_google(data: bytes, *, file_name: str = "") -> PeopleFile:  # noqa: ARG001 - readers look alike
    """Read a Google contacts CSV of either generation of headings, or the archive it came in."""
    if data.startswith(ZIP_START):
        refuse_large_file(len(data), limit=MAX_FILE_BYTES)
        data = read_address_books(data, SUFFIX, limit=MAX_TABLE_BYTES)
    refuse_large_file(len(data), limit=MAX_TABLE_BYTES)
    content = read_text(data)
    text = content.text.lstrip("\n")
    rows = split_rows(text, delimiter=find_delimiter(text) or ",")
    columns = find_columns(rows[0]) if rows else None
    if columns is None:
        raise UnreadableFile(_("This file does not begin with the headings of Google contacts."))
    problems: list[Problem] = []
    if content.was_cleaned:
        problems.append(
            Problem(record=0, reason=_("Characters that cannot be shown were left out."), kept=True)
        )
    people: list[PersonDraft] = []
    number = 0
    for row in rows[1:]:
        if not any(row):
            continue
        number += 1
        draft = _read_contact(_Row(row, columns, number, problems))
        if draft is None:
            reason = _("This contact has no name, address or number.")
            problems.append(Problem(record=number, reason=reason))
        else:
            people.append(draft)
    return PeopleFile(format="google", people=tuple(people), problems=tuple(problems), read=number)


def has_contacts(text: str, names: Sequence[str]) -> bool:
    """Tell whether a text begins with Google's headings, or a zip is its archive of contacts."""
    return bool(find_delimiter(text) or find_address_books(names, SUFFIX))


class _Row:
    """One row with its headings, and where its problems go."""

    __slots__ = ("cells", "columns", "number", "problems")

    def __init__(
        self, cells: list[str], columns: Columns, number: int, problems: list[Problem]
    ) -> None:
        self.cells = cells
        self.columns = columns
        self.number = number
        self.problems = problems

    def get(self, name: str, limit: int) -> str:
        """Return a single field on one line."""
        place = self.columns.single.get(name, -1)
        return squeeze_text(self.cells[place], limit) if 0 <= place < len(self.cells) else ""

    def get_text(self, name: str, limit: int) -> str:
        """Return a single field with its lines."""
        place = self.columns.single.get(name, -1)
        return self.cells[place].strip()[:limit] if 0 <= place < len(self.cells) else ""

    def report(self, field: str, reason: str) -> None:
        """Note what could not be taken though the rest was."""
        self.problems.append(Problem(record=self.number, field=field, reason=reason, kept=True))


def _read_contact(row: _Row) -> PersonDraft | None:
    prefix = row.get("name prefix", MAX_AFFIX)
    given = row.get("first name", MAX_NAME_PART)
    additional = row.get("middle name", MAX_NAME_PART)
    family = row.get("last name", MAX_NAME_PART)
    suffix = row.get("name suffix", MAX_AFFIX)
    organization = row.get("organization name", MAX_SHORT).partition(f" {_BETWEEN_VALUES} ")[0]
    title = row.get("organization title", MAX_SHORT) or row.get("occupation", MAX_SHORT)
    nickname = row.get("nickname", MAX_NAME_PART)
    contacts, location = _read_contacts(row)
    whole = squeeze_text(f"{prefix} {given} {additional} {family} {suffix}", MAX_SHORT)
    stated = row.get("name", MAX_SHORT)
    file_as = row.get("file as", MAX_SHORT)
    full_name = find_name([stated, whole, nickname, file_as, organization], contacts)
    if not full_name:
        return None
    circles, tags = sort_labels(row.get_text("labels", MAX_NOTES).split(_BETWEEN_VALUES))
    return PersonDraft(
        record=row.number,
        full_name=full_name,
        given=given,
        additional=additional,
        family=family,
        prefix=prefix,
        suffix=suffix,
        nickname=nickname,
        organization=organization,
        department=row.get("organization department", MAX_SHORT),
        title=title.partition(f" {_BETWEEN_VALUES} ")[0],
        contacts=contacts,
        circles=circles,
        tags=tags,
        location=row.get("location", MAX_LOCATION) or location,
        birthday=_read_birthday(row),
        notes=row.get_text("notes", MAX_NOTES),
    )


def _read_contacts(row: _Row) -> tuple[tuple[ContactDraft, ...], str]:
    contacts: list[ContactDraft] = []
    location = ""
    for group in row.columns.groups:
        found = {
            field: row.cells[place].strip()
            for field, place in group.fields
            if place < len(row.cells) and row.cells[place]
        }
        if not found:
            continue
        if group.kind == "address":
            location = location or _find_location(found)
        label = found.get("type") or found.get("label", "")
        for value in _split_values(found, group):
            contact = _make_contact(row, group, value, label)
            # Only the first of several in one cell is the preferred one.
            label = label.removeprefix(_PRIMARY)
            if contact is not None and len(contacts) < MAX_CONTACTS:
                contacts.append(contact)
    return tuple(contacts), location


def _split_values(found: dict[str, str], group: Group) -> list[str]:
    if group.kind == "address":
        parts = ("po box", "street", "extended address", "city", "region", "postal code", "country")
        joined = ", ".join(found[part] for part in parts if part in found)
        whole = found.get("formatted", "").replace("\n", ", ") or joined
        return [value.strip() for value in whole.split(_BETWEEN_VALUES) if value.strip()]
    return [
        value.strip() for value in found.get("value", "").split(_BETWEEN_VALUES) if value.strip()
    ]


def _find_location(found: dict[str, str]) -> str:
    parts = [found[part] for part in ("city", "region", "country") if part in found]
    return squeeze_text(", ".join(parts), MAX_LOCATION)


def _make_contact(row: _Row, group: Group, value: str, label: str) -> ContactDraft | None:
    is_first = label.startswith(_PRIMARY)
    label = squeeze_text(label.removeprefix(_PRIMARY).removeprefix("*"), MAX_AFFIX).lower()
    if group.kind == "e-mail":
        contact = make_email(value, label=label, preferred=is_first)
        if contact is None:
            row.report("E-mail", _("not an address: '{value}'").format(value=value[:100]))
        return contact
    if group.kind == "phone":
        contact = make_phone(value, label=label, preferred=is_first)
        if contact is None:
            row.report("Phone", _("not a phone number: '{value}'").format(value=value[:100]))
        return contact
    if group.kind == "website":
        return make_link(value, label=label)
    if group.kind == "address":
        return make_contact(ContactKind.ADDRESS, value, label=label)
    if group.kind == "im":
        return make_contact(ContactKind.PROFILE, value, label=label)
    return None


def _read_birthday(row: _Row) -> date | None:
    text = row.get("birthday", MAX_SHORT)
    day = parse_birthday(text) if text else None
    if text and day is None:
        row.report("Birthday", _("not a date: '{value}'").format(value=text[:100]))
    return day
