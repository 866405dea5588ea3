"""This file is what adding and changing a person does, and what it never does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from askwell.actions.people import (
    Standing,
    create_person,
    read_version,
    record_research,
    update_person,
    want_to_contact,
)
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.people import Circle, ContactDraft, ContactKind, PersonDraft
from askwell.records.models import Person
from askwell.records.search import search_people
from cast import make_field, meet_ada, meet_grace

ANA = PersonDraft(
    record=1,
    full_name="Ana Lopes",
    title="Planner",
    organization="City of Eugene",
    contacts=(
        ContactDraft(kind=ContactKind.EMAIL, value="Ana@Example.org", preferred=True),
        ContactDraft(kind=ContactKind.EMAIL, value="ana@example.org"),
    ),
    circles=(Circle.CLASSMATE, Circle.CLASSMATE),
    tags=("trees", "trees"),
    how_met="Career Week",
)


def test_everything_said_about_a_new_person_is_kept(owner, today):
    ana = create_person(owner=owner, draft=ANA, today=today)

    ana.refresh_from_db()
    assert (ana.given, ana.family, ana.sort_name) == ("Ana", "Lopes", "lopes ana")
    assert ana.organization.name == "City of Eugene"
    assert [point.normalized for point in ana.contacts.all()] == ["ana@example.org"]
    assert [row.circle for row in ana.circles.all()] == ["classmate"]
    assert [tag.name for tag in ana.tags.all()] == ["trees"]
    assert ana.affiliations.get().title == "Planner"


def test_a_person_needs_a_name(owner, today):
    with pytest.raises(AskwellError, match="name"):
        create_person(owner=owner, draft=PersonDraft(record=1), today=today)

    assert not Person.objects.exists()


def test_an_edit_replaces_what_was_there_and_is_found_at_once(owner, today, now):
    ana = create_person(owner=owner, draft=ANA, today=today)
    draft = PersonDraft(
        record=1,
        full_name="Ana Silva",
        title="Head planner",
        organization="Lane County",
        contacts=(ContactDraft(kind=ContactKind.PHONE, value="+1 541 555 0100"),),
        circles=(Circle.FRIEND,),
    )
    trees = make_field(owner, name="Trees")

    update_person(
        person=ana,
        draft=draft,
        standing=Standing(closeness="close", fields=(trees,)),
        seen="",
        now=now,
    )

    ana = Person.objects.get()
    assert (ana.full_name, ana.organization.name, ana.edited_at) == (
        "Ana Silva",
        "Lane County",
        now,
    )
    assert [point.normalized for point in ana.contacts.all()] == ["+15415550100"]
    assert [row.circle for row in ana.circles.all()] == ["friend"]
    assert list(ana.fields.all()) == [trees]
    assert not ana.tags.exists()
    assert [(row.organization.name, row.is_current) for row in ana.affiliations.order_by("id")] == [
        ("City of Eugene", False),
        ("Lane County", True),
    ]
    assert search_people(owner, "silva lane") == [ana]
    assert search_people(owner, "lopes") == []


def test_an_edit_of_what_changed_meanwhile_is_a_conflict(owner, today, now):
    ana = create_person(owner=owner, draft=ANA, today=today)
    seen = read_version(ana)
    update_person(person=ana, draft=ANA, standing=Standing(), seen=seen, now=now)

    with pytest.raises(Conflict, match="Ana Lopes"):
        update_person(
            person=ana, draft=ANA, standing=Standing(), seen=seen, now=now + timedelta(minutes=1)
        )


def test_closeness_sets_when_to_be_in_touch_again(owner, today, now):
    ada = meet_ada(owner, last_contact_on=date(2026, 11, 1))

    update_person(
        person=ada,
        draft=PersonDraft(record=1, full_name="Ada Lovelace"),
        standing=Standing(closeness="close"),
        seen="",
        now=now,
    )

    assert Person.objects.get().keep_in_touch_on == date(2026, 12, 31)


def test_saying_why_moves_somebody_wanted_to_researched(owner, today, now):
    grace = meet_grace(owner)
    want_to_contact(person=grace, is_wanted=True, today=today)
    assert grace.stage == "wanted"

    record_research(
        person=grace, why_them="She wrote the compiler.", research="", today=today, now=now
    )

    grace.refresh_from_db()
    assert (grace.stage, grace.stage_on, grace.researched_on) == ("researched", today, today)


def test_saying_why_moves_nobody_back(owner, today, now):
    grace = meet_grace(owner, stage="invited", stage_on=today)

    record_research(person=grace, why_them="Compilers.", research="", today=today, now=now)
    want_to_contact(person=grace, is_wanted=False, today=today)

    grace.refresh_from_db()
    assert grace.stage == "invited"


def test_somebody_no_longer_wanted_leaves_the_way(owner, today):
    grace = meet_grace(owner, stage="wanted", stage_on=today)

    want_to_contact(person=grace, is_wanted=False, today=today)

    grace.refresh_from_db()
    assert (grace.stage, grace.stage_on) == ("", None)
