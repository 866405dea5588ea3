"""What helps on the day."""

from __future__ import annotations

import pytest

from askwell.domain.day_of import NoteKind, NoteLine, list_checks, read_notes
from askwell.domain.interviews import InterviewFormat


@pytest.mark.parametrize("interview_format", list(InterviewFormat))
def test_i7_every_format_has_a_checklist_of_its_own(interview_format):
    checks = list_checks(interview_format)

    assert len(checks) >= 5
    assert len({key for key, _ in checks}) == len(checks)


def test_i7_video_speaks_of_camera_and_light_and_the_phone_of_the_voice():
    video = " ".join(sentence for _, sentence in list_checks(InterviewFormat.VIDEO))
    phone = " ".join(sentence for _, sentence in list_checks(InterviewFormat.PHONE))

    assert "camera" in video
    assert "light" in video
    assert "voice" in phone


def test_i6_a_line_of_notes_is_known_by_its_first_word():
    text = (
        "Was a surveyor first\n\nAdvice: read three appeals\nname: Imani Clarke\n“Half is rooms.”"
    )

    assert read_notes(text) == (
        NoteLine(NoteKind.PLAIN, "Was a surveyor first"),
        NoteLine(NoteKind.ADVICE, "read three appeals"),
        NoteLine(NoteKind.PERSON, "Imani Clarke"),
        NoteLine(NoteKind.QUOTE, "Half is rooms."),
    )
