"""This file is what a message asks for: a meeting, an answer, an introduction, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.review.durations import has_length
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
    r"^(?:and |but |so |also |then |or )?(?:which|who|whom|what|how|where|why|when) (?:\w+ ){0,4}?(?:would|do|did|should|can|could|are|is|were|was)\b",
    r"help me",
    # Formal and roundabout wishes.
    r"(?:i|we|it|this|that|nothing) {adv}(?:would|should|could|might|will) (?:{adv})(?:consider|count|esteem|feel|give|please|rejoice|help|mean|delight|gladden|oblige|assist|suit|thank|treasure|request|ask|wish|desire|propose|suggest|beg|plead|go|come|ring|phone|call|visit|drop|pop|swing|fit|take|buy|kill|die|pay|trade|benefit|profit)\b",
    r"(?:i|we) {adv}(?:must |have to |would |wish to |want to |hereby |take the liberty (?:of|to) )?(?:request|beg|plead|ask|asking|solicit|seek|appeal|apply|petition|implore|desire|propose|invite|wish|demand|expect|await|crave|yearn|long|hunger)\b",
    r"(?:i|we) {adv}(?:need|could use|can use|could do with|am after|are after|am keen|am dying|am itching|am eager|am desperate|fancy|crave|was thinking|am thinking)\b",
    r"(?:i|we) take the liberty",
    r"(?:permit|allow|grant|spare|lend|concede|accord|favou?r|indulge|humou?r) (?:me|us)\b",
    r"(?:would|be|is|am|feel|should be|remain) {adv}(?:infinitely |deeply |eternally |forever |much |very |most |greatly |for ever )*(?:grateful|obliged|thankful|indebted|happy|glad|pleased|fortunate|honou?red|delighted|relieved|content|helped|served|welcome|lucky|thrilled|chuffed|stoked)\b",
    r"(?:is|was|would be|seems|sounds) [^.!?]{0,60}(?:thinkable|possible|imaginable|feasible|conceivable|doable|on the cards|realistic)",
    r"(?:it is|my|one|our) [^.!?,]{0,30}(?:wish|hope|request|desire|dream|plea|appeal|aim|goal|reason for writing|reason i am writing|ask)\b",
    r"(?:^|[,;:.] |and |so |then |or )(?:just |do |simply |then |kindly |only )?(?:tell|show|teach|send|give|introduce|put|point|let|drop|ping|call|ring|text|email|write|present|connect|hook|share|recommend|name|suggest|pass|forward|lend|steer|shoot|loop|walk|talk|take|set|sort|help|enlighten|hit|indulge|nudge|direct|spare) (?:me|us|my|our|it|a line|him|her|them|any|along|some|over)\b",
    r"(?:i )?need to (?:discuss|talk|speak|ask|know|meet)\b|i am (?:calling|ringing|phoning|visiting|dropping by|stopping by|coming (?:to|by|over|in))\b|i will (?:call|come|ring|phone|be at|present myself|drop|stop|visit)\b|keep (?:me|one|an|some|half) \w+",
    r"(?:up|got|have|any|free|game|keen|room|space|down|scope) (?:for|time|to) (?:a|an|some|for|talk|chat|meet|half|\d)",
    r"(?:fancy|mind|care for|how would you feel about|what would you say to|any appetite for|open to) (?:a|an|some|if|my|talking|meeting|chatting|\w+ing)\b(?<!connecting)",
    r"(?:who do you know|know (?:any|some)(?:one|body)|got (?:an?|any) |after (?:names?|a name|people|pointers|tips|a chat|recommendations))",
    r"(?:may|might|can|could) (?:there|it|this|that|one)\b",
    r"(?:if|whether|should) (?:you|your \w+|there|it|time|this) (?:\w+ )?(?:accept\w*|consent\w*|agree\w*|receiv\w*|grant\w*|allow\w*|permit\w*|find|found|spare\w*|give|gave|see|feel|fancy|get|happen|be (?:willing|so|able|inclined)|suit\w*)\b",
)
_TIME = r"(?:minutes?|mins?\b|min\b|hours?\b|half-hour|half hour|quarter of an hour|moment of your)"
_MEETING = compile_phrases(
    r"(?:call|calls|talk|talks|speak|speaking|talking|chat|chatting|meet|meeting|conversation|conversations|coffee|tea|lunch|breakfast|beer|drink|zoom|skype|teams|facetime|phone|telephone|video|sit down"
    r"|pick your brain|visit|visiting|come by|stop by|drop by|drop in|swing by|shadow|shadowing|tag along|interview|interviews|discuss|discussion|catch up|catching up|get together|walk|hop on|get on|time together|see the (?:studio|shop|office|workshop|lab)|observe|tour|audience|exchange (?:with|of|on|about|by|over)|an exchange|dialogue|discussion|telephone|telephonic|received? (?:me|by you)|receive me|hear from yourself|in person|face to face|video|videocall|ring|natter|yarn|brew|pint|cuppa|catch-?up|huddle|sync|one-on-one|1:1|converse|consultation|meet-?up|sit (?:in|with|next)|watch (?:you|your)|see (?:it|how it|your|the) |hop|jump on|grab|buy you|dial|facetime|whatsapp|signal|skype)\b",
    r"(?:come|coming) (?:and|in|over|round|up|down|along|out|see|with|back|watch|for|to (?:you|your|the|see|visit|ask|talk|watch|meet|learn|have))\b",
    r"(?:stand|sit|be|work|walk|ride|go|travel|spend \w+ \w+|spend time) (?:behind|beside|next to|with|alongside|along with) you\b",
    r"look (?:a)?round|show(?:n|ed)? (?:me |us )?round|see you (?!at\b|on\b|next\b|soon\b|around\b|there\b|then\b|as\b)|pay you a visit|join you\b|ride along|have a (?:\w+ )?(?:look|blether|yarn|natter|gossip|chinwag|jaw|powwow|crack|craic|heart-to-heart)\b",
    r"i am (?:calling|ringing|phoning)\b|(?:keep|hold|reserve|block) (?:me )?(?:an?|one|half|some|\d+) (?:\w+ )?(?:hour|hours|minutes|slot|time)\b",
    _TIME,
    r"\d+-? ?(?:minute|min|mins|minutes)\b",
    r"(?:some|any|a bit of|a little|your) time\b",
    r"time (?:to|for)\b",
    r"schedule (?:a|some|time)",
)
_LEARN = compile_phrases(
    r"(?:hear|hearing|learn|learning|know|knowing|ask|asking|understand|understanding|find out|see|figure out|get your (?:take|view|perspective|thoughts|opinion|advice)|your (?:take|view|perspective|thoughts|opinion|advice|insights?|guidance|feedback) (?:on|about)?"
    r"|introduced?|introduction|introducing|intro|connect (?:me|us)|connecting (?:me|us)|put (?:me|us) in touch|putting (?:me|us) in touch|pass (?:along|on|my)|passing|forward|names?|someone|somebody|anyone|anybody|people|contacts?|suggest|suggestion|recommend|recommendations?|point me|steer me"
    r"|send|share|tell me|advice|answer|answers|reply|replies|organi[sz]ations?|companies|places|firms|help me|favou?r|questions?|a line|mentor|guidance|read|watch|borrow|invite|counsel|present me|intercede|converse|explain|tell|show|teach|experience|discuss|view|perspective|ways|name me|who could|whom|enlighten\w*|clarify|knowledge|wisdom|pointers|leads|steer|hint|tips?|data|copy|quote|permission|consent|chance to|wonder(?:ing)? (?:if|whether))\b"
)
_WRITTEN = compile_phrases(
    r"(?:by|via|over|through|on|in) (?:e-?mail|writing|message|text|letter|reply)",
    r"written (?:answers?|reply|replies|questions?)",
    r"(?:send|email|mail|write|message|put|text|type) (?:you |to you |over |my |them |a |the |some |your )*(?:\w+ ){0,3}?(?:questions?|answers?)",
    r"(?:reply|answer|response|line|lines|sentence|sentences|words?) (?:of|or|each|would|here|back|any time|whenever|in writing|with)",
    r"in (?:an?|one|two|three|a few|half a) (?:\w+ )?(?:sentences?|lines?|words|reply|paragraph)\b",
    r"time to (?:answer|reply|write|respond)\b|questions? (?:here|below|right here|in this)\b",
    r"a (?:short|brief|quick) (?:reply|answer|response|line|note)",
)
# Wishes that ask for nothing: to be linked, to stay in touch, to be well.
_IDLE = compile_phrases(
    r"(?:love|like|happy|glad|want|great|nice|honou?red|hope|wanted|hoping|appreciate|let us|please|pleasure|wonderful|thrilled|excited|delighted) (?:to |if we could |if you would )?(?:(?:accept|add|connect|link|linking|connecting|follow|join|be in|be part of|be a part of|have you|be connected|stay|staying|(?:keep|keeping)(?= (?:in|up|following|connected|you|our|contact)\b)|expand|grow|building|build)\b)(?! (?:me|us) (?:with|to)\b| (?:with you )?(?:over|via|by|on|for|through) (?:an? |the )?(?:\w+ )?(?:zoom|call|phone|video|coffee|tea|lunch|teams|chat|meet\w*|conversation|skype|voice)\b)(?:(?! to (?:talk|ask|hear|learn|discuss)|, (?:talk|ask)| and (?:talk|ask|hear|learn|discuss|chat|speak|speaking|hearing|see if)).)*",
    r"be {near}part of your network",
    r"(?:be|being|get|become|to be) (?:counted|included|welcomed|accepted|listed|numbered|found|seen)? ?(?:among|amongst|in|into|inside|with|as one of|one of|part of) your (?:\w+ )?(?:contacts?|network|connections?|circle|followers|list|orbit|people|world)\b",
    r"(?:have|having|add|count|welcome|see|keep) you (?:in|among|amongst|into|to|as part of) my (?:\w+ )?(?:contacts?|network|connections?|circle|orbit|feed|world|people|list)[^.!?]*",
    r"(?:fancy|care for|up for|mind|how about|open to|can we|could we|shall we|may i|can i|might we|may we) (?:a )?(?:connect\w*|link\w*|connection|being connected|connect here)\b(?! (?:by|over|on (?:the|an?)|via|for|about|to (?:talk|chat|hear|ask|learn)))[^.!?]*\??",
    r"(?:stay|keep|remain|be) in (?:touch|contact)\b",
    r"look(?:ing)? forward to (?:hearing|your|connecting|staying|being|seeing|reading|following|watching|more|the next)[^.!?]*",
    r"hope (?:that )?(?:you|this|that|all|everything|the|your|my|his|her|their|our|things|it|life|no|nobody)\b(?! (?:will|would|might|could|can|may|have \w+ minutes))[^.!?]*",
    r"thank you (?:so much |very much |again )?(?:for|in advance)[^.!?]*",
    r"thanks (?:so much |very much |again )?(?:for|in advance)[^.!?]*",
    r"(?:that|which|it|your \w+) (?:made|makes|got|makes me|made me) me (?:want|wonder|think)[^.!?]*",
    r"i (?:have )?(?:learned|learnt|heard|read|saw|understood|knew) [^.!?]*",
    r"connect(?:ing)? (?:with you )?(?:on (?!an? |the (?:tele)?phone|zoom|teams)|here|and grow)[^.!?]*",
    r"let me know (?:if|whether) (?:i|there is anything i) can[^.!?]*",
    r"wish you[^.!?]*",
    r"(?:pass on|pass along|give|convey|send|extend|accept|tell|say) (?:[\w']+ ){0,3}?(?:compliments?|regards|love|greetings|respects|congratulations|wishes|hello|hi|hey|apologies|admiration)\b[^.!?]*",
    r"(?:kind|sort|thing|something|part|world|place|story|field) (?:of \w+ )?(?:that |which )?(?:i|we) would (?:love|like) to (?:know|learn|hear|understand|see) (?:\w+ )?(?:more )?about\b",
    r"(?:not|never) (?:\w+ ){0,3}?take (?:up )?(?:any |more |much |too much )?(?:of )?your time[^,.!?]*",
    r"how (?:are|is|have) (?:you|everything|things|life|the)[^.!?]*",
)
_COURTESY = re.compile(
    r"^(?:how (?:are you|is it going|have you been|are things|is life)|hope |remember me|right|isn.t it|you know|who (?:even )?(?:thinks|knew|does)|is (?:it|that) not|guess what|who would|how \w+ is (?:that|it|this)\b)"
)
# "Instead of a call": what is not asked for.
_INSTEAD = compile_phrases(
    r"(?:instead of|rather than|without|not (?:need|want|ask for|asking for|seek|expect|require)(?: you)?(?: to)?|no need (?:for|to)|in place of) (?:(?:an?|the|any|your|having|making|asking for) )*(?:\w+ )?(?:calls?|meet\w*|phone|visits?|conversations?|coffee|time|interviews?|appointments?)\b"
)
_NOT_MINE = re.compile(r"^(?:if you (?:could|can|would) use|you (?:said|told|asked))")


# A question whose mark was forgotten, as in a list of them.
_UNMARKED_QUESTION = re.compile(
    r"^(?:\d+[.)] ?)?(?:how|why|what|which|where|when|who|whom)(?: (?:did|do|does|is|are|was|were|would|could|can|should|will|has|have|many|much|long|often|come)\b| (?!(?:i|you|we|they|he|she|it|this|that)\b)[a-z-]+ (?:did|do|does|is|are|was|were|would|could|can|should)\b)(?! (?:that|it is|you know) ?[.!]*$)"
    r"|^(?:\d+[.)] ?)(?:why|how|what|did|do|does|is|are|was|were|can|could|would|should|have|has|who|where|when|which)\b"
)
# "20 minutes on the phone some day": a length is named, so a meeting is meant, unless it is over.
_SPENT = re.compile(
    r"\b(?:gave|given|spent|lasted|ended|took|ago|late|drive|walk|away|commute|commuting|every|a day|a week|per|each|waited|yesterday|last (?:week|month|year)|bus|train|thank|thanks|seconds|shift|away|old|delay\w*|journey|flight)\b"
)


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
    low = _INSTEAD.sub(" ", low)
    if _WRITTEN.search(low):
        return AskKind.WRITTEN
    if has_length(low) and not _SPENT.search(low):
        return AskKind.MEETING
    if _MEETING.search(low) and not _NOT_MINE.match(low):
        return AskKind.MEETING
    is_question = sentence.is_question or bool(_UNMARKED_QUESTION.match(sentence.low))
    return AskKind.OTHER if is_question or _LEARN.search(low) else None


def _is_request(sentence: Sentence, low: str) -> bool:
    if sentence.is_question or _UNMARKED_QUESTION.match(sentence.low):
        has_words = re.search(r"[a-z]{3}", low.replace("right", ""))
        return bool(has_words) and not _COURTESY.match(sentence.low)
    if has_length(low) and not _SPENT.search(low):
        return True
    return len(low.split()) > 1 and bool(_ACT.search(low))
