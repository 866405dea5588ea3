"""This file is the thank-yous owed, and those said without a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askwell.actions.thanks import record_thanks_said, watch_thanks
from askwell.queries.thanks import find_thanks, load_thanks_page
from askwell.web.back import go_back
from askwell.web.forms.days import read_day_so_far
from askwell.web.undo import tell_with_undo

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@require_safe
def show_thanks(request: HttpRequest) -> HttpResponse:
    """Show everyone who is owed a thank-you, conversation by conversation."""
    shown = load_thanks_page(owner=request.user, now=request.now)
    return render(request, "thanks/page.html", {"shown": shown})


@require_POST
def create_thanks_said(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note a thank-you that needed no letter."""
    thanks = find_thanks(owner=request.user, ulid=ulid)
    watch = watch_thanks(thanks)
    record_thanks_said(thanks=thanks, on=read_day_so_far(request.POST.get("on"), request.today))
    name = thanks.person.full_name
    tell_with_undo(request, _("Noted: you thanked {name}.").format(name=name), watch.list_changes())
    return go_back(request, "thanks")
