"""This file is what you told Askwell about yourself, and how you want to be reminded."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.people import create_person
from askwell.actions.pitches import begin_pitch_from_profile
from askwell.domain.names import clean_line
from askwell.domain.pacing import Pacing, find_cadence, next_contact_on, read_pacing
from askwell.domain.people import Circle, PersonDraft
from askwell.domain.starting import assume_closeness
from askwell.records.models import Person, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from askwell.records.models import User

CADENCES = ("close_every", "warm_every", "known_every", "distant_every")
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody named by heart, and how you know them."""

    name: str
    circle: Circle


@transaction.atomic
def introduce_yourself(*, profile: Profile, name: str, about: str, seeking: str) -> None:
    """Keep who you are and what you seek, in your words."""
    profile.name = clean_line(name, 200)
    profile.about = clean_line(about, 300)
    profile.seeking = clean_line(seeking, 300)
    profile.save(update_fields=["name", "about", "seeking"])


@transaction.atomic
def finish_welcome(*, profile: Profile, time_zone: str, now: datetime) -> None:
    """Remember that the welcome was seen, and the zone the browser named, once.

    What you told there becomes the first wording of your pitch.
    """
    if profile.time_zone in {"", "UTC"} and time_zone:
        profile.time_zone = time_zone
    profile.welcomed_at = profile.welcomed_at or now
    profile.save(update_fields=["time_zone", "welcomed_at"])
    begin_pitch_from_profile(profile=profile, now=now)


@transaction.atomic
def add_named_people(
    *, owner: User, people: Iterable[NamedPerson], now: datetime, today: date
) -> list[Person]:
    """Add people named by heart; somebody of exactly that name is there already."""
    added = []
    for place, named in enumerate(people, start=1):
        name = clean_line(named.name, 300)
        known = Person.objects.owned_by(owner).kept().filter(full_name__iexact=name)
        if name and not known.exists():
            draft = PersonDraft(record=place, full_name=name, circles=(named.circle,))
            closeness = assume_closeness(named.circle)
            added.append(
                create_person(owner=owner, draft=draft, today=today, now=now, closeness=closeness)
            )
    return added


@transaction.atomic
def change_settings(*, profile: Profile, values: Mapping[str, object], pacing: Pacing) -> None:
    """Keep the settings; only the numbers that differ from the defaults are stored.

    A changed cadence moves everybody's next contact with it.
    """
    before = read_pacing(profile.pacing)
    for name, value in values.items():
        setattr(profile, name, value)
    usual = Pacing()
    profile.pacing = {
        field.name: getattr(pacing, field.name)
        for field in fields(Pacing)
        if getattr(pacing, field.name) != getattr(usual, field.name)
    }
    profile.full_clean()
    profile.save()
    if any(getattr(before, name) != getattr(pacing, name) for name in CADENCES):
        _move_next_contacts(profile, pacing)


def _move_next_contacts(profile: Profile, pacing: Pacing) -> None:
    people = Person.objects.filter(owner=profile.user_id, last_contact_on__isnull=False).exclude(
        closeness=""
    )
    rows = people.only("closeness", "cadence_days", "last_contact_on").iterator(chunk_size=BATCH)
    moved: list[Person] = []
    for person in rows:
        cadence = find_cadence(person.closeness, person.cadence_days, pacing)
        person.keep_in_touch_on = next_contact_on(person.last_contact_on, cadence)
        moved.append(person)
    Person.objects.bulk_update(moved, ["keep_in_touch_on"], batch_size=BATCH)


def hide_starting(*, profile: Profile, now: datetime) -> None:
    """Put the first week's list away."""
    profile.starting_hidden_at = now
    profile.save(update_fields=["starting_hidden_at"])


def show_starting(*, profile: Profile) -> None:
    """Bring the first week's list back."""
    profile.starting_hidden_at = None
    profile.save(update_fields=["starting_hidden_at"])
