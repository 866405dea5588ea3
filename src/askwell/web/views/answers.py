"""This file records what came back, kindly, and names whom to turn to next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askwell.actions.answers import record_answer
from askwell.domain.outreach import Answer
from askwell.domain.time_choices import say_day
from askwell.queries.messages import find_message
from askwell.queries.outreach import find_next_contact
from askwell.records.models import Person
from askwell.web.back import go_back
from askwell.web.forms.days import read_day, read_day_so_far
from askwell.web.forms.messages import read_answer
from askwell.web.undo import tell_with_undo

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpRequest, HttpResponse

    from askwell.records.models import Message


@require_POST
def create_answer(request: HttpRequest, ulid: str) -> HttpResponse:
    """Record the answer to one message."""
    message = find_message(owner=request.user, ulid=ulid)
    return _record(request, message.person, message)


@require_POST
def create_person_answer(request: HttpRequest, ulid: str) -> HttpResponse:
    """Record what a person answered, to whatever was open."""
    person = get_object_or_404(Person.objects.owned_by(request.user).kept(), ulid=ulid)
    return _record(request, person, None)


def _record(request: HttpRequest, person: Person, message: Message | None) -> HttpResponse:
    answer = read_answer(request.POST)
    until = read_day(request.POST.get("until")) if answer == Answer.NOT_NOW else None
    on = read_day_so_far(request.POST.get("on"), request.today)
    changes = record_answer(person=person, answer=answer, on=on, until=until, message=message)
    tell_with_undo(request, _say_kindly(request, person, answer, until), changes)
    return go_back(request)


def _say_kindly(request: HttpRequest, person: Person, answer: Answer, until: date | None) -> str:
    name = person.given or person.full_name
    if answer == Answer.YES:
        return _("{name} said yes. Next: agree on a time.").format(name=name)
    if answer == Answer.NOT_NOW and until is not None:
        said = _("Noted. Askwell reminds you of {name} on {day}.")
        return said.format(name=name, day=say_day(until))
    sentences = {
        Answer.NO: _("Noted. A no is mostly about timing, and says nothing about you."),
        Answer.NOT_NOW: _("Noted. {name} rests here until you ask for it.").format(name=name),
        Answer.NO_ANSWER: _("Noted. Silence is mostly a full inbox."),
    }
    return f"{sentences[answer]} {_propose_next(request, person)}".strip()


def _propose_next(request: HttpRequest, person: Person) -> str:
    other = find_next_contact(owner=request.user, person=person)
    if other is None:
        return ""
    return _("Next you could turn to {name}.").format(name=other.full_name)
