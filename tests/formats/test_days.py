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
        "26.07.2025", "26.7.25", "26-07-2025", "2025/07/26", "Saturday, July 26, 2025", "Sat, 26 Jul 2025",
        "26 juillet 2025", "26 juil. 2025", "26. Juli 2025", "26 de julio de 2025", "26 lug 2025", "26 lipca 2025",
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


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("3 août 2022", 8), ("3. März 2022", 3), ("3 dic 2022", 12), ("3 de ene de 2022", 1), ("3 mei 2022", 5),
        ("1er juin 2022", 6), ("3 fév 2022", 2), ("3 out 2022", 10), ("3 sty 2022", 1), ("3 October 2022", 10),
    ],
)  # fmt: skip
def test_months_have_names_in_many_languages(text, month):
    assert parse_day(text) == date(2022, month, int(text[0]))


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
