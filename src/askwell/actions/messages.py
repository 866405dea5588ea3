"""This file is the life of a message: drafted, changed, and noted as sent. Nothing is sent here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from askwell.actions.sending import apply_sending
from askwell.actions.undoing import put_back, read_changes, write_changes
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.names import clean_line
from askwell.domain.outreach import Answer, MessageStatus
from askwell.records.models import Message, Person

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.letter_words import Channel, MessageKind
    from askwell.records.models import Interview, User

LONGEST_BODY = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a composer holds of one message."""

    kind: MessageKind
    channel: Channel
    subject: str = ""
    body: str = ""
    times_offered: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()


@transaction.atomic
def create_message(
    *, owner: User, person: Person, draft: Draft, interview: Interview | None = None
) -> Message:
    """Keep a new draft to a person."""
    message = Message(owner=owner, person=person, interview=interview)
    _fill_message(message, draft)
    message.full_clean()
    message.save()
    return message


@transaction.atomic
def keep_new_letter(
    *, owner: User, person: Person, draft: Draft, interview: Interview | None, today: date
) -> Message:
    """Keep a letter begun just now; from two windows the same words are one letter."""
    # Whoever comes second waits here, and finds what the first one kept.
    Person.objects.select_for_update().get(pk=person.pk)
    written = Message.objects.filter(
        owner=owner,
        person=person,
        kind=draft.kind,
        channel=draft.channel,
        subject=clean_line(draft.subject, 300),
        body=_clean_body(draft.body),
    )
    same = written.filter(Q(status=MessageStatus.DRAFT) | Q(sent_on=today)).order_by("-pk").first()
    if same is not None:
        return same  # type: ignore[no-any-return]
    return create_message(owner=owner, person=person, draft=draft, interview=interview)


@transaction.atomic
def save_message(*, message: Message, draft: Draft, version: int, now: datetime) -> int:
    """Keep the draft and return the version to send with the next save.

    Raises:
        Conflict: When another tab saved after this one was opened; nothing is overwritten.
    """
    if message.status == MessageStatus.SENT:
        if _has_same_words(message, draft):
            return message.version
        raise Conflict(_("This message was marked as sent meanwhile, so it was not changed."))
    claimed = Message.objects.filter(
        pk=message.pk, version=version, status=MessageStatus.DRAFT
    ).update(version=version + 1)
    if not claimed:
        kept = Message.objects.get(pk=message.pk)
        if _has_same_words(kept, draft):
            return int(kept.version)
        raise Conflict(_("This message was changed in another window meanwhile."))
    message.version = version + 1
    message.edited_at = now
    _fill_message(message, draft)
    message.full_clean()
    message.save()
    return message.version


def _has_same_words(message: Message, draft: Draft) -> bool:
    # A save that arrives twice is nobody's quarrel.
    words = (draft.kind, draft.channel, clean_line(draft.subject, 300), _clean_body(draft.body))
    return words == (message.kind, message.channel, message.subject, message.body)


def _fill_message(message: Message, draft: Draft) -> None:
    message.kind, message.channel = draft.kind, draft.channel
    message.subject = clean_line(draft.subject, 300)
    body = _clean_body(draft.body)
    if len(body) > LONGEST_BODY:
        raise AskwellError(_("This message is longer than a book chapter; nothing was saved."))
    message.body = body
    message.times_offered = list(draft.times_offered)[:10]
    message.ignored = list(draft.ignored)[:100]


def _clean_body(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


@transaction.atomic
def mark_message_sent(*, message: Message, on: date, today: date) -> bool:
    """Note that you sent it yourself on that day, and let everything follow from it.

    Returns:
        Whether it is noted by this press; false when it was noted before.
    """
    if message.status == MessageStatus.SENT:
        return False
    if on > today:
        raise AskwellError(_("That day is still ahead. Mark it as sent once you sent it."))
    if not message.body.strip():
        raise AskwellError(_("There is nothing written yet."))
    # Two clicks count once: only the one that finds a draft goes on.
    if not Message.objects.filter(pk=message.pk, status=MessageStatus.DRAFT).update(
        status=MessageStatus.SENT, sent_on=on, version=F("version") + 1
    ):
        message.refresh_from_db(fields=["status", "sent_on", "version"])
        return False
    message.refresh_from_db(fields=["status", "sent_on", "version"])
    message.before = write_changes(apply_sending(message=message, on=on))
    message.save(update_fields=["before"])
    return True


@transaction.atomic
def return_message_to_draft(*, message: Message) -> None:
    """Undo "sent": the message is a draft again, and what followed from it is put back."""
    if message.status == MessageStatus.DRAFT:
        return
    put_back(owner=message.owner, changes=read_changes(message.before))
    message.status, message.sent_on = MessageStatus.DRAFT, None
    message.answer, message.answered_on = Answer.NONE, None
    message.before = []
    message.version += 1
    message.save(update_fields=["status", "sent_on", "answer", "answered_on", "before", "version"])


@transaction.atomic
def restore_draft(
    *, owner: User, person: Person, ulid: str, draft: Draft, interview: Interview | None
) -> Message:
    """Bring a draft back that was thrown away, at its old address."""
    known = Message.objects.owned_by(owner).filter(ulid=ulid).first()
    if known is not None:
        return known  # type: ignore[no-any-return]
    message = create_message(owner=owner, person=person, draft=draft, interview=interview)
    message.ulid = ulid
    message.save(update_fields=["ulid"])
    return message


def discard_draft(*, message: Message) -> Draft:
    """Throw a draft away and return it, so that it can be brought back."""
    if message.status == MessageStatus.SENT:
        raise AskwellError(_("A sent message is part of the story; only drafts are thrown away."))
    draft = Draft(
        kind=message.kind,
        channel=message.channel,
        subject=message.subject,
        body=message.body,
        times_offered=tuple(message.times_offered),
        ignored=tuple(message.ignored),
    )
    message.delete()
    return draft
