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
    r"|photographer|writer|painter|leader|owner|ranger|officer|analyst|technician|supervisor|superintendent|instructor"
    r"|tutor|trainer"
    r"|recruiter|broker|agent|operator|inspector|buyer|dealer|driver|handler|helper|keeper|maker|nanny|worker|builder|cleaner"
    r"|gardener|bookkeeper|groundskeeper|housekeeper|caretaker|caregiver|custodian|janitor|warden|steward|marshal"
    r"|sheriff|constable"
    r"|firefighter|paramedic|dispatcher|detective|investigator|receptionist|registrar|bursar|provost|proctor|chancellor|rector"
    r"|curator|conservator|docent|archivist|historian|pastor|priest|deacon|vicar|bishop|rabbi|imam|chaplain|cantor"
    r"|sexton|organist"
    r"|conductor|choreographer|dramaturg|composer|musician|actor|actress|dancer|artist|editor|reporter|journalist|correspondent"
    r"|publisher|translator|interpreter|webmaster|copywriter|illustrator|animator|videographer|dean|chair(?:man|woman|person)?"
    r"|president[ae]?|[se]?vp|avp|c[etfoimprh]o|chief|head|principal|partner|(?:co-?)?founder|associate|assistant|asst"
    r"|assoc|secretary"
    r"|treasurer|comptroller|controller|clerk|cashier|teller|prof|professor|emerit(?:us|a)|fellow|intern|trainee"
    r"|apprentice|scholar"
    r"|candidate|attorney|lawyer|solicitor|barrister|judge|magistrate|prosecutor|paralegal|nurse|midwife|physician|doctor|surgeon"
    r"|dentist|hygienist|therapist|pharmacist|veterinarian|practitioner|provider|admiral|captain|colonel|sergeant"
    r"|lieutenant|major"
    r"|architect|surveyor|estimator|scientist|chemist|economist|mathematician|physicist|specialist|generalist"
    r"|evangelist|machinist"
    r"|electrician|plumber|carpenter|mechanic|welder|foreman|barista|chef|cook|baker|bartender|sommelier|waiter"
    r"|waitress|host|hostess"
    r"|coach|umpire|referee|member|commissioner|council(?:l?or|man|woman|member)|alder(?:man|woman|person)|mayor|governor|senator"
    r"|minister|trustee|regent|representative|executive|ambassador|envoy|liaison|ombuds(?:man|person)|facilitator"
    r"|mediator|moderator"
    r"|volunteer|student|post-?doc(?:toral)?|staff|admin|lead|freelancer|contractor|realtor|underwriter|adjuster|actuary|trader"
    r"|banker|investor|appraiser|assessor|notary|strategist|creator|doctoral|farmer|soprano|tenor|baritone|contralto"
    r"|rancher|proofreader|sysadmin|headmaster|headmistress|curate|verger"
    r"|churchwarden|foreperson|keyholder|practitioner|phlebotomist|sonographer|radiographer|concertmaster|timpanist"
    r"|flautist|lifeguard"
    r"|groomer|stylist|barber|tailor|jeweller|goldsmith|potter|weaver|mentor|assessor|examiner|invigilator|matron"
    r"|houseparent|rapporteur"
)
_ELSEWHERE = (
    r"directeur|directrice|direktor|directora|directores|geschäftsführ|leiter|leitung|referent|sachbearbeit|mitarbeit|vorstand|vorsitz|berater|sekretär"
    r"|auszubildend|professeur|enseignant|responsable|chargée?|ingénieur|gérant|président|secrétaire|trésori|avocat"
    r"|conseill|adjoint"
    r"|gerente|jef[ea]|profesor|coordinador|abogad|secretari|alcald|tesorer|responsabil|direttor|direttric|docente"
    r"|segretari|sindac"
    r"|medewerker|adviseur|hoogleraar|wethouder|burgemeester|voorzitter|diretor|coordenador|advogad|secretári|vereador|prefeit"
    r"|rådgiver|leder|direktør|redaktör|redakteur|handläggare|dyrektor|kierownik|ректор|проректор|директор|доцент|профессор|декан"
    r"|заведующ|менеджер|инженер|начальник|секретарь|директорка|konsul|dozent|hausmeister|pfarrer|bürgermeister|kaufmann|kauffrau"
    r"|analista|arquitect|ingenier|engenheir|ingegner|architett|enfermer|médic|infirmi|médecin|bibliothécaire"
    r"|bibliotecari|impiegat"
    r"|projektled|konsult|sjef|ordförande|sekreterare|kansler|rektor|dekan|prodekan|prezes|specjalist|dziekan|ředitel"
    r"|vedoucí|starost"
    r"|johtaja|päällikkö|müdür|uzman|başkan|igazgató|vezető|wissenschaftlich|angestellt|beamt|standesbeamt|amtsleit"
    r"|doctorant|maître|chef|chargé|régisseur|attaché|gestionnaire|assistente"
    r"|wójt|skarbnik|sekretarz|burmistrz|prezydent|naczelni|adiunkt|inspektor|radc|księgow|nauczyciel|wicedyrektor"
    r"|chefe|vice-?president|vogal|técnic|gestor|encarregad|socio|socia|praticante|orientador|maestr|tutor|presidente"
    r"|vocal|psicólog|logopeda|conserje|interventor|wethouder|huisarts|docent|beheerder|directie|raadslid|griffier"
    r"|lærer|rektor|sekretær|lektor|professori|lehtori|opettaja|sihteeri|učitel|tajemní|asistent|utredar|catedrátic|becari|juriste|développeu|concepteu|rédacteu|animateu|chercheu|ricercator|ricercatric|dottorand|utvikl|kommunikatör|enhetschef|odborn|referentk|tanár|titkár"
    r"|öğretim|başkan|doç|rehber|yönetici|директор|учител|бухгалтер|юрист|заместитель|vertriebs|ansprechpartner"
    r"|pressesprech"
)
EASTERN_JOBS = (
    "教授|讲师|講師|助教|院长|院長|主任|研究员|研究員|经理|經理|总监|總監|主席|律师|律師|医生|醫生|教师|教師|工程师|工程師|校长|校長|秘书|会计|部長|社長|課長"
    "|係長|取締役|代表|弁護士|会長|所長|교수|변호사|대표|대표이사|이사|팀장|부장|과장|연구원|원장|사장|실장|센터장|학생|박사과정"
)
"""What jobs end with in Chinese, Japanese and Korean."""
_JOB = re.compile(
    rf"(?:{_ENGLISH})(?:s|es)?|(?:{_ELSEWHERE})\w{{0,6}}|\w*(?:{EASTERN_JOBS})"
    r"|\w{2,}(?:log|nom|ap|al|an|in|ic|on|iv|ur|ot|or|ar|en|er|it)ist(?:s|in)?|\w{3,}ician|\w+(?:leiter|leitung|assistenz)(?:in)?"
    r"|\w{3,}master|\w+(?:worker|keeper|medewerker|mitarbeiter|adviseur|berater|chef|ansvarlig|johtaja|päällikkö|hoitaja|opettaja|chef|anwalt|anwältin|fachangestellter?)",
    re.IGNORECASE,
)
_ENGLISH_JOB = re.compile(rf"(?:{_ENGLISH})(?:s|es)?", re.IGNORECASE)
# "Bartender's pick" is no bartender.
_WORD = re.compile(r"(?<![^\W_])[^\W_]++(?![’']s\b)")
_PLAYED = (
    r"violins?|violas?|cell(?:o|i|os)|double bass|bass|basso|flute|piccolo|oboe|english horn|clarinet|bassoon|(?:french )?horn|trumpet|trombone"
    r"|tuba|timpani|percussion|harp|piano|keyboards?|organ|guitar|drums|vocals|soprano|mezzo-soprano|alto|tenor|baritone|saxophone|violoncello"
)
_PLAYS = re.compile(
    rf"(?:(?:co-|first|second|third|principal|associate|assistant|acting|solo|1st|2nd)\s*)*(?:{_PLAYED})(?:\s*(?:,|&|and|/)\s*(?:{_PLAYED}))*",
    re.IGNORECASE,
)
_TWO_WORDS = re.compile(
    r"\b(?:of counsel|(?:scrum|harbou?r|station|quarter|choir|dock|web|pay) master)\b",
    re.IGNORECASE,
)
_LONGEST_WORD = 40
_NOT_JOBS = re.compile(r"q(?:v|u)ist\b", re.IGNORECASE)
_NOT_TITLES = re.compile(
    r"^(?:how|why|what|when|where|who)\s|^(?:head|main|regional|branch|sales|field|support) (?:office|quarter)s?$|^(?:for|by|in|with|from|to|at|as|led|ask|meet)\s|\b(?:wanted|vacanc\w*|apply|hiring|careers|join|search|openings?|our|your|we|you|ask|meet|posted|read|learn|click"
    r"|contact us|invites?|says?|said|welcomes?|from anywhere|by the|copyright|rights reserved|cookies?|speaks?|talks?|meets|become|becomes"
    r"|expects?)\b",
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
_FOR_WHOM = frozenset("for by with from your our any every per private".split())
# Who can be had is no title: "Notary available", "Branch manager on site", "Nurse led".
_CAN_BE_HAD = re.compile(
    r"\b(?:available|owned|fitted|trained|included|tour|on[ -](?:site|duty|call|hand)|by appointment|by request|approved|recommended|wanted|needed|required|included|led"
    r"|walk-?in|favou?rite|choice|announced|tbc|tbd|daily|weekly|free)\b|\band atm\b",
    re.IGNORECASE,
)
_PLACE_LAST = re.compile(
    r"\b(?:street|st|road|rd|lane|ln|avenue|ave|drive|hall|plaza|park|house|building|floor|room|square|row|city|county|wing|block|court"
    r"|centre|center|campus|station|terrace)\.?(?:,? ?\w{1,4})?$",
    re.IGNORECASE,
)
_CALLED_SO = frozenset(
    "baker cook carpenter gardener painter mason steward marshal dean judge bishop priest deacon farmer major sergeant butler cantor"
    " driver keeper warden sexton proctor provost constable sheriff ranger clerk barber weaver potter tailor host head mayor coach"
    " carver chandler page captain archer chaplain dancer docent doctor dyer fellow fisher founder glover governor hunter leader"
    " marshall masters nurse partner pastor plumber porter principal prosper rector reeve sadler scholar shepherd singer smith"
    " student surgeon taylor teller tenor trainer tutor tyler usher vicar walker woodworker workman wright lehrer richter meister"
    " schreiber maestre consul konsul rabbi imam painter cooper colonel squire trader writer fields cleaner curate groom".split()
)
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:19|20)\d\d\b|\d\s?[ap]\.?m\b|\d{1,2}:\d{2}",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"\S+@\S+")


def is_shown_title(text: str) -> bool:
    """Tell whether a line says what somebody does, by a word for it and by the shape of the line."""
    match = (_find_job(text) or _PLAYS.fullmatch(text)) if _is_short(text) else None
    if (
        match is None
        or _NOT_TITLES.search(text)
        or _CAN_BE_HAD.search(text)
        or _EMAIL.fullmatch(text)
    ):
        return False
    # "Director expects thousands" is a headline; "Director of Finance" and "Director ejecutivo" are not.
    after = text[match.end() :].split()
    follows = after[0].strip("();") if after and text[match.end()] == " " else ""
    is_headline = (
        follows.isalpha()
        and follows.islower()
        and follows not in _SMALL
        and text[:1].isupper()
        and _ENGLISH_JOB.fullmatch(match[0]) is not None
    )
    before = text[: match.start()].lower().split()
    # "For a baker" and "listed by an architect" say whom a thing is for or from.
    if before and not _FOR_WHOM.isdisjoint(before):
        return False
    return (
        not is_headline
        or (not before and bool(_AFTER_JOB.search(follows)))
        or _find_job(" ".join(after)) is not None
    )


@lru_cache(maxsize=20_000)
def names_a_job(word: str) -> bool:
    """Tell whether one word alone is a job."""
    if len(word) > _LONGEST_WORD:
        return False
    return _JOB.fullmatch(word) is not None and not _NOT_JOBS.search(word)


def is_job_and_no_name(word: str) -> bool:
    """Tell whether a word is a job that hardly anybody is called by, as "Assistant" is and "Baker" is not."""
    plain = word.strip(".,").lower()
    return names_a_job(plain) and plain not in _CALLED_SO


def may_be_title(text: str, *, is_lower: bool = False) -> bool:
    """Tell whether a line that names no job may still be one beside a sure name.

    Args:
        text: The line.
        is_lower: Whether it may be in small letters, the name being certain.
    """
    words = text.split()
    if not words or len(words) > _MOST_WEAK_WORDS or len(text) > _LONGEST // 2:
        return False
    if text.endswith((".", "!", "?", ":", "…")) or _DATE.search(text) or _EMAIL.search(text):
        return False
    if _CAN_BE_HAD.search(text) or _PLACE_LAST.search(text):
        return False
    if _NOT_TITLES.search(text) or not text[:1].isalpha() or text.startswith("http"):
        return False
    large = sum(
        word[:1].isupper() or word.lower() in _SMALL or word[:1].isdigit() for word in words
    )
    is_short = len(words) <= 4  # noqa: PLR2004 - words
    return large == len(words) or (is_short and (is_lower or text[:1].isupper()))


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
