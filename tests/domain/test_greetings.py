"""Good morning, and a sentence that is true of the steps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from askwell.domain.greetings import greet_person, say_due, say_lede, say_rest
from askwell.domain.next_steps import find_next_steps
from askwell.domain.next_steps.facts import Facts
from facts_cast import ADA, ALAN, NOW, invite, know, owe_grace, want


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (4, "Good evening, Noor."),
        (5, "Good morning, Noor."),
        (12, "Good afternoon, Noor."),
        (18, "Good evening, Noor."),
    ],
)
def test_the_greeting_goes_by_the_hour(hour: int, greeting: str):
    assert greet_person("Noor Haddad", datetime(2026, 11, 23, hour, tzinfo=UTC)) == greeting


def test_without_a_name_nobody_is_made_up():
    assert greet_person("  ", NOW) == "Good morning."


def test_the_lede_counts_the_promises():
    steps = find_next_steps(
        Facts(
            people_in_circles=20,
            thanks=owe_grace().thanks,
            invitations=(invite(ALAN, ago=9),),
            not_told=(know(ADA),),
        ),
        NOW,
    )

    assert say_lede(steps) == "Three things are worth doing. The first is a promise."
    assert say_lede(steps[1:]) == "Two things are worth doing."
    assert say_lede(steps[1:2]) == "One thing is worth doing."
    assert say_lede(steps[:1]) == "One thing is worth doing, a promise."
    assert say_lede([]) == "Nothing is waiting for you."


@pytest.mark.parametrize(
    ("days_left", "said"),
    [(0, "Today"), (-3, "Today"), (1, "By tomorrow"), (3, "By Thursday"), (7, "By 30 November")],
)
def test_the_margin_says_when(days_left: int, said: str):
    facts = Facts(
        people_in_circles=20,
        wanted=(want(since=(NOW + timedelta(days=days_left - 7)).date()),),
    )
    [step] = find_next_steps(facts, NOW)

    assert say_due(step, NOW) == said


def test_late_thanks_are_late_and_habits_wait():
    facts = Facts(
        people_in_circles=20,
        thanks=owe_grace(owed_since=NOW - timedelta(days=9)).thanks,
        not_told=(know(ADA),),
    )
    thank, tell = find_next_steps(facts, NOW)

    assert (say_due(thank, NOW), say_due(tell, NOW)) == ("Late", "When you like")
    assert say_rest([tell], NOW) == "They can wait."
    assert say_rest([thank], NOW) == ""
