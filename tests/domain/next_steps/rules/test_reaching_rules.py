"""List, tell, research, invite, follow, keep: reaching out, and keeping up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askwell.domain.next_steps.facts import Facts
from askwell.domain.next_steps.rules.follow_referral import follow_referral
from askwell.domain.next_steps.rules.invite import invite_wanted
from askwell.domain.next_steps.rules.keep_in_touch import keep_in_touch
from askwell.domain.next_steps.rules.list_your_people import list_your_people
from askwell.domain.next_steps.rules.research_first import research_first
from askwell.domain.next_steps.rules.tell_referrer import tell_referrer
from askwell.domain.next_steps.rules.tell_your_network import tell_your_network
from askwell.domain.outreach import ReferralStatus, Stage
from facts_cast import (
    ADA,
    ALAN,
    GRACE,
    MONDAY,
    days_ago,
    keep,
    know,
    owe_grace,
    refer,
    run_rule,
    want,
)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "there are no people in your circles"),
        (1, "there is one person in your circles"),
        (9, "there are nine people in your circles"),
        (10, None),
    ],
)
def test_n1_fewer_than_ten_in_circles_asks_for_a_list(count: int, said: str | None):
    steps = run_rule(list_your_people, Facts(people_in_circles=count))

    assert [said in step.why_text for step in steps] == ([True] if said else [])
    assert all("23 November" in step.why_text for step in steps)


def test_n2_the_closest_are_told_first_a_few_a_week():
    known = tuple(know(person) for person in (ADA, ALAN, GRACE, GRACE))
    steps = run_rule(tell_your_network, Facts(not_told=known))

    assert [step.subject.name for step in steps] == [ADA.name, ALAN.name, GRACE.name]
    assert steps[0].why_text == (
        "You added them on 1 October, and they have not been told what you are looking for."
    )
    assert steps[0].actions[0].url == "/people/01ADA/messages/new/?kind=referral_ask"


@pytest.mark.parametrize(("told", "left"), [(0, 3), (2, 1), (3, 0), (9, 0)])
def test_who_was_told_this_week_counts(told: int, left: int):
    known = tuple(know(person) for person in (ADA, ALAN, GRACE))

    assert len(run_rule(tell_your_network, Facts(not_told=known, told_this_week=told))) == left


def test_a_snoozed_person_makes_room_for_the_next():
    known = tuple(know(person) for person in (ADA, ALAN, GRACE))
    facts = Facts(not_told=known, told_this_week=2, snoozed=frozenset({"tell-your-network:01ADA"}))

    assert [step.subject.name for step in run_rule(tell_your_network, facts)] == [ALAN.name]


def test_i3_nobody_is_invited_before_you_know_why_them():
    facts = Facts(wanted=(want(GRACE, fields=("Urban planning",)),))
    [step] = run_rule(research_first, facts)

    assert step.why_text == (
        "You want to hear about Urban planning from them since Friday 20 November."
        " “Why them” is still empty."
    )
    assert step.actions[0].url == "/people/01GRACE/#why"
    assert run_rule(invite_wanted, facts) == []


def test_i4_who_is_researched_is_invited_within_a_week():
    facts = Facts(wanted=(want(GRACE, has_why=True, researched_on=days_ago(2)),))
    [step] = run_rule(invite_wanted, facts)

    assert step.due.date() == MONDAY + timedelta(days=5)
    assert step.why_text == (
        "You wrote why them on Saturday 21 November, and no invitation has gone out."
    )
    assert run_rule(research_first, facts) == []


def test_an_invitation_remembers_who_gave_the_name():
    wanted = want(GRACE, has_why=True, referrer="Ada Lovelace", referred_on=days_ago(7))
    [step] = run_rule(invite_wanted, Facts(wanted=(wanted,)))

    assert step.why_text.startswith("Ada Lovelace gave you the name on 16 November.")


def test_n2_a_referral_is_followed_within_a_week():
    [step] = run_rule(follow_referral, Facts(referrals=(refer(),)))

    assert step.due.date() == MONDAY
    assert step.why_text == (
        "Ada Lovelace gave you this name on 16 November, and nobody has been contacted."
    )


@pytest.mark.parametrize(
    "referral",
    [
        pytest.param(refer(status=ReferralStatus.CONTACTED), id="contacted"),
        pytest.param(refer(status=ReferralStatus.SET_ASIDE), id="set aside"),
        pytest.param(refer(stage=Stage.INVITED), id="invited"),
        pytest.param(refer(last_contact_on=days_ago(7)), id="in touch since"),
        pytest.param(refer(met_on=days_ago(1)), id="met"),
    ],
)
def test_a_referral_that_was_followed_is_done(referral):
    assert run_rule(follow_referral, Facts(referrals=(referral,))) == []


@pytest.mark.parametrize(
    ("referral", "address"),
    [
        (refer(has_why=True), "/people/01GRACE/messages/new/?kind=invitation"),
        (refer(stage=Stage.WANTED), "/people/01GRACE/#why"),
        (refer(kind="organization"), "/organizations/01GRACE/"),
        (refer(kind="opportunity"), "/people/01ADA/"),
    ],
)
def test_a_referral_leads_to_what_comes_next(referral, address: str):
    [step] = run_rule(follow_referral, Facts(referrals=(referral,)))

    assert step.actions[0].url == address


def test_n14_the_referrer_hears_within_a_week_that_you_met():
    [step] = run_rule(tell_referrer, Facts(referrals=(refer(met_on=days_ago(3)),)))

    assert step.title == "Tell Ada Lovelace that you met Grace Hopper"
    assert step.due.date() == MONDAY + timedelta(days=4)
    assert step.why_text == (
        "Ada Lovelace gave you the name on 16 November; you met on Friday 20 November,"
        " and Ada Lovelace has not heard."
    )


@pytest.mark.parametrize(
    ("facts", "fires"),
    [
        pytest.param(Facts(referrals=(refer(),)), False, id="not met"),
        pytest.param(
            Facts(referrals=(refer(met_on=days_ago(90)),)), False, id="met before the name came"
        ),
        pytest.param(
            Facts(referrals=(refer(met_on=days_ago(3), referrer_written_on=days_ago(3)),)),
            False,
            id="written since",
        ),
        pytest.param(
            Facts(referrals=(refer(met_on=days_ago(3), referrer_written_on=days_ago(4)),)),
            True,
            id="written before",
        ),
        pytest.param(
            Facts(referrals=(refer(met_on=days_ago(3)),), thanks=owe_grace(person=ADA).thanks),
            False,
            id="a thank-you is owed anyway",
        ),
    ],
)
def test_the_referrer_is_told_once(facts: Facts, fires: bool):
    assert bool(run_rule(tell_referrer, facts)) is fires


def test_i10_who_was_not_heard_of_for_longer_than_wanted_gets_a_hello():
    [step] = run_rule(keep_in_touch, Facts(contacts=(keep(due_on=date(2026, 11, 19)),)))

    assert step.urgency == "habit"
    assert step.key == "keep-in-touch:01ADA:2026-08-21"
    assert step.why_text == (
        "You were last in touch on 21 August, and wanted to be again by Thursday 19 November."
    )


def test_nobody_is_greeted_before_their_turn():
    facts = Facts(contacts=(keep(due_on=MONDAY + timedelta(days=1)),))

    assert run_rule(keep_in_touch, facts) == []
