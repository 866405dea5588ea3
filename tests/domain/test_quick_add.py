"""This file is what one typed line says about a person, in the many shapes people type."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.people import Circle
from askwell.domain.quick_add import parse_line

TODAY = date(2026, 3, 2)

LINES = [
    ("Ana Lopes, planner at City of Eugene, met at Career Week",
     {"full_name": "Ana Lopes", "title": "planner", "organization": "City of Eugene", "how_met": "Career Week"}),
    ("Ana Lopes", {"full_name": "Ana Lopes"}),
    ("Ana", {"full_name": "Ana"}),
    ("ana lopes", {"full_name": "ana lopes"}),
    ("Ana Lopes planner at City of Eugene",
     {"full_name": "Ana Lopes", "title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes at City of Eugene", {"full_name": "Ana Lopes", "organization": "City of Eugene"}),
    ("Ana Lopes @ City of Eugene", {"full_name": "Ana Lopes", "organization": "City of Eugene"}),
    ("Ana Lopes from City of Eugene", {"full_name": "Ana Lopes", "organization": "City of Eugene"}),
    ("Ana Lopes - planner - City of Eugene",
     {"full_name": "Ana Lopes", "title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes — Planner @ City of Eugene — met at Career Week",
     {"title": "Planner", "organization": "City of Eugene", "how_met": "Career Week"}),
    ("Ana Lopes; planner; City of Eugene", {"title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes | planner | City of Eugene", {"title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes (planner, City of Eugene)", {"title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes\tplanner\tCity of Eugene", {"title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes\nplanner\nCity of Eugene", {"title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes, City of Eugene", {"title": "", "organization": "City of Eugene"}),
    ("Ana Lopes, Urban Planner", {"title": "Urban Planner", "organization": ""}),
    ("Ana Lopes, City Planner, Eugene", {"title": "City Planner", "organization": "Eugene"}),
    ("Ana Lopes, a planner at the City of Eugene", {"title": "planner", "organization": "City of Eugene"}),
    ("Ana Lopes is a planner at Lane County", {"full_name": "Ana Lopes", "title": "planner"}),
    ("Ana Lopes works at Lane County", {"full_name": "Ana Lopes", "organization": "Lane County"}),
    ("Ana Lopes, works for Lane County", {"organization": "Lane County"}),
    ("Ana Lopes met at Career Week", {"full_name": "Ana Lopes", "how_met": "Career Week"}),
    ("Ana Lopes, met at the Career Week", {"how_met": "Career Week"}),
    ("Ana Lopes, we met in the library", {"how_met": "library"}),
    ("Ana Lopes, met through Grace Hopper", {"how_met": "through Grace Hopper"}),
    ("Ana Lopes, referred by Grace Hopper", {"how_met": "referred by Grace Hopper", "circles": (Circle.REFERRED,)}),
    ("Ana Lopes, introduced by Ada", {"how_met": "introduced by Ada", "circles": (Circle.REFERRED,)}),
    ("Ana Lopes, speaker at Career Week", {"how_met": "speaker at Career Week", "circles": (Circle.SPEAKER,)}),
    ("Ana Lopes, friend of Grace", {"how_met": "friend of Grace", "circles": ()}),
    ("Ana Lopes, classmate", {"circles": (Circle.CLASSMATE,), "title": ""}),
    ("Ana Lopes, my old friend", {"circles": (Circle.FRIEND,)}),
    ("Ana Lopes (my aunt)", {"circles": (Circle.FAMILY,)}),
    ("Ana Lopes, neighbor, colleague", {"circles": (Circle.NEIGHBOUR, Circle.COWORKER)}),
    ("Ana Lopes, ana@example.org", {"contacts": ["ana@example.org"]}),
    ("Ana Lopes <ana@example.org>", {"full_name": "Ana Lopes", "contacts": ["ana@example.org"]}),
    ("Ana Lopes ana@example.org +1 541 555 0100",
     {"full_name": "Ana Lopes", "contacts": ["ana@example.org", "+1 541 555 0100"]}),
    ("Ana Lopes, (541) 555-0100", {"contacts": ["(541) 555-0100"]}),
    ("Ana Lopes, tel: 541-555-0100, email: ana@example.org",
     {"contacts": ["ana@example.org", "541-555-0100"], "title": ""}),
    ("Ana Lopes, https://www.linkedin.com/in/analopes", {"contacts": ["https://www.linkedin.com/in/analopes"]}),
    ("Ana Lopes, analopes.com, planner", {"contacts": ["analopes.com"], "title": "planner"}),
    ("Ana Lopes, met at Career Week yesterday", {"how_met": "Career Week", "met_on": date(2026, 3, 1)}),
    ("Ana Lopes, met today at Career Week", {"how_met": "Career Week", "met_on": TODAY}),
    ("Ana Lopes, met at Career Week on 12 February", {"how_met": "Career Week", "met_on": date(2026, 2, 12)}),
    ("Ana Lopes, met at Career Week, 12 November", {"met_on": date(2025, 11, 12)}),
    ("Ana Lopes, met on March 1st, 2025 at Career Week", {"how_met": "Career Week", "met_on": date(2025, 3, 1)}),
    ("Ana Lopes, 2026-02-28", {"met_on": date(2026, 2, 28), "title": "", "contacts": []}),
    ("Ana Lopes, 31 February", {"met_on": None}),
    ("Ana Lopes, she/her, planner", {"pronouns": "she/her", "title": "planner"}),
    ("Ana Lopes, PhD, planner", {"suffix": "PhD", "title": "planner"}),
    ("Ana Lopes, planner, based in Porto", {"location": "Porto", "title": "planner"}),
    ("Ana Lopes, in Porto", {"location": "Porto"}),
    ("Ana Lopes, planner #housing #trees", {"tags": ("housing", "trees"), "title": "planner"}),
    ("Vincent van der Berg", {"full_name": "Vincent van der Berg"}),
    ("Leonardo da Vinci, painter at Corte", {"full_name": "Leonardo da Vinci", "title": "painter"}),
    ("Nguyễn Thị Hạnh, heritage planner at Lotus Fund", {"full_name": "Nguyễn Thị Hạnh", "organization": "Lotus Fund"}),
    ("李小龍, 教授", {"full_name": "李小龍", "title": "教授"}),
    ("Ana Lopes, planner, City of Eugene, loves wetlands", {"notes": "loves wetlands"}),
    ("Mary-Jane O'Neil, nurse at St. Mary's", {"full_name": "Mary-Jane O'Neil", "title": "nurse", "organization": "St. Mary's"}),
    ("ana@example.org", {"full_name": "", "contacts": ["ana@example.org"]}),
    ("", {"full_name": ""}),
    (" ,,; -- ", {"full_name": "", "title": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_a_line_says(line, expected):
    draft = parse_line(line, TODAY)

    said = {name: getattr(draft, name) for name in expected}
    if "contacts" in expected:
        said["contacts"] = [contact.value for contact in draft.contacts]
    assert said == expected


@given(st.text(max_size=400))
def test_any_line_can_be_read(line):
    draft = parse_line(line, TODAY)

    assert len(draft.full_name) <= 300
    assert draft.met_on is None or draft.met_on <= date(9999, 12, 31)


def test_a_very_long_line_is_read_quickly():
    assert parse_line("met at " * 5000, TODAY).full_name == ""
    assert parse_line("+1 5" * 5000, TODAY).record == 1
    assert parse_line("a@" * 5000, TODAY).record == 1
