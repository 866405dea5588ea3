"""This file is "do you know this person?": who is next of those a file brought, and how far you are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, F, Q

from askwell.domain.names import fold_text
from askwell.domain.people import Recognition
from askwell.records.models import BatchStatus, CircleMembership, ContactPoint, Person, Profile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from askwell.records.models import User
    from askwell.records.models.person import PersonQuerySet

JUST_NOW = 3
COLLEAGUES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageCard:
    """Somebody a file brought, with what may remind you of them."""

    ulid: str
    name: str
    title: str
    organization: str
    location: str
    met_on: date | None
    last_contact_on: date | None
    how_met: str
    reach: str
    shares: str
    colleagues: tuple[str, ...]
    file: str


@dataclass(frozen=True, slots=True)
class TriageAnswerRow:
    """One answer given just now."""

    name: str
    answer: str
    circle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TriagePage:
    """The next card, or none, and the counts so far."""

    card: TriageCard | None
    looked: int
    total: int
    known: int
    unknown: int
    later: int
    just_now: tuple[TriageAnswerRow, ...]
    width: int

    @property
    def is_second_round(self) -> bool:
        """Tell whether only those put off are left."""
        return self.looked == self.total and self.card is not None


def load_triage_page(owner: User) -> TriagePage:
    """Return who is next and what was answered, in a fixed number of queries."""
    waiting = list_waiting(owner)
    fresh = waiting.filter(recognized="")
    person = (
        fresh.select_related("organization", "batch")
        .order_by(
            F("last_contact_on").desc(nulls_last=True), F("met_on").desc(nulls_last=True), "id"
        )
        .first()
    ) or waiting.select_related("organization", "batch").order_by("recognized_at", "id").first()
    counts = _count_answers(owner)
    looked = sum(counts.values())
    total = looked + fresh.count()
    return TriagePage(
        card=_make_card(owner, person) if person else None,
        looked=looked,
        total=total,
        known=counts.get(Recognition.YES, 0),
        unknown=counts.get(Recognition.NO, 0),
        later=counts.get(Recognition.LATER, 0),
        just_now=_list_just_now(owner),
        width=round(280 * looked / total) if total else 0,
    )


def list_waiting(owner: User) -> PersonQuerySet:
    """Return whom files brought and nobody said yet whether they are known, those put off too."""
    people: PersonQuerySet = Person.objects.owned_by(owner).kept()
    brought = people.filter(
        batch__status=BatchStatus.DONE, batch__is_sample=False, stage="", circles=None
    )
    return brought.exclude(batch__format="askwell").filter(
        recognized__in=["", Recognition.LATER.value]
    )


def _count_answers(owner: User) -> Mapping[str, int]:
    answered = Person.objects.owned_by(owner).exclude(recognized="")
    # Somebody erased or edited into the bin by hand is no answer any more.
    answered = answered.filter(Q(deleted_at=None) | Q(recognized=Recognition.NO))
    rows = answered.order_by().values_list("recognized").annotate(n=Count("id"))
    return dict(rows.values_list("recognized", "n"))


def _make_card(owner: User, person: Person) -> TriageCard:
    place = person.organization
    profile = Profile.objects.filter(user=owner).first()
    mine = {fold_text(name): name for name in (profile.background if profile else ())}
    reach = ContactPoint.objects.filter(person=person).order_by("-preferred", "id").first()
    colleagues: list[str] = []
    if place is not None:
        others = Person.objects.owned_by(owner).kept().filter(organization=place)
        known = others.filter(Q(recognized=Recognition.YES) | ~Q(circles=None))
        known = known.exclude(pk=person.pk).distinct().order_by("sort_name", "id")
        colleagues = list(known.values_list("full_name", flat=True)[:COLLEAGUES])
    return TriageCard(
        ulid=person.ulid,
        name=person.full_name,
        title=person.title,
        organization=place.name if place else "",
        location=person.location,
        met_on=person.met_on,
        last_contact_on=person.last_contact_on,
        how_met=person.how_met,
        reach=reach.value if reach else "",
        shares=mine.get(place.folded_name, "") if place else "",
        colleagues=tuple(colleagues),
        file=person.batch.file_name if person.batch else "",
    )


def _list_just_now(owner: User) -> tuple[TriageAnswerRow, ...]:
    answered = Person.objects.owned_by(owner).exclude(recognized="")
    latest = list(answered.exclude(recognized_at=None).order_by("-recognized_at", "-id")[:JUST_NOW])
    circles = dict(
        CircleMembership.objects.filter(person__in=latest).values_list("person_id", "circle")
    )
    return tuple(
        TriageAnswerRow(one.full_name, one.recognized, circles.get(one.pk, "")) for one in latest
    )
