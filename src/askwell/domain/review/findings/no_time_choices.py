"""This file is the finding no_time_choices: a meeting is asked for and no time is offered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.asks import AskKind
from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Channel, MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

_TIME = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:tomorrow|tonight|noon|midday|weekday|weekdays|weekend|weekends)\b"
    r"|\b(?:next|this|following|coming|the) (?:week|month|morning|afternoon|evening)s?\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:march|may) \d|\d(?:st|nd|rd|th)?(?: of)? (?:march|may)\b"
    r"|\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m)\b|\bo'clock\b|\b(?:mornings|afternoons|evenings|lunchtime)\b"
)
_LONG_ENOUGH = {Channel.EMAIL, Channel.LINKEDIN_INMAIL, Channel.LETTER}


def find_missing_times(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when an invitation to meet names no day and no time of day."""
    if not reading.is_kind(MessageKind.INVITATION):
        return
    if reading.message.channel not in _LONG_ENOUGH:
        return
    meetings = [ask for ask in reading.asks if ask.kind is AskKind.MEETING]
    if meetings and not _TIME.search(reading.body.low):
        sentence = meetings[0].sentence
        yield point_at(
            reading,
            "no_time_choices",
            Severity.HINT,
            (sentence.start, sentence.end),
            _("They have to find a time by themselves, and write once more to tell you."),
            _("Offer two or three times on their clock; another is always welcome."),
        )
