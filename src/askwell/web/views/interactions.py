"""This file is contact written down in one line, and favours between you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core import signing
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askwell.actions.interactions import (
    add_favour,
    log_interaction,
    put_interaction_back,
    remove_interaction,
)
from askwell.actions.kept_rows import write_row
from askwell.domain.errors import NotFound
from askwell.domain.outreach import FavourKind, InteractionKind
from askwell.queries.timeline import load_timeline
from askwell.records.models import Interaction, Person
from askwell.web.forms.days import read_day
from askwell.web.templatetags.labels import INTERACTIONS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MOST_UNDO = 3_000
"""Letters of an address that puts a line back; every server takes one so long."""
SALT = "askwell.interaction"
LASTS = 60 * 60 * 24


@require_POST
def create_interaction(request: HttpRequest, ulid: str) -> HttpResponse:
    """Log one line; htmx gets the timeline as it is now."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    log_interaction(
        person=person,
        kind=_read_kind(request.POST.get("kind", "")),
        happened_on=read_day(request.POST.get("on")) or request.today,
        summary=request.POST.get("summary", ""),
        today=request.today,
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
    token = signing.dumps(write_row(interaction), salt=SALT, compress=True)
    remove_interaction(interaction=interaction)
    undo = ""
    if len(token) <= MOST_UNDO:
        undo = f"undo:{reverse('interaction-return', args=[token])}"
    messages.success(request, _("Removed from the timeline."), extra_tags=undo)
    return redirect("person", person.ulid)


@require_POST
def create_interaction_return(request: HttpRequest, token: str) -> HttpResponse:
    """Put a line back that was removed from a timeline, with all that was known of it."""
    try:
        kept = signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        raise NotFound(_("This can no longer be undone.")) from None
    interaction = put_interaction_back(owner=request.user, kept=kept)
    messages.success(request, _("Put back on the timeline."))
    return redirect("person", interaction.person.ulid)


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
