"""This file is the clues that put a named organization and the reader together, or keep them apart."""

from __future__ import annotations

import re

from askwell.domain.review.normal import fold_letters
from askwell.domain.review.text import find_words
from askwell.domain.review.word_lists import list_words

TRADES_OF_FIRMS = list_words("""academy academia accounting acres advisors advocates aerospace agency agents airlines airways alliance ambulance analytics animation apparel aquarium arboretum architects archive archives army arts assembly associates association atelier
    auction authority automotive aviation bakery bakers bancorp bank bar barbers biotech bistro board boats boatworks boatyard books bookshop bookstore botanicals brewery brewing broadcasting brothers builders bureau cafe capital care carpentry casting cathedral catering cellars center centre
    chamber chambers chapel charity chemicals chemistry choir church cinema circus clinic clinica clinique club coffee collective college commission committee communications community company confectionery conservancy conservatoire conservatory constructions construction consultancy consultants consulting contractors coop
    co-op cooperative corp corporation costumes council counsel court courts creative creamery dairy dealership defence defense delicatessen dental department design designs desk development diner diocese directorate distillery district dock docks drugs dynamics editions education electric electrical electronics
    elementary embassy energy engineering engineers enterprises entertainment equipment estate estates executive expeditions export fabrication fabrics fabrik facility faculty farm farms fashion federation ferries fields film films finance financial fisheries fishery flooring florist foods foodworks force forest forestry
    forge foundation foundry freight fund furniture gallery games garage garden gardens gazette general genetics glass global government grammar group growers guild gym hall harbour haulage health healthcare heritage high holdings home homes hospice hospital hotel house housing imaging inc industries industry infirmary
    information infrastructure initiative inn innovation innovations institut institute institution instituto instruments insurance interactive interiors international investments ironworks joinery journal jewellers jewelers kindergarten kitchen kitchens lab laboratories laboratory labs landscapes laundry law league leather legal library
    lighting limited llc llp lodge logistics ltd lumber lyceum machinery mail management manor marina marine maritime market marketing masonry materials media medical medicine memorial metals metalworks mill mills mines mining ministry mission motors museum museo music musée municipality national nations network networks news newspaper nursery
    nurseries observatory observer office opera optics orchard orchards orchestra organics organisation organization outfitters paediatrics paper parish park parks parliament partners partnership party pharma pharmacy philharmonic photography pictures planetarium planning plant plastics plumbing police polytechnic port post
    potteries pottery power practice precision prefecture press primary printers printing prison productions products program programme project projects properties property prosecution publishers publishing quarry radio rail railway railways ranch realty recordings records recruitment recycling refinery reform registry
    renewables repertory rescue research reserve resort resources restaurant restoration retreat review robotics roastery roasters roofing salon sawmill school schools science sciences secondary security seeds semiconductors seminary senate service services shelter shipping shipyard shop society software solar solicitors solutions sound spa
    stables staffing station steel stone store stores strategies studio studios sugar supplies supply surgery survey surveys sustainability symphony systems tannery tax tea teatr teatro tech technologies technology telecom television textiles theater theatre therapy therapeutics timber times toys trade trading transit transport travel treasury trust
    tutors tv union university universitat universidad universite universita utilities valley ventures veterinary vets video vineyard vineyards vision volunteers water watch waterworks weavers weekly wharf wholesale wildlife winery wines wool woodworks workshop workshops works yachts yard zoo universitet hochschule gmbh ag sa spa bv oy ab as nv plc kg srl""")
_IDIOM = re.compile(
    r"(?:\b(?:life|things|everything|all|everyone|everybody|folks|people|crew|gang|team|colleagues|coworkers|friends|lot|guys|bunch|lads|ladies|staff|kids|students|patients|work|business|shop|shops|days?|mood|fields|busy|well|going|settling|settled|happy|start|started|job|role|post|position|office|desk|promotion|appointment|move|boss|food|view|place|home|seat|chair|tenure|luck|responsibilities)\b[^.?!,]{0,25}? (?:over |up |down |back |out |there )?(?:at|with|in|inside|within)"
    r"|\b(?:hello|hi|regards|greetings|love|best|wishes|respects?) to [^.?!,]{0,40}? (?:at|of|in|from)) (?:the |our |dear )?$"
)
_FOLLOWS = re.compile(
    r"^,? ?(?:where|at which|in which|for which|whom) (?:\w+ )?(?:you|your (?:\w+ )?(?:team|office|desk|lab|group|colleagues|crew|staff|department|studio|job|role|post|profile|bench|name)|employs you)\b|^,? (?:that|which) (?:employs|has|pays|hired|keeps) you\b|^,? (?:which|that) you (?:\w+ )?(?:now |currently )?(?:lead|run|direct|head|manage|serve|represent)"
    r"|^, (?:now )?your (?:\w+ )?(?:house|institution|employer|firm|company|organi[sz]ation|office|place|workplace|museum|school|department|home|team|agency|shop|studio|service|authority|ministry|hospital|university|faculty)\b"
    r"|^,? (?:[\w-]+ ){0,5}?(?:to have|have|has|had|having|got|keeps?|employs?|hired|appointed|named|made|elected|promoted|chose|recruited|poached|put|placed|trusts|trusted|is lucky with|is fortunate to have|were right to (?:hire|choose)) you\b"
    r"|^,? (?:with|under|in|given) your (?:present|current|new|own|\w+ )?(?:responsibilit\w+|direction|leadership|role|position|function|post|office|capacity|command|team|colleagues)\b"
    r"|^ (?:now that|since|these days|under|while|as|with|because of|thanks to) you\b"
)
# "At the Globe, your old place", "at the Globe, which you left": said after the name.
FORMERLY = re.compile(
    r" behind you\b|(?: [a-z]+)?,? (?:your|as your) (?:\w+ )?(?:old|former|previous|ex|last|first|earlier|onetime)\b"
    r"|(?: [a-z]+)?,? (?:where|which|that|whom|when|while|before|until|till) you (?:\w+ )?(?:were|was|had|left|used to|began|started|trained|studied|worked|taught|served|spent|grew up|cut your|learn(?:ed|t)|met|moved|came|went)\b"
    r"|(?: [a-z]+)?,? (?:back )?(?:in|during|around|until) (?:19|20)\d\d\b"
)
JOINING = ("joined ", "joined the ")
_AT = re.compile(
    r"\b(?:at|with|for|inside|within|in|of|from|by|join(?:ing|ed)?|represent(?:ing)?|behind) (?:the |our |your )?$"
)
_FIRM_AT = re.compile(r"\b(?:at|with|for|inside|within) (?:the |your )?$")
_PRONOUN = re.compile(
    r"\b(?:i|me|my|mine|we|our|us|you|your|yours|he|she|him|her|his|they|their|who|father|mother|sister|brother|friend|professor|cousin|uncle|aunt|son|daughter)\b"
)
_READER = frozenset({"you", "your", "yours"})
_APART = re.compile(
    r"\b(?:free|available|or|were|was|used to|formerly|former|previously|before|past|after (?:leaving|your)|left|leaving|days at|years at|time at|ago|graduat\w+|studied|study|studying|earned|attended|went to|degree|came from|moved from|went from|first|gave|spoke|speak|speaking|spoken|present(?:ed|ing|ation)?|talk|talks|lecture|lectures|keynote|panel|reading|exhibit\w*|exhibition|concert|performance|performed|performing|played"
    r"|workshop|seminar|conference|event|opening|show|article|essay|interview|interviewed|published|piece|paper|podcast|post(?:ed|s)? (?:about|on|in)|video|photos?|photographs?|paintings?|pictures?|review|report|visited|met|meeting you|saw you|seen you|heard you|interned|volunteer\w*|trained|alum\w*|started (?:out|your|as)|began|back (?:at|when|in)|poster|mural|series|signs?|stall|sculptures?|method|used|runs|exhibits?|films?|bridges?|statues?|plaques?|mosaics?|maps?|drawings?|sketch(?:es)?|recordings?|display|installation|booth|novel|play|song|once|until|old|20[0-2]\d|19\d\d|ex|introduce|put me|connect me|know (?:any|some)\w*|you (?:\w+ )?kn[oe]w|in touch|your (?:name|address|number|email|contact)|on the (?:\w+ )?(?:jury|board|committee|council)|members?|membership|neighbou?r|correspond\w*|friend(?:s|ship)?|thesis|course|class|stop|near|opposite|between|unlike|compare\w*|instead of|tell me (?:about|who)|collaborat\w+|work(?:ed)? with|(?<!have )(?<!'ve )worked)\b"
)
_STILL = re.compile(
    r"\b(?:now|currently|today|these days|present|presently|are|works?|working|lead|run|head|direct|since)\b"
)


def is_placed(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a named organization make it the reader's present one."""
    low = fold_letters(text)
    before, after = low[:start], low[end:]
    named = fold_letters(text[start:end])
    # "At Hartwell and Dunn": nobody is at two people.
    is_pair = " and " in named and before.endswith(("at ", "at the "))
    is_institution = is_pair or bool(TRADES_OF_FIRMS & set(find_words(named)))
    if (
        _OF_SENDER.search(before)
        or _PRINTED.match(after)
        or (FORMERLY.match(after) and not before.endswith(JOINING))
    ):
        return False
    clause = re.split(r"[;:()]| but | because ", before)[-1]
    if is_institution and _FOLLOWS.match(after):
        return not re.search(r"\b(?:used to|formerly|previously|ex)\b", clause[-60:])
    if is_institution and re.search(r"\byou and (?:the )?$", before):
        # "An afternoon with you and Highland Services".
        return bool(
            re.search(
                r"\b(?:with|join|visit|watch|see|follow|thank|help|to) you and (?:the )?$", before
            )
        )
    apposed = _APPOSED.search(before)
    if (apposed and apposed.group(1) in _HOUSES) or (is_institution and _DIRECTS.search(before)):
        return True
    said = re.split(r",(?! )|, (?:and|but|so|as|because|which) ", clause)[-1]
    if not _AT.search(before) or _is_apart(said):
        return False
    return _is_beside_reader(low, before, said, is_institution=is_institution)


def _is_apart(said: str) -> bool:
    # What is said of another time, another person or an evening's talk is said of no employer.
    apart = _APART.search(said)
    pronouns = _PRONOUN.findall(said)
    return bool(
        (apart and not _STILL.search(said[apart.end() :]))
        or (pronouns and pronouns[-1] not in _READER)
    )


def _is_beside_reader(low: str, before: str, said: str, *, is_institution: bool) -> bool:
    has_reader = bool(_PRONOUN.search(said))
    near = re.split(r"\b(?:you|your|yours)\b", said)[-1]
    if has_reader and _DONE.match(near):
        return False
    if _IDIOM.search(before) and (is_institution or _FIRM_AT.search(before)):
        return has_reader or not re.search(r"\b(?:i|we)\b", said)
    if not has_reader:
        return is_institution and bool(_ASKED_OF.match(low) and _INSIDE.search(before))
    if not is_institution:
        return bool(_BESIDE.match(near))
    return len(near.split()) <= _NEAR and bool(_INSIDE.search(before))


# "The museum you direct" needs no preposition; nor does "your employer, the museum".
_DIRECTS = re.compile(
    r"\byou (?:\w+ )?(?:now |currently |today )*(?:direct|lead|run|head|manage|chair|own|represent|joined|founded|have joined|have taken over|took over) (?:the |your )?$"
    r"|\byou(?:'ve| have) (?:\w+ )?(?:moved|gone|switched|transferred) (?:over |on )?to (?:the )?$"
    r"|\byour (?:present |current |new |own )*(?:employer|firm|company|institution|organi[sz]ation|institute|house|workplace|school|museum|hospital|agency|studio|ministry|office), (?:the )?$"
    r"|\b(?:move|moving|moved|switch|switching|switched|transfer|transferred|promotion|appointment) to (?:the )?$(?<=your move to )|(?:your|the|you \w+) (?:recent |new )?(?:move|switch|transfer|appointment|promotion) (?:over )?to (?:the )?$"
)
# "Your brewery, Kettle House": the kind of house first, its name after.
_APPOSED = re.compile(r"\byour (?:new |own |present |current )?([a-z-]+), (?:the )?$")
_HOUSES = TRADES_OF_FIRMS - list_words(
    "project projects program programme video survey journal review design designs films field garden gardens home house music news coffee tea trade council research"
)
_ASKED_OF = re.compile(r"(?:what|how|is|are) (?:is|are|does|do|it|life|things|the)\b.*\?\s*$")
# A name that only says whose paper, prize or bus it is.
_PRINTED = re.compile(
    r" (?:newsletter|magazine|bulletin|paper|newspaper|gazette|yearbook|conference|fair|festival|award|prize|bus|tram|bridge|road)\b"
)
# "My group, the Paper Moon Players": the sender's own.
_OF_SENDER = re.compile(r"\b(?:my|our) (?:[\w-]+ )?[\w-]+, (?:the )?$")
# What they once did there may have been done anywhere.
_DONE = re.compile(
    r" (?:\w+ly )?(?!(?:joined|founded|started|moved)\b)(?:did|made|built|drew|wrote|gave|took|sang|spoke|shot|cut|laid|put|said|told|went|came|saw|sat|stood|held|ran|led|left|kept|taught|sold|won|met|lent|let|grew|hung|\w{3,}ed)\b"
)
_NEAR = 9
# Without a word like "institute" in it, a name may be a fair, a street, a film.
_BESIDE = re.compile(
    r" (?:guys |lot |folks |all |people |both |two |and (?:your|the) \w+ |team |crew |colleagues |staff |boss |job |role |position |desk |office |employer )*(?:over |up |down |out )?at (?:the )?$"
)
_INSIDE = re.compile(r"\b(?:at|in|inside|within|of) (?:the |your )?$")
