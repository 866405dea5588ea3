"""The page Today in a fixed number of queries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from askwell.queries.today import load_today
from askwell.records.models import Favour, Interview, Message, Profile, Referral
from cast import meet_ada, meet_grace

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(owner, today):
    """Meet Grace on Thursday at four, which is eleven where she is; Ada gave the name."""
    grace = meet_grace(owner, stage="scheduled", stage_on=today)
    Referral.objects.create(
        owner=owner,
        given_by=meet_ada(owner),
        person=grace,
        given_on=today - timedelta(days=9),
        status="contacted",
    )
    return Interview.objects.create(
        owner=owner,
        person=grace,
        starts_at=datetime(2026, 11, 26, 16, 0, tzinfo=UTC),
        my_time_zone="UTC",
        their_time_zone="America/Toronto",
    )


def test_the_page_takes_a_fixed_number_of_queries(owner, now, talk, django_assert_num_queries):
    with django_assert_num_queries(23):
        load_today(owner, now)


def test_the_next_interview_is_shown_on_both_clocks_with_who_sent_you(owner, now, talk):
    interview = load_today(owner, now).interview

    assert (interview.day, interview.their_time, interview.their_place) == (
        "Thursday",
        "11:00",
        "Toronto",
    )
    assert interview.through == "Ada Lovelace"


def test_an_interview_is_next_until_it_is_over(owner, talk):
    assert load_today(owner, talk.starts_at + timedelta(minutes=29)).interview is not None
    assert load_today(owner, talk.ends_at).interview is None


def test_what_is_behind_more_is_counted(owner, now, today):
    Profile.objects.filter(user=owner).update(daily_steps=1)
    for meet in (meet_ada, meet_grace):
        meet(owner, stage="wanted", stage_on=today)
    page = load_today(owner, now)

    assert (len(page.cards), page.rest) == (1, 2)
    assert page.rest_words == "They can wait until 30 November."
    assert load_today(owner, now, show_all=True).rest == 0


def test_n11_a_row_of_weeks_is_told(owner, now, today):
    Profile.objects.filter(user=owner).update(weekly_goal=1)
    ada = meet_ada(owner)
    for weeks in (1, 2, 4):
        Message.objects.create(
            owner=owner,
            person=ada,
            kind="follow_up",
            channel="email",
            status="sent",
            sent_on=today - timedelta(weeks=weeks),
        )
    week = load_today(owner, now).week

    assert week.title == "One to reach"
    assert week.text == "Three weeks in a row; one week off is forgiven."


def test_promises_with_a_day_come_before_those_without(owner, now, today):
    ada = meet_ada(owner)
    for what, due_on in (("An article", None), ("A name", today)):
        Favour.objects.create(owner=owner, person=ada, is_given=True, what=what, due_on=due_on)

    assert [promise.what for promise in load_today(owner, now).promises] == ["A name", "An article"]
