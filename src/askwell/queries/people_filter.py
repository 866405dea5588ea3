"""This file is which people a list shows: every part of its filter as one condition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from askwell.domain.names import fold_text
from askwell.domain.outreach import WAY
from askwell.domain.people import ContactKind
from askwell.records.models import (
    CareerField,
    CircleMembership,
    ContactPoint,
    Organization,
    Person,
    Tag,
    Thanks,
)
from askwell.records.search import make_match

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from askwell.records.models import User
    from askwell.records.models.person import PersonQuerySet

QUIET_AFTER = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFilter:
    """Which people to show; an empty text leaves its part open.

    `organization` is an id or a part of a name, `field` an id or a name,
    `contact` one of "never", "month" (within 30 days) and "quiet" (over 90
    days ago), `ready` one of "thanks", "untold" and "way", `missing` one of "circle",
    "how_met" and "email".
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
    missing: str = ""
    sort: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether this leaves nobody out."""
        return replace(self, sort="") == PeopleFilter()

    @property
    def is_ranked(self) -> bool:
        """Tell whether the best matches come first: a text, and nothing said about the order."""
        return bool(self.text.strip()) and replace(self, text="") == PeopleFilter()


def filter_people(*, owner: User, wanted: PeopleFilter, today: date) -> PersonQuerySet:
    """Return the people that pass every part of the filter, in no order."""
    people: PersonQuerySet = Person.objects.owned_by(owner).kept()
    return people.filter(*_list_conditions(owner, wanted, today))


def walk_people(*, owner: User, wanted: PeopleFilter, today: date) -> PersonQuerySet:
    """Return the same people, in the way that is quick when many pass and few are read."""
    people: PersonQuerySet = Person.objects.owned_by(owner).kept()
    conditions = list(_list_conditions(owner, wanted, today))
    if not conditions:
        return people
    # When many pass, reading along the names until a page is full beats finding all and
    # sorting them; no index is tempted by a CASE.
    fits = Case(When(Q(*conditions), then=Value(1)), default=Value(0), output_field=IntegerField())
    walked: PersonQuerySet = people.alias(fits=fits).filter(fits=1)
    return walked


def _list_conditions(owner: User, wanted: PeopleFilter, today: date) -> Iterable[Any]:
    if wanted.text.strip():
        yield make_match(owner, wanted.text)
    if wanted.circle:
        members = CircleMembership.objects.filter(circle=wanted.circle)
        yield Q(id__in=members.values("person_id"))
    if wanted.field:
        fields = CareerField.objects.owned_by(owner)
        found = fields.filter(Q(ulid=wanted.field) | Q(name__iexact=wanted.field)).first()
        explorers = Person.fields.through.objects.filter(careerfield=found)
        yield Q(id__in=explorers.values("person_id"))
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


def _list_ready_conditions(owner: User, wanted: PeopleFilter, today: date) -> Iterable[Any]:
    if wanted.contact == "never":
        yield Q(last_contact_on=None)
    elif wanted.contact == "month":
        yield Q(last_contact_on__gte=today - timedelta(days=30))
    elif wanted.contact == "quiet":
        yield Q(last_contact_on__lt=today - QUIET_AFTER)
    if wanted.ready == "thanks":
        owed = Thanks.objects.owned_by(owner).filter(thanked_on=None)
        yield Q(id__in=owed.values("person_id"), do_not_contact=False)
    elif wanted.ready == "untold":
        yield Q(told_on=None, do_not_contact=False) & ~Q(closeness="")
    elif wanted.ready == "way":
        yield Q(stage__in=WAY) & ~Q(stage="")
    if wanted.missing == "circle":
        yield ~Exists(CircleMembership.objects.filter(person=OuterRef("pk")))
    elif wanted.missing == "how_met":
        yield Q(how_met="")
    elif wanted.missing == "email":
        reach = ContactPoint.objects.filter(person=OuterRef("pk"), kind=ContactKind.EMAIL)
        yield ~Exists(reach)
