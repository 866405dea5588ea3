"""This file is the finding asks_for_job: the message asks to be hired, remembered or recommended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_job_ask(reading: Reading) -> Iterator[Finding]:
    """Yield a finding at the first request for employment, unless they raised it themselves."""
    if reading.context.interviewee_raised_employment:
        return
    for span in reading.job_asks[:1]:
        yield tell_job_ask(reading, span)


def tell_job_ask(reading: Reading, span: tuple[int, int]) -> Finding:
    """Say that the message asks for work."""
    return point_at(
        reading,
        "asks_for_job",
        Severity.STOP,
        span,
        _("This asks for work, and turns a conversation into an application."),
        _("Leave it out. Ask to learn; if there is an opening, let them bring it up."),
    )
