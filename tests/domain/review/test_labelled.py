"""This file is the review against the labelled messages, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askwell.domain.review import Channel, Message, MessageKind, parse_context, review

LABELLED = Path(__file__).resolve().parents[4] / "shared" / "messages" / "dev.jsonl"

pytestmark = pytest.mark.skipif(
    not LABELLED.exists(), reason="the labelled messages are not at ../shared/messages"
)


def load_judgements() -> list[tuple[set[str], set[str]]]:
    judgements = []
    for line in LABELLED.read_text("utf-8").splitlines():
        record = json.loads(line)
        message = Message(
            MessageKind(record["kind"]),
            Channel(record["channel"]),
            record["subject"] or "",
            record["body"],
        )
        found = review(message, parse_context(record["context"])).findings
        judgements.append((set(record["labels"]), {finding.code for finding in found}))
    return judgements


def test_macro_f1_stays_where_it_was() -> None:
    judgements = load_judgements()
    codes = sorted(set().union(*(labels for labels, _found in judgements)))

    assert len(codes) == 17
    assert sum(rate_code(code, judgements) for code in codes) / len(codes) >= 0.98


def rate_code(code: str, judgements: list[tuple[set[str], set[str]]]) -> float:
    right = sum(code in labels and code in found for labels, found in judgements)
    wrong = sum((code in labels) != (code in found) for labels, found in judgements)
    return 2 * right / (2 * right + wrong)


def test_clean_messages_are_not_accused() -> None:
    clean = [found for labels, found in load_judgements() if not labels]

    assert len(clean) == 95
    assert sum(bool(found) for found in clean) <= 1
