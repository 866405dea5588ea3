"""This file is the page for anyone without the start-up address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_not_required
@require_safe
def show_locked(request: HttpRequest) -> HttpResponse:
    """Say how to get in; show nothing else."""
    return render(request, "locked/page.html", status=403)
