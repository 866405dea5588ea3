"""This file is your answer to a next step: later, never, or after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.errors import AskwellError, NotFound
from askwell.domain.next_steps.engine import RULE_NAMES
from askwell.domain.outreach import StepReply
from askwell.domain.words import _
from askwell.records.models import StepAnswer

if TYPE_CHECKING:
    from datetime import date

    from askwell.records.models import User

LONGEST_KEY = 120


def snooze_step(*, owner: User, key: str, until: date, today: date) -> None:
    """Put a step off until a day ahead."""
    if until <= today:
        raise AskwellError(_("Choose a day that is still ahead."))
    _answer_step(owner, key, StepReply.SNOOZED, until)


def dismiss_step(*, owner: User, key: str) -> None:
    """Do not propose this step again; it returns only when its fact changes."""
    _answer_step(owner, key, StepReply.DISMISSED, None)


def return_step(*, owner: User, key: str) -> None:
    """Take an answer back, so that the step is proposed again."""
    StepAnswer.objects.owned_by(owner).filter(key=key).delete()


def _answer_step(owner: User, key: str, reply: StepReply, until: date | None) -> None:
    if key.partition(":")[0] not in RULE_NAMES or len(key) > LONGEST_KEY:
        raise NotFound(_("There is no such step."))
    StepAnswer.objects.update_or_create(
        owner=owner, key=key, defaults={"reply": reply, "until": until}
    )
