"""This file is the finding too_long: more text than the channel carries or a reader reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.note_length import count_code_units
from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Channel, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

WORDS_AT_MOST = 200
_COUNTED_IN_WORDS = {
    Channel.EMAIL,
    Channel.LINKEDIN_INMAIL,
    Channel.LINKEDIN_MESSAGE,
    Channel.LETTER,
}


def find_excess_length(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when the body passes the limit of its channel."""
    message = reading.message
    limit = reading.context.linkedin_note_limit
    if message.channel is Channel.LINKEDIN_NOTE and count_code_units(message.body) > limit:
        excess = count_code_units(message.body) - limit
        yield point_at(
            reading,
            "too_long",
            Severity.STOP,
            (0, 0),
            _("LinkedIn cuts a note at its limit; this one is {excess} characters over.").format(
                excess=excess
            ),
            _("Keep who you are, why them and one question; leave the rest for later."),
        )
    elif message.channel in _COUNTED_IN_WORDS and len(message.body.split()) > WORDS_AT_MOST:
        yield point_at(
            reading,
            "too_long",
            Severity.WARN,
            (0, 0),
            _("This is {words} words; a busy reader may stop before your question.").format(
                words=len(message.body.split())
            ),
            _("Cut it to about 100 words: what they need to say yes, nothing else."),
        )
