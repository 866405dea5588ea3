"""This file is how a zip is looked into."""

from __future__ import annotations

import io

import pytest

from askwell.domain.errors import UnreadableFile
from askwell.formats.zips import list_zip_names, open_zip, read_member
from formats.samples import make_zip


def test_a_member_is_read_in_memory():
    with open_zip(io.BytesIO(make_zip({"a/b.csv": b"Ada"}))) as opened:
        assert read_member(opened, "a/b.csv", limit=10) == b"Ada"


def test_a_member_larger_than_asked_for_is_refused():
    zipped = io.BytesIO(make_zip({"b.csv": b"Ada" * 100}))

    with open_zip(zipped) as opened, pytest.raises(UnreadableFile, match="more than it should"):
        read_member(opened, "b.csv", limit=10)


def test_names_of_a_zip_that_cannot_be_trusted_are_not_listed():
    assert list_zip_names(make_zip({"a.csv": b""})) == ("a.csv",)
    assert list_zip_names(make_zip({"../a.csv": b""})) == ()
    assert list_zip_names(b"PK\x03\x04 nothing more") == ()
