"""Prepare, today and debrief: before, on, and after the day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from askwell.domain.interviews import InterviewFormat
from askwell.domain.next_steps.rules.debrief import debrief_interview
from askwell.domain.next_steps.rules.prepare import prepare_interview
from askwell.domain.next_steps.rules.today import meet_today
from facts_cast import MONDAY, NOW, meet, run_rule

THURSDAY = datetime(2026, 11, 26, 16, 0, tzinfo=UTC)


def test_i5_an_interview_without_questions_asks_for_them_two_days_before():
    [step] = run_rule(prepare_interview, meet(at=THURSDAY))

    assert step.due.date() == THURSDAY.date() - timedelta(days=2)
    assert step.why_text == (
        "Your interview is on Thursday 26 November at 16:00 and has no plan yet."
    )
    assert step.actions[0].label == "Plan the 30 minutes"
    assert step.actions[0].url == "/interviews/01TALK/"


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param(meet(at=THURSDAY, questions=5), id="planned"),
        pytest.param(meet(at=THURSDAY + timedelta(days=1)), id="four days away"),
        pytest.param(meet(at=NOW - timedelta(minutes=5)), id="begun"),
    ],
)
def test_nothing_to_prepare(facts):
    assert run_rule(prepare_interview, facts) == []


@pytest.mark.parametrize(
    ("at", "fires"),
    [
        pytest.param(NOW + timedelta(hours=3), True, id="this afternoon"),
        pytest.param(NOW - timedelta(minutes=20), True, id="running"),
        pytest.param(NOW - timedelta(minutes=30), False, id="just over"),
        pytest.param(NOW + timedelta(days=1), False, id="tomorrow"),
    ],
)
def test_i6_an_interview_today_comes_first_until_it_is_over(at: datetime, fires: bool):
    steps = run_rule(meet_today, meet(at=at))

    assert [step.urgency for step in steps] == (["promise"] if fires else [])
    assert all(step.due == at and "today at" in step.why_text for step in steps)


@pytest.mark.parametrize(
    ("ended_before", "facts", "fires"),
    [
        pytest.param(timedelta(minutes=1), {}, True, id="just over"),
        pytest.param(timedelta(days=14), {}, True, id="two weeks"),
        pytest.param(timedelta(days=14, minutes=1), {}, False, id="gone after two weeks"),
        pytest.param(timedelta(days=1), {"is_evaluated": True}, False, id="written down"),
        pytest.param(-timedelta(minutes=1), {}, False, id="not over"),
    ],
)
def test_i8_an_interview_is_thought_over(ended_before: timedelta, facts: dict, fires: bool):
    start = NOW - ended_before - timedelta(minutes=30)
    steps = run_rule(debrief_interview, meet(at=start, **facts))

    assert [step.rule for step in steps] == (["debrief"] if fires else [])


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"format": InterviewFormat.PHONE}, "today at 12:00 by phone, for 30 minutes."),
        (
            {"format": InterviewFormat.IN_PERSON, "place": "City Hall"},
            "today at 12:00 at “City Hall”, for 30 minutes.",
        ),
        ({"place": "https://meet.example"}, "today at 12:00 by video, for 30 minutes."),
    ],
)
def test_the_day_says_how_you_meet(facts: dict, said: str):
    noon = NOW.replace(hour=12, minute=0)
    [step] = run_rule(meet_today, meet(at=noon, **facts))

    assert step.why_text.endswith(said)


def test_the_debrief_names_the_day_you_spoke():
    [step] = run_rule(debrief_interview, meet(at=NOW - timedelta(days=3)))

    assert "Friday 20 November" in step.why_text
    assert step.due.date() == MONDAY - timedelta(days=3)
