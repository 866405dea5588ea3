"""This file reads one interview as a brief: the plan, what else would fit, and what is known so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q

from askwell.domain.errors import NotFound
from askwell.domain.interviews import InterviewStatus
from askwell.domain.planning import Plan, PlanLine, make_plan
from askwell.domain.question_bank import list_bank
from askwell.domain.questions import BankQuestion, Theme
from askwell.domain.words import _
from askwell.queries.interviews import find_interview
from askwell.records.models import (
    CareerField,
    Evaluation,
    Interview,
    PlannedQuestion,
    Question,
    Referral,
    User,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLine:
    """One chosen question, with what it would add and what was said to it."""

    question: str
    theme: str
    text: str
    minutes: int
    position: int
    is_asked: bool
    answer: str
    why: str
    follow_ups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All one interview's page needs."""

    interview: Interview
    lines: tuple[PlannedLine, ...]
    proposed: Plan
    referral: Referral | None
    evaluation: Evaluation | None

    @property
    def used(self) -> int:
        """Return the minutes of opening, chosen questions and closing."""
        edges = self.proposed.opening + self.proposed.closing
        return edges + sum(line.minutes for line in self.lines)

    @property
    def spare(self) -> int:
        """Return the minutes left; negative is how much it is over."""
        return self.interview.minutes - self.used

    @property
    def over(self) -> int:
        """Return by how many minutes the plan is too long."""
        return max(0, -self.spare)

    @property
    def proposals(self) -> tuple[PlanLine, ...]:
        """Return the questions that would still fit, the best choice of them."""
        return tuple(line for line in self.proposed.lines if not line.is_chosen)


def load_brief(owner: User, ulid: str) -> Brief:
    """Return one interview with its plan, and what else would fit into it."""
    interview = find_interview(owner, ulid)
    bank = load_bank(owner)
    answered, talks = count_answers(owner, interview.field)
    planned = list(interview.planned.order_by("position", "id"))
    proposed = make_plan(
        minutes=interview.minutes,
        questions=bank,
        chosen={line.question: line.minutes for line in planned},
        answered=answered,
        talks=talks,
    )
    led_here = Referral.objects.filter(person=interview.person, given_by__deleted_at=None)
    return Brief(
        interview=interview,
        lines=_make_lines(planned, proposed, bank),
        proposed=proposed,
        referral=led_here.select_related("given_by").order_by("-given_on", "-pk").first(),
        evaluation=Evaluation.objects.filter(interview=interview).first(),
    )


def _make_lines(
    planned: list[PlannedQuestion], proposed: Plan, bank: tuple[BankQuestion, ...]
) -> tuple[PlannedLine, ...]:
    whys = {line.question.id: line.why for line in proposed.lines}
    follow_ups = {question.id: question.follow_ups for question in bank}
    return tuple(
        PlannedLine(
            question=line.question,
            theme=line.theme,
            text=line.text,
            minutes=line.minutes,
            position=line.position,
            is_asked=line.is_asked,
            answer=line.answer,
            why=whys.get(line.question, ""),
            follow_ups=follow_ups.get(line.question, ()),
        )
        for line in planned
    )


def load_bank(owner: User) -> tuple[BankQuestion, ...]:
    """Return the built-in questions and then the owner's own."""
    own = tuple(
        BankQuestion(
            id=question.ulid,
            theme=Theme(question.theme),
            intent=0,
            text=question.text,
            minutes=question.minutes,
            is_own=True,
            ignored=tuple(question.ignored),
        )
        for question in Question.objects.owned_by(owner).order_by("id")
    )
    return (*list_bank(), *own)


def count_answers(owner: User, field: CareerField | None) -> tuple[Counter[str], int]:
    """Return how many people answered each question, and in how many talks; of one field, or all."""
    talks = Interview.objects.owned_by(owner).filter(status=InterviewStatus.DONE)
    if field:
        talks = talks.filter(field=field)
    counts = (
        PlannedQuestion.objects.filter(interview__in=talks)
        .filter(Q(is_asked=True) & ~Q(answer=""))
        .values_list("question")
        .annotate(Count("interview__person", distinct=True))
    )
    return Counter(dict(counts)), talks.count()


def propose_plan(owner: User, *, minutes: int, field: CareerField | None) -> Plan:
    """Return the plan for a talk that is not written down yet."""
    answered, talks = count_answers(owner, field)
    return make_plan(minutes=minutes, questions=load_bank(owner), answered=answered, talks=talks)


def find_field(owner: User, name: str) -> CareerField:
    """Return the owner's field of that name, whatever its case.

    Raises:
        NotFound: When there is none.
    """
    found: CareerField | None = (
        CareerField.objects.owned_by(owner).filter(name__iexact=name.strip()).first()
    )
    if found is None:
        raise NotFound(_("You explore no field called “{name}”.").format(name=name))
    return found
