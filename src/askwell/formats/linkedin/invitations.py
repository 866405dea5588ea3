"""This file is how LinkedIn's invitations, sent and received, become contact that happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ContactHappened, ContactVia, Direction, Someone
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.days import parse_day
from askwell.formats.html import convert_html
from askwell.formats.limits import MAX_CONTACT, MAX_SHORT, MAX_TEXT
from askwell.formats.linkedin.rows import list_mended, read_table
from askwell.formats.text import squeeze_text

if TYPE_CHECKING:
    from datetime import date

    from askwell.formats.linkedin.rows import ExportRow

NEEDED = frozenset({"from", "to", "sent at", "direction"})
FILE = "Invitations.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitations:
    """What a table of invitations holds."""

    contacts: tuple[ContactHappened, ...]
    problems: tuple[Problem, ...]
    read: int


def read_invitations(data: bytes) -> Invitations | None:
    """Read one Invitations.csv, or return None when it is none.

    Its times have no zone, so only the day is kept.
    """
    table = read_table(data, NEEDED)
    if table is None:
        return None
    contacts: list[ContactHappened] = []
    problems = list_mended(table, FILE)
    for row in table.list_rows():
        direction = row.get_cell("direction").upper()
        is_out = direction.startswith("OUT")
        who = _read_other(row, is_out=is_out)
        if not direction.startswith(("OUT", "IN")) or not (who.name or who.profile):
            reason = _("This line does not say who invited whom.")
            problems.append(Problem(record=row.number, field=FILE, reason=reason))
            continue
        contacts.append(
            ContactHappened(
                record=row.number,
                via=ContactVia.LINKEDIN_INVITATION,
                direction=Direction.OUT if is_out else Direction.IN,
                people=(who,),
                happened_on=_read_sent_day(row, problems),
                text=convert_html(row.get_cell("message"))[:MAX_TEXT].strip(),
            )
        )
    return Invitations(contacts=tuple(contacts), problems=tuple(problems), read=len(table.rows))


def _read_other(row: ExportRow, *, is_out: bool) -> Someone:
    side, role = ("to", "invitee") if is_out else ("from", "inviter")
    profile = row.get_cell(f"{role}profileurl") or row.get_cell(f"{role} profile url")
    return Someone(name=row.get_line(side, MAX_SHORT), profile=squeeze_text(profile, MAX_CONTACT))


def _read_sent_day(row: ExportRow, problems: list[Problem]) -> date | None:
    text = row.get_line("sent at", MAX_SHORT).replace("\u202f", " ")
    day = parse_day(text) if text else None
    if text and day is None:
        reason = _("not a date: '{value}'").format(value=text[:100])
        problems.append(
            Problem(record=row.number, field=f"{FILE}: Sent At", reason=reason, kept=True)
        )
    return day
