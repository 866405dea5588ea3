"""This file is what a person did with a letter: sent it, took that back, or threw it away."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askwell.actions.messages import (
    Draft,
    discard_draft,
    restore_draft,
    return_message_to_draft,
)
from askwell.actions.versions import mark_sent_and_keep
from askwell.domain.errors import NotFound
from askwell.domain.time_choices import say_day
from askwell.queries.messages import find_message
from askwell.records.models import Interview, Person
from askwell.web.forms.days import read_day

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from askwell.records.models import Message

THROWN_AWAY = "thrown_away"


@require_POST
def create_sent(request: HttpRequest, ulid: str) -> HttpResponse:
    """Note that a letter was sent, by its writer and on that day."""
    return mark_from_composer(request, find_message(owner=request.user, ulid=ulid))


def mark_from_composer(request: HttpRequest, message: Message) -> HttpResponse:
    """Mark a letter that was just saved as sent, and offer to take that back."""
    on = read_day(request.POST.get("sent_on")) or request.today
    if not mark_sent_and_keep(message=message, on=on, today=request.today, now=request.now):
        said = _("This letter was noted as sent already, on {day}. Nothing was noted twice.")
        messages.info(request, said.format(day=say_day(message.sent_on)))
        return redirect("message", message.ulid)
    undo = reverse("message-draft", args=[message.ulid])
    sentence = _("Noted as sent to {name}.").format(name=message.person.full_name)
    messages.success(request, sentence, extra_tags=f"undo:{undo}")
    return redirect("message", message.ulid)


@require_POST
def create_draft_again(request: HttpRequest, ulid: str) -> HttpResponse:
    """Take "sent" back: the letter is a draft again."""
    message = find_message(owner=request.user, ulid=ulid)
    return_message_to_draft(message=message)
    messages.success(request, _("It is a draft again, and nothing counts as sent."))
    return redirect("message", message.ulid)


@require_POST
def remove_draft(request: HttpRequest, ulid: str) -> HttpResponse:
    """Throw a draft away; the session holds the last one, so that it can come back."""
    message = find_message(owner=request.user, ulid=ulid)
    person = message.person
    where = {"ulid": ulid, "person": person.ulid, "interview": message.interview_id}
    request.session[THROWN_AWAY] = {**where, "draft": asdict(discard_draft(message=message))}
    undo = reverse("message-restoration", args=[ulid])
    sentence = _("The draft to {name} is gone.").format(name=person.full_name)
    messages.success(request, sentence, extra_tags=f"undo:{undo}")
    return redirect("outreach")


@require_POST
def restore_thrown_away(request: HttpRequest, ulid: str) -> HttpResponse:
    """Bring back the draft that was thrown away last."""
    kept = request.session.get(THROWN_AWAY, {})
    if kept.get("ulid") != ulid:
        raise NotFound(_("This draft can no longer be brought back."))
    people, talks = Person.objects.owned_by(request.user), Interview.objects.owned_by(request.user)
    message = restore_draft(
        owner=request.user,
        person=get_object_or_404(people.kept(), ulid=kept["person"]),
        ulid=ulid,
        draft=Draft(**kept["draft"]),
        interview=talks.filter(pk=kept["interview"]).first(),
    )
    del request.session[THROWN_AWAY]
    return redirect("message", message.ulid)
