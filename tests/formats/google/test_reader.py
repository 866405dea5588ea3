"""This file is how Google's contacts are read, in both generations of headings."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import NO_YEAR, Circle, ContactKind
from askwell.formats.google.reader import read_google
from formats.samples import make_zip, read_sample


def test_the_older_headings_are_read():
    found = read_google(read_sample("google/old.csv"))

    grace, alan = found.people
    assert (grace.full_name, grace.additional, grace.prefix) == ("Grace Hopper", "Brewster", "Dr.")
    assert (grace.organization, grace.title, grace.department) == (
        "Navy",
        "Rear Admiral",
        "Research",
    )
    assert grace.notes == "Met at a lecture.\nNanoseconds!"
    assert grace.location == "Arlington, USA"
    assert (grace.circles, grace.tags) == ((Circle.FRIEND,), ("Navy",))
    assert (alan.full_name, alan.circles) == ("alan@bletchley.example", (Circle.COWORKER,))


def test_the_newer_headings_are_read():
    found = read_google(read_sample("google/new.csv"))

    ada, alan = found.people
    assert (ada.full_name, ada.title) == ("Ada King Lovelace", "Analyst")
    assert ada.birthday == date(1815, 12, 10)
    assert (ada.circles, ada.tags) == ((Circle.PROFESSOR,), ("Poets",))
    assert (alan.full_name, alan.contacts) == ("Alan Turing", ())


def test_several_values_in_one_cell_are_several_ways_to_reach_a_person():
    [grace, *_] = read_google(read_sample("google/old.csv")).people

    emails = [
        (c.value, c.label, c.preferred) for c in grace.contacts if c.kind is ContactKind.EMAIL
    ]
    assert emails == [
        ("grace@navy.example", "home", True),
        ("hopper@yale.example", "home", False),
        ("admiral@navy.example", "work", False),
    ]
    phones = [c.value for c in grace.contacts if c.kind is ContactKind.PHONE]
    assert phones == ["+1 212 555 0100", "+1 212 555 0101"]


def test_a_birthday_without_a_year_keeps_its_day():
    [grace, *_] = read_google(read_sample("google/old.csv")).people

    assert grace.birthday == date(NO_YEAR, 12, 9)


def test_each_field_that_cannot_be_taken_is_reported_with_its_row():
    found = read_google(read_sample("google/new.csv"))

    assert [(problem.record, problem.field, problem.kept) for problem in found.problems] == [
        (2, "E-mail", True),
        (2, "Phone", True),
        (2, "Birthday", True),
    ]


def test_a_contact_that_nobody_could_name_is_counted_and_left_out():
    found = read_google(read_sample("google/old.csv"))

    assert [(problem.record, problem.kept) for problem in found.problems] == [(3, False)]
    assert found.read == len(found.people) + 1


def test_other_headings_are_refused():
    with pytest.raises(UnreadableFile, match="headings of Google"):
        read_google(b"First Name,Last Name,Company,E-mail Address\nAda,Lovelace,,\n")


def test_a_spreadsheet_may_have_saved_it_with_semicolons():
    data = b"First Name;Last Name;Labels;E-mail 1 - Value\nAda;Lovelace;Friends;a@engines.example\n"

    [ada] = read_google(data).people

    assert (ada.full_name, ada.circles) == ("Ada Lovelace", (Circle.FRIEND,))


def test_the_archive_it_came_in_is_read():
    data = read_sample("google/new.csv")
    names = ["Takeout/Contacts/All Contacts/All Contacts.csv", "Takeout/Contacts/Poets/Poets.csv"]

    found = read_google(make_zip(dict.fromkeys(names, data)))

    assert [person.full_name for person in found.people] == ["Ada King Lovelace", "Alan Turing"]
