"""Choosing questions for one interview."""

from __future__ import annotations

import pytest

from actions.test_interviews import schedule
from askwell.actions.plans import (
    discard_question,
    drop_question,
    move_question,
    plan_questions,
    set_question_minutes,
    write_question,
)
from askwell.domain.errors import AskwellError
from askwell.domain.question_bank import list_bank
from cast import meet_grace

BANK = {question.id: question for question in list_bank()}
THREE = ["job-way-here", "job-ordinary-day", "advice-who-else"]


@pytest.fixture
def interview(owner, today):
    interview = schedule(owner, meet_grace(owner), today)
    plan_questions(interview=interview, questions=[BANK[name] for name in THREE])
    return interview


def order(interview) -> list[str]:
    return list(interview.planned.order_by("position").values_list("question", flat=True))


def test_a_question_is_chosen_once_and_keeps_its_place(interview):
    plan_questions(interview=interview, questions=[BANK["job-way-here"], BANK["job-skills"]])

    assert order(interview) == [*THREE, "job-skills"]


def test_a_question_moves_up_and_down_and_stops_at_the_ends(interview):
    move_question(interview=interview, question="advice-who-else", by=-1)
    assert order(interview) == ["job-way-here", "advice-who-else", "job-ordinary-day"]
    move_question(interview=interview, question="job-way-here", by=-1)
    assert order(interview)[0] == "job-way-here"


def test_dropping_a_question_closes_ranks(interview):
    drop_question(interview=interview, question="job-way-here")

    assert list(interview.planned.order_by("position").values_list("position", flat=True)) == [1, 2]


def test_an_answered_question_is_not_dropped(interview):
    interview.planned.filter(question="job-way-here").update(answer="By accident.")

    drop_question(interview=interview, question="job-way-here")

    assert "job-way-here" in order(interview)


@pytest.mark.parametrize("minutes", [0, 31])
def test_minutes_out_of_range_are_refused(interview, minutes):
    with pytest.raises(AskwellError, match="between 1 and 30"):
        set_question_minutes(interview=interview, question="job-way-here", minutes=minutes)


def test_i5_a_question_of_ones_own_can_be_planned_and_outlives_the_bank(owner, interview):
    own = write_question(owner=owner, text="Who gives way? ", theme="job", minutes=6)
    interview.planned.create(
        owner=owner, position=4, question=own.ulid, theme="job", text=own.text, minutes=6
    )

    discard_question(owner=owner, ulid=own.ulid)

    assert interview.planned.get(question=own.ulid).text == "Who gives way?"
