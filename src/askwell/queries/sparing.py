"""This file is how often people and their places were asked lately, read in one query."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Q

from askwell.domain.outreach import MessageStatus
from askwell.domain.pacing import read_pacing
from askwell.domain.sparing import ASKS, TERM, Ask, note_asks
from askwell.records.models import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from askwell.domain.pacing import Pacing
    from askwell.records.models import Person, Profile

READ_AT_MOST = 2_000


def load_asking_notes(*, person: Person, profile: Profile, today: date) -> tuple[str, ...]:
    """Return what to know before this person is asked again."""
    pacing = read_pacing(profile.pacing)
    notes = load_notes_on_asking(people=[person], pacing=pacing, today=today)
    return notes.get(person.pk, ())


def load_notes_on_asking(
    *, people: Sequence[Person], pacing: Pacing, today: date
) -> dict[int, tuple[str, ...]]:
    """Return what to know before each of these people is asked again, in one query for all.

    They belong to one owner; whoever was not asked, at a place that was not, has no entry.
    """
    if not people:
        return {}
    places = {person.organization_id for person in people if person.organization_id}
    near = Q(person__in=[person.pk for person in people])
    if places:
        near |= Q(person__organization__in=places)
    rows = (
        Message.objects.filter(near, owner=people[0].owner_id, kind__in=ASKS)
        .filter(status=MessageStatus.SENT, sent_on__gt=today - TERM)
        .order_by("sent_on")
        .values_list("person__ulid", "person__organization__ulid", "sent_on")[:READ_AT_MOST]
    )
    asks = [Ask(ulid, place or "", sent_on) for ulid, place, sent_on in rows]
    by_person, by_place = defaultdict(list), defaultdict(list)
    for ask in asks:
        by_person[ask.person].append(ask)
        by_place[ask.organization].append(ask)
    notes = {}
    for person in people:
        place = person.organization
        there = by_place[place.ulid] if place else []
        mine = [ask for ask in by_person[person.ulid] if ask not in there]
        said = note_asks(
            [*mine, *there],
            person=person.ulid,
            name=person.given or person.full_name,
            organization=place.ulid if place else "",
            organization_name=place.name if place else "",
            pacing=pacing,
            today=today,
        )
        if said:
            notes[person.pk] = said
    return notes
