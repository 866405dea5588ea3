"""Taking an import back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.test_imports import bring, draft
from askwell.actions.undo import undo_import
from askwell.domain.errors import Conflict, NotFound
from askwell.domain.importing import UndoReport
from askwell.domain.people import Circle
from askwell.records.models import (
    Affiliation,
    AlikePair,
    ContactPoint,
    ImportBatch,
    Interaction,
    Organization,
    Person,
    Tag,
)
from askwell.records.search import search_people
from cast import meet_grace


def test_undo_removes_whom_the_import_brought_and_all_that_hung_on_them(owner, now):
    bring(
        owner,
        now,
        draft(1, "Ada Lovelace", email="a@b.example", organization="Engines", tags=("maths",)),
        draft(2, "Alan Turing", organization="Engines", circles=(Circle.FRIEND,)),
    )

    report = undo_import(owner=owner, now=now)

    assert report == UndoReport(number=1, removed=2, restored=0, kept=0)
    for model in (Person, ContactPoint, Affiliation, Organization, Tag):
        assert not model.objects.exists()
    assert search_people(owner, "ada") == []


def test_undo_puts_a_known_person_back_as_they_were(owner, now):
    grace = meet_grace(owner, title="", organization="")
    bring(
        owner,
        now,
        draft(
            1,
            "Grace Hopper",
            email="grace@navy.example",
            phone="+1 202 555 0143",
            title="Professor",
            organization="Yale",
            location="New Haven",
            circles=(Circle.PROFESSOR,),
            tags=("compilers",),
        ),
    )

    report = undo_import(owner=owner, now=now)

    grace.refresh_from_db()
    assert (report.removed, report.restored, report.kept) == (0, 1, 0)
    assert (grace.title, grace.organization, grace.location) == ("", None, "")
    assert [c.kind for c in grace.contacts.all()] == ["email"]
    assert not grace.circles.exists()
    assert not grace.tags.exists()
    assert not Organization.objects.filter(name="Yale").exists()
    assert search_people(owner, "yale") == []


def test_undo_gives_the_job_before_back(owner, now):
    bring(owner, now, draft(1, "Ada Lovelace", email="a@b.example", organization="A", title="One"))
    bring(owner, now, draft(1, "Ada Lovelace", email="a@b.example", organization="B", title="Two"))

    undo_import(owner=owner, now=now)

    ada = Person.objects.get()
    assert (ada.title, ada.organization.name) == ("One", "A")
    assert ada.affiliations.get().is_current


def test_undo_keeps_whoever_was_edited_or_used_since(owner, now):
    bring(owner, now, *(draft(n, name) for n, name in enumerate(["Ada L", "Alan T", "Grace H"])))
    Person.objects.filter(given="Ada").update(edited_at=now)
    alan = Person.objects.get(given="Alan")
    Interaction.objects.create(owner=owner, person=alan, happened_on=now.date())

    report = undo_import(owner=owner, now=now + timedelta(days=90))

    assert (report.removed, report.kept) == (1, 2)
    assert {p.given for p in Person.objects.all()} == {"Ada", "Alan"}


def test_undo_leaves_what_was_typed_over_the_imported_value(owner, now):
    grace = meet_grace(owner, location="")
    bring(owner, now, draft(1, "Grace Hopper", email="grace@navy.example", location="Arlington"))
    Person.objects.update(location="New York", edited_at=now)

    report = undo_import(owner=owner, now=now)

    grace.refresh_from_db()
    assert (report.restored, report.kept) == (0, 1)
    assert grace.location == "New York"


def test_an_import_that_a_later_one_built_upon_keeps_its_people(owner, now):
    bring(owner, now, draft(1, "Ada Lovelace", email="a@b.example"))
    bring(owner, now, draft(1, "Ada Lovelace", email="a@b.example", location="London"))

    assert undo_import(owner=owner, number=1, now=now).kept == 1
    assert undo_import(owner=owner, number=2, now=now).restored == 1


def test_undo_happens_once_and_only_to_ones_own(owner, other_owner, now):
    bring(other_owner, now, draft(1, "Ada Lovelace"))
    with pytest.raises(NotFound):
        undo_import(owner=owner, now=now)
    with pytest.raises(NotFound):
        undo_import(owner=owner, number=1, now=now)

    bring(owner, now, draft(1, "Ada Lovelace"))
    undo_import(owner=owner, number=1, now=now)
    with pytest.raises(Conflict):
        undo_import(owner=owner, number=1, now=now)
    assert Person.objects.get().owner == other_owner
    assert ImportBatch.objects.owned_by(owner).get().status == "undone"


def test_who_looked_like_somebody_for_what_the_file_said_does_so_no_more(owner, now):
    mail, profile = "ada@engines.example", "https://www.linkedin.com/in/jo"
    bring(owner, now, draft(1, "Ada Byron", email=mail), draft(2, "Jo Lee", profile=profile))
    assert not AlikePair.objects.exists()
    bring(owner, now, draft(1, "Jo Lee", profile=profile, email=mail))
    assert AlikePair.objects.exists()

    undo_import(owner=owner, now=now)

    assert not AlikePair.objects.exists()


def test_a_name_taken_back_stands_in_the_list_where_it_stood(owner, now):
    mail = "ada@engines.example"
    bring(owner, now, replace(draft(1, mail, email=mail), family=""))
    before = Person.objects.get().sort_name
    bring(owner, now, draft(1, "Ada Zimmer", email=mail))
    assert Person.objects.get().sort_name != before

    undo_import(owner=owner, now=now)

    assert Person.objects.get().sort_name == before
