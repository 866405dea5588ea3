"""This file is what follows from a message having been sent: stage, thanks, who was told what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.actions.keeping import advance_stage, move_to_stage, refresh_contact_dates
from askwell.actions.thanks import clear_thanks
from askwell.actions.undoing import MOVES_PERSON, Watch
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import (
    AFTER_MEETING,
    RESTING,
    AdviceStatus,
    Answer,
    MessageStatus,
    ReferralStatus,
    Stage,
)
from askwell.records.models import Advice, Message, Referral, Thanks

if TYPE_CHECKING:
    from datetime import date

    from askwell.actions.undoing import Change

TELLS_BACK = (MessageKind.THANK_YOU, MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE)


def apply_sending(*, message: Message, on: date) -> list[Change]:
    """Let everything follow from a sent message, and return what it changed elsewhere."""
    person = message.person
    watch = Watch()
    watch.add([person], *MOVES_PERSON, "told_on")
    refresh_contact_dates(person=person, contact_on=on)
    if message.kind == MessageKind.INVITATION:
        _invite(message, on, watch)
    elif message.kind == MessageKind.THANK_YOU:
        watch.add(Thanks.objects.filter(person=person, thanked_on=None), "thanked_on", "message")
        clear_thanks(person=person, message=message, on=on)
    elif message.kind == MessageKind.REFERRAL_ASK:
        person.told_on = on
        person.save(update_fields=["told_on"])
    elif message.kind in {MessageKind.FOLLOW_UP, MessageKind.RECONNECT}:
        _write_again(message, on, watch)
    elif message.kind == MessageKind.IMPACT_UPDATE:
        _tell_impact(message, on, watch)
    if message.kind in TELLS_BACK:
        _tell_referrer(message, on, watch)
    return watch.list_changes()


def _invite(message: Message, on: date, watch: Watch) -> None:
    person = message.person
    if person.stage in RESTING:
        move_to_stage(person=person, stage=Stage.INVITED, on=on)
    else:
        advance_stage(person=person, stage=Stage.INVITED, on=on)
    given = Referral.objects.filter(person=person, status=ReferralStatus.GIVEN)
    watch.add(given, "status")
    for referral in given:
        referral.status = ReferralStatus.CONTACTED
        referral.save(update_fields=["status"])


def _write_again(message: Message, on: date, watch: Watch) -> None:
    """Count a nudge on the invitation it reminds of, or end a "not now"."""
    invitation = find_open_invitation(message)
    if invitation is not None:
        watch.add([invitation], "nudges", "last_nudge_on")
        invitation.nudges += 1
        invitation.last_nudge_on = on
        invitation.save(update_fields=["nudges", "last_nudge_on"])
    elif message.person.stage == Stage.NOT_NOW:
        move_to_stage(person=message.person, stage=Stage.INVITED, on=on)


def find_open_invitation(message: Message) -> Message | None:
    """Return the invitation to the same person that still has no answer."""
    return (
        Message.objects.filter(
            person=message.person_id,
            kind=MessageKind.INVITATION,
            status=MessageStatus.SENT,
            answer=Answer.NONE,
        )
        .exclude(pk=message.pk)
        .order_by("-sent_on")
        .first()
    )


def _tell_impact(message: Message, on: date, watch: Watch) -> None:
    acted = Advice.objects.filter(person=message.person_id, status=AdviceStatus.ACTED, told_on=None)
    watch.add(acted, "told_on")
    for advice in acted:
        advice.told_on = on
        advice.save(update_fields=["told_on"])


def _tell_referrer(message: Message, on: date, watch: Watch) -> None:
    met = Referral.objects.filter(
        given_by=message.person_id, told_on=None, person__stage__in=AFTER_MEETING
    )
    watch.add(met, "told_on")
    for referral in met:
        referral.told_on = on
        referral.save(update_fields=["told_on"])
