"""This file is the review against labelled messages of our own, one a line in labelled/own.jsonl."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askwell.domain.review import parse_context
from domain.review.drafts import find_draft_codes

OWN = Path(__file__).with_name("labelled") / "own.jsonl"
RECORDS = [json.loads(line) for line in OWN.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("record", RECORDS, ids=[record["id"] for record in RECORDS])
def test_a_message_gets_exactly_its_labels(record):
    codes = find_draft_codes(
        record["body"],
        kind=record["kind"],
        channel=record["channel"],
        context=parse_context(record["context"]),
    )

    assert sorted(codes) == record["labels"]
