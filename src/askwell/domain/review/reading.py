"""This file is one message as all findings see it: read once, with what it asks already known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.review.asks import Ask, find_asks
from askwell.domain.review.job_asks import find_job_asks
from askwell.domain.review.layout import is_english
from askwell.domain.review.reasons import Reason, weigh_reasons
from askwell.domain.review.resume_offers import find_offer
from askwell.domain.review.text import Sentence, Text, find_words, read_prose
from askwell.domain.review.values import Finding, MessageKind, Severity

if TYPE_CHECKING:
    from askwell.domain.review.values import Message, ReviewContext


@dataclass(frozen=True, slots=True)
class Reading:
    """A message with its context, its texts and its asks."""

    message: Message
    context: ReviewContext
    body: Text
    subject: Text
    asks: tuple[Ask, ...]
    job_asks: tuple[tuple[int, int], ...]
    reason: Reason
    reason_span: tuple[int, int]
    is_english: bool

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the body between greeting and signature."""
        return self.body.sentences

    def is_kind(self, *kinds: MessageKind) -> bool:
        """Tell whether the message is of one of these kinds."""
        return self.message.kind in kinds


def read_message(message: Message, context: ReviewContext) -> Reading:
    """Read body and subject once."""
    body = read_prose(message.body)
    asks = tuple(find_asks(body.sentences))
    jobs = dict(find_job_asks(body.sentences, message.kind, context.organization))
    others = tuple(s for s in body.sentences if s not in jobs and not find_offer(s.low))
    reason, reason_span = Reason.NONE, (0, 0)
    if message.kind is MessageKind.INVITATION:
        reason, reason_span = weigh_reasons(others, asks, context)
    return Reading(
        message=message,
        context=context,
        body=body,
        subject=read_prose(message.subject),
        asks=asks,
        job_asks=tuple(jobs.values()),
        reason=reason,
        reason_span=reason_span,
        is_english=is_english(find_words(body.low[:4000])),
    )


def point_at(  # noqa: PLR0913, PLR0917 - a finding has this many facts
    reading: Reading,
    code: str,
    severity: Severity,
    span: tuple[int, int],
    message: str,
    suggestion: str,
    *,
    where: str = "body",
) -> Finding:
    """Build a finding about a span of the plain text."""
    text = reading.body if where == "body" else reading.subject
    start, end = text.plain.locate(*span)
    return Finding(code, severity, start, end, message, suggestion, where)


def note_absence(code: str, severity: Severity, message: str, suggestion: str) -> Finding:
    """Build a finding about something that is not there."""
    return Finding(code, severity, 0, 0, message, suggestion)
