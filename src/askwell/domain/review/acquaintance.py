"""This file is the ways of saying that two people have met or written before."""

from __future__ import annotations

from askwell.domain.review.phrases import compile_phrases

_DID = r"(?:met|spoke|talked|chatted|worked|sat|stood|studied|volunteered|served|exchanged|shared|crossed paths|connected|corresponded|emailed|overlapped|played|ran|hid|built|danced|sang|were (?:in|on|at|both|together|teammates|classmates|roommates|partners|introduced|paired|neighbou?rs|seated|part)|had (?:a |our |lunch|coffee|dinner|class)|went|took|last (?:spoke|met|talked|saw|worked|wrote|emailed|corresponded|exchanged)|both (?:worked|sat|volunteered|took))"
MENTIONS = compile_phrases(
    r"your (?:old|former|fellow|one-time|long-lost|erstwhile) [\w-]+",
    r"(?:class|bunk|room|flat|house|team|school|ship|cell|band|desk|lab|course|stable|bench|squad|dorm|play)-?mates?\b(?! (?:told|said|and i (?:are|am)))(?=[^.!?]*\b(?:here|you|your|from|of|we|again)\b)",
    r"(?<!would )(?<!could )(?<!will )(?<!can )you (?:kindly |once |even )*let (?:me|us)\b(?! (?:know|ask))",
    r"(?:do you |you |still |surely you |can you )?remember (?:the|that|how|when|our|us|those|my|lol|\w+ing)\b",
    r"remember me,? ?(?:from|as|at|in|-|when|:|the|\(|i am|it is|we)",
    r"for old times|old times' sake|(?:(?<!am )(?<!are )(?<!is )(?<!was )(?<!being )(?<!be )(?<!came )(?<!come )(?<!moved )back|way back) (?:when (?:we|you|i)\b|(?:in|at) (?:the|our|those|\d|[a-z]+ \d{4}))|(?:we|us|our)\b[^.!?]* back then\b",
    r"(?:years|months|weeks|decades|summers|winters|days|ages|forever|long|a while) since\b(?! (?:i|you) (?:\w+ )?(?:started|began|graduated|left|finished|came|moved|have|arrived|joined|took|became|wrote|published))",
    r"i (?:\w+ )?(?:was|worked|sat|stood|stayed|lived|trained|studied|served|sang|played|rowed|sailed|ate|danced|marched|camped|rode|came|went) (?:\w+ )?(?:with|under|beside|next to|opposite|behind|alongside|for) you\b",
    r"i (?:\w+ly |once |also )?(?:lent|gave|owed?|sold|showed|told|brought|promised|helped|met|taught|beat|drove|served|interviewed|assisted|relieved|replaced|babysat|tutored|nursed|hosted|guided) (?:for |with )?you\b(?! (?:that|know|see)\b)",
    # What they did with me or for me, told as a thing past.
    r"you (?:once |even |also |both |kindly )?(?!(?:inspir|remind|impress|mov|touch|amaz|sav|convinc|chang|persuad|surpris|charm|help|encourag|reach|answer|contact|accept|allow|need|want|offer|reveal|interest|fascinat|intrigu)ed)\w{2,}ed (?:me|us)\b",
    r"you (?:once |even |also )?(?:\w{2,}ed|did|built|drew|ran|found|fixed|cut|made|sang|played|held) (?:[\w-]+ ){1,4}?for (?:me|us|my (?:class|father|mother|family|team)|our (?:class|family|team|farm|school))\b",
    r"[\w'-]+ from (?:the|your|our|down|next) [^.!?,]{2,30}, the (?:one|guy|girl|man|woman|boy|kid|lad|tall|short|loud|quiet)\b",
    r"i used to (?!read|watch|listen|follow|think|love|like|see|hear|wonder|pass|walk|admire|study|use|live|dream|look|quote|play|try)\w+ (?:\w+ )?(?:you|your)\b",
    r"(?:when|once|that|ago|before|where|and|time) you (?:once |even |\w+ly )?(?!(?:inspir|remind|impress|mov|touch|amaz|sav|convinc|chang|persuad|surpris|charm)ed)\w+ed (?:me|my|us)\b",
    r"(?:thank you|thanks) (?:\w+ )?again (?:so much |very much )?for\b|last (?:time )?i (?:saw|spoke|talked|met)\b",
    r"(?:row|back|front|part|one|member|students?|alumn\w+|graduate|participant|veteran|intern|half) of your (?:\w+ )?(?:workshop|lecture|talk|class|course|seminar|panel|session|tour|training|crew|team|camp|lab|choir|band)\b",
    r"(?:seated|sitting|standing|placed|paired|stuck|put|squeezed|sat) (?:\w+ )?(?:next to|beside|with|opposite|behind|across from) you\b",
    r"(?:it is|this is|i am) [^.!?]{2,60}, the (?:one|guy|girl|man|woman|boy|kid|fellow|lad|student|intern|[\w-]+er) (?:who|that|with|whose)\b",
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
    r"our (?:\w+ ){0,2}(?:conversation|talk|chat|call|meeting|interview|exchange|emails?|time|lunch|coffee|summer|shift|class|walk|correspondence|project|days|team|discussion|visit|argument|debate|joke|bet|dance|adventure|trip|rehearsals?|duets?|games?|nights?|evenings?|mornings?|winters?|year|years|term|semester|voyage|tour|rounds|bench|table|kitchen|cabin|tent|flat|dorm|stairwell|band|crew|exchange|interview|encounter|introduction)\b",
    r"(?:since|when|after) (?:we|you and i|i (?:met|saw|spoke|talked|worked|interned|left|stopped))\b",
    r"last time (?:we|i|you)\b",
    r"you (?:may|might|probably|will|would|do) (?:not )?(?:remember|recall)\b(?! me\b)",
    r"(?<!open )(?:following up|follow up|followup) (?:on|from|after) (?:your|our|the)\b",
    r"(?:attended|heard|came to|was at|was in|took|sat in on|sat through|enjoyed|listened to|visited|loved|at|after|since|during|from|in) your (?:{near})(?:workshop|lecture|talk|class|course|seminar|panel|session|presentation|tour|booth|table|studio visit|guest lecture|keynote|demo|webinar|training|crew|site|team|camp|lab|shop)\b",
    r"my (?:first|second|third|last|earlier|previous) (?:message|note|email|letter)\b",
    r"(?:again|back) in touch\b(?! soon)",
    r"(?:your card|the card you|my last (?:note|message|email)|my (?:note|message|email|letter|invitation) (?:from|of|last|on)|i wrote (?:you|to you))",
)
