"""Forty cells that would be formulas: they leave as text, and come back as what they were (trial S4)."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from openpyxl import load_workbook

from askwell.actions.file_imports import NamedFile, import_files
from askwell.formats.table.book import read_book
from askwell.queries.export import export_people
from askwell.records.models import Person
from cast import make_person
from harness.formulas import FORMULAS, STARTS, write_formula_book

HEADER = ["Name", "E-mail", "Notes"]


def take_table(owner) -> bytes:
    file = io.BytesIO()
    export_people(owner=owner, file=file, format="csv")
    return file.getvalue()


def list_cells(table: bytes) -> list[str]:
    rows = csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))
    return [cell for row in rows for cell in row]


def test_there_are_forty_of_them():
    assert len(set(FORMULAS)) == 40


def test_no_cell_of_a_table_begins_a_formula_and_its_text_comes_back(owner, now):
    for number, text in enumerate(FORMULAS):
        make_person(owner, name=f"Ada {number}", email=f"ada{number}@x.example", notes=text)
    before = dict(Person.objects.values_list("full_name", "notes"))
    table = take_table(owner)
    Person.objects.all().delete()

    import_files(owner=owner, files=[NamedFile("people.csv", table)], now=now)

    assert not [cell for cell in list_cells(table) if cell.startswith(STARTS)]
    kept = dict(Person.objects.values_list("full_name", "notes"))
    assert {name: text.strip() for name, text in kept.items()} == {
        name: text.replace("\r\n", "\n").replace("\r", "\n").strip()
        for name, text in before.items()
    }


def test_text_in_a_spreadsheet_that_looks_like_a_formula_stays_text(owner, now):
    shown = [text for text in FORMULAS if text.strip()]
    rows = [[f"Ada {n}", f"ada{n}@x.example", text] for n, text in enumerate(shown)]
    file = NamedFile("people.xlsx", write_formula_book([HEADER, *rows]))

    import_files(owner=owner, files=[file], now=now)

    kept = dict(Person.objects.values_list("full_name", "notes"))
    assert kept == {
        name: text.replace("\r\n", "\n").replace("\r", "\n").strip() for name, _mail, text in rows
    }
    assert not [cell for cell in list_cells(take_table(owner)) if cell.startswith(STARTS)]


def test_a_formula_in_a_spreadsheet_is_never_worked_out():
    formulas = [text for text in FORMULAS if text.startswith("=") and "\n" not in text]
    data = write_formula_book(
        [["Name", "Sum"], *(["Ada", text] for text in formulas)], as_formulas=True
    )
    cells = load_workbook(io.BytesIO(data)).active["B"][1:]
    assert "f" in {cell.data_type for cell in cells}

    # Nothing was ever calculated, so there is nothing to show but the name.
    assert read_book(data)[1:] == [["Ada"]] * len(formulas)


@pytest.mark.parametrize("shown", ["2", "=cmd|' /C calc'!A0"])
def test_of_a_formula_the_value_last_seen_is_text(shown):
    data = write_formula_book([["Name", "Sum"], ["Ada", "=1+1"]], as_formulas=True)
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            part = before.read(name)
            if name.endswith("sheet1.xml"):
                assert b"<v></v>" in part or b"<v/>" in part or b"<v />" in part
                for empty in (b"<v></v>", b"<v/>", b"<v />"):
                    part = part.replace(empty, f"<v>{shown}</v>".encode())
                part = part.replace(b'<c r="B2">', b'<c r="B2" t="str">')
            after.writestr(name, part)

    assert read_book(buffer.getvalue())[1] == ["Ada", shown]
