"""Thank: owed until a thank-you is sent, best within a day, late after five."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.domain.next_steps.facts import Facts
from askwell.domain.next_steps.rules.thank import thank_helper
from facts_cast import NOW, owe_grace, run_rule


def test_thanks_are_a_promise_due_a_day_after_they_are_owed():
    [step] = run_rule(thank_helper, owe_grace())

    assert (step.urgency, step.due) == ("promise", NOW)
    assert step.title == "Thank Grace Hopper"
    assert step.why_text == "You spoke on Sunday 22 November. No thank-you has gone out yet."
    assert step.guide == "I9"


def test_the_action_opens_the_composer_with_what_the_thanks_are_for():
    [step] = run_rule(thank_helper, owe_grace())

    assert step.actions[0].url == ("/people/01GRACE/messages/new/?kind=thank_you&thanks=01THANKS")


def test_who_helped_otherwise_is_thanked_for_that():
    [step] = run_rule(thank_helper, owe_grace(spoke_on=None, reason="pointing me to Alan."))

    assert step.why_text.startswith("For “pointing me to Alan”, since Sunday 22 November.")


@pytest.mark.parametrize(
    ("days", "is_late"), [(0, False), (2, False), (5, False), (6, True), (40, True)]
)
def test_thanks_are_late_after_five_days_and_still_welcome(days: int, is_late: bool):
    [step] = run_rule(thank_helper, owe_grace(owed_since=NOW - timedelta(days=days)))

    assert step.is_late is is_late
    assert ("Late is still welcome" in step.hint) is is_late


def test_nothing_is_owed_once_thanked():
    assert run_rule(thank_helper, Facts()) == []
