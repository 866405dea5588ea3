"""Referral asks: who was told, what came back, and the thanks for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.actions.referrals import remove_referral
from askwell.domain.outreach import MessageStatus, ReferralStatus, Stage
from askwell.queries.referral_asks import load_referral_asks
from askwell.records.models import Message, Opportunity, Person, Referral, Thanks
from cast import make_organization, make_person, meet_ada, meet_alan, meet_grace

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from askwell.records.models import User


@pytest.fixture
def ada(owner: User, today: date) -> Person:
    ada = meet_ada(owner, told_on=today - timedelta(days=9), closeness="warm")
    Message.objects.create(
        owner=owner,
        person=ada,
        kind="referral_ask",
        channel="email",
        body="Whom should I talk with?",
        status=MessageStatus.SENT,
        sent_on=today - timedelta(days=9),
    )
    return ada


def test_n2_what_came_back_is_shown_with_source_and_status(
    client_in: Client, owner: User, ada: Person, today: date
):
    facts = {"owner": owner, "given_by": ada, "given_on": today}
    Referral.objects.create(**facts, person=meet_grace(owner), occasion="after the review")
    Referral.objects.create(**facts, organization=make_organization(owner, name="City of Eugene"))
    survey = Opportunity.objects.create(
        owner=owner, name="Street survey", link="https://example.org"
    )
    Referral.objects.create(**facts, opportunity=survey, status=ReferralStatus.SET_ASIDE)
    make_person(owner, name="Ruth Lindqvist", closeness="close")

    page = client_in.get("/referrals/").content.decode()

    for words in ("Grace Hopper", "City of Eugene", "Street survey", "after the review", "asked 1"):
        assert words in page
    for count in ("1 person", "1 organization", "1 opportunity"):
        assert f'accent">{count}<' in page
    assert page.index("Not told yet") < page.index("Ruth Lindqvist")
    assert 'value="set-aside" selected' in page


def test_n2_nobody_asked_yet_says_where_to_begin(client_in: Client):
    assert "Nobody has been told yet" in client_in.get("/referrals/").content.decode()


def test_n2_a_name_given_is_thanked_for_and_again_when_something_came_of_it(
    client_in: Client, owner: User, ada: Person, today: date
):
    form = {"target": "person", "name": "Grace Hopper", "given_on": today.isoformat()}
    client_in.post(f"/people/{ada.ulid}/referrals/new/", form)
    owed = Thanks.objects.get(person=ada)
    page = client_in.get("/referrals/").content.decode()
    assert owed.reason == "pointing me to Grace Hopper"
    assert f"kind=thank_you&amp;thanks={owed.ulid}" in page

    owed.thanked_on = today
    owed.save()
    grace = Person.objects.get(full_name="Grace Hopper")
    grace.stage = Stage.MET
    grace.save()
    page = client_in.get("/referrals/").content.decode()
    assert "Say thank you" not in page
    assert "Tell them what came of Grace Hopper" in page

    Referral.objects.update(told_on=today)
    assert "Tell them what came" not in client_in.get("/referrals/").content.decode()


def test_two_names_given_are_one_thank_you_and_taking_one_back_takes_its_thanks(
    client_in: Client, owner: User, ada: Person, today: date
):
    for name in ("Grace Hopper", "Alan Turing"):
        form = {"target": "person", "name": name, "given_on": today.isoformat()}
        client_in.post(f"/people/{ada.ulid}/referrals/new/", form)
    assert Thanks.objects.count() == 1

    remove_referral(referral=Referral.objects.get(person__full_name="Grace Hopper"))

    assert Thanks.objects.count() == 0


def test_the_page_takes_a_fixed_number_of_queries(
    owner: User, ada: Person, today: date, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(8):
        giver = make_person(owner, name=f"Friend {number}", told_on=today)
        target = make_person(owner, name=f"Target {number}")
        Referral.objects.create(owner=owner, given_by=giver, person=target, given_on=today)
    meet_alan(owner)

    with django_assert_num_queries(6):
        page = load_referral_asks(owner=owner)

    assert (page.people, len(page.asked)) == (8, 9)
