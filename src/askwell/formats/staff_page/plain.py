"""This file is the people of a page that marks nobody: a name, and below it what they do."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.staff_page.values import MOST_PEOPLE, Shown, make_shown

if TYPE_CHECKING:
    from askwell.formats.staff_page.blocks import Block

_LONGEST_NAME, _LONGEST_TITLE = 60, 140
_MOST_TITLE_WORDS = 16
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž\u0386-\u03ab\u0410-\u042f][\w'’.-]*"
_PARTICLE = (
    r"(?:van|von|der|den|de|da|do|dos|del|della|di|du|la|le|el|al|bin|ibn|y|e|zu|ter|ten|af)"
)
_TITLED = r"(?:(?:dr|prof|mr|mrs|ms|mx|rev|hon|herr|frau|dipl|ing|sir|dame)\.?\s+)*"
_AFTER = r"(?:,?\s+(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|mpa|mph|jd|esq|cpa|aicp|pe|rn|phr|pmp|ma|msc|bsc|ba|obe|faia|aia)\.?)*"
_NAME = re.compile(
    rf"(?i:{_TITLED})(?P<name>{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,4}})(?i:{_AFTER})"
)
_TURNED = re.compile(rf"({_WORD}(?:[\s-]{_WORD})?),\s+({_WORD}(?:\s+{_WORD})?)")
_JOB = re.compile(
    r"\b(?:(?:manage|direct|engineer|design|develop|coordinat|administrat|advis|counsel|consult|teach|lectur|research|plann"
    r"|programm|market|account|auditor|librar|organiz|producer|photograph|writ|paint|lead|own|ranger|officer|analy|technic"
    r"|supervis|superintend|instruct|tutor|train|recruit)\w*|\w+(?:ist|ician)|director\w*|dean|chair(?:man|woman|person)?"
    r"|president|vp|c[etfoim]o|chief|head|principal|partner|founder|co-founder|associate|assistant|secretary|treasurer"
    r"|professor|fellow|intern|clerk|editor|attorney|lawyer|judge|paralegal|nurse|physician|doctor|surgeon|therapist"
    r"|admiral|captain|colonel|sergeant|lieutenant|architect|scientist|chemist|professeur\w*|responsable|directeur|directrice|chargée?|chef|ingénieur\w*|gérant\w*"
    r"|leiter\w*|leitung|geschäftsführ\w*|referent\w*|sachbearbeit\w*|mitarbeit\w*|vorstand\w*|berater\w*|\w*assistenz"
    r"|gerente|directora?|jef[ea]|profesora?|coordinadora?|responsabile|direttor\w*|docente|medewerker|adviseur\w*"
    r"|directeur|hoogleraar|member|commissioner|councill?or|mayor|trustee|representative|specialist|executive|ambassador"
    r"|postdoc\w*|student|lead|staff|ceo|sales|human resources|operations|finance)\b",
    re.IGNORECASE,
)
_NOT_NAMES = re.compile(
    r"\b(?:about|our|team|staff|contact|home|news|us|the|and|of|for|with|all|more|read|learn|view|meet|lorem|ipsum|privacy"
    r"|policy|terms|services?|street|avenue|road|suite|university|college|school|department|office|center|centre|institute"
    r"|copyright|rights|reserved|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|portfolio|twitter|facebook|linkedin|instagram|email|phone"
    r"|inc|llc|ltd|gmbh|company|group|foundation|city|county|state|board|committee|program|project|projects|events?|login|search"
    r"|menu|close|open|sign|register|download|follow|share|studies|research|humble|beginnings|web|e-commerce|responsive|security"
    r"|design|identity|branding|graphic|website|photography|agency|transition|full|expansion|phase|two|is|born|story)\b",
    re.IGNORECASE,
)
_NOT_TITLES = re.compile(r"\b(?:wanted|vacanc\w*|apply|hiring|careers|join)\b", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:[|•·–—]|\s-\s|:|,(?=\s))\s*")
_EMAIL = re.compile(r"[^\s<>|,;:()\[\]\"]+@[^\s<>|,;()\[\]\"]+\.[^\s<>|,;()\[\]\".]+")
_PHONE = re.compile(r"(?<![\w/])[+(]?\d[\d\s().\-/]{6,22}\d(?!\w)")
_NEAR = 8
_FEWEST_ALIKE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The lines of a page, what each may be, and where a title stands: 1 below a name, -1 above."""

    blocks: list[Block]
    names: list[str]
    titles: list[bool]
    step: int


def find_plain_people(blocks: list[Block]) -> list[Shown]:
    """Return the people whose name stands beside a title, and those that look just like them.

    Only a title makes a person sure: "March 2011" or a heading is nobody.
    """
    names = [_read_name(block.text) for block in blocks]
    titles = [_is_title(block.text) and not names[place] for place, block in enumerate(blocks)]
    looks = _count_looks(blocks, names, titles)
    step = 1 if looks[1] >= looks[-1] else -1
    page = _Page(blocks=blocks, names=names, titles=titles, step=step)
    sure = _list_sure_looks(page)
    found: dict[int, tuple[str, str]] = {}
    for place, block in enumerate(blocks):
        if len(found) >= MOST_PEOPLE:
            break
        if pair := _split_line(block.text):
            found[place] = pair
        elif names[place]:
            title = _find_title(page, place, sure)
            if title:
                found[place] = (names[place], title)
    return [
        shown
        for place, (name, title) in found.items()
        if (shown := _add_contacts(blocks, found, place, name, title)) is not None
    ]


def _count_looks(blocks: list[Block], names: list[str], titles: list[bool]) -> Counter[int]:
    """Return how often a title follows a name, and how often it goes before one."""
    counts: Counter[int] = Counter()
    last = len(blocks) - 1
    for place, name in enumerate(names):
        if name:
            counts[1] += place < last and titles[place + 1]
            counts[-1] += place > 0 and titles[place - 1]
    return counts


def _list_sure_looks(page: _Page) -> frozenset[tuple[str, str]]:
    """Return the pairs of looks that names and titles have here more than once."""
    counts: Counter[tuple[str, str]] = Counter()
    for place, name in enumerate(page.names):
        beside = place + page.step
        if name and 0 <= beside < len(page.blocks) and page.titles[beside]:
            counts[page.blocks[place].looks, page.blocks[beside].looks] += 1
    return frozenset(
        pair for pair, count in counts.items() if count >= _FEWEST_ALIKE and pair[0] and pair[1]
    )


def _find_title(page: _Page, place: int, sure: frozenset[tuple[str, str]]) -> str:
    beside = place + page.step
    if not 0 <= beside < len(page.blocks):
        return ""
    block = page.blocks[beside]
    is_alike = (page.blocks[place].looks, block.looks) in sure
    if page.titles[beside] or (is_alike and not page.names[beside] and _is_short(block.text)):
        return block.text
    # An address or a number may stand between the name and what they do.
    after = beside + page.step
    is_contact = _EMAIL.search(block.text) or _PHONE.search(block.text)
    if is_contact and 0 <= after < len(page.blocks) and page.titles[after]:
        return page.blocks[after].text
    return ""


def _split_line(text: str) -> tuple[str, str] | None:
    """Return name and title of a line that holds both, such as "Ada Lovelace – Analyst"."""
    if len(text) > _LONGEST_NAME + _LONGEST_TITLE:
        return None
    match = _SPLIT.search(text)
    if match is None:
        return None
    first, second = text[: match.start()], text[match.end() :]
    if (name := _read_name(first)) and _is_title(second) and not _read_name(second):
        return name, _cut_contacts(second)
    if (name := _read_name(second)) and _is_title(first) and ":" in match[0]:
        return name, first
    return None


def _read_name(text: str) -> str:
    """Return the name a line is, in the order it is said, or nothing when it is none."""
    text = text.strip(" ,:*")
    if len(text) > _LONGEST_NAME or any(map(str.isdigit, text)):
        return ""
    if match := _NAME.fullmatch(text):
        name = match["name"]
    elif match := _TURNED.fullmatch(text):
        name = f"{match[2]} {match[1]}"
    else:
        return ""
    return "" if _NOT_NAMES.search(name) or _JOB.search(name) else name


def _is_title(text: str) -> bool:
    is_job = _JOB.search(text) is not None and _NOT_TITLES.search(text) is None
    return is_job and _is_short(text) and not _EMAIL.fullmatch(text)


def _is_short(text: str) -> bool:
    is_sentence = text.endswith((".", "!", "?")) and len(text.split()) > 4  # noqa: PLR2004 - "Asst. Dir."
    return (
        len(text) <= _LONGEST_TITLE and len(text.split()) <= _MOST_TITLE_WORDS and not is_sentence
    )


def _cut_contacts(title: str) -> str:
    return _PHONE.sub("", _EMAIL.sub("", title)).strip(" ,;|–—-()")


def _add_contacts(
    blocks: list[Block], found: dict[int, tuple[str, str]], place: int, name: str, title: str
) -> Shown | None:
    email = phone = profile = ""
    for number in range(place, min(place + _NEAR, len(blocks))):
        if number > place and number in found:
            break
        block = blocks[number]
        if not email and (match := _EMAIL.search(block.text)):
            email = match[0]
        if not phone and (match := _PHONE.search(block.text)):
            phone = match[0]
        for link in block.links:
            if link.startswith("mailto:"):
                email = email or link
            elif link.startswith("tel:"):
                phone = phone or link
            elif "linkedin.com/in/" in link:
                profile = profile or link
    return make_shown(
        name=name, title=_cut_contacts(title), email=email, phone=phone, profile=profile
    )
