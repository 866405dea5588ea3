"""This file is what one card says about one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.people import ContactDraft, PersonDraft, Problem
from askwell.domain.words import _
from askwell.formats.days import parse_birthday
from askwell.formats.drafts import find_name, sort_labels
from askwell.formats.limits import (
    MAX_AFFIX,
    MAX_CONTACT,
    MAX_CONTACTS,
    MAX_NAME_PART,
    MAX_NOTES,
    MAX_SHORT,
    MAX_TAG,
)
from askwell.formats.text import squeeze_text
from askwell.formats.vcard.contacts import (
    CONTACT_NAMES,
    find_location,
    read_contact,
    read_group_label,
)
from askwell.formats.vcard.values import Property, parse_property

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_NAME_LIMITS = (MAX_NAME_PART, MAX_NAME_PART, MAX_NAME_PART, MAX_AFFIX, MAX_AFFIX)
_ZONE = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}", re.ASCII)
_NO_PERSONS = frozenset({"location", "device", "thing", "application"})
_MEMBERS = frozenset({"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"})
_KINDS = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND"})
_MAX_ZONE = 64
_MAX_HOW_MET = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card read; the draft has no name when nothing in the card gives one."""

    draft: PersonDraft
    is_group: bool
    members: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_card(lines: Iterable[bytes], number: int) -> Card:
    """Read the lines of one card, taking what each property says and no more."""
    reading = _Reading(number)
    for line in lines:
        if found := parse_property(line):
            reading.lines.setdefault(found.name, []).append(found)
    draft = reading.read_draft()
    kind = reading.read_first(_KINDS, MAX_AFFIX).lower()
    if kind in _NO_PERSONS:
        reading.report("KIND", _("This is a place or a thing; it was kept like a person."))
    return Card(
        draft=draft,
        is_group=kind == "group" and bool(draft.full_name),
        members=tuple(reading.read_members()),
        problems=tuple(reading.problems),
    )


class _Reading:
    """The properties of one card by name, and the problems met while reading them."""

    __slots__ = ("lines", "number", "problems")

    def __init__(self, number: int) -> None:
        self.number = number
        self.lines: dict[str, list[Property]] = {}
        self.problems: list[Problem] = []

    def read_draft(self) -> PersonDraft:
        """Put the person together."""
        parts = self._read_name_parts()
        nickname = self._read_list("NICKNAME", MAX_NAME_PART)
        organization, department = self._read_organization()
        contacts = self._read_contacts()
        circles, tags = sort_labels(self._read_categories())
        family, given, additional, prefix, suffix = parts
        whole = squeeze_text(f"{prefix} {given} {additional} {family} {suffix}", MAX_SHORT)
        stated = self.read_first(("FN",), MAX_SHORT)
        return PersonDraft(
            record=self.number,
            full_name=self._find_name([stated, whole, nickname, organization], contacts),
            given=given,
            additional=additional,
            family=family,
            prefix=prefix,
            suffix=suffix,
            nickname=nickname,
            pronouns=self.read_first(("PRONOUNS", "X-PRONOUNS"), MAX_AFFIX),
            organization=organization,
            department=department,
            title=self.read_first(("TITLE", "ROLE"), MAX_SHORT),
            contacts=contacts,
            circles=circles,
            tags=tags,
            location=next(filter(None, map(find_location, self.lines.get("ADR", ()))), ""),
            time_zone=self._read_zone(),
            birthday=self._read_birthday(),
            how_met=self.read_first(("X-ASKWELL-HOW-MET",), _MAX_HOW_MET),
            notes=self._read_notes(),
            source=_strip_urn(self.read_first(("UID",), MAX_CONTACT)),
        )

    def read_first(self, names: Iterable[str], limit: int) -> str:
        """Return the first text any of the properties has."""
        for name in names:
            for line in self.lines.get(name, ()):
                if text := squeeze_text(line.read_text(), limit):
                    return text
        return ""

    def read_members(self) -> list[str]:
        """Return the keys of the cards a group lists."""
        return [
            _strip_urn(line.read_text().strip())
            for name in _MEMBERS
            for line in self.lines.get(name, ())
        ]

    def _read_name_parts(self) -> list[str]:
        for line in self.lines.get("N", ()):
            parts = [*line.read_parts()[:2], *line.read_lists()[2:5]]
            parts += [""] * (5 - len(parts))
            limited = list(zip(parts, _NAME_LIMITS, strict=True))
            clean = [squeeze_text(part, limit) for part, limit in limited]
            if any(len(squeeze_text(part, limit + 1)) > limit for part, limit in limited):
                self.report("N", _("The name is very long and was cut."))
            if any(clean):
                return clean
        return [""] * 5

    def _find_name(self, names: list[str], contacts: tuple[ContactDraft, ...]) -> str:
        name = find_name(names, contacts)
        if name and not any(names):
            self.report("FN", _("This card has no name; an address or number stands for it."))
        return name

    def _read_list(self, name: str, limit: int) -> str:
        parts = [line.read_text() for line in self.lines.get(name, ())]
        return squeeze_text(", ".join(part.strip() for part in parts if part.strip()), limit)

    def _read_organization(self) -> tuple[str, str]:
        for line in self.lines.get("ORG", ()):
            parts = [squeeze_text(part, MAX_SHORT) for part in line.read_parts()]
            named = [part for part in parts if part]
            if named:
                return named[0], ", ".join(named[1:])[:MAX_SHORT]
        return "", ""

    def _read_contacts(self) -> tuple[ContactDraft, ...]:
        labels = {
            line.group: read_group_label(line)
            for line in self.lines.get("X-ABLABEL", ())
            if line.group
        }
        # A label is an address as it is printed, which is needed where there is no other.
        names = CONTACT_NAMES - {"LABEL"} if "ADR" in self.lines else CONTACT_NAMES
        contacts: dict[ContactDraft, None] = {}
        for name, lines in self.lines.items():
            if name in names:
                for line in lines[:MAX_CONTACTS]:
                    if contact := read_contact(line, labels, self.report):
                        contacts[contact] = None
        return tuple(contacts)[:MAX_CONTACTS]

    def _read_categories(self) -> list[str]:
        return [
            squeeze_text(part, MAX_TAG)
            for line in self.lines.get("CATEGORIES", ())
            for part in line.read_parts(",")
        ]

    def _read_zone(self) -> str:
        zone = self.read_first(("TZ",), _MAX_ZONE)
        return zone if _ZONE.fullmatch(zone) else ""

    def _read_birthday(self) -> date | None:
        text = ""
        for line in self.lines.get("BDAY", ()):
            text = line.read_text().strip()
            if day := parse_birthday(text):
                return day
        if text:
            self.report("BDAY", _("not a date: '{value}'").format(value=text[:100]))
        return None

    def _read_notes(self) -> str:
        notes = [line.read_text().strip() for line in self.lines.get("NOTE", ())]
        whole = "\n\n".join(note for note in notes if note)
        if len(whole) > MAX_NOTES:
            self.report("NOTE", _("The note is very long and was cut."))
        return whole[:MAX_NOTES]

    def report(self, field: str, reason: str) -> None:
        """Note what was wrong with a property; the rest of the card is kept."""
        self.problems.append(Problem(record=self.number, field=field, reason=reason, kept=True))


def _strip_urn(key: str) -> str:
    return key[9:] if key[:9].lower() == "urn:uuid:" else key
