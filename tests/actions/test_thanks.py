"""This file shows who is owed a thank-you, up the whole chain of referrals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from askwell.actions.referrals import record_referral
from askwell.actions.thanks import (
    clear_thanks,
    owe_thanks,
    record_thanks_said,
    thank_everyone_who_helped,
    watch_thanks,
)
from askwell.actions.undoing import put_back
from askwell.domain.outreach import Stage
from askwell.records.models import Interview
from cast import make_person, meet_ada, meet_alan, meet_grace

if TYPE_CHECKING:
    from askwell.records.models import Person, User

STARTS = datetime(2026, 11, 19, 16, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def talk_with(person: Person) -> Interview:
    interview: Interview = Interview.objects.create(
        owner=person.owner,
        person=person,
        starts_at=STARTS,
        minutes=30,
        my_time_zone="UTC",
        their_time_zone="UTC",
    )
    return interview


def refer(giver: Person, to: Person) -> None:
    record_referral(owner=giver.owner, given_by=giver, person=to, given_on=TODAY)


def test_i9_the_interviewee_and_the_whole_chain_are_owed_thanks(owner: User):
    grace, ada, alan = meet_grace(owner), meet_ada(owner), meet_alan(owner)
    refer(ada, grace)
    refer(alan, ada)

    owed = thank_everyone_who_helped(interview=talk_with(grace))

    assert [(thanks.person, thanks.reason) for thanks in owed] == [
        (grace, "the 30 minutes on 19 November"),
        (ada, "pointing me to Grace Hopper"),
        (alan, "pointing me to Ada Lovelace"),
    ]
    assert {thanks.owed_since for thanks in owed} == {STARTS.replace(minute=30)}


def test_people_who_refer_each_other_are_thanked_once(owner: User):
    grace, ada = meet_grace(owner), meet_ada(owner)
    refer(ada, grace)
    refer(grace, ada)

    assert [thanks.person for thanks in thank_everyone_who_helped(interview=talk_with(grace))] == [
        grace,
        ada,
    ]


def test_saying_it_again_owes_nothing_twice(owner: User):
    grace = meet_grace(owner)
    refer(meet_ada(owner), grace)
    interview = talk_with(grace)
    first = thank_everyone_who_helped(interview=interview)
    clear_thanks(person=grace, message=None, on=TODAY)

    assert thank_everyone_who_helped(interview=interview) == first


def test_somebody_in_the_bin_is_not_waited_for(owner: User, now: datetime):
    grace, ada = meet_grace(owner), meet_ada(owner, deleted_at=now)
    refer(ada, grace)

    assert len(thank_everyone_who_helped(interview=talk_with(grace))) == 1


def test_thanked_means_nothing_is_owed_any_more(owner: User, now: datetime):
    grace = meet_grace(owner, stage=Stage.MET)
    first, second = (
        owe_thanks(owner=owner, person=grace, interview=None, reason=why, owed_since=now)
        for why in ("the talk", "the book.")
    )
    assert second.reason == "the book"

    record_thanks_said(thanks=first, on=TODAY)

    second.refresh_from_db()
    grace.refresh_from_db()
    # Whoever says thank you says it for both.
    assert second.thanked_on == TODAY
    assert grace.stage == Stage.THANKED


def test_a_thank_you_said_by_mistake_can_be_taken_back(owner: User, now: datetime):
    grace = make_person(owner, name="Grace Hopper", stage=Stage.MET)
    owed = owe_thanks(owner=owner, person=grace, interview=None, reason="it", owed_since=now)
    also = owe_thanks(owner=owner, person=grace, interview=None, reason="that", owed_since=now)
    watch = watch_thanks(owed)
    record_thanks_said(thanks=owed, on=TODAY)

    put_back(owner=owner, changes=watch.list_changes())

    for row in (owed, also, grace):
        row.refresh_from_db()
    assert (owed.thanked_on, also.thanked_on) == (None, None)
    assert (grace.stage, grace.last_contact_on) == (Stage.MET, None)
