"""This file is the rule that somebody you have read about is invited this week."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.links import link_new_message, link_person
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


def invite_wanted(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each person with a "why them" and no invitation, a few at a time."""
    ready = (
        wanted
        for wanted in facts.wanted
        if wanted.has_why and f"invite:{wanted.person.id}" not in facts.hidden
    )
    for wanted in islice(ready, facts.pacing.want_at_once):
        since = wanted.researched_on or wanted.since
        due_on = since + timedelta(days=facts.pacing.invite_within)
        yield NextStep(
            rule="invite",
            key=f"invite:{wanted.person.id}",
            subject=Subject("person", wanted.person.id, wanted.person.name),
            title=_("Invite {name}").format(name=wanted.person.name),
            who=wanted.person.detail,
            why=_say_why(wanted, since, now.date()),
            hint=_("The guide says: who you are, what you would like, and why them."),
            guide="I4",
            note=_("a referral") if wanted.referrer else _("a first letter"),
            due=at_morning(due_on, now.tzinfo),
            urgency=Urgency.TIME,
            actions=(
                StepAction(
                    "write",
                    _("Write the invitation"),
                    link_new_message(wanted.person.id, MessageKind.INVITATION),
                ),
                StepAction("open", _("Open"), link_person(wanted.person.id)),
            ),
            about=wanted.person.id,
        )


def _say_why(wanted: WantedFacts, since: date, today: date) -> tuple[Part, ...]:
    if wanted.referrer and wanted.referred_on:
        sentence = _(
            "{giver} gave you the name on [{day}]. You have written why them,"
            " and [no invitation has gone out]."
        )
        return say_why(sentence, today=today, giver=wanted.referrer, day=wanted.referred_on)
    sentence = _("You wrote why them on [{day}], and [no invitation has gone out].")
    return say_why(sentence, today=today, day=since)
