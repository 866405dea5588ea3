"""This file is the list of people in a browser: found, filtered, paged, changed many at once."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askwell.records.models import Person, Thanks
from askwell.records.search import index_people
from cast import make_field, meet_ada, meet_alan, meet_grace


def names(answer):
    return re.findall(r'class="name"[^>]*><bdi>([^<]*)<', answer.content.decode())


@pytest.fixture
def three(owner):
    people = [
        meet_ada(owner, closeness="close", circles=["friend"], stage="wanted"),
        meet_grace(owner, last_contact_on="2026-11-20"),
        meet_alan(owner, last_contact_on="2026-05-01"),
    ]
    index_people(person.pk for person in people)
    return people


def test_everybody_is_listed_by_family_name(client_in, three):
    answer = client_in.get("/people/")

    assert names(answer) == ["Grace Hopper", "Ada Lovelace", "Alan Turing"]
    assert "3 of 3 people" in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=LOVE", ["Ada Lovelace"]),
        ("q=navy", ["Grace Hopper"]),
        ("q=zzz", []),
        ("circle=friend", ["Ada Lovelace"]),
        ("circle=nonsense", ["Grace Hopper", "Ada Lovelace", "Alan Turing"]),
        ("organization=bletch", ["Alan Turing"]),
        ("stage=wanted", ["Ada Lovelace"]),
        ("contact=never", ["Ada Lovelace"]),
        ("contact=month", ["Grace Hopper"]),
        ("contact=quiet", ["Alan Turing"]),
        ("ready=untold", ["Ada Lovelace"]),
        ("ready=way", ["Ada Lovelace"]),
        ("ready=thanks", []),
        ("sort=-name", ["Alan Turing", "Ada Lovelace", "Grace Hopper"]),
        ("sort=-contact", ["Grace Hopper", "Alan Turing", "Ada Lovelace"]),
        ("sort=contact", ["Alan Turing", "Grace Hopper", "Ada Lovelace"]),
        ("q=re&sort=-name", ["Alan Turing", "Grace Hopper"]),
        ("tag=nobody", []),
        ("field=nobody", []),
        ("setting=government", []),
        ("after=nonsense", ["Grace Hopper", "Ada Lovelace", "Alan Turing"]),
        ("q=%00%22*(", []),
    ],
)
def test_a_filter_keeps(client_in, three, query, expected):
    assert names(client_in.get(f"/people/?{query}")) == expected


def test_htmx_gets_the_list_alone(client_in, three):
    answer = client_in.get("/people/?q=ada", headers={"HX-Request": "true"})

    assert names(answer) == ["Ada Lovelace"]
    assert "<html" not in answer.content.decode()
    assert "HX-Request" in answer.headers["Vary"]


def test_pages_follow_each_other_and_lead_back(client_in, owner):
    Person.objects.bulk_create(
        [
            Person(owner=owner, full_name=f"Ada {n:03}", sort_name=f"ada {n // 2:03}")
            for n in range(120)
        ]
    )
    seen, address = [], "/people/"
    while address:
        answer = client_in.get(address)
        seen.append(names(answer))
        found = re.search(r'href="(\?[^"]*)" rel="next"', answer.content.decode())
        address = f"/people/{found[1].replace('&amp;', '&')}" if found else ""
    back = re.search(r'href="(\?[^"]*)" rel="prev"', answer.content.decode())[1]

    assert [len(page) for page in seen] == [50, 50, 20]
    assert [name for page in seen for name in page] == [f"Ada {n:03}" for n in range(120)]
    assert names(client_in.get(f"/people/{back.replace('&amp;', '&')}")) == seen[1]


def test_views_have_true_counts(client_in, owner, three):
    trees = make_field(owner, name="Trees")
    three[0].fields.add(trees)
    Thanks.objects.create(
        owner=owner, person=three[1], reason="time", owed_since="2026-11-10T10:00:00Z"
    )

    page = client_in.get("/people/").content.decode()

    for chip in ("Everyone 3", "Trees 1", "Thanks due 1", "Not yet told 1", "Quiet for 3 months 1"):
        assert chip in page
    assert names(client_in.get("/people/?ready=thanks")) == ["Grace Hopper"]
    assert "thanks due" in client_in.get("/people/?ready=thanks").content.decode()


def test_the_page_costs_the_same_whoever_is_on_it(client_in, owner, three):
    client_in.get("/people/")
    with CaptureQueriesContext(connection) as few:
        client_in.get("/people/")
    Person.objects.bulk_create(
        [Person(owner=owner, full_name=f"Ada {n}", sort_name=str(n)) for n in range(60)]
    )
    with CaptureQueriesContext(connection) as many:
        client_in.get("/people/")

    assert len(many) == len(few)


def test_many_are_binned_with_a_way_back(client_in, three):
    ulids = [person.ulid for person in three[:2]]
    answer = client_in.post("/people/selection/", {"people": ulids, "do": "bin"}, follow=True)
    assert names(answer) == ["Alan Turing"]
    undo = re.search(r'action="(/people/selection/[^"]+/undo/)"', answer.content.decode())[1]

    answer = client_in.post(undo, follow=True)

    assert len(names(answer)) == 3
    assert client_in.post("/people/selection/nonsense/undo/").status_code == 404


def test_many_are_tagged_with_a_way_back(client_in, three):
    ulids = [person.ulid for person in three]
    answer = client_in.post(
        "/people/selection/", {"people": ulids, "do": "tag", "tag": "spring"}, follow=True
    )
    assert len(names(client_in.get("/people/?tag=spring"))) == 3
    undo = re.search(r'action="(/people/selection/[^"]+/undo/)"', answer.content.decode())[1]

    client_in.post(undo)

    assert names(client_in.get("/people/?tag=spring")) == []


def test_an_empty_list_teaches_one_thing(client_in):
    assert "Nobody here yet" in client_in.get("/people/").content.decode()


def test_nobody_sees_another_ones_list(other_client, three):
    assert names(other_client.get("/people/")) == []
    assert names(other_client.get("/people/?q=ada")) == []


def test_the_long_form_needs_only_a_name(client_in):
    form = {
        "full_name": "Ada Lovelace",
        "contacts-TOTAL_FORMS": "1",
        "contacts-INITIAL_FORMS": "0",
        "contacts-0-kind": "email",
        "contacts-0-value": "ada@engines.example",
    }
    answer = client_in.post("/people/new/", form)

    ada = Person.objects.get()
    assert answer.url == f"/people/{ada.ulid}/"
    assert ada.contacts.get().normalized == "ada@engines.example"
    assert client_in.post("/people/new/", {**form, "full_name": ""}).status_code == 422


def test_the_long_form_keeps_how_often_and_whom_to_leave_alone(client_in):
    form = {
        "full_name": "Ada Lovelace",
        "cadence_days": "45",
        "do_not_contact": "on",
        "contacts-TOTAL_FORMS": "0",
        "contacts-INITIAL_FORMS": "0",
    }
    client_in.post("/people/new/", form)

    ada = Person.objects.get()
    assert (ada.cadence_days, ada.do_not_contact) == (45, True)
