"""This file is the finding generic_why_them: the reason given fits anybody in that chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.reasons import Reason
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_generic_reason(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when the only reason is praise, a title or an employer."""
    if not reading.is_kind(MessageKind.INVITATION):
        return
    if reading.reason is Reason.GENERIC:
        yield tell_generic_reason(reading, reading.reason_span)


def tell_generic_reason(reading: Reading, span: tuple[int, int]) -> Finding:
    """Say that the reason fits anybody."""
    return point_at(
        reading,
        "generic_why_them",
        Severity.HINT,
        span,
        _("This could be written to anyone with the same title."),
        _("Say the one thing only this person did, wrote, or shares with you."),
    )
