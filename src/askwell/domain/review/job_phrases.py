"""This file is the ways of asking for work: about hiring, to be hired, to join, to be of use."""

from __future__ import annotations

from askwell.domain.review.phrases import compile_phrases

_EMPLOYER = r"(?:you|your {near}{team}|the {team}|yourt\w*|your (?:side|people|colleagues|bosses)|a {team} like yours|them|him|her)\b"

# Is anyone hiring?
HIRING_QUESTION = compile_phrases(
    r"(?:open|opens|opening|opened|accept\w*|tak(?:e|es|ing)|receiv\w+|welcom\w+|invit\w+|call for) applications\b",
    r"(?:would|do|does|could|will|might) (?:you|your \w+|yourt\w*|they) (?:ever |also |sometimes |even )?(?:consider|take|accept|hire|employ|want|take on) (?:someone|somebody|people|a person|anyone|an? (?:beginner|newcomer|outsider|student|graduate)) (?:without|with|like|who|from|for|as)\b",
    r"(?:are you|is your|is the|is yourt\w*|are they|are any|is any\w*|is it|whether|if) {gap}(?:hiring|recruiting|taking on|taking in|bringing on|bringing in|staffing up|adding (?:people|staff|someone|anyone)|looking (?:for|to (?:hire|add|bring|take)) (?:\w+ ){0,3}?(?:{job}|help|junior\w*|graduates?|grads?|staff|assistants?|someone|somebody|people|anyone|apprentices?|new|hands?|freelancers?|associates?|trainees?))\b(?! (?:a call|calls|who (?:remember|knew|saw|lived|grew|heard|witnessed|were)))",
    r"(?:who|anyone|anybody|someone|somebody|places|companies|firms|people|studios|offices|which \w+|employers|organi[sz]ations|any of them|that|team) {near}(?:is|are|might be|may be|could be|who is|who are|that is|that are) {near}(?:hiring|recruiting|taking on|bringing on|looking for (?:\w+ ){0,3}?(?:{job}|help|juniors?|graduates?|staff|assistants?|apprentices?))",
    r"(?:know|hear|heard|aware|think) (?:of|about) (?:any|an?|some|someone|anyone|places?|people|companies|firms) {near}(?:{job}|hiring|work going|taking on)\b(?! (?:titles?|descriptions?|that (?:i|one) (?:should|could) (?:read|research)))",
    r"(?:are|is|were|will) there {gap}{near}(?:{job}|room (?:for|on))\b",
    r"(?:has|have|had|offer|offers|got|gets) (?:{adv}|you |your \w+ )(?:any |an? |some |open |paid |summer |current |new |junior |entry-level |part-time |available ){0,3}(?:openings?|vacanc(?:y|ies)|internships?|positions?|jobs|placements?|apprenticeships?|co-?ops?|traineeships?)\b(?! at (?:my|our)| lined| (?:in|on) (?:your|the) (?:calendar|schedule|diary|day|week|agenda)| (?:this|next) week)",
    r"any {near}(?:openings?|vacanc(?:y|ies)|internships?|positions?|jobs|placements|apprenticeships|work going|roles)\b(?! (?:titles?|descriptions?))",
    r"(?:any of them|they|your \w+|you|anyone|anybody|somebody|he|she|yourt\w*) (?:ever |end up |might |may |could |would |will )?(?:needs?|needing|wants?|could use|can use) (?:an? )?{near}(?:interns?|someone (?:to start|starting|for|who|junior|in|on)|somebody|apprentices?|assistants?|juniors?|helpers?|extra (?:pair|hands?|help|person)|hands?|freelancers?|part-?timers?|employees?|staff|designers?|developers?|workers?|pair of hands)\b",
    r"how (?:do|can|should|would|could|might|to) (?:i |one )?{adv}(?:apply|get hired|get a job|land a|be hired|get in the door|get my foot in)\b(?! (?:it|this|that|these|what|your|the lessons?)\b)",
)

# Hire me, keep me in mind, put my name forward.
OF_THE_SENDER = compile_phrases(
    r"(?:sneak|squeeze|slip|get|bring|put|fit|include|involve|place) me {near}(?:on|onto|into|in) (?:an?|any|one of your|your|the) (?:[\w-]+ )?(?:project|team|shift|crew|staff|rota|roster|squad|payroll|job)\b",
    r"(?:lead|turn|grow|develop|evolve) (?:in)?to (?:something|an?|some) {near}(?:permanent|more|bigger|longer|{job}|paid|regular|work)\b",
    r"(?:hire|hiring|employ|employing|recruit|recruiting|onboard) (?:me|us|someone like me|somebody like me|people like me|a person like me)\b(?! (?:know|a))",
    r"(?:take|taking|bring|bringing|sign|signing|have|having|get|getting) me (?:on|in|aboard|onto|into)\b(?! (?:a|the|this|your) (?:tour|walk|visit|ride|call|round|trip|site|zoom|phone|next|list)| (?:touch|your calendar|as a guest|for (?:a|an|the)? ?(?:visit|tour|chat|coffee|hour|day|talk)|\w+ hour|(?:your|the) (?:room|conversation|loop)))",
    r"(?:(?:give|giving|offer|offering|grant|granting|get|getting|find|finding) me|help(?:ing)? me (?:get|find|land|secure)|(?:give|giving|offer|offering) someone like me) (?:an? |my |some |any |your )?{near}(?:chance|try|shot|go|trial|tryout|{job}|break|start|foot in the door|interview for|referral (?:for|to|at|in|link)|work)\b(?! (?:to (?:talk|speak|ask|learn|hear|meet|see|visit|shadow|understand|chat|thank|pick|interview|connect|discuss|listen|share|explain|tell|read|explore|follow)|at (?:talking|speaking)|of (?:talking|speaking|hearing|learning|asking|meeting)|it|on|in with|from))",
    r"giv(?:e|ing) me a (?:chance|shot|try|go|trial)\b(?! (?:to (?:talk|speak|ask|learn|hear|meet|see|visit|shadow|understand|chat|thank|interview|connect|discuss|listen|explain|tell)))",
    r"try(?:ing)? me out\b",
    r"use me\b(?! (?:as an example|as a reference))",
    r"(?:keep|keeping|bear|bearing|hold|have|having) (?:me|my name|my details|someone like me) {near}(?:in mind|on file|on your (?:list|radar)|on the list)\b(?! (?:for|if|when|whenever|should) {gap}(?:talks?|lectures?|events?|tours?|open house|volunteer\w*|shadow\w*|panels?|visits?|someone to (?:talk|speak)|anyone (?:i|who) |people (?:i|who)))",
    r"(?:think|thinking|thought) of me\b(?! (?:as|when (?:you see|you read|it rains)|if you (?:see|hear) (?:a|an) (?:article|talk|book)))",
    r"remember(?:ed|ing)? me (?:if|when|for|should|as|come|next time)\b(?! (?:from|when (?:i|we)|the))",
    r"consider(?:ing)? (?:me|my application|taking me|bringing me|hiring me|having me|adding me)\b(?! (?:a friend|your friend))",
    r"(?:pass|passing|put|putting|forward|forwarding|mention|mentioning|give|giving|drop|dropping|share|sharing|send|sending|get|getting|submit|toss|throw)(?: (?:on|along|forward|in))? my (?:name|details|profile|application|information|info|contact|background|portfolio|work) (?:to|forward|in front|into|in|along|on|with|out|around|up|over)\b(?! (?:the|your|my) (?:signature|thesis|class))",
    r"(?:put|putting|get|getting|place) (?:me|my \w+) (?:forward|in front of|in (?:touch|contact) with {gap}(?:hr|hiring|hire|hires|recruit\w*|human resources)|on the (?:shortlist|short list|list))",
    r"(?:introduce|connect|refer|point|direct|recommend|introducing|connecting|referring|put) (?:me|my name) {near}(?:to|with|for|toward|towards) {gap}(?:hr|hiring|hires|hire|recruiters?|recruiting|recruitment|human resources|talent|{job})\b",
    r"(?:recommend|recommending|refer|referring|vouch(?:ing)? for|nominate|endorse) (?:me|us|my name)\b(?! (?:to (?:a|an|any|some|other|another|someone|somebody|anyone|people|books?|the right) ?(?:people|person|colleagues?|colleague|book|books|friend|someone)?| (?:a|some|any) (?:book|reading)))",
    r"(?:a|your|any|kind|internal|employee|the) (?:good word|referral|recommendation) {near}(?:for|in|from|with|to|at|would|inside|internally|when|if)\b(?! (?:letter|to grad|for grad|for (?:a|my) (?:master|graduate|scholarship|class|book|reading)))",
    r"(?:put|putting|say|saying|drop) (?:in )?an? (?:good |kind |nice |quick )?word\b(?! (?:of|on|about) )",
    r"on (?:your|the|their|her|his) radar\b",
    r"leads? (?:on|for|about|to) {near}(?:{job}|work)\b",
    r"good word (?:for me|in)",
    r"(?:your|some|any) (?:support|help|backing|influence|pull) (?:in|with|to) {near}(?:making that happen|get(?:ting)? (?:in|hired|a)|landing|secur\w+|join\w*)",
    r"(?:pull|pulling) (?:some |a few )?strings",
    r"(?:open|opening) (?:a |the )?doors? for me",
    r"get my foot in",
    r"(?:sponsor|sponsoring) (?:me|my visa)",
    r"(?:a|some|any|my) (?:trial|paid) (?:shift|week|day|project|period|run)",
)

# To be considered, to be taken on.
BEING_CHOSEN = compile_phrases(
    r"(?:to|could|can|may|might|would|will|should|get|of|for|and|possibly|i) {adv}(?:be|being|get|getting) {adv}(?:considered|hired|employed|taken on|brought on|brought in|brought aboard|recruited|recommended|referred|kept in mind|remembered|put forward|selected|placed|signed|shortlisted|offered (?:a|an|the)|given (?:a|the) (?:chance|shot|job|role|position))\b(?! (?:a|for|by) (?:chance|talk|conversation|visit|tour|friend|book)| to (?:talk|speak|meet))",
    r"(?:considered|consideration|consider me|considering me|candidate|candidacy|right fit|(?:i am|i would be|i could be|i may be|me as) the right person|great fit|good fit|perfect fit|strong fit|asset|great addition|good addition|valuable addition|good match|great match) (?:for|to|at|in|on|as) {near}(?:{post}|your|you|yourt\w*|the {near}{team}|it|one|{job})\b(?! (?:research|schedule|time))",
    r"(?:i|me) {adv}(?:would|could|will|might|am|can)? ?{adv}be an? {near}(?:fit|asset|addition|match|hire|employee|team member|intern|candidate)\b",
    r"on (?:your|the) (?:roster|payroll|staff|books|bench)\b(?<!not on your staff)",
)

# To join, to work for you.
JOINING = compile_phrases(
    r"(?:i|me|my|myself|to|of|in|for|about|would|love|like) {gap}(?:join|joining|become part of|becoming part of|become a part of|be part of|be a part of|being part of|being a part of|come on board|coming on board|come aboard|contribute to|contributing to|add to) {near}(?:(?:your|yourt\w*) ?{near}(?:{team}\b|efforts?\b)?|the {near}{team}\b)(?<! your )(?! ?(?:network|call|talk|tour|meeting|webinar|lecture|event|conversation))",
    r"(?:come|coming|get|be|being|brought) (?:on board|aboard) ?(?:with|at|for|to|in|\b)(?!ing)",
    r"(?:i would|i could|i can|i will|i|me|to|like|love|hope|of|enjoy|and) {adv}(?:come (?:and|to|back and|back to) )?(?:work|be working|intern|be employed|apprentice|train|freelance|temp) (?:for|at|with|under|alongside|in) "
    + _EMPLOYER
    + r"(?! to (?:understand|learn)| on (?:this|my|a class))",
    r"(?:interest\w*|excited|eager|keen|thrilled|happy|dream|dreaming|chance|opportunity|hope|hoping|goal|thinking|ready) {near}(?:of|in|about|to|for) (?:{adv})(?:work|working|intern|interning|apprenticing|training|freelancing|employment) (?:for|at|with|under|alongside|in) "
    + _EMPLOYER,
    r"(?:see|seeing|picture|picturing|imagine|imagining) myself (?:\w+ )?(?:on|at|in|with|working|among|joining|as part of) {near}"
    + _EMPLOYER,
    r"(?:see|seeing|picture|imagine) myself (?:at|working|joining)",
    r"(?:want|love|like|hope|happy|glad|honou?red|proud|ready|aim|dream) to be(?:come)? (?:your|an?|one of your|the) (?:next |new |future |junior |own )*(?:assistant|intern|apprentice|trainee|employee|colleague|hire|teammate|team member|right hand|recruit|protege|staff)\b",
    r"(?:to|could|would|i|someday|day) {adv}(?:be|end up|land|find myself) {adv}(?:on|in|with|among|part of) your {near}{team}\b",
    r"(?:needs?|wants?|use|uses|for|hiring|seeking|welcomes?|has room for) (?:someone|somebody|people|a person|anyone) (?:like me|with my (?:skills|background|experience|profile))",
    r"(?:my|the|a|lifelong|biggest|greatest|big) (?:\w+ )?(?:dream|goal|ambition|wish|hope) (?:is|would be|has always been|was always|remains) {near}(?:to |of )?(?:{adv})(?:work\w*|join\w*|be\w*|write|design\w*|build\w*|cook\w*|teach\w*|make|making|do|doing|play\w*) {gap}(?:for|at|with|under|alongside|on) "
    + _EMPLOYER,
    r"(?:dream|ideal|perfect) (?:job|employer|company|workplace|firm)\b",
    r"(?:earn|win|have|find|get|be) (?:a|my) (?:spot|place|seat|home|desk|role) (?:on|at|in|with|among) "
    + _EMPLOYER,
    r"(?:spot|place|seat|desk|role|room|position|opening|job|opportunit(?:y|ies)|work) (?:for me|on your|at your|in your|with your|on yourt\w*|at yourt\w*|in yourt\w*|for someone like me|for a new|for one more)\b(?! (?:questions?|letters?|stor(?:y|ies)|words?|visitors?|guests?|readers?|listeners?|lines?|ideas?|to (?:learn|talk|speak|visit)|(?:[\w-]+ )?(?:calendar|schedule|diary|lecture|talk|class|course|event|reading|concert|table|show|seminar|school|town|city|heart|life|audience|exhibition|performance|screening)))",
)

# I am looking for a position.
SEARCHING = compile_phrases(
    r"(?:i|and) {adv}(?:need|want|seek|am after|am out of|am without) (?:paid |some |any |steady |more |regular )*(?:work|a paycheck|an income)\b(?! (?:on|with|to|experience))",
    r"(?:know|hear) of (?:anything|something) (?:for me|going|suitable|open|available|paid)\b",
    r"(?:(?:looking|searching|hunting|asking|hoping|applying|angling|looking around|looking out|on the lookout|on the market|in the market|ask|apply|look|search) {adv}for|seeking|seek|in search of) (?:(?!(?:who|people|someone|anyone|to|about|into|with|on|of|your|advice|information|names?|insight|how|stories|tips)\b)[\w-]+,? ){0,4}?(?:{job}|work)\b(?! (?:in (?:the field|general) with|shadow\w*|to (?:research|read)|experience (?:stories|examples)|titles?|descriptions?))",
    r"(?:seek|want|need|would like|would love|am after|hope to (?:find|get|land|secure)|hoping to (?:find|get|land|secure)|trying to (?:find|get|land|secure)|interested in|ask(?:ing)? (?:you )?(?:for|about)) (?:(?:my|an?|any|some|full-time|part-time|summer|first|paid|entry-level|new|junior|possible|the|your|open|that|potential) ){1,4}{near}{job}\b(?! (?:title|titles|description|descriptions|shadow\w*|search|of (?:a|an|the)\b|you (?:have|had|do|hold)|market))",
    r"(?:job|internship|work|position)[- ](?:hunting|seeking|searching)",
    r"(?:i|to) {adv}(?:would like to|want to|plan to|intend to|hope to|would love to|am going to|will|love to|like to)? ?(?:{adv})apply (?:to|for|at|with) {near}(?:your|yourt\w*|the (?:opening|position|role|job|internship|vacancy)|an? {near}{job}|(?:one|any) of your)\b(?! (?:insights?|advice|method|approach|ideas?))",
    r"(?:i|am|would) {adv}(?:be )?(?:available|free|ready|open|able) (?:to (?:start|begin|work|take on)|for (?:work|hire|freelance|contract|shifts|projects|employment|{near}{job}|commissions|a trial))\b(?! (?:on (?:my|a|the) (?:thesis|paper)|around|with your schedule|from your))",
    r"i can (?:start|begin) (?:immediately|right away|any ?time|in \w+|on \w+|tomorrow|as soon|full|part|working)",
    r"(?:i would|i will|would) (?:\w+ )?take (?:anything|any (?:job|work|role|shift)|whatever)",
    r"glad (?:for|of) anything, (?:contract|part|paid|full)",
    r"open to (?:work|opportunities|any (?:opportunit|role|position|job)|{near}{job})",
    r"(?:job|career|work|employment|internship) opportunit(?:y|ies) (?:at|with|in|on|for|within|available|you)\b(?! general)",
    r"opportunit(?:y|ies) (?:at|with|within) (?:your|yourt\w*)",
)

# If you need a pair of hands.
LABOUR_OFFER = compile_phrases(
    r"(?:if|should|whenever|in case|when|once) {gap}(?:needs?|needing|could use|can use|short of|short on|short-handed|lacking|short) {near}(?:help|hands?|hand|someone|somebody|assistants?|juniors?|interns?|staff|extra|people|freelancers?|person|body|pair|apprentices?)\b(?! (?:with (?:a|the) (?:survey|move)|to (?:talk|listen)))",
    r"(?:if|should|whenever|in case|when|once|that) {gap}(?:anything|something|spots?|place|seat|desk|chair|shift|slot|openings?|vacanc(?:y|ies)|positions?|jobs?|roles?|space|things?|room|internships?) {adv}(?:\w+ )?(?:opens?|comes? up|becomes? (?:available|free|open|vacant)|turns? up|frees? up|pops? up|arises?|comes? (?:along|open|available|free))\b",
    r"(?:if|should|whenever) (?:there|you|your \w+|yourt\w*) {gap}(?:{job}|spot|vacancy|opening|place|room|seat|desk) {near}(?:on|at|in|for|with|available|open)\b(?! (?:your calendar|your schedule|to talk))",
    r"(?<!thing )(?<!things )(?<!what )(?<!that )(?:i|and) (?:would|could|can|will) {adv}(?:gladly )?(?:work|start|do) {near}(?:nights|weekends|for (?:cheap|minimum|little|free|less|nothing)|part-time|full-time|shifts|any shift)\b",
    r"(?:extra|another|spare) pair of hands",
    r"put me to work",
    r"lend (?:you|your \w+) (?:a hand|my (?:skills|hands)) (?:for pay|this summer|full|part|as)",
)

# Words that turn the same phrases into something allowed.
NOT_A_JOB = compile_phrases(
    r"(?:volunteer\w*|job[- ]shadow\w*|shadow\w*|observe|observing|tag along)\b",
    r"(?:take|taking) part in|participat\w+ in|your (?:study|survey|experiment|sample|questionnaire)\b",
    r"what (?:it is|is it|it was|was it) like (?:to|working)",
    r"how (?:it is|it feels) to",
    r"(?:enjoyed|remember|remembering|loved|miss|since|while|after|when i|from|used to|last time i|thank you for|thanks for) {near}(?:work|working|join|joining|worked|hiring|hire)\b",
)

# The grammar of it: a request or a question, about work not yet anybody's, and nobody's in particular.
_WORK = r"(?:jobs?|positions?|openings?|vacanc(?:y|ies)|internships?|apprenticeships?|traineeships?|placements?|co-?ops?|employment|employed|hired|hiring|hires?|recruit\w*|paid work|work placement|new staff|entry-level roles?|junior roles?|roles? (?:for|in your|on your|at your|open))"
INDEFINITE_WORK = compile_phrases(
    # A person of that rank, only where somebody takes one or would be one.
    r"(?:as|be|become|take|takes|taking|accept|accepts|need|needs|want|wants|hire|hires|use|train|trains|considering|for) (?:on )?(?:(?:an?|any|another|some|your|new) (?:(?!(?:how|who|what|why|people|you|i|to|old|older|former|fellow)\b)[\w-]+ ){0,2}?(?:interns?|apprentices?|trainees?|freelancers?)|(?:summer |unpaid |paid |student |young |older |adult )?(?:interns|apprentices|trainees|freelancers))\b(?! (?:gets?|does|needs?|should|in (?:my|the) (?:second|third|first)))",
    r"(?:any|an?|some|future|paid|open|entry-level|junior|summer|next|another|extra|more|new|potential|possible|for|as|take|takes|taking|accept|accepts|need|needs|offer|offers|get|getting|gets|be|being|become|becoming|about|considering|of) (?:(?!(?:your|my|his|her|their|the|this|that|how|who|what|why|people|you|i|own|first|to)\b)[\w-]+ ){0,3}?"
    + _WORK
    + r"\b(?! (?:title|titles|description|descriptions|search|market|shadow\w*|paper|fair|coach|of (?:the|a|an|your)\b|process|practices|tools?|software|(?:in|on) (?:your|the) (?:calendar|schedule|diary|agenda|week)))",
)
REQUEST = compile_phrases(
    r"(?:please|could you|can you|would you|might you|will you|do you (?:know|have|think|happen|need|take|ever)|are you|is there|are there|might there|would there|could there|does (?:your|yourt\w*)|would (?:your|yourt\w*)|is (?:your|yourt\w*)|has (?:your|yourt\w*)|who (?:should|could|can|do|would)|where (?:should|could|can|do)|let me know|tell me|keep an eye|point me|i would|i hope|i am hoping|i was hoping|i want|i wish|grateful|would be|would welcome|appreciate|interested|looking|help me)\b",
)
# Work that is the reader's, the sender's own, somebody's story, or a matter of learning.
SOMEBODYS_WORK = compile_phrases(
    r"(?:did|were|was|had|have) (?:you|he|she|they|people|we)\b",
    r"how (?:do|does|did|is|are|was|have) (?:people|one|someone|you|an?|the|they|most|others|companies|firms|studios|your \w+) ",
    r"(?:what|when|whom?|how|why|which|where) (?:[\w'-]+ ){0,6}?(?:you|they|people|studios?|firms?|companies|employers?|managers?) (?:\w+ )?(?:hire|hires|hired|look for|looks for|bring in|choose|recruit)",
    r"(?:i|we) (?:already |now |just |currently |also |only |recently |have |will |do )*(?:have|had|got|start|started|left|was|am|accepted|landed|finished|hold|did|lined up|secured|found|lost|quit|begin|began) (?:[\w-]+ ){0,4}?(?:jobs?|positions?|roles?|internships?|placements?|intern|apprentice|assistant|trainee|employee|co-?op)\b",
    r"(?:decid\w+|choos\w+|unsure|not sure|wonder\w*) (?:whether|if|between) (?:i|to|an?|my)\b[^.!?,;]*",
    r"as an? (?:[\w-]+ ){0,3}?(?:assistant|intern|apprentice|trainee|teacher|employee)\b(?! (?:at|in|on|with|for) (?:your|yourt))",
    r"(?:my(?! first| next)|his|her|their) (?:[\w-]+ ){0,2}?(?:jobs?|position|role|internship|assistant|manager)\b",
    r"(?:career|teaching|research|medical|dental|personal|nursing|graduate|lab|physician|legal|veterinary) assistants?\b",
    r"(?:names?|people|someone|anyone|somebody|organi[sz]ations?|companies|places) (?:[\w-]+ ){0,3}?(?:to (?:research|read|learn|talk|ask|study)|who (?:work|do|did|went|know)|i (?:could|can|might|should) (?:talk|ask|learn|read))",
    r"(?:your|the) (?:[\w-]+ ){0,3}?(?:hiring|recruit\w*|employment|internship) (?:of|tools?|form|process|study|research|report|article|post|paper|talk|policy|data|system|practices)\b",
)
