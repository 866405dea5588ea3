"""This file is what a file brings besides people: talk that happened, meetings, staff, who you are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.people import PersonDraft, Problem


class Direction(StrEnum):
    """Which way something was said."""

    IN = "in"
    OUT = "out"


class ContactVia(StrEnum):
    """How the two of you were in contact."""

    EMAIL = "email"
    LINKEDIN_MESSAGE = "linkedin-message"
    LINKEDIN_INVITATION = "linkedin-invitation"


class MeetingStatus(StrEnum):
    """Whether a meeting stands."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person as one line of a file names them; at least one of the three is not empty."""

    name: str = ""
    email: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactHappened:
    """One message, mail or invitation between you and others.

    `people` are the others, never you. `happened_at` is aware; where a file
    gives no time there is only `happened_on`, and both are empty when it gives
    no date at all. Text is a stranger's: nothing is escaped, nothing trusted.
    """

    record: int
    via: ContactVia
    direction: Direction
    people: tuple[Someone, ...]
    happened_at: datetime | None = None
    happened_on: date | None = None
    subject: str = ""
    text: str = ""
    conversation: str = ""
    """The same for everything said in one exchange, or empty."""
    source: str = ""
    """A stable key of this one thing in its own system, or empty."""
    signature: PersonDraft | None = None
    """What the sender's own signature says about them; to offer, not to save unasked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFound:
    """One entry of a calendar, or one time of an entry that repeats.

    `ends_at` is never before `starts_at`. Of an entry for whole days, `starts_on`
    and `ends_on` are the days, both included.
    """

    record: int
    uid: str
    starts_at: datetime
    ends_at: datetime
    is_all_day: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    summary: str = ""
    location: str = ""
    description: str = ""
    organizer: Someone | None = None
    attendees: tuple[Someone, ...] = ()
    status: MeetingStatus = MeetingStatus.CONFIRMED
    is_recurring: bool = False

    @property
    def minutes(self) -> int:
        """Return how long it lasts; whole days have 24 hours."""
        if self.is_all_day:
            return int((self.ends_at - self.starts_at).total_seconds() // 60)
        # On one clock, an hour is lost or won in the night when it changes.
        lasts = self.ends_at.astimezone(UTC) - self.starts_at.astimezone(UTC)
        return int(lasts.total_seconds() // 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffFound:
    """One person a page shows; the name is never empty."""

    record: int
    name: str
    title: str = ""
    organization: str = ""
    email: str = ""
    phone: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationFound:
    """One place you worked or learned at, as a file of your own says."""

    organization: str
    title: str = ""
    """A position's title, or a degree."""
    description: str = ""
    location: str = ""
    started_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileFound:
    """Who you are, as an export of your own account says."""

    full_name: str = ""
    headline: str = ""
    summary: str = ""
    location: str = ""
    profile: str = ""
    positions: tuple[StationFound, ...] = ()
    educations: tuple[StationFound, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedFile:
    """Everything a reader found in one file.

    `read` counts its records: each is in one of the tuples, or is named by a
    problem that was not kept. One record that repeats may be many meetings.
    """

    format: str
    people: tuple[PersonDraft, ...] = ()
    contacts: tuple[ContactHappened, ...] = ()
    meetings: tuple[MeetingFound, ...] = ()
    staff: tuple[StaffFound, ...] = ()
    profile: ProfileFound | None = None
    problems: tuple[Problem, ...] = ()
    read: int = 0
