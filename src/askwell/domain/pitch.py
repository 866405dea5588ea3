"""This file is the pitch: its parts, how long it takes to say, and the pace it is counted at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from statistics import median
from typing import TYPE_CHECKING

from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

USUAL_PACE = 140
"""Words a minute until your own pace is known; the source is in docs/advice.md."""
SLOWEST, FASTEST = 60, 260
"""Outside these, somebody stopped, or read half of it: no pace can be told from it."""
WORDS_TO_TELL, RUNS_TO_TELL, RUNS_LOOKED_AT = 15, 2, 5

_WORD = re.compile(r"[^\W_]+(?:['’\-‑.][^\W_]+)*")


class PitchPart(StrEnum):
    """What a pitch is made of, in the order it is said."""

    WHO = "who"
    INTERESTS = "interests"
    SEEKING = "seeking"
    ASK = "ask"


class PitchLength(StrEnum):
    """How long a pitch may be: three to say, one to be read."""

    MINUTE = "60s"
    HALF_MINUTE = "30s"
    ONE_LINE = "line"
    WRITTEN = "written"


class Audience(StrEnum):
    """Whom a pitch is for."""

    ANYONE = "anyone"
    PERSON = "person"
    FAIR = "fair"
    INTERVIEW = "interview"
    FAMILY = "family"
    OTHER = "other"


SECONDS = {PitchLength.MINUTE: 60, PitchLength.HALF_MINUTE: 30, PitchLength.ONE_LINE: 10}
WRITTEN_WORDS = 120
"""A summary in writing is counted in words; nobody says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchText:
    """What is said: four parts, or one piece woven of them."""

    who: str = ""
    interests: str = ""
    seeking: str = ""
    ask: str = ""
    together: str = ""

    @property
    def parts(self) -> tuple[tuple[PitchPart, str], ...]:
        """Return the parts with their words, in order, the empty ones too."""
        return tuple((part, getattr(self, part.value)) for part in PitchPart)

    @property
    def is_together(self) -> bool:
        """Tell whether it is said as one piece."""
        return bool(self.together.strip())

    @property
    def woven(self) -> str:
        """Return the parts one after the other, a part a paragraph."""
        return "\n\n".join(words.strip() for _name, words in self.parts if words.strip())

    @property
    def said(self) -> str:
        """Return the words as they are said."""
        return self.together.strip() or self.woven

    @property
    def pieces(self) -> tuple[tuple[PitchPart | None, str], ...]:
        """Return the paragraphs of what is said, each with its part when it has one."""
        if self.is_together:
            return tuple((None, piece) for piece in re.split(r"\n\s*\n", self.said))
        return tuple((part, words.strip()) for part, words in self.parts if words.strip())


@dataclass(frozen=True, slots=True)
class Pace:
    """Words a minute; `runs` is how many practices tell it, none while it is the usual one."""

    words_a_minute: int = USUAL_PACE
    runs: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """How long a text is, against what its length allows."""

    words: int
    seconds: int
    limit: int
    is_counted_in_words: bool = False

    @property
    def count(self) -> int:
        """Return the number that the limit is about."""
        return self.words if self.is_counted_in_words else self.seconds

    @property
    def over(self) -> int:
        """Return by how much it is too long, or 0."""
        return max(0, self.count - self.limit)


def count_spoken_words(text: str) -> int:
    """Count the words one says; a hyphen or an apostrophe holds a word together."""
    return len(_WORD.findall(text))


def count_seconds(words: int, pace: Pace) -> int:
    """Return how many seconds so many words take, rounded up."""
    return ceil(words * 60 / pace.words_a_minute)


def find_pace(runs: Iterable[tuple[int, int]]) -> Pace:
    """Return your own pace out of (words, seconds) of practices, newest first, else the usual one."""
    told = [
        words * 60 / seconds
        for words, seconds in runs
        if words >= WORDS_TO_TELL
        and seconds
        and SLOWEST * seconds <= words * 60 <= FASTEST * seconds
    ][:RUNS_LOOKED_AT]
    if len(told) < RUNS_TO_TELL:
        return Pace()
    return Pace(round(median(told)), len(told))


def measure_pitch(text: PitchText, length: PitchLength, pace: Pace) -> Measure:
    """Measure what is said against its length."""
    words = count_spoken_words(text.said)
    is_written = length == PitchLength.WRITTEN
    return Measure(
        words=words,
        seconds=count_seconds(words, pace),
        limit=WRITTEN_WORDS if is_written else SECONDS[length],
        is_counted_in_words=is_written,
    )


def begin_pitch_text(*, name: str, about: str, seeking: str) -> PitchText:
    """Return a first pitch out of the sentence told in the welcome; nothing is added to it."""
    who = ", ".join(part.strip().rstrip(".") for part in (name, about) if part.strip())
    return PitchText(
        who=_("I am {who}.").format(who=who) if who else "",
        seeking=_("I would like to learn about {seeking}.").format(
            seeking=seeking.strip().rstrip(".")
        )
        if seeking.strip()
        else "",
    )


def is_whole_line(text: str) -> bool:
    """Tell whether a one-line pitch can stand as the first line of a letter."""
    line = " ".join(text.split())
    return bool(line) and line[-1] in ".!" and not set("[]{}<>") & set(line)
