"""This file is where a message hands over a résumé, and whether one was asked for."""

from __future__ import annotations

from askwell.domain.review.normal import make_plain
from askwell.domain.review.phrases import compile_phrases, is_denied

_PAPER = (
    r"(?:(?:my|a|an|our|the|this|his|her|current|updated|latest|short|brief|one-page|two-page|full|attached|enclosed|of my|old|new|copy of my|copies of my|link to my) (?:[\w-]+ ){0,3}?{resume}\b(?! (?:vision|software|screening|workshop|writing|work|model|lab|class|pipeline|research|our|the|your|this|that))"
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
    r"(?:updat\w+|rewr\w+|improv\w+|chang\w+|redid|redo\w*|fix\w+|rework\w+|revis\w+|polish\w+|shorten\w+|restructur\w+|cut) (?:[\w'-]+ ){0,3}?{resume}\b",
)
_ASKED = compile_phrases(
    r"(?:asked|requested|requests|wanted|invited|offered|told|asking|said|agreed|promised|asks|urged|suggested) {gap}(?:{resume}|send (?:it|one|something))\b",
)
_BY_LINK = compile_phrases(r"(?:https?://|www\.)?[\w.-]+\.\w{2,5}/\S*(?:cv|resume)\S*")


def is_resume_requested(previous_contact: str) -> bool:
    """Tell whether a note on an earlier contact says that they asked for the résumé."""
    return bool(_ASKED.search(make_plain(previous_contact).low))


def find_offer(low: str) -> tuple[int, int] | None:
    """Return where a folded sentence hands over a résumé."""
    if link := _BY_LINK.search(low):
        return link.span()
    for match in _OFFER.finditer(low):
        if is_denied(low, match.start()) or is_denied(low, match.end()):
            continue
        if _OTHERS.search(low) and not _HANDED.search(low):
            continue
        return match.span()
    return None


_HANDED = compile_phrases(
    r"(?:attach\w*|enclos\w*|send|sending|share|here is|link|look|feedback)\b"
)
