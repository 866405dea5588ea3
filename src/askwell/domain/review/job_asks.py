"""This file is where a message asks for work, if it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.job_evidence import ENOUGH_SIGNS, weigh_job_signs
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
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.phrases import find_affirmed, is_denied
from askwell.domain.review.values import MessageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.text import Sentence

_FAMILIES = (HIRING_QUESTION, OF_THE_SENDER, BEING_CHOSEN, JOINING, SEARCHING, LABOUR_OFFER)
_PASSING = (MessageKind.REFERRAL_ASK, MessageKind.INTRODUCTION_REQUEST)
_PERSONAL = re.compile(r"\b(?:you|your|yourt\w*|there|me|i|anyone|anybody)\b")
_LOOSE = (HIRING_QUESTION, SEARCHING)
# "Is it hard to get hired": how it goes in the trade, for anybody.
_IN_GENERAL = re.compile(
    r"\b(?:is it|was it|how (?:hard|easy|difficult|common|likely)|what (?:does it|did it|it) takes?|(?:hard|harder|difficult|easy|easier|possible|impossible|common|usual)|people|beginners?|others|one|what (?:must|does|should)|(?:did|do|does) (?:you|people|they|one)) (?:[\w'-]+ ){0,5}$"
)
# "A woman applying for jobs": the search is somebody else's.
_OF_OTHERS = re.compile(
    r"\b(?:(?<!am )(?:(?:an?|the|that|those|these|other|many|most|young|my|of) )(?:[\w-]+ )?(?:wom[ae]n|m[ae]n|people|persons?|students?|friends?|kids|girls?|boys?|graduates?|characters?|son|daughter|brother|sister|husband|wife|neighbou?r|clients?|candidates?|applicants?|pupils?|veterans?)|others|everyone|they|he|she|who) (?:am |is |are |was |were |been |still |now |just )*$"
)
# To be passed on to someone is what an introduction is; only hiring words make it a job.
_PASSED_ON = re.compile(
    r"(?:my (?:name|details|contact|information|profile)|me in mind|think of me|recommend me|refer me|remember me|put me in|good word|consider me)"
)
_HIRING_WORDS = re.compile(
    r"\b(?:hir(?:e|es|ing)|jobs?|positions?|roles?|openings?|opens up|comes up|vacanc|intern|recruit|hr\b|human resources|employ|work for|staff|entry-level|apply|apprentice)"
)


def find_job_asks(
    sentences: tuple[Sentence, ...], kind: MessageKind, organization: str
) -> Iterator[tuple[Sentence, tuple[int, int]]]:
    """Yield each sentence that asks for work, and the span that does."""
    name = fold_letters(organization).split("(")[0].strip()
    hinted = 0.0
    for sentence in sentences:
        # "your team" stands for the employer's name, so the phrases need only one of them.
        low = _hide_organization(sentence.low, name)
        match = _find_phrase(low, kind) or _find_by_grammar(low, is_question=sentence.is_question)
        weight, sign = weigh_job_signs(low) if sentence.start < _READ_FOR_SIGNS else (0.0, None)
        if sign and kind in _PASSING and _PASSED_ALONG.search(sign.group()) and weight < _CERTAIN:
            # To be passed on is what an introduction is.
            weight = min(weight, 1.0)
        hinted = (
            min(max(hinted, 0.0), _A_HINT + 0.6) * _FADES + weight if weight > 0 else hinted * 0.5
        )
        is_hinted = weight > _A_HINT and hinted >= _ENOUGH_HINTS
        if not match and sign and (weight >= ENOUGH_SIGNS or is_hinted):
            match = sign
        if match:
            yield sentence, (sentence.start + match.start(), sentence.start + match.end())


def _find_phrase(low: str, kind: MessageKind) -> re.Match[str] | None:
    is_about_hiring = bool(_HIRING_WORDS.search(low))
    if NOT_A_JOB.search(low) and not is_about_hiring:
        return None
    for family in _FAMILIES:
        for match in family.finditer(low):
            if is_denied(low, match.start()) or _THANKED_FOR.search(low[: match.start()]):
                continue
            if family is BEING_CHOSEN and _IN_GENERAL.search(low[: match.start()]):
                continue
            if family in _LOOSE and (
                _is_somebodys(low, match) or _OF_OTHERS.search(low[: match.start()])
            ):
                continue
            if kind in _PASSING and not is_about_hiring and _PASSED_ON.search(match.group()):
                continue
            return match
    return None


# "Thank you for having me in": over and done.
_THANKED_FOR = re.compile(
    r"\b(?:thanks?|thank you|grateful|gratitude|obliged)\b[^.!?,;]{0,40}\bfor $"
)


def _find_by_grammar(low: str, *, is_question: bool) -> re.Match[str] | None:
    # A question put to the reader, or a wish of the sender, about work not yet anybody's.
    if NOT_A_JOB.search(low) or not REQUEST.search(low) or SOMEBODYS_WORK.search(low):
        return None
    if not is_question and not _PERSONAL.search(low):
        return None
    return find_affirmed(INDEFINITE_WORK, low)


def _is_somebodys(low: str, match: re.Match[str]) -> bool:
    # "I have an internship", "deciding whether to look for one": work, but nothing asked.
    return any(
        other.start() < match.end() and match.start() < other.end()
        for other in SOMEBODYS_WORK.finditer(low)
    )


def _hide_organization(low: str, organization: str) -> str:
    first = organization.split(maxsplit=1)[0] if organization else ""
    for name in (organization, first):
        if len(name) > len(_STAND_IN) // 2 and name in low and name not in _PLAIN_NAMES:
            # Same length, so the spans stay where they are.
            return low.replace(name, _STAND_IN[: len(name)].ljust(len(name)))
    return low


_ENOUGH_HINTS = 2.0
# Hints in neighbouring sentences add up, and fade.
_FADES, _CERTAIN, _A_HINT, _READ_FOR_SIGNS = 1.0, 3.0, 0.9, 3000
_PASSED_ALONG = re.compile(
    r"(?:pass|pass(?:ing)?|give|giv(?:e|ing)|forward|send|mention|share|get|drop|introduc\w+|put) [^.!?]*\b(?:my (?:name|details|number|contact)|a (?:good |quick )?word|my [\w-]+)|^(?:mention|introduce|present|recommend|commend|suggest|tell|let|ask|put)\b"
)
_STAND_IN = "yourteam"
_PLAIN_NAMES = frozenset({"city of", "state", "studio", "university", "national", "county"})
