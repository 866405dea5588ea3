"""This file is which lines are names, which are titles, and which are neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.formats.staff_page.one_line import is_contact, split_pair
from askwell.formats.staff_page.shown_names import read_shown_name
from askwell.formats.staff_page.shown_titles import is_shown_title, may_be_title

PIECES = st.sampled_from(
    ["Ada", "Lovelace", " ", "director", "Director ", ":", ",", " – ", "(", ")", "PhD", "of", "\u3000", "教授", "@x.example", "5"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name", "is_sure"),
    [
        ("Grace Hopper", "Grace Hopper", True),
        ("Dr. Ada Lovelace, PhD, FRS", "Ada Lovelace", True),
        ("Lovelace, Ada", "Ada Lovelace", True),
        ("Ada Lovelace (she/her)", "Ada Lovelace", True),
        ('Katherine "Kat" Johnson', 'Katherine "Kat" Johnson', True),
        ("TURING, ALAN", "ALAN TURING", True),
        ("Toribio Nerthus", "Toribio Nerthus", False),
        ("Mary Hall", "Mary Hall", True),
        ("Bo Lindqvist", "Bo Lindqvist", False),
    ],
)
def test_a_name_is_read_in_the_order_it_is_said(line, name, is_sure):
    found = read_shown_name(line)

    assert (found.text, found.is_sure) == (name, is_sure)


@pytest.mark.parametrize(
    "line",
    ["City Hall", "Our Team", "New York", "Head Office", "Great Benefits", "Graphic Designer", "Ada", "Ada 2", "Monday Morning"],
)  # fmt: skip
def test_a_heading_is_no_name(line):
    assert read_shown_name(line) is None


@pytest.mark.parametrize(
    "line",
    ["Director of Finance", "Leiterin Personal", "Directora ejecutiva", "Assistant professor", "CEO & Founder", "副教授", "Barista"],
)  # fmt: skip
def test_a_job_is_a_title(line):
    assert is_shown_title(line)


@pytest.mark.parametrize(
    "line",
    ["Director expects thousands", "Lindqvist", "For student teachers", "Ask your manager", "Engineers and economists", "Head Office"],
)  # fmt: skip
def test_a_headline_is_no_title(line):
    assert not is_shown_title(line)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ruth Lindqvist, Director of Finance", "Director of Finance"),
        ("Ruth Lindqvist, AICP, Planning Director, 555-0160", "Planning Director"),
        ("Planning Director: Ruth Lindqvist (ruth@x.example)", "Planning Director"),
        ("Ruth Lindqvist (Planning Intern)", "Planning Intern"),
        ("Ruth Lindqvist | Planner | ruth@x.example", "Planner"),
    ],
)
def test_a_line_may_hold_both(line, title):
    found = split_pair(line)

    assert (found.name.text, found.title, found.is_sure) == ("Ruth Lindqvist", title, True)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=80))
def test_any_line_is_something_or_nothing(line):
    name = read_shown_name(line)
    pair = split_pair(line)

    assert name is None or name.text.strip()
    assert pair is None or pair.title.strip()
    assert {is_shown_title(line), may_be_title(line), is_contact(line)} <= {True, False}
