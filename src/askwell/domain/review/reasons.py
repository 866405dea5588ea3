"""This file is what a message says about its recipient, and whether it fits only them."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from askwell.domain.review.acquaintance import MENTIONS
from askwell.domain.review.concreteness import weigh_names, weigh_words
from askwell.domain.review.content import COMMON_FIELDS, stem_word, stem_words
from askwell.domain.review.flat_words import PRAISE
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.placements import find_placements
from askwell.domain.review.reason_phrases import (
    A_FACT,
    A_GAP,
    A_METHOD,
    ADMIRED,
    AFFECTED,
    ARRANGING,
    CLAIM,
    GO_BETWEEN,
    ON_AN_ACT,
    PERSON_PRAISE,
    READ_CLOSELY,
    REFERRED,
    SERVICE,
    THEIR_WORK,
    TOLD_OF,
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
_NO_NAME = list_words("prof professor the his her their recipient sender and who from")
_LONG_ENOUGH = 3
_ENOUGH, _ENOUGH_IN_ASK, _ENOUGH_ABOUT_PLACE, _ENOUGH_UNADDRESSED = 1.0, 2.0, 2.0, 1.5
_BEFORE_COUNTS, _WEIGHT_OF_WORK, _WEIGHT_OF_FACT = 0.6, 0.5, 0.75
_BOUNDARY = re.compile(r"[.;:!?]|, (?:i|my|we|so i|and i|but i|please|which is why)\b")
_STATED = re.compile(
    r"(?:i (?:have |also |can |really |truly |firmly )*(?:see|saw|notice|noticed|read|know|believe|think|find|found|heard|understand|understood|feel|felt) (?:that |how |where )?(?:you|your|nobody|no one|few)\b|yours?\b|you\b(?! (?:could|would|can|might|may|must|should|will)))"
)
_ENOUGH_ANYWHERE, _MENTIONS_READ = 2.5, 6
_HOPING = re.compile(r"\b(?:hope|would|could|wish|please|if|want|need|looking|thank|thanks)\b")
# "Ada Lovelace told me to ask you": somebody with a name sent me.
_NAMED_SENDER = re.compile(
    r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?: from [\w' -]{2,30}?|,[^,.]{2,50},)? (?:has |have |once |kindly |also )*(?:told me|said (?:that )?(?:you|i should)|suggested|recommended|gave me your|passed|sent me|pointed me|referred me|thought (?:you|that you|i)|mentioned (?:you|your)|insisted|advised me|encouraged me|urged me|put me on|speaks? (?:highly|often|warmly|well|so|of you)|knows you)\b"
)
_OF_SENDER = re.compile(
    r"\b(?:i am|i was|i work|i study|i live|i teach|i come|my name|am an?)\b|^(?:as|being) an?\b"
)
_WAS = re.compile(r"\b(?:was|were|did|had|goes|came|took|held)\b")
# Work of theirs spoken of without "you": "the cut in the horse film", "watched the arch being set".
_SHOWN = re.compile(
    r"^(?:and |also |just |only |tell me |that |so )*(?:the|that|those|these|love[ds]?|loving|saw|seen|watched|read|heard|finished|played|tried|listened|cried|laughed|still thinking|can not stop|have (?:read|seen|heard|watched))\b"
)


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
        if ARRANGING.search(sentence.low):
            continue
        reason = _weigh_sentence(sentence, known, context, is_ask=sentence.start in asked)
        if reason is Reason.SPECIFIC:
            return reason, (sentence.start, sentence.end)
        if reason is Reason.GENERIC and best is Reason.NONE:
            best, span = reason, (sentence.start, sentence.end)
    return best, span


def _weigh_sentence(
    sentence: Sentence, known: frozenset[str], context: ReviewContext, *, is_ask: bool
) -> Reason:
    low = A_GAP.sub(_blank_out, sentence.low)
    is_ask = is_ask and not _STATED.match(low)
    left = PERSON_PRAISE.sub(_blank_out, SERVICE.sub(_blank_out, low))
    if (
        _tells_of_a_tie(sentence.text, low, context, is_ask=is_ask)
        or (not is_ask and low == sentence.low and _is_rich(sentence, left, known))
        or _weighs_enough(sentence.text, left, known, is_ask=is_ask, has_gap=low != sentence.low)
    ):
        return Reason.SPECIFIC
    if AFFECTED.search(low) and weigh_words(find_words(left), known=known) >= _ENOUGH:
        return Reason.SPECIFIC
    if not _YOU.search(low):
        if low != sentence.low and ADMIRED.search(low):
            return Reason.GENERIC
        return _weigh_place(sentence.text, low, known, context, is_ask=is_ask)
    if low != sentence.low and not is_ask and TOLD_OF.search(low):
        # What would be theirs alone is a gap.
        return Reason.GENERIC
    served = SERVICE.sub(" ~ ", low)
    is_claim = _is_praised(served, is_ask=is_ask) or (not is_ask and CLAIM.search(served))
    return Reason.GENERIC if is_claim and _YOU.search(served) else Reason.NONE


def _tells_of_a_tie(text: str, low: str, context: ReviewContext, *, is_ask: bool) -> bool:
    # Somebody sent me, we have met, we share a place, or I know how you do what you do.
    if _names_referrer(low, context) or (_YOU.search(low) and _is_sent(low)):
        return True
    if WE_MET.search(low) or _mentions_contact(low, context):
        return True
    is_method = bool(A_METHOD.search(low)) and not _HOPING.search(low)
    return not is_ask and (is_method or bool(_NAMED_SENDER.search(text)))


def _is_rich(sentence: Sentence, left: str, known: frozenset[str]) -> bool:
    # So many things around "you" that they can hardly all be about the sender.
    low = sentence.low
    if not _YOU.search(low) or _OF_SENDER.search(low) or _HOPING.search(low):
        return False
    weight = weigh_words(find_words(left), known=known)
    weight += weigh_names(sentence.text, known=known)
    return weight >= _ENOUGH_ANYWHERE


def _blank_out(match: re.Match[str]) -> str:
    # As long as before, so that capitals and folded words stay side by side.
    return "~".ljust(len(match.group()))


def _weighs_enough(
    text: str, left: str, known: frozenset[str], *, is_ask: bool, has_gap: bool
) -> bool:
    for match in islice(_YOU.finditer(left), _MENTIONS_READ):
        start = match.start()
        if _HYPOTHETICAL.match(left[start:]) or _ON_CONDITION.search(left[:start]):
            continue
        is_work = bool(THEIR_WORK.match(left[start:])) and not has_gap
        is_fact = bool(A_FACT.search(left[max(0, start - 30) : start + 40])) and not has_gap
        is_fact = is_fact or _is_on_an_act(left[start:], known)
        weight = _WEIGHT_OF_WORK * is_work + _WEIGHT_OF_FACT * is_fact
        weight += _weigh_behind(text, left, start, known, has_gap=has_gap)
        if not has_gap:
            weight += _BEFORE_COUNTS * _weigh_before(text, left, start, known)
        is_loose = (is_ask or has_gap) and not (is_work or is_fact)
        if weight >= (_ENOUGH_IN_ASK if is_loose else _ENOUGH):
            return True
    return False


def _is_on_an_act(behind: str, known: frozenset[str]) -> bool:
    # "Your piece on telling staff first": not a field, something done.
    match = ON_AN_ACT.match(behind)
    return bool(match and stem_word(match.group("act")) not in known)


# What they might do is asked for; what they did is a reason.
_HYPOTHETICAL = re.compile(
    r"you (?:are free|are available|have (?:time|a moment|some)|find (?:time|the)|feel like)\b|you (?:\w+ )?(?:could|would|can|may|might|will|shall|should|must)\b"
)
_ON_CONDITION = re.compile(r"\b(?:if|whether|in case|unless|whenever|as soon as|so that) $")


def _weigh_behind(
    text: str, left: str, start: int, known: frozenset[str], *, has_gap: bool
) -> float:
    # What is said of "you" stands behind it, part by part; behind praise comes more praise.
    turn = _BOUNDARY.search(left, start + 1)
    end = turn.start() if turn else len(left)
    weight, place = 0.0, start
    for part in re.split(r"(?<=,) ", left[start:end]):
        weight += weigh_words(find_words(part), known=known)
        weight += weigh_names(text[place : place + len(part)], known=known)
        place += len(part) + 1
        if weight < _ENOUGH and (has_gap or _is_praised(part)) and not READ_CLOSELY.search(left):
            break
    return weight


_POINTED_AT = re.compile(
    r"\s*(?:and |but |i \w+ |in |on |at |with |from |by |how )*(?:the|that|this|those|these|your|new)\b"
)


def _weigh_before(text: str, left: str, start: int, known: frozenset[str]) -> float:
    # "The wall you built": what stands before "you", unless the sender speaks of themselves.
    begin = max((match.end() for match in _BOUNDARY.finditer(left, 0, start)), default=0)
    before = left[begin:start]
    if _OF_SENDER.search(before):
        return 0.0
    weight, place = 0.0, begin
    for part in re.split(r"(?<=,) ", before):
        if _POINTED_AT.match(part) or place + len(part) >= start:
            weight += weigh_words(find_words(part), known=known)
            weight += weigh_names(text[place : place + len(part)], known=known)
        place += len(part) + 1
    return weight


def _is_praised(low: str, *, is_ask: bool = False) -> bool:
    # In a question, "great" and "honour" are said of the meeting.
    praise = _PRAISE_OF_PEOPLE if is_ask else PRAISE
    admired = ADMIRED.search(low)
    return bool(admired and admired.group() not in _SAID_OF_MEETINGS) or any(
        word in praise for word in find_words(low)
    )


_SAID_OF_MEETINGS = list_words(
    "great grand o best honour honor honoured honored love loved precious true cool fine special perfect wonderful respect goals valuable knowing known fab fabulous fantastic amazing awesome brilliant incredible incredibly lit gold golden immense respected"
    " credit appreciated rich solid real quality reference example professional smart star model boss envy pride fascinated fascinating delightful inspired inspiring impressed fame rare guiding"
)
_PRAISE_OF_PEOPLE = PRAISE - _SAID_OF_MEETINGS


def _mentions_contact(low: str, context: ReviewContext) -> bool:
    return bool(context.previous_contact) and bool(MENTIONS.search(low))


def _names_referrer(low: str, context: ReviewContext) -> bool:
    tokens = set(find_words(fold_letters(context.referrer))) - _NO_NAME
    return any(
        len(token) >= _LONG_ENOUGH and token in tokens
        for word in find_words(low)
        for token in (word, word.removesuffix("'s"))
    )


def _is_sent(low: str) -> bool:
    return bool(REFERRED.search(low) and GO_BETWEEN.search(low))


def _weigh_place(
    text: str, low: str, known: frozenset[str], context: ReviewContext, *, is_ask: bool
) -> Reason:
    weight = weigh_words(find_words(low), known=known) + weigh_names(text, known=known)
    shown = _SHOWN.match(low)
    is_loved = bool(shown and "lov" in shown.group())
    enough = _ENOUGH if is_loved else _ENOUGH_UNADDRESSED
    if shown and weight >= enough and (not is_ask or _WAS.search(low)):
        return Reason.SPECIFIC
    tokens = [
        word for word in find_words(fold_letters(context.organization)) if len(word) > _LONG_ENOUGH
    ]
    if not tokens or not all(token in low for token in tokens[:2]):
        return Reason.NONE
    return Reason.SPECIFIC if weight >= _ENOUGH_ABOUT_PLACE else Reason.GENERIC
