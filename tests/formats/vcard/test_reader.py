"""This file is how cards of every version are read, and how bad ones are borne."""

from __future__ import annotations

import time
from datetime import date

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import NO_YEAR, Circle, ContactKind
from askwell.formats.vcard.reader import read_vcard
from formats.samples import list_corpus, make_zip, read_corpus_file, read_sample


def make_card(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""]).encode()


def read_one(*lines: str):
    [person] = read_vcard(make_card(*lines)).people
    return person


def list_values(person, kind):
    return [contact.value for contact in person.contacts if contact.kind is kind]


def test_an_old_phones_cards_are_read():
    found = read_vcard(read_sample("vcard/old_phone.vcf"))

    grace, assistant, alan = found.people
    assert (grace.full_name, grace.given, grace.prefix) == ("Dr. Gräce Hopper", "Gräce", "Dr.")
    assert (grace.organization, grace.department) == ("Universität; Berlin", "Mathematik")
    assert grace.notes == "first line\nsecond line"
    assert grace.birthday == date(1906, 12, 9)
    assert [(c.value, c.label) for c in grace.contacts if c.kind is ContactKind.PHONE] == [
        ("+1 212 555 0100", "cell"),
        ("+1 212 555 0101", "work fax"),
    ]
    assert found.problems == ()
    assert list_values(alan, ContactKind.PHONE) == ["020 7946 0001"]
    assert (assistant.full_name, assistant.record, alan.record) == ("A Secretary", 3, 2)


def test_an_apple_card_keeps_its_labels_and_its_group_becomes_a_tag():
    found = read_vcard(read_sample("vcard/apple.vcf"))

    [ada] = found.people
    assert (ada.organization, ada.department) == ("Engines, Ltd.", "Mathematics")
    assert ada.notes == "She saw it first, before anybody else.\nTwice."
    assert ada.circles == (Circle.FRIEND,)
    assert ada.tags == ("Poets", "Engine Club")
    assert ada.birthday == date(NO_YEAR, 12, 10)
    assert ada.location == "London, United Kingdom"
    assert [contact.label for contact in ada.contacts] == ["other", "Profile", "home", "mastodon"]
    [problem] = found.problems
    assert (problem.record, problem.kept) == (2, False)


def test_the_newest_version_is_read():
    alan, bletchley = read_vcard(read_sample("vcard/newest.vcf")).people

    assert list_values(alan, ContactKind.PHONE) == ["+44-20-7946-0001 ext. 12"]
    assert list_values(alan, ContactKind.EMAIL) == ["alan@bletchley.example"]
    assert (alan.time_zone, alan.pronouns) == ("Europe/London", "he/him")
    assert alan.birthday == date(NO_YEAR, 6, 23)
    assert alan.how_met == "Grace introduced us"
    assert bletchley.organization == "Bletchley Park"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        pytest.param(["N:Lovelace;Ada;;;"], "Ada Lovelace", id="from the parts"),
        pytest.param(["NICKNAME:The Enchantress"], "The Enchantress", id="from the nickname"),
        pytest.param(["ORG:Engines"], "Engines", id="from the organization"),
        pytest.param(["EMAIL:ada@engines.example"], "ada@engines.example", id="from the address"),
        pytest.param(["TEL:020 7946"], "020 7946", id="from the number"),
    ],
)
def test_a_card_without_a_full_name_takes_what_there_is(lines, name):
    assert read_one(*lines).full_name == name


def test_a_card_that_names_nobody_is_counted_and_left_out():
    found = read_vcard(make_card("BDAY:1970-07-14"))

    assert (found.read, found.people) == (1, ())
    assert [problem.kept for problem in found.problems] == [False]


def test_one_bad_card_among_a_hundred_costs_only_itself():
    cards = [make_card(f"FN:Person {number}") for number in range(100)]
    cards[50] = b"BEGIN:VCARD\r\nSOUND;X-IRMC-N;;;:\xff\xfe\x00;;\r\nQUOTED=\r\nEND:VCARD\r\n"

    found = read_vcard(b"".join(cards))

    assert (found.read, len(found.people)) == (100, 99)
    assert [(problem.record, problem.kept) for problem in found.problems] == [(51, False)]


def test_a_card_without_an_end_is_read_as_far_as_it_goes():
    found = read_vcard(
        b"BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Grace\nEND:VCARD\nBEGIN:VCARD\nFN:Alan"
    )

    assert [person.full_name for person in found.people] == ["Ada", "Grace", "Alan"]
    assert [(problem.record, problem.kept) for problem in found.problems] == [(1, True), (3, True)]


def test_a_line_that_belongs_to_nothing_is_reported_and_the_card_kept():
    found = read_vcard(make_card("FN:Ada", "no colon here"))

    assert found.people[0].full_name == "Ada"
    assert [problem.kept for problem in found.problems] == [True]


def test_a_note_that_was_never_folded_goes_on():
    assert read_one("FN:Ada", "NOTE:first", "second").notes == "first\nsecond"


def test_a_folded_line_is_joined_inside_a_character():
    name = "José".encode()
    data = b"BEGIN:VCARD\r\nFN:" + name[:4] + b"\r\n " + name[4:] + b"\r\nEND:VCARD\r\n"

    assert read_vcard(data).people[0].full_name == "José"


def test_escapes_are_undone_once():
    person = read_one(r"FN:Ada\, Countess", r"NOTE:C:\\new\; old\nline\, and \\n")

    assert person.full_name == "Ada, Countess"
    assert person.notes == "C:\\new; old\nline, and \\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_of_any_encoding_is_read(encoding):
    data = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:José Núñez\r\nEND:VCARD\r\n".encode(encoding)

    assert read_vcard(data).people[0].full_name == "José Núñez"


@pytest.mark.parametrize(
    ("charset", "raw"),
    [
        ("ISO-8859-1", b"J\xf6rg"),
        ("Shift_JIS", "花子".encode("shift_jis")),
        ("rot13", b"J\xc3\xb6rg"),
    ],
)
def test_a_property_says_its_own_character_set(charset, raw):
    data = b"BEGIN:VCARD\nFN;CHARSET=" + charset.encode() + b":" + raw + b"\nEND:VCARD\n"

    assert read_vcard(data).people[0].full_name in {"Jörg", "花子"}


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("19800229", date(1980, 2, 29)),
        ("1980-2-29", date(1980, 2, 29)),
        ("1970-07-15T03:45:12Z", date(1970, 7, 15)),
        ("--0229", date(NO_YEAR, 2, 29)),
        ("19810229", None),
        ("circa 1800", None),
    ],
)
def test_birthdays_come_in_many_forms(value, day):
    found = read_vcard(make_card("FN:Ada", f"BDAY:{value}"))

    assert found.people[0].birthday == day
    assert [problem.field for problem in found.problems] == ([] if day else ["BDAY"])


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("TEL" + ";A" * 1000, id="bare parameters"),
        pytest.param("TEL" + ";X=" + "a," * 1000, id="one long list"),
        pytest.param("TEL" + ";A=b" * 1000, id="named parameters"),
        pytest.param("TEL" + ';A="b' * 1000 + ":1", id="quotes nobody closes"),
        pytest.param("N:" + "\\" * 100_001, id="backslashes"),
        pytest.param("NOTE;ENCODING=QUOTED-PRINTABLE:" + "=" * 100_000, id="soft breaks"),
        pytest.param("item1." * 20_000 + "TEL:1", id="groups in groups"),
    ],
)
def test_a_line_made_to_be_slow_is_not(line):
    data = make_card("FN:Ada", *[line] * 20)

    started = time.process_time()
    found = read_vcard(data)

    assert found.people[0].full_name == "Ada"
    assert time.process_time() - started < 2


def test_a_line_of_ten_megabytes_is_cut_and_reported():
    found = read_vcard(make_card("FN:Ada", "NOTE:" + "x" * 10_000_000, "TITLE:Analyst"))

    assert len(found.people[0].notes) == 100_000
    assert found.people[0].title == "Analyst"
    assert {problem.kept for problem in found.problems} == {True}


def test_a_picture_of_ten_megabytes_is_left_out_without_a_word():
    photo = ["PHOTO;ENCODING=b;TYPE=JPEG:", *[" " + "A" * 74] * 130_000]

    found = read_vcard(make_card("FN:Ada", *photo))

    assert (found.people[0].full_name, found.problems) == ("Ada", ())


def test_cards_in_cards_in_cards_are_all_counted():
    data = b"BEGIN:VCARD\nFN:Ada\nAGENT:\n" + b"BEGIN:VCARD\nAGENT:\n" * 10_000

    found = read_vcard(data)

    assert [person.full_name for person in found.people] == ["Ada"]
    assert found.read == 10_001


def test_files_put_together_keep_every_card():
    card = b"\xef\xbb\xbf" + make_card("FN:Ada")

    assert read_vcard(card * 3).read == 3


def test_the_time_grows_with_the_cards_and_not_faster():
    def measure(count: int) -> float:
        data = make_card("FN:Ada", "EMAIL:ada@engines.example", "TEL:1", "ORG:Engines") * count
        started = time.process_time()
        assert read_vcard(data).read == count
        return time.process_time() - started

    measure(500)
    assert measure(16_000) < 16 * measure(4_000)


def test_the_same_contact_twice_on_a_card_is_one():
    assert len(read_one("FN:Ada", "EMAIL:a@b.example", "EMAIL:a@b.example").contacts) == 1


def test_a_file_without_a_card_is_refused():
    with pytest.raises(UnreadableFile, match="BEGIN:VCARD"):
        read_vcard(b"/etc/passwd")


# What the lists say that a person does not: addresses that are none, numbers
# without a digit, and groups.
NO_ADDRESSES = {"ÑÑÑÑÑÑÑÑÑÑÑÑÑÑ"}
NO_NUMBERS = {"resources_vcard_067.vcf": 1}
NO_PEOPLE = {"The Doe family", "Funky distribution list"}


@pytest.mark.parametrize(("path", "expected"), list_corpus("vcard"))
def test_real_files_give_their_known_facts(path, expected):
    found = read_vcard(read_corpus_file(path))

    dropped = [problem for problem in found.problems if not problem.kept]
    assert found.read == expected["cards"] == len(found.people) + len(dropped)
    assert {person.full_name for person in found.people} >= set(expected["fn"]) - NO_PEOPLE
    emails = {value for p in found.people for value in list_values(p, ContactKind.EMAIL)}
    assert emails == set(expected["emails"]) - NO_ADDRESSES
    phones = [value for p in found.people for value in list_values(p, ContactKind.PHONE)]
    assert len(phones) == expected["n_tel"] - NO_NUMBERS.get(path.rpartition("/")[2], 0)
    organizations = {person.organization for person in found.people}
    first = {org.split(";")[0] for org in expected["org"] if org != "Organization2;Department2"}
    assert organizations >= first


def test_a_zip_of_cards_is_read_as_one_file():
    zipped = make_zip(
        {
            "phone/1.vcf": make_card("FN:Ada"),
            "phone/2.VCF": make_card("FN:José").decode().encode("utf-16"),
            "phone/photo.jpg": b"x",
            "__MACOSX/phone/._1.vcf": b"x",
        }
    )

    assert [person.full_name for person in read_vcard(zipped).people] == ["Ada", "José"]


def test_an_archive_of_labels_is_read_once():
    zipped = make_zip(
        {
            "Takeout/Contacts/Friends/Friends.vcf": make_card("FN:Ada"),
            "Takeout/Contacts/All Contacts/All Contacts.vcf": make_card("FN:Ada") * 2,
        }
    )

    assert read_vcard(zipped).read == 2
