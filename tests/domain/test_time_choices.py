"""This file shows the times worth offering, on both clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.domain.time_choices import (
    PartOfDay,
    propose_times,
    read_time_choice,
    say_times,
)

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
LONDON, TAIPEI, DENVER, AUCKLAND = (
    "Europe/London",
    "Asia/Taipei",
    "America/Denver",
    "Pacific/Auckland",
)


def test_i4_times_fall_on_different_days_in_the_office_hours_of_both():
    choices = propose_times(now=NOW, my_zone=LONDON, their_zone=TAIPEI)

    assert len({choice.mine.date() for choice in choices}) == 3
    assert all(choice.is_office_hours for choice in choices)
    assert all(choice.mine.weekday() < 5 for choice in choices)


def test_times_leave_three_days_to_answer():
    choices = propose_times(now=NOW, my_zone=LONDON, their_zone=LONDON)

    assert choices[0].mine.date() == NOW.date() + timedelta(days=3)


def test_times_are_spread_over_mornings_and_afternoons():
    choices = propose_times(now=NOW, my_zone=LONDON, their_zone=LONDON)

    assert {choice.mine.hour < 12 for choice in choices} == {True, False}


def test_a_day_that_is_taken_is_left_alone():
    first = propose_times(now=NOW, my_zone=LONDON, their_zone=LONDON)[0].mine
    busy = [(first - timedelta(hours=12), first + timedelta(hours=12))]

    choices = propose_times(now=NOW, my_zone=LONDON, their_zone=LONDON, busy=busy)

    assert all(choice.mine.date() != first.date() for choice in choices)


def test_days_that_never_meet_get_the_least_bad_times_and_say_so():
    choices = propose_times(now=NOW, my_zone=LONDON, their_zone=AUCKLAND)

    assert len(choices) == 3
    assert not any(choice.is_office_hours for choice in choices)
    parts = {choice.my_part for choice in choices} | {choice.their_part for choice in choices}
    assert PartOfDay.NIGHT not in parts


def test_late_evening_for_them_is_named():
    choice = read_time_choice("2026-12-01T14:00Z", my_zone=LONDON, their_zone=TAIPEI)

    assert choice is not None
    assert choice.their_part == PartOfDay.LATE
    assert not choice.is_office_hours


@pytest.mark.parametrize(
    "key",
    [
        "0001-01-01T00:00Z",
        "9999-12-31T23:59Z",
        "",
        "tomorrow",
        "2026-13-01T09:00Z",
        "2026-12-01T09:00",
    ],
)
def test_nonsense_is_no_time(key: str):
    assert read_time_choice(key, my_zone=LONDON, their_zone=TAIPEI) is None


def test_a_letter_says_their_clock():
    choice = read_time_choice("2026-12-01T09:00Z", my_zone=LONDON, their_zone=TAIPEI)
    assert choice is not None

    assert say_times([choice], is_their_zone_known=True) == (
        "Tuesday 1 December at 17:00 your time"
    )
    assert say_times([choice], is_their_zone_known=False) == "Tuesday 1 December at 09:00 my time"


def test_the_change_of_clocks_moves_their_hour_and_not_ours():
    before = read_time_choice("2026-10-23T16:00Z", my_zone=DENVER, their_zone=LONDON)
    after = read_time_choice("2026-10-26T16:00Z", my_zone=DENVER, their_zone=LONDON)
    assert before is not None
    assert after is not None

    assert (before.mine.hour, before.theirs.hour) == (10, 17)
    assert (after.mine.hour, after.theirs.hour) == (10, 16)


@settings(max_examples=25, deadline=None)
@given(
    st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2030, 1, 1)),
    st.sampled_from([LONDON, TAIPEI, DENVER, AUCKLAND, "", "nowhere"]),
)
def test_a_choice_survives_its_own_form(moment: datetime, zone: str):
    choices = propose_times(now=moment.replace(tzinfo=UTC), my_zone=DENVER, their_zone=zone)

    assert len(choices) == 3
    for choice in choices:
        assert read_time_choice(choice.key, my_zone=DENVER, their_zone=zone) == choice
