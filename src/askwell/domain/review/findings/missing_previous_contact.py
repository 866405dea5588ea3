"""This file is the finding missing_previous_contact: you have met, and the message does not say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.content import COMMON_FIELDS, find_substance, stem_word, stem_words
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.reading import note_absence
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.review.word_lists import list_words
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

_DID = r"(?:met|spoke|talked|chatted|worked|sat|stood|studied|volunteered|served|exchanged|shared|crossed paths|connected|corresponded|emailed|overlapped|played|ran|hid|built|danced|sang|were (?:in|on|at|both|together|teammates|classmates|roommates|partners|introduced|paired|neighbou?rs|seated|part)|had (?:a |our |lunch|coffee|dinner|class)|went|took|last (?:spoke|met|talked|saw|worked|wrote|emailed|corresponded|exchanged)|both (?:worked|sat|volunteered|took))"
_MENTIONS = compile_phrases(
    r"we (?:\w+ )?(?:briefly |first |last |once |all |then |both |only |also )?" + _DID + r"\b",
    r"(?:meeting|met|talking (?:with|to)|talked (?:with|to)|speaking (?:with|to)|spoke (?:with|to)|chatting with|chatted with|working (?:with|for|under|alongside)|worked (?:with|for|under|alongside)|hearing from|interned (?:with|for|under)|sitting next to|sat next to|bumped into|ran into|running into|seeing|introduced to|volunteered (?:with|for|alongside)|volunteering (?:with|for|alongside)|counted \w+ \w+ for|learned from|studied (?:with|under)|wrote to|written to|emailed|called|served with|played with|trained with|asked) you\b(?! (?:for|would|in the|about (?:your|a)|to)\b)",
    r"was (?:{adv})(?:good|great|nice|lovely|wonderful|an? \w+|fun|glad) (?:to meet|to see|to talk|to speak|to chat) (?:with |to )?you",
    r"you (?:\w+ )?(?:told|gave|lent|loaned|let|helped|taught|answered|introduced|showed|reviewed|judged|supervised|advised|invited|sent|wrote|encouraged|interviewed|coached|asked|offered|handed|drew|explained|promised|explained to|said to|suggested|recommended|kindly \w+) (?:me|us|my|our|that i|i\b|something to me|to me)",
    r"(?:it is|this is|i am) [\w' -]{2,30} from (?:the|your|our|down|up|upstairs|next) (?!university|college|department|school of|state)",
    r"you (?:were|was) (?:my|our|kind enough|the (?:ta|judge|reviewer|instructor|speaker|supervisor|one who))",
    r"(?:i was|i am|it is|this is) (?:[\w' ]{0,25},? )?(?:your|the|one of (?:your|the)) {gap}(?:who|from|intern|student|teammate|roommate|neighbou?r|summer|old|former|volunteer|assistant)\b",
    r"our (?:\w+ ){0,2}(?:conversation|talk|chat|call|meeting|interview|exchange|emails?|time|lunch|coffee|summer|shift|class|walk|correspondence|project|days|team|discussion|visit)\b",
    r"(?:since|when|after) (?:we|you and i|i (?:met|saw|spoke|talked|worked|interned|left|stopped))\b",
    r"last time (?:we|i|you)\b",
    r"remember me\b",
    r"you (?:may|might|probably|will|would|do) (?:not )?(?:remember|recall)\b",
    r"(?<!open )(?:following up|follow up|followup) (?:on|from|after) (?:your|our|the)\b",
    r"(?:attended|heard|came to|was at|was in|took|sat in on|sat through|enjoyed|listened to|visited|loved|at|after|during|from|in) your (?:{near})(?:workshop|lecture|talk|class|course|seminar|panel|session|presentation|tour|booth|table|studio visit|guest lecture|keynote|demo|webinar|training|crew|site|team|camp|lab|shop)\b",
    r"my (?:first|second|third|last|earlier|previous) (?:message|note|email|letter)\b",
    r"(?:again|back) in touch\b(?! soon)",
    r"(?:your card|the card you|my last (?:note|message|email)|my (?:note|message|email|letter|invitation) (?:from|of|last|on)|i wrote (?:you|to you))",
)
_BETWEEN_US = compile_phrases(r"(?:you|your|we|our|us|when|again|since|after|old)\b")
_PLACED = compile_phrases(r"(?:at|from|in)\b")
_SELF = compile_phrases(r"(?:student|doctoral|graduate|undergrad\w*|major\w*|studying|degree)\b")
_NO_EVIDENCE = list_words(
    "met email emails emailed sent message invitation reply interview informational call talk spoke conversation phone video zoom coffee ago later after before briefly together former first last exchange exchanged linkedin asked gave him her his their she he they card"
)
_ENOUGH_SHARED = 2
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_missing_contact(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when an earlier contact is known and the message is silent about it."""
    contact = reading.context.previous_contact
    if not contact or not reading.is_kind(MessageKind.INVITATION, MessageKind.RECONNECT):
        return
    said = f"{reading.subject.low}\n{reading.body.low[: reading.body.signature_start]}"
    if _MENTIONS.search(said) or _shares_details(reading, contact):
        return
    yield note_absence(
        "missing_previous_contact",
        Severity.WARN,
        _("You have been in touch before ({contact}), and the message does not mention it.").format(
            contact=contact
        ),
        _("Remind them in one line where you know each other from."),
    )


def _shares_details(reading: Reading, contact: str) -> bool:
    known = (
        stem_words(
            reading.context.recipient_role,
            reading.context.organization,
            reading.context.recipient_name,
        )
        | COMMON_FIELDS
    )
    words = find_substance(find_words(fold_letters(contact)), known=known)
    details = {stem_word(word) for word in words if word not in _NO_EVIDENCE}
    details |= {word for word in find_words(contact) if _YEAR.fullmatch(word)}
    for sentence in (*reading.sentences, *reading.subject.sentences):
        if not _BETWEEN_US.search(sentence.low) and (
            not _PLACED.search(sentence.low) or _SELF.search(sentence.low)
        ):
            continue
        spoken = {stem_word(word) for word in sentence.words} | set(sentence.words)
        if any(_YEAR.fullmatch(word) for word in details & spoken):
            return True
        if len(details & spoken) >= min(_ENOUGH_SHARED, len(details) or 1):
            return True
    return False
