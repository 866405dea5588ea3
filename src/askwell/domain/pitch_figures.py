"""This file is where each line of the pitch's two pictures lies: the bar of seconds, the practices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.marking import Piece, cut_text
from askwell.domain.pitch import count_spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from askwell.domain.marking import NumberedFinding
    from askwell.domain.pitch import Measure, PitchPart, PitchText

WIDTH = 560.0
_HEADROOM = 1.2
_GAP = 2.0
_RUN_TOP, _RUN_BOTTOM, _RUN_MARGIN = 26.0, 84.0, 30.0
RUNS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """A part as the page reads it: its words, with findings marked, and its share of the time."""

    part: PitchPart | None
    words: int
    pieces: tuple[Piece, ...]
    ends_at: float
    """Where in the whole it ends, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the bar, in its own units from the left."""

    x: float
    width: float
    is_dark: bool


@dataclass(frozen=True, slots=True)
class SayBar:
    """How long it takes, drawn: a stretch a part, the room left, the limit and the tens."""

    stretches: tuple[Stretch, ...]
    room: Stretch | None
    limit_at: float
    ticks: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One practice: when, how long, how it felt from 1 to 5, and what you would change."""

    id: str
    at: datetime
    seconds: int
    words: int
    feeling: int | None
    note: str


@dataclass(frozen=True, slots=True)
class RunDot:
    """A practice in the picture."""

    run: Run
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class RunChart:
    """The last practices, from left to right, and the height of the length chosen."""

    dots: tuple[RunDot, ...]
    goal_at: float
    goal: int

    @property
    def thread(self) -> str:
        """Return the line through the dots."""
        return " ".join(f"{dot.x:.1f},{dot.y:.1f}" for dot in self.dots)


def mark_parts(text: PitchText, findings: Sequence[NumberedFinding]) -> tuple[MarkedPart, ...]:
    """Cut what is said into its parts, each with its marks."""
    said = text.said
    total = count_spoken_words(said) or 1
    cut = list(_place_pieces(cut_text(said, findings)))
    parts: list[MarkedPart] = []
    position = spoken = 0
    for part, words in text.pieces:
        start = said.index(words, position)
        position = start + len(words)
        spoken += (count := count_spoken_words(words))
        pieces = tuple(_cut_out(cut, start, position))
        parts.append(MarkedPart(part, count, pieces, round(spoken / total, 3)))
    return tuple(parts)


def _place_pieces(pieces: Iterable[Piece]) -> Iterator[tuple[int, Piece]]:
    position = 0
    for piece in pieces:
        yield position, piece
        position += len(piece.text)


def _cut_out(placed: Iterable[tuple[int, Piece]], start: int, end: int) -> Iterator[Piece]:
    for at, piece in placed:
        text = piece.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield Piece(text, piece.number, piece.severity)


def draw_say_bar(parts: Sequence[MarkedPart], measure: Measure) -> SayBar:
    """Draw the seconds of each part against the limit; a summary in words, its words."""
    longest = max(measure.limit, measure.count) * _HEADROOM
    unit = WIDTH / longest
    ends = [part.ends_at * measure.count * unit for part in parts]
    starts = [0.0, *ends][:-1]
    stretches = tuple(
        Stretch(round(start, 1), round(max(1.0, end - start - _GAP), 1), place % 2 == 0)
        for place, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    end, limit = measure.count * unit, measure.limit * unit
    room = Stretch(round(end, 1), round(limit - end, 1), is_dark=False) if limit > end + 1 else None
    step = _choose_step(longest)
    ticks = tuple((number, round(number * unit, 1)) for number in range(0, measure.limit, step))
    return SayBar(stretches, room, round(limit, 1), ticks)


def _choose_step(longest: float) -> int:
    return next(step for step in (2, 10, 20, 50, 100, 1000, 10**6) if longest / step <= 8)  # noqa: PLR2004 - as many as can be read


def draw_runs(runs: Sequence[Run], goal: int) -> RunChart:
    """Draw the last practices, newest at the right; `runs` come newest first."""
    shown = list(reversed(runs[:RUNS_SHOWN]))
    seconds = [run.seconds for run in shown] + [goal]
    low, high = min(seconds), max(seconds)
    scale = (_RUN_BOTTOM - _RUN_TOP) / max(1, high - low)
    step = (WIDTH - 2 * _RUN_MARGIN - 20) / max(1, len(shown) - 1)
    dots = tuple(
        RunDot(
            run,
            round(_RUN_MARGIN + place * step, 1),
            round(_RUN_TOP + (high - run.seconds) * scale, 1),
        )
        for place, run in enumerate(shown)
    )
    return RunChart(dots, round(_RUN_TOP + (high - goal) * scale, 1), goal)
