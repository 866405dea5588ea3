"""This file is how a sender says who they are: what they study, do, were, or come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.occupations import names_occupation
from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.text import find_words
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from askwell.domain.review.reading import Reading
    from askwell.domain.review.text import Sentence

_SCHOOL = (
    r"(?:students?|undergrads?|undergraduates?|grads?|graduates?|freshman|freshmen|sophomore|junior|senior|majors?|minors?|postgrad\w*|postdoc\w*|doctoral|phd|ph\.d|mba|msc|bsc|m\.?a\.?|b\.?s\.?|alum|alumna|alumnus|alumni|apprentice|intern|trainee|veteran"
    r"|first-year|second-year|third-year|fourth-year|fifth-year|final-year|final year|first year|second year|third year|fourth year|year (?:one|two|three|four|\d{1,2}))"
)
# "I am a fan" tells of the recipient, not of the sender.
_FAN = r"(?:one who (?:wrote|emailed|sent|asked|commented|messaged|called)|fan|admirer|follower|believer|lover|enthusiast|reader|listener|viewer|person|people person|subscriber|hard worker|big|huge|great|long-time|longtime|avid|devoted|firm|true|strong believer|fast learner|quick learner|bit|little|lot|tad|total|complete stranger|stranger|team player|motivated|passionate|curious person|dreamer|thinker|nobody|human|self-starter|supporter|loyal|keen)"

_FAN_NOUN = r"(?:fan|admirer|follower|believer|lover|enthusiast|reader|listener|viewer|subscriber|person|learner|thinker|dreamer|supporter|soul|fool|mess|stranger|devotee|convert|regular|customer)s?"

_SAID = compile_phrases(
    r"(?:i|we) (?:am|was|have been|used to be|became|will be|am still) {adv}(?:now |currently |presently |originally |nearly |almost |about to (?:be|become) |only )?(?:an?|the|one of|your (?:neighbou?r|former|old)) (?!"
    + _FAN
    + r"\b|(?:(?!and\b)[\w-]+ ){1,2}"
    + _FAN_NOUN
    + r"\b)(?:[\w-]+)",
    r"(?:i|we) (?:am|was|have been) {adv}(?:studying|finishing|completing|majoring|pursuing|enrolled|graduating|training|retraining|teaching|doing (?:my|a|an|cs|\w+ at)|in (?:my|grade|year|the \w+ (?:program|year|grade)|high school|college|\w+ (?:school|college|studies)|\w+ year)|retired|self-employed|unemployed|between jobs|laid off|on leave|from|based in|new to|changing careers?|transitioning|switching|leaving|returning|going back to|going into|at (?!the\b|an?\b|home\b|work\b|your\b|my\b|you\b|it\b|this\b)[a-z]+|about to (?:finish|graduate|start)|starting (?:my|a|an|at)|working (?:as|at|in|for|toward|towards|on (?:my|a)|part|full|the)|moving from|coming from|halfway through|close to finishing|home with|raising|homeschool\w+|majoring|minoring|double|current\w*|[a-z]+ student|(?:employed|enrolled|stationed|registered|intern\w*|nursing|research\w*|volunteering|lecturing|posted|junior|senior|student|faculty|staff) at|part of|entering|applying to|preparing for|writing (?:my|a|an|up|on|about)(?! (?:to|because))|\d+ years old|\w+-\w+ years old|first-generation|first-gen|halfway)\b(?! (?:fan|admirer|huge|big|great|bit|little|little|lot|interested|hoping|exploring|trying))",
    r"(?:i|we) {adv}(?:study|teach|manage|graduated|finished (?:my|school|college|university|high)|completed|majored|serve|served|own|volunteer|separated|left (?:the|my|a)|retired|repair|drive|cook|farm|coach|tutor|nurse|design|code|program|paint|build|weld|sell|translate|edit|attend|go to|belong|intern|run (?:a|an|the|our|my)|lead (?:a|an|the|our|my)|work|worked|did my|earned|hold a|came to|moved (?:here|from|to)|grew up|immigrated|trained|tend|spend my (?:days|nights|weeks|time)|make my living|start (?:a|my|at)|began (?:my|a|at)|transferred|lost my job|live)\b(?! (?:for|your|you|more|hard|hard on|to|in touch|from you|with your|through your|on your))",
    r"(?:i|we) (?:have )?(?:{adv})(?:worked|taught|thrown|spent(?! (?:[\w-]+ ){0,4}?(?:wondering|watching|reading|listening|following|looking|thinking|trying|admiring|with|on|in) )|studied(?! (?:the|your|with|this|that))|practi[cs]ed|served|been (?:an?|the|working|in|studying|teaching|with)|finished|completed|graduated|run|driven|cooked|left|retired|lived|trained|just (?:begun|started|finished|graduated|completed|left)|begun|started (?:a|my|at|in)|made(?! (?:tea|coffee|notes?|an?|it|sure|up|my|time|myself|the|this)\b)|built|had a career|raised|sold|repaired|written)\b(?! (?:your|about you|(?:\w+ ){0,2}times\b|twice|once|before|already|to (?:like|love|wonder)|following|thinking|reading|meaning|a (?:big|huge|fan)|wondering|interested|watching|looking))[^.!?]*",
    r"i am (?!(?:\w+ly |so |very )?\w+ed by\b)[\w' -]{2,30}, (?!and i\b|i\b|we\b|nice|writing|the one|thank|hope|from your)(?:an? |the |your )?[\w-]+(?: [\w-]+)? (?:from|at|in|now|currently|student|with|of|for|and)\b",
    r"(?:after|for|with|over) (?:[\w-]+ ){1,2}?(?:years?|decades?|months) (?:at|as|of|in|with|working|raising|teaching|running|on|behind|experience)\b(?! (?:the (?:field|industry)|your))",
    r"^(?:[\w'-]+, )?(?!i\b|it\b|you\b|we\b|there\b|my\b|the\b|so\b|thanks\b)(?:[\w'&-]+ ){1,7}here\b(?=[,.!;:-]|$| and| with)",
    r"as an? (?!"
    + _FAN
    + r"\b|result\b|rule\b|way\b|matter\b|whole\b|consequence\b|bonus\b|start\b|reminder\b|courtesy\b|favou?r\b|gift\b|token\b)(?:[\w-]+ ){0,3}?[\w-]+,? (?:i|my|we) ",
    r"fellow [\w-]+",
    r"(?:fresh|straight|just) (?:out of|from) (?:the |an? )?(?!your)[\w-]+",
    r"new grad\w*",
    r"[\w-]+ (?:student|major|grad|graduate|undergrad|junior|senior|sophomore|apprentice|teacher|nurse|engineer|designer|technician|[\w-]{3,}er|[\w-]{3,}ist|[\w-]{3,}or|aide|clerk|baker|mom|dad|vet|veteran|kid|trainee)(?: (?:at|in|from|with|of) [^.!?,]{2,40})? here\b",
    r"my (?:\w+ )?(?:studies|degree|major|minor|thesis|dissertation|capstone|apprenticeship|coursework|classes|program|programme|shifts?|job|employer|boss|company|students|clinic|bakery|restaurant|classmates|professors?|profs?|internship|co-?op|campus|lab|unit|platoon|residency|bachelor\w*|master\w*|phd|doctorate|diploma|certificate|semester|term|final year|senior year|junior year|school|university|college|seminar|studio (?:class|course|project)|senior project|term paper|final project|honou?rs|advisor|adviser|work as|career as|career in|business|team at|years? (?:as|in|at)|day job|night job|current job|last job|old job|profession|trade|practice|ward|store|shop|farm|firm|patients|pupils|customers)\b",
    r"(?:our|the) (?:professor|prof|steel design prof|\w+ (?:club|class|seminar|studio|lab|team)) (?:showed|told|at|in|talked|said|visited|invited|assigned)",
    r"(?:our|my) (?:\w+ ){0,2}(?:club|class|seminar|campus|studio|lab|department|crew|clinic|school|team|shop|truck|office|ward|hospital|newsroom)\b",
    r"(?:studying|majoring in|enrolled (?:in|at)|graduat\w+ (?:from|in|with|this|next)|class of \d{2,4}|in my (?:first|second|third|fourth|fifth|final|last|junior|senior|sophomore|freshman) (?:year|term|semester)|after \w+ years (?:as|of|in)|former(?:ly)? (?!student of yours)[\w-]+|career changer|[\w-]+(?:er|or|ist|ian|ant|nurse|chef|clerk|aide)[ -]turned[ -][\w-]+|by (?:trade|training|profession|day)|we both (?:went|studied|attended|graduated)|(?:same|your) (?:school|alma mater|hometown|program|high school) (?:as|you))\b",
    r"(?:this is|it is|my name is) [\w' -]{2,40}(?:,| from| at| and i (?:am|study|work)) (?:an?|the|your|from|at|\w+ (?:student|major|grad))",
)
# "I tune pianos": what people do, unless the verb only wishes, thinks, or takes in.
_DOES = compile_phrases(
    r"(?<!could )(?<!can )(?<!may )(?<!might )(?<!should )(?<!shall )(?<!would )(?<!must )(?<!did )(?<!do )i (?:\w+ly |also |now |mostly |still |currently )?(?!(?:(?!fly\b|supply\b)\w+ly|also|still|mostly|walk|ride(?= (?:the|to|past|home|by))|live(?= for)|sleep|eat|drink|wake|cry|laugh|smile|grin|weep|listen|watch|visit|pass|return|call|ring|phone|talk|speak|sat|stare|marvel|please|am|have|had|has|was|would|could|should|can|will|may|might|must|do|did|shall|want|wish|hope|love|like|admire|enjoy|think|believe|know|wonder|understand|read|saw|see|heard|hear|be|permit|allow|dare|beg|therefore|hereby|herewith|thus|hence|consider|consult|humbly|turn|address|approach|venture|plead|implore|count|esteem|rejoice|owe|regret|confess|admit|note|cannot|ca|wo|am|sincerely|find|found|notice|came|come|grew|go|went|got|get|write|wrote|reach|need|look|appreciate|feel|felt|follow|promise|guess|mean|ask|request|thank|suppose|imagine|realize|realise|remember|recall|agree|swear|bet|hate|prefer|plan|intend|try|say|said|tell|told|gather|assume|trust|respect|value|welcome|seek|use|used|keep|kept|just|really|always|often|never|not|only|first|once|again|later|then|now|therefore|recently|spoke|met|took|gave|made|knew|thought|became|began|left|stood|sat|bought|put|let|lost|send|sent|attach|enclose|include|apologi[sz]e|dream|aspire|long|aim|learn|stumble|discover|happen|and|or|but|as|in|to|a|the|if)\b)[a-z]{2,}(?<!ed)\b(?! (?:your|you|it|this|that|to|about|how|why|what|forward|up to|more)\b| (?:[\w'-]+ ){0,4}?(?<!like )(?:you|your)\b)",
    r"i do (?!not\b|hope\b|think\b|have\b|want\b|know\b|like\b|love\b|wonder\b|need\b|appreciate\b|understand\b|believe\b|remember\b|enjoy\b|admire\b|wish\b|so\b|it\b|that\b|this\b|you\b)[a-z]+\b",
    r"(?:and|but|who) (?:am|have been) {adv}(?:halfway|studying|finishing|applying|doing|working|training|retraining|enrolled|an?|teaching|in my)\b(?! (?:fan|bit|little|huge|big))",
    r"i keep (?:the|a|an|bees|sheep|goats|hens|books|house|shop)\b",
)
# Being something, by any verb that may stand between "I" and the trade.
_BEING = compile_phrases(
    r"(?:i|myself) (?:\w+ly |also |now |still |myself |, )*(?:am|was|have been|serve|work|act|began|started|trained|qualified|live|write(?: to you)?(?= as)|introduce myself|present myself|introducing myself|have the (?:function|honou?r|pleasure|privilege|duty|post|position|job|role) (?:of|to be|as))\b",
    r"(?:being|as|by profession|by trade|by training|by day|by night|in my (?:capacity|quality|role|function|position) (?:as|of)|speaking as|fellow|it is|this is|here is|here writes|your (?:old|former))\b(?! (?:you|your)\b)",
    r"^(?:am|still|once|formerly|ex|retired|former|aspiring|here|just)\b",
    r"(?:and|or|who|but) (?:am|was|have been|work|serve|by)\b",
)
_BEYOND = list_words(
    "than more by into on at for you your yours to with about who whom that which when if because how why what where fan admirer interested writing hoping curious looking reading grateful sorry sure aware impressed convinced happy glad delighted"
)
_BEING_REACHES = 8
_MANY = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|several|many|a few|some)"
# Reading, hearing and admiring tell of the other side, however long they lasted.
_TAKES_IN = r"(?:wonder|watch|read|listen|follow|look|think|thought|tr(?:y|ied)|admir|want|dream|lov|lik|enjoy|hear|heard|see|saw|know|knew|walk|pass|visit|wait|hop|use|find|found|miss|remember|buy|bought|collect|quot|cherish|treasur|keep|kept (?:your|it|that)|kept (?:coming|looking|reading))(?:s|e|es|ed|d|ing|ied)?\b"
# What only somebody with a place in the world says of it.
_PLACE_IN_LIFE = compile_phrases(
    r"i {adv}(?:am|was|have been) {near}(?:responsible for|in charge of|employed|engaged in|occupied with|stationed|posted|assigned to|attached to|seconded|registered|finishing|completing|preparing (?:my|an?|the)|obliged to deliver|self[- ]taught|self[- ]employed|unemployed|out of work|on (?:a |my )?(?:leave|sabbatical|gap|maternity|parental)|between (?:jobs|things|roles)|retired|approaching retirement|married|raising|pregnant|new (?:to|in)|newly|fresh (?:from|out)|following (?:a|an|the|my) (?:\w+ )?(?:course|diploma|programme?|master|training)|\d\d\b(?![- ]?(?:minutes?|mins?|m|seconds?|pages|times|hours?|per|per cent|%)\b)|\w+teen\b)",
    r"i (?:now |currently |presently |still |myself )?(?:follow|do|pursue|finish|complete|enter|start|take|attend|hold|have|got|own|keep|run|lead|head|direct|rent|operate) (?:the|a|an|my|our|two|three|some) (?:\w+ ){0,2}?(?:master|bachelor|degree|diploma|licen[cs]e|course|training|apprenticeship|business|shop|farm|boat|van|stall|company|firm|practice|family|children|kids|class|team|crew|job|post|blog|podcast|garden|workshop|studio|kindergarten|school|clinic|restaurant|cafe|bakery|phd|doctorate|certificate|qualification|internship|traineeship|department|office|unit|club|group)\b",
    r"(?:my|our) (?:own )?(?:[\w-]+ ){0,2}?(?:school|students?|pupils?|class(?:es|room)?|patients?|clients?|customers?|dissertation|thesis|doctoral|master'?s?|studies|degree|diploma|supervisor|superior|principal|municipality|depot|archive|museum|village|farm|shop|restaurant|employer|boss|colleagues|coworkers|co-workers|crew|regiment|unit|ship|parish|congregation|profession|trade|work (?:as|at|in|with)|day job|job|shift|shifts|internship|apprenticeship|contract|retirement|redundancy|layoff|visa|service|deployment|tour|course|coursework|curriculum(?! vitae)|semester|exams?|finals|graduation|school|university|college|campus|lab|council|commune|ledgers?|field|area|band|team|choir|startup|start-up|troupe|company|business|blog|podcast|garden|allotment|hives|bees)\b",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|nineteen|twenty|thirty|several|many|a few|a couple of|\w+teen) (?:\w+ )?(?:years|yrs|months|decades)(?:' experience| of (?:service|experience|work|practice|teaching|nursing|driving)| (?:in|at|on|as|behind|under|with|into|out of|old)\b| experience)(?! (?:the )?(?:row|future|past))",
    r"(?:after|with|from|left|leaving|had|have|my) (?:an? |the )?(?:[\w-]+ ){0,2}?career (?:in|as|at|of|with)\b(?! your)",
    r"(?:an?|my|with an?|the) (?:[\w-]+ )?(?:day job|night job|background|degree|past|training|licen[cs]e|diploma|ba|bsc|msc|ma|phd) (?:in|as|at|of|from)\b(?! your| that you)",
    rf"i (?:have )?(?!can|could|w(?:ill|ould|ant|ish)\b|hope)(?:\w+ )?(?!{_TAKES_IN})(?:\w+ed|built|drove|taught|sold|ran|made|cut|laid|kept|wrote|flew|dug|led|fought|grew|bred|sewed|spun|wove|bound|shot|sang|drew|taken|driven|written|flown|grown|drawn|put|set|dealt|held|carried|taken care) (?:(?!your?\b)[\w'-]+ ){{1,10}}?(?:for (?:a living|{_MANY} (?:years|decades)|most of my life|half my life|years|decades)|since (?:19|20)\d\d)\b",
    rf"{_MANY} (?:years|decades) (?:\w+ )?i (?:have|was|had|did|ran|drove|taught|\w+ed)\b(?! {_TAKES_IN})",
    rf"{_MANY} (?:semesters?|terms?|years?|months?|weeks?) into (?!your?\b|the (?:call|talk|show|video|series|book)\b)[\w'-]+",
    r"(?:we|us|those of us) (?:here )?(?:at|from|in|of) (?:the|our) (?!(?:same|end|audience|back|queue|front)\b)[\w'-]+",
    r"i (?:sit|row|sing|swim|train|play|dance|live|work|study|volunteer) (?:\w+ )?(?:behind|beside|next to|near|with|above|below|opposite|across from) you\b",
    rf"i have been (?!{_TAKES_IN}|star|shout|smil|laugh|writ|work)\w+ing (?:at|as) (?!your?\b)",
    rf"i used to (?!{_TAKES_IN}|be\b|wish|believe|feel|hate|fear|dream)[a-z]+ (?!you\b|your\b)",
    rf"i (?!{_TAKES_IN})(?:[\w-]+ ){{1,4}}?(?:at|in|for|from|near|on) your (?:old|former) [\w-]+",
    r"i write (?!to\b|you\b|this\b|because\b|in\b|with\b|as\b|again\b|now\b|today\b|on\b|regarding\b|concerning\b|about\b|after\b|from\b|at\b|hoping\b|and\b|since\b|it\b|the\b|my\b|a (?:note|letter|line)\b|these\b|down\b|out\b|not\b|all\b|so\b)[a-z]+",
    rf"i (?:am|was|have been) (?:one of )?your (?!(?:[\w'-]+ ){{0,2}}?{_FAN_NOUN}\b|biggest|humble|obedient|servant|man\b|woman\b|most\b|number one|friend\b|opposite)(?:[\w-]+ ){{0,2}}?[\w-]+",
    r"(?:out of|just left|left) the (?:army|navy|marines|service|forces|air force|military|police|corps|coast guard|church|convent|priesthood)\b",
    r"^(?:\d\d|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?)(?:,| and\b)|i have been (?:unwell|ill|sick|housebound)\b",
    r"^(?:[\w'-]+ ){0,3}?ex-[a-z]+,|^ex-[a-z]+\b|my (?:working )?(?:days?|weeks?|mornings?|evenings|nights|winters|summers|weekdays|weekends) (?:starts?|begins?|ends?|finish(?:es)?|(?:is|are) (?:mostly|spent|taken up|full of|all)|belongs?)\b",
    r"i am {adv}(?:in|at) (?:school|college|uni|university|sixth form|seminary|sea)\b|(?:ninth|tenth|eleventh|twelfth|\d{1,2}th) (?:grade|form)\b",
    r"i am (?!really\b|so\b|very\b|totally\b|quite\b|not\b)(?:[\w-]+ ){1,3}?(?:into|through) (?:an?|my|our) |i am {adv}(?:signed )?off (?:work|sick)\b|i am {adv}on (?:sick leave|probation|parole|benefits|the dole|disability)\b",
    r"we (?:both )?share (?:an?|the same) (?!love|passion|interest|fascination|view|belief|dislike|enthusiasm|taste|conviction|concern)|we are (?:related|kin|(?:both )?from the same|cousins|neighbou?rs|colleagues)\b",
    r"at (?:the age of )?(?:1[6-9]|[2-9]\d|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?),? (?:i|my)\b",
    r"my (?:\w+ )?(?:kids|children|sons|daughters|boys|girls|twins) (?:are|have|left|were)\b|i have gone back to (?!your|it|the (?:start|beginning)|page)",
    r"(?:i (?:am|was|have been) {adv}|being )(?:deaf|blind|disabled|autistic|dyslexic|hard of hearing|partially sighted|bilingual)\b|my (?:wheelchair|guide dog|stammer|stutter|disability|deafness|blindness)\b",
    r"i (?:have been |was |am )offered an? (?:place|seat|spot|scholarship|job|post)\b|i (?:have |had to )?(?:gave|give|given) up (?!hope|trying|on\b|looking|waiting|reading|after|my seat)[\w-]+",
    r"(?:at|in|from) our (?!(?:last|first|next|recent|meeting|call|talk|chat|conversation|time|own|age|language|days|opinion)\b)[\w-]+ (?:we|i)\b",
    r"i (?:have )?(?:dropped|flunked|washed|burned|burnt) out\b|we are {adv}(?:retired|unemployed|students|farmers)\b",
    r"i am (?:off|out of) an? (?!(?:bit|mood|loss)\b)[\w'-]+|(?:i am|as|and) pre-\w+",
    rf"{_MANY} (?:years|decades|seasons|winters|summers) (?:of|behind|at|on|in|under|as|with) (?!your?\b|{_TAKES_IN})[\w'-]+",
    rf"(?:having |i have |i |and )spent (?:most of |the (?:last|past|better part of) |nearly |over |almost )*(?:(?:\w+|my|a) )?(?:years|decades?|life|career|working life) (?!{_TAKES_IN}|with your|on your)[\w-]+",
    r"i (?:have |had |got |was |am |were )+(?:\w+ )?(?:been |got |being )?(?:just |recently |newly )?(?:hired|taken on|laid off|made redundant|let go|fired|sacked|appointed|promoted|elected|ordained|commissioned|drafted|discharged|demobbed|admitted|apprenticed|licen[sc]ed|certified|qualified|trained|redundant|furloughed|invalided|pensioned)\b(?! by your)",
    r"(?:let|laid|made) (?:me|us) (?:go|off|redundant)\b|made us all redundant",
    r"(?:doing|do|did|pursuing|finished|completed|taking|complete) (?:an? |my |the )?(?:\w+ )?(?:ms|m\.s|msc|m\.sc|ma|mba|m\.?tech|b\.?tech|b\.?e|bsc|b\.sc|ba|bs|bba|bca|mca|b\.?com|phd|llb|llm|mphil|mfa|bfa|mpa|mph|pgd|diploma|masters?|bachelors?|doctorate|gcses?|a-levels?|baccalaureate|abitur)\b",
    r"i (?:come|came) (?!away|home|back|out|across|upon)(?:\w+ ){0,2}?(?:by way of|from|out of|via) (?!your)[\w-]+",
    r"my (?:\w+ )?(?:background|training|trade|profession|craft|line of work|occupation) (?:is|was|lies|has been)\b",
    r"i have (?:got )?(?:[\w-]+ ){1,3}(?:kids|boys|girls|sons|daughters|children)\b",
    r"having (?:worked|taught|served|run|raised|trained|studied|sold|driven|nursed|farmed|cooked|left|retired|finished)\b(?! (?:with|your|through) )",
    rf"as (?:someone|somebody|one) who (?!{_TAKES_IN}|loves|likes|enjoys|cares|knows|thinks|never|always|also|has (?:never|always|long|read|followed|watched)|wants|hopes)\w+",
    r"i am the (?:person|one|man|woman|guy|girl|kid|boy|lad|bloke|fellow) (?:(?:who|that) (?!wrote|emailed|sent|asked|messaged|called)|behind|at|in|on|with)\b",
    r"where i (?:have |had |\w+ly )?(?:work|worked|teach|taught|study|studied|train|trained|volunteer|volunteered|serve|served|\w+ed [^.!?,;]{1,30} since)\b",
    r"(?:plant|mill|factory|mine|yard|works|shop|office|paper|firm|company|bank|branch|school|cannery|brewery|store|depot|restaurant|theat(?:re|er)) (?:where [^,.!?]{3,40} |that [^,.!?]{3,40} )?(?:shut|closed|folded|closes|went (?:under|bust)|is closing|moved away|let \w+ go)\b|laid[- ]off\b",
    r"i (?:look after|care for|nurse) (?:my|our|an?|the)\b|(?:and|also) (?:take|attend|follow|do) (?:an?|some) (?:\w+ ){0,2}?(?:course|class|classes|diploma|degree)\b",
    r"i am (?:with|on|at|in|behind|under|aboard|inside) (?:an?|the|our) (?!(?:same|end|middle|mood|market|process|loss|audience|first|last|lookout|hunt|fence|verge|edge|point|area|neighbou?rhood|dark|way|train|bus|phone|hope|rain|queue|crossroads|stage|position|midst|habit|bit|other|beginning|start)\b)(?:[\w-]+ ){1,4}?(?:at|in|of|for|near|outside|on)\b",
    r"in (?:sixth form|year (?:\d+|ten|eleven|twelve)|(?:high|secondary|grammar|middle) school|(?:the )?(?:\d+th|ninth|tenth|eleventh|twelfth) (?:grade|form|year))\b",
    r"i have (?:got )?(?:an?|my own|the) (?:\w+ ){0,2}?(?:van|truck|lorry|boat|shop|stall|round|practice|farm|workshop|licen[cs]e|allotment|herd|flock|smallholding|studio|kiln|loom|forge|lathe|tractor|taxi|cab|orchard|business|franchise|company|bakery|garage|salon|clinic|garden centre|night job|day job)\b(?! (?:of yours|like yours))",
    r"i (?:\w+ )?write (?!to\b|you\b|this\b|because\b|today\b|in\b|with\b|on\b|now\b|from\b|these\b|so\b)(?:[\w-]+ ){1,4}?(?:for|at|in) (?:an?|the|our)\b|i belong to (?!you|the (?:same )?(?:people|those|kind))",
    r"^(?:just |newly |recently )?(?:retired|widowed|demobbed|redundant|made redundant|unemployed|self-employed|graduated|discharged|pensioned)\b|half (?:my|a) life(?:time)?\b(?! (?:wonder|watch|read|listen))",
    rf"i have (?:been|worked|lived|had) [^.!?]{{3,40}}?(?:all|most of|half) my (?:working )?life\b|after {_MANY} (?:years|decades)(?=[.,;!]|$)|\bi\b[^.!?]*for a living\b|for a living,? i\b",
    r"i (?:have )?(?:\w+ )?(?:moved|switched|changed|crossed|swapped|traded) (?:over )?(?:from )?(?!your)(?:\w+ ){1,3}(?:to|into|for) (?!your)\w+",
    r"we are (?:two|three|four|five|six|an?) (?!fan)[\w-]+|i am in the (?:reserves?|army|navy|air force|marines|police|guard|coast guard|national guard|civil service|church|merchant navy|foreign service|military|fire service|trade)\b",
    r"(?:i (?:was|am) {adv}|^)(?:born|raised|brought up) (?:in|on|at|by|into)\b|i have (?:just |\w+ly )?handed in my notice\b",
    r"between (?:jobs|contracts|careers|shifts|lectures)\b|(?:the|my|our) (?:layoffs?|redundancy)[^.!?]{0,40}\bi\b|\bi\b[^.!?]{0,40}(?:the|my|our|a) (?:layoffs?|redundancy)\b",
    r"(?:self[- ]taught|career[- ]changer|career change|stay[- ]at[- ]home|work(?:ing)? (?:nights|part[- ]time|full[- ]time)|night (?:school|classes|shift)|evening classes|gap year|on placement|on exchange|exchange student|first[- ]gen\w*|mother of|father of|parent of|mum of|mom of|dad of|based in|grew up|(?:born|bred|raised) and (?:born|bred|raised)|hail from|greetings from|coming from)\b",
)


def _names_trade(sentence: Sentence) -> bool:
    """Tell whether a trade follows within reach of "I am", "as a", "by profession"."""
    for match in _BEING.finditer(sentence.low):
        if match.group() == "as" and _YOU_ARE.search(sentence.low[: match.start()]):
            continue
        for word in find_words(sentence.low[match.end() : match.end() + 90])[:_BEING_REACHES]:
            if word in _BEYOND:
                break
            if names_occupation(word):
                return True
    return False


# "You work there as a translator": theirs, not the sender's.
_YOU_ARE = re.compile(r"\byou(?:r| (?!and\b)[\w-]+)\b(?:(?!\b(?:i|me|my|we)\b)[^,;])*$")
_CUT = re.compile(
    r"[.,;:!?(]| - | here\b| with | from | in | at | of | near | out of | and | currently | now "
)
_NO_FRAGMENT = list_words(
    "i you your he she they it we this these those there what who how why when where which would could can may please hope thanks thank great good nice love loved a the my his her their our saw read watched heard not dear"
)
_FRAGMENTS, _FRAGMENT_WORDS = 3, 5


def _begins_with_trade(sentences: tuple[Sentence, ...]) -> bool:
    """Tell whether one of the first sentences begins like "Barista from Valparaiso"."""
    for sentence in sentences[:_FRAGMENTS]:
        # "Sixty, retired engineer, a shed full of valves": what is listed before any verb.
        for part in sentence.low.split(", ")[:_FRAGMENTS]:
            words = find_words(_CUT.split(part, maxsplit=1)[0])
            if words[:1] in (["a"], ["an"], ["just"], ["only"], ["not"]):
                words = words[1:]
            if not 0 < len(words) <= _FRAGMENT_WORDS or _NO_FRAGMENT & set(words):
                break
            if names_occupation(words[-1]):
                return True
    return False


_SELF_WORD = re.compile(rf"\b{_SCHOOL}\b")
_OF_THEM = re.compile(
    r"\b(?:your|you (?:are|were|have|hold|got|did|lead|need|want|take|hire|use|know|teach|mentor|\w+ use)|as a|(?:senior|junior) (?:planner|engineer|architect|designer|analyst|scientist|manager|developer|consultant|director|associate|editor|curator|accountant|policy|advisor|lecturer|partner|vice|project|product|software|data|research|account|brand|program|ux)|every|each|other|most|many|some|help|advice (?:to|for)|tell|teach|students who)\b[^.!?,;]{0,30}$|\byou (?:\w+ )?(?:need|want|take|hire)\b[^.!?;]{0,40}$"
)
_SIGNED = re.compile(
    rf"\b(?:{_SCHOOL}|university|college|school of|class of|dept|department|'\d\d|20\d\d|institute|b\.?a\.?|engineering|studies|rn|cna|emt|sgt)\b|'\d\d\b"
)

_TITLE_WORDS = 8


def describes_self(reading: Reading) -> bool:
    """Tell whether subject, body or signature says anything of the sender beyond a name."""
    for sentence in (*reading.sentences, *reading.subject.sentences):
        if _SAID.search(sentence.low) or _has_own_word(sentence.low):
            return True
        if _IN_CAPITALS.search(sentence.text):
            return True
    if any(_DOES.search(sentence.low) for sentence in reading.sentences):
        return True
    if any(_PLACE_IN_LIFE.search(s.low) or _names_trade(s) for s in reading.sentences):
        return True
    if _begins_with_trade(reading.sentences) or _begins_with_trade(reading.subject.sentences):
        return True
    lines = reading.body.signature_low.strip().split("\n")
    return any(_SIGNED.search(line) or _looks_like_title(line) for line in lines[1:]) or any(
        map(_ends_in_trade, _find_remarks(lines))
    )


# "What the first year was like": a stretch of time, and nobody's.
_OF_NOBODY = re.compile(
    r" (?:was|is|were|felt|feels|like|looks|looked|on the job|at work|there)\b|[?.,;!]|$"
)
# "I read Law at Leeds" is a study, "I do IT" a trade: only the capitals tell.
_IN_CAPITALS = re.compile(
    r"\bI (?:\w+ )?do IT\b|\bI (?:\w+ )?(?:am reading|was reading|read) (?:[A-Z][\w-]+(?:,? (?:and |& )?|,? )){1,4}(?:at|in) [A-Z]"
)


def _has_own_word(low: str) -> bool:
    for match in _SELF_WORD.finditer(low):
        before, after = low[: match.start()], low[match.end() : match.end() + 25]
        is_time = match.group().endswith(" year") and before.endswith(
            ("the ", "that ", "her ", "his ")
        )
        if is_time and _OF_NOBODY.match(after):
            continue
        if _OF_THEM.search(before + match.group()) or re.match(
            r" (?:planner|engineer|architect|designer|analyst|scientist|manager|developer|consultant|director|associate|editor|curator|accountant|policy|advisor|lecturer|partner|product|project|software|data|account|brand|officer|vice|ux|researcher|league|school)",
            after,
        ):
            continue
        return True
    return False


def _find_remarks(lines: list[str]) -> list[str]:
    # The first line after the closing is the name; what follows it, or a comma in it, is a remark.
    named = [re.split(r"[,(|/]| - ", line, maxsplit=1)[1:] for line in lines[:2]]
    return [*(part[0] for part in named if part), *lines[2:]]


def _ends_in_trade(line: str) -> bool:
    # "(film school, Granada)", "retired welder": a few words with a trade among them.
    words = find_words(line)
    return len(words) <= _TITLE_WORDS and any(map(names_occupation, words[-4:]))


def _looks_like_title(line: str) -> bool:
    # A line under the name: "Line cook, Harbor Grill", "Paramedic".
    return (
        bool(re.search(r"[a-z](?:er|ist|ian|ant|or|ic|ee|ect)\b", line))
        and len(line.split()) <= _TITLE_WORDS
        and ("," in line or " at " in line or "|" in line)
    )
