"""This file is the rows of any table in LinkedIn's export, found by the names of their columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.people import Problem
from askwell.formats.cells import say_mended, split_rows
from askwell.formats.limits import (
    MAX_MESSAGE_LINES,
    MAX_MESSAGES_BYTES,
    refuse_large_file,
    refuse_many_records,
)
from askwell.formats.text import read_text, squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST_PREAMBLE = 100
_LONGEST_HEADING = 2_000
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTable:
    """The columns of one table by their lower-case names, and its rows without empty ones."""

    columns: Mapping[str, int]
    rows: list[list[str]]
    mended: tuple[int, ...] = ()
    """The numbers of the rows whose quotes were ignored."""

    def list_rows(self) -> Iterator[ExportRow]:
        """Yield each row with its number, counting from 1."""
        for number, cells in enumerate(self.rows, 1):
            yield ExportRow(number=number, cells=cells, columns=self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRow:
    """One row; a column that this era has not, or that the row lacks, is empty."""

    number: int
    cells: list[str]
    columns: Mapping[str, int]

    def get_cell(self, name: str) -> str:
        """Return a cell without spaces around it."""
        place = self.columns.get(name, -1)
        return self.cells[place].strip() if 0 <= place < len(self.cells) else ""

    def get_line(self, name: str, limit: int) -> str:
        """Return a cell on one line."""
        return squeeze_text(self.get_cell(name), limit)


def read_table(data: bytes, needed: frozenset[str]) -> ExportTable | None:
    """Return the table whose headings hold the needed names, or None when there is none."""
    refuse_large_file(len(data), limit=MAX_MESSAGES_BYTES)
    text = read_text(data).text
    place = find_heading(text, needed)
    if place is None:
        return None
    line, delimiter = place
    marks: list[int] = []
    rows = split_rows(
        text, first_line=line, delimiter=delimiter, most_lines=MAX_MESSAGE_LINES, mended=marks
    )
    columns: dict[str, int] = {}
    for column, name in enumerate(rows[0]):
        columns.setdefault(name.strip().lower(), column)
    kept = [place for place, row in enumerate(rows) if place and any(map(str.strip, row))]
    refuse_many_records(len(kept))
    numbers = {place: number for number, place in enumerate(kept, 1)} if marks else {}
    return ExportTable(
        columns=columns,
        rows=[rows[place] for place in kept],
        mended=tuple(numbers[place] for place in marks if place in numbers),
    )


def list_mended(table: ExportTable, file: str) -> list[Problem]:
    """Return a problem for each row whose quotes were ignored; the row is kept."""
    return [
        Problem(record=number, field=file, reason=say_mended(), kept=True)
        for number in table.mended
    ]


def find_heading(text: str, needed: frozenset[str]) -> tuple[int, str] | None:
    """Return the line of the headings and what parts them, or None when there are none."""
    start = 0
    for number in range(_LONGEST_PREAMBLE):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)][:_LONGEST_HEADING]
        for delimiter in _DELIMITERS:
            if needed <= {name.strip(' "').lower() for name in line.split(delimiter)}:
                return number, delimiter
        if end < 0:
            break
        start = end + 1
    return None
