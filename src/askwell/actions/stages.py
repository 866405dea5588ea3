"""This file moves a person along the board by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.actions.answers import STAGE_AFTER, record_answer
from askwell.actions.keeping import move_to_stage
from askwell.actions.undoing import MOVES_PERSON, Watch
from askwell.domain.outreach import Answer, MessageStatus, Stage
from askwell.records.models import Message

if TYPE_CHECKING:
    from datetime import date

    from askwell.actions.undoing import Change
    from askwell.records.models import Person

_ANSWER_OF = {stage: answer for answer, stage in STAGE_AFTER.items()}


@transaction.atomic
def change_stage(
    *, person: Person, stage: Stage, on: date, until: date | None = None
) -> list[Change]:
    """Put a person at `stage`, either way along the board; return what changed.

    Moving somebody who was written to onto "replied" or to rest also records
    their answer, so that nobody is reminded of a question that is settled.
    """
    if person.stage == stage:
        return []
    is_waiting = person.stage == Stage.INVITED and _has_open_message(person)
    if stage in _ANSWER_OF and (is_waiting or stage != Stage.REPLIED):
        return record_answer(person=person, answer=_ANSWER_OF[stage], on=on, until=until)
    watch = Watch()
    watch.add([person], *MOVES_PERSON)
    move_to_stage(person=person, stage=stage, on=on, not_now_until=until)
    return watch.list_changes()


def _has_open_message(person: Person) -> bool:
    return Message.objects.filter(
        person=person, status=MessageStatus.SENT, answer=Answer.NONE
    ).exists()


@transaction.atomic
def leave_board(*, person: Person, on: date) -> list[Change]:
    """Take a person off the board; they stay among your people."""
    watch = Watch()
    watch.add([person], *MOVES_PERSON)
    person.stage, person.stage_on, person.not_now_until = "", on, None
    person.save(update_fields=["stage", "stage_on", "not_now_until"])
    return watch.list_changes()
