"""This file is places in a browser: listed, shown, changed."""

from __future__ import annotations

import re

import pytest

from askwell.records.models import Opportunity, Organization, Person, Referral
from askwell.records.search import index_people, search_people
from cast import make_organization, meet_ada, meet_alan, meet_grace


@pytest.fixture
def place(owner):
    return make_organization(owner, name="Analytical Engines", setting="private", notes="**Brass**")


def test_places_are_listed_and_found_by_any_part(client_in, owner, place):
    meet_ada(owner, stage="wanted")
    make_organization(owner, name="Bletchley Park")

    assert "Bletchley Park" in client_in.get("/organizations/").content.decode()
    found = client_in.get("/organizations/?q=ENGINES").content.decode()
    assert "Analytical Engines" in found
    assert "1 person, 1 wanted" in found
    assert "Bletchley Park" not in found
    assert "Bletchley Park" not in client_in.get("/organizations/?setting=private").content.decode()


def test_a_place_shows_who_is_there_and_who_can_lead_you_in(client_in, owner, place, today):
    ada = meet_ada(owner, stage="wanted")
    alan = meet_alan(owner, organization=place, last_contact_on=today)
    grace = meet_grace(owner)
    Referral.objects.create(
        owner=owner, given_by=grace, person=ada, given_on=today, occasion="After the lecture"
    )
    Opportunity.objects.create(owner=owner, name="Summer survey", organization=place)

    page = client_in.get(f"/organizations/{place.ulid}/").content.decode()

    for words in (
        ada.full_name,
        alan.full_name,
        "After the lecture",
        "Summer survey",
        "<strong>Brass",
    ):
        assert words in page


def test_an_edit_is_kept_and_found(client_in, owner, place):
    ada = meet_ada(owner)
    ada.affiliations.create(owner=owner, organization=place)
    index_people([ada.pk])
    form = {"name": "Difference Works", "setting": "education", "ownership": "the state"}

    assert client_in.post(f"/organizations/{place.ulid}/edit/", form).status_code == 302

    place.refresh_from_db()
    assert (place.name, place.setting, place.folded_name) == (
        "Difference Works",
        "education",
        "difference works",
    )
    assert search_people(owner, "difference") == [Person.objects.get()]


def test_two_tabs_do_not_overwrite_each_other(client_in, place):
    address = f"/organizations/{place.ulid}/edit/"
    client_in.post(address, {"name": "First"})

    answer = client_in.post(address, {"name": "Second"})

    assert answer.status_code == 409
    assert Organization.objects.get().name == "First"
    version = re.search(r'name="version" value="([^"]*)"', answer.content.decode())[1]
    client_in.post(address, {"name": "Second", "version": version})
    assert Organization.objects.get().name == "Second"


def test_two_places_cannot_share_a_name(client_in, owner, place):
    make_organization(owner, name="Bletchley Park")

    answer = client_in.post(f"/organizations/{place.ulid}/edit/", {"name": "BLETCHLEY park"})

    assert answer.status_code == 422
    assert "already have a place" in answer.content.decode()


@pytest.mark.parametrize("part", ["", "edit/"])
def test_nobody_sees_another_ones_place(other_client, place, part):
    assert other_client.get(f"/organizations/{place.ulid}/{part}").status_code == 404
    assert other_client.post(f"/organizations/{place.ulid}/edit/", {"name": "x"}).status_code == 404
    assert "Engines" not in other_client.get("/organizations/").content.decode()


def test_an_empty_list_teaches_one_thing(client_in):
    assert "No places yet" in client_in.get("/organizations/").content.decode()
