"""This file is the words for an informational interview."""

from __future__ import annotations

from enum import StrEnum


class InterviewFormat(StrEnum):
    """How the two of you meet; each has advice of its own for the day."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"


class InterviewStatus(StrEnum):
    """What became of the appointment."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELLED = "cancelled"
    NO_SHOW = "no-show"


FELL_THROUGH = (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)


class KeepResearching(StrEnum):
    """Whether to go on; empty while undecided. One talk is one view, so it closes nothing."""

    UNDECIDED = ""
    YES = "yes"
    UNSURE = "unsure"
    NO = "no"
