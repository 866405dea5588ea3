"""This file is what the search box finds, everywhere at once, and what it offers to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from askwell.queries.organizations import search_organizations
from askwell.queries.people import say_work
from askwell.records.models import CareerField, Interaction, Person
from askwell.records.search import search_people
from askwell.records.spelling import suggest_text

if TYPE_CHECKING:
    from datetime import date

    from askwell.records.models import Organization, User

MOST_PEOPLE = 7
MOST_NOTES = 4
AROUND = 60
_DOING = re.compile(
    r"(?:log|call|note|coffee|met|meeting|write|message|email|mail|interview|tell|thank|ask)\s+"
    r"(?:(?:a|an|the|call|coffee|meeting|note|message|with|to|for|about)\s+)*(.{2,})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody the search found; `may_write` is false for whoever wants to be left alone."""

    ulid: str
    name: str
    work: str
    may_write: bool = True


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A line of yours that has the words; `before` and `after` are what stands around `match`."""

    person_ulid: str
    person_name: str
    before: str
    match: str
    after: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Everything found for one text. `name` is the text as somebody new would be called.

    `meant` is whom it may have meant, where nobody has these letters.
    """

    text: str
    name: str = ""
    people: tuple[FoundPerson, ...] = ()
    places: tuple[Organization, ...] = ()
    fields: tuple[CareerField, ...] = ()
    notes: tuple[FoundNote, ...] = ()
    meant: str = ""

    @property
    def best(self) -> FoundPerson | None:
        """Return whom an action most likely means."""
        return self.people[0] if self.people else None


def search_everything(owner: User, text: str) -> Found:
    """Find people, places, fields and notes; "log a call with ruth" finds Ruth."""
    text = text.strip()[:200]
    if not text:
        recent = Person.objects.owned_by(owner).kept().filter(last_contact_on__isnull=False)
        rows = recent.select_related("organization").order_by("-last_contact_on", "-id")
        return Found(text="", people=_show_people(list(rows[:5])))
    doing = _DOING.fullmatch(text)
    name = doing[1] if doing else text
    people = search_people(owner, text, MOST_PEOPLE)
    if not people and doing:
        people = search_people(owner, name, MOST_PEOPLE)
    meant = "" if people else suggest_text(owner, name)
    if meant:
        people = search_people(owner, meant, MOST_PEOPLE)
    fields = CareerField.objects.owned_by(owner).filter(name__icontains=name).order_by("name")
    return Found(
        text=text,
        name=name,
        people=_show_people(people),
        places=tuple(search_organizations(owner, name)),
        fields=tuple(fields[:4]),
        notes=_find_notes(owner, name),
        meant=meant,
    )


def _show_people(people: list[Person]) -> tuple[FoundPerson, ...]:
    return tuple(
        FoundPerson(row.ulid, row.full_name, say_work(row), may_write=not row.do_not_contact)
        for row in people
    )


def _find_notes(owner: User, text: str) -> tuple[FoundNote, ...]:
    if len(text) < 3:  # noqa: PLR2004 - two letters are in every note
        return ()
    notes = Interaction.objects.owned_by(owner).filter(
        Q(summary__icontains=text), person__deleted_at=None
    )
    rows = notes.select_related("person").order_by("-happened_on", "-id")[:MOST_NOTES]
    found = []
    for row in rows:
        start = max(row.summary.lower().find(text.lower()), 0)
        end = start + len(text)
        found.append(
            FoundNote(
                row.person.ulid,
                row.person.full_name,
                row.summary[max(0, start - AROUND) : start].replace("\n", " "),
                row.summary[start:end].replace("\n", " "),
                row.summary[end : end + AROUND].replace("\n", " "),
                row.happened_on,
            )
        )
    return tuple(found)
