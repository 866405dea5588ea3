"""This file is the rule that you meet nobody without your questions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askwell.domain.next_steps.links import link_interview
from askwell.domain.next_steps.steps import (
    NextStep,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.telling import tell_near_day, tell_time, tell_weekday
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts

DUE_BEFORE = timedelta(days=2)


def prepare_interview(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each interview within three days that has no questions chosen."""
    ahead = timedelta(days=facts.pacing.prepare_before)
    for interview in facts.interviews:
        starts = interview.starts_at
        if interview.questions == 0 and now < starts and starts.date() <= now.date() + ahead:
            minutes = int((interview.ends_at - starts).total_seconds() // 60)
            yield NextStep(
                rule="prepare",
                key=f"prepare:{interview.id}:{starts:%Y-%m-%d}",
                subject=Subject("interview", interview.id, interview.person.name),
                title=_("Choose questions for {name}").format(name=interview.person.name),
                who=interview.person.detail,
                why=say_why(
                    _("Your interview is on [{day} at {time}] and [has no plan yet]."),
                    today=now.date(),
                    day=starts.date(),
                    time=tell_time(starts),
                ),
                hint=_("The guide says: few questions, well chosen, because time is short."),
                guide="I5",
                note=_("for {day}").format(
                    day=tell_near_day(starts.date(), now.date())
                    if starts.date() <= now.date() + timedelta(days=1)
                    else tell_weekday(starts.date())
                ),
                due=at_morning(starts.date() - DUE_BEFORE, now.tzinfo),
                urgency=Urgency.TIME,
                actions=(
                    StepAction(
                        "plan",
                        _("Plan the {minutes} minutes").format(minutes=minutes),
                        link_interview(interview.id),
                    ),
                ),
            )
