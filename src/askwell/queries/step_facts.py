"""This file is how a row becomes a fact that the rules of next steps may see."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from askwell.domain.interviews import InterviewFormat
from askwell.domain.next_steps.facts import (
    ContactFacts,
    DeclinedFacts,
    InterviewFacts,
    InvitationFacts,
    LaterFacts,
    NotToldFacts,
    PitchFacts,
    ReferralFacts,
    Someone,
    ThanksFacts,
    WantedFacts,
)
from askwell.domain.outreach import AFTER_MEETING, ReferralStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from askwell.records.models import Profile


def make_thanks(row: Any, now: datetime) -> ThanksFacts:
    """Read a thank-you owed; the interview counts as spoken only with its interviewee."""
    is_theirs = row.interview__person_id == row.person_id
    starts = row.interview__starts_at if is_theirs else None
    return ThanksFacts(
        id=row.ulid,
        person=_name(row, "person__"),
        reason=row.reason,
        owed_since=row.owed_since,
        spoke_on=starts.astimezone(now.tzinfo).date() if starts else None,
    )


def make_wanted(
    row: Any, fields: tuple[str, ...], referrers: Mapping[int, Any], now: datetime
) -> WantedFacts:
    """Read somebody wanted, with who gave you the name."""
    referral = referrers.get(row.pk)
    return WantedFacts(
        person=_name(row),
        since=row.stage_on or row.created_at.astimezone(now.tzinfo).date(),
        has_why=bool(row.why_them.strip()),
        researched_on=row.researched_on,
        fields=fields,
        organization=row.organization__ulid or "",
        referrer=referral.given_by__full_name if referral else "",
        referred_on=referral.given_on if referral else None,
    )


def make_invitation(row: Any, fields: tuple[str, ...]) -> InvitationFacts:
    """Read an invitation that waits."""
    return InvitationFacts(
        id=row.ulid,
        person=_name(row, "person__"),
        sent_on=row.sent_on,
        nudges=row.nudges,
        last_nudge_on=row.last_nudge_on,
        fields=fields,
        organization=row.person__organization__ulid or "",
    )


def make_declined(row: Any, fields: tuple[str, ...]) -> DeclinedFacts:
    """Read a no, or a silence that was let go."""
    return DeclinedFacts(person=_name(row), stage=Stage(row.stage), on=row.stage_on, fields=fields)


def make_later(row: Any) -> LaterFacts:
    """Read a "not now" with its day."""
    return LaterFacts(
        person=_name(row),
        said_on=row.stage_on or row.not_now_until,
        until=row.not_now_until,
        last_contact_on=row.last_contact_on,
    )


def make_interview(row: Any, now: datetime) -> InterviewFacts:
    """Read an interview, its times in the owner's zone."""
    starts = row.starts_at.astimezone(now.tzinfo)
    return InterviewFacts(
        id=row.ulid,
        person=_name(row, "person__"),
        starts_at=starts,
        ends_at=starts + timedelta(minutes=row.minutes),
        format=InterviewFormat(row.format),
        place=row.place,
        questions=int(row.has_plan),
        is_evaluated=row.evaluation__pk is not None,
    )


def make_referral(row: Any, now: datetime) -> ReferralFacts:
    """Read a referral: to a person, else to an organization, else to an opportunity."""
    kind, to = _find_target(row)
    return ReferralFacts(
        id=row.ulid,
        given_by=_name(row, "given_by__"),
        kind=kind,
        to=to,
        given_on=row.given_on,
        status=ReferralStatus(row.status),
        stage=row.person__stage or "",
        has_why=bool((row.person__why_them or "").strip()),
        last_contact_on=row.person__last_contact_on,
        met_on=_find_met_on(row, now),
        referrer_written_on=row.written_on,
    )


def make_contact_due(row: Any) -> ContactFacts:
    """Read somebody whose turn it is."""
    return ContactFacts(
        person=_name(row), last_contact_on=row.last_contact_on, due_on=row.keep_in_touch_on
    )


def make_not_told(row: Any, now: datetime) -> NotToldFacts:
    """Read somebody close who has not been told."""
    return NotToldFacts(
        person=_name(row),
        added_on=row.created_at.astimezone(now.tzinfo).date(),
        last_contact_on=row.last_contact_on,
    )


def make_not_told_in_circle(row: Any, now: datetime) -> NotToldFacts:
    """Read somebody in a circle who has not been told."""
    return NotToldFacts(
        person=_name(row, "person__"),
        added_on=row.person__created_at.astimezone(now.tzinfo).date(),
        last_contact_on=row.person__last_contact_on,
    )


def make_pitch(rows: Iterable[Any], profile: Profile, now: datetime) -> PitchFacts:
    """Read the pitches as one: the newest days of writing and saying any of them."""
    pitches = list(rows)
    written = [row.written_at for row in pitches if row.written_at]
    practised = [row.practised_at for row in pitches if row.practised_at]
    here_since = profile.welcomed_at
    return PitchFacts(
        id=pitches[0].ulid if pitches else "",
        written_on=max(written).astimezone(now.tzinfo).date() if written else None,
        practised_on=max(practised).astimezone(now.tzinfo).date() if practised else None,
        here_since=here_since.astimezone(now.tzinfo).date() if here_since else None,
    )


def _name(row: Any, path: str = "") -> Someone:
    title = getattr(row, f"{path}title") or ""
    place = getattr(row, f"{path}organization__name") or ""
    detail = ", ".join(part for part in (title, place) if part)
    return Someone(
        id=getattr(row, f"{path}ulid"),
        name=getattr(row, f"{path}full_name"),
        detail=detail or getattr(row, f"{path}headline") or "",
    )


def _find_target(row: Any) -> tuple[str, Someone]:
    if row.person__ulid:
        return "person", _name(row, "person__")
    if row.organization__ulid:
        return "organization", Someone(row.organization__ulid, row.organization__name)
    return "opportunity", Someone(row.opportunity__ulid, row.opportunity__name)


def _find_met_on(row: Any, now: datetime) -> date | None:
    if row.met_at:
        met_on: date = row.met_at.astimezone(now.tzinfo).date()
        return met_on
    is_met = row.status == ReferralStatus.MET or row.person__stage in AFTER_MEETING
    return (row.person__stage_on or row.given_on) if is_met else None
