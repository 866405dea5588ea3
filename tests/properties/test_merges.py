"""Two made one, and parted again: as if it had never happened, whatever they had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from askwell.actions.merging import merge_people
from askwell.actions.parting import part_all
from askwell.records.models import Merge, Person
from askwell.records.search import index_people
from cast import make_person
from properties.dumps import HISTORY, dump_rows, expect_same
from properties.homes import draw_home
from properties.profiles import tried_often, undone

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.records.models import User

LEFT = HISTORY | {"Merge"}
"""What parting leaves on purpose: that they were one once."""


@tried_often
@given(data=st.data())
def test_any_merges_taken_back_were_never_there(owner: User, now: datetime, data):
    with undone():
        draw_home(data.draw, owner)
        for name in data.draw(st.lists(st.sampled_from(["Ana", "Bo"]), min_size=1, max_size=2)):
            make_person(owner, name=name, email="ana@b.example", circles=["friend"])
        everybody = list(Person.objects.owned_by(owner).order_by("id"))
        index_people([person.pk for person in everybody])
        people = st.sampled_from(everybody)
        before = dump_rows(without=LEFT)
        for kept, gone in data.draw(st.lists(st.tuples(people, people), min_size=1, max_size=3)):
            there = Person.objects.kept().in_bulk([kept.pk, gone.pk])
            if len(there) == 2:
                merge_people(owner=owner, kept=there[kept.pk], gone=there[gone.pk], now=now)

        part_all(owner=owner, merges=Merge.objects.filter(owner=owner), now=now)

        expect_same(before, dump_rows(without=LEFT))
