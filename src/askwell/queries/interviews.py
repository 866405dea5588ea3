"""This file reads interviews: the lists, the brief, the day, and what is known so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from askwell.domain.errors import NotFound
from askwell.domain.interviews import InterviewStatus
from askwell.domain.planning import Plan, PlanLine, make_plan
from askwell.domain.questions import BankQuestion, Theme, list_bank
from askwell.domain.words import _
from askwell.records.models import (
    CareerField,
    Evaluation,
    Interview,
    PlannedQuestion,
    Question,
    Referral,
    Thanks,
    User,
)

if TYPE_CHECKING:
    from datetime import date, datetime

SHOWN_AT_MOST = 100
FEELINGS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewRow:
    """One interview as a list shows it."""

    ulid: str
    person_ulid: str
    name: str
    title: str
    organization: str
    setting: str
    field: str
    starts_at: datetime
    my_time_zone: str
    their_time_zone: str
    minutes: int
    format: str
    status: str
    has_notes: bool
    planned: int
    occupation: int | None
    workplace: int | None
    words: str
    thanked_on: date | None
    is_thanks_owed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewLists:
    """Interviews by what they ask of you: to prepare, to write down, to look back on."""

    ahead: tuple[InterviewRow, ...]
    to_write_down: tuple[InterviewRow, ...]
    behind: tuple[InterviewRow, ...]


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


def find_interview(owner: User, ulid: str) -> Interview:
    """Return the owner's interview with that id.

    Raises:
        NotFound: When there is none.
    """
    found: Interview | None = (
        Interview.objects.owned_by(owner)
        .select_related("person__organization", "field", "organization", "owner")
        .filter(ulid=ulid)
        .first()
    )
    if found is None:
        raise NotFound(_("There is no such interview here."))
    return found


def list_interviews(owner: User, now: datetime) -> InterviewLists:
    """Return the newest interviews, sorted by what they ask of you."""
    rows = (
        Interview.objects.owned_by(owner)
        .filter(person__deleted_at=None)
        .exclude(status__in=[InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW])
        .select_related("person", "organization", "field", "evaluation")
        .annotate(planned_count=Count("planned"))
        .order_by("-starts_at")[:SHOWN_AT_MOST]
    )
    rows = list(rows)
    thanked = _find_thanks(rows)
    ahead, write_down, behind = [], [], []
    for interview in rows:
        row = _make_row(interview, thanked)
        if interview.ends_at > now and interview.status != InterviewStatus.DONE:
            ahead.append(row)
        elif not hasattr(interview, "evaluation"):
            write_down.append(row)
        else:
            behind.append(row)
    return InterviewLists(
        ahead=tuple(reversed(ahead)), to_write_down=tuple(write_down), behind=tuple(behind)
    )


def _find_thanks(interviews: list[Interview]) -> dict[int, date | None]:
    """Return when each interviewee was thanked, None while still owed; absent when nothing was."""
    owed = Thanks.objects.filter(interview__in=[i.pk for i in interviews])
    people = {interview.pk: interview.person_id for interview in interviews}
    return {
        thanks.interview_id: thanks.thanked_on
        for thanks in owed
        if thanks.interview_id and people[thanks.interview_id] == thanks.person_id
    }


def _make_row(interview: Interview, thanked: dict[int, date | None]) -> InterviewRow:
    person, place = interview.person, interview.organization
    evaluation: Evaluation | None = getattr(interview, "evaluation", None)
    return InterviewRow(
        ulid=interview.ulid,
        person_ulid=person.ulid,
        name=person.full_name,
        title=person.title,
        organization=place.name if place else "",
        setting=place.setting if place else "",
        field=interview.field.name if interview.field else "",
        starts_at=interview.starts_at,
        my_time_zone=interview.my_time_zone,
        their_time_zone=interview.their_time_zone,
        minutes=interview.minutes,
        format=interview.format,
        status=interview.status,
        has_notes=bool(interview.notes),
        planned=interview.planned_count,  # type: ignore[attr-defined]
        occupation=evaluation.occupation if evaluation else None,
        workplace=evaluation.workplace if evaluation else None,
        words=(evaluation.words or evaluation.surprise) if evaluation else "",
        thanked_on=thanked.get(interview.pk),
        is_thanks_owed=interview.pk in thanked and thanked[interview.pk] is None,
    )


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
    referral = Referral.objects.filter(person=interview.person).select_related("given_by").first()
    return Brief(
        interview=interview,
        lines=_make_lines(planned, proposed, bank),
        proposed=proposed,
        referral=referral,
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
