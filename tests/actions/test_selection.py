"""Changing many people at once, and taking it back."""

from __future__ import annotations

import pytest

from askwell.actions.selection import (
    change_selected,
    read_selection,
    undo_selected,
    write_selection,
)
from askwell.domain.errors import AskwellError, NotFound
from askwell.records.models import CircleMembership, Person
from cast import make_field, meet_ada, meet_grace


def test_two_are_put_into_a_circle_and_only_who_was_not_in_it_leaves_again(owner, now):
    grace = meet_grace(owner, circles=["friend"])
    ada = meet_ada(owner)

    change = change_selected(
        owner=owner, ulids=[grace.ulid, ada.ulid], kind="circle", value="friend", now=now
    )
    assert change.people == (ada.ulid,)
    assert CircleMembership.objects.count() == 2

    undo_selected(owner=owner, change=read_selection(write_selection(change)))

    assert list(CircleMembership.objects.values_list("person", flat=True)) == [grace.pk]


def test_many_are_put_into_a_field_and_out_of_it(owner, now):
    field = make_field(owner, name="Planning")
    grace = meet_grace(owner)

    change = change_selected(
        owner=owner, ulids=[grace.ulid], kind="field", value=field.ulid, now=now
    )
    assert list(grace.fields.all()) == [field]

    undo_selected(owner=owner, change=change)

    assert not grace.fields.exists()


def test_a_cadence_moves_the_next_contact_and_comes_back_as_it_was(owner, now, today):
    grace = meet_grace(owner, last_contact_on=today, cadence_days=30)
    ada = meet_ada(owner)

    change = change_selected(
        owner=owner, ulids=[grace.ulid, ada.ulid], kind="cadence", value="10", now=now
    )
    grace.refresh_from_db()
    assert (grace.keep_in_touch_on - today).days == 10

    undo_selected(owner=owner, change=change)

    assert dict(Person.objects.values_list("full_name", "cadence_days")) == {
        "Grace Hopper": 30,
        "Ada Lovelace": None,
    }


@pytest.mark.parametrize(
    ("kind", "value", "error"),
    [
        ("circle", "enemies", AskwellError),
        ("cadence", "soon", AskwellError),
        ("field", "01J", NotFound),
        ("haircut", "", AskwellError),
    ],
)
def test_what_cannot_be_done_is_refused(owner, now, kind, value, error):
    grace = meet_grace(owner)

    with pytest.raises(error):
        change_selected(owner=owner, ulids=[grace.ulid], kind=kind, value=value, now=now)


def test_nobody_else_s_people_are_changed(owner, other_owner, now):
    grace = meet_grace(owner)

    change = change_selected(
        owner=other_owner, ulids=[grace.ulid], kind="circle", value="friend", now=now
    )

    assert change.people == ()
    assert not CircleMembership.objects.exists()
