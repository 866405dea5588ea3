"""This file is the words for people and places, and what a file says about a person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

NO_YEAR = 1604
"""The year of a birthday whose year nobody gave, as some phones write it; never show it."""


class Circle(StrEnum):
    """How you know a person; a person may be in several."""

    FRIEND = "friend"
    FAMILY = "family"
    NEIGHBOUR = "neighbour"
    COWORKER = "coworker"
    CLASSMATE = "classmate"
    PROFESSOR = "professor"
    ADVISOR = "advisor"
    STUDENT_GROUP = "student-group"
    ASSOCIATION = "association"
    SPEAKER = "speaker"
    REFERRED = "referred"
    OTHER = "other"


class WorkSetting(StrEnum):
    """The kind of place somebody works in; who owns it is a fact of its own."""

    GOVERNMENT = "government"
    PRIVATE = "private"
    NON_PROFIT = "non-profit"
    EDUCATION = "education"
    SELF_EMPLOYED = "self-employed"
    OTHER = "other"


class ContactKind(StrEnum):
    """One way to reach a person."""

    EMAIL = "email"
    PHONE = "phone"
    PROFILE = "profile"
    SITE = "site"
    ADDRESS = "address"


class AffiliationKind(StrEnum):
    """What a person does at an organization."""

    WORK = "work"
    STUDY = "study"
    VOLUNTEER = "volunteer"
    MEMBER = "member"


class Recognition(StrEnum):
    """What you said to whether you know somebody a file brought."""

    YES = "yes"
    NO = "no"
    LATER = "later"


class Closeness(StrEnum):
    """How near a person is to you; it sets how often to be in touch."""

    CLOSE = "close"
    WARM = "warm"
    KNOWN = "known"
    DISTANT = "distant"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """One way to reach a person, as a file gave it.

    `value` is the text as written (never empty, at most 500 characters).
    """

    kind: ContactKind
    value: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """What one record of one file says about one person; empty text means it did not say.

    At least one of the names, or a contact, is present. Nothing here is
    escaped, and nothing is trusted: the text is a stranger's.
    """

    record: int
    """Position in the file, counting from 1: a row, or a card."""
    full_name: str = ""
    """The name as shown; readers fill it from the parts when the file has only parts."""
    given: str = ""
    additional: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    pronouns: str = ""
    organization: str = ""
    department: str = ""
    title: str = ""
    contacts: tuple[ContactDraft, ...] = ()
    circles: tuple[Circle, ...] = ()
    tags: tuple[str, ...] = ()
    location: str = ""
    time_zone: str = ""
    birthday: date | None = None
    met_on: date | None = None
    how_met: str = ""
    notes: str = ""
    source: str = ""
    """A stable key of the record in its own system (a vCard UID), or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing in a file that could not be taken as it stood.

    `record` counts from 1 and is 0 for the file as a whole; `kept` says
    whether the rest of that record was imported all the same.
    """

    record: int
    reason: str
    field: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFile:
    """What a reader found in one file.

    `read` counts the records that could have been a person, so
    `read == len(people) + problems whose record was not kept`.
    """

    format: str
    people: tuple[PersonDraft, ...]
    problems: tuple[Problem, ...] = ()
    read: int = 0
