"""This file is how CSV rows are split when the file is not quite right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.errors import UnreadableFile
from askwell.formats.cells import encode_columns, encode_rows, escape_cell, restore_cell, split_rows

CELLS = st.one_of(st.just(""), st.text(st.sampled_from('ab,"\n\r;=é '), max_size=6))


@given(st.text())
def test_an_escaped_cell_is_restored_exactly(cell):
    assert restore_cell(escape_cell(cell)) == cell


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r", "\n", "'", "\uff1d", "\uff20"])
def test_a_cell_that_would_run_is_escaped(mark):
    assert escape_cell(f"{mark}1") == f"'{mark}1"


def test_a_cell_may_have_lines():
    assert split_rows('a,b\n"x\ny",z\n') == [["a", "b"], ["x\ny", "z"]]


def test_a_quote_opened_and_never_closed_costs_its_own_line():
    rows = split_rows('a,b\n1,"2\n3,4\n5,6\n')

    assert rows[0] == ["a", "b"]
    assert rows[-2:] == [["3", "4"], ["5", "6"]]


def test_two_stray_quotes_make_no_one_row_of_two():
    head = "first,last,url,email,company,position,on\n"
    rows = 'Ada,L,u,,"Engines,Analyst,1 Jan\nAlan,T,v,,Bletchley",Fellow,2 Jan\nGrace,H,w,,Navy,Admiral,3 Jan\n'
    marks: list[int] = []

    found = split_rows(head + rows, mended=marks)

    assert [row[4] for row in found[1:]] == ["Engines", "Bletchley", "Navy"]
    assert [row[6] for row in found[1:]] == ["1 Jan", "2 Jan", "3 Jan"]
    assert marks == [1, 2]


@pytest.mark.parametrize(
    "row",
    [
        'Ada,L,u,,"Engines\nand more",Analyst,1 Jan\n',
        'Ada,L,u,,12" Records,Analyst,1 Jan\n',
        'Ada,L,u,,"a, b\nc, d, e",Analyst,1 Jan\n',
    ],
)
def test_quotes_that_mean_something_are_read_as_they_are(row):
    head = "first,last,url,email,company,position,on\n"
    marks: list[int] = []

    [found] = split_rows(head + row, mended=marks)[1:]

    assert (len(found), marks) == (7, [])


def test_rows_begin_at_a_line():
    assert split_rows("note\na;b\n", first_line=1, delimiter=";") == [["a", "b"]]


def test_a_row_longer_than_any_is_refused():
    with pytest.raises(UnreadableFile, match="line longer"):
        split_rows("x" * 1_000_001)


@given(st.text(st.sampled_from('ab,"\n\r; '), max_size=80))
def test_any_text_is_some_rows(text):
    assert isinstance(split_rows(text), list)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[CELLS] * n), min_size=1)))
def test_rows_given_by_column_are_written_like_any_others(rows):
    expected = b"".join(encode_rows(rows, is_start=False))

    assert encode_columns(list(zip(*rows, strict=True))) == expected
