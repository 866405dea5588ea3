"""This file is the rule that a "not now" comes back on the day you chose."""

from __future__ import annotations

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


def ask_again(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each "not now" whose day has come, until a message goes out."""
    for later in facts.later:
        was_written = later.last_contact_on is not None and later.last_contact_on >= later.until
        if later.until <= now.date() and not was_written:
            yield NextStep(
                rule="not-now",
                key=f"not-now:{later.person.id}:{later.until}",
                subject=Subject("person", later.person.id, later.person.name),
                title=_("Ask {name} again").format(name=later.person.name),
                who=later.person.detail,
                why=say_why(
                    _("The answer on {day} was “not now”; you wanted to ask again on [{until}]."),
                    today=now.date(),
                    day=later.said_on,
                    until=later.until,
                ),
                hint=_("The guide says: a no is mostly about timing. Later was an honest answer."),
                guide="N12",
                note=_("as agreed"),
                due=at_morning(later.until, now.tzinfo),
                urgency=Urgency.TIME,
                actions=(
                    StepAction(
                        "write",
                        _("Write again"),
                        link_new_message(later.person.id, MessageKind.INVITATION),
                    ),
                    StepAction("open", _("Open"), link_person(later.person.id)),
                ),
                about=later.person.id,
            )
