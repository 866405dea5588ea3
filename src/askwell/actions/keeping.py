"""This file is what every contact changes: when you last spoke, and when to speak again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.outreach import WAY, Stage
from askwell.domain.pacing import find_cadence, next_contact_on, read_pacing
from askwell.records.models import Person, Profile

if TYPE_CHECKING:
    from datetime import date


def refresh_contact_dates(*, person: Person, contact_on: date | None = None) -> None:
    """Move the last contact forward to `contact_on`, and the next one with it.

    An older contact logged late moves nothing back. Call inside the
    transaction of the write that caused it.
    """
    if contact_on and (person.last_contact_on is None or contact_on > person.last_contact_on):
        person.last_contact_on = contact_on
    profile = Profile.objects.filter(user=person.owner_id).first()
    pacing = read_pacing(profile.pacing if profile else {})
    cadence = find_cadence(person.closeness, person.cadence_days, pacing)
    person.keep_in_touch_on = next_contact_on(person.last_contact_on, cadence)
    person.save(update_fields=["last_contact_on", "keep_in_touch_on"])


def move_to_stage(
    *, person: Person, stage: Stage, on: date, not_now_until: date | None = None
) -> None:
    """Put a person at `stage` since `on`; a later "not now" date goes with that stage only."""
    person.stage = stage
    person.stage_on = on
    person.not_now_until = not_now_until if stage == Stage.NOT_NOW else None
    person.save(update_fields=["stage", "stage_on", "not_now_until"])


def advance_stage(*, person: Person, stage: Stage, on: date) -> None:
    """Move a person forward to `stage`, never back along the way."""
    here = WAY.index(Stage(person.stage)) if person.stage in WAY else -1
    if WAY.index(stage) > here:
        move_to_stage(person=person, stage=stage, on=on)
