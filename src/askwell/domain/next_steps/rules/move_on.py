"""This file is the rule that a no is not about you, and the next person is already there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.follow_up import find_let_go_day
from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.facts import DeclinedFacts
from askwell.domain.next_steps.going_on import has_gone_on, pick_next
from askwell.domain.next_steps.links import OUTREACH, link_new_message, link_person, link_why
from askwell.domain.next_steps.steps import (
    NextStep,
    Part,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.outreach import Stage
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from askwell.domain.next_steps.facts import Facts, WantedFacts


def move_on(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield the next contact, the same day, for each no and each silence that was let go."""
    proposed: set[str] = set()
    for declined in (*facts.declined, *_find_silent(facts, now.date())):
        if not has_gone_on(
            facts, person_id=declined.person.id, fields=declined.fields, since=declined.on
        ):
            following = pick_next(
                facts, fields=declined.fields, without={*proposed, declined.person.id}
            )
            if following:
                proposed.add(following.person.id)
            yield _go_on(declined, following, now)


def _find_silent(facts: Facts, today: date) -> Iterator[DeclinedFacts]:
    for sent in facts.invitations:
        let_go_on = find_let_go_day(
            pacing=facts.pacing,
            sent_on=sent.sent_on,
            nudges=sent.nudges,
            last_nudge_on=sent.last_nudge_on,
        )
        if let_go_on is not None and let_go_on <= today:
            yield DeclinedFacts(
                person=sent.person, stage=Stage.NO_ANSWER, on=let_go_on, fields=sent.fields
            )


def _go_on(declined: DeclinedFacts, following: WantedFacts | None, now: datetime) -> NextStep:
    name = following.person.name if following else ""
    return NextStep(
        rule="move-on",
        key=f"move-on:{declined.person.id}:{declined.on}",
        subject=Subject("person", declined.person.id, declined.person.name),
        title=_("Go on to {name}").format(name=name)
        if following
        else _("Find the next person to ask"),
        who=following.person.detail if following else "",
        why=_say_why(declined, following, now.date()),
        hint=_("The guide says: it is mostly about timing, not about you; go to the next person."),
        guide="N12",
        note=_("going on"),
        due=at_morning(declined.on, now.tzinfo),
        urgency=Urgency.TIME,
        actions=_list_actions(declined, following),
        about=following.person.id if following else "",
    )


def _say_why(
    declined: DeclinedFacts, following: WantedFacts | None, today: date
) -> tuple[Part, ...]:
    if declined.stage == Stage.NO:
        first = _("{name} said no on [{day}].")
    else:
        first = _("{name} never answered; you let it go on [{day}].")
    if following and set(following.fields) & set(declined.fields):
        second = _("{following} is next on your list for the same field.")
    elif following:
        second = _("{following} is next on your list.")
    else:
        second = _("[Nobody else is on your list] yet.")
    if following and following.referrer:
        second += " " + _("{referrer} gave you the name.")
    return say_why(
        f"{first} {second}",
        today=today,
        name=declined.person.name,
        day=declined.on,
        following=following.person.name if following else "",
        referrer=following.referrer if following else "",
    )


def _list_actions(declined: DeclinedFacts, following: WantedFacts | None) -> tuple[StepAction, ...]:
    label = _("Open {name}").format(name=declined.person.name)
    before = StepAction("open", label, link_person(declined.person.id))
    if following is None:
        return (StepAction("find", _("Look at the list"), OUTREACH), before)
    if following.has_why:
        address = link_new_message(following.person.id, MessageKind.INVITATION)
        return (StepAction("write", _("Write the invitation"), address), before)
    address = link_why(following.person.id)
    return (StepAction("research", _("Write why them"), address), before)
