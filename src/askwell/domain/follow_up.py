"""This file is the clock that a sent invitation starts: when to remind, how often, when to let go."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.domain.pacing import Pacing

SATURDAY = 5
# More than two reminders is pressing, whatever the policy.
REMINDERS_AT_MOST = 2
FIRST_WAIT, SECOND_WAIT = 3, 7


class FollowUp(StrEnum):
    """How reminders are paced. `OWN` is the number of days, and of reminders, one set oneself."""

    OWN = "own"
    ONCE = "once"
    THREE_AND_SEVEN = "three-and-seven"
    WEEKLY = "weekly"
    BUSINESS_DAYS = "business-days"


def count_reminders(pacing: Pacing) -> int:
    """Return how many reminders the policy allows, two at most."""
    by_policy = {FollowUp.ONCE: 1, FollowUp.THREE_AND_SEVEN: 2, FollowUp.WEEKLY: 2}
    allowed = by_policy.get(pacing.follow_up, pacing.nudges_at_most)
    return min(allowed, REMINDERS_AT_MOST)


def find_reminder_day(
    *, pacing: Pacing, sent_on: date, nudges: int, last_nudge_on: date | None
) -> date | None:
    """Return the day of the next reminder, or None when there is none left.

    Three and seven counts both from the day of the letter, in business days;
    every other policy counts from the last time you wrote.
    """
    if nudges >= count_reminders(pacing):
        return None
    last_on = last_nudge_on or sent_on
    if pacing.follow_up == FollowUp.THREE_AND_SEVEN:
        day = add_business_days(sent_on, SECOND_WAIT if nudges else FIRST_WAIT)
        return max(day, add_business_days(last_on, 1))
    if pacing.follow_up in {FollowUp.ONCE, FollowUp.WEEKLY}:
        return last_on + timedelta(days=7)
    if pacing.follow_up == FollowUp.BUSINESS_DAYS:
        return add_business_days(last_on, pacing.nudge_after)
    return last_on + timedelta(days=pacing.nudge_after)


def find_let_go_day(
    *, pacing: Pacing, sent_on: date, nudges: int, last_nudge_on: date | None
) -> date | None:
    """Return the day from which silence counts as an answer, or None while a reminder is left."""
    if nudges < count_reminders(pacing):
        return None
    return (last_nudge_on or sent_on) + timedelta(days=pacing.let_go_after)


def add_business_days(day: date, number: int) -> date:
    """Return the day `number` business days later; weekends do not count, holidays are not known."""
    while number > 0:
        day += timedelta(days=1)
        number -= day.weekday() < SATURDAY
    return day
