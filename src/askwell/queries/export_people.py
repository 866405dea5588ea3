"""This file reads people for others' formats: row after row, each with what they have several of."""

from __future__ import annotations

from collections import namedtuple
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from askwell.domain.people import ContactDraft, ContactKind
from askwell.records.bulk import fetch_raw, name_raw, walk_in_order
from askwell.records.models import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from django.db.models import QuerySet

    from askwell.records.models import User

# A named tuple, as nothing here needs a whole row of the model, and there may be many.
_PersonRow = namedtuple(  # noqa: PYI024 - the names are columns, and all are read alike
    "_PersonRow",
    (
        "ulid", "full_name", "given", "additional", "family", "prefix", "suffix", "nickname",
        "pronouns", "title", "location", "time_zone", "birthday", "how_met", "notes", "stage",
        "last_contact_on", "edited_at", "created_at", "organization__name",
    ),
)  # fmt: skip
_READ: dict[str, Callable[[str], date]] = {
    "birthday": date.fromisoformat,
    "last_contact_on": date.fromisoformat,
    "edited_at": lambda text: datetime.fromisoformat(text).replace(tzinfo=UTC),
    "created_at": lambda text: datetime.fromisoformat(text).replace(tzinfo=UTC),
}
_KINDS = {kind.value: kind for kind in ContactKind}


@dataclass(slots=True)
class Several:
    """What one person has several of."""

    contacts: list[ContactDraft]
    circles: list[str]
    tags: list[str]
    fields: list[str]


def find_exported(owner: User, people: Sequence[str] | None) -> QuerySet[Any, Any]:
    """Return the people that leave, in order; `people` are ulids, None is everybody."""
    rows = walk_in_order(Person, owner).filter(deleted_at=None)
    return rows if people is None else rows.filter(ulid__in=people)


def walk_exported(owner: User, people: Sequence[str] | None) -> Iterator[tuple[Any, Several]]:
    """Yield a named tuple of each person, and what they have several of."""
    found = find_exported(owner, people)
    rows = map(_PersonRow._make, _walk_raw(found, _PersonRow._fields))
    lists = [
        _walk_several(found, path) for path in ("circles__circle", "tags__name", "fields__name")
    ]
    for row, contacts, *words in zip(rows, _walk_contacts(found), *lists, strict=True):
        yield row, Several(contacts, *words)


def _walk_raw(found: QuerySet[Any, Any], names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Yield rows as the driver gives them, but days and moments as what they are."""
    find_field = Person._meta.get_field  # noqa: SLF001 - Django's way to ask
    paths = [name_raw(find_field(name.partition("__")[0]), name) for name in names]
    special = [(names.index(name), read) for name, read in _READ.items()]
    for some in fetch_raw(found.values_list(*paths)):
        columns = list(zip(*some, strict=True))
        for place, read in special:
            cells = columns[place]
            columns[place] = tuple(read(cell) if isinstance(cell, str) else cell for cell in cells)
        yield from zip(*columns, strict=True)


def _walk_contacts(found: QuerySet[Any, Any]) -> Iterator[list[ContactDraft]]:
    """Yield the contacts of each person, the preferred first, in the order of the people."""
    names = ("ulid", "preferred", "kind", "value", "label")
    rows = fetch_raw(found.values_list("ulid", *(f"contacts__{name}" for name in names)))
    for _ulid, some in groupby(chain.from_iterable(rows), itemgetter(0)):
        contacts = [row for row in some if row[1] is not None]
        if len(contacts) > 1:
            contacts.sort(key=lambda row: (not row[2], row[1]))
        yield [
            ContactDraft(kind=_KINDS[kind], value=value, label=label, preferred=bool(preferred))
            for _ulid, _own, preferred, kind, value, label in contacts
        ]


def _walk_several(found: QuerySet[Any, Any], path: str) -> Iterator[list[str]]:
    rows = chain.from_iterable(fetch_raw(found.values_list("ulid", path)))
    for _ulid, some in groupby(rows, itemgetter(0)):
        yield sorted(word for _ulid, word in some if word is not None)
