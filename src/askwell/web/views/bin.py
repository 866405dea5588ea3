"""This file is the bin: who is in it, back out, or gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.bin import erase_people, restore_people
from askwell.queries.people import list_bin
from askwell.web.views.sent_messages import THROWN_AWAY

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MOST = 500


@require_safe
def show_bin(request: HttpRequest) -> HttpResponse:
    """Show who was put in the bin, latest first."""
    people = list_bin(request.user)
    return render(request, "bin/page.html", {"people": people})


@require_POST
def create_restorations(request: HttpRequest) -> HttpResponse:
    """Take everybody ticked out of the bin."""
    ulids = request.POST.getlist("people")[:MOST]
    count = restore_people(owner=request.user, ulids=ulids)
    said = ngettext("{n} person is back.", "{n} people are back.", count)
    messages.success(request, said.format(n=count))
    return redirect("bin")


@require_POST
def create_erasure(request: HttpRequest) -> HttpResponse:
    """Erase everybody ticked for good, asking once more unless that was just answered."""
    ulids = request.POST.getlist("people")[:MOST]
    if request.POST.get("sure") != "yes":
        people = [row for row in list_bin(request.user) if row.ulid in ulids]
        return render(request, "bin/erasure.html", {"people": people})
    # A draft to one of them may wait there to be brought back; it goes first, so that it goes for good.
    if request.session.pop(THROWN_AWAY, None):
        request.session.save()
    count = erase_people(owner=request.user, ulids=ulids)
    said = ngettext("{n} person is erased.", "{n} people are erased.", count)
    messages.success(request, said.format(n=count))
    return redirect("bin")
