"""This file is on which days an entry repeats, counted only as far as somebody looks.

Libraries for this walk on to the year 9999 when a rule matches no day at all;
here every rule ends with the window.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_KEYS = frozenset("FREQ INTERVAL COUNT UNTIL WKST RSCALE SKIP".split())
_MOST_PARTS = 400
_MOST_INTERVAL = 10_000
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One RRULE, as far as days go; `until` is the text as written."""

    frequency: str
    interval: int = 1
    count: int = 0
    until: str = ""
    week_start: int = 0
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    year_days: frozenset[int] = frozenset()
    weeks: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()
    nth_weekdays: frozenset[tuple[int, int]] = frozenset()
    positions: frozenset[int] = frozenset()


def parse_rule(text: str) -> Rule | None:
    """Return the rule, or None when it is broken or repeats more often than daily."""
    parts: dict[str, str] = {}
    for part in text.upper().split(";"):
        key, _, value = part.partition("=")
        parts[key.strip()] = value.strip()
    if parts.get("FREQ") not in _FREQUENCIES or {"BYHOUR", "BYMINUTE", "BYSECOND"} & set(parts):
        return None
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        return None
    try:
        plain, nth = _parse_weekdays(parts.get("BYDAY", ""))
        return Rule(
            frequency=parts["FREQ"],
            interval=min(max(1, int(parts.get("INTERVAL") or 1)), _MOST_INTERVAL),
            count=max(0, int(parts.get("COUNT") or 0)),
            until=parts.get("UNTIL", ""),
            week_start=_DAYS.index(parts.get("WKST") or "MO"),
            months=_parse_numbers(parts.get("BYMONTH", "")),
            month_days=_parse_numbers(parts.get("BYMONTHDAY", "")),
            year_days=_parse_numbers(parts.get("BYYEARDAY", "")),
            weeks=_parse_numbers(parts.get("BYWEEKNO", "")),
            weekdays=plain,
            nth_weekdays=nth,
            positions=_parse_numbers(parts.get("BYSETPOS", "")),
        )
    except ValueError:
        return None


def list_unknown_keys(text: str) -> list[str]:
    """Return the parts of a rule that no standard has; they are not followed."""
    keys = (part.partition("=")[0].strip() for part in text.upper().split(";")[:_MOST_PARTS])
    return [
        key[:40] for key in keys if key and key not in _KEYS and not key.startswith(("BY", "X-"))
    ]


def list_days(rule: Rule, start: date, *, until: date, first: date) -> Iterator[date]:
    """Yield the days of a rule from `start` on that are not after `until`, in order.

    Days before `first` are left out where no COUNT makes it needful to pass them.
    """
    rule = _fill_rule(rule, start)
    left = rule.count or -1
    for period in _list_periods(rule, start, until=until, first=first):
        days = [day for day in period if _matches(rule, day)]
        if rule.positions:
            days = [
                day
                for place, day in enumerate(days)
                if place + 1 in rule.positions or place - len(days) in rule.positions
            ]
        for day in days:
            if day < start:
                continue
            if day > until or left == 0:
                return
            left -= 1
            yield day


def _parse_weekdays(text: str) -> tuple[frozenset[int], frozenset[tuple[int, int]]]:
    plain: set[int] = set()
    nth: set[tuple[int, int]] = set()
    for part in text.split(",")[:_MOST_PARTS]:
        match = _BY_DAY.fullmatch(part.strip())
        if match is None:
            continue
        weekday = _DAYS.index(match[2])
        if match[1] and int(match[1]):
            nth.add((int(match[1]), weekday))
        else:
            plain.add(weekday)
    return frozenset(plain), frozenset(nth)


def _parse_numbers(text: str) -> frozenset[int]:
    return frozenset(int(part) for part in text.split(",")[:_MOST_PARTS] if part.strip())


def _fill_rule(rule: Rule, start: date) -> Rule:
    """Return the rule with what it leaves to its first day, and nth weekdays where they count."""
    months, month_days, weekdays = rule.months, rule.month_days, rule.weekdays
    nth = rule.nth_weekdays
    if rule.frequency in {"DAILY", "WEEKLY"}:
        weekdays, nth = weekdays | {weekday for _, weekday in nth}, frozenset()
    if not (rule.weeks or rule.year_days or month_days or weekdays or nth):
        if rule.frequency == "YEARLY":
            months = months or frozenset({start.month})
        if rule.frequency in {"YEARLY", "MONTHLY"}:
            month_days = frozenset({start.day})
        elif rule.frequency == "WEEKLY":
            weekdays = frozenset({start.weekday()})
    return Rule(
        frequency=rule.frequency,
        interval=rule.interval,
        count=rule.count,
        week_start=rule.week_start,
        months=months,
        month_days=month_days,
        year_days=rule.year_days,
        weeks=rule.weeks,
        weekdays=weekdays,
        nth_weekdays=nth,
        positions=rule.positions,
    )


def _list_periods(rule: Rule, start: date, *, until: date, first: date) -> Iterator[list[date]]:
    """Yield the days of each day, week, month or year the interval lands on."""
    number = 0 if rule.count else max(0, _count_periods(rule, start, first) - 1)
    while True:
        days = _list_period(rule, start, number * rule.interval)
        if not days or days[0] > until:
            return
        yield days
        number += 1


def _count_periods(rule: Rule, start: date, first: date) -> int:
    """Return how many whole intervals lie between two days."""
    if first <= start:
        return 0
    span = (first - start).days
    months = (first.year - start.year) * 12 + first.month - start.month
    passed = {
        "DAILY": span,
        "WEEKLY": span // _WEEK,
        "MONTHLY": months,
        "YEARLY": first.year - start.year,
    }
    return passed[rule.frequency] // rule.interval


def _list_period(rule: Rule, start: date, step: int) -> list[date]:
    try:
        if rule.frequency == "DAILY":
            return [start + timedelta(days=step)]
        if rule.frequency == "WEEKLY":
            back = (start.weekday() - rule.week_start) % _WEEK
            monday = start + timedelta(days=step * _WEEK - back)
            return [monday + timedelta(days=number) for number in range(_WEEK)]
        if rule.frequency == "MONTHLY":
            year, month = divmod(start.year * 12 + start.month - 1 + step, 12)
            length = calendar.monthrange(year, month + 1)[1]
            return [date(year, month + 1, day) for day in range(1, length + 1)]
        if rule.months and not (rule.weeks or rule.year_days):
            # A birthday is looked for in its month, not in the whole year.
            return _list_months(start.year + step, sorted(rule.months))
        begin = date(start.year + step, 1, 1)
        length = 366 if calendar.isleap(begin.year) else 365
        return [begin + timedelta(days=number) for number in range(length)]
    except (ValueError, OverflowError):
        return []


def _list_months(year: int, months: list[int]) -> list[date]:
    return [
        date(year, month, day)
        for month in months
        if 1 <= month <= 12  # noqa: PLR2004 - a year
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
    ] or [date(year, 12, 31)]


def _matches(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days and not _is_among(rule.month_days, day.day, _month_length(day)):
        return False
    if rule.weekdays or rule.nth_weekdays:
        is_plain = day.weekday() in rule.weekdays
        if not is_plain and not _is_nth(rule, day):
            return False
    if rule.year_days:
        length = 366 if calendar.isleap(day.year) else 365
        if not _is_among(rule.year_days, day.timetuple().tm_yday, length):
            return False
    return not rule.weeks or _is_in_weeks(rule, day)


def _is_among(wanted: frozenset[int], place: int, length: int) -> bool:
    return place in wanted or place - length - 1 in wanted


def _month_length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _is_nth(rule: Rule, day: date) -> bool:
    if rule.frequency == "YEARLY" and not rule.months:
        place, length = day.timetuple().tm_yday, 366 if calendar.isleap(day.year) else 365
    else:
        place, length = day.day, _month_length(day)
    weekday = day.weekday()
    ahead = (place - 1) // _WEEK + 1
    behind = -((length - place) // _WEEK + 1)
    return (ahead, weekday) in rule.nth_weekdays or (behind, weekday) in rule.nth_weekdays


def _is_in_weeks(rule: Rule, day: date) -> bool:
    # ISO weeks begin on Monday, and the last days of December may be week 1.
    year, week, _ = day.isocalendar()
    last = date(year, 12, 28).isocalendar()[1]
    return year == day.year and _is_among(rule.weeks, week, last)
