"""This file is how cards are cut out of files that bend the rules."""

from __future__ import annotations

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import ContactKind
from askwell.formats.arrive import recognise_arrival
from askwell.formats.vcard.reader import read_vcard


def make_card(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:2.1", *lines, "END:VCARD", ""]).encode()


def read_one(*lines: str):
    found = read_vcard(make_card(*lines))
    [person] = found.people
    return person, found.problems


def list_values(person, kind):
    return [contact.value for contact in person.contacts if contact.kind is kind]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["EMAIL", " ;TYPE=home:ada@engines.example"], id="before the parameters"),
        pytest.param(["EMAIL;TYPE=ho", "\tme:ada@engines.example"], id="inside a parameter"),
        pytest.param(["EM", " AIL", " ;TYPE=home", " :ada@engines.example"], id="three times"),
    ],
)
def test_a_line_folded_before_its_colon_is_one_line(lines):
    person, problems = read_one("FN:Ada", *lines)

    assert [(c.value, c.label) for c in person.contacts] == [("ada@engines.example", "home")]
    assert problems == ()


def test_a_line_folded_before_its_colon_is_found_after_a_picture():
    person, _ = read_one("FN:Ada", "PHOTO;BASE64:", " /9j/4AAQ", "TEL;TYPE=", " HOME:020 7946")

    assert list_values(person, ContactKind.PHONE) == ["020 7946"]


def test_words_on_lines_of_their_own_go_on_with_the_note():
    person, problems = read_one("FN:Ada", "NOTE:first", "second", "see https://engines.example/")

    assert person.notes == "first\nsecond\nsee https://engines.example/"
    assert problems == ()


def test_an_address_on_a_line_of_its_own_goes_on_with_the_note():
    person, _ = read_one("FN:Ada", "NOTE:first", "https://engines.example/")

    assert person.notes == "first\nhttps://engines.example/"


def test_words_after_anything_else_are_reported():
    _, problems = read_one("FN:Ada", "TITLE:Analyst", "of engines: all of them")

    assert [problem.kept for problem in problems] == [True]


def test_a_value_on_the_next_line_without_the_sign_for_it_is_found():
    person, problems = read_one("N;ENCODING=QUOTED-PRINTABLE:", ";G=C3=A4ceA", "TITLE:Admiral")

    assert (person.full_name, person.given, person.title) == ("GäceA", "GäceA", "Admiral")
    assert problems == ()


def test_a_card_may_begin_inside_a_group():
    data = b"home.begin : vcard\nfn:Ada\nend:vcard\n"

    assert recognise_arrival(data) == "vcard"
    assert [person.full_name for person in read_vcard(data).people] == ["Ada"]
    assert read_vcard(data).problems == ()


def test_a_file_whose_only_card_lost_its_beginning_says_so():
    data = b"VERSION:3.0\nFN:Ada\nEMAIL:ada@engines.example\nEND:VCARD\n"

    assert recognise_arrival(data) == "vcard"
    with pytest.raises(UnreadableFile, match="BEGIN:VCARD"):
        read_vcard(data)


def test_words_where_a_number_goes_are_kept():
    person, problems = read_one("FN:Ada", "TEL;HOME:ask Grace", "TEL;WORK:+...")

    assert list_values(person, ContactKind.PHONE) == ["ask Grace"]
    assert [problem.field for problem in problems] == ["TEL"]


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        pytest.param(["EMAIL:ada@engines.example"], ["FN"], id="only an address"),
        pytest.param(["TEL:020 7946"], ["FN"], id="only a number"),
        pytest.param(["ORG:Engines", "TEL:020 7946"], [], id="an organization"),
    ],
)
def test_a_card_named_by_an_address_says_so(lines, fields):
    _, problems = read_one(*lines)

    assert [problem.field for problem in problems] == fields
    assert all(problem.kept for problem in problems)


def test_a_head_made_to_be_slow_is_not():
    person, _ = read_one("FN:Ada", *["A" * 900, " B"] * 5_000, "N" + ";" * 50_000, "TITLE:Analyst")

    assert person.title == "Analyst"


@pytest.mark.parametrize("lines", [b"FN:Bad\r\nEND:VCARD\r\n", b"read me first\r\n"])
def test_lines_outside_of_cards_are_reported_once(lines):
    card = make_card("FN:Ada")
    found = read_vcard(lines + card + lines + card)

    assert (found.read, len(found.people)) == (2, 2)
    assert [(problem.record, problem.kept) for problem in found.problems] == [(0, True)]


@pytest.mark.parametrize("kind", ["location", "thing"])
def test_a_place_or_a_thing_is_kept_and_told(kind):
    person, problems = read_one(f"KIND:{kind}", "FN:Lighthouse", "TEL:020 7946")

    assert list_values(person, ContactKind.PHONE) == ["020 7946"]
    assert [(problem.field, problem.kept) for problem in problems] == [("KIND", True)]


@pytest.mark.parametrize(
    ("lines", "addresses"),
    [
        pytest.param(
            ["LABEL;QUOTED-PRINTABLE:1 Mill Lane,=0D=0ALondon"],
            ["1 Mill Lane, London"],
            id="alone",
        ),
        pytest.param(["ADR:;;2 Mill Lane;;;;", "LABEL:1 Mill Lane"], ["2 Mill Lane"], id="beside"),
    ],
)
def test_an_address_as_printed_is_read_where_there_is_no_other(lines, addresses):
    person, _ = read_one("FN:Ada", *lines)

    assert list_values(person, ContactKind.ADDRESS) == addresses


@pytest.mark.parametrize("value", ["QWRh", "QWRh=", "QWR h", "Ada!"])
def test_a_text_that_was_to_be_encoded_is_never_lost(value):
    person, _ = read_one(f"FN;ENCODING=B:{value}")

    assert person.full_name in {"Ada", "Ada!"}
