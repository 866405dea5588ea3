"""This file is how one typed line becomes a person: name, work, how you met, ways to reach them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from askwell.domain import quick_words as signs
from askwell.domain.identity import normalize_email
from askwell.domain.names import clean_line
from askwell.domain.people import Circle, ContactDraft, ContactKind, PersonDraft


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
    text = line[: signs.LONGEST].replace("\n", ", ").replace("\t", ", ")
    text = _take_contacts(clean_line(text, signs.LONGEST), found)
    found.tags += signs.TAG.findall(text)
    text = signs.TAG.sub(" ", text)
    text = _take_day(text, found, today)
    pieces = [piece for part in signs.SEPARATOR.split(text) for piece in signs.BREAK.split(part)]
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
        if len(digits) not in signs.PHONE_DIGITS or signs.ISO_DAY.search(match[0]):
            return match[0]
        return keep(ContactKind.PHONE, match[0].strip())

    text = signs.LABEL.sub(" ", text)
    text = signs.EMAIL.sub(
        lambda match: keep(ContactKind.EMAIL, match[1]) if normalize_email(match[1]) else match[0],
        text,
    )
    return signs.PHONE.sub(keep_phone, signs.LINK.sub(keep_link, text))


def _take_day(text: str, found: _Reading, today: date) -> str:
    for pattern, order in (
        (signs.ISO_DAY, "ymd"),
        (signs.DAY_MONTH, "dmy"),
        (signs.MONTH_DAY, "mdy"),
    ):
        if match := pattern.search(text):
            parts = dict(zip(order, match.groups(), strict=True))
            if day := _make_day(parts, today):
                found.met_on = day
                return f"{text[: match.start()]} {text[match.end() :]}"
    if match := signs.NEAR_DAY.search(text):
        found.met_on = today - timedelta(days=match[1].lower() == "yesterday")
        return f"{text[: match.start()]} {text[match.end() :]}"
    return text


def _make_day(parts: dict[str, str | None], today: date) -> date | None:
    month = str(parts["m"]).lower()[:3]
    number = int(month) if month.isdigit() else signs.MONTHS.index(month) + 1
    try:
        day = date(int(parts["y"] or today.year), number, int(parts["d"] or 0))
        # A day without a year is the last one there was.
        return day if parts["y"] or day <= today else day.replace(year=day.year - 1)
    except ValueError:
        return None


def _take_name(pieces: list[str], found: _Reading) -> list[str]:
    if not pieces or signs.HOW.match(pieces[0]):
        return pieces
    first, rest = pieces[0], pieces[1:]
    if match := re.match(r"(.+?)\s+(?:at|@|from)\s+(.+)", first):
        first, rest = match[1], [f"at {match[2]}", *rest]
    words = first.split()
    end = next((n for n, word in enumerate(words) if n and _begins_title(word)), len(words))
    # Somebody who types without capitals types the whole name so.
    if words[0][:1].islower() and words[0].lower() not in signs.PARTICLES:
        end = len(words)
    found.name = " ".join(words[:end])
    return [" ".join(words[end:]), *rest] if end < len(words) else rest


def _begins_title(word: str) -> bool:
    return word[0].islower() and word.lower() not in signs.PARTICLES and "'" not in word[:3]


def _place_piece(piece: str, found: _Reading) -> None:
    if signs.PRONOUNS.fullmatch(piece):
        found.pronouns = piece
    elif found.name and not found.suffix and signs.SUFFIX.fullmatch(piece):
        found.suffix = piece
    elif circle := _find_circle(piece):
        found.circles.append(circle)
    elif signs.HOW.match(piece):
        _place_meeting(piece, found)
    elif match := signs.WORKS.fullmatch(piece):
        _place_work(found, organization=match[1])
    elif match := signs.PLACE.fullmatch(piece):
        found.location = found.location or match[1]
    elif match := signs.TITLE_AT.fullmatch(piece):
        _place_work(found, title=signs.ARTICLE.sub("", match[1], count=1), organization=match[2])
    else:
        _place_unmarked(signs.ARTICLE.sub("", piece, count=1), found)


def _find_circle(piece: str) -> Circle | None:
    words = re.sub(
        r"^(?:(?:is|a|an|my|our|old|former|good|close|best|from)\s+)+", "", piece.lower()
    )
    return signs.CIRCLE_OF.get(words.replace(" ", "-")) or signs.CIRCLE_OF.get(words)


def _place_meeting(piece: str, found: _Reading) -> None:
    match = signs.MET.fullmatch(piece)
    if match:
        found.how_met.append(match[1])
    elif piece.lower() != "met":
        found.how_met.append(
            re.sub(r"^(?:we\s+|i\s+)?met\s+(?=\S)", "", piece, flags=re.IGNORECASE)
        )
    if signs.REFERRED.search(piece):
        found.circles.append(Circle.REFERRED)
    if re.match(r"(?:speaker|panell?ist)\b", piece, re.IGNORECASE):
        found.circles.append(Circle.SPEAKER)


def _place_unmarked(piece: str, found: _Reading) -> None:
    is_place = bool(signs.PLACES.search(piece)) and not signs.JOBS.search(piece)
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
