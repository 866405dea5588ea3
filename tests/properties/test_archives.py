"""Out and in again, for any data the records allow."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from askwell.actions.archives import restore_archive
from askwell.actions.merging import merge_people
from askwell.actions.parting import part_all
from askwell.actions.undo import undo_import
from askwell.formats.askwell.reader import read_archive
from askwell.queries.export import export_archive
from askwell.records.models import AlikePair, Merge, Person, Tag
from cast import make_person
from properties.dumps import HISTORY, dump_rows, expect_same
from properties.homes import draw_home, fill_home
from properties.profiles import tried_often, undone

if TYPE_CHECKING:
    from askwell.records.models import User


def take_all(owner: User) -> bytes:
    """Return the whole archive."""
    file = io.BytesIO()
    export_archive(owner=owner, file=file)
    return file.getvalue()


def find_data(archive: bytes) -> bytes:
    """Return the one member that holds all rows."""
    return zipfile.ZipFile(io.BytesIO(archive)).read("askwell.json")


@tried_often
@given(data=st.data())
def test_into_an_empty_home_any_data_comes_back_byte_for_byte(owner, now, data):
    with undone():
        draw_home(data.draw, owner)
        archive = take_all(owner)
    with undone():
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        assert find_data(take_all(owner)) == find_data(archive)


@tried_often
@given(data=st.data())
def test_any_archive_twice_is_the_archive_once(owner, now, data):
    with undone():
        draw_home(data.draw, owner)
        decide(data.draw, owner, now)
        archive = take_all(owner)
        before = dump_rows()
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        expect_same(before, dump_rows())


@tried_often
@given(data=st.data())
def test_any_archive_brought_and_taken_back_leaves_an_empty_home(owner, now, data):
    with undone():
        draw_home(data.draw, owner)
        decide(data.draw, owner, now)
        archive = take_all(owner)
    with undone():
        before = dump_rows(without=HISTORY)
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        undo_import(owner=owner, now=now)
        expect_same(before, dump_rows(without=HISTORY))


@tried_often
@given(data=st.data())
def test_any_merge_and_answer_comes_along_and_can_be_taken_back_there(owner, now, data):
    with undone():
        draw_home(data.draw, owner)
        decide(data.draw, owner, now)
        archive = take_all(owner)
        part_all(owner=owner, merges=Merge.objects.filter(owner=owner), now=now)
        parted = find_data(take_all(owner))
    with undone():
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        assert find_data(take_all(owner)) == find_data(archive)
        reports = part_all(owner=owner, merges=Merge.objects.filter(owner=owner), now=now)
        assert find_data(take_all(owner)) == parted
        assert not any(report.missing for report in reports)


def decide(draw, owner, now):
    """Say of some people that they are two, and make one of others."""
    people = list(Person.objects.owned_by(owner).order_by("id"))
    people += [
        make_person(owner, name=name, email="ana@b.example", circles=["friend"])
        for name in draw(st.lists(st.sampled_from(["Ana", "Ana B.", "Bo"]), max_size=3))
    ]
    tag = Tag.objects.create(owner=owner, name="common word")
    for person in people:
        if draw(st.booleans()):
            person.tags.add(tag)
    some = st.sampled_from(people)
    for first, second in draw(st.lists(st.tuples(some, some), max_size=3)):
        if first.pk < second.pk:
            AlikePair.objects.get_or_create(
                owner=owner,
                first=first,
                second=second,
                defaults={
                    "score": 0.25,
                    "reasons": [["same-name"], ["same-email", "ana@b.example", ""]],
                    "answer": draw(st.sampled_from(["", "later", "different"])),
                    "answered_at": now,
                },
            )
    for kept, gone in draw(st.lists(st.tuples(some, some), max_size=4)):
        there = Person.objects.kept().in_bulk([kept.pk, gone.pk])
        if len(there) == 2:
            merge_people(owner=owner, kept=there[kept.pk], gone=there[gone.pk], now=now)


def test_a_home_filled_to_the_brim_comes_back_byte_for_byte(owner, now):
    with undone():
        fill_home(owner)
        archive = take_all(owner)
    with undone():
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        assert find_data(take_all(owner)) == find_data(archive)
