"""This file is the plain marks of hoping for work, one idea each: a place, a lack of hands, a start, a name carried on."""

from __future__ import annotations

from askwell.domain.review.job_sign import Sign
from askwell.domain.review.phrases import compile_phrases

# What one sits, stands or signs on at work.
_PLACE = r"(?:jobs?|positions?|roles?|openings?|vacanc(?:y|ies)|posts?|spots?|places?|seats?|chairs?|stools?|desks?|[\w-]*bench|berths?|slots?|shifts?|bunks?|internships?|apprenticeships?|placements?|traineeships?|gigs?|contracts?)"
# Where people work together; a class or an audience is no such place.
_OUTFIT = r"(?:teams?|compan(?:y|ies)|firms?|studios?|offices?|staff|crews?|practices?|labs?|agenc(?:y|ies)|shops?|workshops?|business|clinics?|kitchens?|newsrooms?|units?|outfits?|departments?|yards?|farms?|sites?|ships?|boats?|floors?|wards?|gangs?|trucks?|vans?|benches|side|end|place)"
_HAND = r"(?:pairs? of hands|hands?|m[ae]n|wom[ae]n|guys?|lads?|bod(?:y|ies)|person|people|someone|somebody|anyone|anybody|help|helpers?|staff|juniors?|assistants?|interns?|apprentices?|trainees?|graduates?|freelancers?|temps?|[\w-]{3,}(?:er|or|ist|ian|ant|hand|clerk|cook|nurse|chef)s?)"
_THEM = r"(?:you|they|he|she|anyone|anybody|someone|somebody|your [\w-]+|the [\w-]+|any of (?:them|you)|one of (?:them|you|your [\w-]+)|yourt\w*)"
_NO_CLASS = r"(?! (?:class|course|lecture|talk|workshop on|audience|seminar|calendar|schedule|diary|list of))"

SHORT_OF_HANDS = compile_phrases(
    r"(?:if|should|when|whenever|once) (?:[\w'-]+ ){0,3}?(?:team|crew|cast|staff|line-?up|company|choir|band) (?:[\w'-]+ ){0,4}?(?:is|are|be) (?:not (?:yet |quite )?(?:complete|full)|incomplete|missing (?:an?|some)|open)\b",
    rf"(?:if (?:[\w'-]+ ){{1,3}}(?:were|was) |{_THEM} (?!(?:was|were|had)\b))(?:(?!(?:our|my|we|i)\b)[\w'-]+ ){{0,4}}?(?:a |an |one |two |some )?(?:[\w-]+ )?{_HAND} (?:short|down|light)\b",
    rf"(?:if (?:[\w'-]+ ){{1,3}}(?:were|was) |{_THEM} (?!(?:was|were|had)\b))(?:(?!(?:our|my|we|i)\b)[\w'-]+ ){{0,4}}?(?:short|down) (?:of|by|on) (?:a |an |one |two |some )?(?:[\w-]+ )?{_HAND}\b",
)
PART_OF_IT = compile_phrases(
    r"(?:love|like|happy|glad|proud|honou?red|want|wish|hope|thrilled) to be (?:a )?part of (?:it|that|them|your (?!network|circle|journey|community|audience)[\w-]+)\b",
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
    rf"i (?:am |have been |was |will be |have |do )?(?:now |still |also |currently |actively )?(?:look|looking|search|searching|seek|seeking|hunt|hunting|hope|hoping|ask|asking|asked around|ask around|asking around|putting out feelers|put out feelers) (?:out )?(?:for |after )?(?:a|an|my|some|any|paid|steady|new|that) (?:(?!place to (?:stay|live|sleep|eat))[\w-]+ ){{0,3}}?(?:{_PLACE}|work|employment)\b(?! (?:to (?:stay|live|eat|sleep|talk|meet)|(?:on|in) (?:your|the) (?:calendar|diary|schedule|class|course)))",
    r"(?:i|and|i am|am|now) (?:\w+ )?look(?:ing)? (?:around|about)\b(?= for|[.,;!?]| *$)",
)
START_WANTED = compile_phrases(
    r"(?:glad|grateful|happy|up|keen|ready|hoping|asking|love|like|want|wanting|give|get|need|after|appreciate|thankful) (?:[\w-]+ )?(?:of |for |to get |to have |to make )?(?:me )?(?:an? |my )(?:[\w-]+ )?start (?:with|under|at|for|there|on|in (?:your|his|her|their))\b",
)
ANY_TASK = compile_phrases(
    r"in any capacity|whatever (?:is|you|they|he|she|the \w+) (?:\w+ )?(?:needs?|needed|wants?|wanted|have|got|has|can offer|could offer)\b|(?:anything|whatever) (?:that |you )?(?:needs? (?:doing|done)|going)\b|any (?:odd )?(?:jobs?|shifts?|hours|tasks?|duties)\b(?! (?:you|title|description|shadow))",
)
MY_CASE = compile_phrases(
    r"(?:consider|considering|look (?:kindly|favou?rably) (?:on|upon)|think about|weigh) my (?:case|candidature|candidacy|application|request for|profile|person)\b|(?:should|could|might|may|to|can) (?:see|read|have|get|receive|look at|open) my (?:file|dossier|papers|folder|application|profile)\b",
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
    r"i (?:would|will|could|can) (?:\w+ )?be (?:in|on|at|up|behind|sitting (?:at|in|on)|standing (?:at|in|on)) (?:it|one|that|there)\b|(?:glad|happy|proud) to (?:be )?(?:sit|stand|sitting|standing|take|fill|man) (?:at |in |on )?(?:it|one|that)\b|(?:only |just )(?:have to |need to )?whistle\b|before you (?:can|could) say\b|i (?:would|could|can|will) (?:\w+ )?(?:start|begin) (?:work )?(?:right away|tomorrow|immediately|at once|on monday|straight ?away|any day)\b",
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

# Oneself in the third person, and the wink.
SELF_AS_OTHER = compile_phrases(
    rf"(?:there is|you have|you would have|here is|i know) (?:an?|one) (?:[\w-]+ ){{0,2}}?{_HAND} (?:[\w'-]+ ){{0,4}}?(?:who|that) (?:would|could|can|will|is (?:free|ready|willing|looking|keen))\b(?! (?:(?:love|like|want) to (?:hear|meet|talk|ask|know|learn)|tell|talk|know|help me|speak|answer|explain))",
    rf"(?:an? certain|ready-made|the likes of me|someone not a hundred miles|yours truly)\b(?! (?:degree|amount|age|kind|sort|way|point|extent|type|number|moment))|you (?:already |now )?know (?:one(?<!do you know one)(?<!would you know one)|where to find (?:me|one))\b(?! (?:who|that|of|or|person|another|more|thing))|one (?:of them |such )?is (?:\w+ ){{0,4}}?writing (?:to you|this|these)|think of the (?:[\w-]+ )?{_HAND} (?:who|at|on|in|from|round)\b",
)
HINTING = compile_phrases(
    r"you (?:can |may |will )?(?:see|guess|know|tell|imagine) where (?:i am|this is) (?:going|heading|leading)|(?:i )?(?:say|will say|need say) no more|word to the wise|take the hint|read between the lines|hint,? hint|(?:i am )?(?:only |just )?(?:saying|thinking aloud)[.!]*$|first to (?:hear|know)\b|my ears (?:went|pricked) up",
)
HELP_ME_FIND = compile_phrases(
    r"(?:help|assist|aid|helping) (?:me |us )?(?:to |in |with )?(?:find|finding|get|getting|land|landing|secure|securing) (?:me )?(?:something|anything|somewhere|a (?:\w+ )?(?:job|place|post|position|start|berth|spot)|(?:paid |steady |some )?(?:work|employment))\b(?! (?:to (?:stay|live|read|watch|eat|say|ask|meet|write|wear)|about|i (?:can|could) read|on the subject))",
)
FOOT_IN_THE_DOOR = compile_phrases(
    r"(?:a|my|one|some) (?:foot|toe|boot) in (?:the|your|that|any|his|her) (?:\w+ )?(?:door|gate)|a leg up\b|a way in (?:at|with|to your|through you)\b",
)
LISTED = compile_phrases(
    r"(?:put|keep|add|have|get|pop|leave|stick|place) (?:me|my (?:name|number|details)) (?:down )?(?:on|in|to|onto|into) (?:whatever|whichever|the|your|any|a|some|that) (?:[\w-]+ )?(?:list|books|rota|roster|register|pool|files?|call sheet)\b(?! (?:for (?:the |your |a )?(?:next )?(?:tour|talk|newsletter|open|event|class|visit|volunteer|lecture|reading|course)|of (?:readers|volunteers|visitors|friends)))(?<!mailing list)(?<!guest list)(?<!email list)",
)
INTAKE = compile_phrases(
    rf"(?:next|new|spring|autumn|summer|following|coming|{{month}}) (?:intake|hiring|recruitment|round of hiring)\b|(?:when|if|once|should) (?:you|they|your \w+|the \w+) (?:\w+ )?(?:advertise|advertises|recruit|recruits|hire|hires|staff up)\b|(?:saw|read|noticed|seen|spotted) (?:[\w'-]+ ){{0,4}}?(?:notice|sign|ad|card|poster|advert|advertisement|flyer) (?:[\w'-]+ ){{0,6}}?(?:about|for|saying|wanting|asking for|seeking) (?:an?|some|more|new) (?:[\w-]+ )?{_HAND}\b",
)
HAVING_ME = compile_phrases(
    r"(?:want|love|like|hope|wish|happy|glad|proud) to be(?:come)? your (?:next|new) (?!friend|contact|reader|neighbou?r|favou?rite)[\w-]+\b|work where you work\b",
    r"(?:having|have|taking|take|keeping|keep|putting up with|accepting|accept) me (?:on )?(?:as (?:an?|your|the) (?!(?:\w+ )?(?:guest|visitor|reader|listener|friend|example|interviewer|caller|fool|joke))|for the (?:summer|season|winter|harvest|autumn|spring)|on your|at your (?:bench|side|desk|shop|works))",
    r"(?:could|can|may|might) i (?:\w+ )?(?:come on|come aboard|sign on|hire on|muck in|sign up with you) (?:for|as|with|in|board|under)\b",
    r"(?:work|learn|learning|train|training|serve|serving|start|starting|apprentice) (?:[\w'-]+ ){0,3}?under you\b|on your side of the\b|i would be yours\b|be yours if",
)
A_LITTLE_WORK = compile_phrases(
    r"(?:few|some|odd|two|three|couple of|any) (?:days|days'|weeks|weeks'|hours|hours'|nights|mornings|evenings|shifts)'? ?(?:of )?(?:work|labou?r|paid)\b|(?:need|have|must|want|like|hope|hoping|ought) to (?:be earning|earn (?:a|my|some)|start earning|bring in)\b|cut in pay|less pay|paid hand|(?:paid|pay) or not|a wage\b|for wages\b|i (?:would|could|can) (?:\w+ )?be paid\b",
)
CASUALS = compile_phrases(
    r"(?:if|should|when|whenever|once|are|is|were) (?:[\w'-]+ ){1,3}?(?:ever |still )?(?:tak(?:e|es|ing)|bring(?:s|ing)?) (?:people|someone|somebody|anyone|anybody|juniors?|hands|staff|others) (?:on|in|aboard)\b(?! (?:a (?:tour|walk)|tours?))",
    rf"(?:do|does|is it true that|whether|if|hear that|heard that|hear|told that) (?:the|your|their|that|yourt\w*) ?(?:[\w'-]+ ){{0,3}}?(?:ever |sometimes |still |also |really |often )?(?:bring|brings|call|calls|take|takes|pull|pulls) (?:in|on) (?:an? |any |some )?(?:(?:casual|seasonal|part-time|extra|temporary|outside|local|young|older|new|stage) ){{0,2}}(?:{_HAND}|crew|labou?r|help)\b",
    rf"(?:could|might|would) (?:probably |perhaps |maybe |surely )?(?:do with|use|need) (?:an? |some )?(?:second |extra |spare |another |third )(?:[\w-]+ (?:of )?)?(?:{_HAND}|eyes|ears)\b",
    rf"(?:feel|think) about (?:taking |having |hiring |employing )?an? (?:[\w-]+ )?(?:junior|apprentice|trainee|assistant|beginner|intern|helper|hand)\b(?! (?:who|in the))|(?:clients|customers|colleagues|friends|people|firms|neighbou?rs|contacts) (?:\w+ )?(?:in (?:want|need|search) of|wanting|needing|after|looking for) (?:an? )?(?:[\w-]+ )?{_HAND}\b",
)
SOONER_YOURS = compile_phrases(
    r"i would (?:much |far )?(?:rather|sooner|be happier|be better off) (?:[\w'-]+ ){0,4}?(?:your|yours|you|there|someplace|somewhere)\b",
)
MARKS = (
    Sign("short_of_hands", SHORT_OF_HANDS, 1.75),
    Sign("part_of_it", PART_OF_IT, 1.0),
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
    Sign("self_as_other", SELF_AS_OTHER, 1.75),
    Sign("hinting", HINTING, 1.0),
    Sign("help_me_find", HELP_ME_FIND, 2.0),
    Sign("foot_in_the_door", FOOT_IN_THE_DOOR, 2.0),
    Sign("listed", LISTED, 2.0),
    Sign("intake", INTAKE, 1.0),
    Sign("having_me", HAVING_ME, 1.75),
    Sign("a_little_work", A_LITTLE_WORK, 1.25),
    Sign("casuals", CASUALS, 1.75),
    Sign("sooner_yours", SOONER_YOURS, 1.0),
    Sign("need_asked", NEED_ASKED, 2.0),
)
