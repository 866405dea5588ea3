"""This file is the trial of cells that would be formulas: forty, out as CSV, in as CSV and XLSX (S4)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from bench._trials import call_askwell, make_row

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ("Name", "Email", "Company", "Notes")
STARTS = ("=", "+", "-", "@", "\t", "\r")


def try_formulas(folder: Path) -> list[dict[str, Any]]:
    """Bring forty such texts by CSV and by XLSX, take them out, and bring them again (S4)."""
    from harness.formulas import FORMULAS, write_formula_book

    texts = [text for text in FORMULAS if text.strip() and "\n" not in text.strip("\n")]
    rows = [(f"Ada {n}", f"ada{n}@x.example", "", text) for n, text in enumerate(texts)]
    table = io.StringIO(newline="")
    csv.writer(table, quoting=csv.QUOTE_ALL).writerows([HEADER, *rows])
    found = []
    for name, data in (
        ("csv", table.getvalue().encode()),
        ("xlsx", write_formula_book([HEADER, *rows])),
    ):
        path, out, again = folder / f"in.{name}", folder / f"{name}.out.csv", folder / f"{name}.2"
        path.write_bytes(data)
        call_askwell(folder / name, "import", str(path), "--json")
        call_askwell(folder / name, "export", str(out), "--format", "csv")
        call_askwell(folder / f"{name}-again", "import", str(out), "--json")
        call_askwell(folder / f"{name}-again", "export", str(again), "--format", "csv")
        cells = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
        begin = sum(cell.startswith(STARTS) for row in cells for cell in row)
        kept = sum(any(text.strip() in cell for row in cells for cell in row) for text in texts)
        same = out.read_bytes() == again.read_bytes()
        told = f"{kept} of {len(texts)} texts kept; the same when brought again: {same}"
        holds = not begin and kept == len(texts) and same
        found.append(
            make_row(f"S4 {name}: cells that begin a formula", begin, "", told, holds=holds)
        )
    return found
