"""This file is people as programs read them: every list of facts, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F

from askwell.domain.people import ContactKind
from askwell.queries.people import BY_NAME, ORDERS
from askwell.queries.people_filter import filter_people
from askwell.records.models import CircleMembership, ContactPoint, Person
from askwell.records.search import search_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from askwell.queries.paging import Order
    from askwell.queries.people_filter import PeopleFilter
    from askwell.records.models import User

BATCH = 500
LINKS = (ContactKind.PROFILE, ContactKind.SITE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """One person, as `people --json` and `person --json` begin."""

    id: str
    name: str
    given: str
    family: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    links: tuple[str, ...]
    organization: str
    title: str
    circles: tuple[str, ...]
    tags: tuple[str, ...]
    fields: tuple[str, ...]
    stage: str | None
    last_contact: date | None
    how_met: str

    def write(self) -> dict[str, Any]:
        """Return the object of the contract, in its order."""
        return {
            name: list(value) if isinstance(value := getattr(self, name), tuple) else value
            for name in self.__dataclass_fields__
        }


def list_people_facts(
    *, owner: User, wanted: PeopleFilter, today: date, limit: int | None = None
) -> list[PersonFacts]:
    """Return the people that pass the filter; by the best match when there is only a text."""
    if wanted.is_ranked and limit is not None:
        people = search_people(owner, wanted.text, limit)
    else:
        order = ORDERS.get(wanted.sort, BY_NAME)
        rows = filter_people(owner=owner, wanted=wanted, today=today).select_related("organization")
        people = list(rows.order_by(*_say_order(order))[:limit])
    found: list[PersonFacts] = []
    for start in range(0, len(people), BATCH):
        found += read_people_facts(people[start : start + BATCH])
    return found


def _say_order(order: Order) -> tuple[Any, Any]:
    # A database says for itself where no day comes; a list has it last, either way.
    column, key = F(order.column), F("id")
    if order.is_descending:
        return column.desc(nulls_last=True), key.desc()
    return column.asc(nulls_last=True), key.asc()


def read_people_facts(people: Sequence[Person]) -> list[PersonFacts]:
    """Return the facts of these people, in four queries."""
    ids = [person.pk for person in people]
    points = ContactPoint.objects.filter(person__in=ids).order_by("-preferred", "id")
    reach: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for person_id, kind, value, normalized in points.values_list(
        "person_id", "kind", "value", "normalized"
    ):
        shown = normalized or value if kind == ContactKind.PHONE else value
        reach[person_id, _group(kind)].append(
            _write_link(value) if _group(kind) == "link" else shown
        )
    circles = _gather(
        CircleMembership.objects.filter(person__in=ids)
        .order_by("id")
        .values_list("person_id", "circle")
    )
    tags = _gather(
        Person.tags.through.objects.filter(person__in=ids)
        .order_by("tag__name")
        .values_list("person_id", "tag__name")
    )
    fields = _gather(
        Person.fields.through.objects.filter(person__in=ids)
        .order_by("careerfield__name")
        .values_list("person_id", "careerfield__name")
    )
    return [
        PersonFacts(
            id=person.ulid,
            name=person.full_name,
            given=person.given,
            family=person.family,
            emails=tuple(reach[person.pk, "email"]),
            phones=tuple(reach[person.pk, "phone"]),
            links=tuple(reach[person.pk, "link"]),
            organization=person.organization.name if person.organization else "",
            title=person.title,
            circles=tuple(circles[person.pk]),
            tags=tuple(tags[person.pk]),
            fields=tuple(fields[person.pk]),
            stage=person.stage or None,
            last_contact=person.last_contact_on,
            how_met=person.how_met,
        )
        for person in people
    ]


def _group(kind: str) -> str:
    return "link" if kind in LINKS else kind


def _write_link(value: str) -> str:
    return value if "://" in value else f"https://{value}"


def _gather(pairs: Iterable[tuple[int, str]]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for person_id, word in pairs:
        found[person_id].append(word)
    return found
