"""This file is contact written down in one line, and favours between you."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askwell.actions.interactions import add_favour, log_interaction, remove_interaction
from askwell.domain.outreach import FavourKind, InteractionKind
from askwell.queries.timeline import load_timeline
from askwell.records.models import Interaction, Person
from askwell.web.forms.days import read_day
from askwell.web.templatetags.labels import INTERACTIONS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MOST_UNDO = 600


@require_POST
def create_interaction(request: HttpRequest, ulid: str) -> HttpResponse:
    """Log one line; htmx gets the timeline as it is now."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    # An Undo brings what was removed in its address.
    said = request.POST if "summary" in request.POST else request.GET
    log_interaction(
        person=person,
        kind=_read_kind(said.get("kind", "")),
        happened_on=read_day(said.get("on")) or request.today,
        summary=said.get("summary", ""),
        today=request.today,
        source=said.get("source", ""),
    )
    if request.htmx:
        zone = timezone.get_current_timezone()
        timeline = load_timeline(person=person, zone=zone)
        context = {
            "person": person,
            "timeline": timeline,
            "kinds": INTERACTIONS.items(),
            "is_new": True,
        }
        return render(request, "person/_story.html", context)
    messages.success(request, _("Logged."))
    return redirect("person", person.ulid)


@require_POST
def create_interaction_removal(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take one line out of the timeline, with a way back."""
    found = Interaction.objects.owned_by(request.user).select_related("person")
    interaction = get_object_or_404(found, ulid=ulid)
    person = interaction.person
    said = {
        "kind": interaction.kind,
        "on": interaction.happened_on,
        "summary": interaction.summary,
        "source": interaction.source,
    }
    remove_interaction(interaction=interaction)
    undo = ""
    if len(interaction.summary) <= MOST_UNDO:
        undo = f"undo:{reverse('person-log', args=[person.ulid])}?{urlencode(said)}"
    messages.success(request, _("Removed from the timeline."), extra_tags=undo)
    return redirect("person", person.ulid)


@require_POST
def create_favour(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note something given or received."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    kind = request.POST.get("kind", "")
    add_favour(
        person=person,
        what=request.POST.get("what", ""),
        is_given=request.POST.get("way") in {"given", "promised"},
        kind=FavourKind(kind) if kind in list(FavourKind) else FavourKind.OTHER,
        done_on=None if request.POST.get("way") == "promised" else request.today,
        today=request.today,
    )
    return redirect("person", person.ulid)


def _read_kind(word: str) -> InteractionKind:
    return InteractionKind(word) if word in list(InteractionKind) else InteractionKind.NOTE
