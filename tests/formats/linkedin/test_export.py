"""This file is how LinkedIn's whole export is read, whatever is in its zip."""

from __future__ import annotations

import time
from datetime import date

import pytest

from askwell.domain.arrivals import ContactVia, Direction
from askwell.domain.errors import UnreadableFile
from askwell.formats.arrive import recognise_arrival
from askwell.formats.linkedin.export import read_linkedin_export
from formats.linkedin.test_messages import ADA, DATE, GRACE, HEADER, TWO_TALKS
from formats.samples import make_zip, read_sample

MESSAGES = (HEADER + "\n".join(TWO_TALKS)).encode()
INVITATIONS = (
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    f'Ada Lovelace,Grace Hopper,"1/29/26, 2:37 PM",May I learn about ships?,OUTGOING,{ADA},{GRACE}\n'
    f'Alan Turing,Ada Lovelace,"12/1/25, 9:00 AM",,INCOMING,https://www.linkedin.com/in/alan,{ADA}\n'
    ",,,,\n"
    "Nobody,Knows,,,,,\n"
).encode()
PROFILE = (
    b"First Name,Last Name,Headline,Summary,Geo Location\nAda,Lovelace,Analyst,I count.,London\n"
)
POSITIONS = (
    b"Company Name,Title,Description,Location,Started On,Finished On\n"
    b"Engines,Analyst,Wrote notes,London,Aug 1842,Sep 1843\nBabbage & Co,Adviser,,,2019,\n"
)
EDUCATION = b"School Name,Start Date,End Date,Notes,Degree Name,Activities\nHome,1820,1832,,Mathematics,Flying\n"


def make_export(**more: bytes) -> bytes:
    members = {
        "Connections.csv": read_sample("linkedin/from_2023.csv"),
        "messages.csv": MESSAGES,
        "Invitations.csv": INVITATIONS,
        "Profile.csv": PROFILE,
        "Positions.csv": POSITIONS,
        "Education.csv": EDUCATION,
        "Rich_Media.csv": b"x",
    }
    return make_zip(members | {name.replace("__", "/"): content for name, content in more.items()})


def test_everything_comes_from_one_zip():
    found = read_linkedin_export(make_export())

    assert [person.full_name for person in found.people] == ["Grace Hopper", "Ada Lovelace"]
    assert [(one.via, one.direction) for one in found.contacts] == [
        (ContactVia.LINKEDIN_MESSAGE, Direction.IN),
        (ContactVia.LINKEDIN_MESSAGE, Direction.OUT),
        (ContactVia.LINKEDIN_MESSAGE, Direction.IN),
        (ContactVia.LINKEDIN_INVITATION, Direction.OUT),
        (ContactVia.LINKEDIN_INVITATION, Direction.IN),
    ]
    dropped = [problem for problem in found.problems if not problem.kept]
    assert found.read == len(found.people) + len(found.contacts) + len(dropped)


def test_an_invitation_keeps_its_day_since_its_time_has_no_zone():
    sent, received = read_linkedin_export(INVITATIONS).contacts

    assert (sent.happened_on, sent.happened_at) == (date(2026, 1, 29), None)
    assert (sent.people[0].name, sent.people[0].profile) == ("Grace Hopper", GRACE)
    assert sent.text == "May I learn about ships?"
    assert received.people[0].name == "Alan Turing"


def test_who_you_are_and_were():
    profile = read_linkedin_export(make_export()).profile

    assert (profile.full_name, profile.headline, profile.location) == (
        "Ada Lovelace",
        "Analyst",
        "London",
    )
    first, second = profile.positions
    assert (first.organization, first.started_on, first.ended_on) == (
        "Engines",
        date(1842, 8, 1),
        date(1843, 9, 1),
    )
    assert (second.started_on, second.ended_on) == (date(2019, 1, 1), None)
    assert profile.educations[0].title == "Mathematics"


def test_your_name_in_the_profile_says_which_messages_are_yours():
    one_talk = (HEADER + "\n".join(TWO_TALKS[:2])).encode()

    found = read_linkedin_export(make_zip({"messages.csv": one_talk, "Profile.csv": PROFILE}))
    assert [one.direction for one in found.contacts] == [Direction.IN, Direction.OUT]
    assert not [problem for problem in found.problems if problem.record == 0]


@pytest.mark.parametrize(
    "name",
    [
        "messages_123456.csv",
        "Basic_LinkedInDataExport_01-02-2026/messages.csv",
        "a/b/Messages (1).csv",
    ],
)
def test_messages_are_found_in_any_folder_and_under_any_number(name):
    assert len(read_linkedin_export(make_zip({name: MESSAGES})).contacts) == 3


def test_a_damaged_table_never_costs_the_others():
    found = read_linkedin_export(make_export(**{"Connections.csv": b"nothing,here\n1,2\n"}))

    assert found.people == ()
    assert len(found.contacts) == 5
    assert [problem.field for problem in found.problems if problem.record == 0] == [
        "Connections.csv"
    ]


def test_a_zip_without_any_table_is_refused():
    with pytest.raises(UnreadableFile, match="holds nothing that LinkedIn exports"):
        read_linkedin_export(make_zip({"photo.jpg": b""}), file_name="photos.zip")


@pytest.mark.parametrize(
    "table",
    [
        PROFILE.replace(b"Headline", b"Maiden Name,Headline").replace(b"Analyst", b",Analyst"),
        POSITIONS,
        EDUCATION,
    ],
)
def test_a_table_about_yourself_alone_makes_nobody_else(table):
    assert recognise_arrival(table) == "linkedin"

    found = read_linkedin_export(table)

    assert (found.people, found.contacts) == ((), ())
    assert found.profile is not None


def test_a_table_of_something_else_is_refused():
    with pytest.raises(UnreadableFile, match="headings of none"):
        read_linkedin_export(b"Name,Town\nAda,London\n")


def test_fifty_thousand_messages_take_seconds():
    rows = "\n".join(
        f'c{n // 8},,P {n // 8},https://www.linkedin.com/in/p{n // 8},Ada Lovelace,{ADA},{DATE},,"Hello\nno {n}",INBOX,,,'
        for n in range(50_000)
    )
    data = make_zip({"messages.csv": (HEADER + rows).encode()})

    started = time.process_time()
    found = read_linkedin_export(data)

    assert len(found.contacts) == 50_000
    # Measured: 2.2 s; the room is for a busy machine.
    assert time.process_time() - started < 15
