"""This file is smaller signs of hoping for work: what one brings, what they lack, who decides, what it pays."""

from __future__ import annotations

from askwell.domain.review.job_sign import Sign
from askwell.domain.review.phrases import compile_phrases

_TRADE_WORD = r"(?:[\w-]{2,}(?:er|or|ist|ian|ant|ern|hand|man|woman|clerk|cook|nurse|chef|tice|aide|smith|wright|mate|junior|pupil|student|graduate|staff|help|people|body|someone|somebody|anyone)s?|hands?|juniors?|interns?|apprentices?|pupils?|temps?|eyes|legs|ears|cover|muscle)"
_TRADE = rf"(?:an? |another |more |any |some |extra |new |good |the |your |its |their )?(?:[\w-]+ ){{0,2}}?{_TRADE_WORD}"
_OUTFIT = r"(?:your (?:[\w'-]+ ){1,4}|your team|your place|yours|you)"
_MINE = r"(?:my (?:[\w-]+ )?(?:skills?|skillset|background|experience|profile|training|talents?|abilities|strengths|expertise|education|degree|languages|knowledge|track record|potential|qualifications|competences?|services|interests|cv|craft)|someone (?:like me|with my \w+|of my \w+)|what i (?:know|do|bring|can do|can offer|have to offer))"
_DECIDERS = r"(?:boss|bosses|manager|managers|foreman|head|chief|director|hr|human resources|recruiter|recruiters|recruiting|recruitment|talent|partners?|owner|owners|editor|committee|board|captain|chef|principal|supervisor|whoever|the (?:right |relevant )?(?:people|person)|the powers that be|higher-ups|those who (?:decide|hire|choose)|the one who|the person who|decision[- ]makers?|hiring [\w-]+)"

SMALL_SIGNS = (
    # What I have, and how well it would go with what you do.
    Sign(
        "would_fit",
        compile_phrases(
            rf"{_MINE} [^.!?;]{{0,60}}?(?:fit|fits|suits?|match\w*|align\w*|be of (?:interest|use|value|service|help)|add value|be useful|be helpful|serve|translate|contribute|benefit|complement|come in (?:handy|useful)|be relevant|be needed|be wanted|make sense|map onto|strengthen|support) [^.!?;]{{0,50}}?(?:you|your|yours|yourt\w*|group|team|firm|company|there)\b",
            rf"(?:fit|match|alignment|overlap|synerg\w+|place|room|use|role|home|market|demand|need) (?:between|for|with) {_MINE}",
            rf"(?:how|where|whether|if|ways?) (?:[\w-]+ ){{0,3}}?(?:i|{_MINE}) (?:might|could|can|would|may) (?:\w+ )?(?:contribute|fit in|fit into|fit|add value|be of use|be useful|help out|pitch in|plug in|slot in|support your|serve your|join|get involved|make a difference)\b",
            r"(?:be|being|make) (?:a |an )?(?:\w+ )?(?:good |right |great |strong |natural |potential )?(?:fit|match|asset|addition|candidate|contender) (?:for|to|at|in|on|with)\b(?! (?:how|what|me|my|the way|someone|people|a person|us)\b)|(?:potential|possible|mutual|good) fit\b|upcoming (?:needs|openings|roles|hires|projects)|hiring (?:needs|plans|pipeline|round|cycle)|growth plans|future (?:needs|openings|roles|opportunities|vacancies|hires)|(?:grow|expand|build|staff|add to|enlarge|strengthen)(?:ing)? (?:out |up )?(?:the|your) (?:team|group|staff|crew|department|bench|firm|ranks)",
        ),
        2.0,
    ),
    # What you are about to lack.
    Sign(
        "somebody_leaves",
        compile_phrases(
            r"(?:your|the|one of your|his|her|their|an?) (?:[\w'-]+ ){0,4}?(?:is|are|was|has been|will be|just|recently|has|have|had) (?:\w+ )?(?:retiring|retired|retires|leaving|left|leaves|moving on|moved on|quitting|quit|stepping down|emigrating|expecting|going on (?:leave|maternity|sabbatical)|on (?:sick |parental |maternity )?leave|off sick|vacant|unfilled|empty|gone|poached|short|stretched|swamped|snowed under|overworked|understaffed|down a|a \w+ (?:down|short))\b"
        ),
        1.0,
    ),
    Sign(
        "they_are_short",
        compile_phrases(
            r"(?:you|they|the \w+|your \w+) (?:are|is|have been|might be|may be|must be) (?:always |often |still |ever )?(?:a |one |two |several )?(?:\w+ )?(?:down|short|missing|lacking|without|shorthanded|short-handed|short-staffed|understaffed|stretched|overrun|swamped|drowning|snowed under)\b"
        ),
        1.0,
    ),
    Sign(
        "if_they_lack",
        compile_phrases(
            rf"(?:if|should|when|whenever|in case|once) (?:ever )?(?:your|the|you|one of) (?:[\w'-]+ ){{0,5}}?(?:loses?|lose|lost|misses|lacks?|lack|runs? short|short of|is short|are short|be short|stretch(?:es)?|grows?|expands?|doubles?|allows?|permits?|outsources?|subcontracts?|leaves?|quits?|needs? (?!to)|wants? (?!to)|wins?|gets? the (?:grant|funding|contract))\b(?=[^.!?]*\b(?:i|me|my|{_TRADE_WORD})\b)"
        ),
        1.0,
    ),
    Sign(
        "call_for_a_trade",
        compile_phrases(
            rf"(?:a |any |some |the |growing |constant )?(?:need|needs|demand|use|call|room|shortage|want|scarcity|lack|opening|openings|market) (?:for|of) {_TRADE}\b(?! (?:in (?:the|this) (?:field|trade|industry|world)))(?=[^.!?]*\b(?:you|your|yours|there|yourt\w*)\b)"
        ),
        1.0,
    ),
    Sign(
        "overflow_work",
        compile_phrases(
            r"(?:overflow|outsource\w*|subcontract\w*|freelance|per diem|seasonal|substitute|stand-?in|relief|extra capacity|backlog|fill (?:in|those|the|his|her|their)|step in(?:to)?|take over from|replace(?:ment)?|successor|understudy|dep for|deputi[sz]e|pick up the slack|off your (?:plate|hands|shoulders|desk)|ease the load|lighten (?:the|your) load)\b"
        ),
        1.0,
    ),
    # Do you take such as me?
    Sign(
        "taken_as_one",
        compile_phrases(
            rf"(?:do|does|would|could|might|will|can|are|is) (?:you|they|your (?:[\w'-]+ ){{1,3}}?|yourt\w*|the \w+) ?(?:ever |also |sometimes |still |perhaps |be willing to |consider )*(?:take|takes|taking|hire|hiring|accept|accepting|use|using|engage|engaging|want|employ|employing|have|having|train|training|sponsor|sponsoring|contract|adopt) (?:on |in )?(?:me|us|{_TRADE})\b(?! (?:questions?|visitors?|for granted|seriously|time|part))",
            r"(?:would|will|could|might|should) (?:you|they|he|she|anyone|anybody|somebody|someone) (?:\w+ )?(?:have|take|want|need|use|keep|stand|tolerate|risk|chance) me\b(?! (?:to|on the|over|for (?:a|an)? ?(?:chat|tea|coffee|call|visit|quarter|half|minutes?)|seriously|by|around|as a (?:guest|visitor)))",
            r"(?<!what )(?:they|you|he|she|anyone) (?:would|might|could) (?:ever |perhaps |possibly )?(?:have|take|want|keep|risk) me\b(?=[ ,.!?]*$|[.,!?]| (?:in|at|on|as|there|back|when|if|with|among|under)\b)(?! (?:in (?:for|some)|at (?:some|any|the)))",
            r"(?:is|was|be|were) there (?:[\w-]+ ){0,6}?(?:need|demand|use|call|room|work|place|opening|space) for (?:[\w-]+ ){1,4}(?:in|at|on|with|among|under|inside) (?:your|yours|you|yourt\w*)\b",
            r"(?:i would|i could|i can|i will) (?:\w+ )?be (?:the|your) (?:\w+est|\w+est-\w+|most [\w-]+|best|next|first) [\w-]+ (?:you|of yours|in your|on your|for your)\b",
            r"take (?:me |on )?(?:as )?(?:an?|your) (?:\w+ )?(?:pupil|student|apprentice|trainee|understudy|assistant|junior|disciple|intern|protege)\b",
            r"(?:could|can|might|would) (?:\w+ )?do worse than me|(?:would|will|could) not (?:say no|turn down|refuse|object) (?:to )?[^.!?]{0,40}(?:shift|job|work|hours|post|place|contract|role|seat|spot|gig|chance)|(?:take|try|give) (?:a )?(?:chance|gamble|punt|flyer|whirl|go|risk) on me\b|give me a (?:whirl|go|trial|chance|start|shot)\b(?! (?:to (?:talk|ask|explain)))|try me\b",
            r"(?:get|getting|got|let|letting|bring|slip|smuggle|squeeze|sneak) me (?:in\b|into|through|past|onto|on to|a foot|inside|on (?:the|your|that|a)|started)(?! (?:touch|to (?:see|visit|watch)|contact|your calendar|the (?:call|list|invite|gallery|talk|concert|lecture)))",
            r"(?:how|what|where) (?:do|does|did|would|could|can|should|must|might) (?:i|one|someone like me|a person like me) (?:have to |need to |go about |best )?(?:\w+ )?(?:do to )?(?:get (?:in|a foot|a start|on (?:your|the)|hired|through)|end up|join|become part|earn a|land|apply|win a|be (?:considered|hired|taken)|break in|sign up|get my)\b(?! (?:the (?:field|profession|trade|mailing|newsletter)))",
            r"(?:a|one|my|any|the) (?:paid |unpaid |short |free )?(?:(?:trial|test) (?:shift|week|day|month|period|run|piece|basis)|audition|try-?out|screen test|trial (?=(?:with|at|in) your))(?=[^.!?]*\b(?:you|your|yourt\w*|there)\b)(?<!the trial )(?! (?:of|by|verdict|record|transcript|court))",
        ),
        2.0,
    ),
    Sign(
        "picks_people",
        compile_phrases(
            r"(?:you|he|she|they) (?:yourself |personally |alone )?(?:choose|pick|select|hire|take|appoint|recruit|decide on) (?:the|your|all|every) (?:\w+ )?(?:apprentices?|interns?|trainees?|juniors?|assistants?|staff|people|crew|cast|new)\b(?! (?:how|why))",
        ),
        1.0,
    ),
    # Tell the one who decides about me.
    Sign(
        "tell_the_decider",
        compile_phrases(
            rf"(?:tell|let|mention|inform|ask|remind|nudge|point|introduce|commend|present|recommend|drop a (?:line|hint) to|have a word with|speak to|talk to|put) (?!my )(?:[\w'-]+ ){{0,3}}?(?<!my ){_DECIDERS}\b[^.!?]{{0,50}}?\b(?:me|i|my|mine)\b",
            rf"(?:mention|recommend|introduce|present|commend|suggest|pitch|propose|sell|plug) me (?:to|with|at|for) (?:[\w'-]+ ){{0,3}}?{_DECIDERS}\b",
            r"(?:know|know that|tell (?:him|her|them|[\w-]+) (?:that )?|mention (?:that )?|word that) i (?:exist|am (?:available|free|looking|keen|around|good|out there|on the market))\b|about me to\b|know (?:about|of) me\b",
            r"offer (?:you )?(?:[\w-]+ )?my (?:services|labou?r|hands|help as)\b",
            r"(?:flag|escalate|expedite|look out for|keep an eye out for|fast-?track|endorse|support|back|sponsor|put weight behind|help) my (?:application|candidacy|candidature|case|name|file|bid|portfolio)\b",
            r"(?:referral|reference|recommendation|good word|nod|leg up|introduction|endorsement|support|push|hand) (?:from you |of yours )?(?:inside|internally|within|into the|at the top|with (?:hr|the (?:boss|partners|board|team)))\b|open(?:s|ed|ing)? (?:the|a|some|that|any) (?:gate|door|doors) for me",
            r"ask around (?:whether|if|for)|(?:know|heard|hear|aware|think) of (?:anyone|anybody|someone|somebody|any \w+|a place|places|something|anything) (?:\w+ )?(?:looking for|wanting|needing|that needs|who needs|in need|seeking|hiring|going|suitable)\b",
        ),
        2.0,
    ),
    # The application, the advertisement, the pay.
    Sign(
        "application_or_pay",
        compile_phrases(
            r"(?:i|i have|i am|and) (?:\w+ )?(?:applied|applying|apply|put in (?:for|an application)|submitted (?:an |my )?application|interviewed|shortlisted)\b(?! (?:your|the (?:method|idea|rule|tip|advice)|what|it|this|that|them|(?:to|for|at) (?:[\w-]+ ){0,4}?(?:school|programme?|course|degree|class|licen[cs]e|visa|grant|loan|membership|university|college|faculty|scholarship|permit|master|doctorate|phd|certificate|track)\b|to (?:law|med\w*|grad\w*|graduate|school|college|universit\w+|doctoral|a (?:doctoral|master\w*|phd)|the (?:master|doctoral|university|course))))",
            r"(?:saw|seen|noticed|spotted|read|found|came across|regarding|about|for) (?:that )?(?:your|the|an|a) (?:[\w-]+ ){0,4}?(?:opening|posting|job ad|ad|advert|advertisement|vacancy|listing|requisition|position|job|role) (?:\w+ )?(?:on (?:your|the)|at|posted|advertised|open|is open|listed|in your)\b|the posting\b|before i apply|ahead of (?:my|the) application|my application\b|job id\b",
            r"(?:salary|wages?|pay|paid|rates?|stipend|fee|fees|budget|contract basis|part-time|full-time|full time|part time|zero-hours|hourly|permanent|long-term|fixed-term|visa sponsorship|sponsor a visa|steady money|steady work|at whatever|paid hours|invoice)\b",
        ),
        1.0,
    ),
    # Looking, in so many words.
    Sign(
        "search_of_steps",
        compile_phrases(
            r"(?:exploring|explore|considering|seeking|pursuing|weighing|open to|interested in|eyeing|planning|contemplating|actively|looking at|looking into|preparing) (?:for )?(?:my |a |new |the |other |any |some )*(?:next|new|future|full-time|part-time|career|job|professional|other|further|entry-level|junior|suitable|relevant|potential|possible) (?:[\w-]+ ){0,2}?(?:roles?|positions?|moves?|opportunit\w+|jobs?|steps?|openings?|challenges?|chapters?|employment)\b"
        ),
        1.0,
    ),
    Sign(
        "any_leads",
        compile_phrases(
            r"(?:any|some|a few|your|more) (?:leads?|openings?|vacancies|job tips|opportunities)\b(?! (?:researchers?|to (?:research|read)))|(?:leads?|tips?) (?:you come across|on (?:work|jobs)|for work)"
        ),
        1.0,
    ),
    Sign(
        "may_lead_to",
        compile_phrases(
            r"(?:lead|leads|turn|grow|develop|result|end|blossom|translate) (?:in|into|to|in to) (?:an? |some )?(?:\w+ )?(?:engagement|job|position|offer|contract|employment|collaboration|role|work|something (?:more|permanent|paid|bigger))\b"
        ),
        1.0,
    ),
    Sign(
        "moves_into",
        compile_phrases(
            r"(?:move|break|transition|get|switch|cross over) into [^.!?,;]{2,30}(?=[^.!?]*\b(?:considered|join|team|your|hire|opening|role|when you)\b)"
        ),
        1.0,
    ),
    Sign(
        "in_your_colours",
        compile_phrases(
            r"(?:wear|don|pull on|earn) (?:your|the) [^.!?,]{0,25}(?:overalls?|uniform|apron|badge|jersey|colou?rs|whites|scrubs|hard hat|cap|shirt|stripes)|on your payroll|in your (?:employ|ranks)|under your (?:wing|command|roof|tutelage|orders|baton|flag)|at your (?:side|elbow|bench|stove|knee)|one of your (?:people|men|women|crew|own|hands|writers|cooks|dancers)|colleague of yours|work alongside you|beside you at"
        ),
        1.0,
    ),
    Sign(
        "offers_small_service",
        compile_phrases(
            r"(?:i am|and|am) (?:young|strong|willing|healthy|hard-working|hardworking|reliable|sober|early to rise|not afraid of|used to (?:hard|long)|no stranger to|good with|nineteen|eighteen|twenty)\b|(?:first|one) you (?:call|ring|think of|ask|turn to)|(?:the|your) (?:\w+est|\w+est-\w+|most \w+) [\w-]+ you (?:ever|have ever|will ever|would ever)? ?(?:had|have|hire|hired|seen)|(?:give|trade|swap) my (?:left|right|\w+) (?:arm|leg|hand|kidney|tooth|teeth)|sweep(?:ing)? (?:the|your) (?:floor|yard|stage)|make (?:the|your) (?:tea|coffee)|carry (?:your|the) (?:tools|bags|cables|boxes|kit)|happen to be free|plenty of (?:free )?(?:time|evenings|hours)|have (?:my own|a) (?:van|tools|car|boots|licen[cs]e|sticks)|for the privilege of|i have (?:\w+ )?(?:sticks|tools|boots|wheels)"
        ),
        1.0,
    ),
    # Idioms of wanting in.
    Sign(
        "idioms_of_entry",
        compile_phrases(
            r"i (?:\w+ )?want in\b|(?:am|are|honestly|really|basically|frankly|simply) (?:i am )?after (?:a|any|some|paid|steady) (?:\w+ )?(?:job|work|position|post|gig|shifts?|employment)\b",
            r"(?:open|unlock|push|hold) (?:a few |some |several |any |the |a |that )*(?:right )?(?:doors?|gates?) (?:\w+ )?(?:for|to) me\b",
            r"(?:be|am|put me|get me|find myself|considered|stay) in (?:the running|with a (?:chance|shout)|the frame|the mix|contention|line for)\b(?! (?:coffee|tickets))",
            r"(?:get|getting|be|being|put|go|end up) (?:me |myself |put )?(?:on|onto|in|into) (?:the|your) (?:rota|roster|books|payroll|crew|squad|shortlist|short list|waiting list for (?:jobs|posts|work)|talent pool|bench|call sheet|cast)\b",
            r"(?:forward|pass|send|give|hand|show|take|deliver|direct) (?:this|it|me|my [\w-]+|these lines|my lines) (?:on |along |over |up )?to (?:whoever|whomever|the (?:person|people|one|ones|lady|man|woman|gentleman|colleague)s? (?:who|that|in charge|responsible|handling)|those who|hr\b|human resources|recruit\w*|personnel|the (?:hiring|personnel|staff\w*)) (?:[\w-]+ ){0,3}?(?:hires?|hiring|reads?|picks?|sorts?|decides?|distributes?|assigns?|applications|staff\w*|recruit\w*|chooses?|manager|contracts?|shifts?|openings?|vacanc\w+|personnel|department)\b",
            r"(?:could|might|may|can|should|let) (?:one of them|it|that|that person|that one|the next one|the (?:next|new) [\w-]+) (?:\w+ )?be me\b|(?:i could|i might|i can|i may) (?:\w+ )?be (?:the answer|the solution|your (?:man|woman|person|answer)|the (?:one|person|hands?|\w+er) (?:you|for))",
            r"(?:see|seeing|read|reading|picture|imagine|imagining|put|find|have) my (?:byline|name|face|photo|picture|work|drawings?|dishes|code|own desk|mug|coat) (?:\w+ )?(?:in|on|among|beside|next to|under|at) (?:your|yourt\w*|the (?:door|list|masthead|credits|wall of))\b",
            r"(?:support|serve|contribute to|advance|further|strengthen|add to|help with) (?:your|yourt\w*|the) (?:[\w'-]+ ){0,2}?(?:goals|mission|objectives|efforts|initiatives|success|growth|roadmap|pipeline|targets)\b",
            r"(?:your [\w-]+|yourt\w*|yours) is where i (?:\w+ )?(?:want|hope|see|would like|belong|picture|long)\b|where i want to (?:end up|land|work)",
            r"(?:finding|find|secure|securing|landing|getting|obtain|obtaining) (?:\w+ )?(?:employment|a job|work|a position|a post|paid work|a placement|an internship|an apprenticeship)\b(?=[^.!?]*\b(?:help|assist\w*|appreciate|grateful|advice on where|could you|support)\b)|(?:help|assist\w*|support) (?:me )?(?:with|in|to) (?:\w+ )?(?:finding|find|secure|securing|landing|getting|obtaining) (?:\w+ )?(?:employment|a job|work|a position|a post|paid work)",
        ),
        2.0,
    ),
    Sign(
        "comes_cheap",
        compile_phrases(
            r"(?:i come cheap|come cheap|my [\w-]+ (?:are|is) (?:clean|free|ready|packed|sharp(?:ened)?)|somebody (?:will have to|must|has to|will need to)|someone (?:will have to|must|has to)|i know (?:its|the|every|all|his|her) (?:moods|ropes|way around)|start small|whatever (?:nobody|no one|needs)|begin in the|carry your|my savings|anything that pays|feed (?:my|a) family|rent is)\b"
        ),
        1.0,
    ),
)
