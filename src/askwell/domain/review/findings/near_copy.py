"""This file is the finding near_copy: most of it went to somebody else before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.reading import note_absence
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_near_copy(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when the context names people to whom nearly the same was written."""
    if reading.context.similar_to:
        yield note_absence(
            "near_copy",
            Severity.HINT,
            _("Nearly the same words went to {names}; people compare.").format(
                names=", ".join(reading.context.similar_to)
            ),
            _("Keep what is true of you, and write anew why you ask this person."),
        )
