"""This file is how people become vCards that every address book opens."""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING

from askwell.domain.people import NO_YEAR, ContactKind
from askwell.formats.days import format_birthday
from askwell.formats.drafts import make_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from askwell.domain.people import ContactDraft
    from askwell.formats.vcard.card_person import CardPerson

_LINE_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_NEEDS_ESCAPE = re.compile(r"[\\;,\n\r]")
_TYPES = frozenset({"home", "work", "cell", "fax", "pager", "text", "video", "textphone"})
_NAMES = {
    ContactKind.EMAIL: "EMAIL",
    ContactKind.PHONE: "TEL",
    ContactKind.SITE: "URL",
    ContactKind.ADDRESS: "ADR",
}


def write_vcards(people: Iterable[CardPerson], *, is_old: bool = False) -> Iterator[bytes]:
    """Yield one vCard 4.0 a person, or 3.0 when `is_old`, lines of at most 75 octets."""
    for person in people:
        lines = list(_list_lines(person, is_old=is_old))
        text = "\r\n".join([*lines, ""])
        if text.isascii() and max(map(len, lines)) <= _LINE_OCTETS:
            yield text.encode("ascii")
        else:
            yield b"".join(map(_fold_line, lines))


def _list_lines(person: CardPerson, *, is_old: bool) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0" if is_old else "VERSION:4.0"
    yield f"UID:{_escape(person.uid)}"
    yield f"FN:{_escape(person.full_name or person.uid)}"
    parts = (person.family, person.given, person.additional, person.prefix, person.suffix)
    if is_old and not any(parts):
        # In 3.0 the parts have to be there; who is known by one name has it as the first.
        parts = ("", person.full_name, "", "", "")
    if any(parts):
        yield "N:" + ";".join(map(_escape, parts))
    for name, text in (
        ("NICKNAME", person.nickname),
        ("X-PRONOUNS" if is_old else "PRONOUNS", person.pronouns),
        ("TITLE", person.title),
    ):
        if text:
            yield f"{name}:{_escape(text)}"
    if person.organization:
        places = [person.organization, person.department]
        yield "ORG:" + ";".join(_escape(place) for place in places if place)
    for number, contact in enumerate(person.contacts, 1):
        yield from _list_contact(contact, number, is_old=is_old)
    yield from _list_rest(person, is_old=is_old)
    yield "END:VCARD"


def _list_contact(contact: ContactDraft, number: int, *, is_old: bool) -> Iterator[str]:
    name = _NAMES.get(contact.kind) or _name_profile(contact.value)
    value = _escape(contact.value)
    if contact.kind is ContactKind.ADDRESS:
        # One line of text has no known parts; the street is where it is read.
        value = f";;{value};;;;"
    types = [part for part in contact.label.lower().split() if part in _TYPES]
    if is_old:
        kinds = [*types, "pref"] if contact.preferred else types
        parameters = f";TYPE={','.join(kinds).upper()}" if kinds else ""
    else:
        parameters = f";TYPE={types[0]}" if len(types) == 1 else ""
        if len(types) > 1:
            parameters = f';TYPE="{",".join(types)}"'
        if contact.preferred:
            parameters += ";PREF=1"
    if contact.label and contact.label != " ".join(types):
        yield f"item{number}.{name}{parameters}:{value}"
        yield f"item{number}.X-ABLabel:{_escape(contact.label)}"
    else:
        yield f"{name}{parameters}:{value}"


def _name_profile(value: str) -> str:
    if not value.lower().startswith(("http://", "https://")) and "/" not in value:
        return "IMPP"
    link = make_link(value)
    is_known = link is not None and link.kind is ContactKind.PROFILE
    return "URL" if is_known else "X-SOCIALPROFILE"


def _list_rest(person: CardPerson, *, is_old: bool) -> Iterator[str]:
    categories = [*(circle.value for circle in person.circles), *person.tags]
    if categories:
        yield "CATEGORIES:" + ",".join(map(_escape, categories))
    if person.birthday and is_old:
        # 3.0 knows no day without a year; this is how phones say it.
        without = ";X-APPLE-OMIT-YEAR=1604" if person.birthday.year == NO_YEAR else ""
        yield f"BDAY{without}:{person.birthday.isoformat()}"
    elif person.birthday:
        yield f"BDAY:{format_birthday(person.birthday)}"
    if person.time_zone:
        yield f"TZ{';VALUE=text' if is_old else ''}:{_escape(person.time_zone)}"
    if person.how_met:
        yield f"X-ASKWELL-HOW-MET:{_escape(person.how_met)}"
    if person.notes:
        yield f"NOTE:{_escape(person.notes)}"
    if person.rev:
        yield f"REV:{person.rev.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escape(text: str) -> str:
    if not _NEEDS_ESCAPE.search(text):
        return text
    return text.replace("\r\n", "\n").translate(_ESCAPES)


def _fold_line(line: str) -> bytes:
    octets = line.encode("utf-8", "replace")
    if len(octets) <= _LINE_OCTETS:
        return octets + b"\r\n"
    pieces: list[bytes] = []
    start = 0
    room = _LINE_OCTETS
    while start < len(octets):
        end = min(start + room, len(octets))
        # Never cut inside a character: its later octets begin with the bits 10.
        while end < len(octets) and octets[end] & 0xC0 == 0x80:  # noqa: PLR2004
            end -= 1
        pieces.append(octets[start:end])
        start = end
        room = _LINE_OCTETS - 1
    return b"\r\n ".join(pieces) + b"\r\n"
