"""This file is where a line of a card or a calendar is cut, quotes or none."""

from __future__ import annotations

import pytest

from askwell.formats.content_lines import find_colon, split_outside_quotes


@pytest.mark.parametrize(
    ("line", "place"),
    [(b"FN:Ada", 2), (b'X;A="b:c":d', 9), (b'X;A="b:c', 6), (b"no value", -1), (b':"a"', 0)],
)
def test_a_value_begins_at_the_first_colon_outside_quotes(line: bytes, place: int) -> None:
    assert find_colon(line) == place


@pytest.mark.parametrize(
    ("head", "pieces"),
    [("TEL;A;B", ["TEL", "A", "B"]), ('X;A="b;c";D', ["X", 'A="b;c"', "D"]), ("", [""])],
)
def test_parameters_are_parted_outside_quotes(head: str, pieces: list[str]) -> None:
    assert split_outside_quotes(head) == pieces
