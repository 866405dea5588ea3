"""This file is where a message asks for work, if it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.job_phrases import (
    BEING_CHOSEN,
    HIRING_QUESTION,
    INDEFINITE_WORK,
    JOINING,
    LABOUR_OFFER,
    NOT_A_JOB,
    OF_THE_SENDER,
    REQUEST,
    SEARCHING,
    SOMEBODYS_WORK,
)
from askwell.domain.review.normal import fold_text
from askwell.domain.review.phrases import find_affirmed, is_denied
from askwell.domain.review.values import MessageKind

if TYPE_CHECKING:
    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence

_FAMILIES = (HIRING_QUESTION, OF_THE_SENDER, BEING_CHOSEN, JOINING, SEARCHING, LABOUR_OFFER)
_LOOSE = (HIRING_QUESTION, SEARCHING)
# To be passed on to someone is what an introduction is; only hiring words make it a job.
_PASSED_ON = re.compile(
    r"(?:my (?:name|details|contact|information|profile)|me in mind|think of me|recommend me|refer me|remember me|put me in|good word|consider me)"
)
_HIRING_WORDS = re.compile(
    r"\b(?:hir(?:e|es|ing)|jobs?|positions?|roles?|openings?|opens up|comes up|vacanc|intern|recruit|hr\b|human resources|employ|work for|staff|entry-level|apply|apprentice)"
)


def locate_job_ask(reading: Reading) -> tuple[int, int] | None:
    """Return the span of the first request for employment in the body."""
    organization = fold_text(reading.context.organization).split("(")[0].strip()
    for sentence in reading.sentences:
        if match := _find_in_sentence(reading, sentence, organization):
            return sentence.start + match.start(), sentence.start + match.end()
    return None


def is_job_sentence(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence asks for work."""
    organization = fold_text(reading.context.organization).split("(")[0].strip()
    return bool(_find_in_sentence(reading, sentence, organization))


def _find_in_sentence(
    reading: Reading, sentence: Sentence, organization: str
) -> re.Match[str] | None:
    # "your team" stands for the employer's name, so the phrases need only one of them.
    low = _hide_organization(sentence.low, organization)
    quiet = NOT_A_JOB.search(low)
    for family in _FAMILIES:
        for match in family.finditer(low):
            if is_denied(low, match.start()):
                continue
            if quiet and not _HIRING_WORDS.search(low):
                continue
            if family in _LOOSE and _is_somebodys(low, match):
                continue
            is_passing = reading.is_kind(
                MessageKind.REFERRAL_ASK, MessageKind.INTRODUCTION_REQUEST
            ) and _PASSED_ON.search(match.group())
            if is_passing and not _HIRING_WORDS.search(low):
                continue
            return match
    if quiet or SOMEBODYS_WORK.search(low) or not (sentence.is_question or REQUEST.search(low)):
        return None
    # A plain question must be put to the reader; a statement must be about the sender.
    is_personal = re.search(r"\b(?:you|your|yourt\w*|there|me|i|anyone|anybody)\b", low)
    return find_affirmed(INDEFINITE_WORK, low) if is_personal and REQUEST.search(low) else None


def _is_somebodys(low: str, match: re.Match[str]) -> bool:
    # "I have an internship", "deciding whether to look for one": work, but nothing asked.
    return any(
        other.start() < match.end() and match.start() < other.end()
        for other in SOMEBODYS_WORK.finditer(low)
    )


def _hide_organization(low: str, organization: str) -> str:
    first = organization.split()[0] if organization else ""
    for name in (organization, first):
        if (
            len(name) > 3
            and name in low
            and name not in {"city", "state", "studio", "university", "national", "county"}
        ):
            # Same length, so the spans stay where they are.
            return low.replace(
                name,
                ("yourteam" + " " * len(name))[: len(name)]
                if len(name) >= 8
                else "yourteam"[: len(name)],
            )
    return low
