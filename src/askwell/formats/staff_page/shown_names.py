"""This file is whether a line of a page is somebody's name, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askwell.formats.staff_page.given_names import is_given_name
from askwell.formats.staff_page.shown_titles import EASTERN_JOBS, names_a_job

_LONGEST = 70
_LONGEST_DEGREE = 24
_MOST_MARKS = 40
_FEWEST, _MOST = 2, 6
_UPPER = r"A-ZÀ-ÖØ-ÞĀ-ž\u0386-\u03ab\u0410-\u042f\u1e00-\u1eff"
_WORD = re.compile(rf"(?:d[’']|l[’']|al-|el-)?[{_UPPER}][\w'’.-]*")
_NICKNAME = re.compile(r"[\"“”'‘(«][^\W\d_][\w .'-]{0,20}[\"“”'’)»]")
_PARTICLES = frozenset(
    "van von vom zu zum zur der den de da do dos das del della di du la le les el al bin ibn ben y e i ter ten af av"
    " und st san op".split()
)
_HONORIFIC = re.compile(
    r"(?:dr|prof|professor|mr|mrs|ms|mx|miss|rev|reverend|hon|fr|sr|br|rabbi|imam|herr|frau|dipl|ing|sir|dame|lord|lady"
    r"|m|mme|mlle|dott|dottssa|ing|lic|sra|srta|dra|pr|madame|monsieur|don|doña|capt|col|gen|lt|sgt)\b[.:]?(?:-ing\.?)?\s+",
    re.IGNORECASE,
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
_NO_NAME = re.compile(r"[@\d]")
_BRACKETS = re.compile(r"\s*[(\[](?:[^()\[\]]{1,30})[)\]]\s*")
_DEGREE = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Z]?[A-Za-z]?\.?|[A-Z]{2,8}(?:[-/][A-Z]{1,6})*(?:[-‑][A-Z]{1,6})*|Ph\.? ?D\.?|PsyD|PharmD"
    r"|EdD|DrPH|MPhil|DPhil|MSc|BSc|MEng|BEng|LLM|LLB|Esq\.?|Jr\.?|Sr\.?|II|III|IV|M\.? ?D\.?|Hons\.?|MBA|LEED AP(?: BD\+C)?"
    r"|(?:M|B|D)\.? ?(?:A|S|Sc|Ed|Arch|Eng|Div|Phil|Mus)\.?|CPA|P\.?E\.?|R\.?N\.?"
)
_TRAILING = re.compile(
    r"\s+(?:Ph\.? ?D\.?|M\.?D\.?|Jr\.?|Sr\.?|I{2,3}|IV|Esq\.?|MBA|MPA|MPH|MSc|CPA|AICP|J\.?D\.?|P\.?E\.?|R\.?N\.?|MA|MS|MSW|LCSW|EdD|PsyD)\.?$"
)
# Words that stand in headings, menus and addresses, and hardly in a name; folded.
_NEVER = frozenset(
    """
    a about academic academics academy access account accounts across action activities add additional address admin
    administration admissions advancement affairs after agency agenda agendas agreement air alert alerts all also
    alumni amazing america american an and announces annual any applications apply appointment appointments approach
    approved archive archives are area areas article articles arts as ask assembly at athletics attorneys author awards
    back bay beach become benefits best better between bio biography birth blog blogs board book books bookings branch
    brand browse budget building bureau business by calendar call campaign campus can care career careers case cases
    catalog categories center centers centre certification chamber change chart charter check children choose christmas
    city civic class classes clerks client clients clinic closed club clubs code collection college comments commission
    committee committees communications community company compliance concert concerns conditions conference contact
    contacts content conversation cookie cookies cooperation coordination copy copyright corporate corporation council
    counties county course courses court create creative crew culture current customer customers daily dashboard data
    database date day days deadline decision deep department departments depot desk details development digital
    direct directions directory discover district districts diversity division document documents donate donations
    download downloads drive drop each early easy economic edit edition editorial education effort election email
    emergency employee employees employer employment energy engage engagement engineering english enquiries
    enquiry enroll enrollment enterprise entertainment environment environmental equal equality equipment equity ethics
    evening event events every everyone examples excellence executive exhibitions expansion experience experienced
    experts explore extension external facebook facilities facility facts faculty faq faqs farm fast fax feature
    featured features federal feedback fees festival field file files film finance financial find first fiscal five
    fleet floor follow following food for forest form formation forms forum forward foundation four free friday
    from fund funding future gala gallery garden gardens general get getting girls giving global go goals good got
    government graduate graduates grant grants great group groups growth guest guide guidelines hall have health
    healthcare help here heritage high higher highlights highway hire hiring history holiday holidays home homepage
    hospital hotel hotline hour hours house housing how human humble icon identity if impact improvement in inc index
    industries industry info information infrastructure initiative initiatives innovation inquiries inquiry insights
    inside instagram institute institution institutional instructions insurance integrity interest interests
    international internship internships into investment investments is island issues it items jobs join journal july
    key kids knowledge lab labs land language languages latest launch law laws lead leaders leadership learn learning
    legal legislative let letters level libraries library license licenses life like limited line link linkedin links
    list listing lists live llc llp load local location locations log login logout looking lorem ltd made magazine mail
    main maintenance make making management map maps market marketing materials matters media meet meeting meetings
    member members membership memorial memory menu message messages method methods metro mission mobile monday more most
    municipal museum music my national navigation network neighborhood new newest news newsletter newsletters newsroom
    next night no north northern not note notes notice notices now of off offer offers office officers offices official
    officials on one ongoing online only open opening openings operations opportunities opportunity option options or
    order ordinance ordinances organization other our out outreach over overview own page pages papers parks part
    partners partnership partnerships parts patient patients pay payment payments people performance permit permits
    personal personnel phase phone photo photos photography pick plan planning plans platform play please podcast policies
    policy pool popular portal portfolio position positions post posted posts power practice practices prayer press
    previous price prices pricing print privacy private privately procedures process procurement product products
    professional program programme programmes programs progress project projects promotions properties property
    proposal proposals prospective provider providers public publication publications purchasing quality question
    questions quick quote quotes rates read reader readings ready real recent record records recreation recruitment
    references register registration regulations related relations release releases remote rental rentals report
    reports request requests requirements reservation reservations reserved resident residents resolution resources
    response responsibility responsibilities responsive results resume retail return returns review reviews rights road
    roads room rooms rss rules safety sale sales saturday save schedule schedules scholarship scholarships school
    schools science sciences search season section sector security see select send series service services session
    sessions set settings seven sewer share shop short show sign site sitemap six skip social society software
    solution solutions south southern speak speaks special spiritual sponsors sponsorship sport sports spotlight spring square
    staff standard standards start startup state statement station statistics status stay store stories story strategic
    strategies strategy street streets student students studies study submissions submit subscribe success suggestions
    suite summary summer sunday support sustainability system systems take tax taxes teachers teaching team teams
    technical technologies technology tel telephone ten term terms test testimonials text thank thanks that the their
    these this three thursday tickets time times tips title today toggle tools top topics total tourism tower town track
    traffic training transit transition transparency transport transportation travel treatment trending trust tuesday
    twitter two unit united university unlimited up upcoming update updates upload us use useful user utilities utility
    vacancies values vehicle vehicles venue venues via video videos view village vision visit visiting visitor visitors
    volunteers water way ways we web webcast website websites wednesday week weekly weeks welcome wellness west western
    what when where which while who why winter with within women work working works workshop workshops world worship
    writing year years yes you young your youth youtube zone zoning
    illinois ohio texas california massachusetts pennsylvania michigan wisconsin minnesota florida oregon colorado arizona
    nevada utah alabama tennessee kentucky maryland delaware connecticut vermont maine iowa kansas nebraska oklahoma arkansas
    mississippi hawaii alaska idaho jersey hampshire england scotland wales canada australia germany france italy india
    january february march september october november december startseite uber uns kontakt impressum datenschutz
    ansprechpartner aktuelles leistungen mitarbeiter karriere termine anfahrt accueil nous contacter notre equipe
    banking billing catering cleaning clothing cloud coaching consulting cooking hosting parking printing reporting shipping
    opens wins award visits rules launches returns approves promises announces declares backs unveils
    skills testing tracking tutoring wealth watch capacity
    mentions legales plan actualites rejoindre inicio nosotros contacto equipo servicios noticias chi siamo servizi
    contatti chisiamo privacidad aviso politica lire suite lesen weiter mehr leer mas
    """.split()
)
# These begin the names of places and things.
_NEVER_FIRST = frozenset(
    "san santa saint los las fort port mount lake cape east northeast northwest southeast southwest upper lower el old"
    " big little grand royal green blue red black white golden happy dear hello hi mayor governor president director"
    " commissioner manager senator judge chief minister deputy assistant associate senior junior vice head".split()
)
_PLACES = frozenset(
    "hong kong|new york|tel aviv|abu dhabi|kuala lumpur|buenos aires|sri lanka|costa rica|puerto rico|baton rouge|ann arbor"
    "|palo alto|silicon valley|mexico city|sao paulo|addis ababa|saudi arabia|burkina faso|sierra leone|virginia beach"
    "|jersey city|carson city|grand rapids|des moines|salt lake city|washington dc|sioux falls|corpus christi".split(
        "|"
    )
)


@dataclass(frozen=True, slots=True)
class ShownName:
    """A name as it is said, and whether more than its capitals says that it is one."""

    text: str
    is_sure: bool


def read_shown_name(line: str) -> ShownName | None:
    """Return the name a line is, without what stands before and after it, or None when it is none."""
    line = line.strip(" ,;:*|–—-\u00a0")
    if not 0 < len(line) <= _LONGEST or _NO_NAME.search(line) or not is_readable(line):
        return None
    if _EASTERN.fullmatch(line):
        return None if _EASTERN_JOB.search(line) else ShownName(line, is_sure=False)
    plain, has_title = _cut_honorifics(_BRACKETS.sub(_keep_nickname, line).strip())
    plain, has_degree = _cut_degrees(_cut_office(plain))
    plain, is_turned_sure = _turn_name(plain)
    words = _NICKNAME.sub(" ", plain).split()
    known = any(is_given_name(word) for word in words[:2])
    if not _are_names(words) or (
        not known and any(names_a_job(word.strip(".,")) for word in words)
    ):
        return None
    has_initial = any(len(word.strip(".")) == 1 for word in words[:-1])
    has_particle = any(word.lower() in _PARTICLES for word in words[1:-1])
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
    return len(piece) <= _LONGEST_DEGREE and _DEGREE.fullmatch(piece) is not None


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
    while last > 1 and is_degree(pieces[last - 1]):
        last -= 1
    name = ", ".join(pieces[:last])
    while match := _TRAILING.search(name):
        name = name[: match.start()].rstrip(" ,")
    return name, name != line


def _turn_name(plain: str) -> tuple[str, bool]:
    """Return "Ada Lovelace" of "Lovelace, Ada", and whether that is surely what it was."""
    family, comma, given = plain.partition(",")
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
        plain = word.strip(".,'’").casefold()
        if len(plain) > 1 and all(part in _NEVER for part in plain.split("-")):
            return False
        if word.lower() in _PARTICLES and 0 < place < len(words) - 1:
            continue
        # "Wim van den Berg" turned is "van den Berg, Wim": a particle may be first only then.
        if word.lower() in _PARTICLES and place == 0 and word.islower():
            continue
        if not _WORD.fullmatch(word):
            return False
    return sum(len(word.strip(".")) > 1 for word in words) > 0
