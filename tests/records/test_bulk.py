"""Many rows at once."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from ulid import ULID

from askwell.records.bulk import fetch_raw, insert_rows, make_ulids, update_rows, walk_in_order
from askwell.records.models import Interaction, Message, Person
from cast import meet_ada, meet_grace


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


@pytest.mark.skipif(connection.vendor != "sqlite", reason="how SQLite goes about it")
def test_a_table_is_walked_by_its_index_and_never_sorted_in_memory(owner):
    plan = walk_in_order(Interaction, owner).values_list("person__ulid", "summary").explain()

    assert "autoindex_records_interaction" in plan
    assert "TEMP B-TREE" not in plan


def test_everybody_of_an_owner_and_nobody_else_is_walked_in_order(owner, other_owner):
    meet_ada(other_owner)
    first, second = meet_ada(owner), meet_grace(owner)

    rows = [
        row for some in fetch_raw(walk_in_order(Person, owner).values_list("ulid")) for row in some
    ]

    assert rows == sorted([(first.ulid,), (second.ulid,)])
