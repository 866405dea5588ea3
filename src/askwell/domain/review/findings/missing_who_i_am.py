"""This file is the finding missing_who_i_am: a stranger writes and does not say who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import note_absence
from askwell.domain.review.self_description import describes_self
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_missing_self(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when an invitation says nothing of its sender but a name."""
    if reading.is_kind(MessageKind.INVITATION) and not describes_self(reading):
        yield note_absence(
            "missing_who_i_am",
            Severity.WARN,
            _("The reader cannot tell who you are."),
            _("Say in half a sentence what you study, do, or come from."),
        )
