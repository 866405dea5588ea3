"""This file is the plain marks of hoping for work, one idea each: a place, a lack of hands, a start, a name carried on."""

from __future__ import annotations

from askwell.domain.review.job_sign import Sign
from askwell.domain.review.phrases import compile_phrases

# What one sits, stands or signs on at work.
_PLACE = r"(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|posts?|spots?|places?|seats?|chairs?|stools?|desks?|[\w-]*bench|berths?|slots?|shifts?|bunks?|internships?|apprenticeships?|placements?|traineeships?|gigs?|contracts?)"
# Where people work together; a class or an audience is no such place.
_OUTFIT = r"(?:teams?|compan(?:y|ies)|firms?|studios?|offices?|staff|crews?|practices?|labs?|agenc(?:y|ies)|shops?|workshops?|business|clinics?|kitchens?|newsrooms?|units?|outfits?|departments?|yards?|farms?|sites?|ships?|boats?|floors?|wards?|gangs?|trucks?|vans?|benches|side|end|place)"
_HAND = r"(?:pairs? of hands|hands?|m[ae]n|wom[ae]n|guys?|lads?|bod(?:y|ies)|person|people|someone|somebody|anyone|anybody|help|helpers?|staff|juniors?|assistants?|interns?|apprentices?|trainees?|graduates?|freelancers?|temps?|[\w-]{3,}(?:er|or|ist|ian|hand|clerk|cook|nurse|chef)s?)"
_THEM = r"(?:you|they|he|she|anyone|anybody|someone|somebody|your [\w-]+|the [\w-]+|any of (?:them|you)|one of (?:them|you|your [\w-]+)|yourt\w*)"
_NO_CLASS = r"(?! (?:class|course|lecture|talk|workshop on|audience|seminar|calendar|schedule|diary|list of))"

SHORT_OF_HANDS = compile_phrases(
    rf"(?:if (?:[\w'-]+ ){{1,3}}(?:were|was) |{_THEM} (?!(?:was|were|had)\b))(?:[\w'-]+ ){{0,4}}?(?:a |an |one |two |some )?(?:[\w-]+ )?{_HAND} (?:short|down|light)\b",
    rf"(?:if (?:[\w'-]+ ){{1,3}}(?:were|was) |{_THEM} (?!(?:was|were|had)\b))(?:[\w'-]+ ){{0,4}}?(?:short|down) (?:of|by|on) (?:a |an |one |two |some )?(?:[\w-]+ )?{_HAND}\b",
)
EMPTY_PLACE = compile_phrases(
    rf"(?:empty|free|vacant|spare|unfilled|unclaimed|unoccupied|idle) {_PLACE}\b{_NO_CLASS}",
    rf"{_PLACE} (?:is |are |lies |stands |lying |standing |still |going |left |sitting ){{0,2}}(?:free|vacant|spare|unfilled|empty|unoccupied)\b(?! (?:of|on (?:my|your)))",
)
PLACE_WITH_YOU = compile_phrases(
    rf"(?:an?|any|some|one|another|that|my) (?:[\w-]+ )?{_PLACE} (?:[\w'-]+ ){{0,3}}?(?:in|at|on|of|with|among|aboard) (?:your|yourt\w*|the|his|her|their) (?:[\w-]+ )?{_OUTFIT}\b",
)
PLACE_FOR_ME = compile_phrases(
    rf"(?:got|have|has|had|find|found|is there|be|any|keep|see) (?:[\w'-]+ ){{0,3}}?(?:{_PLACE}|something|anything|work|room) (?:[\w'-]+ ){{0,4}}?(?<!over )for (?:me|us|someone like me|somebody like me|a (?:man|woman|person|beginner) like me)\b(?! (?:to|in your (?:calendar|diary|schedule)|on (?:the )?(?:\w+day|phone)|this week|next week|at the|was|is|has|since|because|when))",
)
PLACE_WANTED = compile_phrases(
    rf"i (?:am |have been |was |will be |do )?(?:now |still |also |currently |actively )?(?:look|looking|search|searching|seek|seeking|hunt|hunting|hope|hoping|ask|asking) (?:out )?(?:for |after )?(?:a|an|my|some|any|paid|steady|new|that) (?:(?!place to (?:stay|live|sleep|eat))[\w-]+ ){{0,3}}?(?:{_PLACE}|work|employment)\b(?! (?:to (?:stay|live|eat|sleep|talk|meet)|(?:on|in) (?:your|the) (?:calendar|diary|schedule|class|course)))",
    r"(?:i|and|i am|am|now) (?:\w+ )?look(?:ing)? (?:around|about)\b(?= for|[.,;!?]| *$)",
)
START_WANTED = compile_phrases(
    r"(?:glad|grateful|happy|up|keen|ready|hoping|asking|love|like|want|wanting|give|get|need|after|appreciate|thankful) (?:[\w-]+ )?(?:of |for |to get |to have |to make )?(?:me )?(?:an? |my )(?:[\w-]+ )?start (?:with|under|at|for|there|on|in (?:your|his|her|their))\b",
)
ANY_TASK = compile_phrases(
    r"in any capacity|whatever (?:is|you|they|he|she|the \w+) (?:\w+ )?(?:needs?|needed|wants?|wanted|have|got|has|can offer|could offer)\b|(?:anything|whatever) (?:that |you )?(?:needs? (?:doing|done)|going)\b|any (?:odd )?(?:jobs?|shifts?|hours|tasks?|duties)\b(?! (?:you|title|description|shadow))",
)
MY_CASE = compile_phrases(
    r"(?:consider|considering|look (?:kindly|favou?rably) (?:on|upon)|think about|weigh) my (?:case|candidature|candidacy|application|request for|profile|person)\b",
)
NAME_CARRIED = compile_phrases(
    r"my (?:name|application|details|file|profile|portfolio) (?:to |might |could |should |would |can |may |has to |ought to )?(?:\w+ )?(?:reach|reaches|reached|land|lands|get to|gets to|fall|falls|come|comes|find its way|finds its way|cross|arrive|arrives|sit|sits) (?:[\w'-]+ ){0,4}?(?:ears?|desks?|hands?|eyes?|tables?|notice|lists?|person|people|boss|bosses|manager|inbox|pile)\b",
)
AHEAD_IN_LINE = compile_phrases(
    r"(?:ought to|should|deserves? to|want to|like to|hope to|get me|put me|move me|bump me|be|am|get) (?:be |get |stand )?(?:\w+ )?(?:at|to|near|in|up) the (?:front|head|top) of (?:the|your|any|his|her|their|that) (?:line|queue|list|pile|stack)\b",
)
THEY_SHOULD_TAKE = compile_phrases(
    r"(?:he|she|they|you|someone|somebody|anyone|your \w+) (?:should|could|ought to|might (?:like|want) to|would want to|would do well to|had better|would be (?:wise|lucky|smart|mad not) to) (?:\w+ )?(?:scoop up|snap up|snatch up|grab|hire|take on|sign|poach|employ|bring on|keep)\b(?! (?:a|an|the|to|for|on|in mind|juniors|people|your|my|it|this|that|some))",
    r"(?:scoop|snap|snatch) me up\b|(?:i am|here is) (?:that|your|the) (?:guy|man|woman|girl|gal|person|lad|one|hand)\b(?! (?:who|that|from|with|whose|in|you (?:met|saw|taught|helped|spoke)))",
)
HOW_THEY_FILL = compile_phrases(
    r"(?:fill|filling|staff|staffing|man|manning|crew|crewing|make up|making up|put together|putting together|putting|building up|picking|pick|choose|choosing) (?:up |out )?(?:your|his|her|their|the|a) (?:[\w-]+ )?(?:crews?|teams?|rota|roster|posts|places|shifts|gangs?|kitchen|line-?up)\b",
    r"(?:putting|building|growing|expanding|enlarging|doubling|staffing|filling|hiring) (?:crews|teams|staff|out|up|the \w+ (?:office|team|crew|branch|side)|the (?:office|team|crew|branch|firm)|(?:his|her|your|their|a) (?:\w+ )?(?:office|team|crew|branch|firm|staff))\b",
)
IMAGINED_THERE = compile_phrases(
    r"(?:with|at|beside|under|among) (?:you|yours|your \w+|yourt\w*),? i (?:\w+ )?(?:could|can|would) (?:\w+ )?(?:imagine|see|picture|fancy)\b",
    r"(?:is|are|would be) what i (?:\w+ )?(?:daydream|dream) (?:about|of)\b",
)
AT_ONCE_THERE = compile_phrases(
    r"i (?:would|will|could|can) (?:\w+ )?be (?:in|on|at|up|behind|sitting (?:at|in|on)|standing (?:at|in|on)) (?:it|one|that|there)\b|(?:glad|happy|proud) to (?:be )?(?:sit|stand|sitting|standing|take|fill|man) (?:at |in |on )?(?:it|one|that)\b|(?:only |just )(?:have to |need to )?whistle\b|before you (?:can|could) say\b",
)
WORKER_TOLD = compile_phrases(
    r"(?:quick|fast) to (?:learn|pick)|(?:learn|pick things up) (?:fast|quick\w*)|hard worker|hard-?working|never (?:late|been late|missed a (?:day|shift)|sick)|(?:up|awake|get up|wake up|wake|rise) (?:\w+ )?at (?:four|five|4|5)\b|early riser|how good i am (?:at|on|with)|not afraid of (?:hard|long|early|heavy|dirty)",
)
RECOMMENDED_FOR = compile_phrases(
    r"(?:recommend|nominate|propose|suggest|sponsor|endorse|put forward|put in|enter) (?:me|my name) (?:forward |in )?(?:for|as) (?:the|an?|your|that|this|their|his|her|one|some|any)\b(?! (?:talk|call|tour|event|prize|award|course|class|programme?|school|degree|scholarship|grant|friend|member|volunteer|speaker|reader))",
)
NEED_ASKED = compile_phrases(
    rf"(?:do|does|would|will|might|could|can) (?:you|your \w+|they|yourt\w*)(?: guys| lot| folks| all| people)? (?:ever |maybe |currently |still |perhaps |by any chance )?(?:need|want|use|do with|have (?:room|use|need|work|space|any use|any work) for) (?:an? |any |some |another |more |extra )?(?:[\w-]+ )?{_HAND}\b(?! (?:to (?:talk|ask|test|read|interview|participate)|else to know))",
)
MARKS = (
    Sign("short_of_hands", SHORT_OF_HANDS, 1.75),
    Sign("empty_place", EMPTY_PLACE, 1.0),
    Sign("place_with_you", PLACE_WITH_YOU, 1.0),
    Sign("place_for_me", PLACE_FOR_ME, 2.0),
    Sign("place_wanted", PLACE_WANTED, 1.5),
    Sign("start_wanted", START_WANTED, 2.0),
    Sign("any_task", ANY_TASK, 1.0),
    Sign("my_case", MY_CASE, 2.0),
    Sign("name_carried", NAME_CARRIED, 2.0),
    Sign("ahead_in_line", AHEAD_IN_LINE, 2.0),
    Sign("they_should_take", THEY_SHOULD_TAKE, 2.0),
    Sign("how_they_fill", HOW_THEY_FILL, 1.0),
    Sign("imagined_there", IMAGINED_THERE, 1.25),
    Sign("at_once_there", AT_ONCE_THERE, 1.0),
    Sign("worker_told", WORKER_TOLD, 1.0),
    Sign("recommended_for", RECOMMENDED_FOR, 3.0),
    Sign("need_asked", NEED_ASKED, 2.0),
)
