"""This file is what others can open of somebody's data: cards, a calendar, notes, one table."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from itertools import starmap
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from askwell.domain.outreach import Stage
from askwell.domain.people import Circle
from askwell.formats.askwell.values import Member
from askwell.formats.icalendar.writer import write_calendar
from askwell.formats.table.writer import write_csv
from askwell.formats.vcard.card_person import CardPerson
from askwell.formats.vcard.writer import write_vcards
from askwell.queries.activity import stream_activity
from askwell.queries.calendar import make_calendar_event
from askwell.queries.export_people import find_exported, walk_exported
from askwell.records.models import Interview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from askwell.queries.export_people import Several
    from askwell.records.models import User

_AT_ONCE = 1_000
_UNSAFE = re.compile(r"[^\w.-]+")


def list_members(owner: User) -> Iterator[Member]:
    """Yield the files of an archive that people and other programs read."""
    yield Member(name="people.vcf", pieces=stream_vcards(owner))
    yield Member(name="calendar.ics", pieces=stream_calendar(owner))
    noted = find_exported(owner, None).exclude(notes="")
    noted = noted.values_list("ulid", "full_name", "notes", named=True)
    for person in noted.iterator(chunk_size=_AT_ONCE):
        yield Member(name=f"notes/{name_note(person)}", pieces=[write_note(person)])


def stream_vcards(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield a vCard a person; `people` are ulids, or None for everybody."""
    yield from write_vcards(starmap(_make_card, walk_exported(owner, people)))


def stream_old_vcards(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield the same cards as vCard 3.0, for older phones and programs."""
    yield from write_vcards(starmap(_make_card, walk_exported(owner, people)), is_old=True)


def stream_people_csv(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield one table of people, the columns that Google's contacts and spreadsheets know."""
    header = (
        "Name", "Given Name", "Family Name", "Organization", "Title", "E-mail", "Phone", "Links",
        "Location", "Circles", "Tags", "Stage", "Last contact", "How you met", "Notes",
    )  # fmt: skip
    yield from write_csv(header, _walk_csv_rows(owner, people))


def stream_calendar(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield the calendar of the interviews."""
    rows = Interview.objects.owned_by(owner).select_related("person").order_by("ulid")
    if people is not None:
        rows = rows.filter(person__ulid__in=people)
    yield write_calendar(make_calendar_event(row) for row in rows.iterator(chunk_size=_AT_ONCE))


def stream_people_json(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield people as `askwell people --json` shows them, with their notes."""
    opening = "["
    for row, several in walk_exported(owner, people):
        shown = _describe_person(row, several)
        yield (opening + "\n" + json.dumps(shown, ensure_ascii=False)).encode()
        opening = ","
    yield b"\n]\n" if opening == "," else b"[]\n"


def stream_markdown(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield one Markdown document, a heading a person."""
    for row, several in walk_exported(owner, people):
        yield _write_section(row, several).encode()


STREAMS: dict[str, Callable[..., Iterator[bytes]]] = {
    "vcard": stream_vcards,
    "vcard3": stream_old_vcards,
    "csv": stream_people_csv,
    "ics": stream_calendar,
    "json": stream_people_json,
    "markdown": stream_markdown,
    "activity": stream_activity,
}


def name_note(person: Any) -> str:
    """Return a file name that says whose notes these are, and is nobody else's."""
    plain = _UNSAFE.sub("-", person.full_name).strip("-.")[:60]
    return f"{plain or 'person'}-{person.ulid[-6:].lower()}-{person.ulid}.md"


def write_note(person: Any) -> bytes:
    """Return the notes on a person as a Markdown file."""
    return f"# {person.full_name}\n\n{person.notes}\n".encode()


def _make_card(row: Any, several: Several) -> CardPerson:
    return CardPerson(
        uid=row.ulid,
        full_name=row.full_name,
        given=row.given,
        additional=row.additional,
        family=row.family,
        prefix=row.prefix,
        suffix=row.suffix,
        nickname=row.nickname,
        pronouns=row.pronouns,
        organization=row.organization__name or "",
        title=row.title,
        contacts=tuple(several.contacts),
        circles=tuple(Circle(circle) for circle in several.circles),
        tags=tuple(several.tags),
        time_zone=row.time_zone,
        birthday=row.birthday,
        how_met=row.how_met,
        notes=row.notes,
        rev=row.edited_at or row.created_at,
    )


def _walk_csv_rows(owner: User, people: Sequence[str] | None) -> Iterator[list[str]]:
    for row, several in walk_exported(owner, people):
        shown = _describe_person(row, several)
        lists = ("emails", "phones", "links", "circles", "tags")
        joined = {name: " ::: ".join(shown[name]) for name in lists}
        yield [
            row.full_name, row.given, row.family, shown["organization"], row.title,
            joined["emails"], joined["phones"], joined["links"], row.location,
            joined["circles"], joined["tags"], row.stage, shown["last_contact"] or "",
            row.how_met, row.notes,
        ]  # fmt: skip


def _describe_person(row: Any, several: Several) -> dict[str, Any]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for contact in several.contacts:
        by_kind[contact.kind].append(contact.value)
    return {
        "id": row.ulid,
        "name": row.full_name,
        "given": row.given,
        "family": row.family,
        "emails": by_kind["email"],
        "phones": by_kind["phone"],
        "links": by_kind["profile"] + by_kind["site"],
        "organization": row.organization__name or "",
        "title": row.title,
        "circles": several.circles,
        "tags": several.tags,
        "fields": several.fields,
        "stage": row.stage or None,
        "last_contact": row.last_contact_on.isoformat() if row.last_contact_on else None,
        "how_met": row.how_met,
        "location": row.location,
        "notes": row.notes,
    }


def _write_section(row: Any, several: Several) -> str:
    work = ", ".join(filter(None, (row.title, row.organization__name or "")))
    lines = [f"# {row.full_name}", ""]
    facts = [
        (_("Work"), work),
        (_("Where"), row.location),
        (_("How you met"), row.how_met),
        (_("Circles"), ", ".join(several.circles)),
        (_("Stage"), Stage(row.stage).value if row.stage else ""),
        *((contact.label or contact.kind, contact.value) for contact in several.contacts),
    ]
    lines += [f"- {name}: {value}" for name, value in facts if value]
    if row.notes:
        lines += ["", row.notes]
    return "\n".join(lines) + "\n\n"
