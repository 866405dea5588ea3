"""This file is how rules are counted out, held against another program's count."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import SimpleNamespace

import pytest
from dateutil import rrule
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.icalendar.recurrence import list_days, parse_rule

DAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
STARTS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


def join(values) -> str:
    return ",".join(map(str, values))


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}"]
    parts += draw(st.sampled_from([[], ["INTERVAL=2"], ["INTERVAL=3"]]))
    parts += draw(st.sampled_from([[], ["COUNT=1"], ["COUNT=7"], ["COUNT=40"]]))
    parts += draw(st.sampled_from([[], ["WKST=SU"], ["WKST=MO"]]))
    if draw(st.booleans()):
        days = draw(st.lists(DAYS, min_size=1, max_size=3, unique=True))
        if frequency in {"MONTHLY", "YEARLY"} and draw(st.booleans()):
            days = [f"{draw(st.sampled_from([1, 2, -1, -2, 5]))}{day}" for day in days]
        parts.append(f"BYDAY={join(days)}")
    if draw(st.booleans()):
        parts.append(f"BYMONTH={join(draw(st.sets(st.integers(1, 12), min_size=1, max_size=3)))}")
    if frequency != "WEEKLY" and draw(st.booleans()):
        days = draw(st.sets(st.integers(1, 31) | st.integers(-5, -1), min_size=1, max_size=3))
        parts.append(f"BYMONTHDAY={join(days)}")
    if frequency == "YEARLY" and draw(st.booleans()):
        parts.append(
            f"BYYEARDAY={join(draw(st.sets(st.integers(1, 366), min_size=1, max_size=4)))}"
        )
    return ";".join(parts)


@pytest.fixture(autouse=True, scope="module")
def _years_end_soon():
    # Theirs looks for a day until the year 9999, and this is about days, not about patience.
    with pytest.MonkeyPatch.context() as patch:
        early = SimpleNamespace(**vars(rrule.datetime) | {"MAXYEAR": 2032})
        patch.setattr(rrule, "datetime", early)
        yield


@settings(deadline=None)
@given(text=rules(), start=STARTS)
def test_every_rule_gives_the_days_another_library_gives(text, start):
    until = start + timedelta(days=1200)
    begin, end = (datetime.combine(day, datetime.min.time()) for day in (start, until))
    expected = [
        moment.date()
        for moment in rrule.rrulestr(text, dtstart=begin).between(begin, end, inc=True)
    ]

    assert list(list_days(parse_rule(text), start, until=until, first=start)) == expected


@given(text=rules(), start=STARTS, later=st.integers(0, 900))
def test_beginning_late_leaves_the_same_days(text, start, later):
    until, first = start + timedelta(days=1200), start + timedelta(days=later)
    rule = parse_rule(text)

    whole = [day for day in list_days(rule, start, until=until, first=start) if day >= first]
    late = [day for day in list_days(rule, start, until=until, first=first) if day >= first]
    assert late == whole


@pytest.mark.parametrize(
    "text", ["", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=3", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;WKST=XX"]
)
def test_a_rule_that_cannot_be_followed_is_none(text):
    assert parse_rule(text) is None


def test_a_position_among_the_days_of_a_month():
    rule = parse_rule("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")

    days = list_days(rule, date(2026, 1, 30), until=date(2026, 4, 1), first=date(2026, 1, 1))
    assert list(days) == [date(2026, 1, 30), date(2026, 2, 27), date(2026, 3, 31)]
