"""This file is what a question is: its theme, its intent, and how long its answer takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """What a question is about; OWN is for those a person wrote without choosing one."""

    JOB = "job"
    ORGANIZATION = "organization"
    ADVICE = "advice"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankQuestion:
    """One question one could ask.

    `intent` is the guide's number of what it finds out (1 to 18, 0 for none);
    `minutes` is how long an answer usually takes; `place` orders a talk from
    easy to delicate, 1 to 9; `follow_ups` go on from it.
    """

    id: str
    theme: Theme
    intent: int
    text: str
    minutes: int = 4
    place: int = 5
    follow_ups: tuple[str, ...] = ()
    is_own: bool = False
    ignored: tuple[str, ...] = ()
