"""This file is sentences of your own, kept to be used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError
from askwell.records.models import Phrase

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.letter_words import MessageKind
    from askwell.records.models import User

LONGEST = 1_000
PHRASES_AT_MOST = 200


@transaction.atomic
def keep_phrase(*, owner: User, text: str, kind: MessageKind | None) -> Phrase:
    """Keep a phrase for one kind of letter, or for all; the same words are kept once."""
    words = _clean_phrase(text)
    known = Phrase.objects.owned_by(owner)
    same = known.filter(text=words, kind=kind or "").first()
    if same is not None:
        return same  # type: ignore[no-any-return]
    if known.count() >= PHRASES_AT_MOST:
        raise AskwellError(_("Two hundred phrases are kept already. Take one out first."))
    return Phrase.objects.create(owner=owner, text=words, kind=kind or "")


def change_phrase(*, phrase: Phrase, text: str, kind: MessageKind | None, now: datetime) -> None:
    """Reword a phrase, or move it to another kind of letter."""
    phrase.text, phrase.kind, phrase.edited_at = _clean_phrase(text), kind or "", now
    phrase.save(update_fields=["text", "kind", "edited_at"])


def remove_phrase(*, phrase: Phrase) -> None:
    """Take a phrase out; letters that used it keep its words."""
    phrase.delete()


def _clean_phrase(text: str) -> str:
    words = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
    if not words:
        raise AskwellError(_("A phrase needs at least a word."))
    if len(words) > LONGEST:
        raise AskwellError(_("A phrase has at most a thousand characters. Nothing was saved."))
    return words
