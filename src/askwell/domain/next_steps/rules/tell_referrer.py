"""This file is the rule that whoever opened a door hears that you went through it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.links import link_new_message, link_person
from askwell.domain.next_steps.steps import (
    NextStep,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts


def tell_referrer(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each referrer who does not know that you met, within a week of it."""
    being_thanked = {owed.person.id for owed in facts.thanks}
    for given in facts.referrals:
        met_on, written_on = given.met_on, given.referrer_written_on
        # A thank-you owed to the same person tells it too, and comes first.
        if met_on is None or given.given_by.id in being_thanked:
            continue
        if met_on < given.given_on:
            # You had met before the name was given: nothing came of it yet.
            continue
        if written_on is None or written_on < met_on:
            due_on = met_on + timedelta(days=facts.pacing.tell_referrer_within)
            yield NextStep(
                rule="tell-referrer",
                key=f"tell-referrer:{given.id}",
                subject=Subject("person", given.given_by.id, given.given_by.name),
                title=_("Tell {name} that you met {met}").format(
                    name=given.given_by.name, met=given.to.name
                ),
                who=given.given_by.detail,
                why=say_why(
                    _(
                        "{giver} gave you the name on {day}; you met on [{met}],"
                        " and [{giver} has not heard]."
                    ),
                    today=now.date(),
                    giver=given.given_by.name,
                    day=given.given_on,
                    met=met_on,
                ),
                hint=_(
                    "The guide says: show appreciation, and tell what came of it. A line is enough."
                ),
                guide="N14",
                note=_("a referral"),
                due=at_morning(due_on, now.tzinfo),
                urgency=Urgency.TIME,
                actions=(
                    StepAction(
                        "write",
                        _("Write to {name}").format(name=given.given_by.name),
                        link_new_message(given.given_by.id, MessageKind.THANK_YOU),
                    ),
                    StepAction("open", _("Open"), link_person(given.to.id)),
                ),
                about=given.given_by.id,
            )
