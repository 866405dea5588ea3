"""What the bank must hold."""

from __future__ import annotations

from collections import Counter

from askwell.domain.question_bank import list_bank
from askwell.domain.questions import Theme


def test_i5_the_bank_covers_all_eighteen_intents():
    assert {question.intent for question in list_bank()} >= set(range(1, 19))


def test_i5_the_job_the_organization_and_advice_have_the_intents_of_the_guide():
    themes = {question.intent: question.theme for question in list_bank() if question.intent}

    assert Counter(themes.values()) == {Theme.JOB: 7, Theme.ORGANIZATION: 6, Theme.ADVICE: 5}


def test_every_question_is_open_and_has_an_id_of_its_own():
    bank = list_bank()

    assert len({question.id for question in bank}) == len(bank)
    assert all(question.text.endswith("?") for question in bank)
    assert not [q.text for q in bank if q.text.split()[0] in {"Do", "Are", "Is", "Did", "Can"}]
