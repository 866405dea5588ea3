"""Who may be one person, why, and what is beyond doubt."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.domain.likeness.people import KnownPerson
from askwell.domain.likeness.reasons import word_reason
from askwell.domain.likeness.score import DOUBTFUL_FROM, find_duplicates

NAVY = ("navy",)


def grace(person=1, name="Grace Hopper", **facts):
    given, _, family = name.rpartition(" ")
    return KnownPerson(person, name, given=given, family=family, **facts)


def compare(one, other):
    """Return the pair that two people make, or None."""
    pairs = find_duplicates([one, other._replace(person=2)])
    return pairs[0] if pairs else None


def word(pair):
    return [word_reason(why) for why in pair.reasons]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param(
            grace(emails=("g@navy.example",)),
            grace(emails=("g@navy.example",)),
            "same e-mail g@navy.example",
            id="same address",
        ),
        pytest.param(
            grace(profiles=("linkedin.com/in/grace",)),
            grace(name="Grace Murray", profiles=("linkedin.com/in/grace",)),
            "same profile",
            id="same profile, new family name",
        ),
        pytest.param(
            grace(phones=("+12025550143",), organizations=NAVY),
            grace(phones=("+12025550143",), organizations=NAVY),
            "same phone",
            id="same phone and work",
        ),
        pytest.param(
            grace(organizations=NAVY, title="Admiral"),
            grace(organizations=NAVY, emails=("g@navy.example",)),
            "both at navy",
            id="same rare name and work, nothing against it",
        ),
    ],
)
def test_some_pairs_are_beyond_doubt(one, other, reason):
    pair = compare(one, other)

    assert pair.is_certain
    assert pair.score > 0.99
    assert reason in word(pair)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param("Robert Brandt", "Bob Brandt", "Bob is short for Robert", id="short form"),
        pytest.param("Katya Brandt", "Kate Brandt", "Kate and Katya are forms of one name", id="forms"),
        pytest.param("José Ruiz", "Pepe Ruiz", "Pepe is short for Jose", id="elsewhere"),
        pytest.param(
            "Grace Hopper", "Hopper Grace", "same names the other way round", id="other way round"
        ),
        pytest.param("Jonas Brandt", "J. Brandt", "J. fits Jonas", id="initial"),
        pytest.param(
            "Jürgen Müller",
            "Juergen Mueller",
            "same name apart from accents and spelling: Jurgen Muller, Juergen Mueller",
            id="accents",
        ),
        pytest.param("Борис Ельцин", "Boris Yeltsin", "Eltsin and Yeltsin differ by a slip of the pen",
                     id="script"),
        pytest.param(
            "Grace Hopper", "Grace Hoppper", "same name apart from accents and spelling: Grace Hopper, Grace Hoppper",
            id="doubled letter",
        ),
        pytest.param(
            "Grace Hopper", "Grace Hoqper", "Hopper and Hoqper differ by a slip of the pen", id="slip"
        ),
        pytest.param(
            "Grace Hopper", "Grace Hopper Murray", "Hopper is part of Hopper Murray", id="double name"
        ),
    ],
)  # fmt: skip
def test_names_are_one_in_many_ways(one, other, reason):
    given, family = one.split(" ")
    first, *last = other.split(" ")
    pair = compare(
        KnownPerson(1, one, given=given, family=family, organizations=NAVY, title="Admiral"),
        KnownPerson(2, other, given=first, family=" ".join(last), organizations=NAVY),
    )

    assert pair.score >= DOUBTFUL_FROM
    assert reason in word(pair)


def test_a_new_family_name_needs_more_than_the_given_one():
    facts = {"organizations": NAVY, "schools": ("yale",), "location": "Arlington"}

    pair = compare(grace(**facts), grace(name="Grace Murray", **facts))

    assert "same given name; the family name may have changed" in word(pair)
    assert not pair.is_certain
    assert compare(grace(), grace(name="Grace Murray")) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            grace(profiles=("linkedin.com/in/g1",), organizations=NAVY),
            grace(profiles=("linkedin.com/in/g2",), organizations=NAVY),
            id="two profiles",
        ),
        pytest.param(
            grace(organizations=NAVY, phones=("+12025550143",)),
            grace(name="Walter Hopper", organizations=NAVY),
            id="siblings at one employer",
        ),
        pytest.param(
            grace(birthday=date(1906, 12, 9), location="Arlington"),
            grace(birthday=date(1950, 1, 2), location="Arlington"),
            id="two birthdays",
        ),
        pytest.param(
            grace(suffix="Sr."), grace(suffix="Jr."), id="father and son by their own words"
        ),
        pytest.param(grace(name="Ann Dee"), grace(name="Dan Dee"), id="other short names"),
        pytest.param(
            grace(name="Robert Dee", organizations=NAVY),
            grace(name="William Dee", organizations=NAVY),
            id="two names with one short form",
        ),
    ],
)
def test_others_are_two_people(one, other):
    assert compare(one, other) is None


def test_father_and_son_with_one_phone_are_asked_about_and_never_merged_by_themselves():
    pair = compare(
        grace(phones=("+12025550143",), emails=("a@x.example",)),
        grace(phones=("+12025550143",), emails=("b@y.example",), suffix="Jr"),
    )

    assert pair is None or not pair.is_certain


def test_a_shared_mailbox_alone_makes_nobody_certain():
    mailbox = {"emails": ("info@navy.example",)}

    assert not compare(grace(**mailbox), grace(**mailbox)).is_certain


def test_a_common_name_says_less_than_a_rare_one():
    crowd = [grace(n, name=f"Grace {'Hopper' if n % 2 else 'Smith'}") for n in range(10, 70)]
    rare = grace(1, name="Zenobia Quirke", location="Eugene")
    also = grace(2, name="Zenobia Quirke", location="Portland")

    pairs = find_duplicates([*crowd, rare, also])

    assert [(pair.first, pair.second) for pair in pairs] == [(1, 2)]


def test_only_pairs_with_somebody_new_are_returned():
    people = [grace(n, emails=("g@navy.example",)) for n in (1, 2, 3)]

    pairs = find_duplicates(people, only={3})

    assert [(pair.first, pair.second) for pair in pairs] == [(1, 3), (2, 3)]


def test_the_order_of_people_changes_nothing():
    people = [
        grace(n, name=name, organizations=NAVY)
        for n, name in enumerate(["Grace Hopper", "G. Hopper", "Gracie Hopper", "Hopper Grace"])
    ]

    assert find_duplicates(people) == find_duplicates(people[::-1])


def test_nobody_is_compared_with_nobody():
    assert find_duplicates([]) == []
    assert find_duplicates([KnownPerson(1, ""), KnownPerson(2, "")]) == []


def test_progress_is_told():
    told = []

    find_duplicates([grace(1), grace(2)], report=lambda done, total: told.append((done, total)))

    assert told == [(0, 1)]
