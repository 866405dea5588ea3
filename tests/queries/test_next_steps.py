"""Next steps from rows: found by index, in a fixed number of queries, cleared by what happens."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from askwell.actions.answers import record_answer
from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import create_pitch
from askwell.actions.sending import apply_sending
from askwell.actions.steps import dismiss_step, snooze_step
from askwell.actions.thanks import owe_thanks
from askwell.domain.interviews import InterviewFormat
from askwell.domain.outreach import Answer
from askwell.queries.next_steps import load_next_steps
from askwell.records.models import (
    Evaluation,
    Interview,
    Message,
    Opportunity,
    PlannedQuestion,
    Profile,
    Referral,
)
from cast import (
    make_field,
    make_organization,
    make_person,
    meet_ada,
    meet_alan,
    meet_grace,
    write_pitch,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _enough_people(owner):
    """Know ten people, all told, so that the list of people is long enough."""
    for number in range(10):
        make_person(
            owner, name=f"Neighbour {number}", circles=["neighbour"], told_on=date(2026, 1, 1)
        )


@pytest.fixture(autouse=True)
def _a_pitch_known_by_heart(owner, now):
    """Have said your pitch aloud today, so that it asks for nothing."""
    pitch = create_pitch(owner=owner, draft=write_pitch(), now=now)
    record_run(pitch=pitch, seconds=28, feeling=5, note="", now=now)


def list_keys(owner, now) -> list[str]:
    return [step.rule for step in load_next_steps(owner, now)]


def send(owner, person, kind: str, on: date, **facts) -> Message:
    message = Message.objects.create(
        owner=owner, person=person, kind=kind, channel="email", status="sent", sent_on=on, **facts
    )
    apply_sending(message=message, on=on)
    return message


def test_nothing_is_due_among_people_long_told(owner, now):
    assert list_keys(owner, now) == []


def test_i9_thanks_clear_when_the_letter_is_sent(owner, now, today):
    grace = meet_grace(owner)
    owe_thanks(owner=owner, person=grace, interview=None, reason="time", owed_since=now)
    assert list_keys(owner, now) == ["thank"]

    send(owner, grace, "thank_you", today)
    assert list_keys(owner, now) == []


def test_i3_i4_wanted_then_researched_then_invited(owner, now, today):
    grace = meet_grace(owner, stage="wanted", stage_on=today)
    assert list_keys(owner, now) == ["research-first"]

    grace.why_them = "She plans buses."
    grace.save()
    assert list_keys(owner, now) == ["invite"]

    send(owner, grace, "invitation", today)
    assert list_keys(owner, now) == []
    assert list_keys(owner, now + timedelta(days=7)) == ["nudge"]


def test_a_reminder_clears_the_nudge_and_two_weeks_later_one_moves_on(owner, now, today):
    grace = meet_grace(owner, stage="researched", stage_on=today)
    send(owner, grace, "invitation", today)
    send(owner, grace, "follow_up", today + timedelta(days=7))

    assert list_keys(owner, now + timedelta(days=8)) == []
    [step] = load_next_steps(owner, now + timedelta(days=21))
    assert step.title == "Find the next person to ask"


def test_n12_after_a_no_the_next_in_the_field_is_named_until_invited(owner, now, today):
    field = make_field(owner, name="Planning")
    alan = meet_alan(owner, stage="invited", stage_on=today, fields=[field])
    grace = meet_grace(owner, stage="researched", stage_on=today, why_them="Buses", fields=[field])
    record_answer(person=alan, answer=Answer.NO, on=today)
    [step] = load_next_steps(owner, now)
    assert (step.rule, step.title) == ("move-on", "Go on to Grace Hopper")

    send(owner, grace, "invitation", today)
    assert list_keys(owner, now) == []


def test_n12_not_now_returns_on_its_day_and_clears_with_a_message(owner, now, today):
    alan = meet_alan(owner, stage="invited", stage_on=today)
    until = today + timedelta(days=30)
    record_answer(person=alan, answer=Answer.NOT_NOW, on=today, until=until)
    assert list_keys(owner, now) == []
    assert list_keys(owner, now + timedelta(days=30)) == ["not-now"]

    send(owner, alan, "invitation", until)
    assert list_keys(owner, now + timedelta(days=30)) == []


def test_an_interview_is_prepared_held_and_thought_over(owner, now, today):
    grace = meet_grace(owner)
    interview = schedule(owner, grace, now + timedelta(days=3))
    assert list_keys(owner, now) == ["prepare"]

    PlannedQuestion.objects.create(
        owner=owner, interview=interview, position=1, question="job-way-here", text="How?"
    )
    assert list_keys(owner, now) == []
    assert list_keys(owner, now + timedelta(days=3, hours=-1)) == ["today"]
    assert list_keys(owner, now + timedelta(days=3, hours=1)) == ["debrief"]

    Evaluation.objects.create(owner=owner, interview=interview, evaluated_on=today)
    assert list_keys(owner, now + timedelta(days=3, hours=1)) == []


def test_a_cancelled_interview_asks_for_nothing(owner, now):
    interview = schedule(owner, meet_grace(owner), now + timedelta(hours=2))
    Interview.objects.filter(pk=interview.pk).update(status="cancelled")

    assert list_keys(owner, now) == []


def test_n2_a_referral_is_followed_and_its_giver_hears(owner, now, today):
    ada, grace = meet_ada(owner, told_on=today), meet_grace(owner)
    Referral.objects.create(owner=owner, given_by=ada, person=grace, given_on=today)
    assert list_keys(owner, now) == ["follow-referral"]

    send(owner, grace, "invitation", today)
    assert list_keys(owner, now) == []

    grace.stage, grace.stage_on = "thanked", today + timedelta(days=5)
    grace.save()
    Message.objects.update(answer="yes")
    assert list_keys(owner, now + timedelta(days=5)) == ["tell-referrer"]

    send(owner, ada, "thank_you", today + timedelta(days=5))
    assert list_keys(owner, now + timedelta(days=5)) == []


def test_referrals_to_places_and_opportunities_are_followed_too(owner, now, today):
    ada = meet_ada(owner)
    place = make_organization(owner, name="City of Eugene")
    chance = Opportunity.objects.create(owner=owner, name="Summer project")
    Referral.objects.create(owner=owner, given_by=ada, organization=place, given_on=today)
    Referral.objects.create(owner=owner, given_by=ada, opportunity=chance, given_on=today)

    assert {(s.subject.type, s.subject.name) for s in load_next_steps(owner, now)} == {
        ("organization", "City of Eugene"),
        ("opportunity", "Summer project"),
    }


def test_i10_a_hello_clears_with_any_contact(owner, now, today):
    ada = meet_ada(
        owner,
        closeness="warm",
        told_on=today,
        last_contact_on=today - timedelta(days=91),
        keep_in_touch_on=today - timedelta(days=1),
    )
    assert list_keys(owner, now) == ["keep-in-touch"]

    send(owner, ada, "reconnect", today)
    assert list_keys(owner, now) == []


def test_n2_the_closest_are_told_first_then_those_in_circles(owner, now, today):
    meet_alan(owner, closeness="known")
    meet_grace(owner, circles=["friend"])
    meet_ada(owner, closeness="close")
    steps = load_next_steps(owner, now)

    assert [s.subject.name for s in steps] == ["Ada Lovelace", "Alan Turing", "Grace Hopper"]


def test_telling_somebody_clears_it_and_counts_for_the_week(owner, now, today):
    people = [make_person(owner, name=f"Friend {n}", closeness="close") for n in range(5)]
    assert len(load_next_steps(owner, now)) == 3

    send(owner, people[0], "referral_ask", today)
    names = [step.subject.name for step in load_next_steps(owner, now)]
    assert names == ["Friend 1", "Friend 2"]
    assert len(load_next_steps(owner, now + timedelta(days=7))) == 3


@pytest.mark.parametrize(
    "facts",
    [
        {"closeness": "close"},
        {"circles": ["friend"]},
        {"stage": "wanted", "stage_on": date(2026, 11, 1)},
        {"stage": "not-now", "stage_on": date(2026, 11, 1), "not_now_until": date(2026, 11, 2)},
        {
            "last_contact_on": date(2026, 1, 1),
            "keep_in_touch_on": date(2026, 2, 1),
            "told_on": date(2026, 1, 1),
        },
    ],
)
def test_nobody_marked_do_not_contact_is_proposed(owner, now, facts):
    grace = meet_grace(owner, **facts)
    assert load_next_steps(owner, now)

    grace.do_not_contact = True
    grace.save()
    assert load_next_steps(owner, now) == []


def test_people_in_the_bin_are_left_alone(owner, now, today):
    grace = meet_grace(owner, stage="wanted", stage_on=today, closeness="close")
    owe_thanks(owner=owner, person=grace, interview=None, reason="time", owed_since=now)
    grace.deleted_at = now
    grace.save()

    assert load_next_steps(owner, now) == []


def test_snoozed_until_its_day_and_dismissed_until_the_fact_changes(owner, now, today):
    ada = meet_ada(
        owner,
        told_on=today,
        last_contact_on=date(2026, 8, 1),
        keep_in_touch_on=date(2026, 10, 30),
    )
    [step] = load_next_steps(owner, now)
    snooze_step(owner=owner, key=step.key, until=today + timedelta(days=2), today=today)
    assert load_next_steps(owner, now) == []
    assert list_keys(owner, now + timedelta(days=2)) == ["keep-in-touch"]

    dismiss_step(owner=owner, key=step.key)
    assert load_next_steps(owner, now + timedelta(days=60)) == []
    ada.last_contact_on, ada.keep_in_touch_on = date(2026, 11, 1), date(2026, 11, 20)
    ada.save()
    assert list_keys(owner, now) == ["keep-in-touch"]


def test_dismissed_people_do_not_hide_those_behind_them(owner, now):
    for number in range(9):
        make_person(owner, name=f"Friend {number}", closeness="close")
    for _round in range(2):
        for step in load_next_steps(owner, now):
            dismiss_step(owner=owner, key=step.key)

    assert [s.subject.name for s in load_next_steps(owner, now)] == [
        "Friend 6",
        "Friend 7",
        "Friend 8",
    ]


def test_the_day_is_the_persons_own(owner):
    Profile.objects.filter(user=owner).update(time_zone="America/Los_Angeles")
    sunday_evening_there = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
    schedule(owner, meet_grace(owner), datetime(2026, 11, 23, 6, 30, tzinfo=UTC))
    [today_step] = [s for s in load_next_steps(owner, sunday_evening_there) if s.rule == "today"]

    assert today_step.due.isoformat() == "2026-11-22T22:30:00-08:00"


def test_another_persons_facts_are_never_seen(owner, other_owner, now):
    owe_thanks(owner=owner, person=meet_grace(owner), interview=None, reason="time", owed_since=now)

    assert list_keys(other_owner, now) == ["list-your-people"]


def schedule(owner, person, at: datetime) -> Interview:
    return Interview.objects.create(
        owner=owner,
        person=person,
        starts_at=at,
        my_time_zone="UTC",
        their_time_zone="UTC",
        format=InterviewFormat.VIDEO,
    )


def test_days_are_ones_own_not_those_of_utc(owner, now):
    Profile.objects.filter(user=owner).update(time_zone="Pacific/Auckland")
    late_in_utc = datetime(2026, 11, 20, 22, tzinfo=UTC)
    meet_ada(owner, closeness="close", created_at=late_in_utc)

    whys = [step.why_text for step in load_next_steps(owner, now)]

    assert any("Saturday 21 November" in why for why in whys), whys
