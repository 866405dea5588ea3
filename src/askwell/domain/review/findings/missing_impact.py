"""This file is the finding missing_impact: advice was followed, and what came of it is untold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.domain.review.content import SMALL_WORDS, stem_word, stem_words
from askwell.domain.review.phrases import compile_phrases, find_affirmed, is_denied
from askwell.domain.review.reading import note_absence
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import Finding

# Any one word that may do something: no helper of another verb, and neither of the two.
_WHO = r"(?!(?:i|we|you|have|had|has|did|do|would|could|will|can|and|but|so|to|not|just|also|then|kindly|already|really|even|the|a|an|my|your|our|as|when|if)\b)\w+"
_OTHERS = (
    r"(?:he|she|they|someone|somebody|the \w+(?: \w+)?|my \w+(?: \w+)?|our \w+(?: \w+)?|one of them|one of the \w+|her|his|their|two of them|who|which|it|that|this|and|people|everyone|"
    + _WHO
    + r")"
)
_IMPACT = compile_phrases(
    # What the sender found, decided, changed.
    r"(?:i|we) (?:\w+ )?(?:{adv})(?:learn(?:ed|t)|found (?:out|that|i|it|my|a|an|the|myself|who|what|how)|discovered|reali[sz]ed?|understood|understand|decided|decide|switched|changed|chose|chosen|picked (?:my|the|an?|up)|dropped|figured out|ended up|won|passed|got (?:in|into|the|a|an|my|accepted|hired|offered|invited|asked)|landed|earned|gained|became|become|saw (?:that|how|why|for)|noticed|love|loved|hated|hate|fell in love|stopped|quit|can (?:now|finally|name|see|read|do)|could (?:finally|see)|know (?:now|that|what|how|why)|now (?:want|know|see|have|feel|spend|use|am|plan|volunteer|work|think|understand|help|run|lead|take|teach)|am now|no longer|feel|felt|finally|made (?:a|my|the|two|three|friends)|met (?:a|an|two|three|my|someone|people|the)|turned (?:it|that|the|my)|was (?:able|offered|accepted|asked|invited|surprised|hired|given|wrong|right|chosen|selected|introduced)|have (?:{adv})(?:been (?:offered|asked|accepted|invited|hired|able)|found|learned|learnt|decided|switched|changed|chosen|started to|got (?:in\b|into|through|accepted|invited|offered|rid|better|used to|an?|my first)|become|moved|made|stopped|dropped|picked (?:my|the|an?|up)|discovered|reali[sz]ed|a new|a better|a clear|two|three|my first|since (?:switched|changed|moved|decided|stopped|dropped|become|joined|quit))|am (?:now|going to (?:switch|change|apply|keep|stop|major|do)|switching|changing|dropping|taking (?:the|a|over)|looking at|applying|starting|moving|staying|choosing|considering|writing|rewriting)|moved|used (?:it|what|that|them)|rewrote|rebuilt|reworked|redid|plan to|have a|was not (?:sure|prepared)|submitted|published|presented|finished with|came (?:away|out|home)|left (?:with|the|my)|did not (?:expect|like|enjoy|get)|do not (?:want|like))\b",
    # What others did because of it.
    _OTHERS
    + r" (?:has |have |had |then |also |even |later |already |just |since |afterwards |immediately |promptly |kindly )*(?:offered|asked me|asked us|asked if|asked to|invited|hired|accepted|introduced|gave me|given me|let me|letting me|lets me|let us|agreed|approved|selected|chose|published|recommended me|connected|put me|wrote back|replied|said yes|adopted|promoted|took me (?:on|in|along|under|out|aside|round|around|seriously)|taken me (?:on|in|along|under|out|aside|round|around|seriously)|wants? me|picked|liked|loved|is using|are using|use it|uses it|laughed|noticed|pointed out|praised|congratulated|complimented|remarked|told me|says? i|said (?:it|that|i|my)|funded|awarded|adopted)\b",
    r"(?:it|that|this|which|he|she|they|the \w+) (?:\w+ly |also |even |first |at first )?\w+ed (?:me|my)\b(?! (?:to|for|about) (?:the|your) (?:workshop|course|book|event))",
    # What it did to the sender, or to the work.
    r"(?:it|that|this|which|the \w+|they|she|he|doing so|reading it|talking to \w+|seeing|\w+ing (?:it|them|there)|one of \w+|your \w+|"
    + _WHO
    + r") (?:has |have |had |really |also |even |already |actually |completely |totally )*(?:made|helped|showed|shown|taught|convinced|changed|led|saved|turned|cured|pushed|opened|gave|given|confirmed|allowed|got|persuaded|surprised|told|proved|ended|clarified|settled|shifted|improved|reduced|doubled|cut|raised|fixed|solved|answered|paid off|worked|works|stuck|earned|won|brought|freed|inspired|reminded|cleared|shaped|ruled out|went (?:well|great|better|badly|from)|came (?:out|in (?!handy)|together|of|back (?:with|to me|better|higher|lower|clean|negative|positive|saying))|turns|helps|makes|shows|lets|means|meant|became)\b(?! (?:a good|for the (?:suggestion|idea)))",
    r"(?:as a result|turned out|turns out|thanks to (?:that|it|you|your)|because of (?:that|it|you|your)|since then|ever since|the (?:result|upshot|outcome|surprise|lesson|best part|difference|effect|thing i (?:learned|took)|numbers|feedback|grade|answer)|so (?:now|i (?:am|have(?! (?:\w+ )?(?:done|read|followed|tried|kept|spent|sat|gone|visited|watched|finished|completed|taken|bought|booked|written|called|started|recorded|painted|drawn|been|made|put|met|asked)\b)|switched|changed|decided|will|applied|asked|took|dropped)|that i|my)|what (?:surprised|struck|i (?:learned|learnt|found|took))|lesson|turning point|paid off|the (?:first|only|biggest) (?:time|thing) (?:i|that)|led to|which (?:is (?:how|why|now)|got|made|led|gave|let|means|meant)|it is not for me|not for me|right for me|better (?:now|at|than|grade)|was (?:accepted|chosen|published|approved|selected|funded|picked)|were (?:accepted|chosen|published|approved|right)|you were (?:right|wrong)|is (?:now|running|live|up and)|are now)\b",
)
# A result in so many words, whoever is the subject.
_RESULT = compile_phrases(
    r"(?:found out|discovered|reali[sz]ed|learned|learnt|noticed|understood|figured|concluded|decided|decision|changed|switched|dropped|quit|stopped|swapped|replaced|rewrote|won|passed|failed|got (?:in|into|through|accepted|invited|offered|hired|clear|it clear|rejected|a (?:place|yes|no|job|grade|reply|call|second|new|scholarship|spot|seat|role|part))|landed|earned|hated|loved|adored|enjoyed|fell (?:for|in)|made (?:me|us|it|my|a|all|the difference|friends)|opened|led (?:me|us|to)|saved|spared|cost me|taught|showed|proved|cured|convinced|persuaded|confirmed|turned (?:out|into|down|up)|came (?:of it|out|to light|away|back with)|ended (?:up|in|with)|resulted|it (?:resulted|followed|emerged|became)|became (?:evident|clear|obvious|possible)|helped|worked(?! (?:in|at|on|for|with|as)\b)|paid off|stuck|clicked|shifted|improved|grew|doubled|tripled|halved|shrank|rose|fell by|cut (?:my|our|the) [\w-]+ (?:by|in|to)|sleep better|see (?:it|them|things) differently)\b",
    r"(?:now|today|since then|ever since|these days|from then on|by now|meanwhile|as of (?:monday|today))\b(?:,? (?:it|i(?! (?:need|want you|am writing|hope|ask|wonder|would|expect|await))|we|they|he|she|there|my|our|the|nobody|people)\b| (?:all|every\w*)\b)",
    r"(?:i|we|they|he|she|it|who) (?:now|no longer|finally|already have|suddenly|therefore)\b",
    r"(?:lesson|result|outcome|upshot|verdict|conclusion|effect|consequence|surprise|relief|breakthrough|turning point|difference|answer|moral|bottom line|best part|eye[- ]opener|revelation|success|disaster|flop|triumph|victory)\b(?! (?:of the (?:match|game|election)))",
    r"(?:not|definitely|exactly|really|so|totally|very much) (?:for me|what i (?:want\w*|need\w*|expect\w*|thought)|(?:my|the) (?:thing|cup|calling|world|path|type|job for me|field for me|life for me))\b",
    r"(?:better|faster|quicker|easier|calmer|clearer|stronger|sharper|shorter|cheaper|fewer|happier|braver|less \w+|more \w+) (?:than|now|at|and|since|already|already)\b|(?:down|up) (?:by|to|from)\b|twice as|half (?:as|the)|\d+ ?(?:%|percent|per cent)|instead of|no more\b|any ?more\b|for the first time",
    r"(?:is|are|was|were) (?:now )?\w+ing (?:me|us)\b|(?<!you )(?<!you kindly )(?:sends|teaches|shows|lends|pays|invites|tells|gives|brings|trusts|needs) (?:me|us)\b|so \w+ that (?:i|we|they|he|she)\b",
    r"see (?:[\w'-]+ ){1,4}(?:with|in|through) (?:other|new|different|fresh|another)\b|came (?:first|second|third|top|last)\b",
    r"my (?:\w+ )?(?:plans?|idea|fears?|doubts?|mind|choice|topic|thesis|dream|question|confidence|grades?) (?:is|was|are|were|has|have|changed|went|came|fell|rose|grew|turned|took)\b",
    r"i (?:now )?have (?:got )?(?:an?|my|the) (?:\w+ )?(?:invitation|offer|place|plan|title|supervisor|mentor|topic|contract|direction|start date|shortlist|lead|new \w+)\b",
    r"i (?:suddenly |finally |then )?knew (?:what|that|why|how|it|which|where|at once)\b|woke up (?:an?|the) \w+|(?:fell|fallen) (?:into place|apart|silent|away|through)\b|(?:is|are|was|were|has|have) (?:all )?(?:gone|vanished|disappeared|evaporated|lifted)\b",
    r"(?:would|could|might) (?:never|not) have [^.!?]{3,60}(?:otherwise|without)\b|would have \w+ (?:otherwise|without (?:it|that|you))\b",
    r"(?:the|my|our|her|his|their|two|three|some|half|one|several|most) (?:[\w'-]+ ){1,4}?now (?!and\b|then\b|that\b)[a-z]+\b",
    r"(?:has|have) (?:also |even |already |since )?(?:started|begun|stopped|taken up|given up|learned|learnt|grown|become|asked) (?:to|\w+ing|a|an|the|so|better|it)\b(?<!i have started the)",
    r"(?:is|are) (?:now )?(?:writing|planning|building|teaching|helping|asking|showing|using|working|drawing|making|organi[sz]ing|preparing) [^.!?,]{0,40}(?:with|for|to) (?:me|us)\b",
    r"got (?:the|a|my) (?:\w+ )?(?:place|job|part|role|seat|spot|bursary|grant|contract|post|key|keys|scholarship|internship|offer|lead|solo|loan)\b",
    r"(?:put|placed|elected|named|appointed|voted|made) me (?:in charge|on the|in the|as|to the|their|head|chair|captain|treasurer|leader)\b|the time of my life|best \w+ (?:of my life|i have|in years)\b",
    r"(?:and|so|but) (?:now|today|since then|these days) [^.!?,]{2,40}? (?:wants?|asks?|uses?|comes?|has|have|is|are|can|knows?|calls?|runs?|sings?)\b",
    r"(?:it|they|the \w+|one of them|half of them|all of them) (?:\w+ )?(?:held|survived|sold|fits?|floats?|floated|flew|bloomed|sprouted|rang true|stood up|stopped|burst|broke|died|drowned|sank|collapsed)\b",
    r"(?<!you )(?<!you had )(?<!you have )(?<!you kindly )(?<!you once )(?:asked|invited|offered|hired|promoted|wants?|wanted|adopted|approved|accepted|praised|thanked|introduced|recommended|chose|picked|gave|sent|agreed|let|lets|copied|bought|ordered|joined|signed|published|printed|quoted|called) (?:me|us|my|our|all|everyone|it|the whole|for (?:more|another|a second)|to (?:do the same|let|join|try|adopt))\b",
    r"(?:has|have|had|was|were|is|am|are|been|be) (?:\w+ )?(?:accepted|offered|invited|hired|chosen|selected|promoted|published|approved|adopted|cancelled|postponed|cured|solved|fixed|rewritten|convinced|hooked|sold(?! out)|sure|certain|free|published|awarded|funded|rejected|replaced)\b",
)
_SAME_WORDS = 0.7
# Advice noted in a word does not tell a step of one's own from the one advised.
_TELLING = 2
_STILL_OPEN = compile_phrases(
    r"(?:i|we) (?:am|are) still (?:thinking|deciding|figuring)[^.!?]*",
    r"(?:will|would like to|want to|plan to|hope to|going to|look(?:ing)? forward to) [^.!?]*",
    r"(?:thank you|thanks|grateful)[^.!?;]*?(?:(?= and (?:it|i|that|she|he|they|the)\b)|(?=, (?:it|which|i|and)\b)|$|(?=[.!?;]))",
    r"(?:i|we) (?:{adv}|have |had )*(?:followed|took|did|read|went|attended|joined|signed up|enrolled|contacted|visited|called|emailed|finished|completed|bought|watched|tried|registered|borrowed|wrote to|got (?:it|the (?!place|job|part|role|seat|spot|bursary|grant|contract|post|scholarship)|a copy|my copy)|started (?:it|the|in)|was there|have been there)\b[^.!?;,]*?(?=$|[.!?;,]| and | which | that (?:made|helped|got)| but | so )",
    r"(?:please|let me know|if you|do you|could you|would you)\b[^.!?]*",
    r"(?:hope|hoping|just (?:wanted|checking)|wanted to (?:let|tell|give)|writing to (?:let|tell|say)|checking in)\b[^.!?:]*",
    r"(?:you|as you) (?:{adv})(?:said|told|suggested|recommended|advised|mentioned|thought)[^.!?,;]*",
    r"(?:the )?(?:weather|food|coffee|traffic|parking|drive|bus|train|trip|ride) (?:was|were|went|took)[^.!?]*",
    r"(?:things|everything|it) (?:are|is|has been|have been) (?:busy|crazy|going|fine|well|good|hectic)[^.!?]*",
)


def find_missing_impact(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when a giver of advice does not learn what it changed."""
    if not reading.context.advice_acted_on:
        return
    if not reading.is_kind(MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE):
        return
    advice = stem_words(reading.context.advice_acted_on)
    for sentence in reading.sentences:
        if sentence.is_question or any(
            sentence.start <= start < sentence.end for start, _end in reading.job_asks
        ):
            continue
        if _repeats(sentence.words, advice):
            continue
        if sentence.low.rstrip(" .!").endswith(" instead") or _is_own_step(sentence, advice):
            return
        left = _STILL_OPEN.sub(" ", sentence.low)
        if find_affirmed(_IMPACT, left) or find_affirmed(_RESULT, left):
            return
    yield tell_missing_impact(reading)


def tell_missing_impact(_reading: Reading, _span: tuple[int, int] = (0, 0)) -> Finding:
    """Say that no result is told."""
    return note_absence(
        "missing_impact",
        Severity.WARN,
        _("You say that you followed the advice, not what came of it."),
        _("Tell one thing that changed, went well, or went wrong because of it."),
    )


def _repeats(words: list[str], advice: frozenset[str]) -> bool:
    # "Cut a trailer for a film I hate", said back: done, and nothing told of it.
    said = [word for word in words if word not in SMALL_WORDS]
    return bool(said) and sum(stem_word(w) in advice for w in said) >= _SAME_WORDS * len(said)


# A step of one's own is news, unless it is the very thing that was advised.
_STEP = compile_phrases(
    r"i (?:have |then |also |since |now |even |just )*(?:signed up (?:for|to)|enrolled (?:in|for|on|at)|registered (?:for|with|at)|applied (?:for|to|at)|joined (?:the|an?|my|our)|resigned|quit|volunteered (?:at|for|with)|switched to|dropped out of|gone back to)\b"
)


def _is_own_step(sentence: Sentence, advice: frozenset[str]) -> bool:
    step = _STEP.search(sentence.low)
    if not step or len(advice) < _TELLING or is_denied(sentence.low, step.start()):
        return False
    after = find_words(sentence.low[step.start() :])
    return not any(stem_word(word) in advice for word in after if word not in SMALL_WORDS)
