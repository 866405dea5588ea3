"""This file gathers what a letter to one person may rest on, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import OuterRef, Q
from django.utils.translation import gettext as _

from askwell.domain.drafting import say_times_sentence
from askwell.domain.errors import NotFound
from askwell.domain.interviews import InterviewStatus
from askwell.domain.letter_parts import DraftFacts
from askwell.domain.outreach import AdviceStatus, Answer, MessageStatus
from askwell.domain.people import Closeness, ContactKind
from askwell.domain.review.values import Channel, MessageKind, ReviewContext
from askwell.domain.time_choices import say_day
from askwell.queries.pitches import read_opening_line, select_opening_line
from askwell.records.models import (
    Advice,
    ContactPoint,
    Interview,
    Message,
    Person,
    Profile,
    Referral,
    Thanks,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.domain.time_choices import TimeChoice
    from askwell.records.models import User


REASONS_AT_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """The rows around one letter."""

    person: Person
    profile: Profile
    contacts: tuple[ContactPoint, ...]
    referral: Referral | None
    interviews: tuple[Interview, ...]
    invitation: Message | None
    thanks: Thanks | None
    advice: Advice | None
    thanks_reasons: tuple[str, ...] = ()

    @property
    def thanks_for(self) -> str:
        """Return what finishes "Thank you for …": everything that is owed, in one piece."""
        return _(" and for ").join(self.thanks_reasons)

    @property
    def email(self) -> str:
        """Return the address to write to."""
        return self._find_contact(ContactKind.EMAIL)

    @property
    def phone(self) -> str:
        """Return the number to write to."""
        return self._find_contact(ContactKind.PHONE)

    @property
    def profile_link(self) -> str:
        """Return the page where a LinkedIn message begins."""
        kept = (p.normalized for p in self.contacts if p.kind == ContactKind.PROFILE)
        return next((f"https://{address}" for address in kept if address), "")

    @property
    def previous_contact(self) -> str:
        """Return how the two met, if they really did."""
        has_met = self.person.met_on is not None or any(
            interview.status == InterviewStatus.DONE for interview in self.interviews
        )
        return self.person.how_met if has_met else ""

    def _find_contact(self, kind: ContactKind) -> str:
        return next((str(point.value) for point in self.contacts if point.kind == kind), "")


def load_letter_facts(
    *, owner: User, person: Person, thanks_ulid: str = "", interview_id: int | None = None
) -> LetterFacts:
    """Return the facts around a letter to this person."""
    opening = select_opening_line(OuterRef("user"))
    profiles = Profile.objects.filter(user=owner).annotate(opening=opening)
    contacts = ContactPoint.objects.filter(person=person).order_by("-preferred", "pk")
    interviews = Interview.objects.filter(person=person).order_by("-starts_at")[:20]
    invitation = Message.objects.filter(
        person=person,
        kind=MessageKind.INVITATION,
        status=MessageStatus.SENT,
        answer=Answer.NONE,
    )
    referral = Referral.objects.filter(person=person).select_related("given_by")
    advice = Advice.objects.filter(person=person, status=AdviceStatus.ACTED, told_on=None)
    thanks, reasons = _find_thanks(person, thanks_ulid, interview_id)
    return LetterFacts(
        person=person,
        profile=profiles.first() or Profile(user=owner),
        contacts=tuple(contacts),
        referral=referral.order_by("-given_on", "-pk").first(),
        interviews=tuple(interviews),
        invitation=invitation.order_by("-sent_on").first(),
        thanks=thanks,
        thanks_reasons=reasons,
        advice=advice.order_by("-acted_on").first(),
    )


def _find_thanks(
    person: Person, ulid: str, interview_id: int | None
) -> tuple[Thanks | None, tuple[str, ...]]:
    """Return the thank-you a letter is for, and everything else it will say, that one first."""
    mine = Thanks.objects.filter(person=person).select_related("interview__person")
    rows = list(mine.filter(Q(thanked_on=None) | Q(ulid=ulid)).order_by("owed_since", "pk"))
    if ulid:
        first = next((row for row in rows if row.ulid == ulid), None)
        if first is None:
            raise NotFound(_("There is no such thank-you."))
    else:
        is_about = (lambda row: row.interview_id == interview_id) if interview_id else bool
        first = next(filter(is_about, rows), None)
    if first is None:
        return None, ()
    rows.sort(key=lambda row: row.pk != first.pk)
    return first, tuple(dict.fromkeys(row.reason for row in rows))[:REASONS_AT_MOST]


def choose_channel(facts: LetterFacts) -> Channel:
    """Return the way that can be gone today: an address, else a profile, else a number."""
    if facts.email or not (facts.profile_link or facts.phone):
        return Channel.EMAIL
    return Channel.LINKEDIN_MESSAGE if facts.profile_link else Channel.TEXT


def make_draft_facts(
    facts: LetterFacts, *, kind: MessageKind, channel: Channel, times: Sequence[TimeChoice]
) -> DraftFacts:
    """Return what the outline is made from."""
    person, profile = facts.person, facts.profile
    is_thanking = kind == MessageKind.THANK_YOU
    return DraftFacts(
        kind=kind,
        channel=channel,
        recipient_name=person.full_name,
        recipient_given=person.nickname or person.given,
        recipient_family=person.family,
        recipient_prefix=person.prefix,
        is_close=person.closeness in {Closeness.CLOSE, Closeness.WARM},
        sender_name=profile.name,
        about=profile.about,
        seeking=profile.seeking,
        opening=read_opening_line(getattr(profile, "opening", None)),
        referrer=facts.referral.given_by.full_name if facts.referral else "",
        why_them=person.why_them.strip(),
        previous_contact=facts.previous_contact,
        times=say_times_sentence(times, is_their_zone_known=bool(person.time_zone)),
        is_their_zone_known=bool(person.time_zone),
        has_address=_has_address(facts, channel),
        reason=facts.thanks_for if is_thanking else "",
        met_since=_say_met(facts) if is_thanking else "",
        open_since=_say_open_since(facts.invitation),
        advice=facts.advice.text if facts.advice else "",
        impact=facts.advice.impact if facts.advice else "",
    )


def _has_address(facts: LetterFacts, channel: Channel) -> bool:
    if channel == Channel.EMAIL:
        return bool(facts.email)
    if channel == Channel.TEXT:
        return bool(facts.phone)
    return True


def _say_met(facts: LetterFacts) -> str:
    thanks = facts.thanks
    if thanks is None or thanks.interview is None or thanks.interview.person == facts.person:
        return ""
    return _("I spoke with {name} on {day}.").format(
        name=thanks.interview.person.full_name, day=say_day(thanks.interview.day)
    )


def _say_open_since(invitation: Message | None) -> str:
    return say_day(invitation.sent_on) if invitation and invitation.sent_on else ""


def make_review_context(facts: LetterFacts, kind: MessageKind) -> ReviewContext:
    """Return what the review may know about the recipient and the occasion."""
    person = facts.person
    tells_impact = kind in {MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE}
    return ReviewContext(
        recipient_name=person.full_name,
        recipient_role=person.title,
        organization=person.organization.name if person.organization else "",
        referrer=facts.referral.given_by.full_name if facts.referral else "",
        previous_contact=facts.previous_contact,
        interviewee_raised_employment=any(i.raised_employment for i in facts.interviews),
        resume_requested=any(i.resume_requested for i in facts.interviews),
        advice_acted_on=facts.advice.text if facts.advice and tells_impact else "",
        sender_name=facts.profile.name,
        linkedin_note_limit=facts.profile.linkedin_note_limit,
    )
