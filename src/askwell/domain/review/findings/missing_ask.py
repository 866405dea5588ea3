"""This file is the finding missing_ask: the reader cannot tell what is wanted of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import note_absence
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_missing_ask(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when a message that should ask for something asks for nothing."""
    if not reading.is_kind(
        MessageKind.INVITATION, MessageKind.REFERRAL_ASK, MessageKind.INTRODUCTION_REQUEST
    ):
        return
    if reading.asks or reading.job_asks:
        return
    yield note_absence(
        "missing_ask",
        Severity.WARN,
        _("The message does not say what you would like from the reader."),
        _("Ask one clear question: a short conversation, a name, an answer by email."),
    )
