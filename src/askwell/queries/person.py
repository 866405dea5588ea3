"""This file is one person: everything their page shows, and how a name finds them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from askwell.domain.errors import AskwellError, NotFound
from askwell.domain.names import fold_text
from askwell.domain.outreach import MessageStatus
from askwell.domain.pacing import find_cadence, read_pacing
from askwell.domain.people import ContactKind
from askwell.domain.time_zones import look_up_zone
from askwell.domain.words import _
from askwell.queries.next_steps import load_next_steps
from askwell.queries.referral_asks import CameBack, list_names_given
from askwell.queries.research import PersonResearch, load_person_research
from askwell.queries.timeline import Timeline, find_local_time, load_timeline
from askwell.records.models import (
    Advice,
    CareerField,
    CircleMembership,
    ContactPoint,
    Favour,
    Person,
    Profile,
    Referral,
    Tag,
    Thanks,
    Tie,
)
from askwell.records.search import search_people

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, time, tzinfo

    from askwell.domain.next_steps import NextStep
    from askwell.records.models import User

MOST = 100
ULID_LENGTH = 26


class Ambiguous(AskwellError):  # noqa: N818 - named like its siblings in domain.errors
    """Several people answer to that name."""

    code = "ambiguous"


@dataclass(frozen=True, slots=True)
class Link:
    """One person in a chain of referrals, with what joins them to the one before."""

    ulid: str
    name: str
    occasion: str
    on: date | None
    is_them: bool = False


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody this person knows; `ulid` is the tie's."""

    ulid: str
    person_ulid: str
    name: str
    how: str
    learned_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """Everything the page of a person shows; the person itself is read, never written, there."""

    person: Person
    local_time: time | None
    cadence_days: int | None
    circles: tuple[str, ...]
    fields: tuple[CareerField, ...]
    tags: tuple[Tag, ...]
    contacts: tuple[ContactPoint, ...]
    chain: tuple[Link, ...]
    ties: tuple[Acquaintance, ...]
    advice: tuple[Advice, ...]
    favours: tuple[Favour, ...]
    thanks: tuple[Thanks, ...]
    drafts: int
    timeline: Timeline
    step: NextStep | None
    research: PersonResearch
    names_given: tuple[CameBack, ...]


def load_person_page(*, owner: User, ulid: str, now: datetime, zone: tzinfo) -> PersonPage:
    """Read a person's page in a fixed number of queries; those in the bin have one too."""
    person = find_by_ulid(owner, ulid)
    profile = Profile.objects.filter(user=owner).first()
    pacing = read_pacing(profile.pacing if profile else {})
    tags = tuple(person.tags.order_by("name"))
    contacts = tuple(person.contacts.order_by("-preferred", "kind", "id")[:MOST])
    return PersonPage(
        person=person,
        local_time=find_local_time(now, look_up_zone(person.time_zone)),
        cadence_days=find_cadence(person.closeness, person.cadence_days, pacing),
        circles=tuple(person.circles.values_list("circle", flat=True).order_by("id")),
        fields=tuple(person.fields.order_by("name")),
        tags=tags,
        contacts=contacts,
        chain=_find_chain(person),
        ties=_list_acquaintances(person),
        advice=tuple(person.advice.order_by("-given_on", "-id")[:MOST]),
        favours=tuple(person.favours.order_by("-id")[:MOST]),
        thanks=_list_owed(person),
        drafts=person.messages.filter(status=MessageStatus.DRAFT).count(),
        timeline=load_timeline(person=person, zone=zone),
        step=None if person.deleted_at else _find_step(owner, person, now),
        research=load_person_research(
            person=person,
            profile=profile or Profile(user=owner),
            contacts=contacts,
            tags=tags,
            today=now.astimezone(zone).date(),
        ),
        names_given=list_names_given(owner=owner, person=person),
    )


def _list_owed(person: Person) -> tuple[Thanks, ...]:
    if person.do_not_contact:
        return ()
    return tuple(person.thanks.filter(thanked_on=None).order_by("owed_since")[:MOST])


def find_by_ulid(owner: User, ulid: str) -> Person:
    """Return the owner's person of that id, in the bin or not."""
    people = Person.objects.owned_by(owner).select_related("organization")
    person: Person | None = people.filter(ulid=ulid).first()
    if person is None:
        raise NotFound(_("There is nobody here."))
    return person


def has_person_named(owner: User, name: str) -> bool:
    """Tell whether exactly one of the owner's people has this name."""
    same = Person.objects.owned_by(owner).kept().filter(full_name__iexact=name)
    return bool(name) and same[:2].count() == 1


def find_person_by_words(owner: User, reference: str) -> Person:
    """Return the person of that id, or the only one whose name begins so.

    Raises:
        NotFound: When nobody does.
        Ambiguous: When several do; the sentence names some of them.
    """
    people = Person.objects.owned_by(owner).kept()
    by_id: Person | None = None
    if len(reference) == ULID_LENGTH:
        by_id = people.filter(ulid=reference.upper()).first()
    if by_id is not None:
        return by_id
    matches = search_people(owner, reference, 6)
    folded = fold_text(reference)
    exact = [person for person in matches if fold_text(person.full_name) == folded]
    named = exact or [person for person in matches if _is_named(person, folded)]
    if len(named) == 1:
        return named[0]
    if not named:
        raise NotFound(_("Nobody is called “{name}”. Nothing was changed.").format(name=reference))
    raise Ambiguous(
        _("Several people could be “{name}”: {names}. Say which, by id.").format(
            name=reference,
            names="; ".join(f"{person.full_name} ({person.ulid})" for person in named[:5]),
        )
    )


def list_similar(owner: User, name: str, emails: Sequence[str] = ()) -> list[Person]:
    """Return people you may already have: the same address, or the same words in the name."""
    people = Person.objects.owned_by(owner).kept().select_related("organization")
    same = Q(contacts__kind=ContactKind.EMAIL, contacts__normalized__in=[e.lower() for e in emails])
    found = list(people.filter(same).distinct()[:5]) if emails else []
    if name.strip():
        folded = fold_text(name)
        named = [person for person in search_people(owner, name, 5) if _is_named(person, folded)]
        found += [person for person in named if person not in found]
    return found[:5]


def list_circles(people: Sequence[Person]) -> dict[int, list[str]]:
    """Return the circles of these people, in one query."""
    circles = defaultdict(list)
    rows = CircleMembership.objects.filter(person__in=people).order_by("id")
    for person_id, circle in rows.values_list("person_id", "circle"):
        circles[person_id].append(circle)
    return circles


def _is_named(person: Person, folded: str) -> bool:
    names = fold_text(
        f"{person.full_name} {person.nickname} {person.given} {person.family}"
    ).split()
    return all(any(name.startswith(word) for name in names) for word in folded.split())


def _find_chain(person: Person) -> tuple[Link, ...]:
    """Return who led to this person and whom they led to; just them when nobody did."""
    led_here = Q(person=person, given_by__deleted_at=None)
    led_on = Q(given_by=person, person__isnull=False, person__deleted_at=None)
    rows = Referral.objects.filter(led_here | led_on, owner=person.owner_id)
    rows = rows.select_related("given_by", "person")
    before, after = [], []
    for row in rows.order_by("given_on", "id")[:MOST]:
        if row.person_id == person.pk:
            link = Link(row.given_by.ulid, row.given_by.full_name, row.occasion, row.given_on)
            before.append(link)
        elif row.person:
            after.append(Link(row.person.ulid, row.person.full_name, row.occasion, row.given_on))
    on = before[0].on if before else person.met_on
    them = Link(person.ulid, person.full_name, "", on, is_them=True)
    return (*before[:1], them, *after[:4])


def _list_acquaintances(person: Person) -> tuple[Acquaintance, ...]:
    rows = Tie.objects.filter(Q(person=person) | Q(knows=person), owner=person.owner_id)
    rows = rows.select_related("person", "knows").order_by("-strength", "id")
    found = []
    for row in rows[:MOST]:
        other = row.knows if row.person_id == person.pk else row.person
        if other.deleted_at is None:
            found.append(
                Acquaintance(row.ulid, other.ulid, other.full_name, row.how, row.learned_from)
            )
    return tuple(found)


def _find_step(owner: User, person: Person, now: datetime) -> NextStep | None:
    steps = load_next_steps(owner, now)
    mine = [step for step in steps if person.ulid in {step.about, step.subject.id}]
    return next(iter(mine), None)
