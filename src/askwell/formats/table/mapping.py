"""This file is how any table of people is opened, its columns guessed, and its rows read as told."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.columns import ColumnField
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import PeopleFile
from askwell.domain.words import _
from askwell.formats.cells import restore_cell, split_rows
from askwell.formats.code_pages import recode_table
from askwell.formats.guessing import find_header_row, guess_columns
from askwell.formats.headings import read_heading
from askwell.formats.limits import MAX_COLUMNS, MAX_TABLE_BYTES, refuse_large_file
from askwell.formats.mapped import read_mapped_rows
from askwell.formats.table.book import read_book
from askwell.formats.table.reader import Table
from askwell.formats.text import read_text
from askwell.formats.zips import ZIP_START

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.domain.columns import ColumnGuess

FORMAT = "table"
PREVIEWED = 10
_SNIFFED_LINES = 50
_LONGEST_SNIFFED = 5_000
_DELIMITERS = (",", ";", "\t", "|")
_NAME = ColumnField.FULL_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview:
    """A table before it is brought in: what each column seems to be, and its first people."""

    columns: tuple[ColumnGuess, ...]
    first: PeopleFile
    rows: int


def open_table(data: bytes) -> Table:
    """Return the rows of a CSV or a spreadsheet; without headings they are called A, B, C."""
    rows = read_book(data) if data.startswith(ZIP_START) else _read_delimited(data)
    if not rows:
        raise UnreadableFile(_("This file is empty."))
    width = min(max(map(len, rows)), MAX_COLUMNS)
    place = find_header_row(rows)
    if place < 0:
        header: Sequence[str] = [_name_column(number) for number in range(width)]
    else:
        header = rows[place] + [_name_column(number) for number in range(len(rows[place]), width)]
    return Table(header=tuple(header), rows=tuple(tuple(row) for row in rows[place + 1 :]))


def preview_table(data: bytes, columns: Sequence[ColumnGuess] = ()) -> TablePreview:
    """Return the guesses, or the columns as they were told, and the first ten rows as people."""
    table = open_table(data)
    told = tuple(columns) or guess_columns(table.header, table.rows)
    people, problems, read = read_mapped_rows(table.rows[:PREVIEWED], told)
    first = PeopleFile(format=FORMAT, people=people, problems=problems, read=read)
    return TablePreview(columns=told, first=first, rows=len(table.rows))


def read_mapped(data: bytes, columns: Sequence[ColumnGuess]) -> PeopleFile:
    """Read a whole table, each column as it was told."""
    table = open_table(data)
    people, problems, read = read_mapped_rows(table.rows, columns)
    return PeopleFile(format=FORMAT, people=people, problems=problems, read=read)


def read_any_table(data: bytes, *, file_name: str = "") -> PeopleFile:  # noqa: ARG001 - readers look alike
    """Read a table by the guesses alone."""
    table = open_table(data)
    people, problems, read = read_mapped_rows(table.rows, guess_columns(table.header, table.rows))
    return PeopleFile(format=FORMAT, people=people, problems=problems, read=read)


def looks_like_table(text: str) -> bool:
    """Tell whether a text has headings of people, or a column of e-mail addresses."""
    lines = text.lstrip("\n").split("\n", _SNIFFED_LINES)[:_SNIFFED_LINES]
    cut = "\n".join(line[:_LONGEST_SNIFFED] for line in lines)
    try:
        rows = split_rows(cut, delimiter=_find_delimiter(cut) or ",")
    except UnreadableFile:
        return False
    rows = [row for row in rows if any(map(str.strip, row))]
    place = find_header_row(rows)
    known = [read_heading(cell).field for cell in rows[place]] if place >= 0 else []
    if sum(field is not None for field in known) > 1 or (
        place == 0 and len(known) == 1 == known.count(_NAME)
    ):
        return len(rows) > place + 1
    width = max(map(len, rows), default=0)
    fields = [guess.field for guess in guess_columns([""] * width, rows)]
    return ColumnField.EMAIL in fields and len(rows) > 1


def _read_delimited(data: bytes) -> list[list[str]]:
    refuse_large_file(len(data), limit=MAX_TABLE_BYTES)
    text = read_text(recode_table(data)).text.lstrip("\n")
    rows = split_rows(text, delimiter=_find_delimiter(text) or ",")
    kept = [[restore_cell(cell.strip()) for cell in row] for row in rows]
    return [row for row in kept if any(row)]


def _find_delimiter(text: str) -> str:
    lines = [line[:_LONGEST_SNIFFED] for line in text.split("\n", _SNIFFED_LINES)[:_SNIFFED_LINES]]
    lines = [line for line in lines if line.strip()]
    best, found = 0.0, ""
    for delimiter in _DELIMITERS:
        widths = _count_cells(lines, delimiter)
        # The first line may be a title; most of the others agree.
        usual = max(set(widths), key=widths.count) if widths else 1
        score = widths.count(usual) / len(widths) * min(usual, 20) if usual > 1 else 0
        if score > best:
            best, found = score, delimiter
    return found


def _count_cells(lines: list[str], delimiter: str) -> list[int]:
    try:
        return [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        return [line.count(delimiter) + 1 for line in lines]


def _name_column(number: int) -> str:
    name = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name
