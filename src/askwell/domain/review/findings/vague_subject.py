"""This file is the finding vague_subject: a subject that could stand over any message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.text import find_words
from askwell.domain.review.values import Channel, MessageKind, Severity
from askwell.domain.review.word_lists import list_words
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

# What is left of a subject without these is what it says.
_SAYS_NOTHING = list_words(
    "a about again all an and any ask asking at attention advice brief career careers catch chance chat"
    " coffee connect connecting connection contact conversation dear email favor favour few follow following"
    " for from fwd good greetings hello hello! help hey hi hope i important in info information informational"
    " inquiry enquiry interest interested interview introducing introduction just letter looking meeting message"
    " mail my myself networking nice note of on opportunities opportunity out over please possible question"
    " questions quick re reaching regarding request seeking short small some something subject talk thank thanks"
    " the there this time to today touch up update urgent us very wanted we with you your"
)
_HAS_SUBJECT = {Channel.EMAIL, Channel.LINKEDIN_INMAIL}
_MAY_BE_PLAIN = (MessageKind.THANK_YOU, MessageKind.CONGRATULATION)


def find_vague_subject(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when the subject is empty, or made of words that fit any message.

    Thanks and congratulations may be called just that.
    """
    if reading.message.channel not in _HAS_SUBJECT:
        return
    words = find_words(reading.subject.low)
    if words and reading.is_kind(*_MAY_BE_PLAIN):
        return
    if all(word in _SAYS_NOTHING or word.isdecimal() for word in words):
        yield point_at(
            reading,
            "vague_subject",
            Severity.HINT,
            (0, len(reading.subject.plain.text)),
            _("This subject could stand over anybody's message."),
            _("Who sent you, or what your questions are about, in a few words."),
            where="subject",
        )
