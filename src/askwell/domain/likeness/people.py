"""This file is what is known about a person when people are compared, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from askwell.domain.likeness.reasons import Why


class KnownPerson(NamedTuple):
    """One person as stored; empty text means that nothing is known.

    A hundred thousand of these are made at a time, hence no dataclass. Contacts
    are normalized; `loose_phones` are numbers as entered that have no country.
    """

    person: int
    full_name: str
    given: str = ""
    additional: str = ""
    family: str = ""
    nickname: str = ""
    suffix: str = ""
    pronouns: str = ""
    title: str = ""
    location: str = ""
    birthday: date | None = None
    organizations: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    loose_phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one, how likely (0 to 1), why, and whether it is beyond doubt."""

    first: int
    second: int
    score: float
    reasons: tuple[Why, ...]
    is_certain: bool


class PairAnswer(StrEnum):
    """What was said to the question whether two are one; nothing said is empty text."""

    LATER = "later"
    DIFFERENT = "different"
