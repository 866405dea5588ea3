"""This file is how the address books of Outlook, Windows and Thunderbird become people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.columns import ColumnField
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import PeopleFile, Problem
from askwell.domain.words import _
from askwell.formats.cells import restore_cell, split_rows
from askwell.formats.code_pages import recode_table
from askwell.formats.guessing import guess_columns
from askwell.formats.headings import read_heading
from askwell.formats.limits import MAX_TABLE_BYTES, refuse_large_file
from askwell.formats.mapped import read_mapped_rows
from askwell.formats.text import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_DELIMITERS = (",", ";", "\t")
_LONGEST_HEADING = 20_000
_FEWEST_COLUMNS = 12
_FEWEST_KNOWN = 0.5
_NAMES = frozenset({ColumnField.GIVEN, ColumnField.FAMILY, ColumnField.FULL_NAME})


def read_outlook(data: bytes, *, file_name: str = "") -> PeopleFile:  # noqa: ARG001 - readers look alike
    """Read the CSV that Outlook, Windows Contacts or Thunderbird writes, in the language it has."""
    refuse_large_file(len(data), limit=MAX_TABLE_BYTES)
    content = read_text(recode_table(data))
    text = content.text.lstrip("\n")
    delimiter = _find_delimiter(text)
    if not delimiter:
        raise UnreadableFile(
            _(
                "This file does not begin with the headings of an Outlook or Thunderbird address book."
            )
        )
    # Askwell's own table of people looks like one of these, with marks before what would be formulas.
    rows = [list(map(restore_cell, row)) for row in split_rows(text, delimiter=delimiter)]
    columns = guess_columns(rows[0], rows[1:])
    people, problems, read = read_mapped_rows(rows[1:], columns)
    if content.was_cleaned:
        reason = _("Characters that cannot be shown were left out.")
        problems = (Problem(record=0, reason=reason, kept=True), *problems)
    return PeopleFile(format="outlook", people=people, problems=problems, read=read)


def has_address_book(text: str) -> bool:
    """Tell whether a text begins with the many headings that address books always write.

    A table somebody made has fewer: it goes through the page that asks what
    each column is.
    """
    return bool(_find_delimiter(text.lstrip("\n")))


def _find_delimiter(text: str) -> str:
    line = text.partition("\n")[0][:_LONGEST_HEADING]
    for delimiter in _DELIMITERS:
        if _is_address_book([name.strip(' "') for name in line.split(delimiter)]):
            return delimiter
    return ""


def _is_address_book(names: Sequence[str]) -> bool:
    if len(names) < _FEWEST_COLUMNS:
        return False
    fields = [read_heading(name).field for name in names]
    known = [found for found in fields if found is not None]
    emails = fields.count(ColumnField.EMAIL) + fields.count(ColumnField.PHONE)
    return (
        len(known) >= len(names) * _FEWEST_KNOWN
        and len(_NAMES.intersection(known)) > 1
        and emails > 1
    )
