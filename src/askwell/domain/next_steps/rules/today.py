"""This file is the rule that an interview today comes before everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.interviews import InterviewFormat
from askwell.domain.next_steps.links import link_interview, link_interview_day
from askwell.domain.next_steps.steps import NextStep, StepAction, Subject, Urgency, say_why
from askwell.domain.telling import tell_time
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts, InterviewFacts


def meet_today(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each interview that is today and not yet over."""
    for interview in facts.interviews:
        if interview.starts_at.date() == now.date() and now < interview.ends_at:
            yield NextStep(
                rule="today",
                key=f"today:{interview.id}",
                subject=Subject("interview", interview.id, interview.person.name),
                title=_("Meet {name}").format(name=interview.person.name),
                who=interview.person.detail,
                why=say_why(
                    _("Your interview is [today at {time}]{how}, for {minutes} minutes."),
                    today=now.date(),
                    time=tell_time(interview.starts_at),
                    how=_say_how(interview),
                    minutes=int((interview.ends_at - interview.starts_at).total_seconds() // 60),
                ),
                hint=_("The guide says: be on time, bring your questions, and listen first."),
                guide="I6",
                note=_("at {time}").format(time=tell_time(interview.starts_at)),
                due=interview.starts_at,
                urgency=Urgency.PROMISE,
                actions=(
                    StepAction(
                        "open-day", _("Open the day’s page"), link_interview_day(interview.id)
                    ),
                    StepAction("open", _("Look it over"), link_interview(interview.id)),
                ),
            )


def _say_how(interview: InterviewFacts) -> str:
    if interview.format == InterviewFormat.IN_PERSON and interview.place:
        return _(" at “{place}”").format(place=interview.place)
    how = {
        InterviewFormat.IN_PERSON: _(" in person"),
        InterviewFormat.PHONE: _(" by phone"),
        InterviewFormat.VIDEO: _(" by video"),
    }
    return how[interview.format]
