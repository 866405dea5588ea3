"""This file is everything the rules may know: frozen, and loaded before any rule runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.domain.outreach import ReferralStatus, Stage
from askwell.domain.pacing import Pacing

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.interviews import InterviewFormat


@dataclass(frozen=True, slots=True)
class Someone:
    """A person as a step names them; `detail` is their title and place in one line."""

    id: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksFacts:
    """A thank-you owed; `spoke_on` when it is for an interview."""

    id: str
    person: Someone
    reason: str
    owed_since: datetime
    spoke_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFacts:
    """Somebody you want to talk with and have not invited; newest referral, if any."""

    person: Someone
    since: date
    has_why: bool
    researched_on: date | None = None
    fields: tuple[str, ...] = ()
    organization: str = ""
    referrer: str = ""
    referred_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationFacts:
    """An invitation without an answer; `nudges` reminders have followed it."""

    id: str
    person: Someone
    sent_on: date
    nudges: int = 0
    last_nudge_on: date | None = None
    fields: tuple[str, ...] = ()
    organization: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinedFacts:
    """Somebody who said no, or was let go without an answer, and since when."""

    person: Someone
    stage: Stage
    on: date
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InvitedFacts:
    """That somebody was invited on a day; enough to know that you went on."""

    person_id: str
    on: date
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterFacts:
    """Somebody who said "not now", and the day you chose to ask again."""

    person: Someone
    said_on: date
    until: date
    last_contact_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewFacts:
    """An interview near now, before or after; `starts_at` in the owner's zone."""

    id: str
    person: Someone
    starts_at: datetime
    ends_at: datetime
    format: InterviewFormat
    place: str = ""
    questions: int = 0
    is_evaluated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralFacts:
    """A name somebody gave you; `kind` is person, organization or opportunity."""

    id: str
    given_by: Someone
    kind: str
    to: Someone
    given_on: date
    status: ReferralStatus = ReferralStatus.GIVEN
    stage: str = ""
    has_why: bool = False
    last_contact_on: date | None = None
    met_on: date | None = None
    referrer_written_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """Somebody whose turn it is, by the cadence you chose."""

    person: Someone
    last_contact_on: date
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NotToldFacts:
    """Somebody you know who has not heard what you explore; closest first."""

    person: Someone
    added_on: date
    last_contact_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchFacts:
    """Your pitch: the days it was last written and said; `here_since` is the day you began here."""

    id: str = ""
    written_on: date | None = None
    practised_on: date | None = None
    here_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All there is to know for one person's Today.

    Each tuple holds only what may be due, and is as long as that; `dismissed`
    and `snoozed` are keys of steps already answered.
    """

    pacing: Pacing = field(default_factory=Pacing)
    people_in_circles: int = 0
    told_this_week: int = 0
    pitch: PitchFacts | None = None
    thanks: tuple[ThanksFacts, ...] = ()
    wanted: tuple[WantedFacts, ...] = ()
    invitations: tuple[InvitationFacts, ...] = ()
    declined: tuple[DeclinedFacts, ...] = ()
    invited: tuple[InvitedFacts, ...] = ()
    later: tuple[LaterFacts, ...] = ()
    interviews: tuple[InterviewFacts, ...] = ()
    referrals: tuple[ReferralFacts, ...] = ()
    contacts: tuple[ContactFacts, ...] = ()
    not_told: tuple[NotToldFacts, ...] = ()
    dismissed: frozenset[str] = frozenset()
    snoozed: frozenset[str] = frozenset()

    @property
    def hidden(self) -> frozenset[str]:
        """Every key that is not to be shown now."""
        return self.dismissed | self.snoozed
