"""When to remind, how often, when to let go; over weekends and changes of the clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.follow_up import (
    FollowUp,
    add_business_days,
    count_reminders,
    find_let_go_day,
    find_reminder_day,
)
from askwell.domain.pacing import Pacing, read_pacing

MONDAY, FRIDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 6), date(2026, 3, 7)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        pytest.param(MONDAY, 3, date(2026, 3, 5), id="within a week"),
        pytest.param(FRIDAY, 1, date(2026, 3, 9), id="over a weekend"),
        pytest.param(SATURDAY, 1, date(2026, 3, 9), id="from a Saturday"),
        pytest.param(date(2026, 3, 8), 1, date(2026, 3, 9), id="from a Sunday"),
        pytest.param(FRIDAY, 7, date(2026, 3, 17), id="over two weekends"),
        pytest.param(
            date(2026, 3, 27), 1, date(2026, 3, 30), id="the night Europe moves its clocks"
        ),
        pytest.param(
            date(2026, 10, 30), 1, date(2026, 11, 2), id="the night America moves them back"
        ),
        pytest.param(date(2028, 2, 28), 1, date(2028, 2, 29), id="a day that is seldom there"),
        pytest.param(SATURDAY, 0, SATURDAY, id="none at all"),
    ],
)
def test_business_days_skip_weekends_and_know_no_clock(day, number, expected):
    assert add_business_days(day, number) == expected


@given(day=DAYS, number=st.integers(1, 60))
def test_a_business_day_is_never_on_a_weekend_and_counts_back(day, number):
    reached = add_business_days(day, number)
    between = [day + timedelta(days=step) for step in range(1, (reached - day).days + 1)]

    assert reached.weekday() < 5
    assert sum(each.weekday() < 5 for each in between) == number


@pytest.mark.parametrize(
    ("policy", "nudged", "expected"),
    [
        pytest.param(FollowUp.OWN, [], [date(2026, 3, 9)], id="own numbers: once after a week"),
        pytest.param(FollowUp.ONCE, [], [date(2026, 3, 9)], id="once"),
        pytest.param(
            FollowUp.THREE_AND_SEVEN,
            [date(2026, 3, 5)],
            [date(2026, 3, 5), date(2026, 3, 11)],
            id="third and seventh business day",
        ),
        pytest.param(
            FollowUp.WEEKLY,
            [date(2026, 3, 9)],
            [date(2026, 3, 9), date(2026, 3, 16)],
            id="weekly",
        ),
        pytest.param(FollowUp.BUSINESS_DAYS, [], [date(2026, 3, 11)], id="seven business days"),
    ],
)
def test_n14_each_policy_reminds_on_its_days_and_then_stops(policy, nudged, expected):
    pacing = Pacing(follow_up=policy)
    found = []
    for nudges, last_on in enumerate([None, *nudged]):
        found.append(
            find_reminder_day(pacing=pacing, sent_on=MONDAY, nudges=nudges, last_nudge_on=last_on)
        )

    assert found == expected
    after = find_reminder_day(
        pacing=pacing, sent_on=MONDAY, nudges=len(found), last_nudge_on=found[-1]
    )
    assert after is None


def test_a_late_first_reminder_never_meets_the_second_on_one_day():
    late = date(2026, 3, 20)

    second = find_reminder_day(
        pacing=Pacing(follow_up=FollowUp.THREE_AND_SEVEN),
        sent_on=MONDAY,
        nudges=1,
        last_nudge_on=late,
    )

    assert second == date(2026, 3, 23)


@pytest.mark.parametrize("policy", list(FollowUp))
def test_nobody_is_reminded_more_than_twice_whatever_the_numbers(policy):
    assert count_reminders(Pacing(follow_up=policy, nudges_at_most=9)) <= 2


@pytest.mark.parametrize("policy", list(FollowUp))
def test_silence_is_let_go_only_once_no_reminder_is_left(policy):
    pacing = Pacing(follow_up=policy)
    most = count_reminders(pacing)

    early = find_let_go_day(pacing=pacing, sent_on=MONDAY, nudges=most - 1, last_nudge_on=None)
    done = find_let_go_day(pacing=pacing, sent_on=MONDAY, nudges=most, last_nudge_on=FRIDAY)

    assert (early, done) == (None, FRIDAY + timedelta(days=14))


def test_a_policy_nobody_knows_is_the_default():
    assert read_pacing({"follow_up": "hourly"}).follow_up == FollowUp.OWN
    assert read_pacing({"follow_up": "weekly", "nudge_after": 3}).follow_up == FollowUp.WEEKLY
