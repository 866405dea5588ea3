"""This file is whom the board shows, and in which order the list does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.db.models import F

from askwell.records.models import CareerField, Organization, Person

if TYPE_CHECKING:
    from askwell.records.models import User
    from askwell.records.models.person import PersonQuerySet

CHOICES_AT_MOST = 200


class OutreachSort(StrEnum):
    """The orders of the list."""

    WAITING = "waiting"
    NEWEST = "newest"
    NAME = "name"
    PLACE = "place"


SORTS = {
    OutreachSort.WAITING: ("stage_on", "pk"),
    OutreachSort.NEWEST: ("-stage_on", "-pk"),
    OutreachSort.NAME: ("sort_name", "pk"),
    OutreachSort.PLACE: (F("organization__folded_name").asc(nulls_last=True), "sort_name", "pk"),
}


@dataclass(frozen=True, slots=True)
class OutreachFilter:
    """Whom to show: of one field, of one place (by id), or everybody."""

    field: str = ""
    organization: str = ""

    @property
    def is_on(self) -> bool:
        """Tell whether somebody may be hidden."""
        return bool(self.field or self.organization)

    @property
    def query(self) -> str:
        """Return the filter as it stands in an address, after what is there already."""
        chosen = {"field": self.field, "organization": self.organization}
        kept = urlencode({name: value for name, value in chosen.items() if value})
        return f"&{kept}" if kept else ""


EVERYBODY = OutreachFilter()


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the board can be narrowed to, each as id and name."""

    fields: tuple[tuple[str, str], ...]
    organizations: tuple[tuple[str, str], ...]


def list_filter_choices(owner: User) -> FilterChoices:
    """Return the fields and places of those on the board, in two queries."""
    on_it = Person.objects.owned_by(owner).kept().exclude(stage="")
    fields = CareerField.objects.owned_by(owner).filter(people__in=on_it)
    places = Organization.objects.owned_by(owner).filter(people__in=on_it)
    return FilterChoices(
        tuple(fields.distinct().order_by("name").values_list("ulid", "name")[:CHOICES_AT_MOST]),
        tuple(
            places.distinct().order_by("folded_name").values_list("ulid", "name")[:CHOICES_AT_MOST]
        ),
    )


def narrow_people(people: PersonQuerySet, chosen: OutreachFilter) -> PersonQuerySet:
    """Keep those of the field and the place that were chosen."""
    if chosen.field:
        people = people.filter(fields__ulid=chosen.field)
    if chosen.organization:
        people = people.filter(organization__ulid=chosen.organization)
    return people
