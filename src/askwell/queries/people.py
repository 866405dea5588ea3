"""This file is the list of people: filtered, sorted, and paged by key, never by counting off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Case, IntegerField, Q, Value, When

from askwell.domain.names import fold_text
from askwell.domain.outreach import WAY
from askwell.domain.pacing import read_pacing
from askwell.queries.paging import Cursor, Order, take_page
from askwell.records.models import (
    CareerField,
    CircleMembership,
    Organization,
    Person,
    Profile,
    Tag,
    Thanks,
)
from askwell.records.search import count_matches, make_match, search_people

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from askwell.records.models import User
    from askwell.records.models.person import PersonQuerySet

QUIET_AFTER = timedelta(days=90)
MOST_TAGS = 200
MANY = 2000
BY_NAME = Order(column="sort_name")
BY_CONTACT = Order(column="last_contact_on", is_descending=True)
ORDERS = {
    "name": BY_NAME,
    "-name": replace(BY_NAME, is_descending=True),
    "-contact": BY_CONTACT,
    "contact": replace(BY_CONTACT, is_descending=False),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFilter:
    """Which people to show; an empty text leaves its part open.

    `organization` is an id or a part of a name, `field` an id or a name,
    `contact` one of "never", "month" (within 30 days) and "quiet" (over 90
    days ago), `ready` one of "thanks", "untold" and "way".
    """

    text: str = ""
    circle: str = ""
    field: str = ""
    organization: str = ""
    setting: str = ""
    tag: str = ""
    stage: str = ""
    contact: str = ""
    ready: str = ""
    sort: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether this leaves nobody out."""
        return replace(self, sort="") == PeopleFilter()

    @property
    def is_ranked(self) -> bool:
        """Tell whether the best matches come first: a text, and nothing said about the order."""
        return bool(self.text.strip()) and replace(self, text="") == PeopleFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One line of the list. `owed` is true when a thank-you is due, `is_late` when it is late."""

    id: int
    ulid: str
    name: str
    title: str
    organization: str
    setting: str
    stage: str
    last_contact_on: date | None
    circle: str = ""
    owed: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """Some rows of the list, how many there are in all, and the cursors around these."""

    rows: tuple[PersonRow, ...]
    total: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyView:
    """A filter worth having at hand, with how many it shows now. `name` is a field's own name."""

    kind: str
    total: int
    value: str = ""
    name: str = ""


def list_people(
    *,
    owner: User,
    wanted: PeopleFilter,
    now: datetime,
    today: date,
    cursor: str = "",
    limit: int = 50,
) -> PeoplePage:
    """Return one page of the owner's people, in a fixed number of queries.

    A text alone shows its best matches first, one page of them; any order
    that is asked for shows all of them.
    """
    if wanted.is_ranked:
        found = search_people(owner, wanted.text, limit)
        rows = tuple(_make_row(person) for person in found)
        total = count_matches(owner, wanted.text)
        return PeoplePage(rows=_add_circles_and_thanks(owner, rows, now), total=total)
    people = filter_people(owner=owner, wanted=wanted, today=today)
    total = people.count()
    order = ORDERS.get(wanted.sort, BY_NAME)
    if total > MANY and order.column == BY_NAME.column:
        people = _walk_people(owner, wanted, today)
    page = take_page(
        people.select_related("organization"),
        order=order,
        cursor=Cursor.read(cursor),
        limit=limit,
    )
    rows = tuple(_make_row(person) for person in page.rows)
    return PeoplePage(
        rows=_add_circles_and_thanks(owner, rows, now),
        total=total,
        before=page.before,
        after=page.after,
    )


def filter_people(*, owner: User, wanted: PeopleFilter, today: date) -> PersonQuerySet:
    """Return the people that pass every part of the filter, in no order."""
    people: PersonQuerySet = Person.objects.owned_by(owner).kept()
    return people.filter(*_list_conditions(owner, wanted, today))


def list_ready_views(*, owner: User, fields: Iterable[CareerField], today: date) -> list[ReadyView]:
    """Return the chips above the list with their true counts, less those that show nobody."""
    people = Person.objects.owned_by(owner).kept()
    counted = [ReadyView(kind="everyone", total=people.count())]
    members = Person.fields.through.objects.filter(person__deleted_at=None)
    for field in fields:
        total = members.filter(careerfield=field).count()
        counted.append(ReadyView(kind="field", value=field.ulid, name=field.name, total=total))
    for kind in ("way", "thanks", "untold", "quiet"):
        wanted = PeopleFilter(contact=kind) if kind == "quiet" else PeopleFilter(ready=kind)
        total = filter_people(owner=owner, wanted=wanted, today=today).count()
        counted.append(ReadyView(kind=kind, total=total))
    return [view for view in counted if view.total or view.kind == "everyone"]


def list_fields(owner: User) -> list[CareerField]:
    """Return the owner's career fields by name."""
    return list(CareerField.objects.owned_by(owner).order_by("name"))


def list_tags(owner: User) -> list[str]:
    """Return the owner's tags by name, two hundred at most."""
    return list(
        Tag.objects.owned_by(owner).order_by("name").values_list("name", flat=True)[:MOST_TAGS]
    )


def _walk_people(owner: User, wanted: PeopleFilter, today: date) -> PersonQuerySet:
    people: PersonQuerySet = Person.objects.owned_by(owner).kept()
    conditions = list(_list_conditions(owner, wanted, today))
    if not conditions:
        return people
    # When many pass, reading along the names until a page is full beats finding all and
    # sorting them; no index is tempted by a CASE.
    fits = Case(When(Q(*conditions), then=Value(1)), default=Value(0), output_field=IntegerField())
    return people.alias(fits=fits).filter(fits=1)


def _make_row(person: Person) -> PersonRow:
    place = person.organization
    return PersonRow(
        id=person.pk,
        ulid=person.ulid,
        name=person.full_name,
        title=person.title,
        organization=place.name if place else "",
        setting=place.setting if place else "",
        stage=person.stage,
        last_contact_on=person.last_contact_on,
    )


def _add_circles_and_thanks(
    owner: User, rows: tuple[PersonRow, ...], now: datetime
) -> tuple[PersonRow, ...]:
    ids = [row.id for row in rows]
    circles = dict(
        CircleMembership.objects.filter(person__in=ids)
        .order_by("-id")
        .values_list("person_id", "circle")
    )
    owed = dict(
        Thanks.objects.filter(person__in=ids, thanked_on=None)
        .order_by("-owed_since")
        .values_list("person_id", "owed_since")
    )
    late = now - timedelta(days=_find_overdue(owner) if owed else 0)
    return tuple(
        replace(
            row,
            circle=circles.get(row.id, ""),
            owed=row.id in owed,
            is_late=row.id in owed and owed[row.id] < late,
        )
        for row in rows
    )


def _find_overdue(owner: User) -> int:
    profile = Profile.objects.filter(user=owner).first()
    return read_pacing(profile.pacing if profile else {}).thank_overdue


def _list_conditions(owner: User, wanted: PeopleFilter, today: date) -> Iterable[Q]:
    if wanted.text.strip():
        yield make_match(owner, wanted.text)
    if wanted.circle:
        members = CircleMembership.objects.filter(circle=wanted.circle)
        yield Q(id__in=members.values("person_id"))
    if wanted.field:
        fields = CareerField.objects.owned_by(owner)
        found = fields.filter(Q(ulid=wanted.field) | Q(name__iexact=wanted.field)).first()
        members = Person.fields.through.objects.filter(careerfield=found)
        yield Q(id__in=members.values("person_id"))
    if wanted.tag:
        tag = Tag.objects.owned_by(owner).filter(name__iexact=wanted.tag).first()
        yield Q(id__in=Person.tags.through.objects.filter(tag=tag).values("person_id"))
    places = Organization.objects.owned_by(owner)
    if wanted.organization:
        folded = fold_text(wanted.organization) or "\0"
        named = Q(ulid=wanted.organization) | Q(folded_name__contains=folded)
        yield Q(organization__in=places.filter(named))
    if wanted.setting:
        yield Q(organization__in=places.filter(setting=wanted.setting))
    if wanted.stage:
        # The second half says the index's own condition.
        yield Q(stage=wanted.stage) & ~Q(stage="")
    yield from _list_ready_conditions(owner, wanted, today)


def _list_ready_conditions(owner: User, wanted: PeopleFilter, today: date) -> Iterable[Q]:
    if wanted.contact == "never":
        yield Q(last_contact_on=None)
    elif wanted.contact == "month":
        yield Q(last_contact_on__gte=today - timedelta(days=30))
    elif wanted.contact == "quiet":
        yield Q(last_contact_on__lt=today - QUIET_AFTER)
    if wanted.ready == "thanks":
        owed = Thanks.objects.owned_by(owner).filter(thanked_on=None)
        yield Q(id__in=owed.values("person_id"))
    elif wanted.ready == "untold":
        yield Q(told_on=None) & ~Q(closeness="")
    elif wanted.ready == "way":
        yield Q(stage__in=WAY) & ~Q(stage="")


@dataclass(frozen=True, slots=True)
class BinRow:
    """Somebody in the bin, and since when."""

    ulid: str
    name: str
    work: str
    deleted_at: datetime


def list_bin(owner: User, limit: int = 500) -> list[BinRow]:
    """Return who is in the owner's bin, latest first."""
    people = Person.objects.owned_by(owner).filter(deleted_at__isnull=False)
    rows = people.select_related("organization").order_by("-deleted_at", "id")[:limit]
    return [BinRow(row.ulid, row.full_name, say_work(row), row.deleted_at) for row in rows]


def say_work(person: Person) -> str:
    """Return title and organization in one piece."""
    place = person.organization.name if person.organization else ""
    return ", ".join(part for part in (person.title, place) if part)
