"""This file is how a day is read off a form, so that a slip of the pen is no day."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError
from askwell.web.forms.widgets import DayInput

FIRST_YEAR, LAST_YEAR = 1900, 2200


class DayField(forms.DateField):
    """A day of this age: arithmetic with any other would only break a page later."""

    widget = DayInput

    def validate(self, value: date | None) -> None:
        """Refuse a year that is a slip of the pen."""
        super().validate(value)
        if value is not None and not _is_of_this_age(value):
            raise forms.ValidationError(_("That year is too far away."))


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
    if not _is_of_this_age(day):
        raise AskwellError(_("That year is too far away."))
    return day


def read_day_so_far(text: str | None, today: date) -> date:
    """Return a day on which something happened; empty is today.

    Raises:
        AskwellError: When it is no day, or still ahead.
    """
    day = read_day(text) or today
    if day > today:
        raise AskwellError(_("That day is still ahead. Nothing was saved."))
    return day


def _is_of_this_age(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR
