"""This file is what a long list draws many times over, drawn once and kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext as _

if TYPE_CHECKING:
    from askwell.queries.people import PersonRow

register = template.Library()


@register.filter
def stage_mark(row: PersonRow) -> SafeString:
    """Draw where the conversation with the person of this row stands, or that thanks are due."""
    if not row.stage and not row.owed:
        return mark_safe("")
    return _draw_mark(row.stage, owed=row.owed, late=row.is_late, language=get_language() or "")


@lru_cache(maxsize=256)
def _draw_mark(stage: str, *, owed: bool, late: bool, language: str) -> SafeString:
    del language  # part of the key, because the words are in it
    values = {"stage": stage or "met", "owed": _("thanks due") if owed else "", "late": late}
    return mark_safe(render_to_string("parts/_stage_mark.html", values).partition("\n")[2].strip())  # noqa: S308 - our own template
