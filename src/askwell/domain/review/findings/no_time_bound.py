"""This file is the finding no_time_bound: a meeting is asked for and nobody knows how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.asks import AskKind
from askwell.domain.review.durations import names_length
from askwell.domain.review.reading import point_at
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding


def find_unbounded_time(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when an invitation asks for a meeting without saying how long."""
    if not reading.is_kind(MessageKind.INVITATION):
        return
    meetings = [ask for ask in reading.asks if ask.kind is AskKind.MEETING]
    said = f"{reading.subject.low}\n{reading.body.low[: reading.body.signature_start]}"
    if not meetings or names_length(said):
        return
    sentence = meetings[0].sentence
    yield point_at(
        reading,
        "no_time_bound",
        Severity.HINT,
        (sentence.start, sentence.end),
        _("The reader cannot tell how much time you are asking for."),
        _("Name it: 15 or 20 minutes is easy to say yes to."),
    )
