"""This file is what every page knows: who it is for, where it is, and what waits elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.functional import SimpleLazyObject

from askwell.queries.shell import count_shell

if TYPE_CHECKING:
    from django.http import HttpRequest

SCRIPTS = (
    "js/theme.js",
    "js/page.js",
    "js/toast.js",
    "js/dialogs.js",
    "js/palette.js",
    "js/keys.js",
    "js/pick.js",
    "js/copy.js",
    "js/autosave.js",
    "js/kept-text.js",
    "js/countdown.js",
    "js/drag.js",
)


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around a page.

    `counts` asks the database only when a page shows it, so a fragment pays nothing.
    """

    theme: str = ""
    counts: Any = None
    scripts: tuple[str, ...] = SCRIPTS


def add_shell(request: HttpRequest) -> dict[str, Any]:
    """Return what the shell shows around every page."""
    match = request.resolver_match
    return {
        "page_name": match.url_name if match else "",
        "shell": SimpleLazyObject(lambda: _open_shell(request)),
        "shell_path": request.path,
        "today": getattr(request, "today", None),
    }


def _open_shell(request: HttpRequest) -> Shell:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Shell()
    profile = getattr(user, "profile", None)
    today = getattr(request, "today", None)
    return Shell(
        theme=profile.theme if profile else "",
        counts=SimpleLazyObject(lambda: count_shell(user, today)) if today else None,
    )
