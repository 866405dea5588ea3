"""This file is the review of one message: read it once, ask every finding, say what cannot be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.note_length import count_code_units
from askwell.domain.review.findings import (
    FINDINGS,
    HINTS,
    HINTS_IN_ANY_LANGUAGE,
    IN_ANY_LANGUAGE,
)
from askwell.domain.review.reading import read_message
from askwell.domain.review.resume_offers import is_resume_requested
from askwell.domain.review.second_look import look_again
from askwell.domain.review.values import (
    Channel,
    Finding,
    Message,
    MessageKind,
    Review,
    ReviewContext,
    Severity,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "FINDINGS",
    "Channel",
    "Finding",
    "Message",
    "MessageKind",
    "Review",
    "ReviewContext",
    "Severity",
    "parse_context",
    "review",
]

_OF_THE_WHOLE = frozenset({"too_long", "near_copy"})


def review(message: Message, context: ReviewContext, *, with_hints: bool = False) -> Review:
    """Return what is worth a second look in a message; nothing is ever blocked.

    `with_hints` adds advice on form: the subject, the times, the questions, the
    paragraphs, and whether nearly the same went to others.
    """
    reading = read_message(message, context)
    rules = FINDINGS if reading.is_english else IN_ANY_LANGUAGE
    findings = [finding for rule in rules for finding in rule(reading)]
    if reading.is_english:
        findings = look_again(reading, findings)
    if with_hints:
        hints = HINTS if reading.is_english else HINTS_IN_ANY_LANGUAGE
        findings += [finding for hint in hints for finding in hint(reading)]
    if reading.body.is_cut:
        # What was not read cannot be called missing.
        findings = [found for found in findings if found.end or found.code in _OF_THE_WHOLE]
    return Review(
        findings=tuple(findings),
        words=len(message.body.split()),
        characters=count_code_units(message.body),
        limit=context.linkedin_note_limit if message.channel is Channel.LINKEDIN_NOTE else None,
        language_known=reading.is_english,
    )


def parse_context(facts: Mapping[str, object]) -> ReviewContext:
    """Build a context from a JSON object; what is absent or null is unknown."""
    previous = _read_text(facts, "previous_contact")
    limit = facts.get("linkedin_note_limit")
    return ReviewContext(
        recipient_name=_read_text(facts, "recipient_name"),
        recipient_role=_read_text(facts, "recipient_role"),
        organization=_read_text(facts, "organization"),
        referrer=_read_text(facts, "referrer"),
        previous_contact=previous,
        interviewee_raised_employment=facts.get("interviewee_raised_employment") is True,
        resume_requested=facts.get("resume_requested") is True or is_resume_requested(previous),
        advice_acted_on=_read_text(facts, "advice_acted_on"),
        sender_name=_read_text(facts, "sender_name"),
        linkedin_note_limit=limit if isinstance(limit, int) and limit > 0 else 300,
    )


def _read_text(facts: Mapping[str, object], name: str) -> str:
    value = facts.get(name)
    return value if isinstance(value, str) else ""
