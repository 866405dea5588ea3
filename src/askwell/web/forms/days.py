"""This file is how a day is read off a form, so that a slip of the pen is no day."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError

FIRST_YEAR, LAST_YEAR = 1900, 2200


def check_day(day: date) -> date:
    """Return the day, unless its year is a slip of the pen.

    Raises:
        AskwellError: When it is.
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise AskwellError(_("That year is too far away."))
    return day


def read_day(text: str | None) -> date | None:
    """Return a day as a date field sends it; empty is None.

    Raises:
        AskwellError: When it is no day.
    """
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise AskwellError(_("A day is written like 2026-11-30.")) from None
    return check_day(day)


def read_day_so_far(text: str | None, today: date) -> date:
    """Return a day on which something happened; empty is today.

    Raises:
        AskwellError: When it is no day, or still ahead.
    """
    day = read_day(text) or today
    if day > today:
        raise AskwellError(_("That day is still ahead. Nothing was saved."))
    return day
