"""This file reads phrases off their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.records.models import Phrase

if TYPE_CHECKING:
    from django.http import QueryDict

    from askwell.records.models import User

INSERTS = "phrase:"


def find_phrase_to_insert(owner: User, data: QueryDict) -> str:
    """Return the words of the phrase whose button was pressed, or nothing."""
    pressed = data.get("do", "")
    if not pressed.startswith(INSERTS):
        return ""
    ulid = pressed.removeprefix(INSERTS)
    phrase = Phrase.objects.owned_by(owner).filter(ulid=ulid).first()
    return phrase.text if phrase else ""
