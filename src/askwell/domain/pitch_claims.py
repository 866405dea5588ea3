"""This file is what a pitch says of its speaker: praise without a fact, and making oneself small."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import Finding

# What people are said to be, not what they did; a closed list, because praise is a small language.
_TRAIT = r"(?:adaptable|ambitious|analytical|articulate|attentive|caring|collaborative|committed|compassionate|confident|conscientious|creative|curious|dedicated|dependable|detail-oriented|determined|diligent|disciplined|driven|dynamic|eager|efficient|empathetic|energetic|enthusiastic|entrepreneurial|experienced|flexible|focused|friendly|goal-oriented|hard-?working|hungry|imaginative|innovative|intelligent|keen|loyal|meticulous|motivated|open-minded|organi[sz]ed|outgoing|passionate|patient|perfectionist|persistent|personable|positive|proactive|professional|reliable|resilient|resourceful|responsible|result(?:s)?-(?:driven|oriented)|self-motivated|self-starter|sociable|strategic|strong|talented|team[- ]player|team-oriented|thorough|versatile|visionary)"
# "Curious how buses are planned" says what one seeks, and is no praise.
_NO_OBJECT = r"(?! (?:about|how|what|why|whether|who|when|where|to|for|on|in|with|by|of)\b)"
_DEGREE = r"(?:(?:a|an|very|highly|really|extremely|so|also|both|always|super|quite) )*"
_TRAITS = re.compile(rf"\b{_TRAIT}\b(?:(?:, and |, | and | & |/){_DEGREE}{_TRAIT}\b)+{_NO_OBJECT}")
_OF_ONESELF = re.compile(
    r"(?:^|\b(?:i am|i was|i have (?:always )?been|myself|as|known for|call me|me as)\b(?: [\w-]+){0,4}) ?$"
)
_IS_TRAIT = re.compile(
    rf"\bi am {_DEGREE}{_TRAIT}\b(?!(?:, and |, | and ){_DEGREE}{_TRAIT}\b){_NO_OBJECT}"
)
_GOOD_AT = re.compile(
    r"\b(?:i am |i have |i bring |with |am )?(?:(?:very|really|pretty|quite|highly|extremely) )?"
    r"(?:good at|great at|excellent at|skilled (?:in|at|with)|proficient (?:in|at|with)|talented at|an expert (?:in|at)|a natural at"
    r"|(?:strong|excellent|great|good|exceptional|outstanding|solid|superb) (?:\w+ ){0,2}?(?:skills?|communicator|leader|listener|writer|worker|organi[sz]er|problem[- ]solver|background|work ethic))\b"
)
# Something that happened: a number, a time, or a deed told in the past.
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|dozen|first|last|once|twice)\b"
)
_DEED = re.compile(
    r"\bi (?:have |also |then |just |once |recently )?(?!(?:am|was|wanted|liked|loved|enjoyed|hoped|needed|learned|interested)\b)"
    r"(?:\w{2,}ed|built|made|drew|wrote|ran|led|taught|began|won|sold|found|brought|kept|grew|held|met|got|put|set|cut|spent|took|went|gave|saw|read|did|shot|sang|spoke|sewed|dug|rode|swam|hosted|sat with)\b"
)
_WHEN = re.compile(
    r"\b(?:when i|last (?:year|summer|spring|autumn|fall|winter|month|term|semester)|for example|for instance|such as)\b"
)
_SMALL = re.compile(
    r"\bi am (?:just|only|merely|nothing but) (?:a|an|the)\b"
    r"|\bi do not (?:really |actually )?(?:have|know) (?:much|a lot|any|anything)\b"
    r"|\bi (?:have no|lack) (?:real |any |much )?(?:experience|background|idea)\b"
    r"|\bi am not (?:really |very |that )?(?:good|experienced|qualified|important|sure i belong)\b"
    r"|\b(?:sorry|apologi[sz]e) (?:for|to) (?:bother|interrupt|tak|wast|disturb)\w*"
)


def find_bare_claims(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for praise of oneself, where no fact stands by it."""
    for place, sentence in enumerate(reading.sentences):
        claim = _find_claim(sentence.low)
        around = reading.sentences[place : place + 2]
        if claim and not any(_tells_fact(near) for near in around):
            is_list = bool(_TRAITS.search(sentence.low))
            yield point_at(
                reading,
                "pitch_bare_claim",
                Severity.WARN if is_list else Severity.HINT,
                (sentence.start + claim.start(), sentence.start + claim.end()),
                _("These are words anybody can say of themselves.")
                if is_list
                else _("This is a claim; something you did would show it."),
                _("Name one thing you made or did, with its place or its number."),
            )


def find_belittling(reading: Reading) -> Iterator[Finding]:
    """Yield a finding where the speaker makes themselves small."""
    for sentence in reading.sentences:
        if match := _SMALL.search(sentence.low):
            yield point_at(
                reading,
                "pitch_makes_small",
                Severity.HINT,
                (sentence.start + match.start(), sentence.start + match.end()),
                _("This makes you smaller than you are; nobody asked."),
                _("Say it without: learning is reason enough to talk."),
            )


def _find_claim(low: str) -> re.Match[str] | None:
    listed = _TRAITS.search(low)
    if listed and not _OF_ONESELF.search(low[: listed.start()]):
        # "I admire patient and dedicated teachers" praises somebody else.
        listed = None
    return listed or _IS_TRAIT.search(low) or _GOOD_AT.search(low)


def _tells_fact(sentence: Sentence) -> bool:
    low = sentence.low
    return bool(_NUMBER.search(low) or _DEED.search(low) or _WHEN.search(low))
