"""This file is the bin: in, out again with everything, and gone for good."""

from __future__ import annotations

import pytest

from askwell.actions.bin import (
    bin_people,
    erase_people,
    restore_people,
    tag_people,
    untag_people,
)
from askwell.domain.errors import AskwellError
from askwell.records.models import ContactPoint, Person
from askwell.records.search import index_people, search_people
from cast import meet_ada, meet_alan, meet_grace


def test_somebody_in_the_bin_comes_back_as_they_were(owner, now):
    ada = meet_ada(owner)
    index_people([ada.pk])

    assert bin_people(owner=owner, ulids=[ada.ulid, "nobody"], now=now) == [ada.ulid]
    assert not Person.objects.kept().exists()
    assert search_people(owner, "ada") == []
    assert bin_people(owner=owner, ulids=[ada.ulid], now=now) == []

    assert restore_people(owner=owner, ulids=[ada.ulid]) == 1
    assert search_people(owner, "ada") == [ada]
    assert ada.contacts.count() == 1


def test_only_what_is_in_the_bin_can_be_erased(owner, now):
    ada, grace = meet_ada(owner), meet_grace(owner)
    bin_people(owner=owner, ulids=[ada.ulid], now=now)

    assert erase_people(owner=owner, ulids=[ada.ulid, grace.ulid]) == 1
    assert list(Person.objects.all()) == [grace]
    assert ContactPoint.objects.get().person == grace


def test_nobody_bins_tags_or_erases_another_ones_people(owner, other_owner, now):
    ada = meet_ada(other_owner)

    assert bin_people(owner=owner, ulids=[ada.ulid], now=now) == []
    assert tag_people(owner=owner, ulids=[ada.ulid], name="x")[1] == []
    bin_people(owner=other_owner, ulids=[ada.ulid], now=now)
    assert restore_people(owner=owner, ulids=[ada.ulid]) == 0
    assert erase_people(owner=owner, ulids=[ada.ulid]) == 0
    assert Person.objects.get() == ada


def test_a_tag_is_put_on_many_and_taken_off_those_who_did_not_have_it(owner):
    ada, alan = meet_ada(owner), meet_alan(owner)
    tag_people(owner=owner, ulids=[ada.ulid], name="met in spring")

    tag, tagged = tag_people(owner=owner, ulids=[ada.ulid, alan.ulid], name=" met  in spring ")

    assert tagged == [alan.ulid]
    assert set(search_people(owner, "spring")) == {ada, alan}
    untag_people(owner=owner, ulids=tagged, name=tag.name)
    assert search_people(owner, "spring") == [ada]


def test_a_tag_needs_a_word(owner):
    with pytest.raises(AskwellError, match="word"):
        tag_people(owner=owner, ulids=[], name="  ")


def test_a_thousand_cost_as_many_statements_as_one(owner, now, django_assert_max_num_queries):
    people = Person.objects.bulk_create(
        [Person(owner=owner, full_name=f"Ada {n}", sort_name=str(n)) for n in range(300)]
    )
    ulids = [person.ulid for person in people]
    with django_assert_max_num_queries(16):
        tag_people(owner=owner, ulids=ulids, name="many")
    with django_assert_max_num_queries(6):
        bin_people(owner=owner, ulids=ulids, now=now)
