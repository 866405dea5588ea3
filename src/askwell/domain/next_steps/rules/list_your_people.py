"""This file is the rule that it starts with the people you already know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.next_steps.links import QUICK_ADD, WELCOME_NAMES
from askwell.domain.next_steps.steps import (
    NextStep,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.telling import tell_number
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts


def list_your_people(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield one step while fewer than ten people stand in your circles."""
    known, wanted = facts.people_in_circles, facts.pacing.people_in_circles
    if known < wanted:
        yield NextStep(
            rule="list-your-people",
            key="list-your-people",
            subject=Subject("people", "", _("Your people")),
            title=_("List the people you know"),
            who="",
            why=say_why(
                _(
                    "As of {day} there [{count} in your circles]; {wanted} make a good start,"
                    " and they need not be in your field."
                ),
                today=now.date(),
                day=now.date(),
                count=_say_count(known),
                wanted=tell_number(wanted),
            ),
            hint=_("The guide says: start with those you know; each of them knows others."),
            guide="N1",
            note=_("a start"),
            due=at_morning(now.date(), now.tzinfo),
            urgency=Urgency.HABIT,
            actions=(
                StepAction("list", _("Name a few"), WELCOME_NAMES),
                StepAction("add", _("Add one"), QUICK_ADD),
            ),
        )


def _say_count(known: int) -> str:
    if known == 1:
        return _("is one person")
    return _("are {number} people").format(number=tell_number(known))
