"""This file is the rule that people can only help with what they know about."""

from __future__ import annotations

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

    from askwell.domain.next_steps.facts import Facts, NotToldFacts


def tell_your_network(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a few people a week, closest first, who have not been told what you explore."""
    left = max(0, facts.pacing.tell_at_once - facts.told_this_week)
    waiting = (
        known
        for known in facts.not_told
        if f"tell-your-network:{known.person.id}" not in facts.hidden
    )
    for known in islice(waiting, left):
        yield NextStep(
            rule="tell-your-network",
            key=f"tell-your-network:{known.person.id}",
            subject=Subject("person", known.person.id, known.person.name),
            title=_("Tell {name} what you explore").format(name=known.person.name),
            who=known.person.detail,
            why=_say_why(known, now.date()),
            hint=_("The guide says: people cannot help with what they do not know about."),
            guide="N2",
            note=_("a first ask"),
            due=at_morning(now.date(), now.tzinfo),
            urgency=Urgency.HABIT,
            actions=(
                StepAction(
                    "write",
                    _("Write a note"),
                    link_new_message(known.person.id, MessageKind.REFERRAL_ASK),
                ),
                StepAction("open", _("Open"), link_person(known.person.id)),
            ),
            about=known.person.id,
        )


def _say_why(known: NotToldFacts, today: date) -> tuple[Part, ...]:
    if known.last_contact_on:
        sentence = _(
            "You were last in touch on [{day}], and they [have not been told]"
            " what you are looking for."
        )
        return say_why(sentence, today=today, day=known.last_contact_on)
    sentence = _(
        "You added them on [{day}], and they [have not been told] what you are looking for."
    )
    return say_why(sentence, today=today, day=known.added_on)
