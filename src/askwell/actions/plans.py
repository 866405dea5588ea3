"""This file is choosing questions for one interview, and what was said to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError, NotFound
from askwell.domain.questions import BankQuestion, Theme
from askwell.records.models import PlannedQuestion, Question

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askwell.records.models import Interview, User

MINUTES_AT_MOST = 30


@transaction.atomic
def plan_questions(*, interview: Interview, questions: Iterable[BankQuestion]) -> None:
    """Choose these questions, after those already there, each once."""
    known = set(interview.planned.values_list("question", flat=True))
    position = interview.planned.count()
    for question in questions:
        if question.id in known:
            continue
        position += 1
        PlannedQuestion.objects.create(
            owner=interview.owner,
            interview=interview,
            position=position,
            question=question.id,
            theme=question.theme,
            text=question.text,
            minutes=question.minutes,
        )


@transaction.atomic
def drop_question(*, interview: Interview, question: str) -> None:
    """Take a question out of the plan; one that was answered stays, with its answer."""
    interview.planned.filter(question=question, answer="").delete()
    _close_ranks(interview)


@transaction.atomic
def move_question(*, interview: Interview, question: str, by: int) -> None:
    """Move a question up (-1) or down (1) in the plan."""
    order = list(interview.planned.order_by("position", "id"))
    index = next((i for i, line in enumerate(order) if line.question == question), None)
    if index is None:
        return
    line = order.pop(index)
    order.insert(max(0, index + by), line)
    _number(order)


@transaction.atomic
def set_question_minutes(*, interview: Interview, question: str, minutes: int) -> None:
    """Give a question its minutes, 1 to 30."""
    if not 1 <= minutes <= MINUTES_AT_MOST:
        raise AskwellError(_("A question takes between 1 and 30 minutes."))
    interview.planned.filter(question=question).update(minutes=minutes)


def mark_question_asked(*, interview: Interview, question: str, is_asked: bool) -> None:
    """Tick a question off during the talk, or take the tick back."""
    interview.planned.filter(question=question).update(is_asked=is_asked)


def write_question(*, owner: User, text: str, theme: str, minutes: int) -> Question:
    """Add a question of one's own to the bank."""
    question = Question(
        owner=owner,
        text=text.strip(),
        theme=theme if theme in set(Theme) else Theme.OWN,
        minutes=minutes,
    )
    question.full_clean()
    question.save()
    return question


def discard_question(*, owner: User, ulid: str) -> None:
    """Take a question of one's own out of the bank; plans that used it keep their copy."""
    found, _rows = Question.objects.owned_by(owner).filter(ulid=ulid).delete()
    if not found:
        raise NotFound(_("You have no such question."))


def _close_ranks(interview: Interview) -> None:
    _number(list(interview.planned.order_by("position", "id")))


def _number(order: list[PlannedQuestion]) -> None:
    for position, line in enumerate(order, start=1):
        line.position = position
    PlannedQuestion.objects.bulk_update(order, ["position"])
