"""This file is the contacts that may make a next step due, picked by index and never more than a few."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, Subquery

from askwell.domain.interviews import InterviewStatus
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import Answer, MessageStatus, ReferralStatus, Stage
from askwell.domain.pitch import PitchLength
from askwell.queries.step_people import MOST, NAMED, Rows
from askwell.records.models import (
    Interview,
    Message,
    Pitch,
    PitchRun,
    PitchVersion,
    PlannedQuestion,
    Referral,
    Thanks,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.pacing import Pacing
    from askwell.records.models import User

UNANSWERED = ("", Stage.WANTED, Stage.RESEARCHED, Stage.INVITED)


def select_thanks(owner: User) -> Rows:
    """Find the thank-yous still owed."""
    owed = Thanks.objects.owned_by(owner).filter(thanked_on=None)
    return (
        owed.filter(person__deleted_at=None, person__do_not_contact=False)
        .order_by("owed_since", "pk")
        .values_list(
            "ulid",
            *_with_person("person"),
            "person_id",
            "reason",
            "owed_since",
            "interview__starts_at",
            "interview__person_id",
            named=True,
        )[:MOST]
    )


def select_invitations(owner: User, today: date) -> Rows:
    """Find the invitations without an answer, those that may have waited long enough."""
    waiting = Message.objects.owned_by(owner).filter(
        kind=MessageKind.INVITATION,
        status=MessageStatus.SENT,
        answer=Answer.NONE,
        sent_on__lte=today,
    )
    return (
        waiting.filter(
            person__deleted_at=None, person__do_not_contact=False, person__stage__in=UNANSWERED
        )
        .order_by("-sent_on", "-pk")
        .values_list(
            "ulid",
            *_with_person("person"),
            "person_id",
            "sent_on",
            "nudges",
            "last_nudge_on",
            "person__organization__ulid",
            named=True,
        )[:MOST]
    )


def select_interviews(owner: User, now: datetime, pacing: Pacing) -> Rows:
    """Find the interviews near now, on both sides."""
    earliest = now - timedelta(days=pacing.debrief_within + 1)
    latest = now + timedelta(days=pacing.prepare_before + 1)
    near = Interview.objects.owned_by(owner).filter(
        starts_at__gte=earliest, starts_at__lte=latest, person__deleted_at=None
    )
    planned = PlannedQuestion.objects.filter(interview=OuterRef("pk"))
    found: Rows = (
        near.filter(status__in=[InterviewStatus.SCHEDULED, InterviewStatus.DONE])
        .order_by("starts_at", "pk")
        .annotate(has_plan=Exists(planned))
        .values_list(
            "ulid",
            *_with_person("person"),
            "starts_at",
            "minutes",
            "format",
            "place",
            "status",
            "has_plan",
            "evaluation__pk",
            named=True,
        )[:MOST]
    )
    return found


def select_referrals(owner: User, now: datetime) -> Rows:
    """Find the referrals whose giver has not heard, newest first."""
    open_ones = (
        Referral.objects.owned_by(owner)
        .filter(told_on=None, given_by__deleted_at=None, given_by__do_not_contact=False)
        .exclude(status=ReferralStatus.SET_ASIDE)
    )
    known = open_ones.filter(
        Q(person=None) | Q(person__deleted_at=None, person__do_not_contact=False)
    )
    was_held = Q(status=InterviewStatus.DONE) | Q(
        status=InterviewStatus.SCHEDULED, starts_at__lt=now
    )
    met = Interview.objects.filter(was_held, person=OuterRef("person"))
    written = Message.objects.filter(person=OuterRef("given_by"), status=MessageStatus.SENT)
    found: Rows = (
        known.annotate(
            met_at=Subquery(met.order_by("-starts_at").values("starts_at")[:1]),
            written_on=Subquery(written.order_by("-sent_on").values("sent_on")[:1]),
        )
        .order_by("-given_on", "-pk")
        .values_list(
            "ulid",
            *_with_person("given_by"),
            *_with_person("person"),
            "organization__ulid",
            "organization__name",
            "opportunity__ulid",
            "opportunity__name",
            "given_on",
            "status",
            "person_id",
            "person__stage",
            "person__stage_on",
            "person__why_them",
            "person__last_contact_on",
            "met_at",
            "written_on",
            named=True,
        )[:MOST]
    )
    return found


def select_sent_since(owner: User, since: date) -> Rows:
    """Find what was sent since a day: whom, what kind, when."""
    sent = Message.objects.owned_by(owner).filter(status=MessageStatus.SENT, sent_on__gte=since)
    return sent.values_list("person_id", "person__ulid", "kind", "sent_on", named=True)


def select_pitches(owner: User) -> Rows:
    """Find the pitches, the first one first, with the last days of writing and saying each."""
    versions = PitchVersion.objects.filter(pitch=OuterRef("pk")).order_by("-number")
    runs = PitchRun.objects.filter(pitch=OuterRef("pk")).order_by("-practised_at")
    rows: Rows = (
        Pitch.objects.owned_by(owner)
        .filter(removed_at=None)
        .exclude(length=PitchLength.WRITTEN)
        .annotate(
            written_at=Subquery(versions.values("written_at")[:1]),
            practised_at=Subquery(runs.values("practised_at")[:1]),
        )
        .order_by("pk")
        .values_list("ulid", "written_at", "practised_at", named=True)[:MOST]
    )
    return rows


def _with_person(path: str) -> tuple[str, ...]:
    """Return the columns that name the person at `path`."""
    return tuple(f"{path}__{name}" for name in NAMED)
