"""Any file twice is the file once, and any import taken back was never there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.actions.file_imports import NamedFile, import_files
from askwell.actions.undo import undo_import
from askwell.domain.errors import UnreadableFile
from askwell.records.models import Person
from properties.dumps import dump_rows, list_differences
from properties.files import ENTRIES, WRITERS
from properties.homes import draw_home
from properties.profiles import tried_often, undone

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.importing import ImportReport
    from askwell.records.models import User


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
        assert list_differences(once, dump_rows()) == []
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
        before = dump_rows()
        if bring(owner, now, WRITERS[kind](entries)):
            undo_import(owner=owner, now=now)
        assert list_differences(before, dump_rows()) == []
