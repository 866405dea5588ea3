"""This file is where a message hands over a résumé, and whether one was asked for."""

from __future__ import annotations

import re

from askwell.domain.review.normal import make_plain
from askwell.domain.review.phrases import compile_phrases, is_denied

_PAPER = (
    r"(?:(?:my|a|an|our|the|this|his|her|current|updated|latest|short|brief|one-page|two-page|full|attached|enclosed|of my|old|new|copy of my|copies of my|link to my) (?:[\w-]+ ){0,3}?{resume}\b(?! (?:vision|software|screening|workshop|writing|work|model|lab|class|pipeline|research|our|the|your|this))"
    r"|(?:summary|overview|sheet|page|record|outline|rundown|list) of my (?:[\w-]+ ){0,2}?(?:experience|qualifications|background|employment|work history|skills|credentials|career)\b)"
)
_GIVE = r"(?:attach\w*|enclos\w*|includ\w*|send\w*|sent|shar(?:e|ed|ing)|linked|linking|forward\w*|upload\w*|post(?:ed|ing)?|put|putting|past(?:e|ed|ing)|drop\w*|leav(?:e|ing)|left|email\w*|mail\w*|bring\w*|provid\w*|submit\w*|pass\w*|offer\w*|giv(?:e|ing)|gave|show\w*|hand\w*|add(?:ed|ing)?|appended|slip\w*|tuck\w*|text|supply|have (?:it|one) ready)"
_LOOK = r"(?:look(?:ing)?|glanc\w+|review\w*|read(?:ing)?|feedback|comments?|critique\w*|check\w*|edit\w*|thoughts|opinion|advice|eyes?|see|tips|suggestions|proofread\w*|skim|help|improve|critiquing|view|find|consider|take)"

_OFFER = compile_phrases(
    _GIVE + r" (?:[\w'-]+,? ){0,6}?" + _PAPER,
    _PAPER
    + r" (?:[\w'-]+ ){0,8}?(?:is|are|can be|was|has been|have been|will be|as)? ?(?:{adv})(?:attached|enclosed|included|below|here|linked|available|online|in (?:the|my|a) (?:link|profile|signature|folder|attachment)|at|on my|over|along|with (?:it|this|the)|in case|if (?:it|you|that)|for (?:your|reference|context|you)|ready)\b",
    r"(?:attached|enclosed|included|below|here) (?:is|are|you will find|please find|find|with)? ?(?:[\w'-]+ ){0,4}?"
    + _PAPER,
    _LOOK + r" (?:[\w'-]+ ){0,4}?" + _PAPER,
    _PAPER + r" ?(?::|- ?http|http|www|\()",
    r"(?:your|any|some) (?:feedback|thoughts|comments|eyes?|advice|opinion) (?:on|about) (?:[\w'-]+ ){0,2}?{resume}\b",
    r"(?:want|like|need|love|happy|glad|able|prefer) (?:[\w'-]+ ){0,3}?(?:to see |a look at |a copy of )"
    + _PAPER,
    r"{resume} [^.!?]{0,60}?(?:send|share|attach|forward|pass|email|show|bring)(?:ing)? (?:it|one|them|you it|that) ?(?:over|along|to you|if|on|with|in|$|\b)",
    r"{resume} (?:and (?:[\w-]+ ){1,4})?(?:is |are )?(?:attached|enclosed|included|below|linked|here)\b",
    r"(?:attached|enclosed|attaching|enclosing) (?:[\w'-]+ ){0,4}?{resume}\b",
)
_OTHERS = compile_phrases(
    r"(?:updat\w+|rewr\w+|improv\w+|chang\w+|redid|redo\w*|fix\w+|rework\w+|revis\w+|polish\w+|shorten\w+|restructur\w+|cut|trimm\w+|translat\w+|correct\w+|adapt\w+|refresh\w+|tidied|cleaned|shrank|shrunk|simplif\w+) (?:[\w'-]+,? ){0,8}?{resume}\b",
)
_ASKED = compile_phrases(
    r"(?:asked|requested|requests|wanted|invited|offered|told|asking|said|agreed|promised|asks|urged|suggested) {gap}(?:{resume}|send (?:it|one|something))\b",
)
_BY_LINK = compile_phrases(r"(?:https?://|www\.)?[\w.-]+\.\w{2,10}/\S*(?:cv|resume)\S*")


def is_resume_requested(previous_contact: str) -> bool:
    """Tell whether a note on an earlier contact says that they asked for the résumé."""
    return bool(_ASKED.search(make_plain(previous_contact).low))


def find_offer(low: str) -> tuple[int, int] | None:
    """Return where a folded sentence hands over a résumé."""
    if not _MENTIONED.search(low):
        return _find_described(low)
    if link := _BY_LINK.search(low):
        return link.span()
    if (_OTHERS.search(low) and not _HANDED.search(low)) or _NOT_HELD_OUT.search(low):
        return None
    for match in _OFFER.finditer(low):
        if is_denied(low, match.start()) or is_denied(low, match.end()):
            continue
        return match.span()
    return _weigh_signs(low) or _find_described(low)


def _find_described(low: str) -> tuple[int, int] | None:
    # "Two pages about where I have worked", and that they come with this.
    if not _DESCRIBED_WORDS.search(low):
        return None
    paper = _DESCRIBED.search(low)
    if not paper or is_denied(low, paper.start()):
        return None
    near = low[max(0, paper.start() - _REACH) : paper.end() + _REACH]
    return paper.span() if _HANDED_OVER.search(near) else None


_HANDED_OVER = compile_phrases(
    r"(?:attach\w*|enclos\w*|append\w*|annex\w*|includ(?:e|ed|ing) (?:here|with|in this|a|two|one|my)|here (?:is|are)|herewith|below|send(?:ing)? (?:you|along|over|with)|sent (?:you|along|with)|in with this|with this (?:note|letter|e?-?mail|message)|(?:left|leave|leaving|dropped|handed|given|giving|give) (?:[\w'-]+ ){0,6}?(?:with|for you|to you|copies|to (?:hand|pass|show))|popp(?:ed|ing)|tuck(?:ed|ing)|slipp(?:ed|ing)|happy to (?:send|share|show|bring)|can (?:send|share|show|bring)|forward|in the envelope|enclosure|goes? to|under my name|online)\b",
)
# The paper by what stands in it, whatever it is called.
_DESCRIBED = compile_phrases(
    r"(?:sheets?|pages?|summar(?:y|ies)|lists?|profiles?|records?|accounts?|outlines?|overviews?|histor(?:y|ies)|rundown|documents?|folders?|files?|papers?|lines|chronolog\w+|biography|bio|synopsis|statement|portrait|paragraphs?)\b(?: [\w'-]+,?){0,4}? (?:my (?:[\w-]+ ){0,2}?(?:working life|work(?:ing)? (?:history|life|years|record|experience)|career|experience|qualifications|employers|employment|jobs|posts|positions|skills|training|certificates|diplomas|credentials|degrees)|where i (?:have |had )?(?:worked|been|served|trained)|the (?:firms|places|employers|jobs|posts|companies|schools) (?:i|where i|that i)|what i (?:have |had )?(?:done|did|worked)|who(?:m)? i (?:have )?worked for|every (?:job|post|position) i)\b",
    r"my (?:work|working|job|employment|service) (?:history|record)\b|(?:an?|my|the) (?:[\w-]+ )?(?:professional|career|employment) (?:profile|summary|overview|history|record|outline)\b",
)
_DESCRIBED_WORDS = re.compile(
    r"\b(?:working (?:life|history|years)|(?:professional|career) (?:profile|summ|hist|over|rec|out)|work history|employ|qualif|my (?:[\w-]+ )?(?:career|experience|jobs|posts|skills|training|certificates|credentials)|where i|(?:firms|places|jobs|posts|companies) i|what i (?:have |had )?d|worked for)"
)
_MENTIONED = re.compile(
    r"\b(?:resum|cv|c\.v|curric|vita|lebenslauf|bio-?data|hoja|dossier|credential|particulars|one-pager|application)|of my |histor"
)
# The paper itself, whoever's language its name is in.
_NAMED = compile_phrases(
    r"(?:resum[eé]s?|cvs?|c\.v\.|curriculum(?: vitae)?|vitae|lebenslauf|bio-?data|hoja de vida|my (?:[\w-]+ )?(?:vita|dossier|credentials|particulars|work history|employment history|career history|career summary|professional summary|record of (?:service|employment)|application (?:papers|documents|materials|package|folder)))\b(?! (?:vision|models?|systems?|software|pipelines?|labs?|engineers?|papers?|research|work|algorithms?|code|team|group|conference|datasets?|stuff|screening|workshops?|writing|our|the|your|this|that|it|working|work|class|talks?|conversation))",
)
_OWN = compile_phrases(
    r"(?:my|mine|our|a copy|copies|the link|link|attached|enclosed|updated|latest|full|short|brief)\b"
)
_NOT_OWN = compile_phrases(
    r"(?:your|his|her|their|people's|candidates'?|applicants'?|students'?|whose|every|each|these|those|many|most|other|same|hundreds of|stacks? of|pile of|reading|read|screen\w*|sift\w*|how to write|to) (?:[\w-]+ )?(?:resum[eé]s?|cvs?)\b",
    r"resumes (?:are|were|get|go|that|which|from)\b",
)
_SIGNS = (
    compile_phrases(
        r"(?:attach\w*|enclos\w*|includ\w*|append\w*|annex\w*|join(?:ed|ing)?|adjoin\w*|send\w*|sent|shar(?:e|ed|ing)|forward\w*|transmit\w*|deposit\w*|submit\w*|deliver\w*|put|putting|drop\w*|leav(?:e|ing)|left|hand(?:ed|ing)?|add(?:ed|ing)?|post(?:ed|ing)?|past(?:e|ed|ing)|link\w*|upload\w*|pin(?:ned|ning)?|bring\w*|suppl(?:y|ied)|provid\w*|offer\w*|slip\w*|tuck\w*|pop\w*|stick\w*|stuck|ping\w*|shoot\w*|fire|email\w*|mail(?:ed|ing)|show|give|giving|pass\w*|present(?:ed|ing)?|remit\w*|furnish\w*|accompan\w*|goes along|goes with|travels? with|comes? (?:with|along)|came with|on its way|find|have ready|to hand|up your sleeve|printed (?:out|for|and)|printout|supplement\w*)\b",
    ),
    compile_phrases(
        r"(?:attached|enclosed|below|above|underneath|herewith|hereby|here|annex|annexe|attachment|appendix|under (?:this|the|my)|(?:in|with|to|on|at|under|along with|beside) (?:this|the|my|your) (?:\w+ )?(?:e-?mail|mail|message|letter|note|text|folder|drive|link|address|site|website|page|profile|signature|insta\w*|feed|bio|attachment|envelope|letter ?box|pigeon ?hole|inbox|desk|file|bottom|same|following address|post)|online|link|linked|accessible|available|pinned|on file|p\.?s\.?)\b",
    ),
    compile_phrases(
        r"[\w.-]+\.[a-z]{2,8}/\S+",
        r"(?:is|on|at|:) (?:https?://)?[\w-]+\.(?:example|com|org|net|io|me|dev|pdf)\b",
        r"\S+\.(?:pdf|docx?)\b",
    ),
    compile_phrases(
        r"(?:in (?:the )?case|so (?:that )?you|in order that you|for your (?:\w+ )?(?:orientation|reference|records?|files?|information|perusal|convenience|attention|consideration|eyes|amusement|interest|review)|to have (?:it )?on file|if (?:useful|helpful|of (?:use|interest)|needed|you (?:want|wish|like|would like|need|care|fancy|are curious|have a (?:minute|second|moment)))|should you (?:want|wish|like|need)|that you may|to give you an idea|for context|for background|by way of introduction|who (?:you are|is) (?:dealing|talking|writing)|verify|on request|upon request|whenever you (?:want|like)|just ask)\b",
    ),
    compile_phrases(
        r"(?:look|looks|glance|eye|eyes|peek|peruse|perusal|read (?:through|over)|review|feedback|comments?|thoughts|opinion|critique|check|advice on|tips|suggestions|pick your brain|ask you about|talk (?:about|through)|go over|walk (?:me )?through|mark up|red pen|tear (?:it |my )?|honest|roast|verdict|proofread|improve|skim|correct|polish|make of)\b",
    ),
)
_NOT_HELD_OUT = compile_phrases(
    r"(?:put|add|adding|added|list|listed|listing|stands?|looks?|line|lines|gap|gaps|hole|holes|bullet|entry|item|words?|blank)(?: [\w\"'-]+,?){0,5} (?:on|onto|in|off) my (?:\w+ )?(?:resum[eé]|cv)\b",
    r"no (?:resum[eé]s?|cvs?|curriculum)\b",
    r"one-pager (?:on|about|for|of) (?!me\b|myself\b|my (?:\w+ )?(?:experience|career|work|background|skills))",
    r"(?:resum[eé]|cv|curriculum)(?: [\w'-]+){0,4}? (?:does not exist|is (?:not|far from) (?:\w+ )?(?:ready|finished|written|done))\b",
    r"(?:in|on|for|of|about|with) (?:a|an|any|most|the average|one's) (?:[\w-]+ )?(?:resum[eé]|cv|curriculum)\b",
    r"(?:your|the) (?:\w+ )?(?:advice|tips?|help|feedback|comments?|suggestions?|notes?|edits?) (?:on|about|with|to|regarding) my (?:\w+ )?(?:resum[eé]|cv)\b(?=[^.!?]*(?:got|helped|worked|made|led|was|were|landed|thank))",
    r"(?:had|got|have had) my (?:\w+ )?(?:resum[eé]|cv) (?:printed|checked|reviewed|redone|translated|read)\b",
)
_ENOUGH = 2


def _weigh_signs(low: str) -> tuple[int, int] | None:
    # Handing over, where it lies, what for, or a wish that it be looked at: two of them make an offer.
    named = _NAMED.search(low)
    if not named or _NOT_OWN.search(low) or _NOT_HELD_OUT.search(low):
        return None
    if is_denied(low, named.start()):
        return None
    near = low[max(0, named.start() - _REACH) : named.end() + _REACH]
    weight = sum(bool(sign.search(near)) for sign in _SIGNS) + bool(_OWN.search(near))
    if weight < _ENOUGH or not any(sign.search(near) for sign in _SIGNS):
        return None
    if _DENIED_AFTER.search(low[named.end() :]):
        return None
    return named.span()


_REACH = 110
_DENIED_AFTER = compile_phrases(
    r"(?:no need|not (?:needed|attached|necessary|required|sending|asking)|stays? (?:at home|in the drawer)|never mind|has been redone|been redone)\b"
)


_HANDED = compile_phrases(
    r"(?:attach\w*|enclos\w*|send|sending|share|sharing|here is|here (?:it|they) (?:is|are)|link|look|glance|feedback|thoughts|includ\w+ it|(?:drop|slip|tuck|pop|stick|put|paste|add|append|leave|place)\w* (?:it|one|a copy|my|the)|tucked|slipped|popped|appended|below|in with this|with this (?:note|letter|e?-?mail|message)|for your (?:\w+ )?(?:perusal|reference|records|files?|information|review|interest))\b"
)
