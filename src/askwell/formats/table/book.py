"""This file is how a spreadsheet (.xlsx) becomes rows of text: values only, nothing is run."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.limits import (
    MAX_COLUMNS,
    MAX_FILE_BYTES,
    MAX_SHEET_BYTES,
    MAX_SHEETS,
    refuse_large_file,
    refuse_many_records,
)
from askwell.formats.text import strip_unprintable
from askwell.formats.zips import list_zip_names, open_zip, stream_member

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARK = "xl/workbook.xml"
_MANY_EMPTY_ROWS = 1_000
# Excel's own limit; longer is no cell of a spreadsheet.
_LONGEST_CELL = 32_767


def is_book(names: Sequence[str]) -> bool:
    """Tell whether the names in a zip are a spreadsheet's."""
    return _MARK in names


def read_book(data: bytes) -> list[list[str]]:
    """Return the rows of the first sheet that has any; formulas as the values last seen."""
    refuse_large_file(len(data), limit=MAX_FILE_BYTES)
    if not is_book(list_zip_names(data)):
        raise UnreadableFile(_("This file is no spreadsheet that Askwell reads (.xlsx)."))
    _check_members(data)
    # Large, and hardly any file that is read is a spreadsheet.
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(_("This spreadsheet is damaged.")) from error
    try:
        for sheet in book.worksheets[:MAX_SHEETS]:
            if rows := _read_sheet(sheet):
                return rows
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(_("This spreadsheet is damaged.")) from error
    finally:
        book.close()
    raise UnreadableFile(_("This spreadsheet has no rows."))


def _check_members(data: bytes) -> None:
    # Every part is unpacked once and let go, so that a bomb goes off here and not in the library;
    # and every one is searched for what only an attack has.
    with open_zip(io.BytesIO(data)) as opened:
        room = MAX_SHEET_BYTES
        for name in opened.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            tail = b""
            for piece in stream_member(opened, name, limit=room):
                room -= len(piece)
                seen = tail + piece
                if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen or b"<\0!\0D\0O\0C" in seen:
                    raise UnreadableFile(
                        _("This spreadsheet holds instructions no spreadsheet needs.")
                    )
                tail = piece[-16:]


def _read_sheet(sheet: Any) -> list[list[str]]:
    sheet.reset_dimensions()
    rows: list[list[str]] = []
    empty = 0
    for cells in sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS):
        row = _trim_row(cells)
        if not row:
            empty += 1
            # A sheet coloured down to its last line is not a million rows long.
            if empty > _MANY_EMPTY_ROWS:
                break
            continue
        empty = 0
        rows.append(row)
        refuse_many_records(len(rows))
    return rows


def _trim_row(cells: Iterable[object]) -> list[str]:
    row = [_read_cell(cell) for cell in cells]
    while row and not row[-1]:
        row.pop()
    return row


def _read_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return strip_unprintable(value[:_LONGEST_CELL]).strip()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        # A phone number kept as a number.
        return str(int(value))
    return str(value)[:_LONGEST_CELL]
