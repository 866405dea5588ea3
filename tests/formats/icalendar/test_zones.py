"""This file is which zone is meant by a name no list of zones has."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from askwell.formats.icalendar.reader import read_calendar
from askwell.formats.icalendar.zones import Zones

SUMMER = datetime(2026, 7, 1, 12)


def find_hours(name: str, *lines: str) -> float:
    described = ["\r\n".join(lines).encode()] if lines else []
    zone = Zones(described).find(name)
    return SUMMER.replace(tzinfo=zone).utcoffset().total_seconds() / 3600


def describe(name: str, rule: str, start: str = "19501029T020000") -> tuple[str, ...]:
    return (
        f"TZID:{name}",
        "BEGIN:STANDARD",
        f"DTSTART:{start}",
        f"RRULE:{rule}",
        "TZOFFSETFROM:+0500",
        "TZOFFSETTO:+0400",
        "END:STANDARD",
    )


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("US-Eastern", -4),
        ("Europe_Berlin", 2),
        ("Western/Central Europe", 2),
        ("EST/EDT", -4),
        ("GMT-05.00/-04.00", -4),
        ("UTC+5.30", 5.5),
    ],
)
def test_a_name_of_a_programs_own_is_known(name, hours):
    assert find_hours(name) == hours


def test_a_rule_that_names_its_time_of_day_is_followed():
    rule = "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10"

    assert find_hours("Ship", *describe("Ship", rule)) == 4


def test_a_rule_for_every_minute_is_not_followed():
    rule = "FREQ=YEARLY;BYMINUTE=0,1,2,3;BYHOUR=2"

    assert Zones(["\r\n".join(describe("Ship", rule)).encode()]).find("Ship") is None


@pytest.mark.parametrize(
    ("name", "start", "said"),
    [
        pytest.param("GMT+0400", "", "taken for", id="a guess"),
        pytest.param("Ship", "20170101", "badly", id="a day where a time goes"),
        pytest.param("Ship", "20170101T000000", "", id="in order"),
    ],
)
def test_a_zone_that_is_not_sure_is_told(name, start, said):
    zone = describe(name, "FREQ=YEARLY", start) if start else ()
    lines = ["BEGIN:VTIMEZONE", *zone, "END:VTIMEZONE"] if zone else []
    lines += ["BEGIN:VEVENT", f"DTSTART;TZID={name}:20261124T100000", "END:VEVENT"]
    found = read_calendar("\n".join(lines).encode(), today=date(2026, 11, 25))

    assert found.meetings[0].starts_at.utcoffset().total_seconds() == 4 * 3600
    assert [said in problem.reason for problem in found.problems] == ([True] if said else [])
