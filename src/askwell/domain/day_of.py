"""This file is what helps on the day: advice by format, and the kinds of a quick note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from askwell.domain.interviews import InterviewFormat
from askwell.domain.words import _


def list_checks(interview_format: InterviewFormat | str) -> tuple[tuple[str, str], ...]:
    """Return the checklist for one format: (key, sentence), in the order to do it."""
    by_format = {
        InterviewFormat.VIDEO: _check_for_video,
        InterviewFormat.PHONE: _check_for_phone,
        InterviewFormat.IN_PERSON: _check_for_meeting,
    }
    return by_format[InterviewFormat(interview_format)]()


def _check_for_video() -> tuple[tuple[str, str], ...]:
    return (
        ("link", _("Open the link once and see that it works")),
        ("eye-level", _("Put the camera at the height of your eyes")),
        ("light", _("Have the light in front of you and a plain wall behind")),
        ("frame", _("Sit back until your shoulders are in the picture")),
        ("quiet", _("Choose a quiet room and silence your phone")),
        ("look", _("Look into the camera when you ask, if that suits you")),
    )


def _check_for_phone() -> tuple[tuple[str, str], ...]:
    return (
        ("number", _("Know who calls whom, and have the number written down")),
        ("reception", _("Find a quiet place with good reception, and charge the phone")),
        ("voice", _("Stand or smile: your voice is all they have of you")),
        ("pause", _("Leave a pause before you answer, so that nobody talks over the other")),
        ("questions", _("Lay your questions where you can see them")),
    )


def _check_for_meeting() -> tuple[tuple[str, str], ...]:
    return (
        ("way", _("Look up the way, and plan to be there ten minutes early")),
        ("clothes", _("Dress as people there do, or a little neater")),
        ("questions", _("Bring your questions and something to write on")),
        ("name", _("Know whom to ask for at the door")),
        ("phone", _("Put your phone away before you go in")),
    )


class NoteKind(StrEnum):
    """What a line of quick notes is."""

    PLAIN = "plain"
    QUOTE = "quote"
    ADVICE = "advice"
    PERSON = "person"
    SURPRISE = "surprise"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line jotted down during a talk, without its marker."""

    kind: NoteKind
    text: str


_MARKERS = (
    (NoteKind.QUOTE, re.compile(r"""^(?:quote:|>|["“])\s*""", re.IGNORECASE)),
    (NoteKind.ADVICE, re.compile(r"^advice:\s*", re.IGNORECASE)),
    (NoteKind.PERSON, re.compile(r"^(?:name|person):\s*", re.IGNORECASE)),
    (NoteKind.SURPRISE, re.compile(r"^surprise:\s*", re.IGNORECASE)),
)


def read_notes(text: str) -> tuple[NoteLine, ...]:
    """Return the lines of quick notes, each known by the marker it begins with."""
    return tuple(_read_line(line.strip()) for line in text.splitlines() if line.strip())


def _read_line(line: str) -> NoteLine:
    for kind, marker in _MARKERS:
        if match := marker.match(line):
            return NoteLine(kind, line[match.end() :].rstrip(' "”'))
    return NoteLine(NoteKind.PLAIN, line)
