"""This file is how calendars are cut into entries when their programs bent the rules."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.formats.arrive import recognise_arrival
from askwell.formats.icalendar.reader import read_calendar

TODAY = date(2026, 11, 25)
START = "DTSTART:20261124T100000Z"


def read(*lines: str):
    body = "\n".join(lines)
    return read_calendar(f"BEGIN:VCALENDAR\n{body}\nEND:VCALENDAR\n".encode(), today=TODAY)


def read_one(*lines: str):
    found = read("BEGIN:VEVENT", START, *lines, "END:VEVENT")
    [meeting] = found.meetings
    return meeting, [problem.reason for problem in found.problems]


def test_a_line_goes_on_behind_an_empty_line():
    meeting, problems = read_one("SUMMARY", "", " :Tea", "", " with Ada")

    assert (meeting.summary, problems) == ("Teawith Ada", [])


def test_an_address_on_the_next_line_is_found():
    meeting, problems = read_one("ATTENDEE;CN=Ada:", "MAILTO:ada@x.example", "SUMMARY:Tea")

    assert [(one.name, one.email) for one in meeting.attendees] == [("Ada", "ada@x.example")]
    assert (meeting.summary, problems) == ("Tea", [])


def test_words_on_lines_of_their_own_go_on_with_the_description():
    meeting, problems = read_one(
        "DESCRIPTION:first", "second line", "https://engines.example/", "SUMMARY:Tea"
    )

    assert meeting.description == "first\nsecond line\nhttps://engines.example/"
    assert (meeting.summary, problems) == ("Tea", [])


def test_words_after_anything_else_are_reported():
    meeting, problems = read_one("SUMMARY:Tea", "and cake", "DESCRIPTION:x", 'ORGANIZER="me"')

    assert (meeting.summary, meeting.description) == ("Tea", "x")
    assert problems == ["Lines that belong to nothing were left out of this entry."]


def test_more_of_what_is_not_read_is_nobodys_problem():
    assert read_one("X-ALT-DESC:<p>", "<b>Tea</b>")[1] == []


def test_words_between_entries_are_reported_for_the_file():
    found = read("BEGIN:VEVENT", START, "END:VEVENT", "X")

    assert [(problem.record, problem.kept) for problem in found.problems] == [(0, True)]


def test_an_alarm_that_never_ends_is_reported():
    _, problems = read_one("BEGIN:VALARM", "SUMMARY:Alarm")

    assert problems == ["This entry has no end; it was read as far as it goes."]


def test_a_calendar_that_never_ends_is_reported():
    data = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{START}\nEND:VEVENT\n".encode()
    [problem] = read_calendar(data, today=TODAY).problems

    assert (problem.record, problem.kept) == (0, True)


def test_tasks_are_counted_and_left_out():
    task = ("BEGIN:VTODO", "SUMMARY:Wash up", "END:VTODO")
    found = read(*task, *task, "BEGIN:VEVENT", START, "SUMMARY:Tea", "END:VEVENT")

    assert (found.read, [meeting.summary for meeting in found.meetings]) == (1, ["Tea"])
    [problem] = found.problems
    assert (problem.record, problem.kept) == (0, True)
    assert "2" in problem.reason


@pytest.mark.parametrize("kind", ["VTODO", "VJOURNAL", "VFREEBUSY"])
def test_a_file_of_nothing_but_other_things_says_what_it_holds(kind):
    data = f"BEGIN:{kind}\nSUMMARY:Wash up\nEND:{kind}\n".encode()

    assert recognise_arrival(data) == "icalendar"
    with pytest.raises(UnreadableFile, match="only tasks"):
        read_calendar(data, today=TODAY)


def test_a_soft_line_break_does_not_swallow_an_end():
    quoted = "SUMMARY;ENCODING=QUOTED-PRINTABLE:Tea="
    found = read("BEGIN:VEVENT", START, quoted, "END:VEVENT", "BEGIN:VEVENT", START, "END:VEVENT")

    assert ([meeting.summary for meeting in found.meetings], found.problems) == (["Tea", ""], ())


@pytest.mark.parametrize("lines", [(START,), ("END:VEVENT",)])
def test_an_entry_that_never_began_is_reported(lines):
    found = read("BEGIN:VEVENT", START, "END:VEVENT", "SUMMARY:Bad", *lines)

    assert (found.read, len(found.meetings)) == (1, 1)
    assert [(problem.record, problem.kept) for problem in found.problems] == [(0, True)]
