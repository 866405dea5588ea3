"""This file is one letter as its page shows it: text, review, what is known, times to offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from askwell.domain.drafting import outline_message
from askwell.domain.errors import NotFound
from askwell.domain.interviews import InterviewStatus
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import Answer, MessageStatus
from askwell.domain.review.values import Message as Text
from askwell.domain.sparing import ASKS
from askwell.domain.time_choices import propose_times, read_time_choice
from askwell.domain.time_zones import name_place, open_zone
from askwell.queries.letter_facts import choose_channel, load_letter_facts, make_draft_facts
from askwell.queries.reviewing import review_letter
from askwell.queries.sparing import load_asking_notes
from askwell.records.models import Interview, Message, Person

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from askwell.domain.drafting import MissingFact, Outline
    from askwell.domain.time_choices import TimeChoice
    from askwell.queries.letter_facts import LetterFacts
    from askwell.queries.reviewing import ReviewedLetter
    from askwell.records.models import User

OFFERED_AT_FIRST = 2


@dataclass(frozen=True, slots=True)
class OfferedTime:
    """One line of the times table."""

    choice: TimeChoice
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter and everything beside it. `message` is None until it is saved first."""

    message: Message | None
    facts: LetterFacts
    kind: MessageKind
    channel: Channel
    subject: str
    body: str
    outline: Outline
    times: tuple[OfferedTime, ...]
    my_place: str
    their_place: str
    reviewed: ReviewedLetter
    asking_notes: tuple[str, ...] = ()

    @property
    def person(self) -> Person:
        """Return whom it is to."""
        return self.facts.person

    @property
    def is_sent(self) -> bool:
        """Tell whether it went out."""
        return self.message is not None and self.message.status == MessageStatus.SENT

    @property
    def is_waiting(self) -> bool:
        """Tell whether an answer may still come."""
        return self.is_sent and self.message is not None and self.message.answer == Answer.NONE

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """Return the facts to ask for."""
        return self.outline.missing


def load_new_letter(  # noqa: PLR0913 - what an address says of a new letter
    *,
    owner: User,
    person_ulid: str,
    kind: MessageKind,
    channel: Channel | None,
    thanks_ulid: str,
    now: datetime,
) -> Letter:
    """Return a letter that is not saved yet, begun from facts."""
    person = _find_person(owner, person_ulid)
    facts = load_letter_facts(owner=owner, person=person, thanks_ulid=thanks_ulid)
    channel = channel or choose_channel(facts)
    times = _offer_times(owner, facts, now, chosen=None)
    outline = _outline(facts, kind, channel, times)
    return _make_letter(
        message=None,
        facts=facts,
        text=Text(kind, channel, outline.subject, outline.body),
        outline=outline,
        times=times,
        notes=_note_asks(facts, kind, now),
    )


def load_letter(*, owner: User, ulid: str, now: datetime, draft: Text | None = None) -> Letter:
    """Return a saved letter; `draft` shows other words over it, as after a conflict."""
    message = find_message(owner=owner, ulid=ulid)
    facts = load_letter_facts(owner=owner, person=message.person, interview_id=message.interview_id)
    times = _offer_times(owner, facts, now, chosen=message.times_offered)
    text = draft or Text(
        MessageKind(message.kind), Channel(message.channel), message.subject, message.body
    )
    outline = _outline(facts, text.kind, text.channel, times)
    is_draft = message.status == MessageStatus.DRAFT
    return _make_letter(
        message=message,
        facts=facts,
        text=text,
        outline=outline,
        times=times,
        notes=_note_asks(facts, text.kind, now) if is_draft else (),
    )


def find_message(*, owner: User, ulid: str) -> Message:
    """Return a message of the owner's.

    Raises:
        NotFound: When there is none, or it is somebody else's.
    """
    found = (
        Message.objects.owned_by(owner)
        .select_related("person__organization", "person__owner", "interview")
        .filter(ulid=ulid)
        .first()
    )
    if found is None:
        raise NotFound(_("There is no such message."))
    return found  # type: ignore[no-any-return]


def _find_person(owner: User, ulid: str) -> Person:
    found = (
        Person.objects.owned_by(owner)
        .kept()
        .select_related("organization")
        .filter(ulid=ulid)
        .first()
    )
    if found is None:
        raise NotFound(_("There is no such person."))
    return found  # type: ignore[no-any-return]


def _make_letter(  # noqa: PLR0913 - a letter is this many parts
    *,
    message: Message | None,
    facts: LetterFacts,
    text: Text,
    outline: Outline,
    times: tuple[OfferedTime, ...],
    notes: tuple[str, ...] = (),
) -> Letter:
    my_zone = facts.profile.time_zone
    return Letter(
        message=message,
        facts=facts,
        kind=text.kind,
        channel=text.channel,
        subject=text.subject,
        body=text.body,
        outline=outline,
        times=times,
        my_place=name_place(my_zone),
        their_place=name_place(facts.person.time_zone) if facts.person.time_zone else "",
        reviewed=review_letter(
            facts=facts, message=text, ignored=tuple(message.ignored) if message else ()
        ),
        asking_notes=notes,
    )


def _note_asks(facts: LetterFacts, kind: MessageKind, now: datetime) -> tuple[str, ...]:
    if kind not in ASKS:
        return ()
    today = now.astimezone(open_zone(facts.profile.time_zone)).date()
    return load_asking_notes(person=facts.person, profile=facts.profile, today=today)


def _offer_times(
    owner: User, facts: LetterFacts, now: datetime, *, chosen: Sequence[str] | None
) -> tuple[OfferedTime, ...]:
    my_zone = facts.profile.time_zone
    their_zone = facts.person.time_zone or my_zone
    proposed = propose_times(
        now=now, my_zone=my_zone, their_zone=their_zone, busy=_list_busy(owner, now)
    )
    if chosen is None:
        first = [choice.key for choice in proposed if choice.is_office_hours]
        chosen = (first or [choice.key for choice in proposed])[:OFFERED_AT_FIRST]
    kept = [read_time_choice(key, my_zone=my_zone, their_zone=their_zone) for key in chosen]
    by_key = {choice.key: choice for choice in [*proposed, *(c for c in kept if c)]}
    return tuple(
        OfferedTime(choice, choice.key in chosen)
        for choice in sorted(by_key.values(), key=lambda choice: choice.mine)
    )


def _list_busy(owner: User, now: datetime) -> list[tuple[datetime, datetime]]:
    ahead = Interview.objects.owned_by(owner).filter(
        status__in=(InterviewStatus.PROPOSED, InterviewStatus.SCHEDULED),
        starts_at__gte=now,
        starts_at__lt=now + timedelta(days=30),
    )
    return [(interview.starts_at, interview.ends_at) for interview in ahead]


def _outline(
    facts: LetterFacts, kind: MessageKind, channel: Channel, times: Sequence[OfferedTime]
) -> Outline:
    chosen = [offered.choice for offered in times if offered.is_chosen]
    return outline_message(make_draft_facts(facts, kind=kind, channel=channel, times=chosen))
