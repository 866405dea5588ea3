"""This file shows names given: kept with their source, and never twice."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from askwell.actions.referrals import (
    change_referral_status,
    record_referral,
    record_referral_to_name,
    record_referral_to_opportunity,
    record_referral_to_place,
    remove_referral,
)
from askwell.domain.errors import AskwellError
from askwell.domain.outreach import ReferralStatus, Stage
from askwell.records.models import Person, Referral
from cast import make_person, meet_ada, meet_grace

if TYPE_CHECKING:
    from askwell.records.models import User

TODAY = date(2026, 11, 23)


def test_n2_a_person_pointed_to_is_wanted_and_referred(owner: User):
    ada, grace = meet_ada(owner), meet_grace(owner)

    referral = record_referral(
        owner=owner, given_by=ada, person=grace, occasion="after the review", given_on=TODAY
    )

    grace.refresh_from_db()
    assert (grace.stage, grace.stage_on) == (Stage.WANTED, TODAY)
    assert [membership.circle for membership in grace.circles.all()] == ["referred"]
    assert (referral.occasion, referral.status) == ("after the review", ReferralStatus.GIVEN)


def test_a_referral_moves_nobody_back_on_the_board(owner: User):
    grace = meet_grace(owner, stage=Stage.MET)

    record_referral(owner=owner, given_by=meet_ada(owner), person=grace, given_on=TODAY)

    assert grace.stage == Stage.MET


def test_the_same_name_given_twice_is_one_referral(owner: User):
    ada, grace = meet_ada(owner), meet_grace(owner)

    first = record_referral(owner=owner, given_by=ada, person=grace, given_on=TODAY)

    assert record_referral(owner=owner, given_by=ada, person=grace, given_on=TODAY) == first


def test_a_referral_points_somewhere_and_not_back(owner: User):
    ada = meet_ada(owner)
    with pytest.raises(AskwellError, match="points to somebody"):
        record_referral(owner=owner, given_by=ada, given_on=TODAY)
    with pytest.raises(AskwellError, match="themselves"):
        record_referral(owner=owner, given_by=ada, person=ada, given_on=TODAY)


def test_a_known_name_is_recognised(owner: User, now: datetime):
    grace = meet_grace(owner)

    referral = record_referral_to_name(
        owner=owner, given_by=meet_ada(owner), name="grace hopper", given_on=TODAY, now=now
    )

    assert referral.person == grace


@pytest.mark.parametrize("organization", ["Yale", "United States Navy"])
def test_two_of_one_name_or_another_place_make_a_new_person(
    owner: User, now: datetime, organization: str
):
    meet_grace(owner)
    if organization == "United States Navy":
        make_person(owner, name="Grace Hopper")
    known = Person.objects.count()

    referral = record_referral_to_name(
        owner=owner,
        given_by=meet_ada(owner),
        name="Grace Hopper",
        organization_name=organization,
        given_on=TODAY,
        now=now,
    )

    assert Person.objects.count() == known + 2
    assert referral.person.organization.name == organization
    assert referral.person.stage == Stage.WANTED


def test_n2_places_and_opportunities_keep_their_source(owner: User, now: datetime):
    ada = meet_ada(owner)

    place = record_referral_to_place(
        owner=owner, given_by=ada, name="Common Ground Trust", given_on=TODAY, now=now
    )
    posting = record_referral_to_opportunity(
        owner=owner, given_by=ada, name="Summer studio", link="example.org", given_on=TODAY
    )

    assert place.organization.name == "Common Ground Trust"
    assert (posting.opportunity.name, posting.opportunity.told_by) == ("Summer studio", ada)


def test_a_referral_can_be_set_aside_and_taken_back(owner: User):
    grace = meet_grace(owner)
    referral = record_referral(owner=owner, given_by=meet_ada(owner), person=grace, given_on=TODAY)

    change_referral_status(referral=referral, status=ReferralStatus.SET_ASIDE)
    assert Referral.objects.get().status == ReferralStatus.SET_ASIDE

    remove_referral(referral=referral)
    assert not Referral.objects.exists()
    assert Person.objects.filter(pk=grace.pk).exists()
