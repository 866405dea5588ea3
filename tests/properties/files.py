"""This file writes address books of any people, the way the programs that people use write them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from askwell.domain.names import clean_line
from askwell.domain.people import Circle, ContactDraft, ContactKind
from askwell.formats.vcard.card_person import CardPerson
from askwell.formats.vcard.writer import write_vcards
from properties.texts import make_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

_NAMES = (
    "Ada",
    "Grace",
    "Alan",
    "Noor",
    "Zoë",
    "Jordan",
    "山田",
    "مریم",
    "O’Brien",
    "van der Berg",
)
_ADDRESSES = (
    "ada@engines.example",
    "ADA@engines.example",
    "grace@navy.example",
    "a@b.example",
    "no address",
)
_LINKS = (
    "https://www.linkedin.com/in/ada",
    "https://linkedin.com/in/jordan-lee-1",
    "ada.example/x",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of an address book; texts are whatever somebody typed."""

    given: str
    family: str
    email: str
    phone: str
    link: str
    company: str
    title: str
    notes: str
    label: str
    day: str


def make_kept(most: int) -> SearchStrategy[str]:
    """Return text without what cleaning a name leaves out; test_imports.py pins what it does."""
    return make_text(most=most).map(lambda text: clean_line(text, most))


_ENTRY = st.builds(
    Entry,
    given=st.sampled_from(_NAMES) | make_kept(120),
    family=st.sampled_from(_NAMES) | make_kept(120),
    email=st.sampled_from(("", *_ADDRESSES)) | st.emails(),
    phone=st.sampled_from(("", "+44 113 496 0301", "0113 496 0301", "call me", "+1 202 555 0143")),
    link=st.sampled_from(("", "", *_LINKS)),
    company=st.sampled_from(("", "Acme", "ACME", "Acmé Ltd.")) | make_kept(90),
    title=st.sampled_from(("", "Buyer")) | make_kept(90),
    notes=st.just("") | make_text(most=300),
    label=st.sampled_from(("", "Friends", "* myContacts ::: maths", "Coworkers")) | make_text(most=40),
    day=st.sampled_from(("12 Mar 2025", "", "2025-03-12", "never")),
)  # fmt: skip
ENTRIES = st.lists(_ENTRY, min_size=1, max_size=5)


def write_linkedin(entries: list[Entry]) -> bytes:
    """Write a Connections.csv."""
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    return _write_rows(
        header,
        [[e.given, e.family, e.link, e.email, e.company, e.title, e.day] for e in entries],
    )


def write_google(entries: list[Entry]) -> bytes:
    """Write a contacts.csv as Google has since 2023."""
    header = (
        "First Name,Last Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,"
        "Phone 1 - Value,Organization Name,Organization Title,Website 1 - Value"
    )
    return _write_rows(
        header,
        [
            [e.given, e.family, e.notes, e.label, "Work", e.email, "Mobile", e.phone, e.company,
             e.title, e.link]
            for e in entries
        ],
    )  # fmt: skip


def write_table(entries: list[Entry]) -> bytes:
    """Write a table with headings somebody chose themselves."""
    header = "Name;E-mail;Tel;Firma;Role;Remarks"
    rows = [
        [f"{e.given} {e.family}", e.email, e.phone, e.company, e.title, e.notes] for e in entries
    ]
    return _write_rows(header, rows, delimiter=";")


def write_cards(entries: list[Entry]) -> bytes:
    """Write vCards, a stable key on every one."""
    return b"".join(write_vcards(_make_card(n, entry) for n, entry in enumerate(entries)))


WRITERS: dict[str, Callable[[list[Entry]], bytes]] = {
    "linkedin": write_linkedin,
    "google": write_google,
    "table": write_table,
    "vcard": write_cards,
}


def _make_card(number: int, entry: Entry) -> CardPerson:
    kinds = (
        (ContactKind.EMAIL, entry.email), (ContactKind.PHONE, entry.phone),
        (ContactKind.PROFILE, entry.link),
    )  # fmt: skip
    return CardPerson(
        uid=f"card-{number}",
        full_name=f"{entry.given} {entry.family}",
        given=entry.given,
        family=entry.family,
        organization=entry.company,
        title=entry.title,
        contacts=tuple(ContactDraft(kind=kind, value=value) for kind, value in kinds if value),
        circles=(Circle.FRIEND,) if entry.label else (),
        tags=(entry.label,) if entry.label else (),
        notes=entry.notes,
    )


def _write_rows(header: str, rows: list[list[str]], *, delimiter: str = ",") -> bytes:
    buffer = io.StringIO(newline="")
    buffer.write(header + "\r\n")
    csv.writer(buffer, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return buffer.getvalue().encode()
