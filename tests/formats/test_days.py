"""This file is how the dates found in files are read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.people import NO_YEAR
from askwell.formats.days import format_birthday, parse_birthday, parse_day


@pytest.mark.parametrize(
    "text",
    [
        "26 Jul 2025", "26-Jul-25", "26. July 2025", "2025-07-26", "20250726", "7/26/25",
        "7/26/2025, 2:37 PM", "26/7/2025", "Jul 26, 2025", " 26 Jul 2025 ", "2025-07-26T10:00:00Z",
    ],
)  # fmt: skip
def test_one_day_has_many_spellings(text):
    assert parse_day(text) == date(2025, 7, 26)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31 Feb 2025", "2025-13-01", "99/99/99", "26 Juillet", "٢٠٢٥-٠٧-٢٦", "1" * 10_000],
)
def test_what_is_no_day_is_none(text):
    assert parse_day(text) is None


def test_with_slashes_the_month_comes_first():
    assert parse_day("2/3/2025") == date(2025, 2, 3)


@pytest.mark.parametrize("text", ["--0229", "--02-29", "1604-02-29"])
def test_a_birthday_may_have_no_year(text):
    assert parse_birthday(text) == date(NO_YEAR, 2, 29)


@given(st.dates())
def test_a_birthday_is_written_as_it_is_read(day):
    written = format_birthday(day)

    if day.year >= 100:
        assert parse_birthday(written) == day
