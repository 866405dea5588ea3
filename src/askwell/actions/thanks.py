"""This file is gratitude: who is owed a thank-you, and when it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from askwell.actions.keeping import advance_stage, refresh_contact_dates
from askwell.actions.undoing import MOVES_PERSON, Watch
from askwell.domain.outreach import Stage
from askwell.records.chains import climb_referrals
from askwell.records.models import Thanks

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.records.models import Interview, Message, Person, Referral, User


@transaction.atomic
def owe_thanks(
    *, owner: User, person: Person, interview: Interview | None, reason: str, owed_since: datetime
) -> Thanks:
    """Note that a person is owed a thank-you; `reason` finishes "Thank you for …".

    For one interview a person is thanked once: asking again returns what is there.
    """
    if interview is not None:
        known = Thanks.objects.filter(owner=owner, person=person, interview=interview).first()
        if known is not None:
            return known  # type: ignore[no-any-return]
    return Thanks.objects.create(
        owner=owner,
        person=person,
        interview=interview,
        reason=reason.strip().rstrip(".")[:300],
        owed_since=owed_since,
    )


@transaction.atomic
def owe_thanks_for_referral(*, referral: Referral, owed_since: datetime) -> Thanks | None:
    """Owe who gave a name a thank-you for giving it; one letter later says all of them at once.

    When a conversation comes of it, they are owed thanks for that again.
    """
    if referral.interview_id is not None:
        return None
    reason = say_referral_reason(referral)
    if Thanks.objects.filter(person=referral.given_by_id, thanked_on=None, reason=reason).exists():
        return None
    return owe_thanks(
        owner=referral.owner,
        person=referral.given_by,
        interview=None,
        reason=reason,
        owed_since=owed_since,
    )


def say_referral_reason(referral: Referral) -> str:
    """Return what finishes "Thank you for …" of a referral."""
    target = referral.person or referral.organization or referral.opportunity
    name = getattr(target, "full_name", "") or getattr(target, "name", "")
    return _("pointing me to {name}").format(name=name)


@transaction.atomic
def thank_everyone_who_helped(
    *, interview: Interview, owed_since: datetime | None = None
) -> list[Thanks]:
    """Owe the interviewee, and everyone in the chain of referrals that led there.

    Owed from the end of the interview, unless `owed_since` says otherwise.
    """
    owner, since = interview.owner, owed_since or interview.ends_at
    owed = [
        owe_thanks(
            owner=owner,
            person=interview.person,
            interview=interview,
            reason=_say_time_given(interview),
            owed_since=since,
        )
    ]
    for referral in climb_referrals(interview.person):
        whom = referral.person.full_name if referral.person else ""
        reason = _("pointing me to {name}").format(name=whom)
        owed.append(
            owe_thanks(
                owner=owner,
                person=referral.given_by,
                interview=interview,
                reason=reason,
                owed_since=since,
            )
        )
    return owed


def _say_time_given(interview: Interview) -> str:
    day = date_format(interview.day, _("j F"))
    return _("the {minutes} minutes on {day}").format(minutes=interview.minutes, day=day)


@transaction.atomic
def clear_thanks(*, person: Person, message: Message | None, on: date) -> list[Thanks]:
    """Clear everything a person is owed thanks for; a message says it all at once."""
    owed = list(Thanks.objects.filter(person=person, thanked_on=None))
    for thanks in owed:
        thanks.message = message
        thanks.thanked_on = on
        thanks.save(update_fields=["message", "thanked_on"])
    move_to_thanked(person=person, on=on)
    return owed


@transaction.atomic
def record_thanks_said(*, thanks: Thanks, on: date) -> None:
    """Note that somebody was thanked without a letter, such as in person, for all they are owed."""
    refresh_contact_dates(person=thanks.person, contact_on=on)
    clear_thanks(person=thanks.person, message=None, on=on)


def watch_thanks(thanks: Thanks) -> Watch:
    """Begin to watch what saying thank you changes, so that it can be put back."""
    watch = Watch()
    owed = Thanks.objects.filter(person=thanks.person_id, thanked_on=None)
    watch.add(owed, "thanked_on", "message")
    watch.add([thanks.person], *MOVES_PERSON)
    return watch


def move_to_thanked(*, person: Person, on: date) -> None:
    """Move somebody you met on to "thanked" once nothing is owed to them any more."""
    is_owed = Thanks.objects.filter(person=person, thanked_on=None).exists()
    if person.stage == Stage.MET and not is_owed:
        advance_stage(person=person, stage=Stage.THANKED, on=on)
