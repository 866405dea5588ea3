"""This file is what came back: a yes, a no, not now, or nothing, each recorded in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.actions.keeping import advance_stage, move_to_stage, refresh_contact_dates
from askwell.actions.undoing import MOVES_PERSON, Watch
from askwell.domain.errors import AskwellError
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import AFTER_MEETING, RESTING, Answer, MessageStatus, Stage
from askwell.records.models import Message

if TYPE_CHECKING:
    from datetime import date

    from askwell.actions.undoing import Change
    from askwell.records.models import Person

# An answer to one of these says where the conversation stands; an answer to a referral ask does not.
ASKS_TO_TALK = (MessageKind.INVITATION, MessageKind.FOLLOW_UP, MessageKind.RECONNECT)
STAGE_AFTER = {
    Answer.YES: Stage.REPLIED,
    Answer.NO: Stage.NO,
    Answer.NOT_NOW: Stage.NOT_NOW,
    Answer.NO_ANSWER: Stage.NO_ANSWER,
}


@transaction.atomic
def record_answer(
    *,
    person: Person,
    answer: Answer,
    on: date,
    until: date | None = None,
    message: Message | None = None,
) -> list[Change]:
    """Record what a person answered, to `message` or to whatever is open; return what changed.

    `until` goes with "not now": the day to ask again. Nothing is sent, and a
    no only rests. Whoever you met already stays where they are: silence after
    one more letter unmakes no meeting.
    """
    if answer not in STAGE_AFTER:
        raise AskwellError(_("Choose what came back: yes, no, not now, or no answer."))
    if until is not None and until <= on:
        raise AskwellError(_("Choose a day to come back to it that is still ahead."))
    answered = [message] if message is not None else []
    is_about_talking = message is None or message.kind in ASKS_TO_TALK
    if is_about_talking:
        answered += [m for m in _list_open_asks(person) if message is None or m.pk != message.pk]
    watch = Watch()
    watch.add([person], *MOVES_PERSON)
    watch.add(answered, "answer", "answered_on")
    for row in answered:
        row.answer, row.answered_on = answer, on
        row.save(update_fields=["answer", "answered_on"])
    if is_about_talking and not (message is not None and person.stage in AFTER_MEETING):
        _move_person(person, answer, on, until)
    if answer != Answer.NO_ANSWER:
        refresh_contact_dates(person=person, contact_on=on)
    return watch.list_changes()


def _list_open_asks(person: Person) -> list[Message]:
    return list(
        Message.objects.filter(
            person=person, status=MessageStatus.SENT, answer=Answer.NONE, kind__in=ASKS_TO_TALK
        )
    )


def _move_person(person: Person, answer: Answer, on: date, until: date | None) -> None:
    if answer == Answer.YES:
        if person.stage in RESTING:
            move_to_stage(person=person, stage=Stage.REPLIED, on=on)
        else:
            advance_stage(person=person, stage=Stage.REPLIED, on=on)
    else:
        move_to_stage(person=person, stage=STAGE_AFTER[answer], on=on, not_now_until=until)
