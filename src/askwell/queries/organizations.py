"""This file is places: the list of them, and who is at one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from askwell.domain.errors import NotFound
from askwell.domain.names import fold_text
from askwell.domain.outreach import Stage
from askwell.domain.words import _
from askwell.queries.paging import Cursor, Order, take_page
from askwell.queries.research import PlaceResearch, load_place_research
from askwell.records.models import CareerField, Organization, Person, Referral

if TYPE_CHECKING:
    from datetime import date

    from askwell.records.models import Opportunity, User

BY_NAME = Order(column="folded_name")
MOST = 100
HOPED_FOR = (Stage.WANTED, Stage.RESEARCHED)


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One line of the list."""

    ulid: str
    name: str
    setting: str
    location: str
    people: int
    wanted: int


@dataclass(frozen=True, slots=True)
class OrganizationList:
    """Some places, how many there are in all, and the cursors around these."""

    rows: tuple[OrganizationRow, ...]
    total: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Way:
    """Somebody who can lead you in: they are there, or they pointed you there."""

    ulid: str
    name: str
    title: str
    how: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationPage:
    """Everything the page of a place shows."""

    place: Organization
    people: tuple[Person, ...]
    wanted: tuple[Person, ...]
    former: tuple[Person, ...]
    total: int
    ways: tuple[Way, ...]
    opportunities: tuple[Opportunity, ...]
    fields: tuple[CareerField, ...]
    research: PlaceResearch


def list_organizations(
    *, owner: User, text: str = "", setting: str = "", cursor: str = "", limit: int = 50
) -> OrganizationList:
    """Return one page of the owner's places by name; a text may be any part of the name."""
    places = Organization.objects.owned_by(owner).kept()
    folded = fold_text(text)
    if folded:
        places = places.filter(folded_name__contains=folded)
    if setting:
        places = places.filter(setting=setting)
    page = take_page(places, order=BY_NAME, cursor=Cursor.read(cursor), limit=limit)
    counts = _count_people([place.pk for place in page.rows])
    rows = tuple(
        OrganizationRow(
            place.ulid, place.name, place.setting, place.location, *counts.get(place.pk, (0, 0))
        )
        for place in page.rows
    )
    return OrganizationList(rows, places.count(), page.before, page.after)


def find_organization(owner: User, ulid: str) -> Organization:
    """Return the owner's place of that id."""
    place: Organization | None = (
        Organization.objects.owned_by(owner).kept().filter(ulid=ulid).first()
    )
    if place is None:
        raise NotFound(_("There is no such place here."))
    return place


def load_organization_page(*, owner: User, ulid: str) -> OrganizationPage:
    """Read a place's page in a fixed number of queries."""
    place = find_organization(owner, ulid)
    here = Person.objects.owned_by(owner).kept().filter(organization=place)
    people = here.order_by("sort_name", "id")
    is_wanted = Q(stage__in=HOPED_FOR)
    former = Person.objects.owned_by(owner).kept().filter(affiliations__organization=place)
    known = tuple(people.exclude(is_wanted)[:MOST])
    return OrganizationPage(
        place=place,
        people=known,
        wanted=tuple(people.filter(is_wanted)[:MOST]),
        former=tuple(former.exclude(organization=place).distinct().order_by("sort_name")[:MOST]),
        total=here.count(),
        ways=_list_ways(owner, place, known),
        opportunities=tuple(
            place.opportunities.select_related("told_by").order_by("due_on", "id")[:MOST]
        ),
        fields=_list_fields(owner, place),
        research=load_place_research(owner=owner, place=place),
    )


def search_organizations(owner: User, text: str, limit: int = 5) -> list[Organization]:
    """Return places whose name has the text, those that begin with it first."""
    folded = fold_text(text)
    if not folded:
        return []
    places = Organization.objects.owned_by(owner).kept().order_by("folded_name")
    first = list(places.filter(folded_name__startswith=folded)[:limit])
    if len(first) < limit:
        more = places.filter(folded_name__contains=f" {folded}")
        first += list(more.exclude(pk__in=[place.pk for place in first])[: limit - len(first)])
    return first


def _count_people(ids: list[int]) -> dict[int, tuple[int, int]]:
    rows = (
        Person.objects.kept()
        .filter(organization__in=ids)
        .values("organization_id")
        .annotate(people=Count("id"), wanted=Count("id", filter=Q(stage__in=HOPED_FOR)))
    )
    return {row["organization_id"]: (row["people"], row["wanted"]) for row in rows}


def _list_ways(owner: User, place: Organization, known: tuple[Person, ...]) -> tuple[Way, ...]:
    referrals = Referral.objects.owned_by(owner).filter(
        Q(organization=place) | Q(person__organization=place), given_by__deleted_at=None
    )
    found = {
        row.given_by.ulid: Way(
            row.given_by.ulid,
            row.given_by.full_name,
            row.given_by.title,
            row.occasion or _("pointed you there"),
            row.given_on,
        )
        for row in referrals.select_related("given_by").order_by("given_on")[:MOST]
    }
    met = [person for person in known if person.last_contact_on is not None]
    for person in sorted(met, key=lambda person: str(person.last_contact_on), reverse=True):
        there = Way(person.ulid, person.full_name, person.title, "", person.last_contact_on)
        found.setdefault(person.ulid, there)
    return tuple(found.values())[:6]


def _list_fields(owner: User, place: Organization) -> tuple[CareerField, ...]:
    return tuple(
        CareerField.objects.owned_by(owner)
        .filter(people__organization=place, people__deleted_at=None)
        .distinct()
        .order_by("name")
    )
