"""This file is how values become words on a page; every template has all of it."""

from __future__ import annotations

import zlib
from datetime import date, datetime
from typing import TYPE_CHECKING

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from askwell.web.templatetags.fields import dress_field, is_lone_check
from askwell.web.templatetags.labels import LABELS
from askwell.web.templatetags.prose import render_markdown
from askwell.web.templatetags.shell import draw_icon, link_place, link_tool

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

register = template.Library()
register.filter("markdown", render_markdown)
register.filter("dressed", dress_field)
register.filter("is_check", is_lone_check)
register.simple_tag(draw_icon, name="icon")
register.simple_tag(link_place, takes_context=True, name="nav_link")
register.simple_tag(link_tool, name="tool_link")

UNDO = "undo:"


@register.filter("initials")
def take_initials(name: object) -> str:
    """Return the first letters of the first and the last name, as "AL"; two at most."""
    words = [word for word in str(name or "").split() if word[0].isalnum()]
    chosen = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in chosen).upper() or "?"


@register.filter("hue")
def pick_hue(name: object) -> str:
    """Return the class of a name's own hue, the same on every page and every day."""
    return f"hue-{zlib.crc32(str(name or '').casefold().encode()) % 72 * 5}"


@register.filter("day")
def show_day(value: date | None, today: date | None = None) -> str:
    """Return "Thursday 19 November", and the year unless it is the one of `today`."""
    if value is None:
        return ""
    shown = _find_date(value)
    # Translators: a date as "Thursday 19 November", in Django's date format letters.
    near, far = _("l j F"), _("l j F Y")
    return date_format(shown, near if today and shown.year == today.year else far)


@register.filter("short_day")
def show_short_day(value: date | None, today: date | None = None) -> str:
    """Return "19 Nov", and the year unless it is the one of `today`."""
    if value is None:
        return ""
    shown = _find_date(value)
    # Translators: a date as "19 Nov", in Django's date format letters.
    near, far = _("j M"), _("j M Y")
    return date_format(shown, near if today and shown.year == today.year else far)


@register.filter("hour")
def show_hour(value: datetime | None) -> str:
    """Return the time of day in the person's own zone, as "16:00"."""
    if value is None:
        return ""
    return date_format(timezone.localtime(value), "H:i")


@register.filter("iso")
def show_iso(value: date | None) -> str:
    """Return what a `datetime` attribute wants."""
    return value.isoformat() if value else ""


@register.filter("undo_address")
def find_undo_address(message: object) -> str:
    """Return where a toast's Undo posts to, if its message brought an address of this site."""
    for tag in str(getattr(message, "extra_tags", "") or "").split():
        if tag.startswith(UNDO + "/") and not tag.startswith(UNDO + "//"):
            return tag.removeprefix(UNDO)
    return ""


def _find_date(value: date) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


def _name_values(labels: Mapping[str, object]) -> Callable[[object], str]:
    def show_name(value: object) -> str:
        return str(labels.get(value, value if value is not None else ""))  # type: ignore[call-overload]

    return show_name


for _filter_name, _labels in LABELS.items():
    register.filter(_filter_name, _name_values(_labels))
