"""This file is what is done to everybody ticked at once, and how it is taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db import transaction

from askwell.actions.bin import bin_people, restore_people, tag_people, untag_people
from askwell.domain.errors import AskwellError, NotFound
from askwell.domain.pacing import find_cadence, next_contact_on, read_pacing
from askwell.domain.people import Circle
from askwell.domain.words import _
from askwell.records.bulk import update_rows
from askwell.records.models import CareerField, CircleMembership, Person, Profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from askwell.records.models import User

LONGEST = 3_650


@dataclass(frozen=True, slots=True)
class SelectionChange:
    """One thing done to many: `people` are the ulids changed, `before` what a cadence was."""

    kind: str
    value: str
    people: tuple[str, ...]
    before: tuple[int | None, ...] = ()


@transaction.atomic
def change_selected(
    *, owner: User, ulids: Sequence[str], kind: str, value: str, now: datetime
) -> SelectionChange:
    """Bin, tag, put into a circle or a field, or give a cadence; return whom it changed."""
    if kind == "bin":
        return SelectionChange(kind, "", tuple(bin_people(owner=owner, ulids=ulids, now=now)))
    if kind == "tag":
        tag, changed = tag_people(owner=owner, ulids=ulids, name=value)
        return SelectionChange(kind, tag.name, tuple(changed))
    change = _CHANGES.get(kind)
    if change is None:
        raise AskwellError(_("Choose what to do with them. Nothing was changed."))
    done: SelectionChange = change(owner, ulids, value)
    return done


@transaction.atomic
def undo_selected(*, owner: User, change: SelectionChange) -> None:
    """Put everybody back as they were before a change."""
    people = Person.objects.owned_by(owner).filter(ulid__in=change.people)
    if change.kind == "bin":
        restore_people(owner=owner, ulids=change.people)
    elif change.kind == "tag":
        untag_people(owner=owner, ulids=change.people, name=change.value)
    elif change.kind == "circle":
        CircleMembership.objects.filter(person__in=people, circle=change.value).delete()
    elif change.kind == "field":
        rows = Person.fields.through.objects.filter(person__in=people)
        rows.filter(careerfield__ulid=change.value).delete()
    else:
        before = dict(zip(change.people, change.before, strict=True))
        ids = dict(people.values_list("id", "ulid"))
        _set_cadence(owner, {number: before[ulid] for number, ulid in ids.items()})


def _join_circle(owner: User, ulids: Sequence[str], value: str) -> SelectionChange:
    if value not in list(Circle):
        raise AskwellError(_("Choose a circle first. Nothing was changed."))
    people = Person.objects.owned_by(owner).kept().filter(ulid__in=ulids)
    members = CircleMembership.objects.filter(circle=value).values("person_id")
    new = dict(people.exclude(id__in=members).values_list("id", "ulid"))
    CircleMembership.objects.bulk_create(
        [CircleMembership(person_id=person, circle=value) for person in new]
    )
    return SelectionChange("circle", value, tuple(new.values()))


def _join_field(owner: User, ulids: Sequence[str], value: str) -> SelectionChange:
    field = CareerField.objects.owned_by(owner).filter(ulid=value).first()
    if field is None:
        raise NotFound(_("Choose a field first. Nothing was changed."))
    people = Person.objects.owned_by(owner).kept().filter(ulid__in=ulids)
    through = Person.fields.through
    members = through.objects.filter(careerfield=field).values("person_id")
    new = dict(people.exclude(id__in=members).values_list("id", "ulid"))
    through.objects.bulk_create(
        [through(person_id=person, careerfield_id=field.pk) for person in new]
    )
    return SelectionChange("field", value, tuple(new.values()))


def _give_cadence(owner: User, ulids: Sequence[str], value: str) -> SelectionChange:
    if not (value.isascii() and value.isdigit() and int(value) <= LONGEST):
        raise AskwellError(_("Every how many days? A number up to 3650. Nothing was changed."))
    days = int(value)
    people = Person.objects.owned_by(owner).kept().filter(ulid__in=ulids).order_by("id")
    rows = [
        row
        for row in people.values_list("id", "ulid", "cadence_days")
        if row[2] is None or row[2] != days
    ]
    _set_cadence(owner, {row[0]: days for row in rows})
    return SelectionChange(
        "cadence", value, tuple(row[1] for row in rows), tuple(row[2] for row in rows)
    )


_CHANGES: dict[str, Any] = {
    "circle": _join_circle,
    "field": _join_field,
    "cadence": _give_cadence,
}


def _set_cadence(owner: User, days: dict[int, int | None]) -> None:
    profile = Profile.objects.filter(user=owner).first()
    pacing = read_pacing(profile.pacing if profile else {})
    rows = Person.objects.filter(id__in=days).values_list("id", "last_contact_on", "closeness")
    update_rows(
        Person,
        columns=("cadence_days", "keep_in_touch_on"),
        rows=[
            (
                days[person],
                next_contact_on(last, find_cadence(closeness, days[person], pacing)),
                person,
            )
            for person, last, closeness in rows
        ],
    )


def write_selection(change: SelectionChange) -> list[Any]:
    """Return a change as JSON keeps it."""
    return [change.kind, change.value, change.people, change.before]


def read_selection(kept: Sequence[Any]) -> SelectionChange:
    """Return the change that `write_selection` wrote."""
    kind, value, people, before = kept
    return replace(SelectionChange(kind, value, tuple(people)), before=tuple(before))
