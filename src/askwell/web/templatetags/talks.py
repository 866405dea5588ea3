"""This file is how a few more values become words: feelings, themes, two clocks, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from askwell.domain.questions import Theme
from askwell.web.forms.debriefs import FEELINGS

if TYPE_CHECKING:
    from datetime import datetime

register = template.Library()

BACKUP_REASONS = {
    "daily": gettext_lazy("made by itself"),
    "by-hand": gettext_lazy("made by you"),
    "upgrade": gettext_lazy("before an upgrade"),
    "import": gettext_lazy("before an import"),
    "restore": gettext_lazy("before a restore"),
}
THEMES = {
    Theme.JOB: gettext_lazy("The job"),
    Theme.ORGANIZATION: gettext_lazy("The organization"),
    Theme.ADVICE: gettext_lazy("Advice"),
    Theme.OWN: gettext_lazy("Your own"),
}
FIRST_STEP, STEP_WIDTH = 6, 33


@register.filter
def theme_name(theme: str) -> str:
    """Return the theme as a heading."""
    return str(THEMES.get(Theme(theme), theme))


@register.filter
def feeling_name(step: int | None) -> str:
    """Return the word of a feeling from 1 to 5."""
    return str(dict(FEELINGS).get(step or 0, ""))


@register.filter
def feeling_x(step: int) -> int:
    """Return where a feeling stands on its line of five points."""
    return FIRST_STEP + (step - 1) * STEP_WIDTH


@register.filter
def clock_day(moment: datetime) -> str:
    """Return day and time as the clock of the moment's own zone shows them."""
    # Translators: a date and time as "Thu 26 Nov, 16:00", in Django's date format letters.
    return date_format(moment, _("D j M, H:i"))


@register.filter
def clock_hour(moment: datetime) -> str:
    """Return the time as the clock of the moment's own zone shows it."""
    return date_format(moment, "H:i")


@register.filter
def backup_reason(reason: str) -> str:
    """Return why a backup was made."""
    return str(BACKUP_REASONS.get(reason, reason))


@register.filter
def is_link(text: str) -> bool:
    """Return whether the text is an address a browser may open."""
    return text.startswith(("https://", "http://")) and " " not in text
