"""This file is the finding no_thanks: a thank-you, or news to a helper, without any thanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.gratitude import FOR_READING, THANKS
from askwell.domain.review.reading import note_absence
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_missing_thanks(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when thanks are due and none are given."""
    is_due = reading.is_kind(MessageKind.THANK_YOU) or (
        reading.is_kind(MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE)
        and bool(reading.context.advice_acted_on)
    )
    if not is_due:
        return
    said = FOR_READING.sub(" ", f"{reading.subject.low}\n{reading.body.low}")
    if THANKS.search(said):
        return
    yield note_absence(
        "no_thanks",
        Severity.WARN,
        _("They gave you time or help, and the message does not thank them."),
        _("Say thank you, in your own words."),
    )
