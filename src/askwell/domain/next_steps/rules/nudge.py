"""This file is the rule that silence after an invitation gets one kind reminder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.follow_up import find_reminder_day
from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.links import link_message, link_new_message
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

    from askwell.domain.next_steps.facts import Facts, InvitationFacts


def nudge_invited(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each invitation without an answer, by the policy chosen; twice at most."""
    for sent in facts.invitations:
        due_on = find_reminder_day(
            pacing=facts.pacing,
            sent_on=sent.sent_on,
            nudges=sent.nudges,
            last_nudge_on=sent.last_nudge_on,
        )
        if due_on is not None and due_on <= now.date():
            yield NextStep(
                rule="nudge",
                key=f"nudge:{sent.id}:{sent.nudges}",
                subject=Subject("person", sent.person.id, sent.person.name),
                title=_("Remind {name}, kindly").format(name=sent.person.name),
                who=sent.person.detail,
                why=_say_why(sent, now.date()),
                hint=_(
                    "The guide says: follow up. People are busy, and a short reminder is no bother."
                ),
                guide="N14",
                note=_("a reminder"),
                due=at_morning(due_on, now.tzinfo),
                urgency=Urgency.TIME,
                actions=(
                    StepAction(
                        "write",
                        _("Write a reminder"),
                        link_new_message(sent.person.id, MessageKind.FOLLOW_UP),
                    ),
                    StepAction("answer", _("Record an answer"), link_message(sent.id)),
                ),
                about=sent.person.id,
            )


def _say_why(sent: InvitationFacts, today: date) -> tuple[Part, ...]:
    if sent.last_nudge_on:
        sentence = _("You wrote on {day} and reminded on [{nudged}]; [no answer so far].")
        return say_why(sentence, today=today, day=sent.sent_on, nudged=sent.last_nudge_on)
    sentence = _("Your invitation went out on [{day}], and [no answer is recorded].")
    return say_why(sentence, today=today, day=sent.sent_on)
