"""Out and in again, for any data the records allow."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from askwell.actions.archives import restore_archive
from askwell.actions.undo import undo_import
from askwell.formats.askwell.reader import read_archive
from askwell.queries.export import export_archive
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
        archive = take_all(owner)
        before = dump_rows()
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        expect_same(before, dump_rows())


@tried_often
@given(data=st.data())
def test_any_archive_brought_and_taken_back_leaves_an_empty_home(owner, now, data):
    with undone():
        draw_home(data.draw, owner)
        archive = take_all(owner)
    with undone():
        before = dump_rows(without=HISTORY)
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        undo_import(owner=owner, now=now)
        expect_same(before, dump_rows(without=HISTORY))


def test_a_home_filled_to_the_brim_comes_back_byte_for_byte(owner, now):
    with undone():
        fill_home(owner)
        archive = take_all(owner)
    with undone():
        restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
        assert find_data(take_all(owner)) == find_data(archive)
