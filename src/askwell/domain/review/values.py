"""This file is the words of the review: what is reviewed, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from askwell.domain.letter_words import Channel, MessageKind

__all__ = [
    "Channel",
    "Finding",
    "Message",
    "MessageKind",
    "Review",
    "ReviewContext",
    "Severity",
]


class Severity(StrEnum):
    """How much a finding matters before sending."""

    STOP = "stop"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Message:
    """Something written to one person, not yet sent."""

    kind: MessageKind
    channel: Channel
    subject: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewContext:
    """What Askwell knows about the recipient and the occasion; empty text means unknown."""

    recipient_name: str = ""
    recipient_role: str = ""
    organization: str = ""
    referrer: str = ""
    previous_contact: str = ""
    interviewee_raised_employment: bool = False
    resume_requested: bool = False
    advice_acted_on: str = ""
    sender_name: str = ""
    linkedin_note_limit: int = 300
    similar_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at again.

    `start` and `end` count code points of the body, or of the subject when
    `where` says so; both are 0 when the finding is about something missing.
    """

    code: str
    severity: Severity
    start: int
    end: int
    message: str
    suggestion: str
    where: str = "body"


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the review says about one message."""

    findings: tuple[Finding, ...]
    words: int
    characters: int
    limit: int | None
    language_known: bool = True
