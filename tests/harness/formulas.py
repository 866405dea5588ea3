"""This file is forty cells that a spreadsheet would run, or nearly: none may leave as a formula (S4)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet runs."""
FORMULAS = [
    "=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("https://evil.example")', "=IMPORTXML(A1)", "=\t1",
    '="="', "==1", "=", "+1", "+44 113 496 0301", "+SUM(A1)", "+", "++", "+cmd|' /C calc'!A0",
    "-1", "-2+3", "-", "--", "-cmd|' /C calc'!A0", "@SUM(A1)", "@", "@ada", "@@", "\t=1", "\t",
    "\t\t+1", "\r=1", "\r", "\r\n=1", "\n=1", "\n", "'=1", "'", "''=1", "'+1", "＝1+1", "＋1", "－1",
    "＠SUM(A1)", "=1\n=2",
]  # fmt: skip


def write_formula_book(rows: Iterable[Sequence[str]], *, as_formulas: bool = False) -> bytes:
    """Return a spreadsheet of these cells as text, or as the formulas they would be."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        cells = [WriteOnlyCell(sheet, value=text) for text in row]
        for cell, text in zip(cells, row, strict=True):
            cell.data_type = "f" if as_formulas and text.startswith("=") else "s"
        sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
