"""This file is what helps writing: older wordings, phrases of one's own, letters to others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _

from askwell.domain.errors import NotFound
from askwell.domain.near_copies import OtherLetter
from askwell.domain.outreach import KeptFor
from askwell.records.models import Message, MessageVersion, Phrase

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.letter_words import MessageKind
    from askwell.records.models import Person, User

COMPARED_AT_MOST = 40
SHOWN_AT_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One wording, and whether the message reads like it now."""

    number: int
    kept_at: datetime
    kept_for: KeptFor
    subject: str
    body: str
    is_current: bool

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return len(self.body.split())


def list_versions(message: Message) -> tuple[VersionLine, ...]:
    """Return the kept wordings, the newest first."""
    rows = MessageVersion.objects.filter(message=message).order_by("-number")[:SHOWN_AT_MOST]
    return tuple(
        VersionLine(
            number=row.number,
            kept_at=row.kept_at,
            kept_for=KeptFor(row.kept_for),
            subject=row.subject,
            body=row.body,
            is_current=(row.subject, row.body) == (message.subject, message.body),
        )
        for row in rows
    )


def find_version(*, message: Message, number: int) -> MessageVersion:
    """Return one wording of a message.

    Raises:
        NotFound: When there is none of that number.
    """
    found = MessageVersion.objects.filter(message=message, number=number).first()
    if found is None:
        raise NotFound(_("There is no such version."))
    found.message = message
    return found  # type: ignore[no-any-return]


def list_phrases(*, owner: User, kind: MessageKind | None = None) -> tuple[Phrase, ...]:
    """Return phrases for every letter and for letters of `kind`; all of them without one."""
    phrases = Phrase.objects.owned_by(owner)
    if kind is not None:
        phrases = phrases.filter(Q(kind="") | Q(kind=kind))
    return tuple(phrases.order_by("kind", "pk"))


def list_letters_to_others(*, person: Person, kind: MessageKind) -> tuple[OtherLetter, ...]:
    """Return the newest letters of this kind to other people, in one query."""
    rows = (
        Message.objects.filter(owner=person.owner_id, kind=kind, person__deleted_at=None)
        .exclude(person=person)
        .order_by("-pk")
        .values_list("person__full_name", "body")[:COMPARED_AT_MOST]
    )
    return tuple(OtherLetter(name, body) for name, body in rows)
