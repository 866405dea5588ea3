"""This file is how one line of a calendar is taken apart."""

from __future__ import annotations

import time

import pytest

from askwell.formats.icalendar.content import read_line


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        pytest.param(rb"SUMMARY:a\, b\; c\nd", "a, b; c\nd", id="the usual"),
        pytest.param(rb"SUMMARY:\"Tea\" at 4\:30", '"Tea" at 4:30', id="more than is needed"),
        pytest.param(rb"SUMMARY:C:\\new and \x", r"C:\new and \x", id="what is no escape"),
    ],
)
def test_escapes_are_undone_once(raw, value):
    assert read_line(raw).value == value


@pytest.mark.parametrize(
    ("head", "parameters"),
    [
        pytest.param('X;CN="A; B: C"', {"CN": "A; B: C"}, id="quoted"),
        pytest.param("x ; cn = Ada", {"CN": "Ada"}, id="spaced"),
        pytest.param("X;CN=A^nB ^'C^'", {"CN": "A\nB 'C'".replace("'", '"')}, id="carets"),
        pytest.param('X;CN="open;ROLE=A', {"CN": "open;ROLE=A"}, id="a quote nobody closes"),
        pytest.param("X;CN=A;CN=B", {"CN": "A"}, id="twice"),
    ],
)
def test_parameters_are_read_however_they_are_written(head, parameters):
    line = read_line(f"{head}:value".encode())

    assert (line.name, line.parameters, line.value) == ("X", parameters, "value")


def test_semicolons_with_nothing_between_them_are_told():
    assert read_line(b"DTSTART;;VALUE=DATE:20261124").has_gaps
    assert not read_line(b"DTSTART;VALUE=DATE:20261124").has_gaps


def test_a_line_without_a_colon_says_nothing():
    assert read_line(b"DTSTART;VALUE=DATE") is None


@pytest.mark.parametrize("head", [b";" * 100_000, b'X;A="' * 20_000, b"\\" * 100_000])
def test_a_line_made_to_be_slow_is_not(head):
    started = time.process_time()
    read_line(b"SUMMARY" + head + b":" + head)
    assert time.process_time() - started < 1
