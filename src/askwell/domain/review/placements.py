"""This file is where a message places its recipient at an organization, and whether it is theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.normal import fold_letters
from askwell.domain.review.placement_clues import FORMERLY, TRADES_OF_FIRMS, is_placed
from askwell.domain.review.text import find_words
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import ReviewContext

_ORG = r"(?P<org>(?!The )[A-Z][\w'.-]*(?: (?:(?:&|and|of|the|for|de) ){0,2}[A-Z][\w'.-]*){0,5})"
_YOURS = r"(?:work|works|working|role|roles|job|position|post|team|colleagues|time|career|projects?|group|department|office|practice|leadership|staff|tenure|studio|lab|desk|research|position|move|program|programme|people|crew|coworkers|life|day|days|responsibilities|experience|firm|employer|company|depot|ward|kitchen|post|seat|bench|shop|floor|classroom|branch|unit|archive|archives|workshop|warehouse|plant|newsroom|hours|boss|manager|colleague|office hours|shift|shifts|corner|table|canteen|corridor|floor|appointment|promotion|seminar room)"
_DO = r"(?:work|working|lead|leading|run|running|serve|serving|manage|managing|teach|teaching|head|heading|oversee|practice|design|designing|do|doing|are|direct|directing|hold|joined|join|plan|planning|build|handle|sit|got|landed|represent|own|founded|maintain|chair|steer|coordinate|coach|conduct|edit|curate|nurse|cook|paint|write|code|staff|supervise|govern|administer|look after|tend|mind|keep|repair|mend|restore|sell|bake|treat|train|grow|raise|feed|record|produce|organi[sz]e|answer|greet|receive|enjoy|come to be|inspect|test|make)"
_HOLD = r"(?:work|working|lead|leading|run|running|serve|serving|manage|managing|head|heading|oversee|handle|coordinate|supervise|direct|directing|represent|are|chair|steer|hold|drive|teach|do (?!the |their )|plan|edit|govern|maintain|administer|staff|(?:design|write|code|bake|cook|nurse|build|paint|make|produce|test|grow|treat|conduct) (?=for))"
_PATTERNS = tuple(
    re.compile(pattern.replace("(?:the )?{ORG}", "(?:[Tt]he )?{ORG}").replace("{ORG}", _ORG))
    for pattern in (
        rf"\b[Yy]our (?:[\w-]+ ){{0,2}}?{_YOURS} (?:[\w-]+ ){{0,3}}?(?:at|with|for|within) (?:the )?{{ORG}}",
        rf"\b[Yy]ou (?:\w+ ){{0,2}}?{_DO} (?:[\w-]+ ){{0,5}}?at (?:the )?{{ORG}}",
        # Who makes or mends something for a firm may do it for a client.
        rf"\b[Yy]ou (?:\w+ ){{0,2}}?{_HOLD} (?:[\w-]+ ){{0,5}}?for (?:the )?{{ORG}}",
        rf"{{ORG}}(?: [a-z]+)?,? where you (?:\w+ )?(?:{_DO}|see|help|care|now|currently)\b",
        r"\b(?:(?:[Hh]ow|[Ww]hat) (?:is|are|do|does|has|have|it is|things|life|your|you (?:all |guys |two )?(?:do|are|work|have|run|lead))\b|[Ll]ife|[Tt]hings|[Ee]very(?:thing|one|body)(?:'s)?|[Tt]eam|[Tt]he people|[Ff]olks|[Cc]ulture|[Cc]olleagues|[Aa]ll) (?:[\w-]+ ){0,6}?(?:at|over at|with|for) (?:the )?{ORG}",
        r"\b[Aa]s (?:an?|the|our)? ?(?:[\w-]+ ){1,4}?(?:at|of|for|with) (?:the )?{ORG}",
        r"\byou and (?:the|your) {ORG} (?:team|crew|staff|group|folks|people|office)",
        r"\b[Cc]ongratulations on (?:\w+ )?(?:joining|moving to|going to|starting at|arriving at) (?:the )?{ORG}",
        r"\b(?:come|visit|drop in|stop|get) (?:(?:over |down |up |out )?(?:to|by|at|in at) )?(?:the )?{ORG} (?:one \w+ )?(?:and|to) (?:[\w-]+ ){1,3}?you\b",
        r"\b(?:[Aa]re you (?:still |now )?|[Hh]ave you (?:\w+ )?been (?:an? [\w-]+ (?:[\w-]+ )?)?)(?:at|with) (?:the )?{ORG}",
        r"{ORG} (?:is|are|was|must be|should be) (?:[\w-]+ ){0,2}?(?:doing|lucky|fortunate|blessed|proud|glad|building|like|becoming|changing|growing) (?:[\w-]+ ){0,2}?(?:with you|to have you|under you|thanks to you|since you)",
        r"{ORG} (?:has |had |just |recently )*(?:made|hired|named|appointed|promoted|employs|keeps|lets|gave|pays|brought|(?:[\w-]+ to )(?:hire|employ|appoint|recruit|choose|pick)) you\b",
        r"\b(?:at|with|for) (?:the )?{ORG} (?:now that|since|these days|while|as) you\b",
        r"\b(?:join (?:you|your team|the team) at|interested in|openings? at|positions? at|jobs? at|working (?:for|at)|work (?:for|at)|consulting at|careers? at|professionals at|someone at|employees? at|team at) (?:the )?{ORG}",
        r"{ORG} (?:has|have|employs|keeps|can count on) (?:somebody|someone|people|a person|such)\b",
        r"\b(?:loss|sorrow|regret) (?:is|was) (?:the )?{ORG}(?:'s)? gain\b",
        r"\bthere (?:at|with) (?:the )?{ORG}",
        r"\b[Hh]ow (?:[\w-]+ ){1,3}?(?:at|with) (?:the )?{ORG} (?:works?|is|are|runs?|functions?|operates?|looks?|goes|feels?|differs?|gets?|does|do)\b",
        r"\b[Ss]ince (?:coming|moving|going|joining|switching|starting|arriving) (?:over )?(?:to |at )?(?:the )?{ORG},? you\b",
        r"\b(?:[Ww]ould|[Dd]oes|[Dd]o|[Ww]ill) (?:the )?{ORG} (?:ever |really |still )?(?:mind if|let|allow|pay|expect|permit|give) you\b",
        r"\b[Yy]ou have (?:\w+ )?been (?:at|with) (?:the )?{ORG}",
        r"\b[Yy]ou (?:\w+ )?(?:like|love|enjoy) (?:it|being|working|life) (?:\w+ )?(?:at|with|for) (?:the )?{ORG}",
        r"{ORG} (?:website|web page|homepage|page|site|staff page|directory) (?:says|lists|names|shows|describes|calls|has|tells (?:me|us)) (?:that )?you\b",
        r"\b[Yy]ou (?:have |\w+ly |just )*joined (?:the )?{ORG}",
        r"{ORG} (?:is|are|has been|keeps|must be|still) (?:\w+ ){0,2}?(?:treating|keeping|feeding|paying|looking after|spoiling|good to|kind to|glad to have|happy to have|proud (?:of|to have)) you\b",
        r"\b[Yy]our (?:new )?(?:employer|firm|company|organization|studio|office|agency),? {ORG}",
        r"\b(?:watch|see|hear|listen to|listening to|watching|hearing|seen|watched|heard) you (?:\w+ )?on {ORG}[^.!?]{0,20}? (?:every|each|nightly|daily)\b",
        r"\b(?:the|your) {ORG} (?:team|crew|staff)\b",
        r"\b(?:website|page|site|newsletter|mission|work|reputation|values|staff directory) (?:of|at|from) (?:the )?{ORG}",
    )
)
# Whose place is it? The sender's own, or one the recipient has left.
_OWN = re.compile(
    r"\b(?:i|i am|i was|we|my|our|me|myself|student|studying|graduated|enrolled|major|intern(?:ed)? (?:at|with)|introduce me|aunt|uncle|mother|father|friend|mom|dad|sister|brother|cousin|roommate|professor)\b"
)
_PAST = re.compile(
    r"\b(?:in touch|were|was|used to|formerly|former|previously|before|back (?:at|when|in)|past|after|left|leaving|from (?:your|the) (?:days|time)|started (?:out|at|your)|began|ex-|old|years ago|graduated|studied|earned|attended|went to|your time|degree|did|came from|moved from|went from|first|gave|spoke|talk|lecture|panel|visited|exhibit|opening|interned|20[01]\d|20\d\d|met|alum|alumni|volunteer(?:ed|ing)?)\b"
)
_NOT_PAST = re.compile(r"\blook\w* after\b|\bdid (?=you come to)")
_I_AM = re.compile(r"\b(?:i am|i was|i work|i worked|i study|i intern)\b[^.!?,;]*$")
_READER = re.compile(
    r"\b(?:your?|team|everything|everybody|everyone|folks|people|life|there|all|things|how|what|congratulations)\b"
)
_NOT_EMPLOYERS = list_words("""i what who which whatever nothing something zoom linkedin google-meet teams skype monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december spring summer fall autumn winter christmas thanksgiving easter facebook instagram youtube twitter x medium github slack facetime english spanish french german excel rhino gis python
    mr ms mrs dr prof the a an this that pm am est pst ux ui hr cs it ai""")
_TITLES = list_words("i mr ms mrs dr prof the a an this that")
_SMALL = list_words("the of and for at in on de la inc llc ltd llp co corp company group")


_TREATS = re.compile(
    r"(?:treating|keeping|feeding|spoiling|good to|kind to|keeps|mind if|let|allow|pay|expect|permit|give) you$"
)
_SOMEBODY = (" somebody", " someone", " people", " a person", " such")
_IN_TOWN = re.compile(r"\b(?:in|to|from|near|around|across|outside|[Vv]isit) $")
_PRAISE = re.compile(
    r"\b(?:great|good|cool|nice|lovely|wonderful|glad|happy|lucky|pleased|delighted|amazing|fantastic|impressive|reassuring|refreshing|splendid|brilliant|comfort\w*|hearten\w*) (?:\w+ )?that (?:the )?$"
)


def find_placements(sentences: tuple[Sentence, ...], context: ReviewContext) -> list[str]:
    """Return the names of organizations where some sentences wrongly place the recipient."""
    if not context.organization:
        return []
    spans = ((sentence.text, find_misplacement(sentence.text, context)) for sentence in sentences)
    return [text[span[0] : span[1]] for text, span in spans if span]


def find_misplacement(text: str, context: ReviewContext) -> tuple[int, int] | None:
    """Return the span of an organization that is not the recipient's."""
    if not _CAPITAL.search(text) or not _names_another(text, context):
        return None
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name = _trim_name(match.group("org"))
            if is_same_organization(name, context.organization) or _is_no_employer(context, name):
                continue
            if _is_about_reader(text, match):
                return match.start("org"), match.start("org") + len(name)
    return _find_by_clues(text, context)


def _names_another(text: str, context: ReviewContext) -> bool:
    # Cheap, and true of few sentences: a name in it that is not their employer's.
    for match in _NAMED.finditer(text):
        name = _trim_name(match.group("org"))
        is_theirs = is_same_organization(name, context.organization)
        if not is_theirs and not _is_no_employer(context, name):
            return True
    return False


_NAMED = re.compile(_ORG)
# A name that is neither the first word nor "I".
_CAPITAL = re.compile(
    r"(?<=\W)(?!I\b)[A-Z]|^(?:The )?[A-Z][\w'-]*(?:,| [A-Z]| (?:is|has|was|where|made|hired|named)\b)"
)


def _find_by_clues(text: str, context: ReviewContext) -> tuple[int, int] | None:
    for match in _NAMED.finditer(text):
        name = _trim_name(match.group("org"))
        end = match.start() + len(name)
        if is_same_organization(name, context.organization) or _is_no_employer(context, name):
            continue
        if is_placed(text, match.start(), end):
            return match.start(), end
    return None


def _trim_name(name: str) -> str:
    # "The VSS and I": the second of the two is no part of the name.
    return re.sub(r" (?:and|&|of|for) I$", "", name).rstrip(".'").removesuffix("'s")


def _is_about_reader(text: str, match: re.Match[str]) -> bool:
    after = fold_letters(text[match.end("org") :])
    is_left = bool(FORMERLY.match(after)) and "joined " not in match.group()
    known = False if is_left or _may_be_town(text, match) else _is_said_to_face(match)
    if known is not None:
        return known
    before = fold_letters(text[: match.start("org")])
    before = _NOT_PAST.sub(lambda found: " " * len(found.group()), before)
    clause = re.split(r"[,;:()]| and (?=i\b)| because | but ", before)[-1]
    lead = before[match.start() :]
    if re.match(r"your (?:new|current|present|recent) ", lead) or lead.startswith("there "):
        return not (
            _PAST.search(lead) or re.search(r"\bi (?:was|am|were) $", before[: match.start()])
        )
    if _PAST.search(clause) or _OWN.search(re.split(r"\byour?\b", lead)[-1]):
        return False
    if _I_AM.search(clause) and not re.search(r"\byour?\b", clause):
        return False
    if match.group().endswith(_SOMEBODY):
        # "It is good that Southgate Rail has somebody who explains": praise to the reader's face.
        return bool(_PRAISE.search(before)) and not _PAST.search(clause)
    return bool(_READER.search(fold_letters(text)))


def _may_be_town(text: str, match: re.Match[str]) -> bool:
    # "In Oslo, where you work", "since moving to Lisbon": people work in towns as well.
    return bool(_IN_TOWN.search(text, 0, match.start("org"))) and not _has_trade(match)


def _has_trade(match: re.Match[str]) -> bool:
    return bool(TRADES_OF_FIRMS & set(find_words(fold_letters(match.group("org")))))


def _is_said_to_face(match: re.Match[str]) -> bool | None:
    said = match.group()
    if _TREATS.search(said):
        # A town may treat somebody well too.
        return _has_trade(match)
    return True if said.endswith((" you", " gain")) or " where you " in said else None


def is_same_organization(written: str, real: str) -> bool:
    """Tell whether a written name may stand for the real organization."""
    said = [
        word.removesuffix("'s") for word in find_words(fold_letters(written)) if word not in _SMALL
    ]
    own = [word for word in find_words(fold_letters(real)) if word not in _SMALL]
    if not said or set(said) & set(own):
        return bool(not said or _overlaps(said, own))
    initials = "".join(word[0] for word in own)
    joined = "".join(said)
    return joined in {
        initials,
        "".join(word[0] for word in find_words(fold_letters(real))),
    } or "".join(own).startswith(joined)


_COMMON = list_words(
    "city county state university college hospital clinic school museum studio design architects consulting health foundation trust partners center centre office department institute agency labs lab systems services energy medical"
)


def _overlaps(said: list[str], own: list[str]) -> bool:
    shared = set(said) & set(own)
    is_generic = not shared - _COMMON - TRADES_OF_FIRMS
    if is_generic and set(said) - shared - _COMMON and set(own) - shared - _COMMON:
        # The port of one town is not the port of another.
        return _abbreviates(said, own) or _abbreviates(own, said)
    # "Jackson County" and "Deschutes County" share only what every county has.
    if shared == {said[-1]} == {own[-1]} and len(said) > 1 and len(own) > 1:
        # "Brook Toys" and "Finch Toys": one trade, two firms.
        return False
    return bool(shared - _COMMON) or set(said) <= _COMMON or set(own) <= set(said)


def _abbreviates(short: list[str], full: list[str]) -> bool:
    initials = "".join(word[0] for word in full)
    return any(len(word) > 1 and word in initials for word in set(short) - set(full))


def _is_no_employer(context: ReviewContext, name: str) -> bool:
    words = find_words(fold_letters(name))
    people = set(find_words(fold_letters(f"{context.recipient_name} {context.referrer}")))
    is_common = (
        words[:1] and words[0] in _NOT_EMPLOYERS and (len(words) == 1 or words[0] in _TITLES)
    )
    is_common = is_common or (len(words) == 1 and bool(re.fullmatch(r"x{2,}|_+", words[0])))
    return not words or is_common or bool(set(words) & people)
