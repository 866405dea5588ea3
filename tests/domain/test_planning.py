"""What a plan must do with a talk's minutes."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.planning import ALWAYS_LAST, _weigh_lines, make_plan
from askwell.domain.question_bank import list_bank
from askwell.domain.questions import BankQuestion, Theme


def make_question(name: str, minutes: int, theme: Theme = Theme.JOB) -> BankQuestion:
    return BankQuestion(id=name, theme=theme, intent=0, text=f"{name}?", minutes=minutes)


@pytest.mark.parametrize("minutes", [15, 20, 30, 45, 60])
def test_i5_a_plan_never_takes_more_than_the_talk(minutes):
    plan = make_plan(minutes=minutes, questions=list_bank())

    assert plan.used <= minutes
    assert plan.spare == minutes - plan.used


def test_the_last_question_asks_who_else_to_hear():
    plan = make_plan(minutes=20, questions=list_bank())

    assert plan.lines[-1].question.id == ALWAYS_LAST


def test_a_chosen_question_stays_and_the_plan_says_by_how_much_it_is_over():
    plan = make_plan(
        minutes=15, questions=list_bank(), chosen={"job-way-here": 10, "job-ordinary-day": 8}
    )

    assert {line.question.id for line in plan.lines if line.is_chosen} == {
        "job-way-here",
        "job-ordinary-day",
    }
    assert plan.spare == 15 - (2 + 18 + 2)


def test_what_nobody_has_answered_comes_before_what_everybody_has():
    answered = {question.id: 4 for question in list_bank() if question.theme == Theme.JOB}

    plan = make_plan(minutes=20, questions=list_bank(), answered=answered, talks=4)

    assert Theme.JOB not in {line.question.theme for line in plan.lines}


def test_a_talk_is_not_about_one_theme_only():
    themes = {line.question.theme for line in make_plan(minutes=30, questions=list_bank()).lines}

    assert themes == {Theme.JOB, Theme.ORGANIZATION, Theme.ADVICE}


def test_each_line_says_what_it_would_add():
    plan = make_plan(minutes=30, questions=list_bank(), answered={"job-way-here": 1}, talks=4)
    why = {line.question.id: line.why for line in (*plan.lines, *plan.left_out)}

    assert why["job-way-here"] == "One answer so far; a second view helps."
    assert why["job-skills"] == "Nobody has answered this yet."


@given(
    lengths=st.lists(st.integers(1, 9), min_size=1, max_size=9),
    minutes=st.integers(5, 40),
)
def test_the_choice_is_as_good_as_trying_every_combination(lengths, minutes):
    themes = list(Theme)
    bank = [make_question(f"q{i}", m, themes[i % 3]) for i, m in enumerate(lengths)]
    plan = make_plan(minutes=minutes, questions=bank)
    every = (*plan.lines, *plan.left_out)
    worth = dict(
        zip([line.question.id for line in every], _weigh_lines(list(every), {}), strict=True)
    )
    room = minutes - plan.opening - plan.closing

    best = max(
        sum(worth[q.id] for q in some)
        for size in range(len(bank) + 1)
        for some in combinations(bank, size)
        if sum(q.minutes for q in some) <= room
    )
    assert sum(worth[line.question.id] for line in plan.lines) == pytest.approx(best)
