"""This file is what a signature says about its sender: title, organization, numbers, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.people import PersonDraft
from askwell.formats.drafts import make_email, make_link, make_phone
from askwell.formats.limits import MAX_CONTACTS, MAX_SHORT
from askwell.formats.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from askwell.domain.arrivals import Someone
    from askwell.domain.people import ContactDraft

_SPLIT = re.compile(r"\s*[|•·\t]\s*|\s{3,}")
_NUMBER = re.compile(r"[+(]?\d[\d\s().\-/]{6,24}(?:\s*(?:x|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
_VERSION = re.compile(r"\d\.\d{1,2}(?:\.\d+)+\.?")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>|]+|(?:[a-z]{2}\.)?linkedin\.com/in/[^\s<>|]+", re.IGNORECASE
)
_EMAIL = re.compile(r"[^\s<>|,;:()\[\]]+@[^\s<>|,;()\[\]]+")
_LABELS = {
    "m": "mobile",
    "c": "mobile",
    "mob": "mobile",
    "cell": "mobile",
    "mobil": "mobile",
    "mobile": "mobile",
    "handy": "mobile",
    "portable": "mobile",
    "o": "work",
    "w": "work",
    "office": "work",
    "work": "work",
    "direct": "work",
    "d": "work",
    "f": "fax",
    "fax": "fax",
}
_AT = re.compile(r"^(.{2,80}?)(?:,| at | @ | - | – | — | bei | chez | en )\s*(.{2,80})$")
_JOB = re.compile(
    r"\b(?:\w+(?:er|or|ist|ant|ect|eur|euse|rice|in)|head|lead|chief|vp|c[etfo]o|director\w*|manager|president"
    r"|professor|founder|dean|fellow|analyst|student|partner|consultant|officer|coordinator|planner|attorney|counsel"
    r"|leiter\w*|geschäftsführer\w*|referent\w*|chef|chargé\w*|responsable|ingeniero|profesor\w*|admiral|editor)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|ag|plc|corp|universit\w*|college|school|institut\w*|department|ministry|agency|labs?"
    r"|foundation|city of|county|bank|hospital|museum|group|associates|society|office|bureau|company|e\.?v)\b\.?",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d.*\b[A-Z]{2}\b.*\d{4,}|\b\d{4,6}\b|\b(?:street|st|ave|avenue|road|rd|suite|floor|straße|strasse|rue|p\.?o\.? box)\b",
    re.IGNORECASE,
)
_MOST_LINES = 12
_LONGEST_LINE = 120


def read_signature(lines: Sequence[str], sender: Someone, record: int) -> PersonDraft | None:
    """Return what a signature offers about the sender, or None when it offers nothing."""
    contacts: dict[ContactDraft, None] = {}
    words: list[str] = []
    for piece in _list_pieces(lines):
        rest = _take_contacts(piece, contacts, sender)
        if rest and not _is_name(rest, sender):
            words.append(rest)
    title, organization = _find_work(words)
    if not (title or organization or contacts):
        return None
    name = sender.name or (lines[0][:MAX_SHORT].strip() if lines else "")
    return PersonDraft(
        record=record,
        full_name=name or sender.email,
        title=squeeze_text(title, MAX_SHORT),
        organization=squeeze_text(organization, MAX_SHORT),
        contacts=tuple(contacts)[:MAX_CONTACTS],
    )


def _list_pieces(lines: Sequence[str]) -> Iterator[str]:
    for line in lines[:_MOST_LINES]:
        if len(line) <= _LONGEST_LINE:
            yield from (
                piece.strip(" *_-–—") for piece in _SPLIT.split(line) if piece.strip(" *_-–—")
            )


def _take_contacts(piece: str, contacts: dict[ContactDraft, None], sender: Someone) -> str:
    for found in _EMAIL.findall(piece):
        address = make_email(found.strip("<>"))
        if address and address.value.lower() != sender.email.lower():
            contacts[address] = None
        piece = piece.replace(found, " ")
    for found in _LINK.findall(piece):
        if link := make_link(found.rstrip(".,)")):
            contacts[link] = None
        piece = piece.replace(found, " ")
    if match := _NUMBER.search(piece):
        digits = sum(character.isdigit() for character in match[0])
        if 7 <= digits <= 15 and not _VERSION.fullmatch(match[0].strip()):  # noqa: PLR2004 - E.164
            label = _LABELS.get(_read_label(piece[: match.start()]), "")
            if phone := make_phone(match[0], label=label):
                contacts[phone] = None
            return ""
    return piece.strip(" ,;:<>()")


def _read_label(before: str) -> str:
    words = re.findall(r"[^\W\d_]+", before.casefold())
    return words[-1] if words else ""


def _is_name(text: str, sender: Someone) -> bool:
    name = sender.name.casefold()
    plain = text.casefold().partition(",")[0].strip()
    return bool(name) and (plain == name or plain in name.split() or name.startswith(plain))


def _find_work(words: list[str]) -> tuple[str, str]:
    title = organization = ""
    is_sure = False
    for line in words:
        if _STREET.search(line):
            continue
        match = _AT.match(line)
        if not title and match and _JOB.search(match[1]) and not _PLACE.search(match[1]):
            title = match[1]
            organization = organization or match[2]
            is_sure = is_sure or _PLACE.search(match[2]) is not None
        elif not title and _JOB.search(line) and not _PLACE.search(line):
            title = line
        elif not is_sure and _PLACE.search(line):
            # What is called a school or a firm is surer than what merely stands after a title.
            organization, is_sure = line, True
        elif not organization and title:
            organization = line
    return title, organization
