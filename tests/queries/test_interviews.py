"""Interviews as pages read them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.test_interviews import THURSDAY, schedule
from askwell.actions.debriefs import Feelings, save_debrief
from askwell.actions.plans import plan_questions
from askwell.domain.errors import NotFound
from askwell.domain.question_bank import list_bank
from askwell.queries.briefs import count_answers, load_brief, propose_plan
from askwell.queries.calendar import make_calendar_event
from askwell.queries.interviews import find_interview, list_interviews
from askwell.queries.questions import load_bank_page
from cast import make_field, meet_ada, meet_grace

BEFORE, AFTER = THURSDAY - timedelta(days=1), THURSDAY + timedelta(hours=1)


@pytest.fixture
def planning(owner):
    return make_field(owner, name="Urban planning")


@pytest.fixture
def interview(owner, today, planning):
    interview = schedule(owner, meet_grace(owner), today, field=planning)
    plan_questions(interview=interview, questions=list_bank()[:2])
    return interview


def finish(interview, answers):
    save_debrief(
        interview=interview,
        feelings=Feelings(occupation=4),
        advice=[],
        suggestions=[],
        helpers=[],
        answers=answers,
        now=AFTER,
        today=AFTER.date(),
    )


def test_an_interview_moves_from_ahead_to_write_down_to_behind(owner, interview):
    assert [row.name for row in list_interviews(owner, BEFORE).ahead] == ["Grace Hopper"]
    assert [row.name for row in list_interviews(owner, AFTER).to_write_down] == ["Grace Hopper"]
    finish(interview, {})
    [row] = list_interviews(owner, AFTER).behind
    assert (row.occupation, row.is_thanks_owed) == (4, True)


def test_the_lists_take_two_queries_however_many_there_are(
    owner, today, interview, django_assert_num_queries
):
    for _more in range(5):
        schedule(owner, meet_ada(owner), today)

    with django_assert_num_queries(2):
        list_interviews(owner, BEFORE)


def test_the_brief_takes_seven_queries(owner, interview, django_assert_num_queries):
    with django_assert_num_queries(7):
        brief = load_brief(owner, interview.ulid)

    assert [line.question for line in brief.lines] == ["job-ordinary-day", "job-like-most"]
    assert brief.used + brief.spare == 30


def test_somebody_elses_interview_is_not_found(other_owner, interview):
    with pytest.raises(NotFound):
        find_interview(other_owner, interview.ulid)


def test_i11_what_was_answered_in_this_field_is_asked_less(owner, planning, interview):
    finish(interview, {"job-ordinary-day": "Rooms."})

    counts, talks = count_answers(owner, planning)
    plan = propose_plan(owner, minutes=20, field=planning)

    assert (counts["job-ordinary-day"], talks) == (1, 1)
    assert "job-ordinary-day" not in [line.question.id for line in plan.lines]


def test_the_bank_shows_how_often_a_question_was_asked_and_the_last_answer(
    owner, interview, django_assert_num_queries
):
    finish(interview, {"job-ordinary-day": "Rooms."})

    with django_assert_num_queries(5):
        page = load_bank_page(owner, BEFORE)

    line = next(line for line in page.themes[0].lines if line.question.id == "job-ordinary-day")
    assert (line.asked, line.talks, line.latest, line.latest_from) == (
        1,
        1,
        "Rooms.",
        "Grace Hopper",
    )


def test_the_calendar_entry_has_the_place_the_zone_and_the_questions(interview):
    event = make_calendar_event(interview, address="http://127.0.0.1/")

    assert event.location == "https://meet.example/grace"
    assert event.time_zone == "Europe/London"
    assert "11:00 for them, in Toronto" in event.description
    assert event.url == f"http://127.0.0.1/interviews/{interview.ulid}/"
