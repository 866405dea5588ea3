"""This file is how Today says good morning, and how much there is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.next_steps.steps import Urgency
from askwell.domain.telling import capitalize_first, tell_near_day, tell_number, tell_weekday
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from askwell.domain.next_steps.steps import NextStep

MORNING, NOON, EVENING = 5, 12, 18


def greet_person(name: str, now: datetime) -> str:
    """Return a greeting for the hour where the person is; by first name when there is one."""
    if MORNING <= now.hour < NOON:
        greeting = _("Good morning")
    elif NOON <= now.hour < EVENING:
        greeting = _("Good afternoon")
    else:
        greeting = _("Good evening")
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    return f"{greeting}, {first}." if first else f"{greeting}."


def say_lede(shown: Sequence[NextStep]) -> str:
    """Return one sentence that is true of the steps shown."""
    if not shown:
        return _("Nothing is waiting for you.")
    promises = sum(step.urgency == Urgency.PROMISE for step in shown)
    if len(shown) == 1:
        return (
            _("One thing is worth doing, a promise.")
            if promises
            else _("One thing is worth doing.")
        )
    count = _("{number} things are worth doing.").format(
        number=capitalize_first(tell_number(len(shown)))
    )
    if promises == len(shown):
        return f"{count} {_('All of them are promises.')}"
    if promises > 1:
        many = _("The first {number} are promises.").format(number=tell_number(promises))
        return f"{count} {many}"
    return f"{count} {_('The first is a promise.')}" if promises else count


def say_due(step: NextStep, now: datetime) -> str:
    """Return when a step is due, as the margin says it."""
    today, day = now.date(), step.due.astimezone(now.tzinfo).date()
    if step.is_late:
        return _("Late")
    if step.urgency == Urgency.HABIT:
        return _("When you like")
    if day <= today:
        return _("Today")
    if (day - today).days > 1 and day.isocalendar()[:2] == today.isocalendar()[:2]:
        return _("By {day}").format(day=tell_weekday(day))
    return _("By {day}").format(day=tell_near_day(day, today))


def say_rest(rest: Sequence[NextStep], now: datetime) -> str:
    """Return what is true of the steps kept behind "more", or nothing."""
    due = [step for step in rest if step.urgency != Urgency.HABIT]
    if not due:
        return _("They can wait.")
    first = min(step.due for step in due).astimezone(now.tzinfo).date()
    if first <= now.date():
        return ""
    return _("They can wait until {day}.").format(day=tell_near_day(first, now.date()))
