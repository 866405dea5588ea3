"""This file is what a message asks for: a meeting, an answer, an introduction, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.review.phrases import compile_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from askwell.domain.review.text import Sentence


class AskKind(StrEnum):
    """What kind of thing is asked for."""

    MEETING = "meeting"
    WRITTEN = "written"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, and the sentence that makes it."""

    kind: AskKind
    sentence: Sentence


# The act: words by which a sender asks, wishes, or hopes.
_ACT = compile_phrases(
    r"(?:could|can|may|might|would|will|do|shall|should) (?:i|we|you|she|he|they|it|someone)\b",
    r"(?:would|could|might|will) {gap}be {adv}(?:possible|okay|ok|fine|alright|convenient|all right|feasible)",
    r"(?:i|we) {adv}(?:would|will|should) {adv}(?:like|love|enjoy|welcome|appreciate|value|be|want|need|cherish|give)",
    r"(?:i|we) {adv}(?:hope|want|wish|need|ask|request|seek)(?: to| that| you| we| for| your| i|\b)",
    r"(?:i|we) {adv}(?:am|was|have been|are|were) {adv}(?:hoping|wondering|asking|requesting|looking|seeking|trying|curious|eager|keen|writing (?:to|because|in the hope)|interested in (?:talking|speaking|hearing|meeting|learning|a))",
    r"(?:i|we) can (?:do|meet|call|come|talk|phone)",
    r"{adv}would {adv}(?:love|like|enjoy|appreciate|welcome|be (?:great|good|nice|glad|grateful|wonderful|lovely|amazing|happy|thrilled|honou?red|delighted))",
    r"it would {gap}(?:mean|be|help|make)\b",
    r"any (?:chance|way|possibility|interest)",
    r"is there {near}(?:any|some|a)",
    r"do you (?:know|have|think|happen)",
    r"(?:i|and|we) {adv}(?:wonder|wondered) (?:if|whether)",
    r"i (?:only |just |already |have |also )*asked (?:for|you|if|whether)",
    r"please",
    r"pls",
    r"kindly",
    r"let me know",
    r"let us",
    r"how about",
    r"what about",
    r"are you {gap}(?:free|open|available|willing|able|around|up|game)",
    r"(?:my|one|the) (?:only )?(?:question|request|ask|favou?r) (?:is|to|of)",
    r"a favou?r",
    r"if you (?:could|can|would|have|are|ever have|might|know|were|think of)",
    r"(?:looking|hoping|asking) (?:for|to)",
    r"i (?:will|would) only (?:need|take|ask)",
    r"(?:i have|here are|with|about) {near}(?:questions?)",
    r"want to (?:learn|know|hear|talk|ask)",
    r"wondering (?:if|whether)",
    r"(?:which|who|whom|what|how|where|why|when) (?:\w+ ){0,4}?(?:would|do|did|should|can|could|are|is|were|was)\b",
    r"help me",
)
_TIME = r"(?:minutes?|mins?\b|min\b|hours?\b|half-hour|half hour|quarter of an hour|moment of your)"
_MEETING = compile_phrases(
    r"(?:call|calls|talk|talks|speak|speaking|talking|chat|chatting|meet|meeting|conversation|conversations|coffee|tea|lunch|breakfast|beer|drink|zoom|skype|teams|facetime|phone|telephone|video|sit down"
    r"|pick your brain|visit|visiting|come by|stop by|drop by|drop in|swing by|shadow|shadowing|tag along|interview|interviews|discuss|discussion|catch up|catching up|get together|walk|hop on|get on|time together|see the (?:studio|shop|office|workshop|lab)|observe|tour)\b",
    _TIME,
    r"\d+-? ?(?:minute|min|mins|minutes)\b",
    r"(?:some|any|a bit of|a little|your) time\b",
    r"time (?:to|for)\b",
    r"schedule (?:a|some|time)",
)
_LEARN = compile_phrases(
    r"(?:hear|hearing|learn|learning|know|knowing|ask|asking|understand|understanding|find out|see|figure out|get your (?:take|view|perspective|thoughts|opinion|advice)|your (?:take|view|perspective|thoughts|opinion|advice|insights?|guidance|feedback) (?:on|about)?"
    r"|introduce|introduction|introducing|intro|connect (?:me|us)|connecting (?:me|us)|put (?:me|us) in touch|putting (?:me|us) in touch|pass (?:along|on|my)|passing|forward|names?|someone|somebody|anyone|anybody|people|contacts?|suggest|suggestion|recommend|recommendations?|point me|steer me"
    r"|send|share|tell me|advice|answer|answers|reply|replies|organi[sz]ations?|companies|places|firms|help me|favou?r|questions?|a line|mentor|guidance|read|watch|borrow|invite)\b"
)
_WRITTEN = compile_phrases(
    r"(?:by|via|over|through|on|in) (?:e-?mail|writing|message|text|letter|reply)",
    r"written (?:answers?|reply|replies|questions?)",
    r"(?:send|email|mail|write|message|put|text|type) (?:you |to you |over |my |them |a |the |some |your )*(?:\w+ ){0,3}?(?:questions?|answers?)",
    r"(?:reply|answer|response|line|lines|sentence|sentences|words?) (?:of|or|each|would|here|back|any time|whenever|in writing|with)",
    r"in a (?:sentence|line|few lines|reply)",
    r"a (?:short|brief|quick) (?:reply|answer|response|line|note)",
)
# Wishes that ask for nothing: to be linked, to stay in touch, to be well.
_IDLE = compile_phrases(
    r"(?:love|like|happy|glad|want|great|nice|honou?red|hope|wanted|hoping|appreciate|let us|please|pleasure|wonderful|thrilled|excited|delighted) (?:to |if we could |if you would )?(?:(?:accept|add|connect|link|linking|connecting|follow|join|be in|be part of|be a part of|have you|be connected|stay|staying|keep|keeping|expand|grow|building|build)\b)(?! (?:me|us) (?:with|to)\b)(?:(?! to (?:talk|ask|hear|learn|discuss)|, (?:talk|ask)| and (?:talk|ask|hear|learn|discuss|chat|speak|speaking|hearing|see if)).)*",
    r"be {near}part of your network",
    r"(?:stay|keep|remain|be) in (?:touch|contact)\b",
    r"look(?:ing)? forward to (?:hearing|your|connecting|staying|being)[^.!?]*",
    r"hope (?:you|this|that|all|everything|the|your|things)\b(?! (?:will|would|might|could|can|may|have \w+ minutes))[^.!?]*",
    r"thank you (?:so much |very much |again )?(?:for|in advance)[^.!?]*",
    r"thanks (?:so much |very much |again )?(?:for|in advance)[^.!?]*",
    r"(?:that|which|it|your \w+) (?:made|makes|got|makes me|made me) me (?:want|wonder|think)[^.!?]*",
    r"i (?:have )?(?:learned|learnt|heard|read|saw|understood|knew) [^.!?]*",
    r"connect(?:ing)? (?:with you )?(?:on|here|and grow)[^.!?]*",
    r"let me know (?:if|whether) (?:i|there is anything i) can[^.!?]*",
    r"wish you[^.!?]*",
    r"how (?:are|is|have) (?:you|everything|things|life|the)[^.!?]*",
)
_COURTESY = re.compile(
    r"^(?:how (?:are you|is it going|have you been|are things|is life)|hope |remember me|right|isn.t it|you know|who (?:even )?(?:thinks|knew|does)|is (?:it|that) not|guess what|who would|how \w+ is (?:that|it|this)\b)"
)
_NOT_MINE = re.compile(r"^(?:if you (?:could|can|would) use|you (?:said|told|asked))")


def find_asks(sentences: Iterable[Sentence]) -> Iterator[Ask]:
    """Yield what each sentence asks for, in order."""
    for sentence in sentences:
        if kind := classify_ask(sentence):
            yield Ask(kind, sentence)


def classify_ask(sentence: Sentence) -> AskKind | None:
    """Say what a sentence asks for, or None when it asks for nothing."""
    low = _IDLE.sub(" ", sentence.low)
    if not _is_request(sentence, low):
        return None
    if _WRITTEN.search(low):
        return AskKind.WRITTEN
    if _MEETING.search(low) and not _NOT_MINE.match(low):
        return AskKind.MEETING
    return AskKind.OTHER if sentence.is_question or _LEARN.search(low) else None


def _is_request(sentence: Sentence, low: str) -> bool:
    if sentence.is_question:
        has_words = re.search(r"[a-z]{3}", low.replace("right", ""))
        return bool(has_words) and not _COURTESY.match(sentence.low)
    return len(low.split()) > 1 and bool(_ACT.search(low))
