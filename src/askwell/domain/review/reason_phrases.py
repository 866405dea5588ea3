"""This file is the phrases around a reason for writing: courtesy, praise, and who sent you."""

from __future__ import annotations

import re

from askwell.domain.review.phrases import compile_phrases

A_GAP = re.compile(
    r"\[[^\]\n]{2,60}\]|\{\{?[^}\n]{1,60}\}\}?|<[a-z_ ]{2,40}>|\bxxx+\b|_{3,}|\b(?:insert|todo)\b[^.!?]*|@@\w+@@"
)

# Where "you" is only the one who answers, hosts, or is greeted.
SERVICE = compile_phrases(
    r"(?:could|can|may|might|would|will|do|shall) (?:you|i|we) {adv}(?:please )?(?:be {adv}(?:able|willing|open|available|free|interested|up|ok|okay|so kind as|kind enough|comfortable)(?: to| for| with)?|have|spare|give|find|meet|talk|speak|chat|call|let|share|tell|ask|get|send|schedule|set up|set|offer|grant|consider|help|join|buy|take|borrow|arrange|do|phone|interview|answer|see|come|mind|like|be)\b",
    r"hope (?:that )?(?:you|this|all|your)[^,.;!?]*",
    r"(?:i|we) (?:know|understand|realize|realise|imagine|am sure|see|bet|guess) (?:that )?(?:you|your (?:schedule|time|days|calendar))(?: must| may| might)? {near}(?:busy|be busy|have a lot|get a lot|many|is full|have little time|swamped|packed)[^,.;!?]*",
    r"(?:thank you|thanks)[^.!?;]*(?:time|consideration|considering|reading|help|advance|reply|attention|much|response|help|it)\b",
    r"thank(?:s| you)\b(?! for (?:your talk|your \w+ on|the|giving|speaking|coming|visiting))",
    r"(?:of |some of )?your (?:\w+ )?(?:schedule|time|calendar|convenience|availability|consideration|reply|response|answer|help|earliest|inbox|attention|kindness|patience|guidance|assistance|support|permission|busy day|email|end|day|review|reference|information|stature|caliber|calibre|level)\b(?!-)",
    r"you (?:have|get|can get|will have) an idea of my [^,.;!?]*",
    r"(?:let me know|tell me) (?:what|when|which|if|whether|how)[^.!?;]*",
    r"(?:works|work|suits|suit|convenient|easier|easiest|best|good|fine|better|ok|okay|possible) (?:best )?(?:for|to|with) you\b",
    r"suits? you\b",
    r"whatever [^.!?;]*you[^.!?;]*",
    r"whenever you[^.!?;]*",
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
    r"you (?:are|have been|must be|seem to be|seem) {adv}(?:such |clearly |obviously |widely |well |known as |regarded as |considered |one of |truly |undoubtedly )*(?:an?|the(?! only| first| one)|very|so|among|my) (?:[\w-]+ ){0,5}?(?:leaders?|professionals?|experts?|role models?|inspirations?|figures?|person|authority|mentors?|idols?|heroe?s?|pioneers?|visionary|talents?|authorities|star|legend|powerhouse|voices?|minds?|names?|women|men|people|impressive|accomplished|successful|talented|inspiring|knowledgeable|experienced)\b(?! (?:who|that|because))[^,.;!?]*?(?=$|[,.;!?]| and | but )",
    r"your (?:[\w-]+ ){0,3}?(?:profile|background|career|experience|expertise|journey|success|successes|achievements?|accomplishments?|reputation|track record|leadership|skills|skillset|knowledge|credentials|wisdom|talent|dedication|passion|level)\b(?:(?! (?:from|that|with|which|because|where|says?|said|mentions?|about|between|going|moving|made me|in \w+ing))(?: (?:is|are|was|were|speaks?|and|has|have|at|as|in|of) (?:[^,.;!?]*?(?=$|[,.;!?]| and i | but ))?)?)",
    r"(?:people|someone|anyone|somebody|a person|a professional|a leader|others|persons?) (?:like|such as|in|with|of|at) (?:you\w*)[^,.;!?]*",
    r"you have (?:already |clearly |truly )*(?:achieved|accomplished|reached|attained|had|built|enjoyed) (?:[\w-]+ ){0,4}?(?:success|things|lot|much|career|heights|position|level|excellence)\b[^,.;!?]*",
)

CLAIM = compile_phrases(
    r"you (?:work|serve|are employed) (?:at|for|as|in|with)\b",
    r"(?:your|you (?:are|have|seem|must)|you, |as (?:a|an|the) |someone (?:like|as|with|of)|people like|person of your|anyone like|leader like|inspired by you|admire you|admiration for you|follow(?:ed|ing)? you|such as you)",
)
ADMIRED = re.compile(
    r"\b(?:impress\w*|admir\w*|inspir\w*|leader\w*|expert\w*|outstanding|remarkable|extensive|successful|amazing|incredible|great|accomplish\w*|respect\w*|reputation|like you|as you|someone|person)\b"
)
TURN = re.compile(
    r"[;:]| - |, (?:and|but|so|because) i\b|\bbecause i (?:want|would|am|need|hope)\b"
    r"| and i (?:am|would|want|hope|study|need|believe)\b|\bi am (?:an?|in|the)\b|, and would\b"
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
    r"(?:we|you and i) (?:\w+ )?(?:met|spoke|talked|chatted|worked|sat|shared|studied|served|exchanged|overlapped|both)\b",
)
