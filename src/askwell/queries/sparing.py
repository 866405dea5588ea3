"""This file is how often a person and their place were asked lately, read in one query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from askwell.domain.outreach import MessageStatus
from askwell.domain.pacing import read_pacing
from askwell.domain.sparing import ASKS, TERM, Ask, note_asks
from askwell.records.models import Message

if TYPE_CHECKING:
    from datetime import date

    from askwell.records.models import Person, Profile

READ_AT_MOST = 500


def load_asking_notes(*, person: Person, profile: Profile, today: date) -> tuple[str, ...]:
    """Return what to know before this person is asked again."""
    near = Q(person=person)
    if person.organization_id:
        near |= Q(person__organization=person.organization_id)
    rows = (
        Message.objects.filter(near, owner=person.owner_id, kind__in=ASKS)
        .filter(status=MessageStatus.SENT, sent_on__gt=today - TERM)
        .order_by("sent_on")
        .values_list("person__ulid", "person__organization__ulid", "sent_on")[:READ_AT_MOST]
    )
    place = person.organization
    return note_asks(
        [Ask(ulid, organization or "", sent_on) for ulid, organization, sent_on in rows],
        person=person.ulid,
        name=person.given or person.full_name,
        organization=place.ulid if place else "",
        organization_name=place.name if place else "",
        pacing=read_pacing(profile.pacing),
        today=today,
    )
