"""This file reads people as they are compared: everybody, or those whom a few could be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from askwell.domain.likeness.nicknames import find_formal_names
from askwell.domain.likeness.people import KnownPerson
from askwell.domain.names import fold_text
from askwell.domain.people import AffiliationKind, ContactKind
from askwell.records.bulk import split_evenly
from askwell.records.models import Affiliation, ContactPoint, Person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askwell.records.models import User

_FACTS = (
    "full_name",
    "given",
    "additional",
    "family",
    "nickname",
    "suffix",
    "pronouns",
    "title",
    "location",
    "birthday",
)
MOST_NAMESAKES = 300
"""People read around one name; of a commoner one, those with other things in common are enough."""
_PREFIX = 4


@dataclass(slots=True)
class _Reach:
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    loose_phones: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)


_NO_REACH = _Reach()


def load_known_persons(owner: User, ids: Sequence[int] | None = None) -> list[KnownPerson]:
    """Read the people who are not in the bin: all of them, or these."""
    if ids is None:
        return list(_load(owner, None))
    return [known for some in split_evenly(ids) for known in _load(owner, some)]


def find_alike_ids(owner: User, fresh: Sequence[KnownPerson]) -> list[int]:
    """Return whoever shares a beginning of a name, a contact or a place with one of these."""
    people = Person.objects.owned_by(owner).kept()
    found = _find_by_contact(owner, fresh)
    for start in sorted({start for known in fresh for start in _list_starts(known)}):
        after = people.filter(sort_name__gte=start, sort_name__lt=f"{start}\U0010ffff")
        found.update(after.values_list("id", flat=True)[:MOST_NAMESAKES])
    for some in split_evenly(fresh, 40):
        colleagues = Q()
        for known in some:
            for place in known.organizations:
                like = Q(family__iexact=known.family) if known.family else Q()
                for form in find_formal_names(fold_text(known.given)):
                    like |= Q(given__istartswith=form[:3]) if form else Q()
                colleagues |= Q(organization__folded_name=place) & like if like else Q()
        if colleagues:
            rows = people.filter(colleagues)
            found.update(rows.values_list("id", flat=True)[: MOST_NAMESAKES * 4])
    return sorted(found)


def _find_by_contact(owner: User, fresh: Sequence[KnownPerson]) -> set[int]:
    points = ContactPoint.objects.owned_by(owner)
    found: set[int] = set()
    for kind, name in (
        (ContactKind.EMAIL, "emails"),
        (ContactKind.PHONE, "phones"),
        (ContactKind.PROFILE, "profiles"),
    ):
        values = sorted({value for known in fresh for value in getattr(known, name)})
        for some in split_evenly(values, 500):
            same = points.filter(kind=kind.value, normalized__in=some)
            found.update(same.values_list("person_id", flat=True)[:2_000])
    return found


def _list_starts(known: KnownPerson) -> Iterator[str]:
    """Yield the beginnings of sort names under which the same person may stand."""
    parts = [known.given, known.family] if known.given or known.family else known.full_name.split()
    for word in map(fold_text, parts):
        if len(word) > 1:
            # A slip of the pen is seldom in the first letters.
            yield word[:_PREFIX]


def _load(owner: User, ids: Sequence[int] | None) -> Iterator[KnownPerson]:
    people = Person.objects.owned_by(owner).kept()
    points = ContactPoint.objects.owned_by(owner)
    work = Affiliation.objects.owned_by(owner)
    tags = Person.tags.through.objects.filter(person__owner=owner)
    if ids is not None:
        people, points = people.filter(id__in=ids), points.filter(person__in=ids)
        work, tags = work.filter(person__in=ids), tags.filter(person__in=ids)
    contacts = _group_contacts(points)
    places: dict[int, list[str]] = defaultdict(list)
    schools: dict[int, list[str]] = defaultdict(list)
    for person, kind, place in work.values_list("person_id", "kind", "organization__folded_name"):
        (schools if kind == AffiliationKind.STUDY else places)[person].append(place)
    tags_of: dict[int, list[str]] = defaultdict(list)
    for person, tag in tags.values_list("person_id", "tag__name"):
        tags_of[person].append(tag)
    columns = ("id", "organization__folded_name", *_FACTS)
    for person, place, *facts in people.order_by("id").values_list(*columns).iterator(5_000):
        here = [place] if place else []
        reach = contacts.get(person, _NO_REACH)
        yield KnownPerson(
            **dict(zip(_FACTS, facts, strict=True)),
            person=person,
            organizations=tuple(dict.fromkeys([*here, *places.get(person, ())])),
            schools=tuple(schools.get(person, ())),
            tags=tuple(tags_of.get(person, ())),
            emails=tuple(reach.emails),
            phones=tuple(reach.phones),
            loose_phones=tuple(reach.loose_phones),
            profiles=tuple(reach.profiles),
        )


def _group_contacts(points: Any) -> dict[int, _Reach]:
    grouped: dict[int, _Reach] = defaultdict(_Reach)
    kinds = (ContactKind.EMAIL.value, ContactKind.PHONE.value, ContactKind.PROFILE.value)
    rows = points.filter(kind__in=kinds).values_list("person_id", "kind", "value", "normalized")
    for person, kind, value, normalized in rows.iterator(chunk_size=5_000):
        if not normalized:
            if kind == ContactKind.PHONE:
                grouped[person].loose_phones.append(value)
        elif kind == ContactKind.EMAIL:
            grouped[person].emails.append(normalized)
        elif kind == ContactKind.PHONE:
            grouped[person].phones.append(normalized)
        else:
            grouped[person].profiles.append(normalized)
    return grouped
