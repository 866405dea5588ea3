"""This file is the rule that nobody is invited before you know why them."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from askwell.domain.next_steps.links import link_why
from askwell.domain.next_steps.steps import (
    NextStep,
    Part,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from askwell.domain.next_steps.facts import Facts, WantedFacts


def research_first(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each wanted person whose "why them" is empty, a few at a time."""
    unknown = (
        wanted
        for wanted in facts.wanted
        if not wanted.has_why and f"research-first:{wanted.person.id}" not in facts.hidden
    )
    for wanted in islice(unknown, facts.pacing.want_at_once):
        due_on = wanted.since + timedelta(days=facts.pacing.research_within)
        yield NextStep(
            rule="research-first",
            key=f"research-first:{wanted.person.id}",
            subject=Subject("person", wanted.person.id, wanted.person.name),
            title=_("Write why {name}").format(name=wanted.person.name),
            who=wanted.person.detail,
            why=_say_why(wanted, now.date()),
            hint=_("The guide says: know why them before you ask. One true sentence is enough."),
            guide="I3",
            note=_("research"),
            due=at_morning(due_on, now.tzinfo),
            urgency=Urgency.TIME,
            actions=(StepAction("research", _("Write why them"), link_why(wanted.person.id)),),
            about=wanted.person.id,
        )


def _say_why(wanted: WantedFacts, today: date) -> tuple[Part, ...]:
    if wanted.fields:
        sentence = _(
            "You want to hear about {field} from them since [{day}]. [“Why them” is still empty.]"
        )
        return say_why(sentence, today=today, field=wanted.fields[0], day=wanted.since)
    sentence = _("You want to talk with them since [{day}]. [“Why them” is still empty.]")
    return say_why(sentence, today=today, day=wanted.since)
