"""This file is what helps to read about a person or a place before asking, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, Q

from askwell.domain.people import AffiliationKind, ContactKind
from askwell.domain.research_links import LookUp, list_person_links, list_place_links
from askwell.domain.shared_background import (
    Shared,
    SharedKind,
    Trait,
    find_shared,
    list_schools,
    read_background,
)
from askwell.queries.sparing import load_asking_notes
from askwell.records.models import Affiliation, CareerField, Person, Profile, Referral, ResearchNote

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from askwell.domain.research_links import ResearchLink
    from askwell.records.models import ContactPoint, Organization, Tag, User

NEAR_AT_MOST = 8
SOURCES_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class NearPerson:
    """Somebody of yours who is near this person: how (a word of `NEAR`), and through what."""

    ulid: str
    name: str
    how: str
    what: str


@dataclass(frozen=True, slots=True)
class PersonResearch:
    """The research card of a person."""

    links: tuple[ResearchLink, ...]
    shared: tuple[Shared, ...]
    near: tuple[NearPerson, ...]
    sources: tuple[ResearchNote, ...]
    asking_notes: tuple[str, ...]
    has_background: bool


@dataclass(frozen=True, slots=True)
class PlaceResearch:
    """The research card of a place."""

    links: tuple[ResearchLink, ...]
    sources: tuple[ResearchNote, ...]


def load_person_research(
    *,
    person: Person,
    profile: Profile,
    contacts: Iterable[ContactPoint],
    tags: Iterable[Tag],
    today: date,
) -> PersonResearch:
    """Return the card of a person, in six queries."""
    tags = tuple(tags)
    affiliations = list(
        Affiliation.objects.filter(person=person).select_related("organization").order_by("pk")
    )
    background = read_background(profile.background)
    schools = tuple(
        row.organization.name for row in affiliations if row.kind == AffiliationKind.STUDY
    )
    kept = (point.normalized for point in contacts if point.kind == ContactKind.PROFILE)
    known = LookUp(
        name=person.full_name,
        organization=person.organization.name if person.organization else "",
        profile=next((address for address in kept if address), ""),
        website=person.organization.website if person.organization else "",
        schools=schools,
    )
    return PersonResearch(
        links=list_person_links(known),
        shared=find_shared(background, _list_traits(person, affiliations, tags)),
        near=_list_near(person, affiliations, tags),
        sources=tuple(
            ResearchNote.objects.filter(person=person).order_by("-read_on", "-pk")[:SOURCES_AT_MOST]
        ),
        asking_notes=load_asking_notes(person=person, profile=profile, today=today),
        has_background=bool(background),
    )


def load_place_research(*, owner: User, place: Organization) -> PlaceResearch:
    """Return the card of a place, in three queries."""
    profile = Profile.objects.filter(user=owner).first()
    background = read_background(profile.background if profile else ())
    fields = CareerField.objects.owned_by(owner).exclude(wanted_titles="").order_by("pk")
    titles = (line.strip() for row in fields[:5] for line in row.wanted_titles.splitlines())
    known = LookUp(
        organization=place.name,
        website=place.website,
        my_schools=list_schools(background),
        wanted_titles=tuple(dict.fromkeys(filter(None, titles))),
    )
    sources = ResearchNote.objects.filter(organization=place).order_by("-read_on", "-pk")
    return PlaceResearch(list_place_links(known), tuple(sources[:SOURCES_AT_MOST]))


def _list_traits(
    person: Person, affiliations: Iterable[Affiliation], tags: Iterable[Tag]
) -> Iterable[Trait]:
    for row in affiliations:
        is_school = row.kind == AffiliationKind.STUDY
        kind = SharedKind.SCHOOL if is_school else SharedKind.EMPLOYER
        if row.kind == AffiliationKind.MEMBER:
            kind = SharedKind.GROUP
        yield Trait(kind, row.organization.name)
    if person.organization:
        yield Trait(SharedKind.EMPLOYER, person.organization.name)
    if person.location:
        yield Trait(SharedKind.TOWN, person.location)
    for tag in tags:
        yield Trait(SharedKind.GROUP, tag.name)
    if person.headline:
        yield Trait(SharedKind.OTHER, person.headline)


def _list_near(
    person: Person, affiliations: Iterable[Affiliation], tags: Iterable[Tag]
) -> tuple[NearPerson, ...]:
    places = {row.organization_id: row.organization.name for row in affiliations}
    if person.organization:
        places[person.organization.pk] = person.organization.name
    near: dict[str, NearPerson] = {}
    others = Person.objects.filter(owner=person.owner_id, deleted_at=None).exclude(pk=person.pk)
    for row in _list_referrals(person):
        giver = row.given_by
        near.setdefault(giver.ulid, NearPerson(giver.ulid, giver.full_name, "named", row.occasion))
    tied = others.filter(Q(ties__knows=person) | Q(known_by__person=person)).distinct()
    for each in tied.order_by("pk")[:NEAR_AT_MOST]:
        near.setdefault(each.ulid, NearPerson(each.ulid, each.full_name, "tied", ""))
    there = others.filter(Q(organization__in=places) | Q(affiliations__organization__in=places))
    rows = (
        there.distinct()
        .order_by(F("last_contact_on").desc(nulls_last=True), "pk")
        .prefetch_related("affiliations")
    )
    for each in rows[:NEAR_AT_MOST] if places else ():
        ids = [each.organization_id, *(a.organization_id for a in each.affiliations.all())]
        name = next((places[pk] for pk in ids if pk in places), "")
        near.setdefault(each.ulid, NearPerson(each.ulid, each.full_name, "place", name))
    names = {tag.pk: tag.name for tag in tags}
    grouped = others.filter(tags__in=names).distinct().order_by("pk").prefetch_related("tags")
    for each in grouped[:NEAR_AT_MOST] if names else ():
        name = next((names[tag.pk] for tag in each.tags.all() if tag.pk in names), "")
        near.setdefault(each.ulid, NearPerson(each.ulid, each.full_name, "group", name))
    return tuple(near.values())[:NEAR_AT_MOST]


def _list_referrals(person: Person) -> Iterable[Referral]:
    rows = Referral.objects.filter(person=person, given_by__deleted_at=None)
    return rows.select_related("given_by").order_by("given_on", "pk")[:NEAR_AT_MOST]
