"""This file is the rule that nobody who helped goes without thanks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.links import link_new_message, link_person
from askwell.domain.next_steps.steps import NextStep, Part, StepAction, Subject, Urgency, say_why
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from askwell.domain.next_steps.facts import Facts, ThanksFacts


def thank_helper(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each thank-you owed, within a day; after five days it is late."""
    pacing = facts.pacing
    for owed in facts.thanks:
        since = owed.owed_since.astimezone(now.tzinfo)
        person = owed.person
        days = (now.date() - since.date()).days
        is_late = days > pacing.thank_overdue
        yield NextStep(
            rule="thank",
            key=f"thank:{owed.id}",
            subject=Subject("person", person.id, person.name),
            title=_("Thank {name}").format(name=person.name),
            who=person.detail,
            why=_say_why(owed, since.date(), now.date()),
            hint=_say_hint(is_late=is_late, is_good=days * 24 <= pacing.thank_good_hours),
            guide="I9",
            note=_("a promise"),
            due=since + timedelta(hours=pacing.thank_ideal_hours),
            urgency=Urgency.PROMISE,
            actions=(
                StepAction(
                    "write",
                    _("Write the thank-you"),
                    link_new_message(person.id, MessageKind.THANK_YOU, thanks=owed.id),
                ),
                StepAction("open", _("Open"), link_person(person.id)),
            ),
            about=person.id,
            is_late=is_late,
        )


def _say_why(owed: ThanksFacts, since: date, today: date) -> tuple[Part, ...]:
    if owed.spoke_on:
        sentence = _("You spoke on [{day}]. [No thank-you has gone out yet.]")
        return say_why(sentence, today=today, day=owed.spoke_on)
    # The reason is kept in your words: it finishes "Thank you for …".
    sentence = _("For “{reason}”, since [{day}]. [No thank-you has gone out yet.]")
    return say_why(sentence, today=today, day=since, reason=owed.reason.rstrip(". "))


def _say_hint(*, is_late: bool, is_good: bool) -> str:
    if is_late:
        return _("The guide says: thank everybody who helped. Late is still welcome.")
    if is_good:
        return _("The guide says: thank everybody who helped. Best within a day, good within two.")
    return _("The guide says: thank everybody who helped. A few days on is still good.")
