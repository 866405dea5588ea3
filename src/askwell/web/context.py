"""This file is what every page knows: who it is for, where it is, and what waits elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from django.utils.functional import SimpleLazyObject

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
HAS_COUNTS = find_spec("askwell.queries.shell") is not None


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
    return Shell(
        theme=profile.theme if profile else "",
        counts=SimpleLazyObject(lambda: _count_waiting(request, user))
        if HAS_COUNTS
        else None,
    )


def _count_waiting(request: HttpRequest, user: object) -> Any:
    today = request.today  # type: ignore[attr-defined]
    return import_module("askwell.queries.shell").count_shell(user, today)
