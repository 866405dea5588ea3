"""This file is the finding offers_resume: a résumé handed over, or held out, unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.resume_offers import find_offer
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_resume_offer(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where a résumé is offered, unless they asked for it."""
    context = reading.context
    if context.interviewee_raised_employment or context.resume_requested:
        return
    for sentence in reading.sentences:
        span = find_offer(sentence.low)
        if span:
            yield point_at(
                reading,
                "offers_resume",
                Severity.STOP,
                (sentence.start + span[0], sentence.start + span[1]),
                _("A résumé nobody asked for says you came for a job."),
                _("Leave it out now; have it ready in case they ask."),
            )
            return
