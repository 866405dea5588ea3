"""This file is a small notation for phrases: word classes in braces, compiled once."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from askwell.domain.review.openings import build_guard, read_openings, shorten_openings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# All phrases meet folded text with contractions written out ("I'm" is "i am").
CLASSES = {
    "adv": r"(?:(?:really|very|much|just|also|still|certainly|truly|so|absolutely|definitely|actually|simply|only|even"
    r"|currently|now|already|always|honestly|kindly|maybe|possibly|perhaps|gladly|sincerely|most|more|ever|recently|finally|then|too|super|extremely|all|\w{2,}ly) ){0,3}",
    "gap": r"(?:[\w'/&-]+,? ){0,5}?",
    "near": r"(?:[\w'/&-]+,? ){0,2}?",
    "job": r"(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|internships?|interns?|apprenticeships?|traineeships?|trainee|placements?"
    r"|co-?ops?|employment|freelance|contract work|paid work|gigs?|clerkships?|externships?|residenc(?:y|ies)|fellowships?|work terms?|assistantships?|commissions?)",
    "post": r"(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|internships?|apprenticeships?|traineeships?|placements?|co-?ops?|employment|work"
    r"|gigs?|spots?|seats?|slots?|shifts|hours|opportunit(?:y|ies)|clerkships?|externships?|residenc(?:y|ies)|fellowships?|work terms?|assistantships?|projects?)",
    "team": r"(?:team|company|firm|studio|office|staff|organi[sz]ation|department|group|crew|practice|roster|lab|agency|shop|workshop|business|clinic|kitchen|newsroom|unit|outfit|payroll|ranks|bench|program(?:me)?)",
    "wish": r"(?:(?:i|we) {adv}(?:would {adv}(?:like|love|enjoy|welcome|appreciate|value|treasure|be)|want|hope|wish|long|dream|aim|aspire|am|was|have been)"
    r"|{adv}(?:would {adv}(?:like|love|enjoy|appreciate|welcome)|hoping|looking|wanting|want|eager|keen|hope)\b)",
    "month": r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "day": r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|noon|midnight|the end of (?:the|this|next|today) ?\w*|end of (?:day|week|business)|eod|cob|close of business)",
    "resume": r"(?:resumes?|cvs?|curriculum vitae|curriculum|resumee|one-pager)",
    "number": r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty|sixty|a few|several|couple|ninety)",
}


def expand_classes(phrase: str) -> str:
    """Write out the word classes of a phrase."""
    for _step in range(3):
        phrase = re.sub(r"\{([a-z]+)\}", lambda found: CLASSES[found.group(1)], phrase)
    return phrase


class Phrases:
    """Some phrases as one pattern that begins at a word, compiled when first needed."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the compiled pattern; a start of the app that reviews nothing never pays."""
        phrases = [expand_classes(phrase) for phrase in self._phrases]
        # A look ahead at the first letters passes over nearly every place, far faster than each phrase can.
        openings = {phrase: read_openings(phrase) for phrase in phrases}
        guarded = [phrase for phrase in phrases if openings[phrase]]
        rest = [phrase for phrase in phrases if not openings[phrase]]
        if guarded:
            known = shorten_openings(
                start for phrase in guarded for start in openings[phrase] or ()
            )
            rest.insert(0, build_guard(known) + "(?:" + "|".join(guarded) + ")")
        return re.compile(r"\b(?:" + "|".join(rest) + ")")

    # Bound once: a review asks thousands of times.
    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        """Return the first place where a phrase stands."""
        return self.pattern.search

    @cached_property
    def match(self) -> Callable[[str], re.Match[str] | None]:
        """Return the phrase that a text begins with."""
        return self.pattern.match

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """Yield each place where a phrase stands."""
        return self.pattern.finditer

    def sub(self, mark: str | Callable[[re.Match[str]], str], low: str) -> str:
        """Return a text with each phrase replaced."""
        return self.pattern.sub(mark, low)


def compile_phrases(*phrases: str) -> Phrases:
    """Gather phrases into one pattern that begins at a word."""
    return Phrases(phrases)


_DENIAL = re.compile(
    r"\b(?:not|never|without|nor|neither|rather than|instead of|no longer|nothing|isnt|dont|no (?:wish|intention|plans?|desire|need|interest|hope|thought)|far from)\b"
)
_NO_DENIAL = re.compile(
    r"\b(?:not|never) (?:mind|regret|hesitate|too|sure|know|miss|be sorry|be shy|only|forget|want to (?:impose|intrude)|have to|bother|disappoint|let you down|fail|a problem|yet)\b"
)


def is_denied(low: str, start: int) -> bool:
    """Tell whether what begins at `start` is denied earlier in the same clause."""
    before = re.split(r"[,;:.!?()]| but | - ", low[:start])[-1]
    before = " ".join(before.split()[-9:])
    return bool(_DENIAL.search(_NO_DENIAL.sub("", before)))


def find_affirmed(pattern: Phrases, low: str) -> re.Match[str] | None:
    """Return the first match that the sentence does not deny."""
    for match in pattern.finditer(low):
        if not is_denied(low, match.start()):
            return match
    return None
