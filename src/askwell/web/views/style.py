"""This file is the page that shows every part of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_style(request: HttpRequest) -> HttpResponse:
    """Show every component, on paper and in ink."""
    return render(request, "style/page.html")
