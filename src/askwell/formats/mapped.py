"""This file is how a row becomes a person, once it is known what each column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.domain.columns import ColumnField
from askwell.domain.people import ContactDraft, ContactKind, PersonDraft, Problem
from askwell.domain.words import _
from askwell.formats.days import parse_birthday, parse_day
from askwell.formats.drafts import (
    find_name,
    make_contact,
    make_email,
    make_link,
    make_phone,
    sort_labels,
)
from askwell.formats.limits import (
    MAX_AFFIX,
    MAX_CONTACTS,
    MAX_LOCATION,
    MAX_NAME_PART,
    MAX_NOTES,
    MAX_SHORT,
)
from askwell.formats.text import squeeze_text, strip_unprintable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from askwell.domain.columns import ColumnGuess

_PARTS = {
    ColumnField.GIVEN: MAX_NAME_PART,
    ColumnField.ADDITIONAL: MAX_NAME_PART,
    ColumnField.FAMILY: MAX_NAME_PART,
    ColumnField.PREFIX: MAX_AFFIX,
    ColumnField.SUFFIX: MAX_AFFIX,
    ColumnField.NICKNAME: MAX_NAME_PART,
    ColumnField.PRONOUNS: MAX_AFFIX,
}
_PLACE_ORDER = (
    ColumnField.STREET,
    ColumnField.POSTCODE,
    ColumnField.CITY,
    ColumnField.REGION,
    ColumnField.COUNTRY,
)
_LINES = "\n"
_ENGLISH_DATE = re.compile(r"birth|dob|\bmet\b|connected|date|^$", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})", re.ASCII)
_MONTHS = 12
_LONGEST_AFFIX = 4
# Outlook writes these where nobody gave a birthday.
_NO_DAYS = frozenset({"0/0/00", "0.0.00", "00/00/0000", "0000-00-00", "0/0/0000", "1/1/4501"})
_TAG_MARKS = ";|,\n"


@dataclass(slots=True)
class _Cells:
    """The filled cells of one row, by field, in the order of the columns."""

    number: int
    problems: list[Problem]
    by_field: dict[ColumnField, list[tuple[str, str, str]]] = field(default_factory=dict)

    def get_first(self, wanted: ColumnField, limit: int) -> str:
        """Return the first cell of a field on one line."""
        cells = self.by_field.get(wanted)
        return squeeze_text(cells[0][2], limit) if cells else ""

    def report(self, heading: str, reason: str) -> None:
        """Note what was wrong with one cell; the rest of the row is kept."""
        self.problems.append(Problem(record=self.number, field=heading, reason=reason, kept=True))


def read_mapped_rows(
    rows: Iterable[Sequence[str]], columns: Sequence[ColumnGuess]
) -> tuple[tuple[PersonDraft, ...], tuple[Problem, ...], int]:
    """Return the people in rows, the problems, and how many rows there were."""
    kept = [column for column in columns if column.field is not ColumnField.SKIP]
    people: list[PersonDraft] = []
    problems: list[Problem] = []
    number = 0
    for row in rows:
        if not any(map(str.strip, row)):
            continue
        number += 1
        cells = _sort_cells(row, kept, number, problems)
        draft = _read_person(cells)
        if draft is None:
            reason = _("This row has no name, address or number.")
            problems.append(Problem(record=number, reason=reason))
        else:
            people.append(draft)
    return tuple(people), tuple(problems), number


def _sort_cells(
    row: Sequence[str], columns: Sequence[ColumnGuess], number: int, problems: list[Problem]
) -> _Cells:
    cells = _Cells(number=number, problems=problems)
    width = len(row)
    for column in columns:
        if column.column < width and (text := row[column.column].strip()):
            cells.by_field.setdefault(column.field, []).append(
                (column.heading, column.label, strip_unprintable(text))
            )
    return cells


def _read_person(cells: _Cells) -> PersonDraft | None:
    parts = {part: cells.get_first(part, limit) for part, limit in _PARTS.items()}
    organization = cells.get_first(ColumnField.ORGANIZATION, MAX_SHORT)
    contacts, location = _read_contacts(cells)
    whole = squeeze_text(
        " ".join(
            parts[part] for part in (ColumnField.GIVEN, ColumnField.ADDITIONAL, ColumnField.FAMILY)
        ),
        MAX_SHORT,
    )
    stated = cells.get_first(ColumnField.FULL_NAME, MAX_SHORT)
    is_best = not whole or _is_whole_and_affix(stated, whole)
    names = (stated if is_best else "", whole, parts[ColumnField.NICKNAME], stated, organization)
    full_name = find_name(names, contacts)
    if not full_name:
        return None
    circles, tags = sort_labels(_split_tags(cells))
    return PersonDraft(
        record=cells.number,
        full_name=full_name,
        given=parts[ColumnField.GIVEN],
        additional=parts[ColumnField.ADDITIONAL],
        family=parts[ColumnField.FAMILY],
        prefix=parts[ColumnField.PREFIX],
        suffix=parts[ColumnField.SUFFIX],
        nickname=parts[ColumnField.NICKNAME],
        pronouns=parts[ColumnField.PRONOUNS],
        organization=organization,
        department=cells.get_first(ColumnField.DEPARTMENT, MAX_SHORT),
        title=cells.get_first(ColumnField.TITLE, MAX_SHORT),
        contacts=contacts,
        circles=circles,
        tags=tags,
        location=location,
        birthday=_read_day(cells, ColumnField.BIRTHDAY),
        met_on=_read_day(cells, ColumnField.MET_ON),
        how_met=cells.get_first(ColumnField.HOW_MET, MAX_SHORT),
        notes=_join_notes(cells),
    )


def _is_whole_and_affix(stated: str, whole: str) -> bool:
    # "Grace Hopper III", where the parts of the name have no place for the third.
    affix = stated.removeprefix(f"{whole} ")
    return affix != stated and len(affix) <= _LONGEST_AFFIX and affix.isalnum()


def _read_contacts(cells: _Cells) -> tuple[tuple[ContactDraft, ...], str]:
    addresses, location = _read_addresses(cells)
    contacts = (*_read_emails(cells), *_read_phones(cells), *_read_links(cells), *addresses)
    return tuple(dict.fromkeys(contacts))[:MAX_CONTACTS], location


def _read_emails(cells: _Cells) -> Iterator[ContactDraft]:
    for heading, label, text in cells.by_field.get(ColumnField.EMAIL, ()):
        # An address of an Exchange server is no mail address anybody else could use.
        if text.startswith("/o="):
            continue
        for value in text.replace(";", " ").replace(",", " ").split():
            if contact := make_email(value, label=label):
                yield contact
            elif "@" in value or " " not in text:
                cells.report(heading, _("not an address: '{value}'").format(value=value[:100]))


def _read_phones(cells: _Cells) -> Iterator[ContactDraft]:
    for heading, label, text in cells.by_field.get(ColumnField.PHONE, ()):
        for value in text.split(_LINES):
            if contact := make_phone(value, label=label):
                yield contact
            elif value.strip():
                reason = _("not a phone number: '{value}'").format(value=value[:100])
                cells.report(heading, reason)


def _read_links(cells: _Cells) -> Iterator[ContactDraft]:
    for heading, _label, text in cells.by_field.get(ColumnField.LINK, ()):
        if contact := make_link(text):
            yield contact
        else:
            cells.report(heading, _("not a web address: '{value}'").format(value=text[:100]))


def _read_addresses(cells: _Cells) -> tuple[list[ContactDraft], str]:
    by_label: dict[str, dict[ColumnField, list[str]]] = {}
    label = ""
    for part in _PLACE_ORDER:
        for _heading, label, text in cells.by_field.get(part, ()):
            by_label.setdefault(label, {}).setdefault(part, []).append(text)
    addresses: list[ContactDraft] = []
    location = ""
    for label, parts in by_label.items():
        places = [
            squeeze_text(parts[part][0], MAX_LOCATION) for part in _PLACE_ORDER[2:] if part in parts
        ]
        location = location or squeeze_text(", ".join(places), MAX_LOCATION)
        if ColumnField.STREET not in parts:
            continue
        pieces = [text for part in _PLACE_ORDER for text in parts.get(part, ())]
        if contact := make_contact(ContactKind.ADDRESS, ", ".join(pieces), label=label):
            addresses.append(contact)
    return addresses, location


def _split_tags(cells: _Cells) -> list[str]:
    tags: list[str] = []
    for _heading, _label, text in cells.by_field.get(ColumnField.TAGS, ()):
        mark = next((mark for mark in _TAG_MARKS if mark in text), _TAG_MARKS[0])
        tags += text.split(mark)
    return tags


def _read_day(cells: _Cells, wanted: ColumnField) -> date | None:
    parse = parse_birthday if wanted is ColumnField.BIRTHDAY else parse_day
    for heading, _label, text in cells.by_field.get(wanted, ()):
        if text in _NO_DAYS:
            continue
        day = parse(_turn_day(text, is_day_first=_is_day_first(heading))) or parse(text)
        if day is not None:
            return day
        cells.report(heading, _("not a date: '{value}'").format(value=text[:100]))
    return None


def _is_day_first(heading: str) -> bool:
    # Only American programs write the month first, and their headings are English.
    return _ENGLISH_DATE.search(heading) is None


def _turn_day(text: str, *, is_day_first: bool) -> str:
    parts = text.split(" ", maxsplit=1)[0].rstrip(".").split(".")
    if len(parts) == 3 and len(parts[2]) == 4:  # noqa: PLR2004 - d.m.yyyy
        return "-".join(reversed(parts))
    match = _SLASHED.match(text)
    if match and is_day_first and int(match[2]) <= _MONTHS:
        return f"{match[2]}/{match[1]}/{match[3]}"
    return text


def _join_notes(cells: _Cells) -> str:
    notes = cells.by_field.get(ColumnField.NOTES, ())
    return _LINES.join(text for _heading, _label, text in notes)[:MAX_NOTES]
