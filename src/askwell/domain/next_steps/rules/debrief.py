"""This file is the rule that an interview is thought over while it is fresh."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askwell.domain.next_steps.links import link_debrief, link_interview
from askwell.domain.next_steps.steps import NextStep, StepAction, Subject, Urgency, say_why
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts


def debrief_interview(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each interview that is over and not yet evaluated, for two weeks."""
    kept = timedelta(days=facts.pacing.debrief_within)
    for interview in facts.interviews:
        if interview.ends_at <= now <= interview.ends_at + kept and not interview.is_evaluated:
            yield NextStep(
                rule="debrief",
                key=f"debrief:{interview.id}",
                subject=Subject("interview", interview.id, interview.person.name),
                title=_("Think over your talk with {name}").format(name=interview.person.name),
                who=interview.person.detail,
                why=say_why(
                    _("You spoke on [{day}], and [nothing is written down] about it yet."),
                    today=now.date(),
                    day=interview.ends_at.date(),
                ),
                hint=_("The guide says: ask how you feel about the work now, and about the place."),
                guide="I8",
                note=_("three minutes"),
                due=interview.ends_at,
                urgency=Urgency.TIME,
                actions=(
                    StepAction("debrief", _("Write it down"), link_debrief(interview.id)),
                    StepAction("open", _("Open"), link_interview(interview.id)),
                ),
            )
