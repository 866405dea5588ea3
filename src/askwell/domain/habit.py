"""This file is the weekly habit: who was reached, and a row of weeks that forgives one miss."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from askwell.domain.telling import capitalize_first, tell_number
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WEEKS_LOOKED_AT = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One person reached on one day."""

    person_id: int
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDay:
    """One day of the ring's week."""

    name: str
    was_active: bool
    is_today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """This week against the goal, and how it follows the weeks before."""

    goal: int
    reached: int
    days: tuple[WeekDay, ...]
    title: str
    text: str


def start_of_week(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def measure_week(reaches: Iterable[Reach], *, goal: int, today: date) -> Week:
    """Count the people reached this week, each once, and say how it goes."""
    people: dict[date, set[int]] = {}
    active = set()
    for reach in reaches:
        people.setdefault(start_of_week(reach.on), set()).add(reach.person_id)
        active.add(reach.on)
    counts = {monday: len(ids) for monday, ids in people.items()}
    monday = start_of_week(today)
    reached = counts.get(monday, 0)
    return Week(
        goal=goal,
        reached=reached,
        days=tuple(_list_days(monday, active, today)),
        title=_say_left(goal - reached),
        text=_say_row(count_weeks_in_row(counts, goal=goal, monday=monday), counts, monday),
    )


def count_weeks_in_row(counts: Mapping[date, int], *, goal: int, monday: date) -> int:
    """Count the weeks that met the goal without two misses running.

    One week off in between is forgiven: it neither counts nor ends the row.
    This week counts once it is met and takes nothing away before.
    """
    row = int(counts.get(monday, 0) >= goal)
    missed = 0
    for back in range(1, WEEKS_LOOKED_AT + 1):
        if counts.get(monday - timedelta(weeks=back), 0) >= goal:
            row, missed = row + 1, 0
        else:
            missed += 1
        if missed > 1:
            break
    return row


def _list_days(monday: date, active: set[date], today: date) -> Iterable[WeekDay]:
    names = (_("M"), _("T"), _("W"), _("T"), _("F"), _("S"), _("S"))
    for place, name in enumerate(names):
        day = monday + timedelta(days=place)
        yield WeekDay(name=name, was_active=day in active, is_today=day == today)


def _say_left(left: int) -> str:
    if left <= 0:
        return _("Done for this week")
    return _("{number} to reach").format(number=capitalize_first(tell_number(left)))


def _say_row(row: int, counts: Mapping[date, int], monday: date) -> str:
    if row > 1:
        return _("{number} weeks in a row; one week off is forgiven.").format(
            number=capitalize_first(tell_number(row))
        )
    last = counts.get(monday - timedelta(weeks=1), 0)
    if last == 1:
        return _("One person last week.")
    if last:
        return _("{number} people last week.").format(number=capitalize_first(tell_number(last)))
    return _("A message to anyone you know counts.")
