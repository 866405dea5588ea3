"""This file is the words of bringing people in: what will happen to each, and what did."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.domain.columns import ColumnGuess
    from askwell.domain.people import Problem


COMPARING = "comparing"
"""The part of a stored batch that says its people are still being compared."""


class Verdict(StrEnum):
    """What an import does with one record."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left-out"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a known person that a file changes, in words; `before` may be empty."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One record of a preview: who, what will happen, because of what, and field by field."""

    name: str
    verdict: Verdict
    work: str = ""
    because: str = ""
    changes: tuple[FieldChange, ...] = ()


class OfferKind(StrEnum):
    """What a file may add when it is ticked."""

    PERSON = "person"
    SIGNATURE = "signature"
    INTERVIEW = "interview"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something a file offers, not brought unless it is ticked; `key` is the same each time."""

    key: str
    kind: OfferKind
    name: str
    details: str = ""
    because: str = ""
    is_ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person said about a file before it is brought in.

    `own` are your own addresses, `columns` what a table's columns are,
    `organization` where the staff of a page works. `takes_staff` and `takes_unknown`
    take every offer of that kind, as the command line does.
    """

    chosen: frozenset[str] = frozenset()
    own: tuple[str, ...] = ()
    columns: tuple[ColumnGuess, ...] = ()
    organization: str = ""
    is_pasted: bool = False
    takes_staff: bool = False
    takes_unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do when `number` is None.

    `read == created + updated + unchanged + to_review` + the problems whose
    record was not kept. The others count what the records became: people made
    and people added to, organizations, lines of timelines made and lengthened,
    interviews; `binned` of the unchanged are in the bin and stay there. While `is_comparing`, who of the new ones looks like somebody
    is still being found out, and `to_review` is 0.
    """

    number: int | None
    format: str
    read: int
    created: int
    updated: int
    unchanged: int
    to_review: int
    problems: tuple[Problem, ...]
    seconds: float
    looks: tuple[Look, ...] = ()
    people: int = 0
    known: int = 0
    organizations: int = 0
    interactions: int = 0
    grown: int = 0
    interviews: int = 0
    binned: int = 0
    is_comparing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoReport:
    """What taking an import back did: people removed, put back as they were, left alone."""

    number: int
    removed: int
    restored: int
    kept: int
