"""Nudge, try another, move on, not now: what a silence or a no leads to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askwell.domain.follow_up import add_business_days
from askwell.domain.next_steps.facts import Facts, InvitedFacts
from askwell.domain.next_steps.rules.move_on import move_on
from askwell.domain.next_steps.rules.not_now import ask_again
from askwell.domain.next_steps.rules.nudge import nudge_invited
from askwell.domain.next_steps.rules.try_another import try_another
from askwell.domain.outreach import Stage
from askwell.domain.pacing import Pacing
from facts_cast import (
    ADA,
    ALAN,
    GRACE,
    MONDAY,
    days_ago,
    decline,
    invite,
    postpone,
    run_rule,
    want,
)


def test_an_invitation_is_followed_by_one_reminder_after_a_week():
    [step] = run_rule(nudge_invited, Facts(invitations=(invite(ago=7),)))

    assert step.due.date() == MONDAY
    assert step.why_text == "Your invitation went out on 16 November, and no answer is recorded."
    assert step.actions[0].url == "/people/01GRACE/messages/new/?kind=follow_up"
    assert step.actions[1].url == "/messages/01LETTER/"


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(invite(ago=6), id="six days"),
        pytest.param(invite(ago=20, nudges=1, last_nudge_on=days_ago(10)), id="reminded once"),
    ],
)
def test_nobody_is_nudged_early_or_again(sent):
    assert run_rule(nudge_invited, Facts(invitations=(sent,))) == []


def test_a_second_reminder_is_a_choice():
    sent = invite(ago=20, nudges=1, last_nudge_on=days_ago(10))
    [step] = run_rule(nudge_invited, Facts(pacing=Pacing(nudges_at_most=2), invitations=(sent,)))

    assert step.key == "nudge:01LETTER:1"
    assert "reminded on 13 November" in step.why_text


def test_n12_a_no_names_the_next_contact_in_the_field_the_same_day():
    facts = Facts(
        declined=(decline(ALAN, fields=("Planning",)),),
        wanted=(want(ADA, since=days_ago(90)), want(GRACE, fields=("Planning",), has_why=True)),
    )
    [step] = run_rule(move_on, facts)

    assert step.title == "Go on to Grace Hopper"
    assert step.due.date() == MONDAY
    assert step.why_text == (
        "Alan Turing said no on Monday 23 November."
        " Grace Hopper is next on your list for the same field."
    )
    assert step.actions[0].url == "/people/01GRACE/messages/new/?kind=invitation"


def test_who_goes_next_is_read_about_first_when_their_why_is_empty():
    [step] = run_rule(move_on, Facts(declined=(decline(),), wanted=(want(GRACE),)))

    assert step.actions[0].url == "/people/01GRACE/#why"


def test_a_no_with_nobody_left_leads_to_the_list():
    [step] = run_rule(move_on, Facts(declined=(decline(),)))

    assert step.title == "Find the next person to ask"
    assert step.actions[0].url == "/outreach/"


def test_two_noes_propose_two_people():
    facts = Facts(
        declined=(decline(ALAN), decline(ADA)), wanted=(want(GRACE), want(_named("Joan")))
    )

    assert [step.about for step in run_rule(move_on, facts)] == ["01GRACE", "Joan"]


@pytest.mark.parametrize(
    ("sent", "fires"),
    [
        pytest.param(invite(ago=30, nudges=1, last_nudge_on=days_ago(14)), True, id="let go"),
        pytest.param(invite(ago=30, nudges=1, last_nudge_on=days_ago(13)), False, id="not yet"),
        pytest.param(invite(ago=30), False, id="not reminded yet"),
    ],
)
def test_silence_is_let_go_two_weeks_after_the_last_reminder(sent, fires: bool):
    steps = run_rule(move_on, Facts(invitations=(sent,), wanted=(want(ADA),)))

    assert [step.title for step in steps] == (["Go on to Ada Lovelace"] if fires else [])
    assert all("never answered; you let it go on" in step.why_text for step in steps)


@pytest.mark.parametrize(
    ("invited", "fires"),
    [
        pytest.param(InvitedFacts("01ADA", MONDAY, ("Planning",)), False, id="same field"),
        pytest.param(InvitedFacts("01ADA", MONDAY, ("Teaching",)), True, id="another field"),
        pytest.param(InvitedFacts("01ADA", days_ago(1), ("Planning",)), True, id="before the no"),
        pytest.param(InvitedFacts("01ALAN", MONDAY, ("Planning",)), True, id="the same person"),
    ],
)
def test_moving_on_is_over_once_the_next_one_is_invited(invited, fires: bool):
    facts = Facts(declined=(decline(ALAN, fields=("Planning",)),), invited=(invited,))

    assert bool(run_rule(move_on, facts)) is fires


def test_a_colleague_is_proposed_after_three_business_days():
    sent = invite(ALAN, ago=5, organization="01PLACE")
    facts = Facts(invitations=(sent,), wanted=(want(GRACE, organization="01PLACE"),))
    [step] = run_rule(try_another, facts)

    assert step.title == "Try Grace Hopper as well"
    # From Thursday, Monday is the second business day only.
    sent = invite(ALAN, ago=4, organization="01PLACE")
    assert run_rule(try_another, Facts(invitations=(sent,), wanted=facts.wanted)) == []


def test_a_stranger_to_the_place_and_field_is_no_other_way_in():
    facts = Facts(invitations=(invite(ALAN, ago=9, fields=("Planning",)),), wanted=(want(GRACE),))

    assert run_rule(try_another, facts) == []


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2026, 11, 23), 3, date(2026, 11, 26)),
        (date(2026, 11, 19), 3, date(2026, 11, 24)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_business_days_leave_out_the_weekend(day: date, number: int, expected: date):
    assert add_business_days(day, number) == expected


def test_n12_not_now_comes_back_on_its_day():
    [step] = run_rule(ask_again, postpone(until=MONDAY))

    assert step.due.date() == MONDAY
    assert step.why_text == (
        "The answer on 5 October was “not now”; you wanted to ask again on Monday 23 November."
    )


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param(postpone(until=MONDAY + timedelta(days=1)), id="tomorrow"),
        pytest.param(postpone(until=days_ago(2), last_contact_on=days_ago(1)), id="written since"),
    ],
)
def test_not_now_rests_until_then_and_after_a_message(facts):
    assert run_rule(ask_again, facts) == []


def test_a_no_answer_is_told_as_one():
    [step] = run_rule(move_on, Facts(declined=(decline(stage=Stage.NO_ANSWER),)))

    assert "never answered" in step.why_text


def _named(name: str):
    return type(ALAN)(name, name)
