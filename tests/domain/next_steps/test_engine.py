"""The engine: order, one proposal a person, and what an answer hides."""

from __future__ import annotations

from datetime import timedelta

from askwell.domain.next_steps import Facts, find_next_steps
from askwell.domain.next_steps.engine import RULE_NAMES
from facts_cast import (
    ADA,
    ALAN,
    GRACE,
    NOW,
    days_ago,
    decline,
    invite,
    keep,
    know,
    owe_grace,
    refer,
    want,
)


def test_promises_come_before_what_has_a_time_and_habits_last():
    facts = Facts(
        people_in_circles=20,
        thanks=owe_grace(owed_since=NOW).thanks,
        invitations=(invite(ALAN, ago=30),),
        not_told=(know(ADA),),
    )

    assert [step.rule for step in find_next_steps(facts, NOW)] == [
        "thank",
        "nudge",
        "tell-your-network",
    ]


def test_within_an_urgency_the_earlier_is_first():
    facts = Facts(
        people_in_circles=20,
        invitations=(
            invite(ALAN, ago=8, id="01LATER"),
            invite(GRACE, ago=12, id="01EARLIER"),
        ),
    )

    assert [step.key for step in find_next_steps(facts, NOW)] == [
        "nudge:01EARLIER:0",
        "nudge:01LATER:0",
    ]


def test_one_person_is_proposed_once_for_the_first_reason():
    facts = Facts(people_in_circles=20, wanted=(want(GRACE, has_why=True),), referrals=(refer(),))

    assert [step.rule for step in find_next_steps(facts, NOW)] == ["follow-referral"]


def test_a_dismissed_step_makes_room_and_a_snoozed_one_does_not():
    facts = {
        "people_in_circles": 20,
        "wanted": (want(GRACE, has_why=True),),
        "declined": (decline(ALAN),),
    }
    key = frozenset({f"move-on:01ALAN:{days_ago(0)}"})

    after_dismissing = find_next_steps(Facts(**facts, dismissed=key), NOW)
    after_snoozing = find_next_steps(Facts(**facts, snoozed=key), NOW)

    assert [step.rule for step in after_dismissing] == ["invite"]
    assert after_snoozing == []


def test_a_dismissed_hello_returns_after_the_next_contact():
    old, new = keep(due_on=days_ago(1)), keep(due_on=days_ago(1), last_contact_on=days_ago(100))
    dismissed = frozenset({f"keep-in-touch:01ADA:{old.last_contact_on}"})
    facts = {"people_in_circles": 20, "dismissed": dismissed}

    assert find_next_steps(Facts(**facts, contacts=(old,)), NOW) == []
    assert len(find_next_steps(Facts(**facts, contacts=(new,)), NOW)) == 1


def test_every_step_says_why_names_a_fact_and_has_one_primary_action():
    facts = Facts(
        thanks=owe_grace().thanks,
        wanted=(want(_named("Joan")), want(_named("Mary"), has_why=True)),
        invitations=(invite(ALAN, ago=8),),
        referrals=(refer(met_on=NOW.date() - timedelta(days=1)),),
        not_told=(know(_named("Hedy")),),
        contacts=(keep(_named("Rosa"), due_on=days_ago(2)),),
    )
    steps = find_next_steps(facts, NOW)

    assert len(steps) == 8
    for step in steps:
        assert step.rule in RULE_NAMES
        assert any(part.is_fact for part in step.why), step.rule
        assert step.actions, step.rule
        assert step.due.tzinfo is not None
        assert len(step.key) <= 120


def _named(name: str):
    return type(ADA)(name, name)
