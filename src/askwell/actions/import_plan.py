"""This file is what an import would do: everybody in a file, matched against everybody known."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from askwell.actions.import_known import load_known_people, load_merge_facts
from askwell.domain.importing import Verdict
from askwell.domain.matching import ContactFact, Match, read_contact_facts
from askwell.domain.merging import (
    Change,
    complete_name,
    find_filled,
    find_new_work,
    merge_drafts,
)
from askwell.domain.names import fold_text
from askwell.domain.people import ContactDraft, ContactKind, PersonDraft
from askwell.records.models import Profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.actions.import_known import MergeFacts
    from askwell.domain.arrivals import Someone
    from askwell.records.models import User

FIRST_FEW = 4
"""How many of each kind a preview shows."""
FIRST_UPDATED = 40
"""How many updates it shows, field by field."""


@dataclass(slots=True)
class NewPerson:
    """Somebody to be made, from one record or several of the same person."""

    draft: PersonDraft
    contacts: list[ContactFact]


@dataclass(slots=True)
class KnownChange:
    """What is put in the place of what, and added, for one known person."""

    person: int
    fields: list[Change] = field(default_factory=list)
    contacts: list[ContactFact] = field(default_factory=list)
    circles: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def is_empty(self) -> bool:
        """Tell whether nothing changes at all."""
        return not (self.fields or self.contacts or self.circles or self.tags)


@dataclass(frozen=True, slots=True)
class Example:
    """One record of the file, what happens to it, and what matched."""

    draft: PersonDraft
    verdict: Verdict
    match: Match | None = None
    change: KnownChange | None = None
    is_in_bin: bool = False


@dataclass(slots=True)
class ImportPlan:
    """Everything an import will write, with its counts.

    `binned` are those of the unchanged who are in the bin; `answers` is who each
    of those asked about is: a stored person's id, or less than nothing for the
    places in `new`, counted from -1.
    """

    new: list[NewPerson] = field(default_factory=list)
    changes: dict[int, KnownChange] = field(default_factory=dict)
    counts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    examples: list[Example] = field(default_factory=list)
    binned: int = 0
    answers: dict[Someone, int] = field(default_factory=dict)

    def count(self, example: Example) -> None:
        """Count one record, and keep the first few of each kind to look at."""
        is_shown = FIRST_UPDATED if example.verdict == Verdict.UPDATED else FIRST_FEW
        if example.draft.record:
            self.counts[example.verdict] += 1
            self.binned += example.is_in_bin
            seen = self.binned if example.is_in_bin else self.counts[example.verdict]
            if seen > is_shown:
                return
        self.examples.append(example)


@dataclass(slots=True)
class _Seen:
    """One record about a stored person, waiting for that person's row to be read."""

    draft: PersonDraft
    match: Match
    missing: list[ContactFact]


def plan_import(
    *, owner: User, people: Sequence[PersonDraft], asked: Sequence[Someone] = ()
) -> ImportPlan:
    """Match the people of a file in memory, against one reading of what is known.

    A draft of record 0 is not counted: it was offered beside the records.
    """
    country = Profile.objects.filter(user=owner).values_list("country", flat=True).first() or ""
    drafts = [complete_name(draft) for draft in people]
    facts = [read_contact_facts(draft, country) for draft in drafts]
    named = [draft_someone(someone) for someone in asked]
    keys = [read_contact_facts(draft, country) for draft in named]
    known = load_known_people(owner, drafts + named, facts + keys)
    fold = lru_cache(maxsize=50_000)(fold_text)
    plan = ImportPlan()
    seen: list[_Seen] = []
    for draft, contacts in zip(drafts, facts, strict=True):
        match = known.find_sure_match(contacts)
        if match is None:
            name, place = fold_text(draft.full_name), fold(draft.organization)
            match = known.find_match(name=name, organization=place, contacts=contacts)
        if match is None:
            plan.new.append(NewPerson(draft, list(contacts)))
            person = -len(plan.new)
            plan.count(Example(draft, Verdict.NEW))
            known.add_name(person, name=name, organization=place)
            missing: list[ContactFact] = list(contacts)
        else:
            person = match.person
            missing = [c for c in contacts if not known.has_contact(person, c.key)]
            if person < 0:
                plan.count(_meet_again(plan.new[-person - 1], draft, match, missing))
            else:
                seen.append(_Seen(draft, match, missing))
        for contact in missing:
            known.add_contact(person, kind=contact.kind, key=contact.key)
    _plan_changes(owner, plan, seen)
    for someone, draft, contacts in zip(asked, named, keys, strict=True):
        found = known.find_someone(name=fold_text(draft.full_name), contacts=contacts)
        if found is not None:
            plan.answers[someone] = found
    return plan


def list_places(plan: ImportPlan) -> list[str]:
    """Return the organizations a plan names, as often as it names them."""
    changes = (one for change in plan.changes.values() for one in change.fields)
    known = [str(one.after) for one in changes if one.field == "organization"]
    return [*(new.draft.organization for new in plan.new), *known]


def draft_someone(someone: Someone) -> PersonDraft:
    """Return what a line of talk says about somebody as a person to be made."""
    contacts = []
    if someone.email:
        contacts.append(ContactDraft(kind=ContactKind.EMAIL, value=someone.email))
    if someone.profile:
        contacts.append(ContactDraft(kind=ContactKind.PROFILE, value=someone.profile))
    name = someone.name or someone.email or someone.profile
    return PersonDraft(record=0, full_name=name, contacts=tuple(contacts))


def _meet_again(
    new: NewPerson, draft: PersonDraft, match: Match, missing: list[ContactFact]
) -> Example:
    merged = merge_drafts(new.draft, draft)
    adds = merged is not new.draft or bool(missing)
    new.draft = merged
    new.contacts += missing
    return Example(draft, Verdict.UPDATED if adds else Verdict.UNCHANGED, match)


def _plan_changes(owner: User, plan: ImportPlan, seen: list[_Seen]) -> None:
    if not seen:
        return
    known = load_merge_facts(
        owner,
        seen_people={record.match.person for record in seen},
        with_circles=any(record.draft.circles for record in seen),
        with_tags=any(record.draft.tags for record in seen),
    )
    for record in seen:
        person = record.match.person
        if person in known.in_bin:
            plan.count(Example(record.draft, Verdict.UNCHANGED, record.match, is_in_bin=True))
            continue
        change = _find_change(record, known)
        if change.is_empty():
            plan.count(Example(record.draft, Verdict.UNCHANGED, record.match))
        else:
            plan.count(Example(record.draft, Verdict.UPDATED, record.match, change))
            _keep_change(plan, change)


def _find_change(record: _Seen, known: MergeFacts) -> KnownChange:
    draft, person = record.draft, record.match.person
    is_first = person not in known.touched
    known.touched.add(person)
    fields = find_filled(draft, known.values[person])
    work = known.work[person]
    if draft.title != work.title or draft.organization != work.organization:
        came_from_file = work.came_from_file
        # Of two rows about one person in one file the first one counts, each time.
        fields += find_new_work(draft, work, may_replace=is_first and came_from_file)
    if fields:
        known.apply(person, fields)
    circles = [c.value for c in draft.circles if known.join_circle(person, c.value)]
    tags = [tag for tag in draft.tags if known.hang_tag(person, tag)]
    return KnownChange(person, fields, record.missing, circles, tags)


def _keep_change(plan: ImportPlan, change: KnownChange) -> None:
    earlier = plan.changes.get(change.person)
    if earlier is None:
        plan.changes[change.person] = change
        return
    earlier.fields += change.fields
    earlier.contacts += change.contacts
    earlier.circles += change.circles
    earlier.tags += change.tags
