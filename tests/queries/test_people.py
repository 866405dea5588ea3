"""This file is what a page of people costs, whatever is asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.queries.people import list_people
from askwell.queries.people_facts import list_people_facts
from askwell.queries.people_filter import PeopleFilter, filter_people
from askwell.queries.people_views import list_ready_views
from askwell.records.models import Person, Thanks
from askwell.records.search import index_people
from cast import make_field, meet_ada, meet_alan, meet_grace

WANTS = [
    pytest.param(PeopleFilter(), 4, id="everybody"),
    pytest.param(PeopleFilter(text="ada"), 7, id="a word"),
    pytest.param(PeopleFilter(text="ada", sort="name"), 4, id="a word by name"),
    pytest.param(PeopleFilter(circle="friend"), 4, id="a circle"),
    pytest.param(PeopleFilter(organization="engines", setting="private"), 4, id="a place"),
    pytest.param(PeopleFilter(contact="never", sort="contact"), 5, id="by contact"),
]


@pytest.fixture
def crowd(owner):
    people = Person.objects.bulk_create(
        [
            Person(owner=owner, full_name=f"Ada {n:02}", sort_name=f"{n:02}", closeness="warm")
            for n in range(60)
        ]
    )
    index_people(person.pk for person in people)
    return people


@pytest.mark.parametrize(("wanted", "cost"), WANTS)
def test_a_page_takes_few_queries(
    owner, crowd, now, today, wanted, cost, django_assert_max_num_queries
):
    with django_assert_max_num_queries(cost):
        list_people(owner=owner, wanted=wanted, now=now, today=today)


def test_a_text_alone_is_ranked_and_says_how_many_there_are(owner, crowd, now, today):
    page = list_people(owner=owner, wanted=PeopleFilter(text="ada"), now=now, today=today, limit=10)

    assert len(page.rows) == 10
    assert (page.total, page.after) == (60, "")


def test_many_and_few_are_filtered_alike(owner, crowd, now, today, monkeypatch):
    wanted = PeopleFilter(text="ada 1", ready="untold", sort="name")
    few = list_people(owner=owner, wanted=wanted, now=now, today=today)
    monkeypatch.setattr("askwell.queries.people.MANY", 0)
    many = list_people(owner=owner, wanted=wanted, now=now, today=today)

    assert few == many
    assert [row.name for row in few.rows] == [f"Ada {n}" for n in range(10, 20)]


def test_the_views_take_one_query_each(owner, crowd, today, django_assert_num_queries):
    fields = [make_field(owner, name="Trees")]
    with django_assert_num_queries(6):
        views = list_ready_views(owner=owner, fields=fields, today=today)

    assert [(view.kind, view.total) for view in views] == [("everyone", 60), ("untold", 60)]


def test_facts_for_programs_cost_the_same_for_many(owner, crowd, today, django_assert_num_queries):
    meet_ada(owner)
    with django_assert_num_queries(5):
        assert len(list_people_facts(owner=owner, wanted=PeopleFilter(), today=today)) == 61


def test_another_ones_field_tag_or_place_finds_nobody(owner, other_owner, today):
    ada = meet_ada(other_owner)
    field = make_field(other_owner, name="Trees")
    ada.fields.add(field)
    for wanted in (PeopleFilter(field=field.ulid), PeopleFilter(organization="engines")):
        assert not filter_people(owner=owner, wanted=wanted, today=today).exists()


@pytest.mark.parametrize(
    ("sort", "names"),
    [("contact", ["Alan Turing", "Grace Hopper"]), ("-contact", ["Grace Hopper", "Alan Turing"])],
)
def test_programs_too_get_those_never_contacted_last(owner, today, sort, names):
    meet_ada(owner)
    meet_grace(owner, last_contact_on=today)
    meet_alan(owner, last_contact_on=today - timedelta(days=9))

    found = list_people_facts(owner=owner, wanted=PeopleFilter(sort=sort), today=today)

    assert [facts.name for facts in found] == [*names, "Ada Lovelace"]


@pytest.mark.parametrize("ready", ["thanks", "untold"])
def test_whoever_wants_to_be_left_alone_is_in_no_list_of_what_to_do(owner, now, today, ready):
    ada = meet_ada(owner, closeness="close", do_not_contact=True)
    Thanks.objects.create(owner=owner, person=ada, reason="help", owed_since=now)

    assert not filter_people(owner=owner, wanted=PeopleFilter(ready=ready), today=today).exists()
