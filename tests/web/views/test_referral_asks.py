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
    from datetime import datetime

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
    for count in ("1 person named", "1 organization named", "1 opportunity named"):
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


def test_two_names_given_are_one_row_of_thanks_and_taking_one_back_leaves_the_other(
    client_in: Client, owner: User, ada: Person, today: date
):
    for name in ("Grace Hopper", "Alan Turing"):
        form = {"target": "person", "name": name, "given_on": today.isoformat()}
        client_in.post(f"/people/{ada.ulid}/referrals/new/", form)
    page = client_in.get("/thanks/").content.decode()
    assert page.count("I said it in person") == 1
    for name in ("Grace Hopper", "Alan Turing"):
        assert f"pointing me to {name}</mark>" in page

    remove_referral(referral=Referral.objects.get(person__full_name="Grace Hopper"))

    assert [thanks.reason for thanks in Thanks.objects.all()] == ["pointing me to Alan Turing"]


def test_the_page_takes_a_fixed_number_of_queries(
    owner: User, ada: Person, today: date, django_assert_num_queries: DjangoAssertNumQueries
):
    for number in range(8):
        giver = make_person(owner, name=f"Friend {number}", told_on=today)
        target = make_person(owner, name=f"Target {number}")
        Referral.objects.create(owner=owner, given_by=giver, person=target, given_on=today)
    meet_alan(owner)

    with django_assert_num_queries(7):
        page = load_referral_asks(owner=owner)

    assert (page.people, len(page.asked)) == (8, 9)


def test_n2_what_they_were_told_and_named_stands_on_their_own_page(
    client_in: Client, owner: User, ada: Person, today: date
):
    grace = meet_grace(owner, stage=Stage.MET)
    Referral.objects.create(owner=owner, given_by=ada, person=grace, given_on=today)

    page = client_in.get(f"/people/{ada.ulid}/").content.decode()

    told = page[page.index('id="told-head"') :]
    told = told[: told.index("</section>")]
    assert "You told them what you explore on Saturday 14 November." in told
    assert f"/people/{grace.ulid}/" in told
    # You met, whatever was noted of the name.
    assert 'accent">Met<' in told
    assert f"/referrals/#asked-{ada.ulid}" in told
    assert 'id="told-head"' not in client_in.get(f"/people/{grace.ulid}/").content.decode()


def test_whoever_gave_a_name_is_never_cut_off_and_the_rest_is_one_press_away(
    client_in: Client, owner: User, ada: Person, today: date
):
    for number in range(104):
        make_person(owner, name=f"Friend {number}", told_on=today)
    unasked = make_person(owner, name="Zoe Unasked")
    Referral.objects.create(owner=owner, given_by=unasked, person=meet_alan(owner), given_on=today)

    shown = load_referral_asks(owner=owner)

    assert shown.asked[0].person == unasked
    assert (len(shown.asked), shown.left, shown.told) == (100, 6, 105)
    page = client_in.get("/referrals/").content.decode()
    assert "Show 6 more" in page
    assert "105 people told" in page
    assert "more</a>" not in client_in.get("/referrals/?all").content.decode()


def test_whoever_wants_to_be_left_alone_is_shown_and_asked_nothing(
    client_in: Client, owner: User, today: date, now: datetime
):
    alan = meet_alan(owner, do_not_contact=True)
    grace = meet_grace(owner, stage=Stage.MET)
    Referral.objects.create(owner=owner, given_by=alan, person=grace, given_on=today)
    Thanks.objects.create(owner=owner, person=alan, reason="the name", owed_since=now)

    page = client_in.get("/referrals/").content.decode()

    assert "Alan Turing" in page
    for words in ("Say thank you", "Ask them", "Tell them what came"):
        assert words not in page


@pytest.mark.parametrize(
    "page", ["/thanks/", "/outreach/", "/search/?q=referral", "/search/?q=told"]
)
def test_n2_the_list_is_found_where_one_looks_for_it(client_in: Client, page: str):
    assert 'href="/referrals/"' in client_in.get(page).content.decode()
