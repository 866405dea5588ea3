"""This file is every number of days that a reminder rests on; each can be changed in settings."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from askwell.domain.follow_up import FollowUp
from askwell.domain.people import Closeness

if TYPE_CHECKING:
    from collections.abc import Mapping

DAYS_AT_MOST = 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class Pacing:
    """Defaults in days unless the name says otherwise; sources in docs/advice.md."""

    follow_up: FollowUp = FollowUp.OWN
    nudge_after: int = 7
    nudges_at_most: int = 1
    try_another_after: int = 3
    let_go_after: int = 14
    move_on_within: int = 30
    people_in_circles: int = 10
    tell_at_once: int = 3
    want_at_once: int = 3
    research_within: int = 7
    invite_within: int = 7
    keep_at_once: int = 3
    follow_referral_within: int = 7
    tell_referrer_within: int = 7
    prepare_before: int = 3
    debrief_within: int = 14
    pitch_written_within: int = 7
    pitch_practised_within: int = 7
    pitch_stale_after: int = 90
    asks_a_person_a_month: int = 1
    asks_a_person_a_term: int = 2
    asks_a_place_a_term: int = 3
    thank_ideal_hours: int = 24
    thank_good_hours: int = 48
    thank_overdue: int = 5
    close_every: int = 60
    warm_every: int = 90
    known_every: int = 120
    distant_every: int = 365


def read_pacing(changed: Mapping[str, object]) -> Pacing:
    """Return the defaults with one person's own numbers laid over; unknown names are left out."""
    known = {field.name for field in fields(Pacing)}
    own = {
        name: value
        for name, value in changed.items()
        if name in known and isinstance(value, int) and 0 <= value <= DAYS_AT_MOST
    }
    return replace(Pacing(), **own, follow_up=read_follow_up(changed.get("follow_up")))


def read_follow_up(word: object) -> FollowUp:
    """Return the policy of that name, or the default when there is none."""
    return next((policy for policy in FollowUp if policy == word), FollowUp.OWN)


def find_cadence(closeness: str, cadence_days: int | None, pacing: Pacing) -> int | None:
    """Return how many days may pass between contacts, or None for no reminder.

    A cadence set by hand wins, zero means off; otherwise closeness decides, and
    somebody whose closeness nobody chose is left in peace.
    """
    if cadence_days is not None:
        return cadence_days or None
    by_closeness = {
        Closeness.CLOSE: pacing.close_every,
        Closeness.WARM: pacing.warm_every,
        Closeness.KNOWN: pacing.known_every,
        Closeness.DISTANT: pacing.distant_every,
    }
    return by_closeness.get(Closeness(closeness)) if closeness else None


def next_contact_on(last_contact_on: date | None, cadence: int | None) -> date | None:
    """Return the day to be in touch again, or None when there is nothing to keep up."""
    if last_contact_on is None or not cadence:
        return None
    return last_contact_on + timedelta(days=cadence)
