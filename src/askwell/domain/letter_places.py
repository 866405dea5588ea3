"""This file is where in a letter its parts stand, so that the margin can name them there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text
from askwell.domain.review.asks import AskKind
from askwell.domain.review.durations import DURATION
from askwell.domain.review.reading import read_message
from askwell.domain.review.reasons import weigh_reasons

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from askwell.domain.marking import LetterPart
    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Message, ReviewContext

_SELF = re.compile(r"\b(?:i am|i'm|i study|i work|i teach|my name is|as an? |fellow)\b")
_MET = re.compile(
    r"\b(?:we (?:met|spoke|talked|sat)|you (?:spoke|talked)|your (?:talk|lecture|visit))\b"
)
_THANKS = re.compile(r"\b(?:thank|thanks|grateful|appreciate|gratitude)")
_PARAGRAPH = re.compile(r"[^\n](?:[^\n]|\n(?!\s*\n))*")


def place_letter_parts(
    message: Message, context: ReviewContext, parts: Sequence[LetterPart]
) -> tuple[tuple[int, tuple[LetterPart, ...]], ...]:
    """Return the parts by the paragraph they stand in: its start in the body, and the parts.

    What is missing, or cannot be pointed at, stands beside the part before it,
    at first beside the first paragraph after the greeting.
    """
    if not parts or not message.body.strip():
        return ()
    reading = read_message(message, context)
    starts = [match.start() for match in _PARAGRAPH.finditer(message.body)]
    here = _find_paragraph(starts, _locate(reading, next((s.start for s in reading.sentences), 0)))
    grouped: dict[int, list[LetterPart]] = {}
    for part in parts:
        at = _FINDERS[part.key](reading) if part.is_there and part.key in _FINDERS else None
        if at is not None:
            here = _find_paragraph(starts, _locate(reading, at))
        grouped.setdefault(here, []).append(part)
    return tuple((at, tuple(each)) for at, each in sorted(grouped.items()))


def _locate(reading: Reading, at: int) -> int:
    plain = reading.body.plain
    return plain.locate(at, at + 1)[0] if at < len(plain.text) else 0


def _find_paragraph(starts: Sequence[int], at: int) -> int:
    return max((start for start in starts if start <= at), default=0)


def _find_by(pattern: re.Pattern[str]) -> Callable[[Reading], int | None]:
    return lambda reading: next((s.start for s in reading.sentences if pattern.search(s.low)), None)


def _find_referrer(reading: Reading) -> int | None:
    names = {word for word in fold_text(reading.context.referrer).split() if len(word) > 2}  # noqa: PLR2004
    found = (s.start for s in reading.sentences if names & set(s.words))
    return next(found, None)


def _find_reason(reading: Reading) -> int | None:
    # A referrer is a reason too, but has a name of its own in the margin.
    sender = _find_referrer(reading)
    others = tuple(s for s in reading.sentences if s.start != sender)
    _reason, (start, end) = weigh_reasons(others, reading.asks, reading.context)
    if end <= start:
        start, end = reading.reason_span
    return start if end > start else None


def _find_ask(reading: Reading) -> int | None:
    meetings = [ask for ask in reading.asks if ask.kind is AskKind.MEETING]
    first = next(iter(meetings or reading.asks), None)
    return first.sentence.start if first else None


def _find_length(reading: Reading) -> int | None:
    match = DURATION.search(reading.body.low)
    return match.start() if match else None


_FINDERS: dict[str, Callable[[Reading], int | None]] = {
    "who": _find_by(_SELF),
    "referrer": _find_referrer,
    "met": _find_by(_MET),
    "why": _find_reason,
    "ask": _find_ask,
    "long": _find_length,
    "thanks": _find_by(_THANKS),
}
