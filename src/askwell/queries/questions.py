"""This file reads the question bank as a page: by theme, how often asked, the best answer so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.questions import BankQuestion, Theme
from askwell.domain.questions_review import review_question
from askwell.queries.briefs import count_answers, load_bank
from askwell.records.models import Interview, PlannedQuestion

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.questions_review import QuestionFinding
    from askwell.records.models import User

DOTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLine:
    """One question with what became of it. `dots` shows the last talks, asked or not."""

    question: BankQuestion
    asked: int
    talks: int
    dots: tuple[bool, ...]
    latest: str
    latest_from: str
    findings: tuple[QuestionFinding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BankTheme:
    """One theme of the bank."""

    theme: Theme
    lines: tuple[BankLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BankPage:
    """The whole bank, and the next interview a question could be put into."""

    themes: tuple[BankTheme, ...]
    total: int
    never_asked: int
    next_interview: Interview | None
    next_planned: frozenset[str]


def load_bank_page(owner: User, now: datetime) -> BankPage:
    """Return every question by theme; five queries, whatever there is."""
    bank = load_bank(owner)
    answered, talks = count_answers(owner, None)
    latest = _find_latest_answers(owner)
    lines = [_make_bank_line(question, answered[question.id], talks, latest) for question in bank]
    upcoming = (
        Interview.objects.owned_by(owner)
        .filter(starts_at__gt=now, status__in=["proposed", "scheduled"], person__deleted_at=None)
        .select_related("person")
        .order_by("starts_at")
        .first()
    )
    planned = (
        frozenset(upcoming.planned.values_list("question", flat=True)) if upcoming else frozenset()
    )
    own = {line.question.id for line in lines if line.question.is_own}
    themes = tuple(
        BankTheme(
            theme=theme,
            lines=tuple(
                line
                for line in lines
                if (line.question.theme == theme and line.question.id not in own)
                or (theme == Theme.OWN and line.question.id in own)
            ),
        )
        for theme in Theme
    )
    return BankPage(
        themes=themes,
        total=len(lines),
        never_asked=sum(not line.asked for line in lines),
        next_interview=upcoming,
        next_planned=planned,
    )


def _find_latest_answers(owner: User) -> dict[str, tuple[str, str]]:
    answers = (
        PlannedQuestion.objects.owned_by(owner)
        .exclude(answer="")
        .order_by("interview__starts_at")
        .values_list("question", "answer", "interview__person__full_name")
    )
    return {question: (answer, name) for question, answer, name in answers}


def _make_bank_line(
    question: BankQuestion, asked: int, talks: int, latest: dict[str, tuple[str, str]]
) -> BankLine:
    answer, name = latest.get(question.id, ("", ""))
    shown = min(talks, DOTS)
    return BankLine(
        question=question,
        asked=asked,
        talks=talks,
        dots=tuple(index < min(asked, shown) for index in range(shown)),
        latest=answer,
        latest_from=name,
        findings=_review_own(question),
    )


def _review_own(question: BankQuestion) -> tuple[QuestionFinding, ...]:
    """Review what a person wrote, less what they chose to leave."""
    if not question.is_own:
        return ()
    return tuple(f for f in review_question(question.text) if f.flaw not in question.ignored)
