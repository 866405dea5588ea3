"""The weekly habit: each person once, and a row that forgives one miss."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askwell.domain.habit import Reach, count_weeks_in_row, measure_week

MONDAY = date(2026, 11, 23)


def reach(person_id: int, days: int = 0) -> Reach:
    return Reach(person_id=person_id, on=MONDAY + timedelta(days=days))


def test_the_same_person_twice_is_one_person_reached():
    week = measure_week([reach(1), reach(1, 2), reach(2, 2)], goal=4, today=MONDAY)

    assert (week.reached, week.title) == (2, "Two to reach")
    assert [day.was_active for day in week.days] == [True, False, True, *[False] * 4]
    assert [day.is_today for day in week.days] == [True, *[False] * 6]


def test_a_met_goal_is_done_and_more_is_no_problem():
    week = measure_week([reach(n) for n in range(5)], goal=4, today=MONDAY)

    assert week.title == "Done for this week"


@pytest.mark.parametrize(
    ("reached", "row"),
    [
        pytest.param([0], 0, id="nothing yet"),
        pytest.param([4], 1, id="this week alone"),
        pytest.param([1, 4, 5], 2, id="this week still open"),
        pytest.param([4, 4, 4], 3, id="three"),
        pytest.param([4, 0, 4, 4], 3, id="one off is forgiven"),
        pytest.param([4, 0, 0, 4, 4], 1, id="two off end it"),
        pytest.param([0, 0, 4, 0, 4], 2, id="off last week, and once before"),
        pytest.param([4, 3, 4, 3, 4], 3, id="every other week"),
    ],
)
def test_weeks_in_a_row(reached: list[int], row: int):
    counts = {MONDAY - timedelta(weeks=back): number for back, number in enumerate(reached)}

    assert count_weeks_in_row(counts, goal=4, monday=MONDAY) == row


@pytest.mark.parametrize(
    ("last_week", "text"),
    [
        (0, "A message to anyone you know counts."),
        (1, "One person last week."),
        (2, "Two people last week."),
    ],
)
def test_what_was_last_week_is_told(last_week: int, text: str):
    week = measure_week([reach(n, -7) for n in range(last_week)], goal=4, today=MONDAY)

    assert week.text == text
