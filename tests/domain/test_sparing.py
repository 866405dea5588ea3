"""Nobody is worn out: recent asks are said with their dates, and nothing is forbidden."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askwell.domain.pacing import Pacing
from askwell.domain.sparing import Ask, note_asks

TODAY = date(2026, 11, 25)


def note(*asks: Ask, pacing: Pacing | None = None) -> tuple[str, ...]:
    return note_asks(
        asks,
        person="grace",
        name="Grace",
        organization="navy",
        organization_name="United States Navy",
        pacing=pacing or Pacing(),
        today=TODAY,
    )


def ask(person: str = "grace", ago: int = 21, organization: str = "navy") -> Ask:
    return Ask(person, organization, TODAY - timedelta(days=ago))


def test_n9_somebody_asked_three_weeks_ago_is_said_with_the_day():
    assert note(ask()) == ("You asked Grace 21 days ago, on Wednesday 4 November.",)


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (0, ("You asked Grace today.",)),
        (1, ("You asked Grace yesterday.",)),
        (31, ()),
        (400, ()),
        (-3, ()),
    ],
)
def test_only_the_last_month_counts(ago, expected):
    assert note(ask(ago=ago)) == expected


def test_several_asks_are_counted():
    assert note(ask(ago=9), ask(ago=2)) == ("You asked Grace 2 times since Monday 16 November.",)


def test_n9_twice_in_a_term_is_said_though_neither_was_lately():
    assert note(ask(ago=100), ask(ago=60)) == ("You asked Grace 2 times since Monday 17 August.",)
    assert note(ask(ago=130), ask(ago=60)) == ()
    assert note(ask(ago=100), ask(ago=60), pacing=Pacing(asks_a_person_a_term=3)) == ()


def test_n9_five_people_of_one_place_are_said():
    colleagues = [ask(person=str(number), ago=40 + number) for number in range(5)]

    assert note(*colleagues) == (
        "5 people of United States Navy were asked since Monday 12 October.",
    )


def test_one_colleague_asked_often_is_one_person():
    assert note(*[ask(person="ada", ago=ago) for ago in range(40, 50)]) == ()


def test_other_places_and_older_terms_do_not_count():
    elsewhere = [ask(person=str(number), organization="") for number in range(9)]
    long_ago = [ask(person=f"old{number}", ago=200) for number in range(9)]

    assert note(*elsewhere, *long_ago) == ()


def test_how_often_is_often_is_a_setting():
    assert note(ask(), pacing=Pacing(asks_a_person_a_month=2)) == ()
    assert note(ask(person="ada"), pacing=Pacing(asks_a_place_a_term=1)) != ()
