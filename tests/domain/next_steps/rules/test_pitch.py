"""The pitch: written once one has settled in, said before an interview, looked at again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.domain.next_steps import Facts
from askwell.domain.next_steps.facts import PitchFacts
from askwell.domain.next_steps.rules.pitch import practise_pitch
from facts_cast import NOW, days_ago, meet, run_rule


def know_pitch(*, meets_in: int | None = None, **facts) -> Facts:
    known = {"id": "01PITCH", "written_on": days_ago(20), "practised_on": days_ago(6)}
    near = meet(at=NOW + timedelta(days=meets_in)).interviews if meets_in is not None else ()
    return Facts(pitch=PitchFacts(**{**known, **facts}), interviews=near)


NOTHING = {"id": "", "written_on": None, "practised_on": None}


@pytest.mark.parametrize(
    ("facts", "proposed"),
    [
        pytest.param(Facts(), [], id="nobody looked"),
        pytest.param(know_pitch(), [], id="written and said"),
        pytest.param(know_pitch(**NOTHING), [], id="nothing written, not welcomed yet"),
        pytest.param(
            know_pitch(**NOTHING, here_since=days_ago(6)), [], id="nothing written, six days here"
        ),
        pytest.param(
            know_pitch(**NOTHING, here_since=days_ago(7)),
            ["pitch:write:2026-11-23"],
            id="nothing written, a week here",
        ),
        pytest.param(
            know_pitch(**NOTHING, meets_in=3),
            ["pitch:write:2026-11-23"],
            id="nothing written, an interview near",
        ),
        pytest.param(know_pitch(**NOTHING, meets_in=4), [], id="nothing written, one far"),
        pytest.param(know_pitch(meets_in=1), [], id="said six days ago, an interview tomorrow"),
        pytest.param(
            know_pitch(meets_in=2, practised_on=days_ago(6)),
            ["pitch:01TALK:2026-11-25"],
            id="said eight days before an interview",
        ),
        pytest.param(
            know_pitch(meets_in=1, practised_on=None),
            ["pitch:01TALK:2026-11-24"],
            id="never said",
        ),
        pytest.param(
            know_pitch(written_on=days_ago(91), practised_on=days_ago(90)),
            [],
            id="said 90 days ago",
        ),
        pytest.param(
            know_pitch(written_on=days_ago(300), practised_on=days_ago(91)),
            ["pitch:return:2026-11-23"],
            id="said 91 days ago",
        ),
        pytest.param(
            know_pitch(written_on=days_ago(91), practised_on=None),
            ["pitch:return:2026-11-23"],
            id="written 91 days ago and never said",
        ),
        pytest.param(
            know_pitch(written_on=days_ago(1), practised_on=days_ago(200)), [], id="just rewritten"
        ),
    ],
)
def test_n13_the_pitch_is_proposed_when(facts, proposed):
    assert [step.key for step in run_rule(practise_pitch, facts)] == proposed


def test_n13_a_talk_that_is_over_asks_for_no_practice():
    facts = know_pitch(practised_on=None)
    over = meet(at=NOW - timedelta(hours=2)).interviews

    assert run_rule(practise_pitch, Facts(pitch=facts.pitch, interviews=over)) == []


def test_n13_practice_is_asked_for_by_its_day_and_leads_to_the_page():
    (step,) = run_rule(practise_pitch, know_pitch(meets_in=3, practised_on=days_ago(60)))

    assert step.title == "Say your pitch aloud once"
    assert step.why_text == (
        "You meet them on Thursday 26 November, and last practised on 24 September."
    )
    assert step.due.date() == days_ago(-2)
    assert [action.url for action in step.actions] == ["/pitch/01PITCH/practice/", "/pitch/"]


def test_n13_an_answer_to_one_week_is_none_to_the_next():
    facts = know_pitch(**NOTHING, here_since=days_ago(30))
    (now,) = run_rule(practise_pitch, facts)
    (later,) = run_rule(practise_pitch, facts, NOW + timedelta(days=7))

    assert (now.key, later.key) == ("pitch:write:2026-11-23", "pitch:write:2026-11-30")


def test_n13_the_days_are_the_persons_own():
    facts = know_pitch(**NOTHING, here_since=days_ago(7))
    (step,) = run_rule(practise_pitch, facts)

    assert step.why_text == (
        "You have been here since 16 November, and your pitch is not written yet."
    )
    assert step.actions[0].url == "/pitch/new/"
