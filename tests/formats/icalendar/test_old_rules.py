"""This file is how rules of vCalendar 1.0 are understood."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.formats.icalendar.old_rules import translate_rule
from askwell.formats.icalendar.reader import read_calendar


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("D2 #5", "FREQ=DAILY;INTERVAL=2;COUNT=5"),
        ("d1 #0", "FREQ=DAILY;INTERVAL=1"),
        ("D1", "FREQ=DAILY;INTERVAL=1;COUNT=2"),
        ("W2 MO TU 20261231T235959", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;UNTIL=20261231T235959"),
        ("MP1 1+ TH 2- FR #0", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1TH,-2FR"),
        ("MD1 1 15- LD #3", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,-15,-1;COUNT=3"),
        ("YM1 12 #0", "FREQ=YEARLY;INTERVAL=1;BYMONTH=12"),
        ("YD1 100 20301231", "FREQ=YEARLY;INTERVAL=1;BYYEARDAY=100;UNTIL=20301231"),
    ],
)
def test_an_old_rule_is_said_as_a_new_one(old, new):
    assert translate_rule(old) == new


@pytest.mark.parametrize("text", ["FREQ=DAILY", "M5", "MP1 TH #2", "W1 XX", "", "D" * 10_000])
def test_what_is_no_old_rule_comes_back(text):
    assert translate_rule(text) == text


def test_an_old_rule_in_a_file_is_followed():
    lines = ["BEGIN:VEVENT", "DTSTART:20261123T100000Z", "RRULE:W1 MO WE #3", "END:VEVENT"]
    found = read_calendar("\n".join(lines).encode(), today=date(2026, 11, 25))

    assert [meeting.starts_at.day for meeting in found.meetings] == [23, 25, 30]
    assert found.problems == ()
