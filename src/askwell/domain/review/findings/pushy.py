"""This file is the finding pushy: pressure, blame, a deadline set for them, a yes taken for granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.phrases import compile_phrases, find_affirmed
from askwell.domain.review.pressure import DEADLINES, PRESSURE, SPEAKS_OF_WHEN
from askwell.domain.review.pressure_marks import WAY_OUT, is_pressing, weigh_pressure
from askwell.domain.review.reading import point_at
from askwell.domain.review.values import Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import Finding

_DEADLINE = r"(?:(?:by|before|no later than|within|until) (?:\w+ ){0,3}?(?:{day}|\d+(?:st|nd|rd|th)?|{month}|the (?:week|weekend|deadline)|(?:\w+ )?(?:hours?|days?|week|night|morning|noon))|today|tonight|tomorrow|right now|right away|immediately|asap|a\.s\.a\.p|as soon as possible|at once|now)\b"
_REPLY = r"(?:reply|revert|respond|answer|confirm|call|write|email|text|get back|let me know|hear|book|send|tell|give|put (?:that|it|this|things) right|return|fill|introduce|decide|schedule|sign|forward|put me in touch|make (?:the|this)|follow through)"
_DUE = compile_phrases(
    # A deadline set for them.
    r"(?:i|we) {adv}(?:need|expect|require|must have|demand|want) (?:{near})(?:you|your|an answer|a reply|a response|a yes|it|this|to hear|to know|to speak|to talk|to meet)\b[^.!?]{0,60}?"
    + _DEADLINE,
    r"(?:please |kindly |you must |you should |(?<!i )(?<!we )have to |need you to |(?:ask|want|expect|trust|request|require) you (?:will |to ))(?:\w+ )?"
    + _REPLY
    + r"\b[^.!?,]{0,50}?"
    + _DEADLINE,
    r"^" + _REPLY + r" (?:me |back |to me )?[^.!?,]{0,40}?" + _DEADLINE,
    r"you (?:will|shall|should) (?:[\w'-]+ ){0,6}?"
    + _REPLY
    + r"\b[^.!?,]{0,30}?(?:by|before|no later than|within) (?:\w+ ){0,3}?(?:{day}|\d+|tonight|tomorrow|noon)\b",
)
_PRESSURE = compile_phrases(
    r"^(?:answer|reply|respond|write|call|decide) (?:me |back |to me |to this )?(?:soon|quickly|fast|promptly|at once)\b",
    r"my patience\b|(?:out of|losing|lost|running out of) patience",
    r"(?:no|any|basic|common|lack of|lacks?|minimum of|shred of|bit of) (?:\w+ )?(?:manners|decency|courtesy)\b",
    r"(?:i|we) (?:have )?(?:blocked|booked|reserved|scheduled|penciled|pencilled)\b[^.!?]*(?:your calendar|your diary|for us\b|you in\b|you for\b|with you\b|our (?:call|meeting|chat))(?!,? if)",
    # Demands.
    r"(?:i|we) (?:{adv})(?:must |have to )?(?:demand|insist(?! on (?:paying|buying|bringing|treating|picking up))|expect (?:you(?! (?:get|are|have|hear|know|receive|must|already|can|may|do|did|were|will be (?:busy|surprised)))|your|an|a|from|better|that you|the courtesy|some|nothing less|at least|to (?:hear|receive|get|see|speak|talk|meet|be (?:put|seen|answered|received|called|heard|treated|told|met|given|paid|shown))|a (?:call|reply|word|line|yes|response|meeting|slot)))\b(?! (?:to (?:graduate|finish|learn)|(?:it|that|this) (?:to be|was|is)|most|many|more))",
    r"(?:i|we) (?:{adv})need you to\b",
    r"(?<!feel )(?<!feel that )(?<!think )you (?:{adv})(?:must|have to|need to|had better|ought to) (?:{adv})(?:help me|reply|answer|call|meet me|meet with|introduce|give me|make (?:time|this|it)|respond|send|tell me|talk to me|see me|let me|find (?:time|me)|understand that i)\b",
    r"you (?:{adv})owe (?:me|us|it)\b(?! (?:nothing|no ))",
    r"no excuses?\b",
    r"without fail\b",
    r"(?:best|better) (?:pick up|answer|reply|be there|not)\b",
    r"no (?:reply|answer|response|word|acknowledge?ment) (?:from (?:you|your)|whatsoever|at all|yet, )",
    r"expect(?:ing|ed)? {gap}(?:at least|an answer|a reply|a response|an acknowledge?ment|better|more from)",
    r"(?:second|third|final|last) reminder\b",
    r"until (?:i get through|you (?:answer|reply|pick up|agree|say yes|respond))",
    r"(?:can|could|may|will|would) (?:not|never|hardly|scarcely) {adv}(?:say no|refuse|turn me down|decline|ignore|not say no)\b",
    r"(?:^|please |so )(?:do not|never) (?:ignore|let me down|make me wait|disappoint|leave me|keep me waiting|blow me off|forget me)\b",
    r"(?:not|never) (?:take|taking|accept|accepting) (?:a )?(?:no|silence)\b",
    r"(?:not|never|refuse to|will not|do not) (?:take|accept|taking) no for an answer",
    r"no is not an (?:answer|option)",
    r"not optional",
    r"make (?:this|it|me|my \w+) (?:a|your|the|top) (?:\w+ )?priority",
    r"(?:it is|this is|very|most|extremely|really|quite) urgent\b",
    r"urgently\b",
    r"asap\b",
    r"as soon as possible",
    r"time is running out",
    r"drop everything",
    r"at the very least you",
    r"the least (?:you|someone|anyone|a \w+)\b",
    r"least (?:you|someone) (?:\w+ ){0,4}?can do",
    r"(?:it|that|this) (?:only |just |really |would |will |should )*(?:takes?|cost|costs) (?:you )?(?:only |just )?(?:a|one|two|five|ten|thirty|\d+) (?:minutes?|seconds?|click)\b[^.!?]* (?:to (?:answer|reply|write|respond|help|type|send|say))",
    r"(?:is|was) not (?:a lot|much|too much|asking (?:a lot|much)|hard|that hard|difficult|a big ask) ?(?:to ask|,|\.|$)",
    r"how (?:hard|difficult) (?:is it|can it be)",
    r"surely you (?:can|could|have|do|remember|would|understand|must)",
    # Blame for silence.
    r"(?:disappointed|disappointing|frustrated|frustrating|annoyed|annoying|upset|hurt|offended|insulted|dismayed|rude|unprofessional|disrespectful|shame|shameful|unacceptable|appalled|bothered|sad|let down|ghosted|ignored|ignoring me|unfair) (?:{gap})(?:if you (?:say|refuse|do not|decline)|you (?:have|did|had|could|would|never|still|not|are|ended|cut|left|refuse\w*|can)|by you|in you|with you|at you|your (?:silence|lack|failure|refusal|answer|reply|attitude)|nobody|no one|no (?:reply|answer|response)|not (?:had|heard|received|gotten|got|replied|answered)|silence|heard nothing|my (?:messages?|emails?|notes?|letters?)|me|someone|by (?:the|this)|that a)\b",
    r"(?:you|nobody|no one|someone|who) (?:still |have |has |had |did |do |even |simply |just |can |could )*not (?:even |yet |bothered? to |so much as |had the (?:courtesy|decency) to )*(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|written back|write back|gotten back|got back|bother(?:ed)?|acknowledged?|opened|answering)\b(?! (?:is|would be) (?:fine|ok))",
    r"why (?:have|did|do|are|has) (?:you|nobody|no one) {near}(?:not|ignor\w+|silent|never)\b",
    r"you (?:have |had )?never (?:even )?(?:replied|answered|responded|wrote back|got back|called|followed up|wrote|bothered)\b",
    r"(?:still|yet)(?: have| has)? not (?:heard|received|had|got|gotten) (?:a|any|one|so much|even)\b[^.!?]*(?:word|reply|answer|response)",
    r"not (?:heard )?(?:a|one|a single|so much as a) (?:word|reply|answer|line)\b",
    r"(?:it is|that is|this is|is|quite|so|very|pretty|really|how|feels|seems|frankly|plain|simply|find (?:it|this|that)) (?:rude|disrespectful|unprofessional|unfair|insulting|impolite|discourteous|unacceptable|inconsiderate|shameful)\b",
    r"(?:shocked|appalled|astonished|stunned|outraged|dismayed|surprised|tired|sick|fed up) (?:that|by|of|with) (?:you (?:have|had|did|could|would|never|are)|your (?:silence|lack|failure|refusal|attitude)|no|nobody|not|being|the silence|waiting|chasing)\b",
    r"(?:^|please |so |and )(?:do not|never) (?:make|force|keep) me\b",
    r"(?:put|signed|marked|pencil?led|penciled) you (?:down|in|up)\b",
    r"(?:notice[ds]?|see|saw) (?:that )?you (?:have |had )?(?:read|opened|seen|viewed|posted)\b[^.!?]*(?:my|message|email|not|yet|but|without)",
    r"ignor(?:e|ing) me\b",
    r"see you (?:then|there|at \d)",
    r"(?:still|been) waiting (?:for|on|to hear|since|\w+ (?:days|weeks))",
    r"(?:kept|keep|keeping|leave|left) me (?:waiting|hanging|hang)",
    r"(?:i|we) (?:have |had )?(?:now |already |been )*(?:waited|waiting) (?:long enough|\w+ (?:days|weeks)\b(?= for (?:you|your|an|a|the|\w+ names?))|for your (?:answer|reply|call|response)|patiently)\b",
    r"(?:third|fourth|fifth|sixth|3rd|4th|5th) (?:and (?:last|final) )?(?:message|email|note|time|attempt|letter|try|reminder|request|follow-?up)\b(?! (?:i (?:read|saw|watched|have read)|reading|seeing|we|of (?:your|the)|in (?:your|the)|from your|that you))",
    r"(?:second|2nd|last|final) (?:message|email|reminder|attempt|notice|time i)\b[^.!?]*(?:you have|you had|so i know|and (?:still )?(?:nothing|no)|ignored|without)",
    r"(?:final|last) (?:reminder|notice|warning|chance|attempt)\b",
    r"(?:i|we) (?:can|could|do) see (?:that )?you (?:have )?(?:read|opened|viewed|saw|seen|are online|were online|been online|are active|active)",
    r"i know you (?:are on here|(?:have )?(?:read|saw|seen|got|opened|received)|got my|are reading|are ignoring)",
    r"you have (?:had|been) (?:{near})(?:time|plenty|online|active|enough)\b(?! to think)[^.!?]*(?:since|to (?:post|reply|answer)|my)",
    r"(?:two|three|four|\d) (?:weeks|days|months) (?:ago )?and (?:still )?(?:nothing|no (?:reply|answer|response|word)|not a word|you)",
    r"(?:after|with) all (?:i|we|that i) (?:have )?(?:did|done|gave)\b",
    r"(?:i|we) (?:did|helped|covered|drove|wrote|gave|lent) [^.!?]{2,60}(?:so you (?:owe|can|should|could)|now it is your turn|return the favou?r)",
    r"your turn to",
    r"not worth (?:a|your|the|an) (?:\w+ )?(?:reply|answer|time|minute|line|response|word)",
    r"(?:would|could) (?:have )?cost you (?:nothing|only|just|a minute|\w+ seconds)",
    r"your (?:continued |long |stony |complete )?silence\b",
    # A yes taken for granted.
    r"(?:i|we) (?:will|am going to|shall|plan to|am) (?:just |then |simply |definitely |also )?(?:be (?:at(?! the (?:conference|fair|festival|meeting|event|meet-?up|symposium|show|market|congress|exhibition|game|concert|library|university|school|same|opening)\b)|outside|in(?! (?:town|the area|the neighbou?rhood|camp|class|your area|your city|touch))|waiting|there|by)|come|coming|stop by|stopping by|show up|showing up|drop by|drop in|swing by|call you|calling you|phone you|ring you|wait (?:in|at|outside|for)|camp|sit in|turn up|turning up|visit you|visit your|see you (?:at|on|then|there))\b(?! your (?:[\w-]+ ){0,2}(?:reading|talk|lecture|show|event|workshop|exhibit\w*|opening|performance|signing|concert|panel|booth|session|class)\b)(?! (?:in (?:town|the area|the neighbou?rhood|camp|class)|to (?:your|the) (?:talk|lecture|reading|exhibit\w*|show|event|workshop)|alone|with|on time|prepared|glad|happy|to you if))[^.!?]{0,50}?(?:{day}|\d|your (?:office|desk|house|home|door|lobby|studio|building|place|work)|until you|every|unless)",
    r"(?:keep|keeps|continue|go on) (?:calling|ringing|phoning|writing|emailing|messaging|asking|trying|knocking|texting|following up|bothering|chasing|pinging)\b(?! (?:on|it))",
    r"(?:not|never) (?:stop|give up|leave) (?:calling|writing|emailing|messaging|asking|until|trying|you)",
    r"(?:i|we) (?:have )?(?:already |gone ahead and |just |went ahead and )+(?:put|booked|scheduled|reserved|blocked|told|sent|set|made|added|promised|announced|signed|planned|bought|arranged|informed)\b(?! (?:a|an|the|my|your|about|two|three|some|me)? ?(?:\w+ ){0,2}(?:project|thesis|paper|map|work|tip|rule|advice|book|books|notes?|story|roommate|mother|mom|friends?|list|thank|data))[^.!?]*(?:{day}|you\b|\d|calendar|invite|hold|for us|room|table|interviewing|meeting)",
    r"(?:sent|sending|send|find|accept) (?:you )?(?:a|the|my) calendar (?:invite|invitation|hold)",
    r"so (?:please )?(?:be|be ready|clear|block|keep|make sure you|plan to be|do not be late)\b[^.!?]*(?:free|ready|available|calendar|schedule|then|there|at)",
    r"(?:found|got|looked up|have|tracked down|dug up) your (?:home|personal|private|cell|mobile|home phone) (?:number|address|phone|email)",
    r"(?:otherwise|or (?:else )?i (?:will|am going to|have to)|if (?:i do not|you do not|you cannot|you can not)) [^.!?]{0,80}(?:move on|assume|contact your|write to your|tell|report|your (?:boss|manager|supervisor|director)|know what|post|complain|be forced|come (?:by|in|to)|call)\b(?! me)",
    r"i (?:will|am going to) (?:assume|take it)\b[^.!?]*(?:yes|not care|do not|agree|on|that you)",
    r"(?:tell|let) (?:everyone|people|your (?:boss|manager|dean|department)) (?:know |about |that )*(?:you|how you)",
    r"(?:counting|depending|relying) on (?:you|this|your)\b",
    r"my (?:future|career|grade|graduation|whole \w+|life|degree) (?:is in your hands|depends on (?:you|this|it|your))",
    r"(?:important|critical|crucial|everything) (?:for|to) my (?:future|career|grade|graduation)",
    r"(?:you (?:were|was) once|everyone (?:was|was once)|do not forget you were) (?:a |in my )?(?:{near})(?:student|shoes|position|young|beginner)[^.!?]*(?:so|once|too|remember|can not|you)",
    r"someone (?:in your position|at your level|with your \w+|who (?:says|claims|writes|calls))\b[^.!?]*(?:should|ought|owes|least|must|can not|could surely|(?:can|could|would) (?:at least|surely|certainly|spare|find))",
    r"(?:call|phone|text|ring|meet|see|answer|reply to|get back to) me (?:{adv})(?:tonight|today|tomorrow|now|this (?:morning|afternoon|evening)|at \d|by|before|right away|immediately)\b(?! if| (?:works|would)| or (?:any|some|when))",
    r"(?:can|could|will|do) not (?:wait (?:on|for) (?:you|your|forever|any longer|much longer|long)|keep waiting|afford to wait)",
    r"(?:promised|supposed) (?:me|to) [^.!?]{0,80}(?:and (?:still|you have)|but (?:still|you|nothing|never)|where)",
    r"(?:where|when) (?:is|are|will i get) (?:the|my|that) {near}(?:you promised|introduction|names?|reply|answer)",
    r"what is (?:the hold-?up|taking|stopping you|the problem)",
    r"any update\?{2,}",
    r"(?:hello|well)\?{2,}",
    r"(?<!than )i (?:{adv})deserve (?:better|more|an?|at least|some|the|your|this|it|to)\b",
    r"(?:i|we) (?:will|am going to) not (?:leave|go away|stop)",
)


def find_pressure(reading: Reading) -> Iterator[Finding]:
    """Yield a finding at the first sentence that presses, blames or presumes."""
    for where, text in (("body", reading.body), ("subject", reading.subject)):
        before = 0.0
        for place, sentence in enumerate(text.sentences):
            deadline = _find_deadline(sentence.low)
            weight, sign = weigh_pressure(sentence.low)
            match = deadline or _find_press(sentence.low)
            match = match or (sign if is_pressing(weight, before) else None)
            before = weight
            if match and not _is_let_off(
                text.sentences,
                place,
                is_deadline=match is deadline or "let me know" in match.group(),
            ):
                yield tell_pressure(
                    reading,
                    (sentence.start + match.start(), sentence.start + match.end()),
                    where=where,
                )
                return


def tell_pressure(reading: Reading, span: tuple[int, int], *, where: str = "body") -> Finding:
    """Say that the message presses."""
    return point_at(
        reading,
        "pushy",
        Severity.STOP,
        span,
        _("This presses the reader, who owes you nothing yet."),
        _("Leave them a free choice: ask, offer times, and make a no easy."),
        where=where,
    )


def _find_press(low: str) -> re.Match[str] | None:
    return _PRESSURE.search(low) or find_affirmed(PRESSURE, low)


def _is_let_off(sentences: tuple[Sentence, ...], place: int, *, is_deadline: bool) -> bool:
    # A day by which, and "if not, another time" right after it.
    after = sentences[place + 1 : place + 2] if is_deadline else ()
    return any(WAY_OUT.search(sentence.low) for sentence in (sentences[place], *after))


def _find_deadline(low: str) -> re.Match[str] | None:
    if not SPEAKS_OF_WHEN.search(low):
        return None
    return _DUE.search(low) or find_affirmed(DEADLINES, low)
