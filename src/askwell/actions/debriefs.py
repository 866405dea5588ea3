"""This file is what one takes from an interview: feelings, advice, names, and thanks owed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.actions.interviews import hold_interview
from askwell.actions.referrals import record_referral_to_name
from askwell.actions.thanks import owe_thanks, thank_everyone_who_helped
from askwell.domain.names import clean_line, fold_text
from askwell.domain.outreach import AdviceStatus
from askwell.records.models import Advice, Evaluation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from askwell.records.models import Interview, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Feelings:
    """The verdict of one talk: 1 (put off) to 5 (drawn), None where nothing was said."""

    occupation: int | None = None
    workplace: int | None = None
    energy: int | None = None
    surprise: str = ""
    keep_field: str = ""
    keep_employer: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Somebody they said you should hear from: a name, and who that is."""

    name: str
    about: str = ""


@transaction.atomic
def save_debrief(
    *,
    interview: Interview,
    feelings: Feelings,
    advice: Iterable[str],
    suggestions: Iterable[Suggestion],
    helpers: Iterable[Person],
    answers: Mapping[str, str],
    now: datetime,
    today: date,
) -> Evaluation:
    """Keep the debrief; saving it again changes it, and adds nothing twice.

    The interviewee and the whole chain of referrals are owed thanks from here
    on, and so is everybody in `helpers`.
    """
    owner = interview.owner
    hold_interview(interview=interview, now=now)
    evaluation = _keep_feelings(interview, feelings, today)
    _keep_advice(interview, advice)
    _keep_answers(interview, answers)
    for suggestion in suggestions:
        _refer(interview, suggestion, now, today)
    thank_everyone_who_helped(interview=interview)
    for helper in helpers:
        owe_thanks(
            owner=owner,
            person=helper,
            interview=interview,
            reason=_("helping with the talk with {name}").format(name=interview.person.full_name),
            owed_since=interview.ends_at,
        )
    return evaluation


def _keep_feelings(interview: Interview, feelings: Feelings, today: date) -> Evaluation:
    evaluation = Evaluation.objects.filter(interview=interview).first() or Evaluation(
        owner=interview.owner, interview=interview
    )
    evaluation.evaluated_on = evaluation.evaluated_on or today
    for name in Feelings.__slots__:
        setattr(evaluation, name, getattr(feelings, name))
    evaluation.full_clean()
    evaluation.save()
    return evaluation


def _keep_advice(interview: Interview, advice: Iterable[str]) -> None:
    """Bring the list of advice in step with what stands on the page.

    What was changed in its words is new; what was acted on already stays.
    """
    wanted = [line.strip() for line in advice if line.strip()]
    known = {row.text: row for row in interview.advice.all()}
    for text, row in known.items():
        if text not in wanted and row.status == AdviceStatus.NOTED:
            row.delete()
    for text in dict.fromkeys(wanted):
        if text not in known:
            Advice.objects.create(
                owner=interview.owner,
                person=interview.person,
                interview=interview,
                text=text,
                given_on=interview.day,
            )


def _keep_answers(interview: Interview, answers: Mapping[str, str]) -> None:
    for line in interview.planned.all():
        text = answers.get(line.question, line.answer).strip()
        if text != line.answer:
            line.answer = text
            line.is_asked = line.is_asked or bool(text)
            line.save(update_fields=["answer", "is_asked"])


def _refer(interview: Interview, suggestion: Suggestion, now: datetime, today: date) -> None:
    name = clean_line(suggestion.name, 300)
    is_them = fold_text(name) == fold_text(interview.person.full_name)
    if not name or is_them or interview.referrals.filter(person__full_name__iexact=name).exists():
        return
    referral = record_referral_to_name(
        owner=interview.owner,
        given_by=interview.person,
        name=name,
        about=suggestion.about,
        occasion=_("In your interview"),
        given_on=today,
        now=now,
        interview=interview,
    )
    if interview.field and referral.person:
        referral.person.fields.add(interview.field)
