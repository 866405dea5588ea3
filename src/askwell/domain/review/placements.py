"""This file is where a message places its recipient at an organization, and whether it is theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.normal import fold_letters
from askwell.domain.review.placement_clues import is_placed
from askwell.domain.review.text import find_words
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from askwell.domain.review.text import Sentence
    from askwell.domain.review.values import ReviewContext

_ORG = r"(?P<org>[A-Z][\w'.-]*(?: (?:(?:&|and|of|the|for|de) ){0,2}[A-Z][\w'.-]*){0,5})"
_YOURS = r"(?:work|works|working|role|roles|job|position|post|team|colleagues|time|career|projects?|group|department|office|practice|leadership|staff|tenure|studio|lab|desk|research|position|move|program|programme|people|crew|coworkers|life|day|days|responsibilities|experience|firm|employer|company|depot|ward|kitchen|post|seat|bench|shop|floor|classroom|branch|unit|archive|archives|workshop|warehouse|plant|newsroom|hours|boss|manager|colleague|office hours|shift|shifts|corner)"
_DO = r"(?:work|working|lead|leading|run|running|serve|serving|manage|managing|teach|teaching|head|heading|oversee|practice|design|designing|do|doing|are|direct|directing|hold|joined|join|plan|planning|build|handle|sit|got|landed|represent|own|founded|maintain|chair|steer|coordinate|coach|conduct|edit|curate|nurse|cook|paint|write|code|staff|supervise|govern|administer)"
_AT = r"(?:at|with|for|in|within|of|from)"
_PATTERNS = tuple(
    re.compile(pattern.replace("{ORG}", _ORG))
    for pattern in (
        rf"\b[Yy]our (?:[\w-]+ ){{0,2}}?{_YOURS} (?:[\w-]+ ){{0,3}}?(?:at|with|for|within) (?:the )?{{ORG}}",
        rf"\b[Yy]ou (?:\w+ ){{0,2}}?{_DO} (?:[\w-]+ ){{0,5}}?(?:at|for) (?:the )?{{ORG}}",
        r"{ORG},? where you (?:\w+ )?(?:work|serve|are|lead|teach|run|manage|practice|direct|head|hold|now|currently)\b",
        r"\b(?:[Hh]ow|[Ww]hat|[Ll]ife|[Tt]hings|[Ee]verything|[Ee]veryone|[Tt]eam|[Tt]he people|[Ff]olks|[Cc]ulture|[Cc]olleagues|[Aa]ll) (?:[\w-]+ ){0,6}?(?:at|over at|with|for) (?:the )?{ORG}",
        r"\b[Aa]s (?:an?|the|our)? ?(?:[\w-]+ ){1,4}?(?:at|of|for|with) (?:the )?{ORG}",
        r"\byou and (?:the|your) {ORG} (?:team|crew|staff|group|folks|people|office)",
        r"\b[Aa]re you (?:still |now )?(?:at|with) (?:the )?{ORG}",
        r"{ORG} (?:is|are|was) (?:[\w-]+ ){0,2}?(?:doing|lucky|building|like|becoming|changing|growing) (?:[\w-]+ ){0,2}?(?:with you|to have you|under you|thanks to you|since you)",
        r"{ORG} (?:has |had |just |recently )*(?:made|hired|named|appointed|promoted|employs|lets|gave|pays|brought) you\b",
        r"\b(?:at|with|for) (?:the )?{ORG} (?:now that|since|these days|while|as) you\b",
        r"\b(?:join (?:you|your team|the team) at|interested in|openings? at|positions? at|jobs? at|working (?:for|at)|work (?:for|at)|consulting at|careers? at|professionals at|someone at|employees? at|team at) (?:the )?{ORG}",
        r"\byour (?:new )?(?:employer|firm|company|organization|studio|office|agency),? {ORG}",
        r"\b(?:the|your) {ORG} (?:team|crew|staff)\b",
        r"\b(?:website|page|site|newsletter|mission|work|reputation|values|staff directory) (?:of|at|from) (?:the )?{ORG}",
    )
)
# Whose place is it? The sender's own, or one the recipient has left.
_OWN = re.compile(
    r"\b(?:i|i am|i was|we|my|our|me|myself|student|studying|graduated|enrolled|major|intern(?:ed)? (?:at|with)|introduce me|aunt|uncle|mother|father|friend|mom|dad|sister|brother|cousin|roommate|professor)\b"
)
_PAST = re.compile(
    r"\b(?:were|was|used to|formerly|former|previously|before|back (?:at|when|in)|past|after|left|leaving|from (?:your|the) (?:days|time)|started (?:out|at|your)|began|ex-|old|years ago|graduated|studied|earned|attended|went to|your time|degree|did|came from|moved from|went from|first|gave|spoke|talk|lecture|panel|visited|exhibit|opening|interned|20[01]\d|20\d\d|met|alum|alumni|volunteer(?:ed|ing)?)\b"
)
_I_AM = re.compile(r"\b(?:i am|i was|i work|i worked|i study|i intern)\b[^.!?,;]*$")
_READER = re.compile(r"\b(?:your?|team|everything|all|things|how|what)\b")
_NOT_EMPLOYERS = list_words("""i zoom linkedin google-meet teams skype monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december spring summer fall autumn winter christmas thanksgiving easter facebook instagram youtube twitter x medium github slack facetime english spanish french german excel rhino gis python
    mr ms mrs dr prof the a an this that pm am est pst ux ui hr cs it ai""")
_TITLES = list_words("i mr ms mrs dr prof the a an this that")
_SMALL = list_words("the of and for at in on de la inc llc ltd llp co corp company group")


def find_placements(sentences: tuple[Sentence, ...], context: ReviewContext) -> list[str]:
    """Return the names of organizations where some sentences wrongly place the recipient."""
    if not context.organization:
        return []
    spans = ((sentence.text, find_misplacement(sentence.text, context)) for sentence in sentences)
    return [text[span[0] : span[1]] for text, span in spans if span]


def find_misplacement(text: str, context: ReviewContext) -> tuple[int, int] | None:
    """Return the span of an organization that is not the recipient's."""
    if not _CAPITAL.search(text):
        return None
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name = match.group("org").rstrip(".'")
            if is_same_organization(name, context.organization) or _is_no_employer(context, name):
                continue
            if _is_about_reader(text, match):
                return match.start("org"), match.start("org") + len(name)
    return _find_by_clues(text, context)


_NAMED = re.compile(_ORG)
# A name that is neither the first word nor "I".
_CAPITAL = re.compile(
    r"(?<=\W)(?!I\b)[A-Z]|^(?:The )?[A-Z][\w'-]*(?:,| [A-Z]| (?:is|has|was|where|made|hired|named)\b)"
)


def _find_by_clues(text: str, context: ReviewContext) -> tuple[int, int] | None:
    for match in _NAMED.finditer(text):
        name = match.group("org").rstrip(".'").removesuffix("'s")
        end = match.start() + len(name)
        if is_same_organization(name, context.organization) or _is_no_employer(context, name):
            continue
        if is_placed(text, match.start(), end):
            return match.start(), end
    return None


def _is_about_reader(text: str, match: re.Match[str]) -> bool:
    if match.group().endswith(" you") or " where you " in match.group():
        return True
    before = fold_letters(text[: match.start("org")])
    clause = re.split(r"[,;:()]| and (?=i\b)| because | but ", before)[-1]
    lead = before[match.start() :]
    if _PAST.search(clause) or _OWN.search(re.split(r"\byour?\b", lead)[-1]):
        return False
    if _I_AM.search(clause) and not re.search(r"\byour?\b", clause):
        return False
    return bool(_READER.search(fold_letters(text)))


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
    # "Jackson County" and "Deschutes County" share only what every county has.
    if shared == {said[-1]} == {own[-1]} and len(said) > 1 and len(own) > 1:
        # "Brook Toys" and "Finch Toys": one trade, two firms.
        return False
    return bool(shared - _COMMON) or set(said) <= _COMMON or set(own) <= set(said)


def _is_no_employer(context: ReviewContext, name: str) -> bool:
    words = find_words(fold_letters(name))
    people = set(find_words(fold_letters(f"{context.recipient_name} {context.referrer}")))
    is_common = (
        words[:1] and words[0] in _NOT_EMPLOYERS and (len(words) == 1 or words[0] in _TITLES)
    )
    return not words or is_common or bool(set(words) & people)
