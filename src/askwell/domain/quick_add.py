"""This file is how one typed line becomes a person: name, work, how you met, ways to reach them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from askwell.domain.identity import normalize_email
from askwell.domain.names import clean_line
from askwell.domain.people import Circle, ContactDraft, ContactKind, PersonDraft

LONGEST = 1000
_EMAIL = re.compile(r"<?\b(?:mailto:)?([^\s@<>,;()|]+@[^\s@<>,;()|]+\.[^\s@<>,;()|.]+)>?")
_LINK = re.compile(
    r"\b(?:https?://[^\s,;|()<>]+|www\.[^\s,;|()<>]+|(?:[a-z]{2}\.)?linkedin\.com/[^\s,;|()<>]+"
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|dev|me|info)(?:/[^\s,;|()<>]*)?(?=[\s,;|()]|$))",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/-])\(?\+?\(?\d[\d\s().-]{5,18}\d(?![\w/-])")
_LABEL = re.compile(r"\b(?:e-?mail|mail|phone|tel|mobile|cell|linkedin|site|web):(?=\s|$)", re.I)
_TAG = re.compile(r"(?<!\S)#([^\s,;#]+)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ISO_DAY = re.compile(r"\b(?:on\s+)?(\d{4})-(\d{2})-(\d{2})\b", re.I)
_DAY_MONTH = re.compile(
    rf"\b(?:on\s+)?(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+(\d{{4}}))?\b", re.I
)
_MONTH_DAY = re.compile(
    rf"\b(?:on\s+)?{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}}))?", re.I
)
_NEAR_DAY = re.compile(r"\b(today|yesterday)\b", re.I)
_SEPARATOR = re.compile(r"[,;|\n\t()\[\]·•]|\s+[-–—]+\s+|\s/\s")
_PRONOUNS = re.compile(
    r"(?:she|he|they|ze|xe|her|him|them|any)(?:/(?:she|he|they|her|hers|him|his|them|theirs|hir|xem|any))+",
    re.I,
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|dr|esq|mba|aicp|cpa|pe|rn)\.?", re.I)
_MET = re.compile(
    r"(?:we\s+|i\s+)?(?:first\s+)?met\s+(?:(?:her|him|them)\s+)?(?:at|in|on|during)\s+(?:the\s+)?(.+)",
    re.I,
)
_HOW = re.compile(
    r"(?:(?:we\s+|i\s+)?(?:first\s+)?met|introduced|referred|recommended|suggested|through|via"
    r"|knows|know\s+(?:her|him|them)|sat\s+next\s+to|saw|heard|friends?\s+of|we|i|from\s+(?:my|our|the)"
    r"|(?:speaker|panell?ist)\s+(?:at|on|in))\b",
    re.I,
)
_REFERRED = re.compile(r"\b(?:referred|recommended|suggested|introduced)\s+by\b", re.I)
_WORKS = re.compile(r"(?:works?|working|is|job|now)?\s*(?:at|@|for|from)\s+(?:the\s+)?(.+)", re.I)
_TITLE_AT = re.compile(r"(.+?)\s+(?:at|@|from)\s+(?:the\s+)?(.+)", re.I)
_PLACE = re.compile(r"(?:based|lives?|living)?\s*(?:in|near)\s+(.+)", re.I)
_ARTICLE = re.compile(r"^(?:is\s+)?(?:an?|the)\s+(?=\S)", re.I)
_BREAK = re.compile(
    r"(?<!\bwe)(?<!\bfirst)\s+(?=(?:(?:we\s+|first\s+)?met|introduced\s+by|referred\s+by|recommended\s+by|works?\s+(?:at|for)"
    r"|based\s+in|lives\s+in|who\s+is|is\s+an?)\s)",
    re.I,
)
_PARTICLES = frozenset(
    "van von de da do dos das del della der den di du la le el al bin ibn ben bint e y af av zu ter ten 't".split()
)
_PLACES = re.compile(
    r"\b(?:city|county|state|universit|college|school|institut|inc|ltd|llc|gmbh|corp|compan|"
    r"department|dept|ministry|agency|labs?|foundation|trust|council|bank|hospital|clinic|group|"
    r"studios?|partners|associat|society|office\s+of|bureau|library|museum|center|centre|district|"
    r"works|co-op|cooperative|services|solutions|consulting)",
    re.I,
)
_JOBS = re.compile(
    r"\b(?:\w+(?:er|or|ist|ian|ant|ect|man|woman)|head|lead|chief|vp|ceo|cto|cfo|coo|nurse|chair|intern|"
    r"founder|dean|clerk|fellow|attorney|judge|student|staff|assistant|associate)s?\b",
    re.I,
)
_CIRCLES = {
    Circle.FRIEND: "friend friends buddy",
    Circle.FAMILY: "family aunt uncle cousin sister brother mother father mom mum dad niece nephew in-law",
    Circle.NEIGHBOUR: "neighbour neighbor",
    Circle.COWORKER: "coworker co-worker colleague workmate boss",
    Circle.CLASSMATE: "classmate schoolmate roommate alumna alumnus alum",
    Circle.PROFESSOR: "professor teacher prof lecturer instructor",
    Circle.ADVISOR: "advisor adviser mentor counselor counsellor",
    Circle.STUDENT_GROUP: "club student-group",
    Circle.SPEAKER: "speaker panelist panellist",
}
_CIRCLE_OF = {word: circle for circle, words in _CIRCLES.items() for word in words.split()}


@dataclass(slots=True)
class _Reading:
    contacts: list[ContactDraft] = field(default_factory=list)
    circles: list[Circle] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    name: str = ""
    suffix: str = ""
    pronouns: str = ""
    title: str = ""
    organization: str = ""
    location: str = ""
    met_on: date | None = None
    how_met: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def parse_line(line: str, today: date) -> PersonDraft:
    """Read one line such as "Ana Lopes, planner at City of Eugene, met at Career Week".

    Nothing is ever lost: what cannot be placed becomes a note. The result is
    shown for correction before it is saved, so it may guess.
    """
    found = _Reading()
    text = line[:LONGEST].replace("\n", ", ").replace("\t", ", ")
    text = _take_contacts(clean_line(text, LONGEST), found)
    text = _TAG.sub(lambda match: found.tags.append(match[1]) or " ", text)
    text = _take_day(text, found, today)
    pieces = [piece for part in _SEPARATOR.split(text) for piece in _BREAK.split(part)]
    pieces = [piece for part in pieces if (piece := part.strip(" .:-–—\"“”'"))]
    rest = _take_name(pieces, found)
    for piece in rest:
        _place_piece(piece, found)
    return _make_draft(found)


def _take_contacts(text: str, found: _Reading) -> str:
    def keep(kind: ContactKind, value: str) -> str:
        found.contacts.append(ContactDraft(kind=kind, value=value))
        return " , "

    def keep_link(match: re.Match[str]) -> str:
        value = match[0].rstrip(".")
        is_profile = "linkedin.com/" in value.lower()
        return keep(ContactKind.PROFILE if is_profile else ContactKind.SITE, value)

    def keep_phone(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        if not 7 <= len(digits) <= 15 or _ISO_DAY.search(match[0]):
            return match[0]
        return keep(ContactKind.PHONE, match[0].strip())

    text = _LABEL.sub(" ", text)
    text = _EMAIL.sub(
        lambda match: keep(ContactKind.EMAIL, match[1]) if normalize_email(match[1]) else match[0],
        text,
    )
    return _PHONE.sub(keep_phone, _LINK.sub(keep_link, text))


def _take_day(text: str, found: _Reading, today: date) -> str:
    for pattern, order in ((_ISO_DAY, "ymd"), (_DAY_MONTH, "dmy"), (_MONTH_DAY, "mdy")):
        if match := pattern.search(text):
            parts = dict(zip(order, match.groups(), strict=True))
            if day := _make_day(parts, today):
                found.met_on = day
                return f"{text[: match.start()]} {text[match.end() :]}"
    if match := _NEAR_DAY.search(text):
        found.met_on = today - timedelta(days=match[1].lower() == "yesterday")
        return f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _make_day(parts: dict[str, str | None], today: date) -> date | None:
    month = str(parts["m"]).lower()[:3]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    try:
        day = date(int(parts["y"] or today.year), number, int(parts["d"] or 0))
        # A day without a year is the last one there was.
        return day if parts["y"] or day <= today else day.replace(year=day.year - 1)
    except ValueError:
        return None


def _take_name(pieces: list[str], found: _Reading) -> list[str]:
    if not pieces or _HOW.match(pieces[0]):
        return pieces
    first, rest = pieces[0], pieces[1:]
    if match := re.match(r"(.+?)\s+(?:at|@|from)\s+(.+)", first):
        first, rest = match[1], [f"at {match[2]}", *rest]
    words = first.split()
    end = next((n for n, word in enumerate(words) if n and _begins_title(word)), len(words))
    # Somebody who types without capitals types the whole name so.
    if words[0][:1].islower() and words[0].lower() not in _PARTICLES:
        end = len(words)
    found.name = " ".join(words[:end])
    return [" ".join(words[end:]), *rest] if end < len(words) else rest


def _begins_title(word: str) -> bool:
    return word[0].islower() and word.lower() not in _PARTICLES and "'" not in word[:3]


def _place_piece(piece: str, found: _Reading) -> None:
    if _PRONOUNS.fullmatch(piece):
        found.pronouns = piece
    elif found.name and not found.suffix and _SUFFIX.fullmatch(piece):
        found.suffix = piece
    elif circle := _find_circle(piece):
        found.circles.append(circle)
    elif _HOW.match(piece):
        _place_meeting(piece, found)
    elif match := _WORKS.fullmatch(piece):
        _place_work(found, organization=match[1])
    elif match := _PLACE.fullmatch(piece):
        found.location = found.location or match[1]
    elif match := _TITLE_AT.fullmatch(piece):
        _place_work(found, title=_ARTICLE.sub("", match[1], count=1), organization=match[2])
    else:
        _place_unmarked(_ARTICLE.sub("", piece, count=1), found)


def _find_circle(piece: str) -> Circle | None:
    words = re.sub(
        r"^(?:(?:is|a|an|my|our|old|former|good|close|best|from)\s+)+", "", piece.lower()
    )
    return _CIRCLE_OF.get(words.replace(" ", "-")) or _CIRCLE_OF.get(words)


def _place_meeting(piece: str, found: _Reading) -> None:
    match = _MET.fullmatch(piece)
    if match:
        found.how_met.append(match[1])
    elif piece.lower() != "met":
        found.how_met.append(re.sub(r"^(?:we\s+|i\s+)?met\s+(?=\S)", "", piece, flags=re.I))
    if _REFERRED.search(piece):
        found.circles.append(Circle.REFERRED)
    if re.match(r"(?:speaker|panell?ist)\b", piece, re.I):
        found.circles.append(Circle.SPEAKER)


def _place_unmarked(piece: str, found: _Reading) -> None:
    is_place = bool(_PLACES.search(piece)) and not _JOBS.search(piece)
    if not found.title and not is_place:
        _place_work(found, title=piece)
    elif not found.organization:
        _place_work(found, organization=piece)
    else:
        _place_work(found, title=piece)


def _place_work(found: _Reading, *, title: str = "", organization: str = "") -> None:
    for name, text in (("title", title), ("organization", organization)):
        if text and getattr(found, name):
            found.notes.append(text)
        elif text:
            setattr(found, name, text)


def _make_draft(found: _Reading) -> PersonDraft:
    return PersonDraft(
        record=1,
        full_name=clean_line(found.name, 300),
        suffix=clean_line(found.suffix, 60),
        pronouns=found.pronouns[:60],
        title=clean_line(found.title, 300),
        organization=clean_line(found.organization, 300),
        location=clean_line(found.location, 200),
        contacts=tuple(found.contacts),
        circles=tuple(dict.fromkeys(found.circles)),
        tags=tuple(dict.fromkeys(found.tags)),
        met_on=found.met_on,
        how_met=clean_line(", ".join(found.how_met), 500),
        notes="\n".join(found.notes),
    )
