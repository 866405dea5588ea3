"""This file is the life of an appointment: made, moved, called off, held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.actions.keeping import advance_stage, refresh_contact_dates
from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.interviews import FELL_THROUGH, InterviewStatus
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import Answer, MessageStatus, ReferralStatus, Stage
from askwell.domain.time_zones import find_zone, open_zone
from askwell.records.models import Interview, Message, Referral

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.interviews import InterviewFormat
    from askwell.records.models import CareerField, Person, User

OPEN = (InterviewStatus.PROPOSED, InterviewStatus.SCHEDULED)


@transaction.atomic
def schedule_interview(
    *,
    owner: User,
    person: Person,
    field: CareerField | None,
    starts_at: datetime,
    minutes: int,
    my_time_zone: str,
    their_time_zone: str,
    format: InterviewFormat,  # noqa: A002 - the domain's word
    place: str,
    today: date,
) -> Interview:
    """Write the appointment down; an open invitation counts as answered with yes."""
    interview = Interview(
        owner=owner,
        person=person,
        field=field,
        organization=person.organization,
        starts_at=starts_at,
        minutes=minutes,
        my_time_zone=find_zone(my_time_zone).key,
        their_time_zone=find_zone(their_time_zone).key,
        format=format,
        place=place.strip(),
    )
    interview.full_clean()
    interview.save()
    if field:
        person.fields.add(field)
    if not person.time_zone:
        person.time_zone = their_time_zone
        person.save(update_fields=["time_zone"])
    _answer_open_invitations(person, today)
    advance_stage(person=person, stage=Stage.SCHEDULED, on=today)
    return interview


def _answer_open_invitations(person: Person, today: date) -> None:
    Message.objects.filter(
        person=person, kind=MessageKind.INVITATION, status=MessageStatus.SENT, answer=Answer.NONE
    ).update(answer=Answer.YES, answered_on=today)


@transaction.atomic
def reschedule_interview(
    *,
    interview: Interview,
    field: CareerField | None,
    starts_at: datetime,
    minutes: int,
    their_time_zone: str,
    format: InterviewFormat,  # noqa: A002
    place: str,
    now: datetime,
) -> None:
    """Move or change an appointment, one that was called off too; plan and notes stay with it."""
    interview.field = field
    interview.starts_at = starts_at
    interview.minutes = minutes
    interview.their_time_zone = find_zone(their_time_zone).key
    interview.format = format
    interview.place = place.strip()
    interview.edited_at = now
    is_on_again = interview.status in FELL_THROUGH
    if is_on_again:
        interview.status = InterviewStatus.SCHEDULED
    interview.full_clean()
    interview.save()
    if is_on_again:
        on = now.astimezone(open_zone(interview.my_time_zone)).date()
        advance_stage(person=interview.person, stage=Stage.SCHEDULED, on=on)


@transaction.atomic
def call_off_interview(*, interview: Interview, status: InterviewStatus, today: date) -> None:
    """Note that it did not take place; the conversation goes back to where it stood."""
    if status not in FELL_THROUGH:
        raise AskwellError(_("An interview that did not happen was called off, or missed."))
    if not Interview.objects.filter(pk=interview.pk).exclude(status=InterviewStatus.DONE).exists():
        raise Conflict(_("You noted that this talk took place, so it was not noted as missed."))
    interview.status = status
    interview.save(update_fields=["status"])
    person = interview.person
    others = Interview.objects.filter(person=person, status__in=OPEN).exclude(pk=interview.pk)
    if person.stage == Stage.SCHEDULED and not others.exists():
        person.stage = Stage.REPLIED
        person.stage_on = today
        person.save(update_fields=["stage", "stage_on"])


@transaction.atomic
def hold_interview(*, interview: Interview, now: datetime) -> None:
    """Note that the two of you spoke: stage, last contact, what became of the name, the status itself."""
    interview.status = InterviewStatus.DONE
    interview.save(update_fields=["status"])
    here = open_zone(interview.my_time_zone)
    held_on = min(interview.day, now.astimezone(here).date())
    advance_stage(person=interview.person, stage=Stage.MET, on=held_on)
    refresh_contact_dates(person=interview.person, contact_on=held_on)
    Referral.objects.filter(
        person=interview.person_id, status__in=(ReferralStatus.GIVEN, ReferralStatus.CONTACTED)
    ).update(status=ReferralStatus.MET)


@transaction.atomic
def save_interview_notes(*, interview: Interview, notes: str, version: int) -> int:
    """Keep what was jotted down, and return the version to send with the next save.

    Raises:
        Conflict: When another tab saved after this one was opened.
    """
    kept = Interview.objects.filter(pk=interview.pk, notes_version=version).update(
        notes=notes, notes_version=version + 1
    )
    if not kept:
        raise Conflict(_("These notes were changed in another window meanwhile."))
    return version + 1


def mark_employment_raised(*, interview: Interview, is_raised: bool) -> None:
    """Note that they turned to employment themselves; the review then lets you follow."""
    interview.raised_employment = is_raised
    interview.save(update_fields=["raised_employment"])
