"""This file is what a message says about its recipient, and whether it fits only them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.review.content import COMMON_FIELDS, find_substance, stem_words
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.placements import find_placements
from askwell.domain.review.reason_phrases import (
    A_GAP,
    ADMIRED,
    CLAIM,
    GO_BETWEEN,
    PERSON_PRAISE,
    REFERRED,
    SERVICE,
    TURN,
    WE_MET,
)
from askwell.domain.review.text import find_words
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from askwell.domain.review.asks import Ask
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import ReviewContext


class Reason(StrEnum):
    """How much the message says about why this person."""

    NONE = "none"
    GENERIC = "generic"
    SPECIFIC = "specific"


_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b")
_APART = re.compile(r", | and (?=your?\b)| but |; ")
_NO_NAME = list_words("prof professor the his her their recipient sender and who from")
_ENOUGH_ABOUT_PLACE = 3
_LONG_ENOUGH = 3


def weigh_reasons(
    sentences: tuple[Sentence, ...], asks: tuple[Ask, ...], context: ReviewContext
) -> tuple[Reason, tuple[int, int]]:
    """Return the best reason some sentences give for writing to this person, and where."""
    # What anyone could read off a business card, a wrong employer included, is no reason.
    known = COMMON_FIELDS | stem_words(
        context.recipient_name,
        context.recipient_role,
        context.organization,
        *find_placements(sentences, context),
    )
    asked = {ask.sentence.start for ask in asks}
    best, span = Reason.NONE, (0, 0)
    for sentence in sentences:
        reason = _weigh_sentence(sentence.low, known, context, is_ask=sentence.start in asked)
        if reason is Reason.SPECIFIC:
            return reason, (sentence.start, sentence.end)
        if reason is Reason.GENERIC and best is Reason.NONE:
            best, span = reason, (sentence.start, sentence.end)
    return best, span


def _weigh_sentence(
    low: str, known: frozenset[str], context: ReviewContext, *, is_ask: bool
) -> Reason:
    clean = A_GAP.sub(" ", low)
    if clean != low:
        return _weigh_with_gap(low, known, context, is_ask=is_ask)
    left = SERVICE.sub(" ~ ", clean)
    if _names_referrer(low, context) or (_YOU.search(clean) and _is_sent(clean)):
        return Reason.SPECIFIC
    if not _YOU.search(left):
        return Reason.SPECIFIC if WE_MET.search(clean) else _weigh_place(clean, known, context)
    return _weigh_words_on_you(left, known, is_ask=is_ask)


def _weigh_with_gap(
    low: str, known: frozenset[str], context: ReviewContext, *, is_ask: bool
) -> Reason:
    # A gap says nothing itself; what stands apart from it may still be a reason.
    whole = [part for part in _APART.split(low) if A_GAP.sub("", part) == part]
    if any(_weigh_sentence(p, known, context, is_ask=is_ask) is Reason.SPECIFIC for p in whole):
        return Reason.SPECIFIC
    clean = A_GAP.sub(" ", low)
    is_claim = ADMIRED.search(clean) or _YOU.search(SERVICE.sub(" ~ ", clean))
    return Reason.GENERIC if is_claim else Reason.NONE


def _names_referrer(low: str, context: ReviewContext) -> bool:
    tokens = set(find_words(fold_letters(context.referrer))) - _NO_NAME
    return any(len(token) >= _LONG_ENOUGH and token in tokens for token in find_words(low))


def _is_sent(low: str) -> bool:
    return bool(REFERRED.search(low) and GO_BETWEEN.search(low))


def _weigh_place(low: str, known: frozenset[str], context: ReviewContext) -> Reason:
    tokens = [
        word for word in find_words(fold_letters(context.organization)) if len(word) > _LONG_ENOUGH
    ]
    if not tokens or not all(token in low for token in tokens[:2]):
        return Reason.NONE
    is_rich = len(find_substance(_near_words(low), known=known)) >= _ENOUGH_ABOUT_PLACE
    return Reason.SPECIFIC if is_rich else Reason.GENERIC


def _weigh_words_on_you(left: str, known: frozenset[str], *, is_ask: bool) -> Reason:
    praised = PERSON_PRAISE.sub(" ~ ", left)
    spoken = _near_words(praised, only_after=is_ask) if _YOU.search(praised) else []
    if find_substance(spoken, known=known):
        return Reason.SPECIFIC
    is_claim = ADMIRED.search(left) if is_ask else CLAIM.search(left)
    return Reason.GENERIC if is_claim else Reason.NONE


def _near_words(low: str, *, only_after: bool = False) -> list[str]:
    # What is said of "you" stands in the clause of "you"; in a question, behind it.
    parts = TURN.split(low)
    kept = [part for part in parts if _YOU.search(part)] or parts
    if only_after:
        kept = [part[found.start() :] for part in kept if (found := _YOU.search(part))]
    return [word for part in kept for word in find_words(part)]
