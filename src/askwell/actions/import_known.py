"""This file reads, once, what an import must know about the people there are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from askwell.domain.matching import IDENTITY_KINDS, KnownPeople, make_contact_key
from askwell.domain.merging import FILLED, Change, KnownWork, complete_name
from askwell.domain.names import fold_text, make_sort_name
from askwell.records.bulk import split_evenly
from askwell.records.models import (
    Affiliation,
    BatchChange,
    BatchStatus,
    CircleMembership,
    ContactPoint,
    Merge,
    Person,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from askwell.domain.matching import ContactFact
    from askwell.domain.people import PersonDraft
    from askwell.records.models import User

FEW = 500
"""Up to so many records, reading only who might be meant is quicker than reading everybody."""


@dataclass(slots=True)
class MergeFacts:
    """What the known people of a file have, kept up while the file is gone through."""

    values: dict[int, tuple[object, ...]] = field(default_factory=dict)
    work: dict[int, KnownWork] = field(default_factory=dict)
    in_bin: set[int] = field(default_factory=set)
    touched: set[int] = field(default_factory=set)
    _circles: set[tuple[int, str]] = field(default_factory=set)
    _tags: set[tuple[int, str]] = field(default_factory=set)

    def apply(self, person: int, changes: Iterable[Change]) -> None:
        """Remember what a record changed, for the next record about the same person."""
        values = dict(zip(FILLED, self.values[person], strict=True))
        work = self.work[person]
        title, organization = work.title, work.organization
        for change in changes:
            if change.field == "title":
                title = str(change.after)
            elif change.field == "organization":
                organization = str(change.after)
            else:
                values[change.field] = change.after
        self.values[person] = tuple(values.values())
        self.work[person] = KnownWork(title, organization, work.came_from_file)

    def join_circle(self, person: int, circle: str) -> bool:
        """Remember a circle, and tell whether it is new to this person."""
        is_new = (person, circle) not in self._circles
        self._circles.add((person, circle))
        return is_new

    def hang_tag(self, person: int, tag: str) -> bool:
        """Remember a tag, and tell whether it is new to this person."""
        is_new = (person, tag) not in self._tags
        self._tags.add((person, tag))
        return is_new


def load_known_people(
    owner: User, drafts: Sequence[PersonDraft], facts: Sequence[Sequence[ContactFact]]
) -> KnownPeople:
    """Read the keys and names of everybody, or of those whom a few records could mean."""
    people = Person.objects.owned_by(owner)
    contacts = ContactPoint.objects.owned_by(owner)
    former = Affiliation.objects.owned_by(owner).filter(is_current=False)
    merged = Merge.objects.owned_by(owner).filter(undone_at=None)
    if len(drafts) <= FEW:
        meant = _find_meant(owner, drafts, facts)
        people = people.filter(id__in=meant)
        contacts = contacts.filter(person__in=meant)
        former = former.filter(person__in=meant)
        merged = merged.filter(kept__in=meant)
    known = KnownPeople()
    known.put_aside(people.filter(deleted_at__isnull=False).values_list("id", flat=True))
    for person, kind, value, normalized in contacts.values_list(
        "person_id", "kind", "value", "normalized"
    ).iterator(chunk_size=5_000):
        key = make_contact_key(kind, value, normalized)
        known.add_contact(person, kind=kind if normalized else "", key=key)
    if all(known.find_sure_match(contacts) for contacts in facts):
        # Everybody is known by a key of their own, so no name decides anything.
        return known
    names = {}
    for person, name, place in people.values_list(
        "id", "full_name", "organization__folded_name"
    ).iterator(chunk_size=5_000):
        names[person] = folded = fold_text(name)
        known.add_name(person, name=folded, organization=place or "")
    for person, place in former.values_list("person_id", "organization__folded_name"):
        known.add_name(person, name=names[person], organization=place)
    # Whom a merge took up is still the same person when a file brings them again.
    for person, name, place in merged.values_list("kept_id", "gone_name", "gone_place"):
        known.add_name(person, name=fold_text(name), organization=place)
    return known


def _find_meant(
    owner: User, drafts: Sequence[PersonDraft], facts: Sequence[Sequence[ContactFact]]
) -> list[int]:
    keys = {c.normalized for contacts in facts for c in contacts if c.normalized}
    # Taking names apart costs most of reading them: for these few only.
    named = [complete_name(draft) for draft in drafts]
    names = {
        make_sort_name(given=d.given, family=d.family, full_name=d.full_name) for d in named
    } | {fold_text(d.full_name)[:300] for d in named}
    meant: set[int] = set()
    for some in split_evenly(keys):
        meant.update(
            ContactPoint.objects.owned_by(owner)
            .filter(kind__in=[kind.value for kind in IDENTITY_KINDS], normalized__in=some)
            .values_list("person_id", flat=True)
        )
    for some in split_evenly(names):
        meant.update(
            Person.objects.owned_by(owner)
            .filter(Q(sort_name__in=some))
            .values_list("id", flat=True)
        )
        merged = Merge.objects.owned_by(owner).filter(undone_at=None, gone_sort_name__in=some)
        meant.update(merged.values_list("kept_id", flat=True))
    return sorted(meant)


def load_merge_facts(
    owner: User, *, seen_people: set[int], with_circles: bool, with_tags: bool
) -> MergeFacts:
    """Read what the people of a file already have; circles and tags when the file has any."""
    facts = MergeFacts()
    unsure: list[int] = []
    columns = ("id", "deleted_at", "batch__format", "organization__name", "title", "edited_at")
    for row in _walk_seen(Person.objects.owned_by(owner), "id", seen_people, *columns, *FILLED):
        person, deleted_at, batch, organization, title, edited_at = row[: len(columns)]
        facts.values[person] = row[len(columns) :]
        # An archive brings back what a person typed, too.
        came_from_file = batch not in {None, "askwell"} and edited_at is None
        facts.work[person] = KnownWork(title, organization or "", came_from_file)
        if deleted_at is not None:
            facts.in_bin.add(person)
        if not came_from_file:
            unsure.append(person)
    if with_circles:
        circles = CircleMembership.objects.filter(person__owner=owner)
        for person, circle in _walk_seen(circles, "person_id", seen_people, "person_id", "circle"):
            facts.join_circle(person, circle)
    if with_tags:
        hung = Person.tags.through.objects.filter(person__owner=owner)
        for person, tag in _walk_seen(hung, "person_id", seen_people, "person_id", "tag__name"):
            facts.hang_tag(person, tag)
    _trust_earlier_imports(owner, facts, unsure)
    return facts


def _walk_seen(
    rows: Any, by: str, seen_people: set[int], *columns: str
) -> Iterator[tuple[Any, ...]]:
    if len(seen_people) > FEW:
        # Naming thousands of ids costs more than reading past the others.
        place = columns.index(by)
        for row in rows.values_list(*columns).iterator(chunk_size=5_000):
            if row[place] in seen_people:
                yield row
    else:
        yield from rows.filter(**{f"{by}__in": seen_people}).values_list(*columns)


def _trust_earlier_imports(owner: User, facts: MergeFacts, people: Iterable[int]) -> None:
    """Mark the work that an earlier import wrote onto a person made by hand."""
    for some in split_evenly(people):
        changes = BatchChange.objects.filter(
            batch__owner=owner, batch__status=BatchStatus.DONE, person__in=some
        )
        for person, after in changes.order_by("id").values_list("person_id", "after"):
            work = facts.work[person]
            if after.get("title", work.title) == work.title and {"title", "organization"} & set(
                after
            ):
                facts.work[person] = KnownWork(work.title, work.organization, came_from_file=True)
