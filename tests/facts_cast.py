"""This file is the cast as the rules of next steps see them: facts, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from askwell.domain.interviews import InterviewFormat
from askwell.domain.next_steps.facts import (
    ContactFacts,
    DeclinedFacts,
    Facts,
    InterviewFacts,
    InvitationFacts,
    LaterFacts,
    NotToldFacts,
    ReferralFacts,
    Someone,
    ThanksFacts,
    WantedFacts,
)
from askwell.domain.outreach import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from askwell.domain.next_steps.steps import NextStep

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
MONDAY = NOW.date()

GRACE = Someone("01GRACE", "Grace Hopper", "Rear admiral, United States Navy")
ADA = Someone("01ADA", "Ada Lovelace", "Analyst, Analytical Engines")
ALAN = Someone("01ALAN", "Alan Turing", "Researcher, Bletchley Park")


def run_rule(
    rule: Callable[[Facts, datetime], Iterator[NextStep]], facts: Facts, now: datetime = NOW
) -> list[NextStep]:
    """Return what one rule proposes."""
    return list(rule(facts, now))


def owe_grace(**facts: Any) -> Facts:
    """Owe Grace thanks for an interview on Sunday."""
    known = {
        "id": "01THANKS",
        "person": GRACE,
        "reason": "the 30 minutes",
        "owed_since": NOW - timedelta(days=1),
        "spoke_on": days_ago(1),
    }
    return Facts(thanks=(ThanksFacts(**{**known, **facts}),))


def want(person: Someone = GRACE, **facts: Any) -> WantedFacts:
    """Want to talk with somebody since last Friday; nothing written yet."""
    return WantedFacts(**{"person": person, "since": days_ago(3), "has_why": False, **facts})


def invite(person: Someone = GRACE, *, ago: int, **facts: Any) -> InvitationFacts:
    """Have invited somebody some days ago."""
    return InvitationFacts(
        **{"id": "01LETTER", "person": person, "sent_on": days_ago(ago), **facts}
    )


def decline(person: Someone = ALAN, *, ago: int = 0, **facts: Any) -> DeclinedFacts:
    """Have had a no from somebody some days ago."""
    return DeclinedFacts(**{"person": person, "stage": Stage.NO, "on": days_ago(ago), **facts})


def postpone(*, until: date, **facts: Any) -> Facts:
    """Have had a "not now" from Alan in October."""
    known = {"person": ALAN, "said_on": date(2026, 10, 5), "until": until}
    return Facts(later=(LaterFacts(**{**known, **facts}),))


def meet(*, at: datetime, minutes: int = 30, **facts: Any) -> Facts:
    """Have an interview with Grace by video."""
    known = {
        "id": "01TALK",
        "person": GRACE,
        "starts_at": at,
        "ends_at": at + timedelta(minutes=minutes),
        "format": InterviewFormat.VIDEO,
    }
    return Facts(interviews=(InterviewFacts(**{**known, **facts}),))


def refer(**facts: Any) -> ReferralFacts:
    """Have had Grace's name from Ada a week ago."""
    known = {
        "id": "01REFERRAL",
        "given_by": ADA,
        "kind": "person",
        "to": GRACE,
        "given_on": days_ago(7),
    }
    return ReferralFacts(**{**known, **facts})


def know(person: Someone = ADA, **facts: Any) -> NotToldFacts:
    """Know somebody since October who has not been told."""
    return NotToldFacts(**{"person": person, "added_on": date(2026, 10, 1), **facts})


def keep(person: Someone = ADA, *, due_on: date, **facts: Any) -> ContactFacts:
    """Have last heard from somebody in August."""
    known = {"person": person, "last_contact_on": date(2026, 8, 21), "due_on": due_on}
    return ContactFacts(**{**known, **facts})


def days_ago(number: int) -> date:
    """Return the day so many days before Monday."""
    return MONDAY - timedelta(days=number)
