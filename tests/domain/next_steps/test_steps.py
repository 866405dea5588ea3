"""A step's reason is taken apart before it is filled."""

from __future__ import annotations

from datetime import date

import pytest

from askwell.domain.next_steps.steps import Part, say_why
from askwell.domain.telling import tell_day, tell_near_day

TODAY = date(2026, 11, 23)


def test_facts_in_brackets_are_marked_and_their_day_is_kept():
    day = date(2026, 11, 19)

    assert say_why("You spoke on [{day}], {name}.", today=TODAY, day=day, name="Ada") == (
        Part("You spoke on "),
        Part("Thursday 19 November", True, day),
        Part(", Ada."),
    )


def test_brackets_and_braces_in_a_name_mark_nothing():
    [part] = say_why("Met {name}.", today=TODAY, name="[Ada] {0}")

    assert part == Part("Met [Ada] {0}.")


@pytest.mark.parametrize(
    ("day", "said", "near"),
    [
        (date(2026, 11, 23), "Monday 23 November", "today"),
        (date(2026, 11, 24), "Tuesday 24 November", "tomorrow"),
        (date(2026, 11, 22), "Sunday 22 November", "yesterday"),
        (date(2026, 11, 27), "Friday 27 November", "Friday"),
        (date(2026, 11, 16), "16 November", "16 November"),
        (date(2027, 1, 4), "4 January", "4 January"),
        (date(2025, 11, 16), "16 November 2025", "16 November 2025"),
    ],
)
def test_days_are_said_as_people_say_them(day: date, said: str, near: str):
    assert (tell_day(day, TODAY), tell_near_day(day, TODAY)) == (said, near)
