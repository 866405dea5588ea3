"""This file is the numbers beside the navigation, cheap enough for every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.interviews import InterviewStatus
from askwell.domain.outreach import FieldStatus, Stage
from askwell.records.models import CareerField, Interview, Person

if TYPE_CHECKING:
    from datetime import date

    from askwell.records.models import User

COUNTED = 10_000
"""Beyond this nobody reads the number, and counting would cost more than the page."""
OPEN_STAGES = (
    Stage.WANTED,
    Stage.RESEARCHED,
    Stage.INVITED,
    Stage.REPLIED,
    Stage.SCHEDULED,
)


@dataclass(frozen=True, slots=True)
class ShellCounts:
    """How many there are of each place; people in words of at most six letters."""

    people: str
    outreach: int
    interviews: int
    fields: int


def count_shell(owner: User, today: date) -> ShellCounts:
    """Count people, open conversations, interviews from today on, and fields."""
    people = Person.objects.owned_by(owner).kept()
    known = people[:COUNTED].count()
    open_ones = people.exclude(stage="").filter(stage__in=OPEN_STAGES)
    ahead = Interview.objects.owned_by(owner).filter(
        status__in=[InterviewStatus.PROPOSED, InterviewStatus.SCHEDULED],
        starts_at__date__gte=today,
        person__deleted_at=None,
    )
    fields = CareerField.objects.owned_by(owner).exclude(status=FieldStatus.SET_ASIDE)
    return ShellCounts(
        people=f"{COUNTED - 1:,}+" if known == COUNTED else f"{known:,}" if known else "",
        outreach=open_ones.count(),
        interviews=ahead.count(),
        fields=fields.count(),
    )
