"""This file is how days, times and counts are said in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.words import _

if TYPE_CHECKING:
    from datetime import date, datetime

NEAR, FAR = 6, 60


def tell_weekday(day: date) -> str:
    """Return the name of the day."""
    names = (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
    return names[day.weekday()]


def tell_month(day: date) -> str:
    """Return the name of the month."""
    names = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return names[day.month - 1]


def tell_day(day: date, today: date) -> str:
    """Return a day as it is said: with its weekday when near, with its year when far."""
    if day.year != today.year and abs((day - today).days) > FAR:
        return _("{day} {month} {year}").format(day=day.day, month=tell_month(day), year=day.year)
    plain = _("{day} {month}").format(day=day.day, month=tell_month(day))
    if abs((day - today).days) <= NEAR:
        return _("{weekday} {date}").format(weekday=tell_weekday(day), date=plain)
    return plain


def tell_near_day(day: date, today: date) -> str:
    """Return "today", "tomorrow", "yesterday", a weekday of the coming days, or the date."""
    away = (day - today).days
    if away in {-1, 0, 1}:
        return (_("today"), _("tomorrow"), _("yesterday"))[away]
    return tell_weekday(day) if 1 < away <= NEAR else tell_day(day, today)


def tell_time(moment: datetime) -> str:
    """Return hours and minutes on the 24-hour clock."""
    return f"{moment:%H:%M}"


def tell_number(number: int) -> str:
    """Return a small number as a word, a larger one in figures."""
    words = (
        _("no"),
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
        _("ten"),
    )
    return words[number] if 0 <= number < len(words) else str(number)


def capitalize_first(text: str) -> str:
    """Return the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
