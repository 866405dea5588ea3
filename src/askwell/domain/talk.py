"""This file is how what was said, mail by mail, becomes lines of a timeline: one a day and exchange."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ContactVia, Direction
from askwell.domain.outreach import InteractionKind
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, tzinfo

    from askwell.domain.arrivals import ContactHappened, MeetingFound

MOST_TEXT = 20_000
_MOST_LINE = 4_000


@dataclass(slots=True)
class Talk:
    """One line of one person's timeline; `records` are the places of what it is made of."""

    person: int
    day: date
    source: str
    kind: InteractionKind
    summary: str = ""
    records: list[int] = field(default_factory=list)


def find_day(contact: ContactHappened, zone: tzinfo) -> date | None:
    """Return the day something was said, by the clock of `zone` where the moment is known."""
    if contact.happened_at is not None:
        return contact.happened_at.astimezone(zone).date()
    return contact.happened_on


def group_talk(
    said: Iterable[tuple[int, int, ContactHappened]], *, zone: tzinfo
) -> dict[tuple[int, str], Talk]:
    """Return one line a person, day and exchange, by person and source.

    `said` is the place of each record in its file, the person it was with, and
    what was said; what has no day is left to the caller.
    """
    parts: dict[tuple[int, str], list[tuple[int, ContactHappened]]] = {}
    days: dict[tuple[int, str], date] = {}
    for place, person, contact in said:
        day = find_day(contact, zone)
        if day is not None:
            key = (person, make_source(contact, day))
            parts.setdefault(key, []).append((place, contact))
            days[key] = day
    return {key: _make_talk(key, days[key], found) for key, found in parts.items()}


def adds_to(before: str, after: str) -> bool:
    """Tell whether a text holds all of an earlier one, and more."""
    return len(after) > len(before) and all(part in after for part in before.split("\n\n"))


def make_source(contact: ContactHappened, day: date) -> str:
    """Return the key of an exchange on a day: the same whenever its file is read again."""
    exchange = contact.conversation or contact.source
    if not exchange:
        first = contact.people[0]
        exchange = "\n".join((contact.direction, first.profile or first.email or first.name))
    return f"{contact.via}:{day.isoformat()}:{_shorten(exchange)}"


def make_meeting_source(meeting: MeetingFound) -> str:
    """Return the key of one time of one meeting."""
    exchange = meeting.uid or f"{meeting.summary}\n{meeting.location}"
    start = meeting.starts_on.isoformat() if meeting.starts_on else meeting.starts_at.isoformat()
    return f"meeting:{_shorten(start + exchange)}"


def describe_meeting(meeting: MeetingFound) -> str:
    """Return what a meeting was, in a line or two."""
    lines = [meeting.summary or _("A meeting"), meeting.location]
    return "\n".join(line for line in lines if line)[:MOST_TEXT]


def _make_talk(key: tuple[int, str], day: date, found: list[tuple[int, ContactHappened]]) -> Talk:
    # A file may hold an exchange newest first; what was said is read oldest first.
    found.sort(key=lambda one: (one[1].happened_at is not None, one[1].happened_at or day, one[0]))
    is_in = any(contact.direction == Direction.IN for _place, contact in found)
    return Talk(
        person=key[0],
        day=day,
        source=key[1],
        kind=InteractionKind.MESSAGE_RECEIVED if is_in else InteractionKind.MESSAGE_SENT,
        summary=_write_summary([contact for _place, contact in found]),
        records=[place for place, _contact in found],
    )


def _write_summary(contacts: list[ContactHappened]) -> str:
    lines: list[str] = []
    subject = next((contact.subject for contact in contacts if contact.subject), "")
    if subject:
        lines.append(subject)
    elif contacts[0].via == ContactVia.LINKEDIN_INVITATION:
        is_out = contacts[0].direction == Direction.OUT
        lines.append(
            _("You invited them on LinkedIn.") if is_out else _("They invited you on LinkedIn.")
        )
    alone = len({contact.direction for contact in contacts}) == 1
    for contact in contacts:
        text = contact.text.strip()[:_MOST_LINE]
        if text and alone:
            lines.append(text)
        elif text:
            who = _("You") if contact.direction == Direction.OUT else _("They")
            lines.append(f"{who}: {text}")
    return "\n\n".join(dict.fromkeys(lines)).replace("\0", "")[:MOST_TEXT]


def _shorten(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
