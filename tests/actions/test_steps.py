"""Answers to next steps: the last one counts, and can be taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.actions.steps import dismiss_step, return_step, snooze_step
from askwell.domain.errors import AskwellError, NotFound
from askwell.records.models import StepAnswer

pytestmark = pytest.mark.django_db
KEY = "thank:01THANKS"


def test_the_last_answer_counts(owner, today):
    snooze_step(owner=owner, key=KEY, until=today + timedelta(days=1), today=today)
    dismiss_step(owner=owner, key=KEY)
    answer = StepAnswer.objects.get(owner=owner)

    assert (answer.reply, answer.until) == ("dismissed", None)


def test_an_answer_is_taken_back_only_by_its_owner(owner, other_owner):
    dismiss_step(owner=owner, key=KEY)
    return_step(owner=other_owner, key=KEY)
    assert StepAnswer.objects.count() == 1

    return_step(owner=owner, key=KEY)
    assert not StepAnswer.objects.exists()


def test_a_day_behind_is_no_later(owner, today):
    with pytest.raises(AskwellError, match="still ahead"):
        snooze_step(owner=owner, key=KEY, until=today, today=today)


@pytest.mark.parametrize("key", ["", "unknown-rule:1", "thank" * 40])
def test_only_steps_there_can_be_are_answered(owner, key):
    with pytest.raises(NotFound):
        dismiss_step(owner=owner, key=key)
