"""This file is CSV rows and cells: split with care, escaped so that no spreadsheet runs them."""

from __future__ import annotations

import csv
import io
import re
from itertools import chain, repeat
from operator import itemgetter
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
_NEEDS_QUOTES = re.compile(r'[,"\r\n]')
_first_letter = itemgetter(slice(1))
_CHUNK_ROWS = 500
# A quote opened and never closed swallows the lines after it; so many are mended.
_MENDED_ROWS = 100
# Of a table as narrow as this, a note may by chance have as many commas as a row.
_FEWEST_COLUMNS = 5


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


def encode_columns(columns: Sequence[Sequence[str]]) -> bytes:
    """Return rows, given column by column, as `encode_rows` writes them, in a fraction of the time."""
    if len(columns) < 2:  # noqa: PLR2004 - a row of one empty cell is quoted, alone among all
        return b"".join(encode_rows(list(zip(*columns, strict=True)), is_start=False))
    between = ["", *[","] * (len(columns) - 1), "\r\n"]
    return weave_columns(between, [_quote_cells(cells) for cells in columns]).encode("utf-8")


def weave_columns(between: Sequence[str], columns: Sequence[Sequence[str]]) -> str:
    """Return row after row of cells and what stands between them: one text more than columns."""
    parts: list[Iterable[str]] = []
    held = ""
    for text, cells in zip(between, columns, strict=False):
        held += text
        # Many a column is the same all the way down, which saves all its cells.
        if is_same_throughout(cells):
            held += cells[0]
        else:
            parts += (repeat(held), cells)
            held = ""
    parts.append(repeat(held + between[-1], len(columns[0])))
    return "".join(chain.from_iterable(zip(*parts, strict=False)))


def is_same_throughout(cells: Sequence[object]) -> bool:
    """Tell whether a column holds one text, or nothing, all the way down."""
    first = cells[0]
    # A number may equal what is written differently.
    is_plain = first is None or isinstance(first, str)
    return is_plain and first == cells[-1] and cells.count(first) == len(cells)


def _quote_cells(cells: Sequence[str]) -> Sequence[str]:
    if len(cells) > 1 and is_same_throughout(cells):
        return [*_quote_cells(cells[:1])] * len(cells)
    # Hardly any column needs either, and asking once a column costs little.
    if not _NEEDS_ESCAPE.isdisjoint(map(_first_letter, cells)):
        cells = list(map(escape_cell, cells))
    if _NEEDS_QUOTES.search("".join(cells)):
        quoted = (cell.replace('"', '""') for cell in cells)
        return [f'"{cell}"' if _NEEDS_QUOTES.search(cell) else cell for cell in quoted]
    return cells


def split_rows(
    text: str,
    *,
    first_line: int = 0,
    delimiter: str = ",",
    most_lines: int = MAX_RECORDS,
    mended: list[int] | None = None,
) -> list[list[str]]:
    """Return the rows of a CSV from a line on; a stray quote costs its own line only.

    Args:
        text: The file.
        first_line: Where the headings are.
        delimiter: What parts the cells.
        most_lines: More than these are refused.
        mended: Is given the places of the rows whose quotes were ignored.
    """
    lines = list(io.StringIO(text, newline=""))[first_line:]
    if len(lines) > most_lines:
        refuse_many_records(len(lines))
    if max(map(len, lines), default=0) > MAX_LINE:
        raise UnreadableFile(_("This file has a line longer than any table has."))
    marks = mended if mended is not None else []
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return _split_with_care(lines, delimiter, marks)
    if rows and len(rows[0]) > MAX_COLUMNS:
        raise UnreadableFile(_("This file has more columns than any table of people has."))
    is_odd = sum(line.count('"') for line in lines) % 2 == 1
    if is_odd or (len(rows) != len(lines) and _has_swallowed_rows(rows, delimiter)):
        return _split_with_care(lines, delimiter, marks)
    return rows


def say_mended() -> str:
    """Return what is said of a row whose quotes were ignored."""
    return _("A quote in this line has no other; the line was read by what parts its cells.")


def _has_swallowed_rows(rows: list[list[str]], delimiter: str) -> bool:
    width = len(rows[0])
    return any(
        len(row) != width or _holds_rows(row, width, delimiter)
        for row in rows
        if "\n" in "".join(row)
    )


def _holds_rows(row: list[str], width: int, delimiter: str) -> bool:
    """Tell whether a cell of several lines is rather several rows, each as wide as the others."""
    broken = [place for place, cell in enumerate(row) if "\n" in cell]
    if width < _FEWEST_COLUMNS or len(broken) != 1:
        return False
    [place] = broken
    lines = row[place].rstrip("\r\n").split("\n")
    if len(lines) < 2:  # noqa: PLR2004 - one line is no row more
        return False
    first, *between, last = lines
    counts = [place + first.count(delimiter), *(line.count(delimiter) for line in between)]
    counts.append(last.count(delimiter) + width - 1 - place)
    return all(count == width - 1 for count in counts)


def _split_with_care(lines: list[str], delimiter: str, mended: list[int]) -> list[list[str]]:
    rows: list[list[str]] = []
    position = width = 0
    while position < len(lines):
        row, taken = _take_row(lines, position, delimiter)
        width = width or len(row)
        if taken != 1 and (
            len(row) != width
            or _is_left_open(lines, position, taken)
            or _holds_rows(row, width, delimiter)
        ):
            mended.append(len(rows))
            row, taken = _split_line(lines[position], delimiter, width), 1
        elif (
            taken == 1
            and lines[position].count('"') % 2
            and (len(row) != width or (mended and mended[-1] == len(rows) - 1))
        ):
            # A quote left out within the line, or the end of what the line above began.
            mended.append(len(rows))
            row = _split_line(lines[position], delimiter, width)
        rows.append(row)
        position += taken
        if len(mended) > _MENDED_ROWS:
            rest = lines[position:]
            mended += [len(rows) + place for place, line in enumerate(rest) if line.count('"') % 2]
            rows += [_split_line(line, delimiter, width) for line in rest]
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


def _split_line(line: str, delimiter: str, width: int) -> list[str]:
    if line.count(delimiter) == width - 1:
        return [part.strip('"\r\n ') for part in line.split(delimiter)]
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return [part.strip('"\r\n ') for part in line.split(delimiter)]
