"""This file is the rule that nobody you want to keep is forgotten."""

from __future__ import annotations

from itertools import islice
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


def keep_in_touch(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a few people whose last contact is older than the cadence, longest waiting first."""
    waiting = (
        contact
        for contact in facts.contacts
        if contact.due_on <= now.date()
        and f"keep-in-touch:{contact.person.id}:{contact.last_contact_on}" not in facts.hidden
    )
    for contact in islice(waiting, facts.pacing.keep_at_once):
        yield NextStep(
            rule="keep-in-touch",
            key=f"keep-in-touch:{contact.person.id}:{contact.last_contact_on}",
            subject=Subject("person", contact.person.id, contact.person.name),
            title=_("Say hello to {name}").format(name=contact.person.name),
            who=contact.person.detail,
            why=say_why(
                _("You were last in touch on [{day}], and wanted to be again by {due}."),
                today=now.date(),
                day=contact.last_contact_on,
                due=contact.due_on,
            ),
            hint=_("The guide says: tell how it goes, and what their help was good for."),
            guide="I10",
            note=_("keeping in touch"),
            due=at_morning(contact.due_on, now.tzinfo),
            urgency=Urgency.HABIT,
            actions=(
                StepAction(
                    "write",
                    _("Write a note"),
                    link_new_message(contact.person.id, MessageKind.RECONNECT),
                ),
                StepAction("open", _("Open"), link_person(contact.person.id)),
            ),
            about=contact.person.id,
        )
