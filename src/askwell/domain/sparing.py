"""This file is how often people were asked lately, so that nobody is worn out by it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from askwell.domain.review.values import MessageKind
from askwell.domain.time_choices import say_day
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.domain.pacing import Pacing

ASKS = (MessageKind.INVITATION, MessageKind.REFERRAL_ASK, MessageKind.INTRODUCTION_REQUEST)
MONTH = timedelta(days=31)
TERM = timedelta(days=122)


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask that went out: to whom, of which place, and when."""

    person: str
    organization: str
    sent_on: date


def note_asks(  # noqa: PLR0913 - whom, where, by what measure
    asks: Sequence[Ask],
    *,
    person: str,
    name: str,
    organization: str,
    organization_name: str,
    pacing: Pacing,
    today: date,
) -> tuple[str, ...]:
    """Return sentences with dates when a person, or a place, was asked often lately.

    `person` and `organization` are ids; days ahead and other people's asks at
    no known place never count.
    """
    notes = []
    in_term = sorted(
        ask.sent_on for ask in asks if ask.person == person and today - TERM < ask.sent_on <= today
    )
    in_month = [day for day in in_term if day > today - MONTH]
    if len(in_term) >= pacing.asks_a_person_a_term:
        notes.append(_say_person(name, in_term, today))
    elif len(in_month) >= pacing.asks_a_person_a_month:
        notes.append(_say_person(name, in_month, today))
    there = {
        ask.person: ask.sent_on
        for ask in asks
        if organization
        and ask.organization == organization
        and ask.person != person
        and today - TERM < ask.sent_on <= today
    }
    if len(there) >= pacing.asks_a_place_a_term:
        sentence = _("{number} people of {place} were asked since {day}.")
        notes.append(
            sentence.format(
                number=len(there), place=organization_name, day=say_day(min(there.values()))
            )
        )
    return tuple(notes)


def _say_person(name: str, days: list[date], today: date) -> str:
    last = days[-1]
    if len(days) > 1:
        return _("You asked {name} {number} times since {day}.").format(
            name=name, number=len(days), day=say_day(days[0])
        )
    ago = (today - last).days
    when = _("today") if ago == 0 else _("yesterday") if ago == 1 else ""
    if when:
        return _("You asked {name} {when}.").format(name=name, when=when)
    return _("You asked {name} {number} days ago, on {day}.").format(
        name=name, number=ago, day=say_day(last)
    )
