"""This file is how interviews become a calendar that other programs open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from askwell.formats.icalendar.writer import CalendarEvent, write_calendar

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def make_event(**changes) -> CalendarEvent:
    facts = {
        "uid": "interview-01J@askwell",
        "starts_at": datetime(2026, 3, 2, 15, tzinfo=UTC),
        "minutes": 30,
        "summary": "Talk with Grace; about ships, and compilers",
        "changed_at": NOW,
        "time_zone": "America/New_York",
    }
    return CalendarEvent(**facts | changes)


def read_back(*events: CalendarEvent) -> list:
    return Calendar.from_ical(write_calendar(events)).walk("VEVENT")


def test_an_event_says_when_in_the_zone_of_the_person():
    [event] = read_back(make_event())

    assert event["DTSTART"].params["TZID"] == "America/New_York"
    assert event.start == datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("America/New_York"))
    assert event.end - event.start == timedelta(minutes=30)


def test_a_zone_comes_with_its_changes_of_the_clock_for_the_years_in_use():
    data = write_calendar([make_event()])

    [zone] = Calendar.from_ical(data).walk("VTIMEZONE")
    assert zone["TZID"] == "America/New_York"
    assert b"20260308T030000" in data
    assert b"19900401" not in data


def test_nobody_is_invited_and_nothing_is_asked_of_the_program():
    data = write_calendar([make_event()])

    for word in (b"METHOD", b"ORGANIZER", b"ATTENDEE"):
        assert word not in data


def test_the_same_event_is_written_alike_each_time():
    assert write_calendar([make_event()]) == write_calendar([make_event()])


def test_an_interview_over_the_change_of_clocks_keeps_its_minutes():
    [event] = read_back(make_event(starts_at=datetime(2026, 3, 8, 6, 30, tzinfo=UTC), minutes=60))

    assert event.end.astimezone(UTC) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("name", ["", "Nowhere/Else", "../etc/passwd", "a\0b", "/etc/localtime"])
def test_an_unknown_zone_means_utc(name):
    assert b"DTSTART:20260302T150000Z" in write_calendar([make_event(time_zone=name)])


def test_a_calendar_without_events_is_still_a_calendar():
    assert write_calendar([]).startswith(b"BEGIN:VCALENDAR")


@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200),
    starts_at=st.datetimes(
        timezones=st.just(UTC), min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 1)
    ),
    zone=st.sampled_from(["Europe/Berlin", "Pacific/Apia", ""]),
)
def test_any_text_and_any_moment_come_back(text, starts_at, zone):
    starts_at = starts_at.replace(microsecond=0)
    [event] = read_back(
        make_event(summary=text, description=text, starts_at=starts_at, time_zone=zone)
    )

    assert str(event["SUMMARY"]) == text
    assert event.start.astimezone(UTC) == starts_at
