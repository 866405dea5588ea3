"""Welcome: three steps, each skippable, kept whatever was filled in."""

from __future__ import annotations

import pytest

from askwell.records.models import CareerField, Person, Profile

pytestmark = pytest.mark.django_db


def test_nothing_has_to_be_filled_in(client_in, owner):
    answer = client_in.post("/welcome/", {"time_zone": "UTC"})

    assert answer.url == "/"
    assert Profile.objects.get(user=owner).welcomed_at is not None
    assert client_in.get("/").status_code == 200


def test_who_you_are_and_what_you_explore_is_kept(client_in, owner):
    client_in.post(
        "/welcome/",
        {
            "name": "Noor Haddad",
            "about": "a student of landscape design",
            "seeking": "urban planning",
            "time_zone": "America/Los_Angeles",
            "fields_chosen": ["Urban planning"],
            "other_fields": "Heritage, , Housing policy",
        },
    )
    profile = Profile.objects.get(user=owner)

    assert (profile.name, profile.time_zone) == ("Noor Haddad", "America/Los_Angeles")
    assert profile.seeking == "urban planning"
    names = set(CareerField.objects.owned_by(owner).values_list("name", flat=True))
    assert names == {"Urban planning", "Heritage", "Housing policy"}


def test_n1_names_by_circle_become_people_you_know(client_in, owner):
    values = {
        "time_zone": "UTC",
        "know_friend": "Ada Lovelace, Grace Hopper",
        "know_professor": "Alan Turing",
    }
    client_in.post("/welcome/", values)
    client_in.post("/welcome/", values)
    people = {person.full_name: person for person in Person.objects.owned_by(owner)}

    assert set(people) == {"Ada Lovelace", "Grace Hopper", "Alan Turing"}
    assert people["Ada Lovelace"].closeness == "close"
    assert [c.circle for c in people["Alan Turing"].circles.all()] == ["professor"]


def test_what_was_typed_is_kept_on_the_way_to_a_file(client_in, owner):
    answer = client_in.post("/welcome/", {"name": "Noor", "time_zone": "UTC", "next": "linkedin"})

    assert answer.url.endswith("?kind=linkedin")
    assert Profile.objects.get(user=owner).name == "Noor"


def test_a_next_address_from_outside_is_not_followed(client_in):
    assert client_in.post("/welcome/", {"next": "https://elsewhere.example"}).url == "/"


def test_a_field_that_is_unticked_is_set_aside_not_lost(client_in, owner):
    client_in.post("/welcome/", {"time_zone": "UTC", "fields_chosen": ["Teaching", "Museums"]})
    client_in.post("/welcome/", {"time_zone": "UTC", "fields_chosen": ["Teaching"]})

    statuses = dict(CareerField.objects.owned_by(owner).values_list("name", "status"))
    assert statuses == {"Teaching": "exploring", "Museums": "set-aside"}


def test_every_box_has_a_label(client_in):
    page = client_in.get("/welcome/").content.decode()

    assert "Whose class made you want to know more?" in page
    assert "data-time-zone" in page


def test_enter_in_a_line_opens_askwell_and_no_file(client_in):
    page = client_in.get("/welcome/").content.decode()
    form = page[page.index('id="welcome-form"') :]

    first_button = form[form.index("<button") :].partition(">")[0]
    assert "name=" not in first_button


def test_the_sample_network_is_offered_until_it_is_here(client_in, owner, now):
    assert "sample network" in client_in.get("/welcome/").content.decode()
    client_in.post("/sample/")

    assert "sample network" not in client_in.get("/welcome/").content.decode()
    assert "Remove the sample" in client_in.get("/settings/").content.decode()
    client_in.post("/sample/removal/")
    assert "Remove the sample" not in client_in.get("/settings/").content.decode()
