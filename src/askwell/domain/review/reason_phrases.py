"""This file is the phrases around a reason for writing: courtesy, praise, and who sent you."""

from __future__ import annotations

import re

from askwell.domain.review.phrases import compile_phrases

A_GAP = re.compile(
    r"\[[^\]\n]{2,60}\]|\{\{?[^}\n]{1,60}\}\}?|<[a-z_ ]{2,40}>|\bxxx+\b|_{3,}|\b(?:insert|todo)\b[^.!?]*|@@\w+@@|\b[a-z]+(?:_[a-z]+)+\b|\((?:[a-z'/]+ ){1,5}here\)|\((?:project|company|name|title|school|topic|talk|article|field) ?(?:title|name|here)?\)"
)

# Where "you" is only the one who answers, hosts, or is greeted.
SERVICE = compile_phrases(
    r"(?:could|can|may|might|would|will|do|shall) (?:you|i|we) {adv}(?:please )?(?:be {adv}(?:able|willing|open|available|free|interested|up|ok|okay|so kind as|kind enough|comfortable)(?: to| for| with)?|have|spare|give|find|meet|talk|speak|chat|call|let|share|tell|ask|get|send|schedule|set up|set|offer|grant|consider|help|join|buy|take|borrow|arrange|do|phone|interview|answer|see|come|mind|like|be)\b",
    r"hope (?:that )?(?:you|this|all|your)[^,.;!?]*",
    r"(?:i|we) (?:know|understand|realize|realise|imagine|am sure|see|bet|guess) (?:that )?(?:you|your (?:schedule|time|days|calendar))(?: must| may| might)? {near}(?:busy|be busy|have a lot|get a lot|many|is full|have little time|swamped|packed)[^,.;!?]*",
    r"(?:thank you|thanks)[^.!?;]*(?:time|consideration|considering|reading|help|advance|reply|attention|much|response|help|it)\b",
    r"thank(?:s| you)\b(?! for (?:your talk|your \w+ on|the|giving|speaking|coming|visiting))",
    r"(?:of |some of )?your (?:\w+ )?(?:schedule|time|calendar|convenience|availability|consideration|reply|response|answer|help|earliest|inbox|attention|kindness|patience|guidance|assistance|support|permission|busy day|email|end|day|review|reference|information)\b(?!-)",
    r"you (?:have|get|can get|will have) an idea of my [^,.;!?]*",
    r"(?:let me know|tell me) (?:what|when|which|if|whether|how)[^.!?;]*",
    r"(?:works|work|suits|suit|convenient|easier|easiest|best|good|fine|better|ok|okay|possible) (?:best )?(?:for|to|with) you\b",
    r"suits? you\b",
    r"whatever [^.!?;]*you[^.!?;]*",
    r"whenever you[^.!?;]*",
    r"(?:to )?(?:wherever|wherever it is) you[^.!?;,]*",
    r"your (?:days?|weeks?|hours|time|calendar|schedule|inbox|plate|desk|diary) (?:is|are|must|may|might|will)\b[^.!?;,]*",
    r"(?:take|taking|took) up your\b[^.!?;,]*",
    r"if you (?:are|would|could|can|have|do|prefer|like|want|need|might|find|were|ever|wish|agree|think)\b[^,.;!?]*(?:available|free|willing|open|time|minutes?|to|not|can|could|rather|prefer|interested|have|spare|possible)\b",
    r"(?:talk|speak|chat|meet|call|connect|conversation|interview|discussion|discuss|touch|write|writing|reach out|hear|hearing|learn|learning|visit|phone|email|message|coffee|contact|contacting|meeting|speaking|talking|connecting|buy|send|ask|bring|owe|introduce myself|minutes|hour|line|note|questions?|time|appointment)(?:ing)? (?:out )?(?:to|with|from|of|by|for)? ?you\b(?! (?:because|since|as|after|told|said|wrote|gave|spoke|did|were|had|why|how))",
    r"(?:ask|asking|interview|contact|call|contacting|messaging|email|emailing|bother|bothering|add|thank|meet|meeting|calling|visiting|join|tell|wish|wishing|asked|introduce|following|find) you\b(?! (?:why|how|about|what))",
    r"(?:with|from|to|of|for|by|on) you(?: and your team)?(?=[,.!?;: -]|$| (?:in|on|at|by|about|for|over|this|next|sometime|some|soon|to|via|if|or|and|during|when|whenever|as|because|with|would|is|are|either|directly|today|tomorrow)\b)",
    r"you (?:can|could|may|might) (?:call|reach|find|reply|contact|email|text|write|answer|choose|pick|spare)\b[^.!?;]*",
    r"how are you\b",
    r"happy to work around you[^.!?;]*",
    r"you (?:are|have been) (?:doing )?well",
    r"(?:your|you) (?:family|weekend|week|month|quarter|holidays?)\b",
    r"you (?:would|might|may|could|will) (?:be|have|like|prefer|mind|not mind|consider)\b",
    r"(?:have you|be part of your network|in your network|join your network|your network)\b",
    r"fit (?:in|into)? ?your\b",
    r"you (?:have|are) (?:a |some |any )?(?:free|available|time|minutes?|moment|questions|the time|any time)\b",
    r"bless you",
    r"for you\b",
)

# Praise of a person, a profile, a career: taken out, with what it says of them.
PERSON_PRAISE = compile_phrases(
    # Their field or employer, told back to them.
    r"you (?:currently |also |already )*(?:work|are working|are employed|specialis\w+|specializ\w+|are active) (?:in|as|at|for|within) (?:the (?:field|area|world|business) of |the |an? )?(?:[\w&-]+ ){0,2}?[\w&-]+(?=$|[,.;!?]| and | which | so )",
    r"you (?:are|have been|must be|seem to be|seem) {adv}(?:such |clearly |obviously |widely |well |known as |regarded as |considered |one of |truly |undoubtedly )*(?:an?|the(?! only| first| one)|very|so|among|my) (?:[\w-]+ ){0,5}?(?:leaders?|professionals?|experts?|role models?|inspirations?|figures?|person|authority|mentors?|idols?|heroe?s?|pioneers?|visionary|talents?|authorities|star|legend|powerhouse|voices?|minds?|names?|women|men|people|impressive|accomplished|successful|talented|inspiring|knowledgeable|experienced)\b(?! (?:who|that|because))[^,.;!?]*?(?=$|[,.;!?]| and | but )",
    r"your (?:[\w-]+ ){0,3}?(?:profile|background|career|experience|expertise|journey|success|successes|achievements?|accomplishments?|reputation|track record|leadership|skills|skillset|knowledge|credentials|wisdom|talent|dedication|passion|level)\b(?:(?! (?:from|that|with|which|because|where|says?|said|mentions?|about|between|going|moving|made me|in \w+ing))(?: (?:is|are|was|were|speaks?|and|has|have|at|as|in|of) (?:[^,.;!?]*?(?=$|[,.;!?]| and i | but ))?)?)",
    r"(?:professionals|experts|leaders|minds|engineers|figures|women|men|scholars|specialists) (?:like|such as|of|with) you\w*[^,.;!?]*",
    r"(?:people|someone|anyone|somebody|a person|a professional|a leader|others|persons?) (?:like|such as|in|with|of|at) (?:you\w*)[^,.;!?]*",
    r"you have (?:already |clearly |truly )*(?:achieved|accomplished|reached|attained|had|built|enjoyed) (?:[\w-]+ ){0,4}?(?:success|things|lot|much|career|heights|position|level|excellence)\b[^,.;!?]*",
)

CLAIM = compile_phrases(
    r"(?:of|like|with|as) you(?:r \w+|rself)\b",
    r"(?:good|great|wonderful|amazing|nice|nothing but|many|much|a lot) (?:things |words )?(?:about|of) you\b",
    r"(?:about|than|like|as|to) you(?:rself)?[ .!]*$",
    r"(?:yours is|you (?:\w+ly |also |have |already |seem to |must |surely )*(?:have|hold|do|post|know|understand|seem|come across|achieve\w*|write|share|master\w*|built?|create\w*|inspire|embody|represent|set|stand|lead|make|excel|shine|succeed\w*|reach\w*))\b",
    r"you (?:work|serve|are employed) (?:at|for|as|in|with)\b",
    r"(?:your|you (?:are|have|seem|must)|you, |as (?:a|an|the) |someone (?:like|as|with|of)|people like|person of your|anyone like|leader like|inspired by you|admire you|admiration for you|follow(?:ed|ing)? you|such as you)",
)
ADMIRED = re.compile(
    r"\b(?:(?:huge|big|massive|great|real) fans?|impress\w*|admir\w*|inspir\w*|leader\w*|expert\w*|outstanding|remarkable|extensive|successful|amazing|incredible|great|accomplish\w*|respect\w*|reputation|like you|as you|someone|person (?:like|of your|such as))\b"
)
REFERRED = compile_phrases(
    r"(?:suggest(?:ed|s)?|recommend(?:ed|s)?|told me|said|thought|mention(?:ed)?|gave me|passed (?:me|on|along)|sent me|point(?:ed)? me|referred|encouraged me|connected|put me|advised me|urged me|speaks? (?:highly|of you)|knows? you|insisted)",
)
# The one who sent you, named by what they are.
GO_BETWEEN = re.compile(
    r"\b(?:friend|professor|prof|teacher|aunt|uncle|advisor|cousin|acquaintance|someone|colleague"
    r"|neighbou?r|coach|counselor|mother|mom|mum|dad|father|brother|sister|one of my|mutual|my \w+)\b"
)
WE_MET = compile_phrases(
    r"(?:both of us|the two of us|you and i|like me,? you|like you,? i (?:left|grew|came|was|studied|moved|started|worked)|our (?:shared|common|old|mutual|paths crossed))\b",
    r"(?:we|you and i) (?:\w+ )?(?:met|spoke|talked|chatted|worked|sat|shared|studied|served|exchanged|overlapped|both|stood|travelled|traveled|danced|played|sang|ran|trained|were (?:in|at|on|both)|go back|went)\b",
    r"(?:good|great|nice|lovely|fun|pleasure|honou?r) (?:to meet|meeting|to have met|bumping into|running into|talking to|to see) you\b(?! (?:in person|for|over|at your))(?! some)",
    r"your (?:kind |warm |last |friendly )?(?:message|e?-?mail|offer|invitation|reply)\b(?= |,|\.)(?! (?:address|is|would))",
    r"(?:fellow|both) [\w-]+(?: [\w-]+)?\b(?=.{0,40}\b(?:you|we|alum|here)\b)",
    r"(?:same|your (?:old|former)) (?:school|college|university|alma mater|hometown|home town|town|village|street|programme?|course|class|unit|regiment|ship|club|team|choir|parish|professor|teacher|year|student|pupil|neighbou?r|classmate|colleague)\b",
    r"(?:sitting|sat|was|were|student|pupil) in your (?:\w+ )?(?:lecture|class|course|seminar|workshop|audience|talk)\b",
)

# A work of theirs, and the verbs by which one reports what they did or said.
# "Explaining why your team sits down first": a report of how they do what they do.
A_METHOD = compile_phrases(
    r"(?:explain\w*|describ\w*|show\w*|tell\w*|told|wrote|writing|talk\w*|post\w*|about|on|of|piece|video|thread) (?:of |about |on |me |us )?(?:how|why) (?:you|your)\b(?! (?:career|journey|path|work|role|job|success|can|could|would|might|are|became|got|started|like|love))",
)
THEIR_WORK = compile_phrases(
    r"your (?:[\w'-]+ ){0,4}?(?:article|articles|essay|essays|paper|papers|study|studies|report|reports|book|books|chapter|thesis|dissertation|post|posts|thread|threads|blog|column|newsletter|interview|podcast|episode|talk|talks|lecture|keynote|speech|panel|webinar|workshop|seminar|course|class|video|videos|clip|clips|film|films|documentary|photo|photos|pictures?|drawings?|sketch(?:es)?|map|maps|diary|log|journal|notes?|letter|review|translation|edition|recording|album|song|tune|game|app|tool|plugin|library|dataset|model|method|trick|recipe|menu|dish|garden|bridge|building|exhibit|exhibition|show|play|set|design|pattern|experiment|trial|survey|campaign|project|programme?|scheme|proposal|plan|system|machine|boat|house|roof|wall|move|switch|jump|decision to|idea (?:of|to|that)|story (?:about|of|on|in)|years? (?:in|at|as)|time (?:in|as)|way of|handling of|restoration|reconstruction|translation|portrait|poster|leaflet|handbook|guide|checklist|answer (?:on|to|about)|comment (?:on|about)|piece (?:on|about|in)|work (?:on|with(?! \w+$)|in|to))\b"
)
A_FACT = compile_phrases(
    r"(?:the|that|those|a|an) (?!(?:way|things?|work|time|job|position|kind|life|person|one|advice|role|career|success|content|posts?|stuff)\b)[\w-]+(?: [\w-]+)? (?:that |which )?you (?:have |had )?(?!(?:are|do|have|can|could|would|might|may|will|should|think|like|offer|need|want)\b)\w+\b",
    r"(?:how|why|what|when|where|which|whom?) (?:\w+ )?(?:did|do|does|have|had|has|was|were) (?:you|your)\b(?! (?:become|get into|start out|like|enjoy|think|do\b|find your|choose this|know|recommend|suggest|advise|have))",
    r"(?:how|why|where|what|that) you (?:have |had )?(?!(?:are|do|have|can|could|would|might|may|will|should|think|like|got|became|become|started|work|know|need|want|enjoy|recommend|suggest)\b)\w+\b",
    r"(?:read|saw|see|seen|heard|hear|noticed|noted|learned|learnt|understood|found out|spotted|remember|was told|came across) (?:somewhere |recently |online |in [\w ]{2,20} |on [\w ]{2,20} )?(?:that |how |where |when |about how |about the \w+ )?(?:you|your)\b",
    r"you (?:recently |once |also |have |had )*(?:wrote|write|written|said|say|mentioned|told|explain(?:ed)?|describe[ds]?|argue[ds]?|show(?:ed|n)?|suggest(?:ed)?|propose[ds]?|cite[ds]?|posted|filmed|drew|built|made|published|moved|switched|left|started|founded|opened|turned|put|cut|painted|planted|designed|translated|edited|restored|solved|bought|counted|changed|taught|tasted)\b",
)
# A meeting already put in the diary, a call announced: about the sender's plan, not about them.
ARRANGING = re.compile(
    r"\bi (?:have |will |shall |am )?(?:already |just |also |now )*(?:entered|booked|put|scheduled|blocked|reserved|pencill?ed) (?:it|you|us|this|that)\b|\bi (?:am|will be) (?:calling|ringing|phoning|visiting) you\b|\bi (?:have )?(?:already )?(?:called|rang|messaged|emailed|phoned|written to|wrote to) (?:you|your [\w-]+)\b[^.!?]{0,30}(?:twice|times|again|already|and (?:still|nobody|no one|nothing|you))|\bassume (?:that )?(?:this|it|that|you)\b"
)
# Something of theirs moved the sender; plain inspiration would fit anybody.
AFFECTED = re.compile(
    r"\b(?:the|that|those|this|your|when|how|where)\b[^.!?]*\b(?:(?:wreck(?:ed|s)|floor(?:ed|s)|haunt(?:ed|s)|gutt(?:ed|s)|stopp(?:ed|s)|woke|stunn(?:ed|s)|cheer(?:ed|s)|undid|undoes|broke) (?:me|us)\b|(?:made|makes|had|has) (?:me|us|my \w+|our \w+|the whole \w+) (?:cry|crying|weep|laugh|laughing|argue|arguing|miss|put|stop|go|run|reread|look|order|rewrite|dig|sit)\b|stay(?:s|ed) with me\b|such an? (?:lovely|clever|good|kind|brave|fine|odd|beautiful|sly|simple|sweet|neat|generous) (?:thought|idea|touch|trick|thing|way|choice|decision|answer)\b)"
    r"|\b(?:nobody|no one) else (?:in|on|at|round|around|within|for|north|south|this|i know)\b"
    r"|\bi (?:cried|wept|laughed|gasped|grinned|teared up|held my breath|missed my)\b[^.!?]*\b(?:the|that|your|you|when|how)\b"
)
# Their saying or work is spoken of.
TOLD_OF = re.compile(
    r"\b(?:you|your [\w-]+) (?:said|wrote|told|mentioned|explained|did|gave|made|on|about)\b|\b(?:your|you)\b[^.!?]*~"
)
READ_CLOSELY = re.compile(
    r"\b(?:twice|three times|four times|again and again|with a pencil|underlined|reread|re-read|by heart|out loud|aloud)\b"
)
ON_AN_ACT = re.compile(
    r"your (?:[\w'-]+ ){0,2}?(?:piece|article|essay|post|talk|lecture|thread|video|column|episode|chapter|note|book|film|report|paper|study|series|letter) (?:on|about|against|in favou?r of) (?:not |never |always )?(?P<act>[a-z]{2,}ing) (?!and\b|in\b|at\b|for\b|as\b|was\b|is\b|with\b)[a-z]"
)
