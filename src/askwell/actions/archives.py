"""This file puts an archive's rows into a home: everything that is not there yet."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from askwell.actions.archive_merges import Decisions
from askwell.actions.archive_rows import (
    avoid_foreign_ulids,
    find_known,
    read_row,
    refuse_archive,
)
from askwell.actions.batches import hold_batch, open_next_batch
from askwell.domain.importing import ImportReport
from askwell.records.bulk import insert_rows, refresh_statistics, split_evenly
from askwell.records.models import (
    BatchStatus,
    CircleMembership,
    Interaction,
    Interview,
    Merge,
    Organization,
    Person,
    Profile,
)
from askwell.records.portable import PEOPLE_LISTS, PORTABLE, PROFILE, PROFILE_COLUMNS
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from askwell.formats.askwell.values import Archive, Cell, Noun, Row
    from askwell.records.models import ImportBatch, User
    from askwell.records.portable import PortableNoun

FORMAT = "askwell"
_MANY = 1_000


@dataclass(frozen=True, slots=True)
class ArchiveCounts:
    """The people of an archive: all, those to come, those here already."""

    read: int
    created: int
    unchanged: int
    organizations: int = 0
    interactions: int = 0
    interviews: int = 0


def count_archive(*, owner: User, archive: Archive) -> ArchiveCounts:
    """Say whom an archive would bring; nothing is changed."""
    people = _find_noun(archive, "people")
    if people is None or not people.columns:
        return ArchiveCounts(0, 0, 0)
    place = people.columns.index("ulid") if "ulid" in people.columns else -1
    if place < 0:
        refuse_archive()
    ulids = [str(row[place]) for row in people.rows]
    known = find_known(Person.objects.owned_by(owner), ulids)
    here = len({*known, *_find_merged(owner, people.rows, place)})
    return ArchiveCounts(
        len(ulids),
        len(ulids) - here,
        here,
        organizations=_count_missing(owner, archive, Organization, "folded_name"),
        interactions=_count_missing(owner, archive, Interaction),
        interviews=_count_missing(owner, archive, Interview),
    )


def restore_archive(
    *,
    owner: User,
    archive: Archive,
    now: datetime,
    file_name: str = "",
    batch: ImportBatch | None = None,
    report: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Add everything of an archive that this home does not have, all of it or nothing.

    In an empty home that gives the same data back, ids and dates included. A row
    whose id is here already is left as it is here.
    """
    started = time.perf_counter()
    try:
        with transaction.atomic():
            if batch is not None:
                batch = hold_batch(batch)
            counts = count_archive(owner=owner, archive=archive)
            if batch is None:
                batch = open_next_batch(
                    owner=owner, now=now, format=FORMAT, file_name=file_name[:300]
                )
            _Restoring(owner, batch, archive, report).restore_all()
            _restore_profile(batch, archive)
            if counts.created >= _MANY:
                refresh_statistics()
            batch.format, batch.status, batch.finished_at = FORMAT, BatchStatus.DONE, now
            batch.read, batch.created, batch.unchanged = (
                counts.read,
                counts.created,
                counts.unchanged,
            )
            batch.seconds = round(time.perf_counter() - started, 3)
            batch.save()
    except IntegrityError:
        # Checksums hold, so somebody wrote this archive by hand.
        refuse_archive()
    return ImportReport(
        number=batch.number,
        format=FORMAT,
        read=counts.read,
        created=counts.created,
        updated=0,
        unchanged=counts.unchanged,
        to_review=0,
        problems=(),
        seconds=batch.seconds,
        people=counts.created,
        organizations=counts.organizations,
        interactions=counts.interactions,
        interviews=counts.interviews,
    )


class _Restoring:
    """One archive on its way in: which row here stands for which id there."""

    def __init__(
        self,
        owner: User,
        batch: ImportBatch,
        archive: Archive,
        report: Callable[[int, int], None] | None,
    ) -> None:
        self.owner = owner
        self.batch = batch
        self.archive = archive
        self.report = report or (lambda _done, _total: None)
        self.ids: dict[str, dict[str, int]] = {noun.name: {} for noun in PORTABLE}
        self.targets = {noun.model: noun.name for noun in PORTABLE}
        self.new_people: list[int] = []
        self.done = 0
        self.total = sum(
            len(tuple(noun.rows))
            for noun in archive.nouns
            if noun.name in {known.name for known in PORTABLE}
        )

    def restore_all(self) -> None:
        for noun in PORTABLE:
            found = _find_noun(self.archive, noun.name)
            if found is not None and found.columns:
                self.restore_noun(noun, found)
        Decisions(self.owner, self.ids, self.targets).restore(self.archive)
        index_people(self.new_people)

    def restore_noun(self, noun: PortableNoun, found: Noun) -> None:
        if "ulid" not in found.columns:
            refuse_archive()
        here = noun.model.objects.owned_by(self.owner)
        ulid_at = found.columns.index("ulid")
        for some in split_evenly(found.rows):
            known = find_known(here, [str(row[ulid_at]) for row in some])
            if noun.model is Person:
                known.update(_find_merged(self.owner, some, ulid_at))
            self.ids[noun.name].update(known)
            new = [row for row in some if str(row[ulid_at]) not in known]
            self.insert(noun, found, new, ulid_at)
            self.done += len(some)
            self.report(self.done, self.total)

    def insert(self, noun: PortableNoun, found: Noun, rows: Sequence[Row], ulid_at: int) -> None:
        read = []
        kept = []
        alike = self.find_alike(noun)
        for row in rows:
            values = read_row(noun, found.columns, row, self.ids, self.targets)
            if values is None:
                continue
            same = tuple(values[f"{n}_id" if n in noun.links else n] for n in noun.same_by)
            if same and same in alike:
                self.ids[noun.name][str(row[ulid_at])] = alike[same]
                continue
            read.append(values)
            kept.append(row)
        if not read:
            return
        avoid_foreign_ulids(noun, read)
        columns = tuple(read[0])
        insert_rows(
            noun.model,
            columns=columns,
            rows=[tuple(values.values()) for values in read],
            same={"owner_id": self.owner.pk, "batch_id": self.batch.pk},
        )
        made = find_known(noun.model.objects.all(), [str(values["ulid"]) for values in read])
        for values, row in zip(read, kept, strict=True):
            self.ids[noun.name][str(row[ulid_at])] = made[str(values["ulid"])]
        if noun.model is Person:
            self.new_people += made.values()
            self.add_lists(found, kept, ulid_at)

    def find_alike(self, noun: PortableNoun) -> dict[tuple[object, ...], int]:
        if not noun.same_by:
            return {}
        names = [f"{name}_id" if name in noun.links else name for name in noun.same_by]
        rows = noun.model.objects.owned_by(self.owner).values_list("id", *names)
        return {tuple(row[1:]): row[0] for row in rows.iterator()}

    def add_lists(self, found: Noun, rows: Sequence[Row], ulid_at: int) -> None:
        places = [
            found.columns.index(name) if name in found.columns else -1 for name in PEOPLE_LISTS
        ]
        circles, fields, tags = [], [], []
        for row in rows:
            person = self.ids["people"][str(row[ulid_at])]
            circles += [(person, word) for word in _read_list(row, places[0])]
            fields += self._point(person, _read_list(row, places[1]), "fields")
            tags += self._point(person, _read_list(row, places[2]), "tags")
        insert_rows(CircleMembership, columns=("person_id", "circle"), rows=circles)
        insert_rows(Person.fields.through, columns=("person_id", "careerfield_id"), rows=fields)
        insert_rows(Person.tags.through, columns=("person_id", "tag_id"), rows=tags)

    def _point(self, person: int, ulids: Iterable[str], noun: str) -> list[tuple[int, int]]:
        found = self.ids[noun]
        return [(person, found[ulid]) for ulid in dict.fromkeys(ulids) if ulid in found]


def _count_missing(owner: User, archive: Archive, model: Any, key: str = "ulid") -> int:
    """Return how many rows of a table are not here yet."""
    name = next(noun.name for noun in PORTABLE if noun.model is model)
    noun = _find_noun(archive, name)
    if noun is None or key not in noun.columns:
        return 0
    place = noun.columns.index(key)
    here = model.objects.owned_by(owner).values_list(key, flat=True)
    return len({str(row[place]) for row in noun.rows}.difference(here.iterator()))


def _find_noun(archive: Archive, name: str) -> Noun | None:
    return next((noun for noun in archive.nouns if noun.name == name), None)


def _find_merged(owner: User, rows: Iterable[Row], ulid_at: int) -> dict[str, int]:
    """Return who stands here for people who were made one with somebody."""
    merged = Merge.objects.owned_by(owner).filter(undone_at=None)
    stands_for = dict(merged.values_list("gone_ulid", "kept_id"))
    ulids = (str(row[ulid_at]) for row in rows) if stands_for else ()
    return {ulid: stands_for[ulid] for ulid in ulids if ulid in stands_for}


def _read_list(row: Row, place: int) -> list[str]:
    cell: Cell = row[place] if place >= 0 else []
    if not isinstance(cell, list):
        refuse_archive()
    return [str(part)[:80] for part in cell]


def _restore_profile(batch: ImportBatch, archive: Archive) -> None:
    """Take over who you are where you said nothing yet; the batch remembers what was there."""
    noun = _find_noun(archive, PROFILE)
    profile = Profile.objects.filter(user=batch.owner_id).first()
    is_told = profile is not None and (profile.name or profile.about or profile.seeking)
    row = next(iter(noun.rows), None) if noun else None
    if noun is None or row is None or profile is None or is_told:
        return
    values = dict(zip(noun.columns, row, strict=True))
    known = {name: values[name] for name in PROFILE_COLUMNS if name in values}
    changed = {}
    for name, value in known.items():
        column: Any = Profile._meta.get_field(name)  # noqa: SLF001 - Django's way to ask
        before = getattr(profile, name)
        setattr(profile, name, column.to_python(value))
        changed[name] = [before.isoformat() if isinstance(before, datetime) else before, value]
    profile.save(update_fields=list(known))
    batch.mine["profile"] = changed
