"""This file writes what an import planned, in batches, and what it takes to undo it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from askwell.actions.import_rows import BatchRows
from askwell.domain.merging import FILLED, read_filled
from askwell.domain.names import clean_line, fold_text, make_sort_name
from askwell.domain.people import AffiliationKind, ContactKind
from askwell.records.bulk import insert_rows, make_ulids, split_evenly, update_rows
from askwell.records.models import (
    Affiliation,
    BatchChange,
    Person,
)
from askwell.records.search import index_new_people, index_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from askwell.actions.import_plan import KnownChange, NewPerson
    from askwell.domain.merging import Change
    from askwell.domain.people import PersonDraft
    from askwell.records.models import ImportBatch

_NO_DIGITS = re.compile(r"\D")
_LIMITS = tuple(
    (name, getattr(Person._meta.get_field(name), "max_length", None) or 0)  # noqa: SLF001 - Django's way to ask
    for name in FILLED
)
_BOUNDED = tuple((at, most) for at, (_name, most) in enumerate(_LIMITS) if most)
_PERSON_COLUMNS = ("ulid", "full_name", "sort_name", "title", "organization_id", *FILLED)


def write_new_people(
    *, batch: ImportBatch, people: Sequence[NewPerson], now: datetime
) -> Iterator[int]:
    """Write people with all that hangs on them, and yield how many after each portion."""
    writer = BatchRows(batch, now)
    places = writer.find_places(new.draft.organization for new in people)
    tags = writer.find_tags(tag for new in people for tag in new.draft.tags)
    last = 0
    for some in split_evenly(people):
        insert_rows(
            Person,
            columns=_PERSON_COLUMNS,
            rows=[
                _make_row(ulid, new.draft, places)
                for ulid, new in zip(make_ulids(len(some)), some, strict=True)
            ],
            same=writer.same,
        )
        made = Person.objects.filter(batch=batch, id__gt=last).order_by("ulid")
        # Ids of one statement rise in the order of the rows on both databases, and ulids do.
        ids = list(made.values_list("id", flat=True))
        last = max(ids)
        writer.write_contacts(zip(ids, (new.contacts for new in some), strict=True))
        writer.write_work(
            (person, place, new.draft.title)
            for person, new in zip(ids, some, strict=True)
            if (place := places.get(_fold_place(new.draft.organization)))
        )
        writer.write_circles(
            (person, circle.value)
            for person, new in zip(ids, some, strict=True)
            for circle in dict.fromkeys(new.draft.circles)
        )
        writer.write_tags(
            (person, tags[name])
            for person, new in zip(ids, some, strict=True)
            for name in dict.fromkeys(new.draft.tags)
        )
        index_new_people(
            batch.owner_id,
            (_write_words(person, new) for person, new in zip(ids, some, strict=True)),
        )
        yield len(some)


def _write_words(person: int, new: NewPerson) -> tuple[int, str, str, list[str]]:
    draft = new.draft
    names = (draft.full_name, draft.given, draft.additional, draft.family, draft.nickname)
    rest = [draft.how_met, draft.location, draft.notes, *draft.tags]
    for contact in new.contacts:
        rest.append(contact.value)
        if contact.kind == ContactKind.PHONE:
            rest.append(_NO_DIGITS.sub("", contact.normalized or contact.value))
    return person, " ".join(names), f"{draft.title} {draft.organization}", rest


def write_known_people(
    *, batch: ImportBatch, changes: Sequence[KnownChange], now: datetime
) -> None:
    """Write what is added to known people, and remember what was there before."""
    if not changes:
        return
    writer = BatchRows(batch, now)
    places = writer.find_places(
        str(c.after) for change in changes for c in change.fields if c.field == "organization"
    )
    tags = writer.find_tags(tag for change in changes for tag in change.tags)
    for some in split_evenly(changes):
        kept = _make_batch_changes(batch, some, places, tags)
        _write_fields(some, kept)
        _add_rows(writer, some, kept, tags)
        BatchChange.objects.bulk_create(kept, batch_size=500)
        index_people([change.person for change in some])


def _make_batch_changes(
    batch: ImportBatch,
    changes: Sequence[KnownChange],
    places: dict[str, int],
    tags: dict[str, int],
) -> list[BatchChange]:
    here = Person.objects.filter(id__in=[change.person for change in changes])
    work_before = dict(here.values_list("id", "organization_id"))
    kept = []
    for change in changes:
        before: dict[str, object] = {}
        after: dict[str, object] = {}
        for one in change.fields:
            if one.field == "organization":
                before["organization"] = work_before[change.person]
                after["organization"] = places[_fold_place(str(one.after))]
            else:
                before.setdefault(one.field, _write_value(one.before))
                after[one.field] = _write_value(one.after)
        added: dict[str, object] = {}
        if change.circles:
            added["circles"] = change.circles
        if change.tags:
            added["tags"] = [tags[name] for name in change.tags]
        kept.append(
            BatchChange(
                batch=batch, person_id=change.person, before=before, after=after, added=added
            )
        )
    return kept


def _write_fields(changes: Sequence[KnownChange], kept: Sequence[BatchChange]) -> None:
    by_columns = defaultdict(list)
    for change, remembered in zip(changes, kept, strict=True):
        final: dict[str, object] = {one.field: one.after for one in change.fields}
        if "organization" in final:
            final["organization_id"] = remembered.after["organization"]
            del final["organization"]
        if final:
            by_columns[tuple(final)].append((*_cut(final), change.person))
    for columns, rows in by_columns.items():
        update_rows(Person, columns=columns, rows=rows)
    _refresh_sort_names(
        change.person for change in changes if any(c.field == "family" for c in change.fields)
    )


def _refresh_sort_names(people: Iterable[int]) -> None:
    for some in split_evenly(people):
        rows = Person.objects.filter(id__in=some).values_list("id", "given", "family", "full_name")
        update_rows(
            Person,
            columns=("sort_name",),
            rows=[
                (make_sort_name(given=given, family=family, full_name=name), person)
                for person, given, family, name in rows
            ],
        )


def _add_rows(
    writer: BatchRows,
    changes: Sequence[KnownChange],
    kept: Sequence[BatchChange],
    tags: dict[str, int],
) -> None:
    writer.write_contacts((change.person, change.contacts) for change in changes)
    moved = {
        remembered.person_id: remembered
        for remembered in kept
        if "organization" in remembered.after
    }
    current = Affiliation.objects.filter(
        person__in=moved, is_current=True, kind=AffiliationKind.WORK
    )
    for work, person in current.values_list("id", "person_id"):
        moved[person].added.setdefault("closed_work", []).append(work)
    current.update(is_current=False)
    titles = {change.person: _find_title(change.fields) for change in changes}
    writer.write_work(
        (person, remembered.after["organization"], titles[person])
        for person, remembered in moved.items()
    )
    writer.write_circles((change.person, name) for change in changes for name in change.circles)
    writer.write_tags((change.person, tags[name]) for change in changes for name in change.tags)


def _find_title(fields: Iterable[Change]) -> str:
    return next((str(change.after) for change in fields if change.field == "title"), "")


def _make_row(ulid: str, draft: PersonDraft, places: dict[str, int]) -> tuple[object, ...]:
    full_name = clean_line(draft.full_name, 300) or "?"
    sort_name = make_sort_name(given=draft.given, family=draft.family, full_name=full_name)
    place = places.get(_fold_place(draft.organization))
    filled = list(read_filled(draft))
    for at, most in _BOUNDED:
        if filled[at]:
            filled[at] = str(filled[at])[:most]
    return (ulid, full_name, sort_name, draft.title[:300], place, *filled)


@lru_cache(maxsize=50_000)
def _fold_place(name: str) -> str:
    return fold_text(name)[:300] if name else ""


def _cut(values: dict[str, object]) -> list[object]:
    limits = dict(_LIMITS)
    return [
        value[: limits.get(name) or 300] if isinstance(value, str) and name != "notes" else value
        for name, value in values.items()
    ]


def _write_value(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value
