"""This file is what is known of files of others, and of our own, beside what a reader finds in them."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Any

from bench._mutants import OWN
from bench._trials import ROOT

from askwell.domain.errors import UnreadableFile
from askwell.domain.people import ContactKind
from askwell.formats.arrive import Reading, read_arrival

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from askwell.domain.arrivals import ArrivedFile

READING = Reading(today=date(2026, 11, 23))
OWN_KINDS = ("linkedin", "google")
Facts = list[tuple[str, bool]]


def list_facts(kind: str, data: bytes, known: dict[str, Any]) -> Facts:
    """Return each record and field that is known of a well-formed file, and whether it is so."""
    count = known.get("cards", known.get("vevents", known.get("messages", known.get("people", 1))))
    number = len(count) if isinstance(count, list) else count
    try:
        found = read_arrival(data, READING)
    except UnreadableFile as error:
        return [(f"refused: {error}", not number)]
    return _CHECKS[kind](found, known)


def list_own_files() -> Iterator[tuple[str, str, Facts]]:
    """Yield the same of our samples of the exports people have most: every row is somebody."""
    for kind in OWN_KINDS:
        for path in sorted((ROOT / "tests" / "formats" / kind / "samples").glob("*.csv")):
            yield kind, path.name, _list_own_facts(path.read_bytes())
    yield "outlook", "outlook.csv", _list_own_facts(OWN["outlook.csv"].encode())


def _list_own_facts(data: bytes) -> Facts:
    found = read_arrival(data, READING)
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig", "replace"), newline=""))
    mails = {cell.strip() for row in rows for cell in row if _is_mail(cell)}
    known = _list_values(found, ContactKind.EMAIL)
    return [*((mail, mail in known) for mail in mails), ("every row is counted", _adds_up(found))]


def _is_mail(cell: str) -> bool:
    return cell.count("@") == 1 and " " not in cell.strip() and "." in cell.partition("@")[2]


def _adds_up(found: ArrivedFile) -> bool:
    dropped = sum(not problem.kept and problem.record > 0 for problem in found.problems)
    return found.read == len(found.people) + dropped > 0


def _list_values(found: ArrivedFile, kind: ContactKind) -> set[str]:
    return {one.value for person in found.people for one in person.contacts if one.kind == kind}


def _check_cards(found: ArrivedFile, known: dict[str, Any]) -> Facts:
    facts = [(f"{known['cards']} cards", found.read == known["cards"])]
    names = {person.full_name for person in found.people}
    mails = _list_values(found, ContactKind.EMAIL)
    places = {person.organization for person in found.people}
    told = " ".join(problem.reason for problem in found.problems)
    facts += [(name, name in names) for name in known["fn"]]
    # What is no address is left out and said so, which is right as well.
    facts += [(mail, mail in mails or mail[:40] in told) for mail in known["emails"]]
    return facts + [(place, place.split(";")[0] in places) for place in known["org"][:1]]


def _check_calendar(found: ArrivedFile, known: dict[str, Any]) -> Facts:
    first: dict[int, Any] = {}
    for meeting in found.meetings:
        first.setdefault(meeting.record, meeting)
    dropped = {problem.record for problem in found.problems if not problem.kept}
    facts = [
        (f"entry {number}", number in first or number in dropped)
        for number in range(1, known["vevents"] + 1)
    ]
    for number, event in enumerate(known["first_events"], 1):
        start = event.get("dtstart", "")
        if number in first and start[:8].isdigit():
            one = first[number]
            is_then = one.is_recurring or f"{one.starts_at:%Y%m%d}" == start[:8]
            facts.append((f"start of {number}", is_then))
            facts.append((f"summary of {number}", one.summary == event.get("summary", "").strip()))
    return facts


def _check_mail(found: ArrivedFile, known: dict[str, Any]) -> Facts:
    if not found.contacts:
        return [("a mail without a sender", "From" not in known)]
    [contact] = found.contacts
    sender = contact.people[0].email or contact.people[0].name
    facts = [("From", sender in known.get("From", sender) or "silly" in known["From"])]
    facts.append(("Subject", contact.subject == known.get("Subject", "")))
    day = contact.happened_on
    facts.append(
        ("Date", day is not None and str(day.year) in known["Date"] if "Date" in known else True)
    )
    facts.append(("Message-ID", contact.source == known.get("Message-ID", contact.source)))
    return facts  # fmt: skip


def _check_talk(found: ArrivedFile, known: dict[str, Any]) -> Facts:
    exchanges = len({one.conversation for one in found.contacts})
    return [
        ("messages", len(found.contacts) == known["messages"]),
        ("conversations", exchanges == known["conversations"]),
    ]


def _check_connections(found: ArrivedFile, known: dict[str, Any]) -> Facts:
    facts = [
        ("people", len(found.people) == known["people"]),
        ("addresses", len(_list_values(found, ContactKind.EMAIL)) == known["with_email"]),
    ]
    for key, row in known.items():
        if key.startswith("row"):
            person = found.people[int(key.removeprefix("row")) - 1]
            got = {"first": person.given, "last": person.family, "company": person.organization,
                   "position": person.title, "connected": str(person.met_on)}  # fmt: skip
            facts += [(f"{key} {n}", got[n] == v) for n, v in row.items() if n in got]
    return facts


def _check_page(found: ArrivedFile, known: dict[str, Any]) -> Facts:
    names = {"".join(one.name.split()) for one in found.staff}
    if "names" in known:
        return [("names", [one.name for one in found.staff] == known["names"])]
    if "person" in known:
        return [("person", [one.name for one in found.staff] == [known["person"]["name"]])]
    places = {"Mozilla Foundation"} | {card["org"] for card in known["cards"] if "org" in card}
    people = [c["name"] for c in known["cards"] if c.get("name") and c["name"] not in places]
    return [(name, "".join(name.split()) in names) for name in people]


def _check_letter(found: ArrivedFile, _known: dict[str, Any]) -> Facts:
    return [("a letter", bool(found.contacts or found.problems))]


_CHECKS: dict[str, Callable[[Any, dict[str, Any]], Facts]] = {
    "vcard": _check_cards,
    "ics": _check_calendar,
    "eml": _check_mail,
    "email-body": _check_letter,
    "linkedin-connections": _check_connections,
    "linkedin-messages": _check_talk,
    "html-person": _check_page,
}
