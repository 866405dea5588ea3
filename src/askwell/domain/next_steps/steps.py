"""This file is a next step, and the sentence that says why it is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.telling import tell_day

if TYPE_CHECKING:
    from datetime import tzinfo

MORNING = time(9)
"""When something due on a day is due: nobody is rushed at midnight."""

_FACTS = re.compile(r"\[([^\]]*)\]")


class Urgency(StrEnum):
    """What comes first: a promise to somebody, then what has a time, then a habit."""

    PROMISE = "promise"
    TIME = "time"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; a fact is marked on the page, `on` is the day it names."""

    text: str
    is_fact: bool = False
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a step is about; `id` is the one shown outside."""

    type: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class StepAction:
    """One thing to do about it: a word for programs, a label for people, a place to go."""

    name: str
    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One proposal, computed from facts.

    `key` names the rule and its subject, and the fact's date where the same
    step may come again. `about` is the person it would have you turn to, so
    that nobody is proposed twice; empty where several are right.
    """

    rule: str
    key: str
    subject: Subject
    title: str
    who: str
    why: tuple[Part, ...]
    hint: str
    guide: str
    note: str
    due: datetime
    urgency: Urgency
    actions: tuple[StepAction, ...]
    about: str = ""
    is_late: bool = False

    @property
    def why_text(self) -> str:
        """The reason as one sentence."""
        return "".join(part.text for part in self.why)


def say_why(sentence: str, *, today: date, **values: object) -> tuple[Part, ...]:
    """Fill a sentence whose facts stand in [brackets]; days are said in words.

    The sentence is taken apart before it is filled, so that a bracket in
    somebody's name marks nothing.
    """
    parts = []
    for place, piece in enumerate(_FACTS.split(sentence)):
        if piece:
            is_fact = place % 2 == 1
            parts.append(Part(_fill(piece, today, values), is_fact, _find_day(piece, values)))
    return tuple(parts)


def _fill(piece: str, today: date, values: dict[str, object]) -> str:
    said = {
        name: tell_day(value, today) if isinstance(value, date) else value
        for name, value in values.items()
    }
    return piece.format(**said)


def _find_day(piece: str, values: dict[str, object]) -> date | None:
    days = [v for name, v in values.items() if f"{{{name}}}" in piece and isinstance(v, date)]
    return days[0] if days else None


def at_morning(day: date, zone: tzinfo | None) -> datetime:
    """Return the moment something due on `day` is due."""
    return datetime.combine(day, MORNING, tzinfo=zone)
