"""This file is the finding wrong_organization: the message places the recipient at another employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.placements import find_misplacement
from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_wrong_organization(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where the recipient is placed at an organization that is not theirs."""
    organization = reading.context.organization
    if not organization:
        return
    for where, text in (("body", reading.body), ("subject", reading.subject)):
        for sentence in text.sentences:
            if span := find_misplacement(sentence.text, reading.context):
                yield point_at(
                    reading,
                    "wrong_organization",
                    Severity.STOP,
                    (sentence.start + span[0], sentence.start + span[1]),
                    _("You have them at {organization}; this says otherwise.").format(
                        organization=organization
                    ),
                    _("Check where they work now before sending."),
                    where=where,
                )
                return
