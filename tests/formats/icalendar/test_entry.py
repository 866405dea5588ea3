"""This file is what the lines of an entry mean when they are written nearly right."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest

from askwell.domain.arrivals import MeetingStatus
from askwell.formats.icalendar.reader import read_calendar

TODAY = date(2026, 11, 25)
START = "DTSTART:20261124T100000Z"


def read(*lines: str):
    body = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))
    return read_calendar(body.encode(), today=TODAY)


@pytest.mark.parametrize(
    ("line", "name", "email"),
    [
        ("ATTENDEE:Ada", "Ada", ""),
        ("ATTENDEE;ROLE=OWNER:Ada Lovelace <ada@x.example>", "Ada Lovelace", "ada@x.example"),
        ("ATTENDEE;CN=Ada:invalid:nomail", "Ada", ""),
        ("ATTENDEE:X-KEY=8a;CN=Ada;CUTYPE=INDIVIDUAL:mailto:ada@x.example", "", "ada@x.example"),
        ("ATTENDEE:mailto:ada\\@x.example", "", "ada@x.example"),
    ],
)
def test_somebody_is_known_by_what_there_is(line, name, email):
    [meeting] = read(START, line).meetings

    assert [(one.name, one.email) for one in meeting.attendees] == [(name, email)]


@pytest.mark.parametrize("value", ["urn:uuid:1", "http://x.example/ada", "MAILTO:<none>", "//"])
def test_an_address_that_names_nobody_is_reported(value):
    found = read(START, f"ORGANIZER:{value}")

    assert found.meetings[0].organizer is None
    assert ["ORGANIZER" in problem.reason for problem in found.problems] == [True]


def test_a_day_written_as_a_moment_is_a_day():
    [meeting] = read("DTSTART:20261124Z").meetings

    assert meeting.starts_on == date(2026, 11, 24)


def test_a_zone_with_a_colon_that_is_not_quoted_is_known():
    [meeting] = read("DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20261124T100000").meetings

    assert meeting.starts_at == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_a_birthday_without_a_year_comes_round():
    found = read("DTSTART;VALUE=DATE:16041210", "RRULE:FREQ=YEARLY")

    assert [meeting.starts_on.year for meeting in found.meetings] == [1604, 2024, 2025, 2026]


def test_semicolons_too_many_are_forgiven_and_told():
    found = read("DTSTART;;VALUE=DATE-TIME:20261124T100000Z")

    assert len(found.meetings) == 1
    assert [problem.kept for problem in found.problems] == [True]


def test_a_whole_day_is_gone_by_its_date():
    found = read(
        "DTSTART;VALUE=DATE:20261123",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE;TZID=Europe/Berlin:20261124T000000",
    )

    assert [meeting.starts_on.day for meeting in found.meetings] == [23, 25]


def test_an_entry_all_of_whose_times_are_gone_does_not_stand():
    found = read(START, "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20261124T100000Z")

    assert [meeting.status for meeting in found.meetings] == [MeetingStatus.CANCELLED]


def test_a_rule_in_another_calendars_months_is_not_followed():
    found = read("DTSTART;VALUE=DATE:20260217", "RRULE:RSCALE=CHINESE;FREQ=YEARLY")

    assert [meeting.starts_on for meeting in found.meetings] == [date(2026, 2, 17)]
    assert [problem.field for problem in found.problems] == ["RRULE"]


def test_the_night_the_clock_goes_back_is_an_hour_longer():
    [meeting] = read("DTSTART;TZID=Europe/Berlin:20261025T023000", "DURATION:PT45M").meetings

    assert meeting.minutes == 45


def test_an_end_is_never_before_its_start_in_a_zone_of_the_files_own():
    zone = (
        "BEGIN:VTIMEZONE",
        "TZID:Ship",
        "BEGIN:STANDARD",
        "DTSTART:20260101T000000",
        "TZOFFSETFROM:+1000",
        "TZOFFSETTO:+1200",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20260505T080000",
        "TZOFFSETFROM:+1200",
        "TZOFFSETTO:+1000",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    )
    entry = ("BEGIN:VEVENT", "DTSTART;TZID=Ship:20260505T070001", "END:VEVENT")
    [meeting] = read_calendar("\n".join(zone + entry).encode(), today=TODAY).meetings

    assert meeting.minutes == 0


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        ((START, "DTEND:20261124T090000Z"), ["DTEND"]),
        (("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261123"), ["DTEND"]),
        (("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261124"), []),
        ((START, "RRULE:FREQ=YEARLY;UNTIL=someday"), ["RRULE"]),
        ((START, "RRULE:FREQ=YEARLY;UNTL=20271231"), ["RRULE"]),
        ((START, "RRULE:FREQ=YEARLY;X-OWN=1;WKST=MO;"), []),
    ],
)
def test_an_end_that_cannot_be_is_told(lines, fields):
    found = read(*lines)

    assert [problem.field for problem in found.problems] == fields
    assert found.meetings[0].minutes >= 0


def test_a_change_from_a_time_on_changes_all_later_times():
    series = ("BEGIN:VEVENT", "UID:1", START, "RRULE:FREQ=DAILY;COUNT=4", "SUMMARY:Tea")
    change = (
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261125T100000Z",
        "DTSTART:20261125T120000Z",
        "DURATION:PT1H",
        "SUMMARY:Cake",
    )
    found = read(*series[1:], "END:VEVENT", "BEGIN:VEVENT", "UID:1", *change)

    assert sorted(
        (meeting.starts_at.day, meeting.starts_at.hour, meeting.minutes, meeting.summary)
        for meeting in found.meetings
    ) == [(24, 10, 0, "Tea"), (25, 12, 60, "Cake"), (26, 12, 60, "Cake"), (27, 12, 60, "Cake")]


def test_many_series_with_many_changes_of_one_key_take_seconds():
    series = f"BEGIN:VEVENT\nUID:1\n{START}\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    change = f"BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20261125T100000Z\n{START}\nEND:VEVENT\n"
    started = time.process_time()

    found = read_calendar((series + change).encode() * 900, today=TODAY)

    assert found.read == 1_800
    assert any("Too much repeats" in problem.reason for problem in found.problems)
    # Measured: 3 s; without the limit it grows with the square.
    assert time.process_time() - started < 15
