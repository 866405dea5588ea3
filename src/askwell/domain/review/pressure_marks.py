"""This file is the plain marks of pressing, one idea each with a weight, and the ways out that take it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.review.phrases import compile_phrases

if TYPE_CHECKING:
    import re

    from askwell.domain.review.phrases import Phrases

_KIN = r"(?:family|wife|husband|partner|mother|mum|mom|dad|father|boss|tutor|teacher|professor|class|team|colleagues?|friends?|manager|supervisor|editor|committee|everyone|everybody|people|coach|group)"
_GATE = r"(?:assistant|secretary|receptionist|reception|front desk|office|switchboard|colleagues?|wife|husband|boss|director|department)"
_REACH = r"(?:ring|call|phone|telephone|come|visit|turn up|show up|drop (?:in|by)|stop by|knock|wait|sit|stand|stay|camp|write|message|email|text|keep)"
_SPAN = r"(?:days?|weeks?|months?|fortnight|while|ages)"


@dataclass(frozen=True, slots=True)
class PressureSign:
    """One sign of pressing: one idea, its phrases, its weight."""

    name: str
    phrases: Phrases
    weight: float


KEEP_AT_IT = compile_phrases(
    rf"i (?:will|shall|am going to|intend to|plan to) (?:[\w'-]+ ){{0,3}}?(?!wait (?!in|at|outside)){_REACH}\b[^.!?]{{0,60}}?\b(?:(?:until|till) (?:i|you|we|they|those|these|somebody|someone|there|my)\b|as long as it takes|every (?:day|hour|morning)|and again)(?! (?:are (?:back|free|ready|home)|have (?:time|a moment)|feel|like))",
)
COME_ANYWAY = compile_phrases(
    rf"i (?:will|shall|am|am going to) (?:just |simply |then |also |be )*(?:{_REACH}|calling|ringing|coming|phoning|visiting)\b[^.!?]{{0,60}}?(?:if i (?:do|have) not (?:hear|heard)|unless (?:i|you)|whether (?:or not|you|it|that)|either way|like it or not|regardless)\b",
    rf"if (?:i (?:do|have) not (?:hear|heard)|i hear nothing|there is no (?:answer|reply)|you do not (?:answer|reply|respond|write))\b[^.!?]{{0,50}}?\bi (?:will|shall|am going to|will have to) (?:just |simply |then |also )*{_REACH}\b(?! (?:again|once more|you alone|one last))",
)
GATEKEEPER_TOLD = compile_phrases(
    rf"(?:asked|told|instructed|informed|had|got) your {_GATE} (?:\w+ )?(?:to |that |has )?(?:keep|kept|hold|reserve|block|put|book|clear|let|pencil|make)",
)
PRESUMED = compile_phrases(
    rf"(?:told|promised|informed|assured|let) (?:my |the |our )?{_KIN} (?:know )?(?:that )?(?:it is (?:settled|done|agreed|fixed|happening|on)|(?:we|you) (?:are (?:talking|meeting|coming|doing|going|joining|speaking|seeing|in\b|on board|helping)|will|have (?:agreed|said|an? (?:appointment|meeting|call))))\b",
    r"shall we say (?:that )?you\b|no (?:backing|getting) out\b|consider (?:it|this|that|yourself) (?:settled|done|booked|agreed|fixed|invited)|you (?:really |simply |surely )?(?:can|could) not (?:\w+ )?(?:refuse|cancel|back out|say no)\b|i (?:will )?(?:take|read|count|treat) (?:your |the )?silence as",
)
MUST_CHOOSE = compile_phrases(
    r"(?:^|[;:,] |and |so |kindly |please )(?:ring|call|phone|telephone|meet|dial) (?:me|us) (?:back )?on (?:[\w-]+ )?{day},? at (?!the latest)[\w:.]+(?![^.!?]*(?:\?| or |suit|works|possible|convenient))",
    r"(?<!feel )(?<!think )(?<!that )(?<!how )(?<!when )(?<!what )(?<!why )you (?:will )?(?:really |simply |just )?(?:have to|must|need to|had better|are to) (?:pick|choose|decide|settle|answer|reply|say yes|confirm|take one|make up your mind|make time|find (?:the )?time|meet me|see me|help me|call me|talk to me)\b",
    r"(?:^|[;:,] |and |so |please )(?:pick|choose|take) (?:one|a slot|a time|a day|any)\b[^.!?]{0,50}?\b(?:and|then) (?:confirm|book|tell me|let me know|send|write back)\b",
    r"(?:^|[;:,] |and |so )(?:make (?:the )?time|make room|find (?:the )?time|clear (?:some|an|a|half|your)|set aside|keep|be)\b[^.!?,]{0,40}?(?:for me|for us|there|free)? ?(?:on|at|by|before) (?:the )?(?:{day}|\d)(?![^.!?]*\?)",
)
SORRY_TO_REPORT = compile_phrases(
    r"(?:a pity|a shame|sorry|regret|hate|sad|unfortunate) (?:if i (?:had|have|were|am forced)|to have) to (?:mention|tell|report|write|say|inform|go|complain|raise|take|let)\b|(?:mention|report|tell|raise|complain|write) (?:it |this |that |about this |about you )?to (?:the|your) (?:committee|board|boss|director|dean|manager|superiors?|supervisor|chair|press|head)\b(?= (?:how|that|about|if|unless))",
)
COURTESY_DUE = compile_phrases(
    r"(?:the |very )?least courtesy|(?:common|basic|simple|elementary|ordinary|the) (?:courtesy|decency|politeness|manners) (?:of|to|would|demands?|requires?|is|says)|not (?:even )?(?:one|a single|a) (?:line|word|reply|answer)(?: back| in (?:return|reply))?\b|bad manners|poor form|(?:not|never) (?:\w+ )?(?:taken you|thought you|had you down) (?:for|as) (?:that|the|one)",
)
DO_NOT_FAIL_ME = compile_phrases(
    r"(?:^|please |so |just |and )(?:do not|never) (?:ghost|ignore|forget|disappoint|leave|let|make me|fail|keep me|dare|blow) (?:me\b|chase|wait|hanging|down)",
)
URGENCY = compile_phrases(
    r"(?:treat|handle|regard|answer|deal with) (?:this|it|my \w+) (?:[\w'-]+ ){0,3}?(?:urgen\w+|priority|at once|speed|dispatch)\b|urgency (?:it|this) (?:deserves|requires|demands)|(?:of|with) the (?:utmost|greatest|highest) (?:urgency|priority|importance) (?:that|for)",
)
HURT_TOLD = compile_phrases(
    r"(?:i am|i would be|i will be|i feel|i was|i must say i am|it is|that is|this is|a bit|a little|quite|rather|frankly|honestly|somewhat|to be honest|to put it mildly|call (?:that|it|this)) (?:[\w'-]+,? ){0,3}?(?:hurt|hurtful|insulted|insulting|disappointed|disappointing|offended|offensive|let down|unkind|cold|snubbed|slighted|unimpressed|not impressed|rude|shabby|galling)\b(?! (?:by (?:my|the|how little i)|with (?:my|the)|in (?:my|the)|when i))",
)
WAITED_TOLD = compile_phrases(
    rf"(?:i|we) (?:have |had )?(?:now |already |been |still )*(?:waited|waiting|sitting here|sat here|kept waiting)\b|(?:it has|it is|that was|that is) (?:now |already |been )*(?:a|an|over a|almost a|nearly a|two|three|four|five|six|\d+|several|many) (?:full |whole |long )?{_SPAN}\b(?! (?:since (?:i|we|you) (?:left|worked|met|last|moved|saw|sat|were|shared)|of|old))|(?:two|three|four|five|\d) (?:letters|messages|e-?mails|notes|calls|attempts)\b",
)
PROMISE_CALLED_IN = compile_phrases(
    r"you (?:had |did )?(?:said|promised|told (?:me|us)|agreed|accepted|assured (?:me|us)|swore|gave your word)\b[^.!?]{0,50}?(?:you would|you will|to (?:help|introduce|call|write|send|give|meet|talk)|names?|my (?:invitation|request))\b",
)
HARDLY_A_BURDEN = compile_phrases(
    r"(?:hardly|scarcely|not|no) (?:a |much of a |such a |too much of a |any )?(?:burden|hardship|sacrifice|great effort|big thing|imposition)\b|(?<!\? )(?:^|[,;] |so |and |surely |that )(?:you|a (?:busy |\w+ )?(?:man|woman|person)|somebody|someone|anyone|one) (?:can|could|must|should) (?:surely |easily |certainly |well )?(?:spare|find|manage|afford)\b[^.!?]{0,30}(?:minutes?|hour|time|moment|call|line)\b(?![^.?!]*\?)|(?:do|does) not ask (?:for )?(?:very |so )?much\b",
)
DEBT_RECALLED = compile_phrases(
    r"(?:after|given|considering|with|remember\w*|in view of) (?:all )?(?:what|everything|all|that) (?:that )?(?:i|we|my \w+|our \w+) (?:have |had )?(?:did|done|gave|given|put|paid|went)\b|since (?:i|we) (?:drove|helped|covered|wrote|lent|paid|supported|voted|saved|did|stood|minded|looked|fixed|carried|signed)\b[^.!?]{0,60}\b(?:you|your)\b|(?:votes?|voted|paid|pays|supports?|donat\w+) (?:for|to) (?:you|him|her|them|your)\b",
)
SOLE_HOPE = compile_phrases(
    r"(?:hangs|hinges|depends|rides|rests|stands or falls) (?:entirely |solely |only |all )?(?:on|with) (?:this|you|your|it)\b|(?:only|last) (?:hope|chance|option) (?:is|i have|left)\b",
)
SILENCE_TOLD = compile_phrases(
    r"(?:your|this|the|such) silence\b|(?:heard|got|had|received|been given) (?:back )?(?:nothing|no (?:reply|answer|response|word))\b|nothing (?:back|in reply|since)\b|still (?:no|nothing|without)\b|(?:no|without an?) (?:answer|reply|response) (?:so far|yet|to date|from you|as yet)\b|ghost\w* me|to (?:nothing|no avail)\b",
)
PRESSURE_SIGNS = (
    PressureSign("keep_at_it", KEEP_AT_IT, 2.0),
    PressureSign("come_anyway", COME_ANYWAY, 2.0),
    PressureSign("gatekeeper_told", GATEKEEPER_TOLD, 2.0),
    PressureSign("presumed", PRESUMED, 2.0),
    PressureSign("must_choose", MUST_CHOOSE, 2.0),
    PressureSign("sorry_to_report", SORRY_TO_REPORT, 2.0),
    PressureSign("courtesy_due", COURTESY_DUE, 2.0),
    PressureSign("do_not_fail_me", DO_NOT_FAIL_ME, 2.0),
    PressureSign("urgency", URGENCY, 2.0),
    PressureSign("hurt_told", HURT_TOLD, 1.25),
    PressureSign("waited_told", WAITED_TOLD, 0.75),
    PressureSign("promise_called_in", PROMISE_CALLED_IN, 1.0),
    PressureSign("hardly_a_burden", HARDLY_A_BURDEN, 1.5),
    PressureSign("debt_recalled", DEBT_RECALLED, 1.25),
    PressureSign("sole_hope", SOLE_HOPE, 1.25),
    PressureSign("silence_told", SILENCE_TOLD, 0.75),
)
# The same words, with a way out beside them.
WAY_OUT = compile_phrases(
    r"no (?:rush|worries|hurry|pressure|problem|need|obligation|harm|offen[cs]e)\b|harm done|feel free|hope to say|only if\b|if not\b|if ever\b|or not at all|or none\b|at your (?:convenience|leisure)|^as (?:we )?(?:agreed|arranged|discussed|planned)|as you (?:suggested|proposed|offered|asked)|as you (?:like|please|wish)|any other (?:day|time)|good grace|(?:do not|never) (?:feel|worry|bother|trouble yourself|give it)|another (?:day|time) (?:is|would be)",
    r"if (?:that|it|this) (?:is|works|would|suits|does|helps|will) {near}(?:not|possible|ok|okay|easy|convenient|work|for you|suit|fine|too|all right|alright|easier|unpleasant)",
    r"(?:totally|completely|perfectly|of course|fully|quite|would|will|can|entirely) (?:fine|understand|ok|okay|understandable)\b",
    r"whenever (?:you|it)|when you (?:can|have|get)\b|if you (?:like|want|wish|prefer|are (?:free|around|open|up)|have time|do not mind|would rather|cannot|can not)|(?:may|might) have (?:gone astray|got lost|been lost|slipped|landed)",
)
_ENOUGH = 2.0


def weigh_pressure(low: str) -> tuple[float, re.Match[str] | None]:
    """Return how strongly a folded sentence presses, and its strongest sign."""
    weight, best, strongest = 0.0, None, 0.0
    for sign in PRESSURE_SIGNS:
        match = sign.phrases.search(low)
        if not match:
            continue
        weight += sign.weight
        if sign.weight > strongest:
            best, strongest = match, sign.weight
    return weight, best


def is_pressing(weight: float, before: float) -> bool:
    """Tell whether the signs of a sentence, with those of the one before it, press."""
    return weight >= _ENOUGH or (weight > 0 and weight + before >= _ENOUGH)
