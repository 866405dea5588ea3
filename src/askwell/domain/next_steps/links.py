"""This file is the pages a step leads to, as plain paths; a web test opens each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from askwell.domain.letter_words import MessageKind

NEW_PITCH = "/pitch/new/"
OUTREACH = "/outreach/"
PITCH = "/pitch/"
QUICK_ADD = "/people/quick/"
WELCOME_NAMES = "/welcome/#names"


def link_person(person_id: str) -> str:
    """Return the page of a person."""
    return f"/people/{person_id}/"


def link_why(person_id: str) -> str:
    """Return the part of a person's page where research and "why them" are written."""
    return f"/people/{person_id}/#why"


def link_organization(organization_id: str) -> str:
    """Return the page of an organization."""
    return f"/organizations/{organization_id}/"


def link_new_message(person_id: str, kind: MessageKind, **more: str) -> str:
    """Return the composer, opened for one person and one kind of message."""
    return f"/people/{person_id}/messages/new/?{urlencode({'kind': kind.value, **more})}"


def link_message(message_id: str) -> str:
    """Return the page of a message, where its answer is recorded."""
    return f"/messages/{message_id}/"


def link_interview(interview_id: str) -> str:
    """Return the page of an interview, where its questions are chosen."""
    return f"/interviews/{interview_id}/"


def link_interview_day(interview_id: str) -> str:
    """Return the calm page for the day itself."""
    return f"/interviews/{interview_id}/day/"


def link_debrief(interview_id: str) -> str:
    """Return the page where an interview is thought over."""
    return f"/interviews/{interview_id}/debrief/"


def link_practice(pitch_id: str) -> str:
    """Return the page where a pitch is said aloud."""
    return f"/pitch/{pitch_id}/practice/"
