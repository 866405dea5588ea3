"""This file is quick add in a browser: read, shown for correction, saved."""

from __future__ import annotations

from askwell.records.models import Person
from askwell.records.search import index_people
from cast import meet_ada

LINE = "Ana Lopes, planner at City of Eugene, met at Career Week, ana@example.org"
FIELDS = {
    "full_name": "Ana Lopes",
    "title": "planner",
    "organization": "City of Eugene",
    "how_met": "Career Week",
    "circle": "speaker",
    "reach": "ana@example.org\n(541) 555-0100\nlinkedin.com/in/ana\nana.example\n1 High Street",
}


def test_a_line_is_shown_as_it_was_read(client_in):
    page = client_in.get("/people/quick/", {"line": LINE}).content.decode()

    for value in ("Ana Lopes", "planner", "City of Eugene", "Career Week", "ana@example.org"):
        assert value in page
    assert not Person.objects.exists()


def test_what_was_corrected_is_saved(client_in):
    answer = client_in.post("/people/quick/", {**FIELDS, "wanted": "on"})

    ana = Person.objects.get()
    assert answer.url == f"/people/{ana.ulid}/"
    assert sorted(ana.contacts.values_list("kind", flat=True)) == [
        "address", "email", "phone", "profile", "site",
    ]  # fmt: skip
    assert ana.circles.get().circle == "speaker"
    assert ana.stage == "wanted"


def test_the_next_one_can_follow_at_once(client_in):
    assert client_in.post("/people/quick/", {**FIELDS, "then": "another"}).url == "/people/quick/"


def test_somebody_you_may_have_is_named_before_saving(client_in, owner):
    ada = meet_ada(owner)
    index_people([ada.pk])

    by_name = client_in.get("/people/quick/", {"line": "Ada Lovelace, analyst"}).content.decode()
    by_mail = client_in.get("/people/quick/", {"line": "A. L., ada@engines.example"})

    assert f"/people/{ada.ulid}/" in by_name
    assert f"/people/{ada.ulid}/" in by_mail.content.decode()


def test_nobody_learns_of_another_ones_people(other_client, owner):
    ada = meet_ada(owner)
    index_people([ada.pk])

    page = other_client.get("/people/quick/", {"line": "Ada Lovelace, ada@engines.example"})

    assert ada.ulid not in page.content.decode()


def test_a_missing_name_is_said_beside_the_field(client_in):
    assert client_in.post("/people/quick/", {**FIELDS, "full_name": ""}).status_code == 422


def test_htmx_is_sent_on_after_saving(client_in):
    answer = client_in.post("/people/quick/", FIELDS, headers={"HX-Request": "true"})

    assert answer.headers["HX-Redirect"] == f"/people/{Person.objects.get().ulid}/"


def test_an_added_person_can_be_taken_back(client_in):
    client_in.post("/people/quick/", FIELDS)
    client_in.post(f"/people/{Person.objects.get().ulid}/bin/")

    assert not Person.objects.kept().exists()
