"""This file is what a record of a file adds to a person: blanks are filled, nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from askwell.domain.names import fold_text, split_full_name

if TYPE_CHECKING:
    from askwell.domain.people import PersonDraft

FILLED = (
    "given",
    "additional",
    "family",
    "prefix",
    "suffix",
    "nickname",
    "pronouns",
    "location",
    "time_zone",
    "birthday",
    "met_on",
    "how_met",
    "notes",
)
"""What a file may fill when it is blank, by the name it has in a draft and in a row."""

MOST_NAME_PART = 120
_get_filled = attrgetter(*FILLED)


class Change(NamedTuple):
    """One value that is put in the place of another."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class KnownWork:
    """What a known person does, and whether a file said so and nobody corrected it since."""

    title: str
    organization: str
    came_from_file: bool


def complete_name(draft: PersonDraft) -> PersonDraft:
    """Return the draft with its name taken apart, when the file had it in one piece."""
    name = draft.full_name
    if draft.given or draft.family or " " not in name or "@" in name or name[0] in "+0123456789":
        return draft
    given, family = split_full_name(name)
    return replace(draft, given=given[:MOST_NAME_PART], family=family[:MOST_NAME_PART])


def find_filled(draft: PersonDraft, known: tuple[object, ...]) -> list[Change]:
    """Return the blanks of a known person (values in the order of `FILLED`) that a draft fills."""
    changes = [
        Change(field, before, after)
        for field, before, after in zip(FILLED, known, read_filled(draft), strict=True)
        if after and (before is None or before == "")
    ]
    if changes and (known[0] or known[2]):
        # Half a name from one file and half from another would be nobody's name.
        changes = [c for c in changes if c.field not in {"given", "additional", "family"}]
    return changes


def find_new_work(draft: PersonDraft, known: KnownWork, *, may_replace: bool) -> list[Change]:
    """Return what changes about somebody's work; the organization is given by its name.

    Blanks are filled. What a file once said is replaced by what a file says
    now, when `may_replace`; what a person typed stays.
    """
    is_same_place = fold_text(draft.organization) == fold_text(known.organization)
    replaces = may_replace and known.came_from_file
    changes = []
    moves = bool(draft.organization) and not is_same_place
    if moves and (replaces or not (known.organization or known.title)):
        changes.append(Change("organization", known.organization, draft.organization))
        if draft.title != known.title and (draft.title or known.title):
            changes.append(Change("title", known.title, draft.title))
    elif not moves and draft.title not in {"", known.title} and (replaces or not known.title):
        changes.append(Change("title", known.title, draft.title))
    return changes


def merge_drafts(first: PersonDraft, second: PersonDraft) -> PersonDraft:
    """Return the first record of a person with its blanks filled from a later one.

    Contacts are left to the caller, who knows their keys.
    """
    filled = {c.field: c.after for c in find_filled(second, read_filled(first))}
    known = KnownWork(first.title, first.organization, came_from_file=True)
    filled |= {c.field: c.after for c in find_new_work(second, known, may_replace=False)}
    circles = tuple(dict.fromkeys(first.circles + second.circles))
    tags = tuple(dict.fromkeys(first.tags + second.tags))
    if circles != first.circles:
        filled["circles"] = circles
    if tags != first.tags:
        filled["tags"] = tags
    return replace(first, **filled) if filled else first  # type: ignore[arg-type]


def read_filled(draft: PersonDraft) -> tuple[object, ...]:
    """Return the values of a draft in the order of `FILLED`."""
    values: tuple[object, ...] = _get_filled(draft)
    return values
