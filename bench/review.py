"""This file is how well the review does on the labelled messages: per code, per author, and how fast."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from askwell.domain.review import Channel, Message, MessageKind, parse_context, review

HELD_OUT = Path(__file__).resolve().parents[1] / "tests/domain/review/labelled/held_out.jsonl"
LABELLED = Path(__file__).resolve().parents[2] / "shared" / "messages" / "dev.jsonl"
CODES = [
    "asks_for_job",
    "offers_resume",
    "missing_who_i_am",
    "missing_ask",
    "missing_why_them",
    "generic_why_them",
    "missing_referrer",
    "missing_previous_contact",
    "no_time_bound",
    "too_long",
    "placeholder_left",
    "wrong_name",
    "wrong_organization",
    "no_thanks",
    "thank_you_not_specific",
    "missing_impact",
    "pushy",
]


@dataclass
class Score:
    """Counts over one set of messages."""

    right: Counter[str] = field(default_factory=Counter)
    accused: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    clean: int = 0
    clean_accused: int = 0
    misjudged: list[str] = field(default_factory=list)

    def rate(self, codes: list[str]) -> float:
        """Return F1 over some codes together."""
        right = sum(self.right[code] for code in codes)
        wrong = sum(self.accused[code] + self.missed[code] for code in codes)
        return 2 * right / (2 * right + wrong) if right + wrong else 1.0

    @property
    def macro(self) -> float:
        """Return the mean of F1 over the codes that occur."""
        seen = [c for c in CODES if self.right[c] + self.accused[c] + self.missed[c]]
        return sum(self.rate([code]) for code in seen) / len(seen) if seen else 1.0

    @property
    def clean_share(self) -> float:
        """Return the share of clean messages that got any finding."""
        return self.clean_accused / self.clean if self.clean else 0.0


def run() -> dict[str, float]:
    """Measure, print the table, and return the figures; empty when the messages are not there."""
    if not LABELLED.exists():
        print(f"Skipped: the labelled messages are not at {LABELLED}.")
        return {}
    messages = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    whole = score_messages(messages)
    print(f"{'code':<26}{'tp':>4}{'fp':>4}{'fn':>4}{'F1':>8}")
    for code in CODES:
        counts = whole.right[code], whole.accused[code], whole.missed[code]
        print(f"{code:<26}{counts[0]:>4}{counts[1]:>4}{counts[2]:>4}{whole.rate([code]):>8.3f}")
    figures = {f"f1 {code}": whole.rate([code]) for code in CODES}
    held_out = [json.loads(line) for line in HELD_OUT.read_text("utf-8").splitlines()]
    parts = {"all": whole, "held out": score_messages(held_out)}
    for author in ("dev", "devb", "devc"):
        parts[author] = score_messages([m for m in messages if m["id"].split("-")[0] == author])
    for name, score in parts.items():
        figures[f"micro {name}"] = score.rate(CODES)
        figures[f"macro {name}"] = score.macro
        figures[f"clean accused {name}"] = score.clean_share
        print(
            f"{name:<9} micro {score.rate(CODES):.3f}  macro {score.macro:.3f}  "
            f"clean accused {score.clean_share:.1%} of {score.clean}"
        )
    figures["microseconds a message"] = measure_speed(messages)
    print(f"{figures['microseconds a message']:.0f} microseconds a message")
    return figures


def score_messages(messages: list[dict[str, object]]) -> Score:
    """Compare findings with labels."""
    score = Score()
    for record in messages:
        labels, found = set(record["labels"]), find_codes(record)  # type: ignore[call-overload]
        score.right.update(labels & found)
        score.accused.update(found - labels)
        score.missed.update(labels - found)
        score.clean += not labels
        score.clean_accused += not labels and bool(found)
        if labels != found:
            score.misjudged.append(
                f"{record['id']} accused {sorted(found - labels)} missed {sorted(labels - found)}"
            )
    return score


def find_codes(record: dict[str, object]) -> set[str]:
    """Return the codes the review finds in one labelled message."""
    message = Message(
        MessageKind(record["kind"]),
        Channel(record["channel"]),
        str(record["subject"] or ""),
        str(record["body"]),
    )
    context = parse_context(record["context"])  # type: ignore[arg-type]
    return {finding.code for finding in review(message, context).findings}


def measure_speed(messages: list[dict[str, object]]) -> float:
    """Return microseconds for one review, mean over all messages."""
    started = time.process_time()
    for record in messages:
        find_codes(record)
    return (time.process_time() - started) / len(messages) * 1e6


if __name__ == "__main__":
    run()
    if "--verbose" in sys.argv:
        authors = set(sys.argv[sys.argv.index("--verbose") + 1 :])
        records = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
        chosen = [r for r in records if r["id"].split("-")[0] in authors or not authors]
        print("\n".join(score_messages(chosen).misjudged))
