"""This file is the finding wall_of_text: a paragraph that nobody reads on a telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Channel, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

WORDS_IN_A_PARAGRAPH = 110
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_SPOKEN = {Channel.IN_PERSON}


def find_wall_of_text(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for the first paragraph that is longer than a small screen."""
    if reading.message.channel in _SPOKEN:
        return
    for paragraph in _PARAGRAPH.finditer(reading.body.plain.text):
        if len(paragraph.group().split()) > WORDS_IN_A_PARAGRAPH:
            yield point_at(
                reading,
                "wall_of_text",
                Severity.HINT,
                paragraph.span(),
                _("This paragraph fills a telephone's screen; the question in it is easy to miss."),
                _("Begin a new paragraph where a new thought begins."),
            )
            return
