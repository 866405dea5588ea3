"""This file is the second look: what a whole letter weighs, and when the rules are left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.review import score_messages

from askwell.domain.review import Channel, Message, MessageKind
from askwell.domain.review.findings import TELLERS
from askwell.domain.review.reading import read_message
from askwell.domain.review.weighing import (
    WEIGHED,
    applies_to,
    find_heaviest,
    gather_evidence,
    load_weights,
    weigh_code,
)
from domain.review.drafts import GRACE, find_draft_codes, review_draft

HELD_OUT = Path(__file__).with_name("labelled") / "held_out.jsonl"
LETTER = (
    "Dear Grace,\n\nI am in my second year of library studies in Leeds, and I catalogue sea charts on Saturdays. "
    "Your paper on the compiler that explains itself made me rewrite my first project. "
    "Could I ask you for twenty minutes by phone, any afternoon in March, to hear how you test an explanation?\n\n"
    "Kind regards,\nAda Lovelace"
)


def read_letter(body: str, kind: str = "invitation"):
    return read_message(Message(MessageKind(kind), Channel.EMAIL, "", body), GRACE)


def test_every_weighed_code_has_weights_and_words_to_say_it():
    assert set(load_weights()) == set(WEIGHED) == set(TELLERS)


@pytest.mark.parametrize("code", sorted(TELLERS))
def test_what_only_the_words_show_is_told_in_the_words_of_the_rule(code: str) -> None:
    reading = read_letter(LETTER)

    told = TELLERS[code](reading, find_heaviest(code, reading))

    assert told.code == code
    assert told.message
    assert 0 <= told.start <= told.end <= len(LETTER)


def test_a_rule_that_speaks_makes_its_code_likelier():
    reading = read_letter(LETTER)
    evidence = gather_evidence(reading)

    for code in load_weights():
        ruled = weigh_code(code, evidence, is_ruled=True)
        assert ruled > weigh_code(code, evidence, is_ruled=False)


def test_the_name_of_the_reader_weighs_nothing():
    here = gather_evidence(read_letter("Dear Hopper, Hopper wrote to Eckert. Is Hopper there?"))

    assert not any("hopper" in run or "eckert" in run for run in here.runs)


def test_runs_know_where_a_sentence_ends_and_that_it_asks():
    runs = gather_evidence(read_letter("Dear Grace,\n\nMay I call? I study maps.")).runs

    assert {"^ may i", "call ? $", "study maps $"} <= runs
    assert "call i" not in runs


def test_a_line_or_two_is_left_to_the_rules():
    assert "asks_for_job" in find_draft_codes("Dear Grace, are you hiring?")


def test_a_clean_letter_stays_clean():
    assert find_draft_codes(LETTER) == set()


def test_a_code_that_cannot_be_in_this_kind_is_not_weighed():
    reading = read_letter(LETTER, kind="thank_you")

    assert not applies_to("generic_why_them", reading)
    assert applies_to("thank_you_not_specific", reading)


def test_findings_point_into_the_letter_whoever_made_them():
    pressed = LETTER.replace(
        "Kind regards", "I expect your answer by Friday at noon, no later.\n\nKind regards"
    )

    found = [finding for finding in review_draft(pressed).findings if finding.code == "pushy"]

    assert found
    assert "Friday" in pressed[found[0].start : found[0].end] or found[0].end > found[0].start


def test_letters_held_out_are_judged_as_well_as_docs_review_says():
    score = score_messages([json.loads(line) for line in HELD_OUT.read_text("utf-8").splitlines()])

    assert score.clean == 68
    assert score.macro >= 0.90
    assert score.clean_accused <= 6
