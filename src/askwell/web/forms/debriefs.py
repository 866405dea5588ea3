"""This file reads a debrief off its page: few fields, none of them required."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from askwell.actions.debriefs import Feelings, Suggestion
from askwell.domain.day_of import NoteKind, read_notes
from askwell.domain.interviews import KeepResearching
from askwell.records.models import Person

if TYPE_CHECKING:
    from django.http import QueryDict

    from askwell.records.models import Interview, User

FEELINGS = (
    (1, pgettext_lazy("feeling", "put off")),
    (2, pgettext_lazy("feeling", "cool")),
    (3, pgettext_lazy("feeling", "unsure")),
    (4, pgettext_lazy("feeling", "warm")),
    (5, pgettext_lazy("feeling", "drawn")),
)
KEEP = (
    (KeepResearching.YES, _("yes")),
    (KeepResearching.UNSURE, _("not sure")),
    (KeepResearching.NO, _("no")),
)
TEXT_AT_MOST = 5_000
ROWS_AT_MOST = 30


def read_feelings(data: QueryDict) -> Feelings:
    """Return the verdict; what is missing or out of range is left open."""
    return Feelings(
        occupation=_read_feeling(data.get("occupation")),
        workplace=_read_feeling(data.get("workplace")),
        energy=_read_feeling(data.get("energy")),
        surprise=data.get("surprise", "")[:TEXT_AT_MOST].strip(),
        words=data.get("words", "")[:TEXT_AT_MOST].strip(),
        keep_field=_read_keep(data.get("keep_field")),
        keep_employer=_read_keep(data.get("keep_employer")),
    )


def _read_feeling(text: str | None) -> int | None:
    return int(text) if text in {str(step) for step, _word in FEELINGS} else None


def _read_keep(text: str | None) -> str:
    return text if text in set(KeepResearching) and text else ""


def read_advice(data: QueryDict) -> list[str]:
    """Return each advice that was written, in order."""
    return [line[:TEXT_AT_MOST].strip() for line in data.getlist("advice")[:ROWS_AT_MOST] if line]


def read_suggestions(data: QueryDict) -> list[Suggestion]:
    """Return each person they suggested; a row without a name is left out."""
    names = data.getlist("suggested_name")[:ROWS_AT_MOST]
    abouts = data.getlist("suggested_about")[:ROWS_AT_MOST]
    return [
        Suggestion(name=name.strip()[:300], about=about.strip()[:300])
        for name, about in zip_longest(names, abouts, fillvalue="")
        if name.strip()
    ]


def read_helpers(data: QueryDict, owner: User) -> list[Person]:
    """Return the people ticked as having helped."""
    known = Person.objects.owned_by(owner).kept()
    named = data.get("helper_name", "").strip()
    ticked = Q(ulid__in=data.getlist("helper")[:ROWS_AT_MOST])
    return list(known.filter(ticked | Q(full_name__iexact=named) if named else ticked))


def read_answers(data: QueryDict, questions: list[str]) -> dict[str, str]:
    """Return what was said to each planned question."""
    return {
        question: data.get(f"answer-{question}", "")[:TEXT_AT_MOST]
        for question in questions
        if f"answer-{question}" in data
    }


def start_advice(interview: Interview) -> list[str]:
    """Return the advice to show: what was kept, else the notes marked as advice."""
    kept = list(interview.advice.order_by("id").values_list("text", flat=True))
    return kept or [n.text for n in read_notes(interview.notes) if n.kind == NoteKind.ADVICE]


def start_suggestions(interview: Interview) -> list[str]:
    """Return the names jotted down that are not kept as referrals yet."""
    kept = set(interview.referrals.values_list("person__full_name", flat=True))
    names = [n.text for n in read_notes(interview.notes) if n.kind == NoteKind.PERSON]
    return [name for name in names if name not in kept]
