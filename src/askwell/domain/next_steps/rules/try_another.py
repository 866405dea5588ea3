"""This file is the rule that you need not wait for one person alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.follow_up import add_business_days
from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.going_on import has_gone_on, pick_next
from askwell.domain.next_steps.links import link_new_message, link_why
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
    from datetime import date, datetime

    from askwell.domain.next_steps.facts import Facts, InvitationFacts, WantedFacts


def try_another(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield somebody else of the place or field when three business days bring no answer."""
    proposed: set[str] = set()
    for sent in facts.invitations:
        due_on = add_business_days(sent.sent_on, facts.pacing.try_another_after)
        is_waiting = sent.nudges == 0 and due_on <= now.date()
        if is_waiting and not has_gone_on(
            facts, person_id=sent.person.id, fields=sent.fields, since=sent.sent_on
        ):
            other = pick_next(
                facts, fields=sent.fields, organization=sent.organization, without=proposed
            )
            if other and _is_near(sent, other):
                proposed.add(other.person.id)
                yield _try(sent, other, due_on, now)


def _is_near(sent: InvitationFacts, other: WantedFacts) -> bool:
    is_colleague = bool(sent.organization) and sent.organization == other.organization
    return is_colleague or bool(set(sent.fields) & set(other.fields))


def _try(sent: InvitationFacts, other: WantedFacts, due_on: date, now: datetime) -> NextStep:
    action = (
        StepAction(
            "write",
            _("Write the invitation"),
            link_new_message(other.person.id, MessageKind.INVITATION),
        )
        if other.has_why
        else StepAction("research", _("Write why them"), link_why(other.person.id))
    )
    return NextStep(
        rule="try-another",
        key=f"try-another:{sent.id}",
        subject=Subject("person", sent.person.id, sent.person.name),
        title=_("Try {name} as well").format(name=other.person.name),
        who=other.person.detail,
        why=say_why(
            _("You invited {name} on [{day}]; [no answer yet]. {other} is on your list too."),
            today=now.date(),
            name=sent.person.name,
            day=sent.sent_on,
            other=other.person.name,
        ),
        hint=_("A second door takes nothing from the first."),
        guide="N12",
        note=_("another way in"),
        due=at_morning(due_on, now.tzinfo),
        urgency=Urgency.TIME,
        actions=(action,),
        about=other.person.id,
    )
