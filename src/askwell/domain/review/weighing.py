"""This file is the second look at a message: what its words and signs weigh together, learned from labelled messages.

A rule sees one sentence; a reader feels the whole. Each code that is a matter
of degree has a logistic regression over the rule's own answer, a few plain
facts, and the words in their order. `tools/train_review.py` fits the weights.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from askwell.domain.review.normal import fold_letters
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind
from askwell.domain.review.word_classes import CLASS_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import ReviewContext

_WORDS_A_STEP, _LAST_STEP = 30, 6
_SHORT_NAME = 3
# The codes that are a matter of degree, and the kinds that can carry them.
WEIGHED = {
    "missing_why_them": {MessageKind.INVITATION},
    "generic_why_them": {MessageKind.INVITATION},
    "thank_you_not_specific": {MessageKind.THANK_YOU},
    "missing_impact": {MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE},
    "asks_for_job": set(MessageKind),
    "pushy": set(MessageKind),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """What the evidence for one code weighs, in log-odds; `needed` is what it must exceed."""

    needed: float
    facts: dict[str, float]
    runs: dict[str, float]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a message shows, whatever the code: its runs of words, and plain facts about it."""

    runs: frozenset[str]
    facts: tuple[str, ...]


def gather_evidence(reading: Reading) -> Evidence:
    """Read the words and the plain facts of a message once, for all codes."""
    names = _name_words(reading.context)
    runs: set[str] = set()
    for sentence in reading.sentences:
        runs.update(_run_words(sentence, names))
    for sentence in reading.subject.sentences:
        runs.update(f"subject: {run}" for run in _run_words(sentence, names))
    runs.update(f"signed: {word}" for word in find_words(reading.body.signature_low))
    return Evidence(frozenset(runs), tuple(_find_facts(reading)))


def weigh_code(code: str, evidence: Evidence, *, is_ruled: bool) -> float:
    """Return by how much the evidence for a code exceeds what is needed; above 0 it is found."""
    weights = load_weights()[code]
    facts = sum(weights.facts.get(fact, 0.0) for fact in evidence.facts)
    facts += weights.facts.get("ruled", 0.0) * is_ruled
    words = sum(weights.runs.get(run, 0.0) for run in evidence.runs)
    return facts + words / sqrt(max(1, len(evidence.runs))) - weights.needed


def find_heaviest(code: str, reading: Reading) -> tuple[int, int]:
    """Return the span of the sentence whose words weigh most for a code."""
    runs = load_weights()[code].runs
    names = _name_words(reading.context)
    heaviest = max(
        reading.sentences,
        key=lambda sentence: sum(runs.get(run, 0.0) for run in _run_words(sentence, names)),
        default=None,
    )
    return (heaviest.start, heaviest.end) if heaviest else (0, 0)


def applies_to(code: str, reading: Reading) -> bool:
    """Tell whether a message of this kind, in this context, can carry a code."""
    context = reading.context
    if reading.message.kind not in WEIGHED[code]:
        return False
    if code == "asks_for_job" and context.interviewee_raised_employment:
        return False
    return code != "missing_impact" or bool(context.advice_acted_on)


@cache
def load_weights() -> dict[str, Weights]:
    """Return the weights of each code, read once from weights.json beside this file."""
    source = resources.files("askwell.domain.review").joinpath("weights.json")
    return {code: Weights(**parts) for code, parts in json.loads(source.read_text("utf-8")).items()}


def _find_facts(reading: Reading) -> Iterator[str]:
    yield f"asks {min(2, len(reading.asks))}"
    yield f"reason {reading.reason}"
    yield f"kind {reading.message.kind}"
    yield f"channel {reading.message.channel}"
    yield f"length {min(_LAST_STEP, len(reading.message.body.split()) // _WORDS_A_STEP)}"
    context = reading.context
    yield from (
        name
        for name in ("referrer", "previous_contact", "advice_acted_on")
        if getattr(context, name)
    )


def _run_words(sentence: Sentence, names: dict[str, str]) -> set[str]:
    # "^" and "$" are the ends, so that a run knows where it stands.
    end = ["?", "$"] if sentence.is_question else ["$"]
    words = ["^", *("0" if w.isdigit() else names.get(w, w) for w in sentence.words), *end]
    alike = [CLASS_OF.get(word, word) for word in words]
    return _join_runs(words) | _join_runs(alike)


def _join_runs(words: list[str]) -> set[str]:
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return {
        *words,
        *pairs,
        *(f"{pair} {word}" for pair, word in zip(pairs, words[2:], strict=False)),
    }


def _name_words(context: ReviewContext) -> dict[str, str]:
    # Whoever is written to, the words about them should count alike.
    return {
        word: stand_in
        for stand_in, name in (
            ("<place>", context.organization),
            ("<referrer>", context.referrer),
            ("<reader>", context.recipient_name),
        )
        for word in find_words(fold_letters(name))
        if len(word) > _SHORT_NAME
    }
