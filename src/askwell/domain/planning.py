"""This file is how a talk's minutes are spent: which questions fit, in which order, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from askwell.domain.questions import BankQuestion, Theme

ALWAYS_LAST = "advice-who-else"
SHORT_TALK = 20
UNANSWERED_WORTH = 100
OWN_WORTH = 40
LAST_WORTH = 1_000
THEME_FADES = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One question of a plan, and what it would add."""

    question: BankQuestion
    minutes: int
    why: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A talk of `minutes`: opening, questions, closing. `used` counts all three."""

    minutes: int
    opening: int
    closing: int
    lines: tuple[PlanLine, ...]
    left_out: tuple[PlanLine, ...]

    @property
    def used(self) -> int:
        """Return the minutes spoken for, opening and closing included."""
        return self.opening + sum(line.minutes for line in self.lines) + self.closing

    @property
    def spare(self) -> int:
        """Return the minutes left; negative is how much the plan is over."""
        return self.minutes - self.used


def make_plan(
    *,
    minutes: int,
    questions: Iterable[BankQuestion],
    chosen: Mapping[str, int] | None = None,
    answered: Mapping[str, int] | None = None,
    talks: int = 0,
) -> Plan:
    """Return the best questions that fit, those already chosen first of all.

    Args:
        minutes: The length of the talk.
        questions: The bank, one's own included.
        chosen: Minutes by id of questions that must stay; they stay even when
            they do not fit, and the plan then says by how much it is over.
        answered: How many people of this field have answered each question.
        talks: How many talks there were in this field.

    What fits is found exactly, not greedily, so a long question never crowds
    out two short ones that are worth more together.
    """
    chosen, answered = chosen or {}, answered or {}
    opening, closing = reserve_edges(minutes)
    lines = [
        PlanLine(
            question=question,
            minutes=chosen.get(question.id, question.minutes),
            why=_say_what_it_adds(question, answered.get(question.id, 0), talks),
            is_chosen=question.id in chosen,
        )
        for question in questions
    ]
    kept = [line for line in lines if line.is_chosen]
    others = [line for line in lines if not line.is_chosen]
    room = minutes - opening - closing - sum(line.minutes for line in kept)
    picked = _fill_room(others, max(0, room), answered)
    plan = sorted((*kept, *picked), key=lambda line: (line.question.place, line.question.id))
    taken = {line.question.id for line in picked}
    return Plan(
        minutes=minutes,
        opening=opening,
        closing=closing,
        lines=tuple(plan),
        left_out=tuple(line for line in others if line.question.id not in taken),
    )


def reserve_edges(minutes: int) -> tuple[int, int]:
    """Return the minutes for hello and for thanks; a short talk gets shorter ones."""
    return (2, 2) if minutes <= SHORT_TALK else (3, 3)


def _say_what_it_adds(question: BankQuestion, answers: int, talks: int) -> str:
    if question.id == ALWAYS_LAST:
        return _("Every talk can lead to the next one.")
    if question.is_own and not answers:
        return _("Your own question; nobody has answered it yet.")
    if not answers:
        return _("Nobody has answered this yet.")
    if answers == 1:
        return _("One answer so far; a second view helps.")
    if talks and answers >= talks:
        return _("Everybody has answered this; ask it to compare.")
    return _("{answers} answers so far.").format(answers=answers)


def _fill_room(lines: list[PlanLine], room: int, answered: Mapping[str, int]) -> list[PlanLine]:
    """Return the lines of the greatest worth within `room` minutes (a knapsack, solved exactly)."""
    worths = _weigh_lines(lines, answered)
    best: list[tuple[float, int]] = [(0.0, 0)] * (room + 1)
    for index, (line, worth) in enumerate(zip(lines, worths, strict=True)):
        mark = 1 << index
        for minute in range(room, line.minutes - 1, -1):
            before, taken = best[minute - line.minutes]
            if before + worth > best[minute][0]:
                best[minute] = (before + worth, taken | mark)
    taken = best[room][1]
    return [line for index, line in enumerate(lines) if taken >> index & 1]


def _weigh_lines(lines: list[PlanLine], answered: Mapping[str, int]) -> list[float]:
    """Return what each line is worth: what is least known first, and a bit of every theme.

    Within a theme each further question counts a little less than the one
    before, so that no talk is about one thing only.
    """
    plain = [_weigh_question(line.question, answered.get(line.question.id, 0)) for line in lines]
    order = sorted(range(len(lines)), key=lambda i: (-plain[i], lines[i].question.place))
    seen: dict[Theme, int] = {}
    worths = [0.0] * len(lines)
    for index in order:
        theme = lines[index].question.theme
        worths[index] = plain[index] * THEME_FADES ** seen.get(theme, 0)
        seen[theme] = seen.get(theme, 0) + 1
    return worths


def _weigh_question(question: BankQuestion, answers: int) -> float:
    if question.id == ALWAYS_LAST:
        return float(LAST_WORTH)
    own = OWN_WORTH if question.is_own else 0
    return UNANSWERED_WORTH / (1 + answers) + own
