"""Many rows at once."""

from __future__ import annotations

from datetime import date

import pytest
from ulid import ULID

from askwell.records.bulk import insert_rows, make_ulids, update_rows
from askwell.records.models import Interaction, Message, Person
from cast import meet_ada


def test_ids_made_together_are_ulids_all_different_and_in_order():
    ids = make_ulids(5_000)

    assert len(set(ids)) == 5_000
    assert ids == sorted(ids)
    assert str(ULID.from_str(ids[0])) == ids[0]
    assert make_ulids(0) == []


def test_columns_not_named_get_their_defaults(owner, now):
    ada = meet_ada(owner)

    insert_rows(
        Message,
        columns=("ulid", "person_id", "body", "sent_on", "times_offered"),
        rows=[(make_ulids(1)[0], ada.pk, "It's 100 % fine", date(2026, 2, 28), ["x"])],
        same={"owner_id": owner.pk, "kind": "invitation", "channel": "email", "created_at": now},
    )

    letter = Message.objects.get()
    assert (letter.body, letter.sent_on) == ("It's 100 % fine", date(2026, 2, 28))
    assert (letter.times_offered, letter.before, letter.status) == (["x"], [], "draft")
    assert (letter.version, letter.interview, letter.created_at) == (1, None, now)


def test_a_value_for_all_rows_is_never_pasted_into_the_statement(owner):
    with pytest.raises(TypeError):
        insert_rows(Person, columns=(), rows=[], same={"full_name": "'); DROP TABLE x; --"})


def test_rows_are_changed_by_their_ids(owner):
    ada = meet_ada(owner)
    visit = Interaction.objects.create(owner=owner, person=ada, happened_on=date(2026, 1, 1))

    update_rows(
        Interaction, columns=("happened_on", "summary"), rows=[(date(2026, 2, 2), "Tea", visit.pk)]
    )

    visit.refresh_from_db()
    assert (visit.happened_on, visit.summary) == (date(2026, 2, 2), "Tea")
