"""This file puts the sample network in and takes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askwell.actions.sample import load_sample, remove_sample

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_POST
def create_sample(request: HttpRequest) -> HttpResponse:
    """Fill the home with invented people."""
    load_sample(owner=request.user, now=request.now)
    messages.success(
        request,
        _("Everybody here is invented. Look around; Settings takes them out again."),
        extra_tags=f"undo:{reverse('sample-removal')}",
    )
    return redirect("/")


@require_POST
def create_sample_removal(request: HttpRequest) -> HttpResponse:
    """Take the invented people out, with everything that hung on them."""
    remove_sample(owner=request.user)
    messages.success(request, _("The sample network is gone, and nothing of it is left."))
    return redirect("/")
