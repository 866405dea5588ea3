"""This file is how LinkedIn's connections are read, in every era they come from."""

from __future__ import annotations

import time
from datetime import date

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import ContactKind
from askwell.formats.linkedin.reader import is_export, read_linkedin
from formats.samples import list_corpus, make_zip, read_corpus_file, read_sample

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_a_row_becomes_a_person():
    found = read_linkedin(
        (
            HEADER + "Grace,Hopper,https://www.linkedin.com/in/grace,grace@navy.example,"
            '"Navy, US",Rear Admiral,26 Jul 2025\n'
        ).encode()
    )

    [grace] = found.people
    assert (grace.full_name, grace.given, grace.family) == ("Grace Hopper", "Grace", "Hopper")
    assert (grace.organization, grace.title) == ("Navy, US", "Rear Admiral")
    assert grace.met_on == date(2025, 7, 26)
    assert [(contact.kind, contact.value) for contact in grace.contacts] == [
        (ContactKind.EMAIL, "grace@navy.example"),
        (ContactKind.PROFILE, "https://www.linkedin.com/in/grace"),
    ]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("name", "people", "hidden"),
    [
        pytest.param("before_2023.csv", ["Grace Hopper", "Ada Lovelace"], 0, id="no URL yet"),
        pytest.param("from_2023.csv", ["Grace Hopper", "Ada Lovelace"], 2, id="with URL"),
        pytest.param("from_2026.csv", ["Grace Hopper", "Alan Turing"], 1, id="all quoted"),
    ],
)
def test_every_era_of_headings_is_read(name, people, hidden):
    found = read_linkedin(read_sample(f"linkedin/{name}"))

    assert [person.full_name for person in found.people] == people
    dropped = [problem for problem in found.problems if not problem.kept]
    assert len(dropped) == hidden
    assert found.read == len(found.people) + hidden


def test_a_hidden_member_is_counted_by_its_row_and_not_imported():
    found = read_linkedin((HEADER + ",,,,,,07 Jun 2026\nAda,Lovelace,,,,,08 Jun 2026").encode())

    assert [problem.record for problem in found.problems] == [1]
    assert [person.record for person in found.people] == [2]


def test_what_is_no_address_is_reported_and_the_person_kept():
    found = read_linkedin((HEADER + "Ana,Lima,,ana@,Acme,,01 Jan 2024\n").encode())

    [problem] = found.problems
    assert (problem.record, problem.field, problem.kept) == (1, "Email Address", True)
    assert problem.reason == "not an address: 'ana@'"
    assert found.people[0].contacts == ()


def test_what_is_no_date_is_reported_and_the_person_kept():
    found = read_linkedin((HEADER + "Ana,Lima,,,,,soon\n").encode())

    assert found.problems[0].field == "Connected On"
    assert found.people[0].met_on is None


@pytest.mark.parametrize("notes", [0, 1, 3, 40])
def test_a_preamble_may_have_any_length(notes):
    preamble = "Notes:\n" + '"Some text, with a comma"\n' * notes + "\n"

    found = read_linkedin((preamble + HEADER + "Ada,Lovelace,,,,,\n").encode())

    assert found.read == 1


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(lambda text: text.encode("utf-16"), id="UTF-16"),
        pytest.param(lambda text: text.encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(lambda text: text.encode("cp1252"), id="Windows"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="old Mac lines"),
        pytest.param(lambda text: text.replace(",", ";").encode(), id="semicolons"),
        pytest.param(lambda text: text.replace(",", "\t").encode(), id="tabs"),
    ],
)
def test_the_encoding_and_the_delimiter_are_found_out(encode):
    found = read_linkedin(encode(HEADER + "José,Núñez,,,Café,Señor,01 Jan 2024\n"))

    assert found.people[0].full_name == "José Núñez"
    assert found.people[0].met_on == date(2024, 1, 1)


@pytest.mark.parametrize(
    "name",
    [
        "Connections.csv",
        "Basic_LinkedInDataExport_01-02-2026/Connections.csv",
        "a/b/connections.CSV",
    ],
)
def test_the_table_is_found_inside_the_zip(name):
    zipped = make_zip(
        {
            "Profile.csv": b"First Name,Last Name\n",
            name: read_sample("linkedin/from_2023.csv"),
            "__MACOSX/._Connections.csv": b"rubbish",
        }
    )

    assert len(read_linkedin(zipped).people) == 2


def test_a_zip_without_connections_is_refused_with_what_to_do():
    zipped = make_zip({"Profile.csv": b"x", "Positions.csv": b"x"})

    assert is_export(["Profile.csv", "Positions.csv"])
    with pytest.raises(UnreadableFile, match=r"export\.zip holds no Connections\.csv"):
        read_linkedin(zipped, file_name="export.zip")


def test_a_table_with_other_headings_is_refused():
    with pytest.raises(UnreadableFile, match="headings"):
        read_linkedin(b"Name,Town\nAda,London\n")


def test_a_quote_that_is_never_closed_costs_its_own_row_only():
    rows = [f"Given{number},Family,,,Company,Title,01 Jan 2024\n" for number in range(50)]
    rows[20] = 'Ada,Lovelace,,,"Engines,Analyst,01 Jan 2024\n'

    found = read_linkedin((HEADER + "".join(rows)).encode())

    assert found.read == 50
    assert len(found.people) == 50


def test_quotes_astray_in_two_rows_are_told_and_both_rows_kept():
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = 'Ada,L,u,,"Acme,Analyst,01 Jan 2020\nAlan,T,v,,Bletchley",Fellow,02 Jan 2021\n'

    file = read_linkedin((head + rows).encode())

    assert [(one.organization, one.title) for one in file.people] == [
        ("Acme", "Analyst"),
        ("Bletchley", "Fellow"),
    ]
    assert [(problem.record, problem.kept) for problem in file.problems] == [(1, True), (2, True)]


def test_a_row_with_a_cell_too_many_is_told():
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

    file = read_linkedin((head + "Ada,L,u,,Acme, Inc,Analyst,01 Jan 2020\n").encode())

    assert len(file.people) == 1
    assert "cells" in file.problems[0].reason


def test_a_name_from_right_to_left_stays_and_its_override_goes():
    found = read_linkedin((HEADER + "\u202eعادل,إمام,,,,,\n").encode())

    assert found.people[0].full_name == "عادل إمام"
    assert [(problem.record, problem.kept) for problem in found.problems] == [(0, True)]


def test_a_very_long_name_is_cut_and_reported():
    found = read_linkedin((HEADER + f"{'ن' * 5000},Lovelace,,,,,\n").encode())

    assert len(found.people[0].full_name) == 300
    assert len(found.people[0].given) == 120
    assert found.problems[0].field == "First Name"


def test_thirty_thousand_rows_take_no_time_to_speak_of():
    rows = "".join(
        f"Given{n},Family{n},https://www.linkedin.com/in/p{n},,Company {n % 900},Title,{n % 28 + 1} Mar 2024\n"
        for n in range(30_000)
    )
    data = (HEADER + rows).encode()

    started = time.process_time()
    found = read_linkedin(data)

    assert len(found.people) == 30_000
    # Measured: 0.22 s; the room is for a busy machine.
    assert time.process_time() - started < 2


@pytest.mark.parametrize(("path", "expected"), list_corpus("linkedin-connections"))
def test_real_files_give_their_known_facts(path, expected):
    found = read_linkedin(read_corpus_file(path))

    assert len(found.people) == expected["people"]
    emails = [c for p in found.people for c in p.contacts if c.kind is ContactKind.EMAIL]
    assert len(emails) == expected["with_email"]
    for key, row in expected.items():
        if key.startswith("row"):
            person = found.people[int(key.removeprefix("row")) - 1]
            assert person.given == row["first"]
            assert person.family == row.get("last", person.family)
            assert person.organization == row.get("company", person.organization)
            assert person.title == row.get("position", person.title)
            assert str(person.met_on) == row.get("connected", str(person.met_on))
    for company, count in expected.get("same_company", {}).items():
        assert sum(person.organization == company for person in found.people) == count
