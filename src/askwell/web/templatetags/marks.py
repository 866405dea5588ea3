"""This file is what a long list draws many times over, drawn once and kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.people import ContactKind
from askwell.web.templatetags.labels import STAGES

if TYPE_CHECKING:
    from askwell.queries.people import PersonRow
    from askwell.records.models import ContactPoint

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


@register.filter
def stage_options(stage: str) -> SafeString:
    """Draw the stages to choose from, with one chosen."""
    return _draw_options(stage, get_language() or "")


@lru_cache(maxsize=256)
def _draw_options(chosen: str, language: str) -> SafeString:
    del language  # part of the key, because the words are in it
    options = (
        format_html(
            '<option value="{}"{}>{}</option>', stage.value, _mark_chosen(stage, chosen), label
        )
        for stage, label in STAGES.items()
    )
    return mark_safe("".join(options))  # noqa: S308 - each of them is escaped


def _mark_chosen(stage: str, chosen: str) -> SafeString:
    return mark_safe(" selected") if stage == chosen else mark_safe("")


_EVENTS = {
    MessageKind.INVITATION: gettext_lazy("You invited them"),
    MessageKind.REFERRAL_ASK: gettext_lazy("You asked whom they know"),
    MessageKind.INTRODUCTION_REQUEST: gettext_lazy("You asked for an introduction"),
    MessageKind.THANK_YOU: gettext_lazy("You thanked them"),
    MessageKind.FOLLOW_UP: gettext_lazy("You wrote again"),
    MessageKind.IMPACT_UPDATE: gettext_lazy("You told them what their advice changed"),
    MessageKind.RECONNECT: gettext_lazy("You got back in touch"),
    MessageKind.CONGRATULATION: gettext_lazy("You congratulated them"),
}
_CHANNELS = {
    Channel.EMAIL: gettext_lazy("email"),
    Channel.LINKEDIN_NOTE: gettext_lazy("LinkedIn note"),
    Channel.LINKEDIN_MESSAGE: gettext_lazy("LinkedIn"),
    Channel.LINKEDIN_INMAIL: gettext_lazy("InMail"),
    Channel.TEXT: gettext_lazy("text"),
    Channel.LETTER: gettext_lazy("letter"),
    Channel.IN_PERSON: gettext_lazy("in person"),
}


@register.filter
def message_event(kind: str) -> str:
    """Say what writing a message of this kind was."""
    return str(_EVENTS.get(kind, kind))  # type: ignore[call-overload]


@register.filter
def channel_word(channel: str) -> str:
    """Say the way a message went, in the margin."""
    return str(_CHANNELS.get(channel, channel))  # type: ignore[call-overload]


@register.filter
def contact_address(point: ContactPoint) -> str:
    """Return where a click on a contact goes: mail, phone or page; nowhere for anything odd."""
    if point.kind == ContactKind.EMAIL and point.normalized:
        return f"mailto:{quote(point.normalized, safe='@')}"
    if point.kind == ContactKind.PHONE:
        number = point.normalized or "".join(c for c in point.value if c.isdigit() or c == "+")
        return f"tel:{number}" if number else ""
    if point.kind in {ContactKind.PROFILE, ContactKind.SITE} and point.normalized:
        bare = point.value.strip()
        # Only what a browser opens as a page; "javascript:" is none.
        return bare if bare.lower().startswith(("https://", "http://")) else f"https://{bare}"
    return ""
