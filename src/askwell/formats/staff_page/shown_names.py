"""This file is whether a line of a page is somebody's name, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nameparser.config.suffixes import SUFFIX_ACRONYMS

from askwell.domain.names import fold_text
from askwell.formats.staff_page.given_names import is_given_name
from askwell.formats.staff_page.heading_words import is_family_name_too, is_heading_word
from askwell.formats.staff_page.shown_titles import (
    EASTERN_JOBS,
    is_job_and_no_name,
    names_a_job,
)

_LONGEST = 70
_LONGEST_DEGREE = 24
_MOST_MARKS = 24
_FEWEST, _MOST = 2, 6
_SHORTEST_FAMILY = 3
_UPPER = r"A-ZÀ-ÖØ-ÞĀ-ž\u0386-\u03ab\u0410-\u042f\u1e00-\u1eff"
_WORD = re.compile(rf"(?:d[’']|l[’']|al-|el-)?[{_UPPER}][\w'’.-]*")
_NICKNAME = re.compile(r"[\"“”'‘(«][^\W\d_][\w .'-]{0,20}[\"“”'’)»]")
_PARTICLES = frozenset(
    "van von vom zu zum zur der den de da do dos das del della di du la le les el al bin ibn ben y e i ter ten af av"
    " und st san op".split()
)
_NOBLE = frozenset("van von vom zu den der bin ibn ben ter ten af av".split())
_HONORIFIC = re.compile(
    r"(?:dipl\.?-?[a-zé]{2,8}|dr|prof|professor|mr|mrs|ms|mx|miss|rev|reverend|hon|fr|sr|br|rabbi|imam|herr|frau|dipl|ing|sir|dame|lord|lady"
    r"|m|mme|mlle|dott(?:[.]?(?:ssa|sa))?|ing|lic|sra|srta|dra|pr|madame|monsieur|don|doña|capt|col|gen|lt|sgt|avv|arch|rag|geom"
    r"|the|cllr|councillor|revd|rt|ven|pfr|pfarrer|ra|stb|priv|pd|habil|univ|mag|mgr|doc|phdr|judr|mudr|maître|me|mtro|mtra|eng|engª|dhr|mevr"
    r"|drs|ir|mr|hr|fru|shri|smt|dato|datuk|tan sri|ustad|sheikh)\b[.:]?(?:-ing\.?)?\s*(?<![^\W\d_])",
    re.IGNORECASE,
)
# "BVSc", "MBChB": capitals inside a word that no family name has.
_INNER_CAPITALS = re.compile(r"(?!Ma?c[A-Z]|O[’'])[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,4}")
_FAMILY_FIRST = re.compile(
    rf"((?:[{_UPPER}]['’{_UPPER}-]+\s+)+)((?:[{_UPPER}][\w'’]*[^\W\d_A-Z][\w'’-]*\s*){{1,3}})"
)
# Family and given name in two to four signs; only a job beside it tells it from a heading.
_EASTERN = re.compile(
    r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}|[\u4e00-\u9fff]{1,3}[ \u3000][\u3040-\u30ff\u4e00-\u9fff]{1,4}"
)
_EASTERN_JOB = re.compile(rf"(?:{EASTERN_JOBS})$")
_OFFICE = re.compile(
    r"(?:pastor|cantor|deacon|father|sister|brother|judge|justice|senator|council(?:man|woman|member|lor|or)|council member"
    r"|commissioner|mayor|coach|sheriff|captain|sergeant|ambassador|bishop|vicar)\s+",
    re.IGNORECASE,
)
_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜÝ")
_MORE_DEGREES = frozenset(
    "PGCE QTS NPQH NPQSL FRSA FRSE FREng FBA FAcSS ARCM LRAM LTCL FRCO CEng MIET CFRE SHRM-CP RIBA ARB".split()
)
_NO_NAME = re.compile(r"[@\d]")
_BRACKETS = re.compile(r"\s*[(\[](?:[^()\[\]]{1,30})[)\]]\s*")
_DEGREE = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Z]?[A-Za-z]?\.?|[A-Z]{2,8}(?:[-/][A-Z]{1,6})*(?:[-‑][A-Z]{1,6})*|Ph\.? ?D\.?|PsyD|PharmD"
    r"|EdD|DrPH|MPhil|DPhil|MSc|BSc|MEng|BEng|LLM|LLB|Esq\.?|Jr\.?|Sr\.?|II|III|IV|M\.? ?D\.?|Hons\.?|MBA|LEED AP(?: BD\+C)?"
    r"|(?:M|B|D)\.? ?(?:A|S|Sc|Ed|Arch|Eng|Div|Phil|Mus)\.?|CPA|P\.?E\.?|R\.?N\.?"
)
_TRAILING = re.compile(
    r"\s+(?:Ph\.? ?D\.?|M\.?D\.?|Jr\.?|Sr\.?|I{2,3}|IV|Esq\.?|MBA|MPA|MPH|MSc|MP|MEP|MSP|QC|KC|JP|OBE|CBE|MBE|FAIA|AIA|ASLA|CFA|PhD|DDS|DO|PA|NP|CPA|AICP|J\.?D\.?|P\.?E\.?|R\.?N\.?|MA|MS|MSW|LCSW|EdD|PsyD)\.?$"
)
# Words that stand in headings, menus and addresses, and hardly in a name; folded.
# These begin the names of places and things.
_NEVER_FIRST = frozenset(
    "san santa saint los las fort port mount lake cape east northeast northwest southeast southwest upper lower el old"
    " big little grand royal golden happy dear hello hi president director manager chief minister deputy assistant associate"
    " senior junior vice head uncle aunt auntie king queen princess mother saint-saens ask meet bloody virgin caesar eggs la le black sweet wild soft smart hard legged loch monte porto rio villa isla puerto ciudad bad sao belo ponte castel chateau mont"
    " berlin tokyo vienna prague lisbon dublin oslo stockholm helsinki copenhagen amsterdam brussels zurich geneva munich hamburg"
    " frankfurt cologne milan barcelona madrid moscow beijing shanghai singapore mumbai delhi melbourne toronto vancouver chicago"
    " seattle denver philadelphia baltimore pittsburgh cairo istanbul athens warsaw budapest bucharest kyiv lagos nairobi".split()
)
_PLACES = frozenset(
    "hong kong|new york|tel aviv|abu dhabi|kuala lumpur|buenos aires|sri lanka|costa rica|puerto rico|baton rouge|ann arbor"
    "|palo alto|silicon valley|mexico city|sao paulo|addis ababa|saudi arabia|burkina faso|sierra leone|virginia beach"
    "|jersey city|carson city|grand rapids|des moines|salt lake city|milton keynes|bury st edmunds|chester le street|stratford upon avon|stoke on trent|st albans|saint albans|tunbridge wells|leamington spa|bishops stortford|hemel hempstead|merthyr tydfil|kings lynn|great yarmouth|santa fe|el paso|cedar rapids|sioux city|ann arbor|chapel hill|terre haute|coral gables|boca raton|san jose|saint louis|saint paul|frankfurt am main|rio de janeiro|porto alegre|belo horizonte|ciudad juarez|cape town|port elizabeth|alice springs|glen ellyn|traverse city|carson city|ho chi minh|la paz|new delhi|abu simbel|clermont ferrand|aix en provence|weston super mare|newcastle upon tyne|burton on trent|washington dc|sioux falls|corpus christi".split(
        "|"
    )
)


@dataclass(frozen=True, slots=True)
class ShownName:
    """A name as it is said, and whether more than its capitals says that it is one."""

    text: str
    is_sure: bool


@lru_cache(maxsize=5_000)
def read_shown_name(line: str) -> ShownName | None:
    """Return the name a line is, without what stands before and after it, or None when it is none."""
    line = line.strip(" ,;:*|–—-\u00a0")
    if not 0 < len(line) <= _LONGEST or _NO_NAME.search(line) or not is_readable(line):
        return None
    if _EASTERN.fullmatch(line):
        return None if _EASTERN_JOB.search(line) else ShownName(line, is_sure=False)
    if all(map(is_degree, line.replace(",", " ").split())) and "." in line:
        return None
    plain, has_title = _cut_honorifics(_BRACKETS.sub(_keep_nickname, line).strip())
    plain, has_degree = _cut_degrees(_cut_office(plain))
    plain, is_turned_sure = _turn_name(plain)
    words = _NICKNAME.sub(" ", plain).split()
    # "Monte Carlo" is a place: a given name that is second needs a third word after it.
    known = any(is_given_name(word) for word in words[: 2 if len(words) > _FEWEST else 1])
    if (
        not _are_names(words)
        or is_job_and_no_name(words[-1])
        or (not known and any(names_a_job(word.strip(".,")) for word in words))
    ):
        return None
    # "A Shift" has none.
    has_initial = any(len(word.strip(".")) == 1 and word != "A" for word in words[:-1])
    # Of places and parishes too: "Sede di Milano".
    has_particle = any(word.lower() in _NOBLE for word in words[1:-1])
    signs = (has_title, has_degree, is_turned_sure, has_initial, has_particle, known)
    return ShownName(plain, any(signs))


def is_readable(line: str) -> bool:
    """Tell whether a line is mostly letters, and so worth looking at word by word."""
    letters = sum(map(str.isalpha, line))
    marks = len(line) - letters - line.count(" ")
    return letters * 2 > marks and marks <= _MOST_MARKS


def is_degree(text: str) -> bool:
    """Tell whether a piece of a line is what is written after a name: PhD, M.D., AICP."""
    piece = text.strip()
    if len(piece) > _LONGEST_DEGREE:
        return False
    return _DEGREE.fullmatch(piece) is not None or all(map(_is_acronym, piece.split()))


def _is_acronym(word: str) -> bool:
    plain = word.strip(".,()").replace(".", "")
    return sum(map(str.isupper, plain)) > 1 and (
        plain.lower() in SUFFIX_ACRONYMS
        or plain in _MORE_DEGREES
        or (plain.isupper() and not _VOWELS.intersection(plain))
        or (not plain.isupper() and _INNER_CAPITALS.fullmatch(plain) is not None)
    )


def _keep_nickname(match: re.Match[str]) -> str:
    text = match[0].strip()
    inside = text[1:-1].strip()
    is_nickname = inside.isalpha() and inside[:1].isupper() and not inside.isupper()
    return (
        f" {text} "
        if text.startswith("(") and is_nickname and match.end() < len(match.string)
        else " "
    )


def _cut_honorifics(line: str) -> tuple[str, bool]:
    start = line
    while match := _HONORIFIC.match(line):
        line = line[match.end() :].lstrip(" .")
    return line, line != start


def _cut_office(line: str) -> str:
    """Return "Pastor Ada Lovelace" without the office; it is no honorific, so it proves nothing."""
    match = _OFFICE.match(line)
    return line[match.end() :] if match and len(line[match.end() :].split()) > 1 else line


def _cut_degrees(line: str) -> tuple[str, bool]:
    pieces = [piece.strip() for piece in line.split(",")]
    last = len(pieces)
    # One word alone is no name yet: "LOVELACE, ADA" has no degree.
    is_loud = pieces[0].isupper()
    while (
        last > 1
        and is_degree(pieces[last - 1])
        and " " in ", ".join(pieces[: last - 1])
        # "DE ARAUJO, PAULA": all is in capitals, and a given name is no degree.
        and not (is_loud and last == _FEWEST and not _is_acronym(pieces[1]))
    ):
        last -= 1
    name = ", ".join(pieces[:last])
    while match := _TRAILING.search(name):
        name = name[: match.start()].rstrip(" ,")
    words = name.split()
    while len(words) > _FEWEST and not name.isupper() and _is_acronym(words[-1]):
        words.pop()
    name = " ".join(words).rstrip(" ,")
    return name, name != line


def _turn_name(plain: str) -> tuple[str, bool]:
    """Return "Ada Lovelace" of "Lovelace, Ada", and whether that is surely what it was."""
    family, comma, given = plain.partition(",")
    if not comma and (match := _FAMILY_FIRST.fullmatch(plain)):
        family, given = match[1].strip(), match[2].strip()
        if len(family) < _SHORTEST_FAMILY or any(map(is_heading_word, plain.casefold().split())):
            return plain, False
        return f"{given} {family}", is_given_name(given.split()[0])
    if not comma or "," in given or not _are_turned(family, given):
        return plain, False
    return f"{given.strip()} {family.strip()}", is_given_name(given.split()[0])


def _are_turned(family: str, given: str) -> bool:
    words = given.split()
    if any(names_a_job(word.strip(".,")) for word in words):
        return False
    return bool(words) and len(words) <= 3 and len(family.split()) <= 4  # noqa: PLR2004 - words of a name


def _are_names(words: list[str]) -> bool:
    if not _FEWEST <= len(words) <= _MOST or " ".join(words).casefold() in _PLACES:
        return False
    if words[0].lower().strip(".") in _NEVER_FIRST or words[-1].lower() in _PARTICLES:
        return False
    for place, word in enumerate(words):
        plain = fold_text(word.strip(".,'’"))
        # "Bursar's Lodge" is somebody's, and nobody.
        if plain.endswith(("'s", "’s")):
            return False
        if len(plain) > 1 and all(map(is_heading_word, plain.split("-"))):
            is_last = 0 < place == len(words) - 1
            is_first_given = is_given_name(words[0]) or "-" in words[0]
            if not (is_last and is_family_name_too(plain) and is_first_given):
                return False
        if word.lower() in _PARTICLES and 0 < place < len(words) - 1:
            continue
        # "Wim van den Berg" turned is "van den Berg, Wim": a particle may be first only then.
        if word.lower() in _PARTICLES and place == 0 and word.islower():
            continue
        if not _WORD.fullmatch(word):
            return False
    return sum(len(word.strip(".")) > 1 for word in words) > 0
