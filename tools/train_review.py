"""This file is how the review's weights are learned from labelled messages: python -m tools.train_review [--held-out].

It needs scikit-learn (requirements/train.txt), which the app itself does not.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from askwell.domain.review import Channel, Message, MessageKind, parse_context
from askwell.domain.review.findings import FINDINGS
from askwell.domain.review.reading import read_message
from askwell.domain.review.weighing import WEIGHED, applies_to, gather_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
OWN = ROOT / "tests" / "domain" / "review" / "labelled"
SHARED = ROOT.parent / "shared" / "messages" / "dev.jsonl"
WEIGHTS = ROOT / "src" / "askwell" / "domain" / "review" / "weights.json"

# The rules were written before these were, so here their answers err as they do on anybody's letters.
UNSEEN_BY_RULES = {"l", "n", "o"}
# Single sentences in a letter of a few more: they teach words, and are no measure of letters.
SENTENCES = "t"
# How much a run of words may move a weight beside a sign, and how freely weights may grow.
_RUN_SCALE, _FACT_SCALE, _RULE_SCALE, _FREEDOM, _SLIP_COSTS = 1.25, 0.3, 0.8, 5.0, 2.0
# Work is asked for in passing: there the rest of the letter tells less, and the rule more.
_SCALES = {"asks_for_job": (0.8, 1.5)}
_SEEN_AT_LEAST, _RUNS_KEPT = 3, 1500


@dataclass
class Labelled:
    """One labelled message as the weights see it, for each code it can carry."""

    name: str
    group: str
    labels: frozenset[str]
    ruled: frozenset[str]
    runs: frozenset[str]
    facts: frozenset[str]
    codes: frozenset[str]


@dataclass
class Weighed:
    """One message, what it weighed, and for how much of a message it counts."""

    message: Labelled
    weight: float
    share: float
    is_ruled: bool


@dataclass
class Fitted:
    """What was learned of one code."""

    facts: dict[str, float]
    runs: dict[str, float]
    bias: float

    def weigh(self, facts: Iterable[str], runs: frozenset[str]) -> float:
        """Return the log-odds of a code."""
        words = sum(self.runs.get(run, 0.0) for run in runs) / max(1, len(runs)) ** 0.5
        return self.bias + words + sum(self.facts.get(fact, 0.0) for fact in facts)


def main() -> None:
    """Learn, write the weights, and print how each code does on groups it did not learn from."""
    messages = read_labelled()
    weights: dict[str, dict[str, object]] = {}
    found = {m.name: set(m.ruled) for m in messages}
    for code in WEIGHED:
        mine = [message for message in messages if code in message.codes]
        weighed = weigh_unseen(code, mine)
        needed = choose_needed(code, weighed)
        fitted = fit_code(code, mine)
        weights[code] = {
            "needed": round(needed - fitted.bias, 3),
            "facts": _round(fitted.facts),
            "runs": _round(fitted.runs),
        }
        print(f"{code:<26} {compare(code, weighed, needed)}", flush=True)
        for one in weighed:
            if one.is_ruled is (code in one.message.ruled):
                told = found[one.message.name]
                (told.add if one.weight > needed else told.discard)(code)
    print_authors(messages, found)
    WEIGHTS.write_text(
        json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8"
    )


def print_authors(messages: list[Labelled], found: dict[str, set[str]]) -> None:
    """Print how each author's messages fare when the weights were learned from all others'."""
    for group in sorted({m.group for m in messages} - {SENTENCES}):
        theirs = [m for m in messages if m.group == group]
        rates = []
        for code in {code for m in theirs for code in m.labels | found[m.name]}:
            right = sum(code in m.labels and code in found[m.name] for m in theirs)
            both = sum((code in m.labels) + (code in found[m.name]) for m in theirs)
            rates.append(2 * right / both)
        clean = [m for m in theirs if not m.labels]
        accused = sum(bool(found[m.name]) for m in clean)
        kept = "unseen by the rules" if group in UNSEEN_BY_RULES else "seen by the rules"
        print(
            f"{group:<5} macro F1 {sum(rates) / len(rates):.3f}, "
            f"{accused} of {len(clean)} clean accused ({kept})"
        )


def read_labelled() -> list[Labelled]:
    """Read every labelled message there is, except those held out."""
    lines: list[str] = []
    for path in (SHARED, *sorted(OWN.glob("*.jsonl"))):
        if path.stem == "held_out" or not path.exists():
            continue
        lines += path.read_text("utf-8").splitlines()
    return [_read_record(json.loads(line)) for line in lines]


def weigh_unseen(code: str, messages: list[Labelled]) -> list[Weighed]:
    """Weigh each message by what was learned from all other groups."""
    weighed: list[Weighed] = []
    slips = _count_slips(code, messages)
    for group in sorted({message.group for message in messages} - {SENTENCES}):
        fitted = fit_code(code, [message for message in messages if message.group != group])
        weighed += [
            Weighed(m, fitted.weigh(facts, m.runs), share, "ruled" in facts)
            for m in messages
            if m.group == group
            for facts, share in _doubt_rule(code, m, slips)
        ]
    return weighed


def fit_code(code: str, messages: list[Labelled]) -> Fitted:
    """Fit a logistic regression for one code."""
    slips = _count_slips(code, messages)
    run_scale, rule_scale = _SCALES.get(code, (_RUN_SCALE, _RULE_SCALE))
    rows = [(m, facts, share) for m in messages for facts, share in _doubt_rule(code, m, slips)]
    runs = _list_common((message.runs for message in messages), at_least=_SEEN_AT_LEAST)
    facts = _list_common((facts for _m, facts, _share in rows), at_least=1)
    rare = {run: np.log((1 + len(messages)) / (1 + seen)) + 1 for run, seen in runs.items()}
    scale = {fact: rule_scale if fact == "ruled" else _FACT_SCALE for fact in facts}
    place = {name: at for at, name in enumerate((*runs, *(f"fact {fact}" for fact in facts)))}
    at, columns, values = [], [], []
    for row, (message, noticed, _share) in enumerate(rows):
        brevity = run_scale / max(1, len(message.runs)) ** 0.5
        for run in message.runs & runs.keys():
            at.append(row)
            columns.append(place[run])
            values.append(brevity * rare[run])
        for fact in noticed & facts.keys():
            at.append(row)
            columns.append(place[f"fact {fact}"])
            values.append(scale[fact])
    labels = [code in message.labels for message, _facts, _share in rows]
    model = LogisticRegression(C=_FREEDOM, solver="liblinear", max_iter=400).fit(
        csr_matrix((values, (at, columns)), shape=(len(rows), len(place))),
        labels,
        sample_weight=[
            share * (_SLIP_COSTS if is_so else 1.0)
            for (_m, _facts, share), is_so in zip(rows, labels, strict=True)
        ],
    )
    weights: NDArray[np.float64] = model.coef_[0]
    return Fitted(
        {fact: float(weights[place[f"fact {fact}"]]) * scale[fact] for fact in facts},
        _keep_heaviest(
            {run: float(weights[place[run]]) * run_scale * float(rare[run]) for run in runs}
        ),
        float(model.intercept_[0]),
    )


def choose_needed(code: str, weighed: list[Weighed]) -> float:
    """Return the log-odds above which a code is told: best F1, smoothed over its neighbours."""
    steps = np.linspace(-3, 3, 61)
    # What neither rules nor weights were made from says most about letters to come.
    fresh = [one for one in weighed if one.message.group in UNSEEN_BY_RULES]
    letters = [one for one in weighed if one.message.group != SENTENCES]
    rates = [rate(code, letters, step) + 2 * rate(code, fresh, step) for step in steps.tolist()]
    smooth = np.convolve(np.pad(rates, 3, mode="edge"), np.ones(7) / 7, mode="valid")
    return float(steps[int(smooth.argmax())])


def compare(code: str, weighed: list[Weighed], needed: float) -> str:
    """Say how the rule alone and the weights do on messages that neither was made from."""
    fresh = [one for one in weighed if one.message.group in UNSEEN_BY_RULES]
    alone = [Weighed(one.message, float(one.is_ruled), 1.0, one.is_ruled) for one in fresh]
    return (
        f"F1 of the rule {rate(code, alone, 0.5):.3f}, weighed {rate(code, fresh, needed):.3f}; "
        f"by every author {rate(code, weighed, needed):.3f}"
    )


def rate(code: str, weighed: list[Weighed], needed: float) -> float:
    """Return F1."""
    right = sum(o.share for o in weighed if o.weight > needed and code in o.message.labels)
    found = sum(one.share for one in weighed if one.weight > needed)
    wanted = sum(one.share for one in weighed if code in one.message.labels)
    return 2 * right / max(1e-9, found + wanted)


def _read_record(record: dict[str, object]) -> Labelled:
    message = Message(
        MessageKind(record["kind"]),
        Channel(record["channel"]),
        str(record["subject"] or ""),
        str(record["body"]),
    )
    reading = read_message(message, parse_context(record["context"]))  # type: ignore[arg-type]
    evidence = gather_evidence(reading)
    return Labelled(
        name=str(record["id"]),
        group=str(record["id"]).split("-")[0],
        labels=frozenset(record["labels"]),  # type: ignore[arg-type]
        ruled=frozenset(found.code for rule in FINDINGS for found in rule(reading)),
        runs=evidence.runs,
        facts=frozenset(evidence.facts),
        codes=frozenset(
            code
            for code in record.get("judged", WEIGHED)  # type: ignore[attr-defined]
            if code in WEIGHED and applies_to(code, reading)
        ),
    )


def _count_slips(code: str, messages: list[Labelled]) -> tuple[float, float]:
    # How often the rule accuses wrongly, and misses, on letters it was not written from.
    fresh = [m for m in messages if m.group in UNSEEN_BY_RULES]
    wrong = [code in m.ruled for m in fresh if code not in m.labels]
    missed = [code not in m.ruled for m in fresh if code in m.labels]
    return sum(wrong) / max(1, len(wrong)), sum(missed) / max(1, len(missed))


def _doubt_rule(
    code: str, message: Labelled, slips: tuple[float, float]
) -> list[tuple[frozenset[str], float]]:
    # On letters the rules were written from, their answer counts as often as it errs elsewhere.
    with_it, without = message.facts | {"ruled"}, message.facts
    is_ruled = code in message.ruled
    if message.group in UNSEEN_BY_RULES:
        return [(with_it if is_ruled else without, 1.0)]
    wrong, missed = slips
    doubt = missed if is_ruled else wrong
    as_ruled, otherwise = (with_it, without) if is_ruled else (without, with_it)
    both = [(as_ruled, 1 - doubt), (otherwise, doubt)]
    return [(facts, share) for facts, share in both if share]


def _list_common(many: Iterable[Iterable[str]], *, at_least: int) -> dict[str, int]:
    counts = Counter(name for names in many for name in names)
    return {name: seen for name, seen in sorted(counts.items()) if seen >= at_least}


def _keep_heaviest(weights: dict[str, float]) -> dict[str, float]:
    kept = sorted(weights, key=lambda run: -abs(weights[run]))[:_RUNS_KEPT]
    return {run: weights[run] for run in sorted(kept)}


def _round(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(weight, 2) for name, weight in weights.items()}


if __name__ == "__main__":
    sys.exit(main())
