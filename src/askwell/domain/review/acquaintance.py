"""This file is the ways of saying that two people have met or written before."""

from __future__ import annotations

from askwell.domain.review.phrases import compile_phrases

_DID = r"(?:met|spoke|talked|chatted|worked|sat|stood|studied|volunteered|served|exchanged|shared|crossed paths|connected|corresponded|emailed|overlapped|played|ran|hid|built|danced|sang|were (?:in|on|at|both|together|teammates|classmates|roommates|partners|introduced|paired|neighbou?rs|seated|part)|had (?:a |our |lunch|coffee|dinner|class)|went|took|last (?:spoke|met|talked|saw|worked|wrote|emailed|corresponded|exchanged)|both (?:worked|sat|volunteered|took))"
MENTIONS = compile_phrases(
    r"your (?:old|former|fellow|one-time|long-lost|erstwhile) [\w-]+",
    r"(?:class|bunk|room|flat|house|team|school|ship|cell|band|desk|lab|course|stable|bench|squad|dorm|play)-?mates?\b(?! (?:told|said|and i (?:are|am)))(?=[^.!?]*\b(?:here|you|your|from|of|we|again)\b)",
    r"(?<!would )(?<!could )(?<!will )(?<!can )you (?:kindly |once |even )*let (?:me|us)\b(?! (?:know|ask))",
    r"(?:do you |you |still |surely you |can you )?remember (?:the|that|how|when|me|our|us|those|my|lol|\w+ing)\b",
    r"for old times|old times' sake|(?:back|way back) (?:in|at|when|then)\b",
    r"(?:it was|there) in (?:the|our) [^.!?]{2,60}that (?:we|you)\b|where (?:we|you and i) (?:\w+ )?(?:met|worked|sat|spoke|studied|served|trained)",
    r"(?:companion|comrade|colleague|partner|pupil|student|neighbou?r|apprentice|lodger|bandmate) (?:of|from|in) (?:the|your|our|those)\b",
    r"i (?:am|was) the (?:one|man|woman|guy|girl|student|person|lady|fellow|kid|nurse|clerk|[\w-]+er) (?:who|that|with|in|from)\b",
    r"(?:you|we) (?:\w+ )?(?:were so patient|were kind|had (?:told|explained|spoken|said|promised|mentioned|shown))\b",
    r"we (?:\w+ )?(?:briefly |first |last |once |all |then |both |only |also )?" + _DID + r"\b",
    r"(?:meeting|met|talking (?:with|to)|talked (?:with|to)|speaking (?:with|to)|spoke (?:with|to)|chatting with|chatted with|working (?:with|for|under|alongside)|worked (?:with|for|under|alongside)|hearing from|interned (?:with|for|under)|sitting next to|sat next to|bumped into|ran into|running into|seeing|introduced to|volunteered (?:with|for|alongside)|volunteering (?:with|for|alongside)|counted \w+ \w+ for|learned from|studied (?:with|under)|wrote to|written to|emailed|called|served with|played with|trained with|asked) you\b(?! (?:for|would|in the|about (?:your|a)|to)\b)",
    r"was (?:{adv})(?:good|great|nice|lovely|wonderful|an? \w+|fun|glad) (?:to meet|to see|to talk|to speak|to chat) (?:with |to )?you",
    r"you (?!(?:would|could|can|will|might|may|please|never|not)\b)(?:\w+ )?(?<!would you )(?<!could you )(?<!will you )(?:told|gave|lent|loaned|helped|taught|answered|introduced|showed|reviewed|judged|supervised|advised|invited|sent|wrote|encouraged|interviewed|coached|asked|offered|handed|drew|explained|promised|explained to|said to|suggested|recommended|kindly \w+) (?:me|us|my|our|that i|i\b|something to me|to me)",
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
