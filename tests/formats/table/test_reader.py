"""This file is how a table comes back exactly as it was written."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.errors import UnreadableFile
from askwell.formats.table.reader import read_csv
from askwell.formats.table.writer import write_csv

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        "=1+1",
        "'=1+1",
        "''",
        "'",
        "+49",
        "-5",
        "@ada",
        "\tx",
        "\rx",
        "\nx",
        "'quoted'",
        "\uff1dA1",
        "\ufeff",
    ]
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), max_size=5)


@given(header=st.lists(CELLS, min_size=1, max_size=4).map(tuple), rows=ROWS)
def test_what_is_written_is_what_is_read(header, rows):
    table = read_csv(b"".join(write_csv(header, rows)))

    assert (table.header, table.rows) == (header, tuple(rows))


@given(rows=ROWS)
def test_no_cell_begins_a_formula(rows):
    text = b"".join(write_csv(["Name"], rows)).decode("utf-8-sig")

    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_table_from_elsewhere_keeps_its_apostrophes():
    assert read_csv(b"Name\r\n'tis Grace\r\n").rows == (("'tis Grace",),)


def test_a_quote_that_is_never_closed_is_refused_when_it_swallows_too_much():
    with pytest.raises(UnreadableFile, match="no table"):
        read_csv(b'Name\n"' + b"x" * 200_000)


def test_an_empty_file_is_refused():
    with pytest.raises(UnreadableFile, match="empty"):
        read_csv(b"")


def test_a_million_columns_are_refused():
    with pytest.raises(UnreadableFile, match="columns"):
        read_csv(b"," * 1_000_000)
