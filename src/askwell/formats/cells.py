"""This file is CSV rows and cells: split with care, escaped so that no spreadsheet runs them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.limits import MAX_COLUMNS, MAX_LINE, MAX_RECORDS, refuse_many_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ESCAPE = "'"
"""What a spreadsheet shows as "this is text"."""
# The wide forms are typed on Japanese keyboards, and run too.
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NEEDS_ESCAPE = frozenset((*_STARTS_FORMULA, ESCAPE))
_CHUNK_ROWS = 500
# A quote opened and never closed swallows the lines after it; so many are mended.
_MENDED_ROWS = 100


def escape_cell(cell: str) -> str:
    """Return the cell so that a spreadsheet takes it as text."""
    return ESCAPE + cell if cell[:1] in _NEEDS_ESCAPE else cell


def restore_cell(cell: str) -> str:
    """Undo `escape_cell` exactly; any other cell is returned as it is."""
    return cell[1:] if cell[:1] == ESCAPE and cell[1:2] in _NEEDS_ESCAPE else cell


def encode_rows(rows: Iterable[Sequence[str]], *, is_start: bool = True) -> Iterator[bytes]:
    """Yield the rows as escaped CSV in pieces; the start of a file is marked as UTF-8."""
    buffer = io.StringIO(newline="")
    buffer.write("\ufeff" if is_start else "")
    writer = csv.writer(buffer, lineterminator="\r\n")
    for number, row in enumerate(rows, 1):
        # Written out, as a call for each of millions of cells is half the time.
        writer.writerow([ESCAPE + cell if cell[:1] in _NEEDS_ESCAPE else cell for cell in row])
        if number % _CHUNK_ROWS == 0:
            yield buffer.getvalue().encode("utf-8")
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode("utf-8")


def split_rows(
    text: str, *, first_line: int = 0, delimiter: str = ",", most_lines: int = MAX_RECORDS
) -> list[list[str]]:
    """Return the rows of a CSV from a line on; a stray quote costs its own line only."""
    lines = list(io.StringIO(text, newline=""))[first_line:]
    if len(lines) > most_lines:
        refuse_many_records(len(lines))
    if max(map(len, lines), default=0) > MAX_LINE:
        raise UnreadableFile(_("This file has a line longer than any table has."))
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return _split_with_care(lines, delimiter)
    if rows and len(rows[0]) > MAX_COLUMNS:
        raise UnreadableFile(_("This file has more columns than any table of people has."))
    if len(rows) != len(lines) and _has_swallowed_rows(rows, lines):
        return _split_with_care(lines, delimiter)
    return rows


def _has_swallowed_rows(rows: list[list[str]], lines: list[str]) -> bool:
    width = len(rows[0])
    is_uneven = any(len(row) != width and "\n" in "".join(row) for row in rows)
    return is_uneven or sum(line.count('"') for line in lines) % 2 == 1


def _split_with_care(lines: list[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    position = mended = 0
    width = 0
    while position < len(lines):
        row, taken = _take_row(lines, position, delimiter)
        width = width or len(row)
        if taken != 1 and (len(row) != width or _is_left_open(lines, position, taken)):
            mended += 1
            row, taken = _split_line(lines[position], delimiter), 1
        rows.append(row)
        position += taken
        if mended > _MENDED_ROWS:
            rows += [_split_line(line, delimiter) for line in lines[position:]]
            break
    return rows


def _is_left_open(lines: list[str], position: int, taken: int) -> bool:
    if not taken:
        return True
    end = position + taken
    return end == len(lines) and sum(line.count('"') for line in lines[position:]) % 2 == 1


def _take_row(lines: list[str], position: int, delimiter: str) -> tuple[list[str], int]:
    reader = csv.reader((lines[at] for at in range(position, len(lines))), delimiter=delimiter)
    try:
        return next(reader, []), reader.line_num
    except csv.Error:
        return [], 0


def _split_line(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return [part.strip('"\r\n ') for part in line.split(delimiter)]
