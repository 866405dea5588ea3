"""Reading before asking: links, what is shared, sources, the decision, and kept pages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from askwell.domain.outreach import Stage
from askwell.queries.next_steps import load_next_steps
from askwell.queries.research import load_person_research
from askwell.records.models import Affiliation, ContactPoint, Person, ResearchNote, Tie
from askwell.records.search import index_people
from cast import make_organization, make_person, meet_ada, meet_grace

if TYPE_CHECKING:
    from datetime import date, datetime

    from pytest_django import DjangoAssertNumQueries

    from askwell.records.models import User

KEEP = {
    "about": "new",
    "name": "Grace Hopper",
    "page_title": "Staff",
    "address": "https://navy.example/staff",
    "text": "She measured a wire.",
}


def test_n3_the_card_links_out_and_says_what_is_shared(client_in: Client, owner: User, today: date):
    owner.profile.background = ["Calder University"]
    owner.profile.save()
    grace = meet_grace(owner, profile="linkedin.com/in/grace")
    school = make_organization(owner, name="Calder University")
    Affiliation.objects.create(owner=owner, person=grace, organization=school, kind="study")
    Tie.objects.create(owner=owner, person=meet_ada(owner), knows=grace)
    make_person(owner, name="Howard Aiken", organization=grace.organization)

    page = client_in.get(f"/people/{grace.ulid}/").content.decode()

    assert "https://www.linkedin.com/search/results/people/?keywords=Grace%20Hopper" in page
    assert "The same school" in page
    card = page[page.index('id="reading"') :]
    for words in ("Ada Lovelace", "knows them", "Howard Aiken", "is or was at the same place"):
        assert words in card
    assert card.count('rel="noopener noreferrer"') >= 4


def test_i2_a_place_links_to_its_people(client_in: Client, owner: User):
    place = make_organization(owner, name="City of Eugene", website="eugene-or.example")

    page = client_in.get(f"/organizations/{place.ulid}/").content.decode()

    assert "keywords=City%20of%20Eugene" in page
    assert "https://eugene-or.example" in page


def test_i3_a_source_has_title_address_day_and_note(client_in: Client, owner: User, today: date):
    grace = meet_grace(owner)
    form = {
        "title": "Her talk",
        "link": "navy.example/talk",
        "note": "A **wire**",
        "read_on": "2026-11-01",
    }

    client_in.post(f"/people/{grace.ulid}/sources/", form)
    client_in.post(f"/people/{grace.ulid}/sources/", {**form, "note": "Once more"})

    [source] = ResearchNote.objects.all()
    assert (source.link, str(source.read_on)) == ("https://navy.example/talk", "2026-11-01")
    assert source.note == "A **wire**\n\nOnce more"
    page = client_in.get(f"/people/{grace.ulid}/").content.decode()
    assert "<strong>wire</strong>" in page

    client_in.post(f"/sources/{source.ulid}/removal/")
    assert not ResearchNote.objects.exists()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x"])
def test_a_link_that_is_no_page_is_refused(client_in: Client, owner: User, link: str):
    grace = meet_grace(owner)

    answer = client_in.post(f"/people/{grace.ulid}/sources/", {"title": "x", "link": link})

    assert answer.status_code == 400
    assert not ResearchNote.objects.exists()


def test_i3_the_decision_to_wait_or_leave_keeps_somebody_from_being_proposed(
    client_in: Client, owner: User, now: datetime, today: date
):
    grace = meet_grace(owner, stage=Stage.WANTED, stage_on=today)

    def is_proposed() -> bool:
        return any(step.subject.id == grace.ulid for step in load_next_steps(owner, now))

    assert is_proposed()
    until = (today + timedelta(days=9)).isoformat()
    client_in.post(f"/people/{grace.ulid}/decision/", {"decision": "wait", "until": until})
    assert not is_proposed()
    client_in.post(f"/people/{grace.ulid}/decision/", {"decision": "leave"})
    assert not is_proposed()

    answer = client_in.post(f"/people/{grace.ulid}/decision/", {"decision": "ask"})

    grace.refresh_from_db()
    assert (grace.stage, grace.ask_after) == (Stage.RESEARCHED, None)
    assert answer.url.endswith("/messages/new/?kind=invitation")
    assert is_proposed()


def test_waiting_needs_a_day_ahead(client_in: Client, owner: User, today: date):
    grace = meet_grace(owner)
    address = f"/people/{grace.ulid}/decision/"

    assert (
        client_in.post(address, {"decision": "wait", "until": today.isoformat()}).status_code == 400
    )
    assert client_in.post(address, {"decision": "wait"}).status_code == 400
    assert client_in.post(address, {"decision": "later"}).status_code == 400


def test_i2_a_kept_page_shows_a_form_and_saves_nothing_before_it_is_sent(client_in: Client):
    sent = {
        "title": "Grace Hopper - Rear Admiral - US Navy | LinkedIn",
        "address": "https://www.linkedin.com/in/grace",
        "text": "<b>wire</b>",
    }

    page = client_in.get("/keep/", sent).content.decode()

    assert 'value="Grace Hopper"' in page
    assert 'value="Rear Admiral"' in page
    assert "&lt;b&gt;wire" in page
    assert not Person.objects.exists()
    assert not ResearchNote.objects.exists()


@pytest.mark.parametrize(("people", "about"), [(0, "new"), (1, "known"), (2, "new")])
def test_a_page_about_the_only_one_of_that_name_is_meant_for_them(
    client_in: Client, owner: User, people: int, about: str
):
    for _person in range(people):
        make_person(owner, name="Grace Hopper")

    page = client_in.get("/keep/", {"title": "Grace Hopper | US Navy"})

    assert page.context["form"]["about"].value() == about


def test_a_page_about_somebody_new_becomes_a_person_with_a_source(client_in: Client, owner: User):
    form = {
        **KEEP,
        "address": "https://www.linkedin.com/in/grace?x=1",
        "organization": "US Navy",
        "wanted": "on",
    }

    answer = client_in.post("/keep/", form)

    grace = Person.objects.get()
    assert (grace.full_name, grace.stage) == ("Grace Hopper", Stage.WANTED)
    assert ContactPoint.objects.get().normalized == "linkedin.com/in/grace"
    assert grace.sources.get().note == "She measured a wire."
    assert answer.url == f"/people/{grace.ulid}/#reading"


def test_a_page_about_somebody_known_or_a_place_is_kept_there(client_in: Client, owner: User):
    grace = meet_grace(owner)
    index_people([grace.pk])
    client_in.post("/keep/", {**KEEP, "about": "known", "name": "grace hop"})
    client_in.post("/keep/", {**KEEP, "about": "place", "name": "City of Eugene"})

    assert grace.sources.get().title == "Staff"
    assert ResearchNote.objects.get(organization__name="City of Eugene").link == KEEP["address"]
    assert Person.objects.count() == 1


def test_somebody_not_found_is_said_and_nothing_is_lost(client_in: Client, owner: User):
    answer = client_in.post("/keep/", {**KEEP, "about": "known", "name": "Nobody"})

    assert answer.status_code == 422
    assert "She measured a wire." in answer.content.decode()


def test_a_press_on_another_site_is_led_on_once_and_then_to_sign_in(db: None):
    first = Client().get("/keep/", {"title": '"><script>alert(1)</script>', "text": "x"})
    assert first.status_code == 403
    page = first.content.decode()
    assert "<script" not in page
    assert 'http-equiv="refresh"' in page
    assert "url=/keep/?title=%22%3E%3Cscript" in page

    second = Client().get("/keep/", {"title": "x", "from-here": "1"})
    assert second.status_code == 302
    assert second.url.startswith("/locked/")


def test_the_card_takes_a_fixed_number_of_queries(
    owner: User, today: date, django_assert_num_queries: DjangoAssertNumQueries
):
    grace = meet_grace(owner)
    for number in range(5):
        make_person(owner, name=f"Rear {number}", organization=grace.organization)
    grace = Person.objects.select_related("organization").get(pk=grace.pk)

    with django_assert_num_queries(7):
        load_person_research(person=grace, profile=owner.profile, contacts=(), tags=(), today=today)


def test_the_bookmark_names_this_askwell_and_sends_nothing(client_in: Client):
    page = client_in.get("/settings/").content.decode()

    assert 'href="javascript:' in page
    assert "testserver/keep/" in page
    assert "fetch(" not in page
