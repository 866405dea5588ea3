"""Any file twice is the file once, and any import taken back was never there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.actions.file_imports import NamedFile, import_files
from askwell.actions.undo import undo_import
from askwell.domain.errors import UnreadableFile
from askwell.records.models import AlikePair, Organization, Person
from properties.dumps import HISTORY, dump_rows, expect_same
from properties.files import ENTRIES, WRITERS
from properties.homes import draw_home
from properties.profiles import tried_often, undone

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.importing import ImportReport
    from askwell.records.models import User

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def bring(owner: User, now: datetime, data: bytes) -> ImportReport | None:
    """Bring a file in as the command line does; None when nothing in it could be read."""
    try:
        [report] = import_files(owner=owner, files=[NamedFile("a file", data)], now=now)
    except UnreadableFile:
        return None
    return report


@pytest.mark.parametrize("kind", WRITERS)
@tried_often
@given(entries=ENTRIES)
def test_any_file_twice_is_the_file_once(owner, now, kind, entries):
    data = WRITERS[kind](entries)
    with undone():
        first = bring(owner, now, data)
        once, people = dump_rows(), Person.objects.count()
        # A line more, so that it is not known as the very same file.
        second = bring(owner, now, data + b"\r\n")
        expect_same(once, dump_rows())
        if first is not None:
            assert (second.created, second.updated, second.to_review) == (0, 0, 0)
            assert first.people == people
            for report in (first, second):
                left_out = sum(not problem.kept for problem in report.problems)
                counts = (report.created, report.updated, report.unchanged, report.to_review)
                assert report.read == sum(counts) + left_out


@pytest.mark.parametrize("kind", WRITERS)
@tried_often
@given(entries=ENTRIES, data=st.data())
def test_any_import_taken_back_was_never_there(owner, now, kind, entries, data):
    with undone():
        if data.draw(st.booleans(), label="a home in use"):
            draw_home(data.draw, owner)
            bring(owner, now, WRITERS["google"](data.draw(ENTRIES, label="known before")))
        before = dump_rows(without=HISTORY)
        if bring(owner, now, WRITERS[kind](entries)):
            undo_import(owner=owner, now=now)
        expect_same(before, dump_rows(without=HISTORY))


@pytest.mark.django_db(transaction=True)
def test_an_import_of_two_who_look_alike_can_be_taken_back(owner, now):
    rows = "Ada,Ada,,,,,12 Mar 2025\nAda,Ada,,,Acme,,12 Mar 2025\n"
    bring(owner, now, (HEADER + rows).encode())

    undo_import(owner=owner, now=now)

    assert not AlikePair.objects.exists()


@pytest.mark.parametrize("name", ["Ada,Lee 🫨", "Ada,\ud7fc"], ids=["new emoji", "unassigned"])
def test_a_name_with_a_letter_newer_than_python_is_the_same_person_again(owner, now, name):
    data = f"{HEADER}{name},,,,,12 Mar 2025\n".encode()
    for again in range(2):
        bring(owner, now, data + b"\n" * again)

    assert Person.objects.count() == 1


@pytest.mark.parametrize("name", ["شرکت می‌خواهد", "👩🏽‍🚀"], ids=["Persian", "emoji"])
def test_a_place_with_joiners_keeps_them(owner, now, name):
    bring(owner, now, f"{HEADER}Ada,Lee,,,{name},,12 Mar 2025\n".encode())

    assert Organization.objects.get().name == name
