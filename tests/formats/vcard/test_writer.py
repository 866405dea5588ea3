"""This file is how people become cards that other programs read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.people import NO_YEAR, Circle, ContactDraft, ContactKind
from askwell.formats.limits import MAX_NAME_PART, MAX_SHORT
from askwell.formats.text import squeeze_text
from askwell.formats.vcard.card_person import CardPerson
from askwell.formats.vcard.reader import read_vcard
from askwell.formats.vcard.writer import write_vcards

ADA = CardPerson(
    uid="01JADA",
    full_name="Ada Lovelace, Countess",
    given="Ada",
    family="Lovelace",
    organization="Engines; Ltd.",
    department="Mathematics",
    title="Analyst",
    contacts=(
        ContactDraft(
            kind=ContactKind.EMAIL, value="ada@engines.example", label="work", preferred=True
        ),
        ContactDraft(kind=ContactKind.PHONE, value="+44 20 7946 0000", label="work fax"),
        ContactDraft(
            kind=ContactKind.PROFILE, value="https://www.linkedin.com/in/ada", label="LinkedIn"
        ),
        ContactDraft(kind=ContactKind.ADDRESS, value="12 St James's Square, London", label="home"),
    ),
    circles=(Circle.FRIEND, Circle.STUDENT_GROUP),
    tags=("Poets, dead",),
    birthday=date(NO_YEAR, 12, 10),
    how_met="At Babbage's",
    notes="First line.\nSecond, with 👩🏽‍💻 and \\n.",
    rev=datetime(2026, 11, 25, 12, tzinfo=UTC),
)


def write_one(person: CardPerson) -> bytes:
    [card] = write_vcards([person])
    return card


def test_a_card_read_back_says_the_same():
    [person] = read_vcard(write_one(ADA)).people

    for name in (
        "full_name",
        "given",
        "family",
        "organization",
        "department",
        "title",
        "contacts",
        "circles",
        "tags",
        "birthday",
        "how_met",
        "notes",
    ):
        assert getattr(person, name) == getattr(ADA, name), name
    assert person.source == ADA.uid


def test_a_card_is_version_four_and_says_when_it_changed():
    lines = write_one(ADA).decode().split("\r\n")

    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert "REV:20261125T120000Z" in lines
    assert "BDAY:--1210" in lines
    assert lines[-2:] == ["END:VCARD", ""]


def test_a_person_without_a_name_still_has_the_name_a_card_must_have():
    assert b"FN:01J" in write_one(CardPerson(uid="01J", full_name=""))


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=120)


@given(name=WORDS.filter(str.strip), notes=WORDS, tag=WORDS)
def test_no_line_is_longer_than_75_octets_and_no_text_is_lost(name, notes, tag):
    card = write_one(CardPerson(uid="1", full_name=name, notes=notes, tags=(tag,) if tag else ()))

    assert max(map(len, card.split(b"\r\n"))) <= 75
    card.decode("utf-8")
    [person] = read_vcard(card).people
    assert person.full_name == squeeze_text(name, MAX_SHORT)
    assert person.notes == notes.strip()


WAYS = st.sampled_from(
    [
        (ContactKind.EMAIL, "ada@engines.example"),
        (ContactKind.PHONE, "+44 20 7946 0000 ext. 12"),
        (ContactKind.SITE, "https://engines.example/a,b;c"),
        (ContactKind.PROFILE, "https://www.linkedin.com/in/ada"),
        (ContactKind.PROFILE, "https://mathstodon.example/@ada"),
        (ContactKind.PROFILE, "skype:ada.l"),
        (ContactKind.ADDRESS, "12 St James's Square; London, UK"),
    ]
)
LABELS = st.sampled_from(
    ["", "work", "home fax", "LinkedIn", "Mother's; house", "work, but old", "HOME"]
)


@given(ways=st.lists(st.tuples(WAYS, LABELS), max_size=5, unique_by=lambda way: way[0]))
def test_every_way_to_reach_a_person_comes_back(ways):
    contacts = [ContactDraft(kind=kind, value=value, label=label) for (kind, value), label in ways]
    card = write_one(CardPerson(uid="1", full_name="Ada", contacts=tuple(contacts)))

    [person] = read_vcard(card).people
    assert sorted(person.contacts, key=repr) == sorted(contacts, key=repr)


@pytest.mark.parametrize("length", range(60, 90))
def test_folding_never_cuts_inside_a_character(length):
    name = "é" * length

    card = write_one(CardPerson(uid="1", full_name=name))

    for line in card.split(b"\r\n"):
        line.decode("utf-8")
    assert read_vcard(card).people[0].full_name == name
    assert length <= MAX_NAME_PART


def test_the_writer_holds_one_person_at_a_time():
    cards = write_vcards(CardPerson(uid=str(n), full_name="Ada") for n in iter(int, 1))

    assert next(cards).startswith(b"BEGIN:VCARD")
