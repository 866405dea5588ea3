"""This file reads what a debrief begins with: who may have helped, and how it felt last time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.records.chains import climb_referrals
from askwell.records.models import Evaluation, Thanks

if TYPE_CHECKING:
    from askwell.records.models import Interview, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """Somebody who may have helped; `is_in_chain` is thanked without being ticked."""

    ulid: str
    name: str
    is_in_chain: bool
    is_ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LastFeeling:
    """What was said about the work after the interview before this one."""

    name: str
    occupation: int


def find_helpers(owner: User, interview: Interview) -> tuple[Helper, ...]:
    """Return the chain that led to the interviewee, and everybody already on its thanks list."""
    owed = {
        thanks.person_id: thanks.person
        for thanks in Thanks.objects.owned_by(owner)
        .filter(interview=interview, person__deleted_at=None)
        .exclude(person=interview.person)
        .select_related("person")
    }
    chain = [referral.given_by for referral in climb_referrals(interview.person)]
    people = {**{person.pk: person for person in chain}, **owed}
    in_chain = {person.pk for person in chain}
    return tuple(
        Helper(
            ulid=person.ulid,
            name=person.full_name,
            is_in_chain=key in in_chain,
            is_ticked=key in in_chain or key in owed,
        )
        for key, person in people.items()
    )


def find_last_feeling(owner: User, interview: Interview) -> LastFeeling | None:
    """Return how the work felt after the talk before this one."""
    last = (
        Evaluation.objects.owned_by(owner)
        .filter(interview__starts_at__lt=interview.starts_at, occupation__isnull=False)
        .select_related("interview__person")
        .order_by("-interview__starts_at")
        .first()
    )
    if last is None or last.occupation is None:
        return None
    return LastFeeling(name=last.interview.person.full_name, occupation=last.occupation)
