"""This file is the words of research: what a link looks for, what is shared, what was decided."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext_lazy as _

from askwell.domain.outreach import AskDecision
from askwell.domain.research_links import LinkKind
from askwell.domain.shared_background import SharedKind

register = template.Library()

LINKS = {
    LinkKind.PROFILE: _("Their profile"),
    LinkKind.LINKEDIN: _("Find on LinkedIn"),
    LinkKind.COLLEAGUES: _("People there, on LinkedIn"),
    LinkKind.ALUMNI: _("With the school, on LinkedIn"),
    LinkKind.TITLES: _("With the title, on LinkedIn"),
    LinkKind.WEB: _("Search the web"),
    LinkKind.SITE: _("Their site"),
    LinkKind.ON_SITE: _("Search their site"),
}
SHARED = {
    SharedKind.SCHOOL: _("The same school"),
    SharedKind.EMPLOYER: _("The same employer"),
    SharedKind.TOWN: _("The same town"),
    SharedKind.GROUP: _("The same group"),
    SharedKind.OTHER: _("In their own line"),
}
NEAR = {
    "named": _("gave you the name"),
    "tied": _("knows them"),
    "place": _("is or was at the same place"),
    "group": _("is in the same group"),
}
DECISIONS = {
    AskDecision.ASK: _("To be asked"),
    AskDecision.WAIT: _("Waiting until"),
    AskDecision.LEAVE: _("Left alone"),
}


@register.filter
def link_name(kind: LinkKind) -> str:
    """Return what a link looks for."""
    return str(LINKS[kind])


@register.filter
def shared_name(kind: SharedKind) -> str:
    """Return what is shared."""
    return str(SHARED[kind])


@register.filter
def near_name(how: str) -> str:
    """Return how somebody is near."""
    return str(NEAR.get(how, ""))


@register.filter
def decision_name(decision: str) -> str:
    """Return what was decided."""
    return str(DECISIONS.get(AskDecision(decision), "")) if decision else ""
