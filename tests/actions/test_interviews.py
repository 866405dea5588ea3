"""The life of an appointment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from askwell.actions.interviews import (
    call_off_interview,
    hold_interview,
    mark_employment_raised,
    reschedule_interview,
    save_interview_notes,
    schedule_interview,
)
from askwell.actions.referrals import change_referral_status, record_referral
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.interviews import InterviewFormat, InterviewStatus
from askwell.domain.outreach import Answer, ReferralStatus, Stage
from askwell.records.models import Interview, Message, Person
from cast import make_field, meet_ada, meet_alan, meet_grace

THURSDAY = datetime(2026, 11, 26, 16, tzinfo=UTC)


def schedule(owner, person, today, **facts) -> Interview:
    known = {
        "field": None,
        "starts_at": THURSDAY,
        "minutes": 30,
        "my_time_zone": "Europe/London",
        "their_time_zone": "America/Toronto",
        "format": InterviewFormat.VIDEO,
        "place": "https://meet.example/grace",
    }
    return schedule_interview(owner=owner, person=person, today=today, **{**known, **facts})


def test_scheduling_answers_the_open_invitation_and_moves_the_person_on(owner, today):
    grace = meet_grace(owner, stage=Stage.INVITED)
    invitation = Message.objects.create(
        owner=owner, person=grace, kind="invitation", channel="email", status="sent", sent_on=today
    )

    schedule(owner, grace, today)

    invitation.refresh_from_db()
    grace.refresh_from_db()
    assert (invitation.answer, invitation.answered_on) == (Answer.YES, today)
    assert (grace.stage, grace.time_zone) == (Stage.SCHEDULED, "America/Toronto")


def test_an_interview_in_a_field_puts_the_person_into_it(owner, today):
    planning = make_field(owner, name="Urban planning")
    grace = meet_grace(owner)

    schedule(owner, grace, today, field=planning)

    assert list(grace.fields.all()) == [planning]


def test_an_unknown_time_zone_is_refused_and_nothing_is_kept(owner, today):
    with pytest.raises(AskwellError, match="not a time zone"):
        schedule(owner, meet_grace(owner), today, their_time_zone="Mars/Base")

    assert not Interview.objects.exists()


def test_moving_an_interview_keeps_its_notes(owner, now, today):
    interview = schedule(owner, meet_grace(owner), today)
    save_interview_notes(interview=interview, notes="Bring the map", version=1)
    interview.refresh_from_db()

    reschedule_interview(
        interview=interview,
        field=None,
        starts_at=THURSDAY + timedelta(days=1),
        minutes=45,
        their_time_zone="Asia/Taipei",
        format=InterviewFormat.PHONE,
        place="",
        now=now,
    )

    interview.refresh_from_db()
    assert (interview.minutes, interview.their_time_zone) == (45, "Asia/Taipei")
    assert interview.notes == "Bring the map"


@pytest.mark.parametrize("status", [InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW])
def test_an_interview_that_did_not_happen_goes_back_to_replied(owner, today, status):
    grace = meet_grace(owner)
    interview = schedule(owner, grace, today)

    call_off_interview(interview=interview, status=status, today=today)

    assert Person.objects.get(pk=grace.pk).stage == Stage.REPLIED


@pytest.mark.parametrize("status", [InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW])
def test_a_talk_that_took_place_is_not_noted_as_missed_by_an_old_page(owner, today, status):
    grace = meet_grace(owner)
    interview = schedule(owner, grace, today)
    on_an_old_page = Interview.objects.get(pk=interview.pk)
    hold_interview(interview=interview, now=THURSDAY + timedelta(hours=1))

    with pytest.raises(Conflict, match="took place"):
        call_off_interview(interview=on_an_old_page, status=status, today=today)

    interview.refresh_from_db()
    assert interview.status == InterviewStatus.DONE
    assert Person.objects.get(pk=grace.pk).stage == Stage.MET


def test_a_talk_held_says_what_became_of_the_name_and_leaves_one_set_aside(owner, today):
    grace, ada, alan = meet_grace(owner), meet_ada(owner), meet_alan(owner)
    given = record_referral(owner=owner, given_by=ada, person=grace, given_on=today)
    aside = record_referral(owner=owner, given_by=alan, person=grace, given_on=today)
    change_referral_status(referral=aside, status=ReferralStatus.SET_ASIDE)

    hold_interview(interview=schedule(owner, grace, today), now=THURSDAY + timedelta(hours=1))

    given.refresh_from_db()
    aside.refresh_from_db()
    assert (given.status, aside.status) == (ReferralStatus.MET, ReferralStatus.SET_ASIDE)


def test_holding_an_interview_counts_as_contact(owner, today):
    grace = meet_grace(owner, closeness="warm")
    interview = schedule(owner, grace, today)

    hold_interview(interview=interview, now=THURSDAY + timedelta(hours=1))

    grace = Person.objects.get(pk=grace.pk)
    assert (grace.stage, grace.last_contact_on) == (Stage.MET, THURSDAY.date())
    assert grace.keep_in_touch_on == THURSDAY.date() + timedelta(days=90)


def test_i6_notes_from_two_windows_are_a_conflict_and_the_first_stays(owner, today):
    interview = schedule(owner, meet_grace(owner), today)
    assert save_interview_notes(interview=interview, notes="first", version=1) == 2

    with pytest.raises(Conflict):
        save_interview_notes(interview=interview, notes="second", version=1)

    interview.refresh_from_db()
    assert interview.notes == "first"


def test_i1_they_raised_employment_can_be_noted_and_taken_back(owner, today):
    interview = schedule(owner, meet_grace(owner), today)

    mark_employment_raised(interview=interview, is_raised=True)
    assert Interview.objects.get().raised_employment
    mark_employment_raised(interview=interview, is_raised=False)
    assert not Interview.objects.get().raised_employment


def test_an_evening_talk_is_contact_on_ones_own_day_not_on_the_day_in_utc(owner, today):
    grace = meet_grace(owner)
    evening = datetime(2026, 11, 27, 3, tzinfo=UTC)
    interview = schedule(owner, grace, today, starts_at=evening, my_time_zone="America/Los_Angeles")
    interview.refresh_from_db()

    hold_interview(interview=interview, now=evening + timedelta(hours=1))

    grace = Person.objects.get(pk=grace.pk)
    assert (interview.day, grace.last_contact_on, grace.stage_on) == (date(2026, 11, 26),) * 3


def test_a_talk_that_was_called_off_and_is_on_again_is_scheduled_on_the_board_too(owner, today):
    grace = meet_grace(owner, stage=Stage.INVITED)
    interview = schedule(owner, grace, today)
    call_off_interview(interview=interview, status=InterviewStatus.CANCELLED, today=today)

    reschedule_interview(
        interview=interview,
        field=None,
        starts_at=THURSDAY + timedelta(days=7),
        minutes=30,
        their_time_zone="America/Toronto",
        format=InterviewFormat.VIDEO,
        place="",
        now=THURSDAY,
    )

    grace.refresh_from_db()
    assert (interview.status, grace.stage) == (InterviewStatus.SCHEDULED, Stage.SCHEDULED)
