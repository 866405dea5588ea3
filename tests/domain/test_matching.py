"""Who is who, by exact keys."""

from __future__ import annotations

import pytest

from askwell.domain.matching import KnownPeople, agree_names, make_contact_key, read_contact_facts
from askwell.domain.names import fold_text
from askwell.domain.people import ContactDraft, ContactKind, PersonDraft

GRACE, ADA = 1, 2


def know(*people: tuple[int, str, str, dict[str, str]]) -> KnownPeople:
    known = KnownPeople()
    for person, name, place, contacts in people:
        known.add_name(person, name=fold_text(name), organization=fold_text(place))
        for kind, key in contacts.items():
            known.add_contact(person, kind=kind, key=make_contact_key(kind, key, key))
    return known


def find(known: KnownPeople, name: str, place: str = "", **contacts: str) -> int | None:
    draft = PersonDraft(
        record=1,
        full_name=name,
        contacts=tuple(ContactDraft(kind=ContactKind(k), value=v) for k, v in contacts.items()),
    )
    match = known.find_match(
        name=fold_text(name),
        organization=fold_text(place),
        contacts=read_contact_facts(draft, "US"),
    )
    return match.person if match else None


def test_the_same_address_in_capitals_is_the_same_person():
    known = know((GRACE, "Grace Hopper", "", {"email": "grace@navy.example"}))

    assert find(known, "G. B. M. Hopper", email="GRACE@navy.example") == GRACE


def test_the_same_profile_is_the_same_person_whatever_the_name():
    known = know((GRACE, "Grace Murray", "", {"profile": "linkedin.com/in/grace"}))

    url = "https://www.linkedin.com/in/Grace/?trk=x"
    assert find(known, "Grace Hopper", profile=url) == GRACE


def test_a_number_two_people_share_needs_a_name_that_agrees():
    known = know((GRACE, "Grace Hopper", "", {"phone": "+12025550143"}))

    assert find(known, "G. Hopper", phone="(202) 555-0143") == GRACE
    assert find(known, "Vincent Hopper", phone="(202) 555-0143") is None


def test_a_front_desk_is_nobodys_own_address():
    known = know((GRACE, "Grace Hopper", "", {"email": "info@navy.example"}))

    assert find(known, "Ada Lovelace", email="info@navy.example") is None
    assert find(known, "Grace Hopper", email="info@navy.example") == GRACE


def test_without_keys_the_same_name_at_the_same_place_is_the_same_person():
    known = know((GRACE, "Gracé Hopper", "US Navy", {}))

    assert find(known, "grace hopper", "US NAVY") == GRACE
    assert find(known, "Grace Hopper", "Yale") is None
    assert find(known, "Grace Hopper") is None


def test_the_same_name_with_another_profile_is_somebody_else():
    known = know((GRACE, "Jordan Lee", "Acme", {"profile": "linkedin.com/in/jordan-1"}))

    assert find(known, "Jordan Lee", "Acme", profile="linkedin.com/in/jordan-2") is None


def test_a_record_with_a_key_of_another_kind_joins_its_namesake_at_the_same_place():
    known = know((ADA, "Ada Lovelace", "Engines", {"email": "ada@engines.example"}))

    assert find(known, "Ada Lovelace", "Engines", profile="linkedin.com/in/ada") == ADA


def test_of_namesakes_a_record_without_keys_is_the_one_without_keys():
    known = know(
        (GRACE, "Jordan Lee", "Acme", {"profile": "linkedin.com/in/jordan-1"}),
        (ADA, "Jordan Lee", "Acme", {"profile": "linkedin.com/in/jordan-2"}),
    )

    assert find(known, "Jordan Lee", "Acme") is None
    known.add_name(3, name="jordan lee", organization="acme")
    assert find(known, "Jordan Lee", "Acme") == 3


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("grace hopper", "grace hopper", True),
        ("g. hopper", "grace hopper", True),
        ("rob smith", "robert smith", True),
        ("", "anybody", True),
        ("ana lopes", "rui lopes", False),
    ],
)
def test_names_agree_by_their_first_words(one: str, other: str, agree: bool):
    assert agree_names(one, other) is agree
