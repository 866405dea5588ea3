"""Everything out, and in again."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.actions.archives import count_archive, restore_archive
from askwell.actions.comparing import compare_everybody
from askwell.actions.merging import mark_not_same, merge_people
from askwell.actions.parting import part_people
from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import create_pitch
from askwell.actions.undo import undo_import
from askwell.domain.errors import UnreadableFile
from askwell.formats.askwell.reader import read_archive
from askwell.formats.askwell.values import Archive, Noun
from askwell.queries.export import export_archive
from askwell.records.models import (
    AlikePair,
    CareerField,
    ContactPoint,
    Evaluation,
    Interaction,
    Interview,
    Merge,
    Message,
    Person,
    PlannedQuestion,
    Referral,
    StepAnswer,
    Tag,
    Thanks,
    Tie,
)
from askwell.records.search import search_people
from cast import make_person, meet_ada, meet_grace, write_pitch

if TYPE_CHECKING:
    from askwell.records.models import User


def export(owner: User) -> bytes:
    file = io.BytesIO()
    export_archive(owner=owner, file=file)
    return file.getvalue()


def read_data(archive: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(archive)).read("askwell.json")


def live_a_little(owner: User, now) -> None:
    planning = CareerField.objects.create(owner=owner, name="Planning", wanted_titles="Planner")
    grace = meet_grace(
        owner,
        circles=["coworker", "professor"],
        fields=[planning],
        notes="Loves “nanoseconds” 🧵\nSecond line\t=1+1",
        birthday=date(1906, 12, 9),
        phone="+12025550143",
    )
    grace.tags.add(Tag.objects.create(owner=owner, name="compilers"))
    ada = meet_ada(owner, stage="met", edited_at=now)
    talk = Interview.objects.create(
        owner=owner,
        person=grace,
        field=planning,
        starts_at=now - timedelta(days=3, microseconds=17),
        my_time_zone="Europe/London",
        their_time_zone="America/New_York",
        status="done",
    )
    PlannedQuestion.objects.create(
        owner=owner, interview=talk, position=1, question="week", text="A week?", answer="Long."
    )
    Evaluation.objects.create(owner=owner, interview=talk, occupation=4, evaluated_on=now.date())
    letter = Message.objects.create(
        owner=owner,
        person=grace,
        kind="invitation",
        channel="email",
        body="Dear Grace",
        status="sent",
        sent_on=now.date(),
        interview=talk,
        times_offered=["2026-11-26T16:00:00+00:00"],
    )
    Thanks.objects.create(
        owner=owner, person=ada, interview=talk, reason="A name", owed_since=now, message=letter
    )
    Referral.objects.create(owner=owner, given_by=ada, person=grace, given_on=now.date())
    Interaction.objects.create(owner=owner, person=ada, happened_on=now.date(), summary="Tea")
    StepAnswer.objects.create(owner=owner, key="nudge:1", reply="snoozed", until=now.date())
    pitch = create_pitch(owner=owner, draft=write_pitch(ask="Who?\nAnd why?"), now=now)
    record_run(pitch=pitch, seconds=28, feeling=4, note="slower", now=now)
    owner.profile.name, owner.profile.pacing = "Noor", {"nudge_after": 5}
    owner.profile.save()


def empty_home(owner: User) -> None:
    from askwell.records.models import Profile
    from askwell.records.portable import PORTABLE

    for noun in PORTABLE:
        noun.model.objects.all().delete()
    Profile.objects.all().delete()
    Profile.objects.create(user=owner)
    owner.refresh_from_db()


def test_into_an_empty_home_an_archive_gives_the_same_back_byte_for_byte(owner, now):
    live_a_little(owner, now)
    archive = export(owner)
    empty_home(owner)

    report = restore_archive(
        owner=owner, archive=read_archive(io.BytesIO(archive)), now=now + timedelta(days=9)
    )

    assert (report.read, report.created, report.unchanged) == (2, 2, 0)
    assert read_data(export(owner)) == read_data(archive)
    assert [p.full_name for p in search_people(owner, "compil")] == ["Grace Hopper"]


def test_the_same_archive_again_adds_nothing(owner, now):
    live_a_little(owner, now)
    before = export(owner)

    report = restore_archive(owner=owner, archive=read_archive(io.BytesIO(before)), now=now)

    assert (report.created, report.unchanged) == (0, 2)
    assert export(owner) == before


def test_a_home_in_use_gets_what_it_lacks_and_keeps_what_it_has(owner, now):
    live_a_little(owner, now)
    archive = read_archive(io.BytesIO(export(owner)))
    grace = Person.objects.get(given="Grace")
    ContactPoint.objects.filter(person=grace).delete()
    Person.objects.filter(given="Ada").delete()
    Person.objects.update(title="Changed since")

    assert count_archive(owner=owner, archive=archive).created == 1
    restore_archive(owner=owner, archive=archive, now=now)

    grace.refresh_from_db()
    assert grace.title == "Changed since"
    assert grace.contacts.count() == 2
    assert Person.objects.count() == 2
    assert Referral.objects.count() == 1
    assert CareerField.objects.count() == 1


def test_an_archive_can_be_taken_back_again(owner, now):
    live_a_little(owner, now)
    archive = read_archive(io.BytesIO(export(owner)))
    empty_home(owner)
    restore_archive(owner=owner, archive=archive, now=now)

    report = undo_import(owner=owner, now=now)

    assert (report.removed, report.kept) == (2, 0)
    left = json.loads(read_data(export(owner)))["nouns"]
    assert [left[name] for name in ("organizations", "pitches", "pitch_runs")] == [[], [], []]


def test_on_a_shared_server_an_archive_of_anothers_becomes_ones_own(owner, other_owner, now):
    live_a_little(owner, now)
    archive = read_archive(io.BytesIO(export(owner)))

    report = restore_archive(owner=other_owner, archive=archive, now=now)

    assert report.created == 2
    mine = set(Person.objects.owned_by(owner).values_list("ulid", flat=True))
    theirs = set(Person.objects.owned_by(other_owner).values_list("ulid", flat=True))
    assert len(mine | theirs) == 4
    assert Referral.objects.owned_by(other_owner).get().given_by.owner == other_owner


def join_and_tell_apart(owner: User, now) -> Person:
    """Merge the two Graces, of whom one is not Ada; return who was merged into the other."""
    grace, ada = meet_grace(owner, circles=["friend"]), meet_ada(owner)
    copy = make_person(
        owner,
        name="Amazing Grace",
        email="grace@navy.example",
        phone="+12025550143",
        organization="Yale",
        circles=["friend", "professor"],
    )
    Interaction.objects.create(owner=owner, person=copy, happened_on=now.date(), summary="Tea")
    for person in (grace, copy):
        Tie.objects.create(owner=owner, person=person, knows=ada)
    pair = AlikePair.objects.create(
        owner=owner, first=ada, second=copy, score=0.4, reasons=[["same-place", "Paris"]]
    )
    mark_not_same(owner=owner, pair=pair, now=now)
    merge_people(owner=owner, kept=grace, gone=copy, now=now)
    return copy


def test_two_who_are_two_stay_two_in_another_home(owner, now):
    grace, other = meet_grace(owner), make_person(owner, name="Grace Hopper", organization="Navy")
    compare_everybody(owner=owner, now=now)
    mark_not_same(owner=owner, pair=AlikePair.objects.get(), now=now)
    archive = export(owner)
    empty_home(owner)

    restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
    compare_everybody(owner=owner, now=now)

    pair = AlikePair.objects.get()
    assert (pair.answer, pair.answered_at) == ("different", now)
    assert {pair.first.ulid, pair.second.ulid} == {grace.ulid, other.ulid}


def test_a_merge_is_parted_in_another_home_as_it_would_be_here(owner, now):
    copy = join_and_tell_apart(owner, now)
    archive = export(owner)
    part_people(owner=owner, merge=Merge.objects.get(), now=now)
    parted = read_data(export(owner))
    empty_home(owner)
    make_person(owner, name="Somebody else").delete()

    restore_archive(owner=owner, archive=read_archive(io.BytesIO(archive)), now=now)
    assert not Person.objects.filter(ulid=copy.ulid).exists()
    report = part_people(owner=owner, merge=Merge.objects.get(), now=now)

    assert (report.parted.full_name, report.missing) == ("Amazing Grace", 0)
    assert read_data(export(owner)) == parted


def test_on_a_shared_server_both_can_part_what_one_had_merged(owner, other_owner, now):
    join_and_tell_apart(owner, now)
    archive = read_archive(io.BytesIO(export(owner)))
    restore_archive(owner=other_owner, archive=archive, now=now)

    for account in (other_owner, owner):
        report = part_people(owner=account, merge=Merge.objects.owned_by(account).get(), now=now)
        assert (report.parted.full_name, report.missing) == ("Amazing Grace", 0)
        assert report.parted.contacts.count() == 2
    assert Person.objects.owned_by(owner).count() == Person.objects.owned_by(other_owner).count()


def test_an_older_archive_at_anothers_takes_nothing_from_a_merge_here(owner, other_owner, now):
    grace, copy = meet_grace(owner), make_person(owner, name="Amazing Grace", phone="+12025550143")
    older = read_archive(io.BytesIO(export(owner)))
    merge = merge_people(owner=owner, kept=grace, gone=copy, now=now)
    restore_archive(owner=other_owner, archive=older, now=now)

    report = part_people(owner=owner, merge=merge, now=now)

    assert report.parted.contacts.count() == 1
    assert Person.objects.owned_by(owner).count() == 2


def test_whom_one_made_one_an_older_archive_does_not_bring_again(owner, now):
    grace, copy = meet_grace(owner), make_person(owner, name="Amazing Grace")
    archive = read_archive(io.BytesIO(export(owner)))
    merge_people(owner=owner, kept=grace, gone=copy, now=now)

    assert count_archive(owner=owner, archive=archive).created == 0
    restore_archive(owner=owner, archive=archive, now=now)

    assert Person.objects.get() == grace


def test_whoever_is_still_two_here_stays_two(owner, now):
    copy = join_and_tell_apart(owner, now)
    archive = read_archive(io.BytesIO(export(owner)))
    part_people(owner=owner, merge=Merge.objects.get(), now=now)
    Merge.objects.all().delete()
    before = list(Person.objects.order_by("id").values())

    restore_archive(owner=owner, archive=archive, now=now)

    assert copy.ulid in {person["ulid"] for person in before}
    assert list(Person.objects.order_by("id").values()) == before
    assert not Merge.objects.exists()


@pytest.mark.parametrize(
    ("noun", "column", "value"),
    [
        ("merges", "gone", []),
        ("merges", "gone", {"ulid": "0" * 26}),
        ("merges", "moved", {"users.person": ["x"]}),
        ("merges", "moved", {"contacts.owner": ["x"]}),
        ("merges", "removed", [["people", {"ulid": "0" * 26}]]),
        ("merges", "removed", [["circles"]]),
        ("merges", "pairs", [[1, 2, 3]]),
        ("merges", "after", {"title": 7}),
        ("merges", "kept_ulid", "nobody"),
        ("merges", "made_at", "yesterday"),
        ("alike_pairs", "reasons", [["because"]]),
        ("alike_pairs", "score", True),
        ("alike_pairs", "answer", "perhaps"),
    ],
)
def test_a_decision_written_by_somebody_else_refuses_the_whole(owner, now, noun, column, value):
    join_and_tell_apart(owner, now)
    archive = read_archive(io.BytesIO(export(owner)))
    nouns = []
    for one in archive.nouns:
        rows = one.rows
        if one.name == noun:
            place = one.columns.index(column)
            rows = tuple((*row[:place], value, *row[place + 1 :]) for row in rows)
        nouns.append(Noun(name=one.name, columns=one.columns, rows=rows))
    empty_home(owner)

    with pytest.raises(UnreadableFile):
        restore_archive(owner=owner, archive=Archive(version=1, nouns=tuple(nouns)), now=now)
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("full_name", 7),
        ("full_name", "x" * 301),
        ("full_name", "nul\0"),
        ("stage", "married"),
        ("birthday", "yesterday"),
        ("created_at", "2026-11-23T09:00:00"),
        ("do_not_contact", "yes"),
        ("cadence_days", -1),
        ("ulid", "short"),
        ("circles", "friend"),
    ],
)
def test_a_row_written_by_somebody_else_refuses_the_whole(owner, now, column, value):
    meet_ada(owner)
    archive = read_archive(io.BytesIO(export(owner)))
    people = next(noun for noun in archive.nouns if noun.name == "people")
    place = people.columns.index(column)
    [row] = people.rows
    forged = Noun(
        name="people", columns=people.columns, rows=((*row[:place], value, *row[place + 1 :]),)
    )
    empty_home(owner)

    with pytest.raises(UnreadableFile):
        restore_archive(owner=owner, archive=Archive(version=1, nouns=(forged,)), now=now)
    assert not Person.objects.exists()


def test_the_archive_also_holds_what_others_can_open(owner, now):
    live_a_little(owner, now)

    opened = zipfile.ZipFile(io.BytesIO(export(owner)))

    names = opened.namelist()
    assert {"people.csv", "people.vcf", "calendar.ics", "manifest.json"} <= set(names)
    [note] = [name for name in names if name.startswith("notes/Grace-Hopper-")]
    assert "nanoseconds" in opened.read(note).decode()
    assert b"BEGIN:VEVENT" in opened.read("calendar.ics")
    assert opened.read("people.vcf").count(b"BEGIN:VCARD") == 2
