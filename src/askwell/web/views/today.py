"""This file is the page Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from askwell.queries.profile import is_new_here
from askwell.queries.today import load_today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_today(request: HttpRequest) -> HttpResponse:
    """Show what is worth doing now, and why; lead somebody new to the welcome first."""
    if is_new_here(request.user):
        return redirect("welcome")
    page = load_today(request.user, request.now, show_all="all" in request.GET)
    return render(request, "today/page.html", {"page": page})
