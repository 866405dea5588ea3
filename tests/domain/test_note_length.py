"""A note is as long as the field that takes it says."""

from __future__ import annotations

import pytest

from askwell.domain.note_length import count_code_units


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("Hello", 5),
        ("Björn", 5),
        ("長い", 2),
        ("👋", 2),
        ("👩‍🎓", 5),
        ("a\r\nb\nc\rd", 7),
        ("\ud83d", 1),
    ],
)
def test_it_is_counted_in_code_units_with_a_line_break_as_one(text: str, length: int):
    assert count_code_units(text) == length
