"""The very same file again, with nothing changed in between, and with something changed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from actions.test_arrivals import CONNECTIONS, bring, zip_export
from askwell.actions import import_reading
from askwell.actions.undo import undo_import
from askwell.records.models import ContactPoint, ImportBatch, Person
from cast import meet_ada


@pytest.fixture
def reads(monkeypatch):
    """Count how often a file is really read."""
    read = []
    real = import_reading.read_file
    monkeypatch.setattr(
        import_reading, "read_file", lambda *args, **more: read.append(1) or real(*args, **more)
    )
    return read


def test_the_same_file_is_known_at_once_and_told_the_same(owner, now, reads):
    export = zip_export()  # made twice, a zip may name two moments
    first = bring(owner, now, export)
    again = bring(owner, now, export)

    assert len(reads) == 1
    assert (again.read, again.unchanged) == (first.read, first.created)
    assert again.problems == first.problems
    assert ImportBatch.objects.count() == 2
    assert bring(owner, now, export, dry_run=True).number is None
    assert len(reads) == 1


def change_a_title(owner, now):
    Person.objects.filter(given="Grace").update(title="Captain", edited_at=now)


def lose_a_contact(owner, now):
    ContactPoint.objects.first().delete()


def bin_somebody(owner, now):
    Person.objects.filter(given="Alan").update(deleted_at=now)


def meet_somebody(owner, now):
    meet_ada(owner)


def take_it_back(owner, now):
    undo_import(owner=owner, now=now)


def bring_another(owner, now):
    bring(owner, now, CONNECTIONS.replace("Rear admiral", "Captain"))


@pytest.mark.parametrize(
    "change",
    [change_a_title, lose_a_contact, bin_somebody, meet_somebody, take_it_back, bring_another],
)
def test_whatever_changed_since_the_file_is_read_again(owner, now, reads, change):
    bring(owner, now, CONNECTIONS)
    change(owner, now + timedelta(hours=1))
    seen = len(reads)

    bring(owner, now + timedelta(hours=2), CONNECTIONS)

    assert len(reads) == seen + 1


def test_a_file_taken_back_is_brought_again(owner, now):
    bring(owner, now, CONNECTIONS)
    undo_import(owner=owner, now=now)

    assert bring(owner, now, CONNECTIONS).created == 2
