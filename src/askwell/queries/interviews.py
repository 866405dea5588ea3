"""This file reads interviews: the lists, the brief, the day, and what is known so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from askwell.domain.errors import NotFound
from askwell.domain.interviews import FELL_THROUGH, InterviewStatus
from askwell.domain.words import _
from askwell.records.models import (
    Evaluation,
    Interview,
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
        .exclude(status__in=FELL_THROUGH)
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
