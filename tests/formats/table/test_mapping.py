"""This file is how any table of people is opened, guessed and read as it is told."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from askwell.domain.columns import ColumnField
from askwell.domain.errors import UnreadableFile
from askwell.formats.table.mapping import (
    looks_like_table,
    open_table,
    preview_table,
    read_any_table,
    read_mapped,
)

GERMAN = "Name;Firma;E-Mail;Telefon;Geburtstag\nGrace Hopper;Navy;grace@navy.example;+1 202 555 0100;9.12.1906\n"


def make_book(*rows: list[object], sheets: int = 1) -> bytes:
    book = openpyxl.Workbook()
    for _ in range(sheets - 1):
        book.create_sheet(index=0)
    for row in rows:
        book.worksheets[-1].append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def list_fields(data: bytes) -> list[tuple[str, str]]:
    return [(one.heading, one.field.value) for one in preview_table(data).columns]


def test_foreign_headings_are_understood():
    preview = preview_table(GERMAN.encode("cp1252"))

    assert [one.field.value for one in preview.columns] == [
        "full-name",
        "organization",
        "email",
        "phone",
        "birthday",
    ]
    assert all(one.is_sure for one in preview.columns)
    assert preview.first.people[0].birthday == date(1906, 12, 9)
    assert preview.rows == 1


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Nom,Prénom,Courriel", ["family", "given", "email"]),
        ("Nom,Courriel", ["full-name", "email"]),
        ("Nome,Cognome,Telefono", ["given", "family", "phone"]),
        ("Nombre,Correo", ["full-name", "email"]),
        ("Title,Name,Job title", ["prefix", "full-name", "title"]),
        ("Name,Title", ["full-name", "title"]),
        ("Naam,Voornaam,E-mailadres", ["family", "given", "email"]),
        ("Name,LinkedIn,How we met,Tags", ["full-name", "link", "how-met", "tags"]),
    ],
)
def test_a_word_means_what_its_neighbours_make_it_mean(header, fields):
    row = ",".join("x" for _ in fields)
    assert [field for _, field in list_fields(f"{header}\n{row}\n".encode())] == fields


def test_without_headings_the_cells_say_what_they_are():
    data = b"Grace Hopper,grace@navy.example,+1 202 555 0100\nAda Lovelace,ada@x.example,\n"

    assert list_fields(data) == [("A", "full-name"), ("B", "email"), ("C", "phone")]
    assert read_any_table(data).read == 2


def test_titles_above_the_headings_are_passed_over():
    found = read_any_table(b"My people 2026\n\nName,Company,E-mail\nAda,Engines,ada@x.example\n")

    assert [(one.full_name, one.organization) for one in found.people] == [("Ada", "Engines")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter):
    data = delimiter.join(["Name", "Company"]) + "\n" + delimiter.join(["Ada", "Engines"]) + "\n"

    assert read_any_table(data.encode()).people[0].organization == "Engines"


def test_a_person_may_say_what_a_column_is():
    data = b"Who,Blurb\nAda Lovelace,Engines\n"
    columns = preview_table(data).columns
    told = (columns[0], replace(columns[1], field=ColumnField.ORGANIZATION))

    assert preview_table(data, told).first.people[0].organization == "Engines"
    assert read_mapped(data, told).people[0].organization == "Engines"


def test_ten_rows_are_shown_of_many():
    data = b"Name\n" + b"Ada\n" * 500

    preview = preview_table(data)
    assert (len(preview.first.people), preview.rows) == (10, 500)


def test_a_spreadsheet_is_read_by_its_values():
    data = make_book(
        ["Name", "Mobile", "Met on", "Company"],
        ["Grace Hopper", 12025550100.0, datetime(2024, 1, 2), "=1+1"],
        [],
        ["Ada Lovelace", None, None, "Engines"],
    )

    grace, ada = read_any_table(data).people
    assert (grace.contacts[0].value, grace.met_on, grace.organization) == (
        "12025550100",
        date(2024, 1, 2),
        "",
    )
    assert ada.organization == "Engines"


def test_the_first_sheet_with_rows_is_read():
    assert read_any_table(make_book(["Name"], ["Ada"], sheets=3)).read == 1


def test_openpyxl_reads_xml_with_care():
    assert openpyxl.DEFUSEDXML


def test_escaped_cells_come_back_as_they_were():
    assert open_table(b"Name,Notes\nAda,'=1+1\n").rows == (("Ada", "=1+1"),)


def test_a_row_of_nobody_is_counted_and_reported():
    found = read_any_table(b"Name,Notes\n,a note\nAda,\n")

    assert (found.read, len(found.people), found.problems[0].record) == (2, 1, 1)


@pytest.mark.parametrize("data", [b"", b"\n \n", make_book()])
def test_an_empty_table_is_refused(data):
    with pytest.raises(UnreadableFile):
        open_table(data)


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        (GERMAN, True),
        ("Name\nAda\nGrace\n", True),
        ("a@x.example,Ada\nb@x.example,Grace\n", True),
        ("Dear Ada,\nhow are you, and how is Grace?\nYours,\nAlan\n", False),
        ("/etc/passwd", False),
        ("One: Here is what I have.\n\n- a point, and more\n- another, and more\n", False),
    ],
)
def test_a_letter_is_no_table(text, is_table):
    assert looks_like_table(text) is is_table


def test_thirty_thousand_rows_take_a_second():
    data = b"First Name,Last Name,E-mail,Company\n" + b"".join(
        b"G%d,F%d,g%d@x.example,C%d\n" % (n, n, n, n % 900) for n in range(30_000)
    )

    started = time.process_time()
    assert len(read_any_table(data).people) == 30_000
    # Measured: 0.6 s; the room is for a busy machine.
    assert time.process_time() - started < 5


def test_a_day_under_another_heading_is_not_the_day_you_met():
    data = b"Name,E-mail,Last Contacted\nAda Lovelace,ada@x.example,2026-01-15\n"

    [ada] = read_any_table(data).people

    assert ada.met_on is None
