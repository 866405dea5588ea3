"""This file is how a CSV becomes rows of text, with escaped cells as they were."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.cells import restore_cell
from askwell.formats.limits import (
    MAX_COLUMNS,
    MAX_TABLE_BYTES,
    refuse_large_file,
    refuse_many_records,
)
from askwell.formats.text import decode_text, recode_as_utf8


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A heading and its rows; a row may be shorter or longer than the heading."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_csv(data: bytes, *, delimiter: str = ",") -> Table:
    """Read a CSV, taking off the marks that `write_csv` put on."""
    refuse_large_file(len(data), limit=MAX_TABLE_BYTES)
    text = decode_text(recode_as_utf8(data))
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if len(row) > MAX_COLUMNS:
                raise UnreadableFile(_("This file has more columns than Askwell reads."))
            rows.append(tuple(map(restore_cell, row)))
            refuse_many_records(len(rows))
    except csv.Error as error:
        raise UnreadableFile(_("This file is no table of rows and columns.")) from error
    if not rows:
        raise UnreadableFile(_("This file is empty."))
    return Table(header=rows[0], rows=tuple(rows[1:]))
