"""This file is the ways of thanking: plain, formal, colloquial, and the foreign words people sprinkle in."""

from __future__ import annotations

from askwell.domain.review.phrases import compile_phrases

# Said on its own, in a greeting or at the end, each of these is a thank-you.
FOREIGN_THANKS = (
    r"(?:grazie|merci|gracias|danke(?: schon)?|dank(?:ie| u| je)?|baie dankie|bedankt|obrigad[oa]|takk|tack|tak\b|takk fyrir|kiitos|aitah|aciu|paldies|dziekuj\w+|dzieki|dekuj\w*|diky|dakujem|koszon\w+|koszi|hvala|fala|blagodar\w+|spasib\w+|diakuiu|dyakuyu"
    r"|multumesc\w*|mersi|faleminderit|efharisto|efcharisto|tesekkur\w*|sagol|rahmat|raxmat|shukr\w+|shukran|mamnoon|merci beaucoup|toda\b|toda raba|madloba|shnorhakalutyun|bayarlalaa|dhanya\w+|shukriya|meherbani|nandri|khop khun|khob khun|cam on|terima kasih|makasih|maraming salamat|salamat"
    r"|arigato\w*|domo arigato|kamsahamnida|gomawo\w*|xie ?xie|xiexie|do jeh|asante\w*|ahsante|webale|murakoze|zikomo|ngiyabonga|siyabonga|enkosi|ke a leboga|kea leboha|tatenda|maita basa|medaase|me da ase|akpe|e se|ese pupo|adupe|daalu|imela|nagode|na gode|amesegen\w+|galatoomi"
    r"|mahalo|fa'?afetai|faafetai|malo aupito|vinaka|kia ora rawa|nga mihi|go raibh maith\w*|diolch|tapadh leat|eskerrik asko|eskerrik|moltes gracies|gracies|grazas|chur|chow for|mauruuru|koszonom)\b"
)
FOR_READING = compile_phrases(
    r"(?:thank you|thanks|thank|thx)(?: again| so much| very much| a lot)? (?:for|in advance for) (?:reading(?= (?:this|that|it|my (?:note|message|e-?mail|letter|words|lines|text)|so far|all|to the end|and|until)\b|[.,!?]|$)|taking (?:the time|time|a moment|a minute) to read|your attention|your consideration|considering)[^.!?\n]*",
    r"thanks? (?:god|goodness|heavens?|the lord|my lucky stars|fortune)\b",
    r"(?:would|will|i) (?:\w+ )?appreciate (?:it|if|any|a|an|your (?:reply|answer|response|consideration))\b(?! (?:so|very|a lot|more|that you))[^.!?]*\bif\b",
    r"(?:no thanks (?:to|from)|thankless|thanksgiving)",
)
THANKS = compile_phrases(
    r"thank\w*",
    r"thx",
    r"tysm|tyvm|ty\b",
    r"(?:ta|cheers|big up|bigup|props|kudos|respect|hats off) (?:for|again|to you|muchly|ever so|mate\b|so much|very much)",
    r"(?:ta|cheers)[!.,]? *$",
    r"(?:much love|nuff respect|good looking out|top (?:man|woman|lass|lad|bloke)|sound (?:man|woman|lad)|you (?:are|were) (?:a |an )?(?:star|legend|lifesaver|gem|angel|saint|brick|treasure|godsend|absolute \w+|the best|diamond))\b",
    r"grateful\w*",
    r"gratitude|gratefulness|thankfulness",
    r"appreciat\w+",
    r"obliged\b(?! to (?:deliver|stop|leave|go|write|inform|wait|do|work))",
    r"(?:indebted|beholden)",
    r"in (?:your|the) debt|a debt of|debtor",
    r"(?:means|meant|mean) (?:a lot|so much|loads|a great deal|the world|very much|more (?:to me )?than|everything|heaps|tons|much to me)",
    r"(?:i|we) (?:\w+ )?owe (?:you|it|this|that|him|her|them)\b(?! (?:an (?:answer|apology|update|email)|a (?:reply|note|line)))",
    r"owe (?:you (?:one|big|much|a (?:lot|drink|beer|coffee|pint|lunch|great))|it to you|this to you|all|so much)",
    r"credit (?:is yours|goes to you|to you)",
    r"(?:so|very|really|too|incredibly|extremely|most|how|truly|was|were|is) {adv}(?:kind|generous|good|nice|thoughtful|decent|sweet|gracious|lovely|patient|big) of you",
    r"your (?:kindness|generosity|hospitality) (?:in|to|on|last|this|yesterday|today|during|has|meant|was|will|is|made|with)",
    r"(?:could|would) (?:not|never) have {gap}without (?:you|your)",
    r"(?:was|were|am|been|feel) (?:so |very |really |truly |incredibly |deeply )*(?:lucky|fortunate|blessed|touched|moved) (?:that you|you|by your|to have (?:had|met|you))",
    r"bless you|(?:is|was) (?:all |entirely |mostly )?your doing",
    r"(?:i|we) (?:\w+ )?(?:treasured?|valued) (?:the|your|that|this|every|our)\b|value (?:your|the) (?:time|hour|help)\b",
    r"what a (?:\w+ )?(?:kind|generous|decent|thoughtful|lovely) (?:thing|gesture|offer)\b",
    r"all (?:because of|down to|due to|thanks to) you",
    r"(?:how|what) (?:can|could|should|shall|do) (?:i|one|we) (?:ever |possibly )*(?:repay|pay (?:you|it) back|return)",
    r"(?:cannot|can not|could not|never|hard to|impossible to) {adv}(?:repay|pay (?:you|it|this) back)",
    r"my (?:hat|cap) off|tip (?:of )?(?:my|the) hat",
    r"(?:can not|could not|hard to|never|no words to) (?:\w+ )?(?:tell you|say|express|put into words|overstate|stress) how (?:\w+ )?(?:much|helpful|valuable|useful|glad|happy|kind)\b",
    r"you (?:have been|were|was) (?:\w+ ){0,3}?(?:kind|generous|gracious|kindness itself|(?:a|such a|of) (?:\w+ )?help)\b",
    r"(?:an?|the|such a|what a) (?:\w+ )?(?:gift|present|blessing|godsend|kindness)\b(?! (?:shop|card|voucher|for (?:my|the)))",
    r"(?:so|very|really|truly|that) (?:glad|happy|pleased|delighted|relieved) (?:that )?you (?:made|took|found|gave|spared|let|agreed|offered|were willing|showed|told|said yes|wrote|answered|called)\b",
    r"(?:count|consider|call) (?:myself|ourselves) (?:\w+ )?(?:lucky|fortunate|blessed)\b",
    r"that you (?:took|gave|made|found|spared) [^.!?]{3,50}?(?:moves?|moved|touche[sd]|means|meant|humble[sd]?|honou?r(?:s|ed)) (?:me|us|a lot|much|so)\b",
    r"you did not (?:have|need) to\b[^.!?]*(?:and|but|yet) (?:you|still)",
    FOREIGN_THANKS,
)
