"""This file keeps the wordings of a message, and brings one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.messages import Draft, mark_message_sent, save_message
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import KeptFor
from askwell.records.models import MessageVersion

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.records.models import Message

KEPT_AT_MOST = 100


@transaction.atomic
def keep_version(*, message: Message, kept_for: KeptFor, now: datetime) -> MessageVersion | None:
    """Keep the message as it reads now; the same words twice are one version, none are none."""
    if not message.body.strip():
        return None
    newest = MessageVersion.objects.filter(message=message).order_by("-number").first()
    if newest is not None and (newest.subject, newest.body) == (message.subject, message.body):
        if kept_for == KeptFor.SENT and newest.kept_for != KeptFor.SENT:
            newest.kept_for, newest.kept_at = kept_for, now
            newest.save(update_fields=["kept_for", "kept_at"])
        return newest  # type: ignore[no-any-return]
    number = newest.number + 1 if newest else 1
    version: MessageVersion = MessageVersion.objects.create(
        owner=message.owner,
        message=message,
        number=number,
        kind=message.kind,
        channel=message.channel,
        subject=message.subject,
        body=message.body,
        kept_for=kept_for,
        kept_at=now,
    )
    # Nobody reads a hundred drafts; what was sent stays.
    old = MessageVersion.objects.filter(message=message, number__lte=number - KEPT_AT_MOST)
    old.exclude(kept_for=KeptFor.SENT).delete()
    return version


@transaction.atomic
def bring_back_version(*, version: MessageVersion, now: datetime) -> None:
    """Let the draft read as it once did; how it reads now is kept first."""
    message = version.message
    keep_version(message=message, kept_for=KeptFor.REPLACED, now=now)
    draft = Draft(
        kind=MessageKind(version.kind),
        channel=Channel(version.channel),
        subject=version.subject,
        body=version.body,
        times_offered=tuple(message.times_offered),
        ignored=tuple(message.ignored),
    )
    save_message(message=message, draft=draft, version=message.version, now=now)


@transaction.atomic
def mark_sent_and_keep(*, message: Message, on: date, today: date, now: datetime) -> bool:
    """Note that a message was sent, and keep the words it went out with; false if it was before."""
    is_noted_now = mark_message_sent(message=message, on=on, today=today)
    if is_noted_now:
        keep_version(message=message, kept_for=KeptFor.SENT, now=now)
    return is_noted_now
