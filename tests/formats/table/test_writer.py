"""This file is how a table is written for a spreadsheet."""

from __future__ import annotations

from itertools import count, islice

from askwell.formats.table.writer import write_csv


def test_a_cell_a_spreadsheet_would_run_is_marked_as_text():
    data = b"".join(write_csv(["Name", "Phone"], [["=HYPERLINK(1)", "+1 212"]]))

    assert data.decode("utf-8-sig") == "Name,Phone\r\n'=HYPERLINK(1),'+1 212\r\n"


def test_the_file_says_that_it_is_utf8():
    assert b"".join(write_csv(["Name"], [])).startswith(b"\xef\xbb\xbf")


def test_rows_are_written_as_they_come():
    pieces = write_csv(["Number"], ([str(number)] for number in count()))

    assert len(list(islice(pieces, 3))) == 3
