"""This file is how LinkedIn's messages become contact that happened, person by person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ContactHappened, ContactVia, Direction, Someone
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.days import parse_day
from askwell.formats.html import convert_html
from askwell.formats.limits import MAX_CONTACT, MAX_SHORT, MAX_TEXT
from askwell.formats.linkedin.owner import find_owner
from askwell.formats.linkedin.rows import list_mended, read_table
from askwell.formats.moments import parse_moment
from askwell.formats.text import squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askwell.formats.linkedin.owner import Owner
    from askwell.formats.linkedin.rows import ExportRow

NEEDED = frozenset({"conversation id", "from", "date", "content"})
FILE = "messages.csv"
_YES = frozenset({"yes", "true", "1", "y"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversations:
    """What a table of messages holds, who its owner is, and how many rows it had."""

    contacts: tuple[ContactHappened, ...]
    problems: tuple[Problem, ...]
    owner: Someone
    read: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    row: ExportRow
    sender: Someone
    recipients: tuple[Someone, ...]


def read_messages(data: bytes, *, own: Iterable[str] = ()) -> Conversations | None:
    """Read one messages.csv, or return None when it is none.

    Drafts were never sent, and mail that LinkedIn sells has no sender's
    profile: both are left out, each with a problem, so that counts add up.

    Args:
        data: The file.
        own: Names and profiles that are yours, where they are known; without
            them you are the one who is in every conversation.
    """
    table = read_table(data, NEEDED)
    if table is None:
        return None
    messages: list[_Message] = []
    problems = list_mended(table, FILE)
    has_profiles = False
    for row in table.list_rows():
        if reason := _find_fault(row):
            problems.append(Problem(record=row.number, field=FILE, reason=reason))
            continue
        message = _read_parties(row)
        has_profiles = has_profiles or bool(message.sender.profile)
        messages.append(message)
    found = find_owner(
        (
            (message.row.get_cell("conversation id"), message.sender, message.recipients)
            for message in messages
        ),
        own=own,
    )
    if found.others:
        reason = _("It is not certain which of these you are: {names}. Taken: {name}.")
        reason = reason.format(names=", ".join(found.others), name=found.owner.name)
        problems.append(Problem(record=0, field=FILE, reason=reason, kept=True))
    profiles = _list_profiles(messages) if has_profiles else {}
    contacts = [
        contact
        for message in messages
        if (contact := _read_message(message, found, profiles, problems)) is not None
    ]
    return Conversations(
        contacts=tuple(contacts),
        problems=tuple(problems),
        owner=found.owner,
        read=len(table.rows),
    )


def _read_message(
    message: _Message, owner: Owner, profiles: dict[str, str], problems: list[Problem]
) -> ContactHappened | None:
    is_out = owner.is_owner(message.sender)
    people: tuple[Someone, ...] = ()
    is_mass_mail = bool(profiles) and not message.sender.profile and not is_out
    if not is_mass_mail:
        others = (message.sender, *message.recipients)
        people = tuple(
            dict.fromkeys(
                one if one.profile else replace(one, profile=profiles.get(one.name, ""))
                for one in others
                if not owner.is_owner(one)
            )
        )
    if not people:
        nobody = _("This message names nobody but you.")
        sold = _("Sent by LinkedIn or an advertiser: no member's profile is named.")
        reason = sold if is_mass_mail else nobody
        problems.append(Problem(record=message.row.number, field=FILE, reason=reason))
        return None
    return _make_contact(message.row, people, is_out=is_out, problems=problems)


def _list_profiles(messages: list[_Message]) -> dict[str, str]:
    """Return the profile of each name that has exactly one in this file."""
    found: dict[str, set[str]] = {}
    for message in messages:
        for someone in (message.sender, *message.recipients):
            if someone.profile and someone.name:
                found.setdefault(someone.name, set()).add(someone.profile)
    return {name: profiles.pop() for name, profiles in found.items() if len(profiles) == 1}


def _find_fault(row: ExportRow) -> str:
    if not row.get_cell("date") or not (row.get_cell("from") or row.get_cell("sender profile url")):
        return _("This line is no message: it has no sender or no date.")
    if row.get_cell("is message draft").lower() in _YES:
        return _("A draft that was never sent.")
    if row.get_cell("is conversation draft").lower() in _YES:
        return _("A draft that was never sent.")
    if row.get_cell("folder").upper() in {"DRAFT", "DRAFTS"}:
        return _("A draft that was never sent.")
    return ""


def _read_parties(row: ExportRow) -> _Message:
    sender = Someone(
        name=row.get_line("from", MAX_SHORT),
        profile=row.get_line("sender profile url", MAX_CONTACT),
    )
    return _Message(row=row, sender=sender, recipients=_read_recipients(row))


def _read_recipients(row: ExportRow) -> tuple[Someone, ...]:
    profiles = [
        profile
        for part in row.get_cell("recipient profile urls").replace(";", ",").split(",")
        if (profile := squeeze_text(part, MAX_CONTACT))
    ]
    whole = row.get_line("to", MAX_SHORT)
    # A name may hold a comma ("Ana Lima, PhD"): names are parted only when the profiles agree.
    names = [
        name for part in row.get_cell("to").split(", ") if (name := squeeze_text(part, MAX_SHORT))
    ]
    if len(profiles) == 1:
        return (Someone(name=whole, profile=profiles[0]),)
    if len(profiles) == len(names):
        return tuple(
            Someone(name=name, profile=profile)
            for name, profile in zip(names, profiles, strict=True)
        )
    if profiles:
        return tuple(Someone(profile=profile) for profile in profiles)
    return (Someone(name=whole),) if whole else ()


def _make_contact(
    row: ExportRow, people: tuple[Someone, ...], *, is_out: bool, problems: list[Problem]
) -> ContactHappened:
    moment = parse_moment(row.get_cell("date"))
    day = moment.date() if moment else parse_day(row.get_cell("date"))
    if day is None:
        reason = _("not a date: '{value}'").format(value=row.get_cell("date")[:100])
        problems.append(Problem(record=row.number, field=f"{FILE}: DATE", reason=reason, kept=True))
    return ContactHappened(
        record=row.number,
        via=ContactVia.LINKEDIN_MESSAGE,
        direction=Direction.OUT if is_out else Direction.IN,
        people=people,
        happened_at=moment,
        happened_on=day,
        subject=squeeze_text(convert_html(row.get_cell("subject")), MAX_SHORT),
        text=convert_html(row.get_cell("content"))[:MAX_TEXT].strip(),
        conversation=row.get_line("conversation id", MAX_CONTACT),
    )
