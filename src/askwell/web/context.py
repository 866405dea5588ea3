"""This file is what every page knows: who it is for, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.http import HttpRequest


def add_shell(request: HttpRequest) -> dict[str, Any]:
    """Return what the shell shows around every page."""
    match = request.resolver_match
    return {"page_name": match.url_name if match else ""}
