"""This file is whether a line of a page is what somebody does."""

from __future__ import annotations

import re
from functools import lru_cache

_LONGEST = 140
_MOST_WORDS = 16
_MOST_WEAK_WORDS = 9
# Stems take endings; whole words do not, or "Lindqvist" would be an artist.
_ENGLISH = (
    r"manage[rd]|managing|director|engineer|designer|developer|coordinator|administrator|advis[eo]r|counsel(?:l?or)?|consult(?:ant|ing)"
    r"|teacher|headteacher|lecturer|researcher|planner|programmer|marketer|accountant|auditor|librarian|organi[sz]er|producer"
    r"|photographer|writer|painter|leader|owner|ranger|officer|analyst|technician|supervisor|superintendent|instructor|tutor|trainer"
    r"|recruiter|broker|agent|operator|inspector|buyer|dealer|driver|handler|helper|keeper|maker|nanny|worker|builder|cleaner"
    r"|gardener|bookkeeper|groundskeeper|housekeeper|caretaker|caregiver|custodian|janitor|warden|steward|marshal|sheriff|constable"
    r"|firefighter|paramedic|dispatcher|detective|investigator|receptionist|registrar|bursar|provost|proctor|chancellor|rector"
    r"|curator|conservator|docent|archivist|historian|pastor|priest|deacon|vicar|bishop|rabbi|imam|chaplain|cantor|sexton|organist"
    r"|conductor|choreographer|dramaturg|composer|musician|actor|actress|dancer|artist|editor|reporter|journalist|correspondent"
    r"|publisher|translator|interpreter|webmaster|copywriter|illustrator|animator|videographer|dean|chair(?:man|woman|person)?"
    r"|president|[se]?vp|avp|c[etfoimprh]o|chief|head|principal|partner|(?:co-?)?founder|associate|assistant|asst|assoc|secretary"
    r"|treasurer|comptroller|controller|clerk|cashier|teller|prof|professor|emerit(?:us|a)|fellow|intern|trainee|apprentice|scholar"
    r"|candidate|attorney|lawyer|solicitor|barrister|judge|magistrate|prosecutor|paralegal|nurse|midwife|physician|doctor|surgeon"
    r"|dentist|hygienist|therapist|pharmacist|veterinarian|practitioner|provider|admiral|captain|colonel|sergeant|lieutenant|major"
    r"|architect|surveyor|estimator|scientist|chemist|economist|mathematician|physicist|specialist|generalist|evangelist|machinist"
    r"|electrician|plumber|carpenter|mechanic|welder|foreman|barista|chef|cook|baker|bartender|sommelier|waiter|waitress|host|hostess"
    r"|coach|umpire|referee|member|commissioner|council(?:l?or|man|woman|member)|alder(?:man|woman|person)|mayor|governor|senator"
    r"|minister|trustee|regent|representative|executive|ambassador|envoy|liaison|ombuds(?:man|person)|facilitator|mediator|moderator"
    r"|volunteer|student|post-?doc(?:toral)?|staff|admin|lead|freelancer|contractor|realtor|underwriter|adjuster|actuary|trader"
    r"|banker|investor|appraiser|assessor|notary|strategist|creator|doctoral"
)
_ELSEWHERE = (
    r"directeur|directrice|direktor|directora|directores|geschäftsführ|leiter|leitung|referent|sachbearbeit|mitarbeit|vorstand|vorsitz|berater|sekretär"
    r"|auszubildend|professeur|enseignant|responsable|chargée?|ingénieur|gérant|président|secrétaire|trésori|avocat|conseill|adjoint"
    r"|gerente|jef[ea]|profesor|coordinador|abogad|secretari|alcald|tesorer|responsabil|direttor|direttric|docente|segretari|sindac"
    r"|medewerker|adviseur|hoogleraar|wethouder|burgemeester|voorzitter|diretor|coordenador|advogad|secretári|vereador|prefeit"
    r"|rådgiver|leder|direktør|redaktör|redakteur|handläggare|dyrektor|kierownik|ректор|проректор|директор|доцент|профессор|декан"
    r"|заведующ|менеджер|инженер|начальник|секретарь|директорка|konsul|dozent|hausmeister|pfarrer|bürgermeister|kaufmann|kauffrau"
    r"|analista|arquitect|ingenier|engenheir|ingegner|architett|enfermer|médic|infirmi|médecin|bibliothécaire|bibliotecari|impiegat"
    r"|projektled|konsult|sjef|ordförande|sekreterare|kansler|rektor|dekan|prodekan|prezes|specjalist|dziekan|ředitel|vedoucí|starost"
    r"|johtaja|päällikkö|müdür|uzman|başkan|igazgató|vezető|wissenschaftlich|angestellt|vertriebs|ansprechpartner|pressesprech"
)
EASTERN_JOBS = (
    "教授|讲师|講師|助教|院长|院長|主任|研究员|研究員|经理|經理|总监|總監|主席|律师|律師|医生|醫生|教师|教師|工程师|工程師|校长|校長|秘书|会计|部長|社長|課長"
    "|係長|取締役|代表|弁護士|会長|所長|교수|변호사|대표|대표이사|이사|팀장|부장|과장|연구원|원장|사장|실장|센터장|학생|박사과정"
)
"""What jobs end with in Chinese, Japanese and Korean."""
_JOB = re.compile(
    rf"(?:{_ENGLISH})(?:s|es)?|(?:{_ELSEWHERE})\w{{0,6}}|\w*(?:{EASTERN_JOBS})"
    r"|\w{2,}(?:log|nom|ap|al|an|in|ic|on|iv|ur|ot|or|ar|en|er|it)ist(?:s|in)?|\w{3,}ician|\w+(?:leiter|leitung|assistenz)(?:in)?"
    r"|\w{3,}master|\w+(?:worker|keeper|medewerker|mitarbeiter|adviseur|berater|chef|ansvarlig|johtaja)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_TWO_WORDS = re.compile(r"\b(?:of counsel|scrum master)\b", re.IGNORECASE)
_LONGEST_WORD = 40
_NOT_JOBS = re.compile(r"q(?:v|u)ist\b", re.IGNORECASE)
_NOT_TITLES = re.compile(
    r"^(?:head|main|regional|branch|sales|field|support) (?:office|quarter)s?$|^(?:for|by|in|with|from|to|at|as|led|ask|meet)\s|\b(?:wanted|vacanc\w*|apply|hiring|careers|join|search|openings?|our|your|we|you|ask|meet|posted|read|learn|click"
    r"|contact us|invites?|says?|said|welcomes?|from anywhere|by the|copyright|rights reserved|cookies?|speaks?|talks?|expects?)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "of and for the to in at on & de des du la le les et der die das für und im y del e della di da do dos van het voor"
    " och för og for i w в и по - – / with".split()
)
# Adjectives follow a job in some languages, and in a few titles of English.
_AFTER_JOB = re.compile(
    r"(?:al|ale|aux|elle|iv[ao]|ic[ao]s?|que|tif|ière|[eé]rale?|[ae]nte|elect|designate|ad[ao]|o)$"
)
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:19|20)\d\d\b|\d\s?[ap]\.?m\b|\d{1,2}:\d{2}",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"\S+@\S+")


def is_shown_title(text: str) -> bool:
    """Tell whether a line says what somebody does, by a word for it and by the shape of the line."""
    match = _find_job(text) if _is_short(text) else None
    if match is None or _NOT_TITLES.search(text) or _EMAIL.fullmatch(text):
        return False
    # "Director expects thousands" is a headline; "Director of Finance" and "Director ejecutivo" are not.
    after = text[match.end() :].split()
    follows = after[0].strip("();") if after and text[match.end()] == " " else ""
    is_headline = follows.isalpha() and follows.islower() and follows not in _SMALL
    return (
        not is_headline
        or bool(_AFTER_JOB.search(follows))
        or _find_job(" ".join(after)) is not None
    )


@lru_cache(maxsize=20_000)
def names_a_job(word: str) -> bool:
    """Tell whether one word alone is a job."""
    if len(word) > _LONGEST_WORD:
        return False
    return _JOB.fullmatch(word) is not None and not _NOT_JOBS.search(word)


def may_be_title(text: str) -> bool:
    """Tell whether a line that names no job may still be one beside a sure name."""
    words = text.split()
    if not words or len(words) > _MOST_WEAK_WORDS or len(text) > _LONGEST // 2:
        return False
    if text.endswith((".", "!", "?", ":", "…")) or _DATE.search(text) or _EMAIL.search(text):
        return False
    if _NOT_TITLES.search(text) or not text[:1].isalpha() or text.startswith("http"):
        return False
    large = sum(
        word[:1].isupper() or word.lower() in _SMALL or word[:1].isdigit() for word in words
    )
    return large == len(words) or (len(words) <= 4 and text[:1].isupper())  # noqa: PLR2004 - words


def _find_job(text: str) -> re.Match[str] | None:
    # A word at a time: many stand on a page again and again.
    words = (found for found in _WORD.finditer(text) if _names_one_job(found[0]))
    return next(words, None) or _TWO_WORDS.search(text)


def _names_one_job(word: str) -> bool:
    # "Engineers and economists" are whom a page is for.
    return names_a_job(word) and not (word.lower().endswith("s") and names_a_job(word[:-1]))


def _is_short(text: str) -> bool:
    is_sentence = text.endswith((".", "!", "?")) and len(text.split()) > 4  # noqa: PLR2004 - "Asst. Dir."
    return len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and not is_sentence
