"""Phrases of one's own are kept once, reworded, and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.actions.phrases import PHRASES_AT_MOST, change_phrase, keep_phrase, remove_phrase
from askwell.domain.errors import AskwellError
from askwell.domain.letter_words import MessageKind
from askwell.queries.writing import list_phrases
from askwell.records.models import Phrase

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.records.models import User

WHO = "I am in my fourth year of architecture at Calder."


def list_texts(owner: User, kind: MessageKind | None = None) -> list[str]:
    return [phrase.text for phrase in list_phrases(owner=owner, kind=kind)]


def test_i4_a_phrase_is_kept_once_and_offered_where_it_belongs(owner: User, other_owner: User):
    keep_phrase(owner=owner, text=f"  {WHO}\r\n", kind=None)
    keep_phrase(owner=owner, text=WHO, kind=None)
    keep_phrase(owner=owner, text="Thank you for the walk.", kind=MessageKind.THANK_YOU)

    assert list_texts(owner, MessageKind.INVITATION) == [WHO]
    assert list_texts(owner, MessageKind.THANK_YOU) == [WHO, "Thank you for the walk."]
    assert list_texts(other_owner) == []


def test_a_phrase_is_reworded_and_taken_out(owner: User, now: datetime):
    phrase = keep_phrase(owner=owner, text=WHO, kind=None)

    change_phrase(phrase=phrase, text="Hello", kind=MessageKind.RECONNECT, now=now)
    assert list_texts(owner) == ["Hello"]

    remove_phrase(phrase=phrase)
    assert list_texts(owner) == []


@pytest.mark.parametrize("text", ["", " \n ", "x" * 1001])
def test_nothing_and_a_novel_are_no_phrase(owner: User, text: str):
    with pytest.raises(AskwellError):
        keep_phrase(owner=owner, text=text, kind=None)


def test_there_is_an_end_to_phrases(owner: User):
    Phrase.objects.bulk_create(
        Phrase(owner=owner, text=str(number)) for number in range(PHRASES_AT_MOST)
    )

    with pytest.raises(AskwellError, match="Two hundred"):
        keep_phrase(owner=owner, text="one more", kind=None)
