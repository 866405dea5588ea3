"""This file is the finding missing_why_them: nothing says why this person and not another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import note_absence
from askwell.domain.review.reasons import Reason
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_missing_reason(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when an invitation gives no reason for choosing its reader."""
    if not reading.is_kind(MessageKind.INVITATION):
        return
    if reading.reason is Reason.NONE:
        yield tell_missing_reason(reading)


def tell_missing_reason(_reading: Reading, _span: tuple[int, int] = (0, 0)) -> Finding:
    """Say that there is no reason for this reader."""
    return note_absence(
        "missing_why_them",
        Severity.WARN,
        _("Nothing here says why you are writing to this person."),
        _(
            "Name one true thing that led you to them: their work, a talk, a shared place, who sent you."
        ),
    )
