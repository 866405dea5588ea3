"""Bringing a file's people in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.actions import imports
from askwell.actions.bin import bin_people
from askwell.actions.imports import import_people
from askwell.domain.people import (
    Circle,
    ContactDraft,
    ContactKind,
    PeopleFile,
    PersonDraft,
    Problem,
)
from askwell.records.models import (
    Affiliation,
    BatchStatus,
    ContactPoint,
    ImportBatch,
    Organization,
    Person,
)
from askwell.records.search import rebuild_index, search_people
from cast import make_person, meet_ada, meet_grace

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.importing import ImportReport
    from askwell.records.models import User


def draft(number: int, name: str, **values: object) -> PersonDraft:
    given, _, family = name.rpartition(" ")
    kinds = (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.PROFILE)
    contacts = [
        ContactDraft(kind=kind, value=str(value))
        for kind in kinds
        if (value := values.pop(kind.value, ""))
    ]
    return PersonDraft(
        record=number,
        full_name=name,
        given=given,
        family=family,
        contacts=tuple(contacts),
        **values,  # type: ignore[arg-type]
    )


def bring(owner: User, now: datetime, *people: PersonDraft, **options: object) -> ImportReport:
    file = PeopleFile(format="linkedin", people=people, read=len(people))
    return import_people(owner=owner, file=file, now=now, **options)  # type: ignore[arg-type]


def test_somebody_new_arrives_with_work_contacts_circles_and_tags(owner, now):
    report = bring(
        owner,
        now,
        draft(
            1,
            "Grace Hopper",
            title="Rear admiral",
            organization="US Navy",
            email="Grace@Navy.example",
            circles=(Circle.COWORKER,),
            tags=("compilers",),
            met_on=date(2025, 3, 12),
        ),
    )

    grace = Person.objects.get()
    assert (report.number, report.created, report.read) == (1, 1, 1)
    assert (grace.full_name, grace.sort_name, grace.title) == (
        "Grace Hopper",
        "hopper grace",
        "Rear admiral",
    )
    assert grace.organization.name == "US Navy"
    assert grace.met_on == date(2025, 3, 12)
    assert grace.created_at == now
    assert grace.contacts.get().normalized == "grace@navy.example"
    assert grace.affiliations.get().title == "Rear admiral"
    assert [c.circle for c in grace.circles.all()] == ["coworker"]
    assert [t.name for t in grace.tags.all()] == ["compilers"]
    assert search_people(owner, "hopp navy") == [grace]


def test_whoever_arrives_is_found_as_if_read_back_afterwards(owner, now):
    bring(
        owner,
        now,
        PersonDraft(
            record=1,
            full_name="Dr Łucja Ñandú",
            given="Łucja",
            family="Ñandú",
            nickname="Lu",
            title="Planner",
            organization="Rīga Council",
            location="Jūrmala",
            notes="Knows bees",
            how_met="A train",
            tags=("orchards",),
            contacts=(ContactDraft(kind=ContactKind.PHONE, value="+44 113 496 0172"),),
        ),
    )
    words = ["lucja", "nandu", "lu", "plann", "riga", "jurmala", "bees", "train", "orch", "441134"]
    found = [len(search_people(owner, word)) for word in words]

    rebuild_index(owner)

    assert found == [1] * len(words) == [len(search_people(owner, word)) for word in words]


def test_the_same_file_again_creates_nothing(owner, now):
    people = [
        draft(1, "Grace Hopper", email="grace@navy.example", organization="Navy"),
        draft(2, "Jordan Lee", profile="https://linkedin.com/in/jordan-1", organization="Acme"),
        draft(3, "Jordan Lee", profile="https://linkedin.com/in/jordan-2", organization="Acme"),
        draft(4, "Jordan Lee", organization="Acme"),
        draft(5, "Nobody Reachable"),
        draft(6, "Grace Hopper", email="grace@navy.example", title="Admiral"),
        PersonDraft(record=7, full_name="Ludwig van Beethoven"),
    ]

    first = bring(owner, now, *people)
    again = [bring(owner, now, *people) for _ in range(2)]

    assert (first.created, first.updated, first.to_review) == (5, 1, 1)
    assert [(r.created, r.updated, r.unchanged) for r in again] == [(0, 0, 7)] * 2
    assert Person.objects.count() == 6
    assert Affiliation.objects.count() == 4


def test_blanks_are_filled_and_nothing_typed_by_hand_is_overwritten(owner, now):
    grace = meet_grace(owner, location="", notes="Laughs loudly.", edited_at=now)

    report = bring(
        owner,
        now,
        draft(
            1,
            "Grace B. Hopper",
            email="GRACE@NAVY.EXAMPLE",
            title="Professor",
            organization="Yale",
            location="Arlington",
            notes="From a file",
            phone="+1 202 555 0143",
        ),
    )

    grace.refresh_from_db()
    assert (report.created, report.updated) == (0, 1)
    assert (grace.full_name, grace.title, grace.notes) == (
        "Grace Hopper",
        "Rear admiral",
        "Laughs loudly.",
    )
    assert grace.organization.name == "United States Navy"
    assert grace.location == "Arlington"
    assert grace.contacts.filter(kind="phone").get().normalized == "+12025550143"


def test_a_new_job_in_a_newer_file_replaces_the_one_an_older_file_gave(owner, now):
    old = draft(1, "Ada Lovelace", profile="linkedin.com/in/ada", title="Analyst", organization="A")
    new = draft(
        1, "Ada Lovelace", profile="linkedin.com/in/ada", title="Director", organization="B"
    )
    bring(owner, now, old)

    report = bring(owner, now + timedelta(days=30), new)

    ada = Person.objects.get()
    assert report.updated == 1
    assert (ada.title, ada.organization.name) == ("Director", "B")
    work = ada.affiliations.order_by("id").values_list("organization__name", "is_current")
    assert list(work) == [("A", False), ("B", True)]
    assert bring(owner, now, new).unchanged == 1


def test_two_records_with_one_address_are_one_person(owner, now):
    report = bring(
        owner,
        now,
        draft(1, "Ada Lovelace", email="ada@engines.example"),
        draft(2, "Ada King", email="ada@engines.example", title="Countess"),
    )

    assert (report.created, report.updated) == (1, 1)
    assert Person.objects.get().title == "Countess"


def test_somebody_in_the_bin_is_not_brought_back(owner, now):
    meet_ada(owner, deleted_at=now)

    report = bring(owner, now, draft(1, "Ada Lovelace", email="ada@engines.example", title="New"))

    assert (report.created, report.unchanged) == (0, 1)
    assert Person.objects.get().title == "Analyst"


def test_a_dry_run_counts_and_changes_nothing(owner, now):
    report = bring(owner, now, draft(1, "Grace Hopper"), dry_run=True)

    assert (report.number, report.created) == (None, 1)
    assert not Person.objects.exists()
    assert not ImportBatch.objects.exists()


def test_the_batch_keeps_counts_and_problems(owner, now):
    problems = (Problem(record=2, reason="no name"), Problem(record=1, reason="odd", kept=True))
    file = PeopleFile(format="vcard", people=(draft(1, "Grace Hopper"),), problems=problems, read=2)

    report = import_people(owner=owner, file=file, now=now, file_name="phone.vcf")

    batch = ImportBatch.objects.get()
    assert (batch.status, batch.number, batch.format) == (BatchStatus.DONE, 1, "vcard")
    assert (batch.file_name, batch.read, batch.created) == ("phone.vcf", 2, 1)
    assert [p["reason"] for p in batch.problems] == ["no name", "odd"]
    assert report.read == report.created + sum(not p.kept for p in report.problems)


def test_what_belongs_to_somebody_else_is_neither_seen_nor_touched(owner, other_owner, now):
    theirs = meet_ada(other_owner)

    report = bring(owner, now, draft(1, "Ada Lovelace", email="ada@engines.example", location="X"))

    theirs.refresh_from_db()
    assert report.created == 1
    assert theirs.location == ""
    assert Organization.objects.owned_by(owner).count() == 0


def test_a_failure_in_the_middle_leaves_nothing(owner, now, monkeypatch):
    def fail(done: int, _total: int) -> None:
        if done:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        bring(owner, now, draft(1, "Grace Hopper", email="g@navy.example"), report=fail)

    assert not Person.objects.exists()
    assert not ContactPoint.objects.exists()
    assert not ImportBatch.objects.exists()
    assert search_people(owner, "grace") == []


def test_whoever_is_in_the_bin_stays_there_and_is_nobody_twice(owner, now):
    people = [draft(n, f"Person {n}", email=f"p{n}@x.example") for n in range(1, 8)]
    bring(owner, now, *people)
    bin_people(owner=owner, ulids=list(Person.objects.values_list("ulid", flat=True)[5:]), now=now)

    looked = bring(owner, now, *people, dry_run=True)
    report = bring(owner, now, *people)

    for told in (looked, report):
        assert (told.created, told.unchanged, told.binned) == (0, 7, 2)
    assert Person.objects.count() == 7
    assert Person.objects.filter(deleted_at=None).count() == 5


def test_of_two_with_one_address_the_one_in_the_bin_is_not_meant(owner, now):
    binned = make_person(owner, name="Grace Hopper", email="grace@navy.example", deleted_at=now)
    grace = make_person(owner, name="Grace Hopper", email="grace@navy.example")

    report = bring(
        owner, now, draft(1, "Grace Hopper", email="grace@navy.example", title="Admiral")
    )

    assert (report.updated, report.binned) == (1, 0)
    grace.refresh_from_db()
    binned.refresh_from_db()
    assert (grace.title, binned.title) == ("Admiral", "")


def test_the_number_of_queries_does_not_grow_with_the_file(
    owner, now, django_assert_max_num_queries
):
    people = [
        draft(n, f"Person {n}", email=f"p{n}@x.example", organization=f"O{n}") for n in range(400)
    ]

    with django_assert_max_num_queries(37):
        bring(owner, now, *people)
    with django_assert_max_num_queries(22):
        bring(owner, now, *people)


def test_a_copy_is_kept_before_much_is_written_and_not_when_it_is_only_read(
    owner, now, monkeypatch
):
    copies = []
    monkeypatch.setattr(imports, "MANY", 3)
    monkeypatch.setattr(imports, "make_backup_before", lambda **_more: copies.append(_more))
    three = [
        draft(number, f"Ada Byron{number}", email=f"{number}@x.example") for number in (1, 2, 3)
    ]

    bring(owner, now, *three)
    bring(owner, now, *three, draft(4, "Alan Turing", email="alan@x.example"))

    assert [copy["reason"] for copy in copies] == ["import"]
