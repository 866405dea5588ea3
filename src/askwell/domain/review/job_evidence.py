"""This file is the signs that somebody hopes for work, each with a weight, so that hints add up to an ask."""

from __future__ import annotations

import re

from askwell.domain.review.job_marks import MARKS
from askwell.domain.review.job_sign import Sign
from askwell.domain.review.job_signs import SMALL_SIGNS
from askwell.domain.review.occupations import names_occupation
from askwell.domain.review.phrases import Phrases, compile_phrases, find_affirmed, is_denied
from askwell.domain.review.text import find_words

_POST = (
    r"(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|posts?|posting|spots?|slots?|seats?|chairs?|desks?|stools?|berths?|places?|perch|bench|stations?|headcount|shifts?|gigs?|contracts?|commissions?|assignments?|engagements?|employment|opening|work|trainee\w*|internships?|apprentice\w*"
    r"|placements?|traineeships?|residenc(?:y|ies)|clerkships?|fellowships?|co-?ops?|freelance|bookings?|rota|roster|payroll|opportunit(?:y|ies)|capacity|budget|gap|hole|corner|room|space|something|anything|hours)"
)
_OUTFIT = (
    r"(?:teams?|compan(?:y|ies)|firms?|studios?|offices?|staff|organi[sz]ations?|departments?|groups?|crews?|practices?|labs?|laborator(?:y|ies)|agenc(?:y|ies)|shops?|workshops?|business|clinics?|kitchens?|newsrooms?|units?|outfits?|payroll|ranks|sections?|divisions?|authority|ministry|directorate|bureau"
    r"|institute|school|hospital|ward|floor|site|farm|yard|boat|ship|vessel|fleet|garage|museum|library|archive|theatre|theater|company|cast|set|production|project|projects|roof|house|place|side|end|branch|chambers|chamber|bench|cabinet|campaign|band|orchestra|roster|rota|books|operation|set-?up|gang|side|wing|table|world|circus|show|field|bar|restaurant|bakery|brewery|store|plant|depot|warehouse|station|garden|nursery|stables?|vineyard|estate)"
)
_YOURS = rf"(?:your (?:[\w'-]+ ){{0,3}}?{_OUTFIT}|(?:any|one|some|either|each) of your [\w-]+|yourt\w*|yours|you(?: guys| lot| folks| all| people| two)?|(?:his|her|their) (?:new |own )?{_OUTFIT}|it|them|the (?:new )?(?:unit|team|crew|firm|company))\b"
_ARISE = r"(?:opens?|opening|opened|comes?|coming|becomes?|becoming|falls?|falling|arises?|arising|appears?|emerges?|turns?|crops?|pops?|surfaces?|materiali[sz]es?|presents? itself|presented itself|exists?|frees?|shakes?|clears?|goes(?! (?:wrong|awry|missing|off|well|badly|bad|on|to|from|in|down|up|by|right|over))|(?:is|be|are|were|lies|lie|stands|is lying|is standing|should be) (?:ever |still |lying |standing )?(?:created|advertised|vacant|unfilled|going|found|available|free|open|needed|approved|coming|posted|listed)|were (?:to|available|free|vacant)|goes (?:spare|begging)|needs? filling|wants? filling|going|knocking about|kicking about|loose)\b"
_HANDS = r"(?:hands?|help|helper|helpers|pair of hands|someone|somebody|anyone|anybody|people|persons?|guys?|m[ae]n|lads?|lass|wom[ae]n|body|bodies|staff|extras?|juniors?|assistants?|interns?|apprentices?|trainees?|graduates?|grads?|freelancers?|temps?|workers?|newcomers?|beginners?|recruits?|another|fresh \w+|cover|muscle|legs|eyes|(?<!from )(?<!of )(?<!with )me|the likes of me|[\w-]+ like (?:me|mine|myself)|(?:an? |another |more )(?:[\w-]+ ){0,2}?[\w-]{2,}(?:er|or|ist|ian|ant|hand|man|woman|clerk|cook|nurse|chef|apprentice|aide|smith|wright)s?)\b"

_ON_CONDITION = compile_phrases(
    rf"(?:if|should|when|whenever|once|in case|in the event|on the off chance|the (?:day|moment|minute|second|next time)|any time|as soon as|were|suppose|supposing) (?:[\w'-]+,? ){{0,7}}?(?<!quarter of an )(?<!half an ){_POST} (?!(?:that )?i (?:can|could)|(?:[\w'-]+ ){{0,4}}(?:in|on) your (?:calendar|diary|schedule|day|week))(?:[\w'-]+,? ){{0,6}}?{_ARISE}",
    r"(?:if|should|when|whenever|once|in case|the day) (?:ever )?(?:anyone|someone|somebody|anybody|one of (?:your|the) [\w-]+|your [\w-]+|a [\w-]+) (?:ever |should |does |finally |decides to )*(?:leaves?|retires?|quits?|drops? out|moves? on|calls? in sick|goes? on leave|lets? you down|is off sick|gives? notice|hands? in|goes? on maternity|pulls? out|bails?)\b",
    rf"(?:if|should|were|in case) (?:there (?:is|be|were|are|was) |you (?:have|had|find|see) )(?:[\w-]+ ){{0,4}}?{_POST}\b[^.!?]{{0,50}}(?:your|yours|you)\b(?![^.!?]*(?:calendar|diary|schedule|to talk|for a (?:call|chat|talk)|i can do|i could do|in return|do for you))(?=[^.!?]*\b(?:i|me|my)\b)",
    rf"(?:any|a|an|some|another|the next|one) (?:[\w-]+ ){{0,3}}?{_POST} (?:(?:is |are )?(?:going|open|free|available|vacant|spare|left)|for (?:me|someone|a [\w-]+)|to fill|at yours|(?:on|in|at|with|under) (?:your|yours)\b)(?<!shift for me)(?! (?:your )?(?:calendar|schedule|diary|convenience|class|course|lecture|talk|audience|life|to talk|to meet|for a (?:call|chat|talk|visit)))",
)
_NEED = compile_phrases(
    rf"(?:if|should|whenever|in case|when|once|does|do|would|could|might|is|are|will|has|have|who|which|anyone|whether|know) (?:[\w'-]+,? ){{0,8}}?(?:needs?(?! to\b)|needing|wants?(?! (?:to|no)\b)|wanting(?! to)|requires?|could use|can use|could do with|has use for|have (?:any |a |some )?use for|in need of|in want of|short of|short on|short-handed|shorthanded|understaffed|lacks?|lacking|missing(?! to me)|looking for|on the lookout for|(?:have|has|make|find|with|be) (?:any |some |a )?(?:room|space|need|call|use) for|tak(?:e|ing|es) on|bring(?:ing)? (?:on|in)|crying out for|desperate for|after) (?:[\w'-]+ ){{0,4}}?{_HANDS}(?! (?:to (?:talk|speak|ask|chat|interview|learn|read|study)|who (?:could|can|would|might|does|did|has|is|remember|knew|saw|lived|grew|heard|were)|i (?:could|can|might)))",
    r"(?:who|anyone|anybody|someone|somebody|which [\w-]+|places?|firms?|people|which of (?:your|the) [\w-]+|any [\w-]+) (?:[\w'-]+ ){0,4}?(?:hiring|recruiting|taking on|taking people|bringing (?:on|in) (?:people|juniors)|short-?handed|understaffed|does the hiring|handles (?:hiring|recruit\w*)|in charge of (?:hiring|recruit\w*)|decides who|picks the|builds? (?:the|their|his|her) teams?)\b",
    r"(?:use|call|room|place|space|spot|need) for (?:someone like me|me|a person like me|my (?:skills|hands|kind|sort|experience)|one more|an extra)\b(?! (?:questions?|letters?|words?|visitors?|guests?|lines?)\b)(?! (?:to (?:ask|talk|chat|visit)))",
)
_SPEAK_FOR = compile_phrases(
    r"(?:put|say|drop|have|slip|whisper|mention|mentioning|breathe|speak|speaking|pronounce|float|flag|pass|passing|throw|toss|slide|get|raise|utter|plug|push|plead|whispering|dropping|putting|give|send|forward|sneak|hand|nudge|circulate|shout|bring) (?:in |out |along |on |forward |up |about )?(?:an? (?:good |kind |quiet |nice |friendly |small |little |discreet )?word|my (?:[\w-]+ )?(?:name|application|candidacy|candidature|details|file|dossier|profile|portfolio|papers|documents|number))\b(?! (?:to you|as a reference|in (?:the|your) (?:subject|acknowledg)))",
    r"(?:intercede|vouch|lobby|advocate|plead|speak|put yourself|stand|pull (?:a |some |any )?strings?|make a (?:case|call|pitch)|work your magic|go (?:in )?to bat|use your (?:influence|pull|weight|contacts?|connections)|pull (?:a )?rank|do (?:me )?a (?:good )?turn) (?:up |out |in )?(?:for me|on my behalf|in my favou?r|for us|for my)\b",
    r"(?:that|have|having|get|getting|see|seeing|hear|if|let|want|like|wish|hope|would|could|might|beg) my (?:name|application|candidacy|candidature|profile|file|details|person|dossier|services|number|hat) (?:[\w'-]+ ){0,4}?(?:considered|mentioned|pronounced|passed|remembered|retained|submitted|forwarded|whispered|dropped|raised|thrown|shortlisted|in the (?:hat|mix|ring|frame|pile|running)|on (?:the|your|a|any|some) (?:list|pile|desk|table|radar|shortlist)|to the top|come(?:s)? up|on file|near the top)\b",
    r"(?:throw|toss|put|chuck) my (?:hat|name|cap) in\b",
    r"(?:remember|think of|keep|bear|consider|count|hold|have|spare a thought for|not forget|do not forget|look out for|root for|recommend|nominate|propose|put (?:me |us )?forward|refer|suggest|sponsor|endorse) (?:me|someone like me|this [\w-]+|your old [\w-]+) (?!to (?:[a-z]+ )?(?:if|when)\b)(?:[\w'-]+ ){0,3}?(?:if|when|whenever|should|once|for (?:it|the|a|an|any|one|that|something|anything|future)|in mind|as (?:a|an|one|your)|the next time|next time|come|at hiring|to (?:the|your) (?:board|boss|manager|team|people|hr))\b(?! (?:friend|guest|reader|example))",
    r"(?:hire|employ|engage|recruit|contract|commission|retain|book|cast|sign|adopt|take|poach|snap up|onboard|apprentice|train) me\b(?! (?:to (?:the|a|your) (?:talk|lecture|meeting)|back to|through|a|an|some|the|seriously|as a|about|around|ages|years|to (?:task|see|visit|understand|write|learn|ask|realise|realize)|\d|two|three|hours|days|so|too|only|just|by|for a (?:walk|tour|ride|drink|coffee)|with a pinch))",
)
_SERVE = compile_phrases(
    rf"(?:wish|desire|intention|dream|hope|hopes|hoping|ambition|aim|goal|plan|like|love|want|long|longing|glad|happy|honou?red|ready|willing|willingness|keen|eager|offer|offering|disposed|jump|kill|give anything|proud|thrilled|delighted|excited|interested|chance|opportunity|privilege|pleasure|occasion|possibility|beg|content|grateful|fortunate|pictured|imagine|imagining|see) (?:[\w'-]+,? ){{0,6}}?(?:to|of|at|in|myself|for) (?:[\w'-]+ ){{0,2}}?(?:serve|serving|work|working|join|joining|belong|belonging|be part|be a part|being part|being a part|be one|be on|being on|be in|enter|entering|come aboard|come on board|sign (?:up|on)|contribute|contributing|be employed|be engaged|train|training|start|starting|intern|interning|apprentice|pitch in|muck in|earn my keep|earn a (?:place|spot)|be of (?:use|service|help)|lend a hand|be useful|cook|sail|perform|labou?r|be taken|end up|land) (?:[\w'-]+ ){{0,3}}?(?:under|in|at|with|for|among|amongst|of|on|alongside|beside|to|within|aboard|by) {_YOURS}(?! (?:to (?:understand|learn|hear|see what)|question|call|chat|talk|network|lecture|meeting|event|newsletter|list|study|survey|tour|mailing))",
    r"(?:put|place) myself at (?:the|your) (?:[\w-]+ )?(?:disposal|service)|(?:i am|remain) (?:entirely |wholly |fully |completely )?at (?:the|your) (?:[\w-]+ )?(?:disposal|service)\b(?! (?:on|at|any|every|from|until|between|in the (?:morning|evening)|for (?:a|the|any) (?:call|talk|time|date)|whenever|if|with (?:the|my) (?:time|times|dates?)))|my services (?:are|to|at|would)|offer (?:you )?my (?:services|labou?r|hands|skills)",
    r"(?:make|making|made) myself (?:useful|indispensable|available)|be of (?:use|service) (?:to|in|at|around|on) your|earn my keep|prove (?:myself|my worth)|show them what i can do|what i (?:can|could) (?:do|bring|offer) (?:for|to) (?:you|your|them)\b|bring (?:my [\w-]+|value|[\w-]+ years) to (?:your|the) (?:[\w-]+ )?(?:team|firm|company|table|crew)",
    r"(?:find|finding|found|make|making|create|creating|keep|keeping|save|saving|reserve|arrange|spare|squeeze|offer|offering|give|giving|get|getting|land|landing|have|open) (?:me |us |you )?(?:a|an|some|any|one|my|that|up a|him|her) (?:[\w-]+ ){0,3}?(?:job|position|role|opening|vacancy|post|seat|chair|desk|stool|berth|place|spot|perch|shift|gig|contract|internship|apprenticeship|traineeship|placement|trial|try-?out|audition|foot in the door|leg up|way in|break|start) (?:[\w'-]+ ){0,3}?(?:for|with|at|in|on|under|among|to) (?:me|us|someone like|an? [\w-]+|your|yours|you|there|the|it|them|his|her)\b(?! (?:calendar|schedule|diary|call|chat|talk|conversation|lecture|meeting|event|audience|seminar|course|class))",
    rf"{_POST} (?:[\w'-]+,? ){{0,6}}?(?:could|can|might|would|may|to) be (?:\w+ )?(?:found|created|made|arranged|kept|reserved|saved|spared|offered|opened) (?:for|to)\b",
    r"(?:i would|i could|i will|i|would) (?:\w+ )?(?:be|make) (?:an? |your )(?:\w+ ){0,2}?(?:great|good|fine|decent|solid|excellent|perfect|ideal|loyal|useful|hard-working|cheap|keen|natural|strong|first-rate|handy|reliable|right|easy|safe|worthy) (?:[\w'-]+ ){0,3}?(?:mate|hand|hire|fit|bet|addition|asset|match|candidate|pick|worker|choice|assistant|apprentice|runner|intern|employee|colleague|[\w-]{3,}er|[\w-]{3,}ist|[\w-]{3,}or)\b",
)
_AVAILABLE = compile_phrases(
    r"(?:i|and|we) (?:can|could|will|would|am able to|am ready to|am free to|am available to|am prepared to|would be able to|would be ready to|would be happy to|would gladly|would happily) (?:\w+ )?(?:start|begin|come in|cover|take (?:on|up|any)|do (?:nights|weekends|shifts|any|whatever)|work (?:for|any|nights|weekends|part|full|hard|from|evenings|late|remotely|cheap|holidays)|present myself|report for|relocate|move (?:to|there|anywhere)|commute|be there in|be with you|sweep|scrub|wash|drive|fix|carry|fetch|make the (?:tea|coffee))\b",
    r"^(?:can|could|ready to|able to|free to|available to|happy to|willing to) (?:start|begin|work|relocate)\b",
    r"(?:i am|am|and|also|fully|i will be|be) (?:\w+ )?(?:available|free|ready|unattached|on the market|open to (?:offers|work|anything|moving)|good to go|raring to go|immediately available|flexible on (?:pay|hours|salary)|looking for my next) ?(?:immediately|from|as of|straight ?away|at once|for (?:work|hire|anything|full|part|any|contract|freelance|the right)|to (?:start|begin|work)|this (?:summer|winter|autumn|spring)|any ?time|now|whenever|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|like yesterday)\b(?! (?:for (?:a|the|any) (?:call|chat|talk)|to (?:talk|speak|meet|chat)))",
    r"(?:day|hourly|piece|reduced|trial|starting|usual) (?:rate|rates|wage|salary)\b|rates? (?:is|are) (?:flexible|negotiable|whatever|reasonable)|salary (?:expectations|is (?:no|not|secondary))|(?:paid|part paid|unpaid|pay) (?:or|and) (?:part |un)?(?:paid|unpaid|not|pay)|for (?:minimum wage|peanuts|next to nothing|a pittance)|no (?:task|job) (?:is )?too (?:small|big)|any (?:work|job|task|capacity|role|position|post|shift|hours) (?:at all|whatsoever|will do|would do|is fine|suits|you (?:have|like|see fit))|(?:whichever|whatever|any) (?:post|position|role|job|work|capacity|contract|task) (?:is |you |may |happens )|the most (?:modest|humble|junior) (?:one|post|position|role|place)|without delay\b",
    r"(?:shout|whistle|holler|say the word|give me a (?:shout|ring|bell|buzz)|ring me|call me|text me|just ask|i am there|i am in|sign me up|count me in|i am your (?:man|woman|girl|guy|person)|my (?:phone|line|door|number) is (?:always )?(?:on|open)|only a (?:phone )?call away|i am (?:only )?(?:round|around) the corner|be there (?:like a shot|in a (?:flash|heartbeat)|within)|in a (?:heartbeat|flash|shot)|like a shot|drop everything|over the moon|jump at (?:it|the|that)|bite your hand off|ready like|first in line|bags packed)\b",
    r"(?:i work (?:very |really |so )?hard|fast learner|quick learner|team player|reliable and|punctual|own (?:tools|car|van|transport|boots|kit)|clean (?:driving )?licen[cs]e|references (?:available|on request)|up to [\w-]+ (?:pages|hours|days|pieces|words|units) (?:a|per|each) (?:day|week))\b",
)
_WITHOUT_WORK = compile_phrases(
    r"(?:i|we) (?:will |shall )?have no (?:contract|job|work|post|position|income|employer|employment) (?:after|from|since|past|beyond|come|at the|any)\b|(?:my notice is|i have) (?:\w+ )?(?:handed in|given (?:my )?notice)",
    r"(?:can ?not|could not|will not|would not|is not able to|are not able to|is not going to|unable to) (?:keep|retain|hold|take over|take|pay|afford) (?:me|us) (?:on|after|any|over|when|past|beyond|from|in)\b",
    r"(?:i am|i have been|i was|am|been|being|find myself|currently|now|finds? myself|myself am) (?:[\w'-]+ ){0,8}?(?:out of work|out of a job|without (?:a |any )?(?:job|work|position|employment|post|income|contract)|between (?:jobs|things|roles|contracts|gigs|positions)|unemployed|jobless|redundant|made redundant|laid off|let go|on the (?:market|dole|bench)|job ?-?(?:hunting|seeking|searching)|at a loose end|looking (?:around|for something)|casting (?:around|about)|on my (?:last|final) (?:month|week|contract)|freelancing again|idle)\b",
    r"(?:my|the|our) (?:[\w-]+ )?(?:contract|post|position|job|role|funding|visa|fixed term|term|placement|season|grant|scholarship|employer|firm|company|farm|shop|plant|factory|institute|office|department) (?:[\w'-]+ ){0,5}?(?:ends?|ended|ending|terminates?|terminated|expires?|expired|runs? out|ran out|finish(?:es|ed)|is up|is over|comes to an end|was not renewed|will not be renewed|shut|shuts|shutting|closed|closes|closing|folded|dissolved|went under|was cut|is cut|let me go|laid)\b",
    r"(?:looking|searching|hunting|hungry|ready|in the market|angling|keen|eager|on the hunt|on the lookout|time) for (?:my |a |the |some )?(?:next|new|fresh|different|bigger|first|proper|real|steady|paid|permanent|more|extra) (?:[\w-]+ )?(?:thing|step|challenge|move|chapter|role|job|position|gig|adventure|start|home|crew|team|work|shifts|hours|post|project|projects|clients?|commissions?|opportunit(?:y|ies))\b",
    r"(?:need|needs|could use|after|want|seek|seeking) (?:the |a |some |an )?(?:\w+ )?(?:money|income|wage|paycheck|pay packet|salary|regular work|paid work|steady work|shifts|more hours|a start)\b",
)
# Talk that uses the same words and asks for nothing of the kind.
_LEARNING = compile_phrases(
    r"(?:volunteer\w*|shadow\w*|observ\w+|tag(?:ging)? along|take part in|participat\w+ in|your (?:study|survey|experiment|sample|questionnaire)|borrow\w*|while you (?:work|cook|play|paint|teach|talk|print|bake|build)|unpaid visit|sit in on|visit(?:ing)?)\b",
    r"(?:how|what|why|when|where|whether) (?:\w+ ){0,4}?(?:people|one|others|you|someone|they|students|juniors|companies|firms|studios|beginners) (?:\w+ )?(?:get|got(?! (?:an?|any|some|room|work|anything|something|space|use)\b)|gets|hire|hires|hired|start|started|enter|entered|find|found|land|landed|choose|recruit|become|became|learn|join|joined|end|ended|came|come)\b",
    r"(?:thank you|thanks|thankful|grateful|glad|honou?red|lucky) (?:\w+ ){0,3}?(?:for|that) (?:\w+ ){0,3}?(?:having|taking|giving|letting|showing|training|hiring|putting|receiving|you (?:took|gave|let|hired|put))\b",
    r"(?:i|we) (?:already |now |just |recently |finally |also |since \w+ )*(?:have|got|hold|started|start|accepted|landed|found|secured|was offered|work|keep|kept|obtained|took|left|joined|asked to join|applied) (?:[\w'-]+ ){0,4}?(?:job|position|role|post|contract|internship|placement|seat|chair|place|round|course|club|class|group|traineeship|apprenticeship|work)\b",
    r"(?:names?|people|someone|anyone|somebody|persons?|colleagues?|organi[sz]ations?|companies|places) (?:[\w-]+ ){0,4}?(?:to (?:research|read|learn|talk|ask|study|speak)|who (?:work|works|do|did|went|know|could|would|might|can)|whom? i|i (?:could|can|might|should) (?:talk|ask|learn|read|speak))\b",
)


# A day may come when they lack somebody, and I stand ready.
_READY = compile_phrases(
    r"(?:if|should|when|whenever|in case|the day|once) (?![^.!?]*\b(?:let me|let us|have us|welcome me|sit|watch|see|look round|call|talk|speak|chat|meet|time|minutes?|conversation|visit|questions?|suits?|convenient|available|reply|answer|refuse|decline|write|travel|town|city|understand|wait|coffee|tea|read|hear|phone|zoom|video|e-?mail|send|bother|return|possible|introduce|contact|put me|calendar|diary|schedule|hour|day|week)\b)[^.!?]{0,50}?\b(?:you|your|they|he|she|anyone|someone|somebody|anybody|the [\w-]+)\b[^.!?]{0,70}?\b(?:i am (?:your|there|ready|willing)|i have (?:a|my|two|the)|i (?:would|could|can|will) (?:gladly|happily|be (?:there|ready|glad to|happy to|the|your)|do|take|fill|step|bring|cover|carry|start|work)|you know (?:where|who|whom)|you have my|my (?:number|name|hand|phone)|think of|remember me|ring me|shout|me (?:first|too))\b",
)
JOB_SIGNS = (
    Sign("ready_when_they_lack", _READY, 2.0),
    Sign("opening_on_condition", _ON_CONDITION, 1.75),
    Sign("need_of_hands", _NEED, 1.75),
    Sign("speak_for_me", _SPEAK_FOR, 2.0),
    Sign("hopes_to_serve", _SERVE, 2.0),
    Sign("available", _AVAILABLE, 1.0),
    Sign("without_work", _WITHOUT_WORK, 1.0),
    *MARKS,
    *SMALL_SIGNS,
)
ENOUGH_SIGNS, _OF_LEARNING, _OF_A_TRADE = 2.0, 2.0, 0.5


def weigh_job_signs(low: str) -> tuple[float, re.Match[str] | None]:
    """Return how strongly a folded sentence hopes for work, and its strongest sign."""
    weight, best, strongest = 0.0, None, 0.0
    for sign in JOB_SIGNS:
        match = _find_affirmed(sign.phrases, low)
        if not match or (sign.phrases is _NEED and _is_mine(low, match)):
            continue
        weight += sign.weight
        if sign.weight > strongest:
            best, strongest = match, sign.weight
        if sign.phrases in {_ON_CONDITION, _NEED} and _is_of_people(match.group()):
            weight += _OF_A_TRADE
    if strongest and ((_ME.search(low) and _YOU.search(low)) or low.endswith("?")):
        weight += _OF_US_BOTH
    if best and _LEARNING.search(low):
        weight -= _OF_LEARNING
    return weight, best


_OF_US_BOTH = 0.25
_ME = re.compile(r"\b(?:i|me|my|myself|mine)\b")
_YOU = re.compile(r"\b(?:you|your|yours|yourt\w*)\b")


def _find_affirmed(phrases: Phrases, low: str) -> re.Match[str] | None:
    match = phrases.search(low)
    if not match or not is_denied(low, match.start()):
        return match
    return find_affirmed(phrases, low)


def _is_mine(low: str, match: re.Match[str]) -> bool:
    # "I do not want to become a baker": a need of the sender's.
    words = low[: match.end()].split()
    said = match.group().split()
    before = words[: -len(said)][-4:]
    is_ours = bool({"our", "we"} & set(before)) and said[0] in {"is", "are", "has", "have"}
    return is_ours or bool({"i", "we"} & {*said, *before[-1:]}) or said[-2:] == ["the", "hiring"]


_WORDS_FOR_WORK = frozenset(
    [
        "job",
        "jobs",
        "position",
        "positions",
        "role",
        "opening",
        "openings",
        "vacancy",
        "vacancies",
        "post",
        "posts",
        "internship",
        "internships",
        "apprenticeship",
        "contract",
        "shift",
        "shifts",
        "work",
        "employment",
        "headcount",
        "gig",
        "placement",
        "traineeship",
        "spot",
        "slot",
        "hands",
        "stool",
        "chair",
        "seat",
        "desk",
        "bench",
        "berth",
        "apprentice",
        "apprentices",
        "intern",
        "interns",
        "junior",
        "juniors",
    ]
)


def _is_of_people(said: str) -> bool:
    # A post by name, or a trade: the plainest kind of opening.
    return any(word in _WORDS_FOR_WORK or names_occupation(word) for word in find_words(said))
