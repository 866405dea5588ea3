"""This file is the finding many_questions: more questions than somebody answers in one sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

ANSWERED_AT_MOST = 3


def find_many_questions(reading: Reading) -> Iterator[Finding]:
    """Yield a finding at the fourth question of a message."""
    questions = [sentence for sentence in reading.sentences if sentence.is_question]
    if len(questions) > ANSWERED_AT_MOST:
        fourth = questions[ANSWERED_AT_MOST]
        yield point_at(
            reading,
            "many_questions",
            Severity.HINT,
            (fourth.start, fourth.end),
            _("{number} questions at once look like an evening's work.").format(
                number=len(questions)
            ),
            _("Ask one or two now, and keep the others for the conversation."),
        )
