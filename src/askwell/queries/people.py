"""This file is the list of people: filtered, sorted, and paged by key, never by counting off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from askwell.domain.pacing import read_pacing
from askwell.domain.people import ContactKind
from askwell.queries.paging import Cursor, Order, take_page
from askwell.queries.people_filter import filter_people, walk_people
from askwell.records.models import CircleMembership, ContactPoint, Person, Profile, Thanks
from askwell.records.search import count_matches, search_people
from askwell.records.spelling import suggest_text

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.queries.people_filter import PeopleFilter
    from askwell.records.models import User

MANY = 2000
_SHOWN = (
    "ulid", "full_name", "sort_name", "title", "stage", "last_contact_on", "location", "how_met",
    "organization__name", "organization__setting",
)  # fmt: skip
BY_NAME = Order(column="sort_name")
BY_CONTACT = Order(column="last_contact_on", is_descending=True)
ORDERS = {
    "name": BY_NAME,
    "-name": replace(BY_NAME, is_descending=True),
    "-contact": BY_CONTACT,
    "contact": replace(BY_CONTACT, is_descending=False),
}


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
    location: str = ""
    how_met: str = ""
    email: str = ""
    circle: str = ""
    owed: bool = False
    is_late: bool = False

    @property
    def work(self) -> str:
        """Return title and organization in one piece."""
        return ", ".join(filter(None, (self.title, self.organization)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """Some rows of the list, how many there are in all, and the cursors around these.

    `meant` is what was searched for instead, where the text itself finds nobody.
    """

    rows: tuple[PersonRow, ...]
    total: int
    before: str = ""
    after: str = ""
    meant: str = ""


def list_people(  # noqa: PLR0913 - whose, which, when and where to go on are six things
    *,
    owner: User,
    wanted: PeopleFilter,
    now: datetime,
    today: date,
    cursor: str = "",
    limit: int = 50,
    with_mail: bool = False,
) -> PeoplePage:
    """Return one page of the owner's people, in a fixed number of queries.

    A text alone shows its best matches first, one page of them; any order
    that is asked for shows all of them.
    """
    if wanted.is_ranked:
        found = search_people(owner, wanted.text, limit)
        meant = "" if found else suggest_text(owner, wanted.text)
        if meant:
            found = search_people(owner, meant, limit)
        rows = tuple(_make_row(person) for person in found)
        total = count_matches(owner, meant or wanted.text)
        rows = _add_mail(rows) if with_mail else rows
        return PeoplePage(rows=_add_circles_and_thanks(owner, rows, now), total=total, meant=meant)
    people = filter_people(owner=owner, wanted=wanted, today=today)
    is_text_alone = replace(wanted, sort="").is_ranked
    total = count_matches(owner, wanted.text) if is_text_alone else people.count()
    order = ORDERS.get(wanted.sort, BY_NAME)
    if total > MANY and order.column == BY_NAME.column:
        people = walk_people(owner=owner, wanted=wanted, today=today)
    page = take_page(
        people.select_related("organization").only(*_SHOWN),
        order=order,
        cursor=Cursor.read(cursor),
        limit=limit,
    )
    rows = tuple(_make_row(person) for person in page.rows)
    rows = _add_mail(rows) if with_mail else rows
    return PeoplePage(
        rows=_add_circles_and_thanks(owner, rows, now),
        total=total,
        before=page.before,
        after=page.after,
    )


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
        location=person.location,
        how_met=person.how_met,
    )


def _add_mail(rows: tuple[PersonRow, ...]) -> tuple[PersonRow, ...]:
    points = ContactPoint.objects.filter(
        person__in=[row.id for row in rows], kind=ContactKind.EMAIL
    ).order_by("preferred", "-id")
    mails = dict(points.values_list("person_id", "value"))
    return tuple(replace(row, email=mails.get(row.id, "")) for row in rows)


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
        # Whoever wants to be left alone is owed no letter.
        Thanks.objects.filter(person__in=ids, person__do_not_contact=False, thanked_on=None)
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
