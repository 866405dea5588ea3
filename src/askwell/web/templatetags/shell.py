"""This file is the tags of the shell: icons, and links that exist only when their page does."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from lucide.templatetags.lucide import lucide

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=256)
def draw_icon(name: str, size: int = 18) -> str:
    """Draw a lucide icon that says nothing: the words beside it do."""
    return lucide(name, size=size, **{"class": "icon", "aria_hidden": "true"})


def link_place(
    context: Mapping[str, Any], name: str, icon: str, label: str, count: object = ""
) -> str:
    """Link to a place of the navigation, or show nothing while it has no page."""
    href = _find_address(name)
    if not href:
        return ""
    current = _mark_current(str(context.get("shell_path", "")), href)
    return _draw_place(href, icon, str(label), str(count), current)


def link_tool(name: str, icon: str, label: str, *, key: str, opens: str) -> str:
    """Link to a tool of the shell, or show nothing while it has no page."""
    href = _find_address(name)
    if not href:
        return ""
    values = {"href": href, "name": icon, "label": label, "key": key, "opens": opens}
    return render_to_string("parts/_tool_link.html", values)


# Two dozen links stand around every page, and they seldom change.
@lru_cache(maxsize=1024)
def _draw_place(href: str, icon: str, label: str, count: str, current: str) -> str:
    shown = "" if count == "0" else count
    values = {"href": href, "name": icon, "label": label, "count": shown, "current": current}
    return render_to_string("parts/_nav_link.html", values)


def _find_address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _mark_current(path: str, href: str) -> str:
    if path == href:
        return "page"
    return "true" if href != "/" and path.startswith(href) else ""
