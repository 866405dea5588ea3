"""This file shows the page of thanks as values."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.actions.thanks import owe_thanks, record_thanks_said
from askwell.queries.thanks import ThanksDue, load_thanks_page
from askwell.records.models import Interview
from cast import make_person, meet_ada, meet_alan, meet_grace

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from askwell.records.models import Person, User


def talk_with(person: Person, at: datetime) -> Interview:
    interview: Interview = Interview.objects.create(
        owner=person.owner, person=person, starts_at=at, my_time_zone="UTC", their_time_zone="UTC"
    )
    return interview


def test_i9_the_page_takes_four_queries(
    owner: User, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(12):
        person = make_person(owner, name=f"Person {number}")
        interview = talk_with(person, now) if number % 2 else None
        owe_thanks(owner=owner, person=person, interview=interview, reason="help", owed_since=now)

    with django_assert_num_queries(4):
        shown = load_thanks_page(owner=owner, now=now)

    assert shown.count == 12
    assert len(shown.groups) == 7


def test_i9_what_was_said_stays_beside_what_is_still_owed(owner: User, now: datetime):
    grace, ada = meet_grace(owner), meet_ada(owner)
    interview = talk_with(grace, now)
    for person in (ada, grace):
        owe_thanks(owner=owner, person=person, interview=interview, reason="help", owed_since=now)
    record_thanks_said(thanks=interview.thanks.get(person=ada), on=now.date())

    [group] = load_thanks_page(owner=owner, now=now).groups

    assert [(line.person, line.is_said) for line in group.lines] == [(grace, False), (ada, True)]
    assert group.owed == 1


@pytest.mark.parametrize(
    ("hours", "due"),
    [(1, ThanksDue.FRESH), (40, ThanksDue.GOOD), (72, ThanksDue.SOON), (200, ThanksDue.LATE)],
)
def test_i9_thanks_are_best_within_a_day_and_never_refused(
    owner: User, now: datetime, hours: int, due: ThanksDue
):
    since = now - timedelta(hours=hours)
    owe_thanks(
        owner=owner, person=meet_grace(owner), interview=None, reason="help", owed_since=since
    )

    [group] = load_thanks_page(owner=owner, now=now).groups

    assert group.lines[0].due == due


def test_whoever_wants_to_be_left_alone_is_not_on_the_list(owner: User, now: datetime):
    grace = meet_grace(owner, do_not_contact=True)
    owe_thanks(owner=owner, person=grace, interview=None, reason="help", owed_since=now)

    shown = load_thanks_page(owner=owner, now=now)

    assert (shown.count, shown.groups) == (0, ())


def test_somebody_owed_twice_has_one_line_with_both_reasons_beside_their_talk(
    owner: User, now: datetime
):
    ada, alan = meet_ada(owner), meet_alan(owner)
    long_ago = now - timedelta(days=9)
    talk = talk_with(ada, now)
    owed = [
        (ada, None, "the name", long_ago),
        (alan, talk, "the map", now),
        (ada, talk, "the talk", now),
    ]
    for person, interview, reason, since in owed:
        owe_thanks(owner=owner, person=person, interview=interview, reason=reason, owed_since=since)

    shown = load_thanks_page(owner=owner, now=now)

    [group] = shown.groups
    assert [(line.person, line.reasons) for line in group.lines] == [
        (ada, ("the talk", "the name")),
        (alan, ("the map",)),
    ]
    # It is as late as the older of the two, and whoever helped counts once.
    assert (group.lines[0].due, shown.count) == (ThanksDue.LATE, 2)
    assert [line.reason for line in group.way] == ["the map", "the talk"]
