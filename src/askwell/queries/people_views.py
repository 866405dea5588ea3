"""This file is what stands above the list of people: views worth having at hand, and choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.queries.people_filter import PeopleFilter, filter_people
from askwell.records.models import CareerField, Person, SavedView, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from askwell.records.models import User

MOST_TAGS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyView:
    """A filter worth having at hand, with how many it shows now. `name` is a field's own name."""

    kind: str
    total: int
    value: str = ""
    name: str = ""


def list_ready_views(
    *, owner: User, fields: Iterable[CareerField], today: date, everyone: int | None = None
) -> list[ReadyView]:
    """Return the chips above the list with their true counts, less those that show nobody.

    `everyone` is how many there are in all, where that was counted already.
    """
    if everyone is None:
        everyone = Person.objects.owned_by(owner).kept().count()
    counted = [ReadyView(kind="everyone", total=everyone)]
    members = Person.fields.through.objects.filter(person__deleted_at=None)
    for field in fields:
        total = members.filter(careerfield=field).count()
        counted.append(ReadyView(kind="field", value=field.ulid, name=field.name, total=total))
    for kind in ("way", "thanks", "untold", "quiet"):
        wanted = PeopleFilter(contact=kind) if kind == "quiet" else PeopleFilter(ready=kind)
        total = filter_people(owner=owner, wanted=wanted, today=today).count()
        counted.append(ReadyView(kind=kind, total=total))
    return [view for view in counted if view.total or view.kind == "everyone"]


def list_saved_views(owner: User) -> list[SavedView]:
    """Return the filters kept under a name, by name."""
    return list(SavedView.objects.owned_by(owner).order_by("name"))


def list_fields(owner: User) -> list[CareerField]:
    """Return the owner's career fields by name."""
    return list(CareerField.objects.owned_by(owner).order_by("name"))


def list_tags(owner: User) -> list[str]:
    """Return the owner's tags by name, two hundred at most."""
    return list(
        Tag.objects.owned_by(owner).order_by("name").values_list("name", flat=True)[:MOST_TAGS]
    )
