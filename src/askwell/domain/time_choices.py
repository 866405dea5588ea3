"""This file is the two or three times worth offering, as both clocks read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.telling import tell_month, tell_weekday
from askwell.domain.time_zones import open_zone
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FIRST_DAY_AHEAD = 3
DAYS_LOOKED_AT = 14
HALF_HOUR = timedelta(minutes=30)
OPENS, CLOSES = time(9), time(17)


class PartOfDay(StrEnum):
    """What a time is like for whoever lives it."""

    NIGHT = "night"
    EARLY = "early"
    OFFICE = "office"
    END_OF_DAY = "end-of-day"
    EVENING = "evening"
    LATE = "late"
    WEEKEND = "weekend"


# How gladly a part of the day is offered; the sum over both people decides.
_BURDEN = {
    PartOfDay.OFFICE: 0,
    PartOfDay.END_OF_DAY: 2,
    PartOfDay.EARLY: 4,
    PartOfDay.EVENING: 4,
    PartOfDay.WEEKEND: 8,
    PartOfDay.LATE: 9,
    PartOfDay.NIGHT: 30,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeChoice:
    """One moment, on both clocks, and what it asks of each."""

    mine: datetime
    theirs: datetime
    my_part: PartOfDay
    their_part: PartOfDay

    @property
    def key(self) -> str:
        """Return the instant in UTC, as a form sends it back."""
        return self.mine.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")

    @property
    def is_same_clock(self) -> bool:
        """Tell whether both clocks show the same."""
        return self.mine.replace(tzinfo=None) == self.theirs.replace(tzinfo=None)

    @property
    def is_office_hours(self) -> bool:
        """Tell whether neither of you has to stay up, or get up, for it."""
        return _burden_of(self) <= _BURDEN[PartOfDay.END_OF_DAY]


def propose_times(  # noqa: PLR0913 - each is a fact of the two people
    *,
    now: datetime,
    my_zone: str,
    their_zone: str,
    minutes: int = 30,
    busy: Iterable[tuple[datetime, datetime]] = (),
    count: int = 3,
) -> tuple[TimeChoice, ...]:
    """Return `count` times on different days, in office hours of both where there are any.

    Looks at the two weeks that begin three days ahead, and keeps clear of
    `busy`. When the two days never meet, the least bad times come, and say so.
    """
    taken = tuple(busy)
    length = timedelta(minutes=minutes)
    choices = [
        choice
        for choice in _list_candidates(now, my_zone, their_zone)
        if not _is_taken(choice.mine, choice.mine + length, taken)
    ]
    return _spread_over_days(choices, count)


def read_time_choice(key: str, *, my_zone: str, their_zone: str) -> TimeChoice | None:
    """Return the moment a form sent back, or None when it is no moment."""
    try:
        moment = datetime.strptime(key, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
        return _show_on_clocks(moment, my_zone, their_zone)
    except (ValueError, OverflowError):
        return None


def say_times(choices: Sequence[TimeChoice], *, is_their_zone_known: bool) -> str:
    """Return the choices as a letter says them: "Tuesday 1 December at 17:00 your time, or …"."""
    parts = [_say_one(choice, is_their_zone_known=is_their_zone_known) for choice in choices]
    return _(", or ").join(parts)


def say_day(day: date) -> str:
    """Return "Tuesday 1 December"."""
    return f"{tell_weekday(day)} {day.day} {tell_month(day)}"


def _list_candidates(now: datetime, my_zone: str, their_zone: str) -> Iterator[TimeChoice]:
    mine = open_zone(my_zone)
    first = now.astimezone(mine).date() + timedelta(days=FIRST_DAY_AHEAD)
    for ahead in range(DAYS_LOOKED_AT):
        midnight = datetime.combine(first + timedelta(days=ahead), time(0), mine).astimezone(UTC)
        for half_hours in range(48):
            yield _show_on_clocks(midnight + half_hours * HALF_HOUR, my_zone, their_zone)


def _show_on_clocks(moment: datetime, my_zone: str, their_zone: str) -> TimeChoice:
    mine = moment.astimezone(open_zone(my_zone))
    theirs = moment.astimezone(open_zone(their_zone or my_zone))
    return TimeChoice(
        mine=mine, theirs=theirs, my_part=_name_part(mine), their_part=_name_part(theirs)
    )


def _name_part(moment: datetime) -> PartOfDay:
    clock = moment.time()
    if clock < time(6):
        return PartOfDay.NIGHT
    if clock >= time(21):
        return PartOfDay.LATE
    if moment.weekday() >= 5:  # noqa: PLR2004 - Saturday and Sunday
        return PartOfDay.WEEKEND
    if clock < OPENS:
        return PartOfDay.EARLY
    if clock < time(16, 30):
        return PartOfDay.OFFICE
    return PartOfDay.END_OF_DAY if clock <= CLOSES else PartOfDay.EVENING


def _is_taken(start: datetime, end: datetime, busy: tuple[tuple[datetime, datetime], ...]) -> bool:
    return any(start < until and begin < end for begin, until in busy)


def _spread_over_days(choices: list[TimeChoice], count: int) -> tuple[TimeChoice, ...]:
    chosen: list[TimeChoice] = []
    while len(chosen) < count:
        days = {choice.mine.date() for choice in chosen}
        left = [choice for choice in choices if choice.mine.date() not in days]
        if not left:
            break
        chosen.append(min(left, key=lambda choice: _rank(choice, chosen)))
    return tuple(sorted(chosen, key=lambda choice: choice.mine))


def _rank(choice: TimeChoice, chosen: list[TimeChoice]) -> tuple[int, int, int, datetime]:
    # Half hours at both ends of the day meet more calendars than three mornings do.
    is_morning = choice.mine.hour < 12  # noqa: PLR2004 - noon
    same_half = sum((other.mine.hour < 12) == is_morning for other in chosen)  # noqa: PLR2004
    near = sum(abs((other.mine.date() - choice.mine.date()).days) < 2 for other in chosen)  # noqa: PLR2004
    return _burden_of(choice), same_half, near, choice.mine + _distance_from_ten(choice.mine)


def _burden_of(choice: TimeChoice) -> int:
    return _BURDEN[choice.my_part] + _BURDEN[choice.their_part]


def _distance_from_ten(moment: datetime) -> timedelta:
    # Ten and two are nobody's first or last half hour; an hour off costs a third of a day.
    hour = moment.hour + moment.minute / 60
    return timedelta(hours=8 * min(abs(hour - 10), abs(hour - 14)))


def _say_one(choice: TimeChoice, *, is_their_zone_known: bool) -> str:
    if not is_their_zone_known:
        values = {"day": say_day(choice.mine), "mine": f"{choice.mine:%H:%M}"}
        return _("{day} at {mine} my time").format(**values)
    day, clock = say_day(choice.theirs), f"{choice.theirs:%H:%M}"
    if choice.is_same_clock:
        return _("{day} at {clock}").format(day=day, clock=clock)
    return _("{day} at {clock} your time").format(day=day, clock=clock)
