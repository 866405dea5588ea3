"""This file is how one person's next steps are found: a few indexed reads, then the pure rules.

Rows stop here. The number of queries is fixed, and what they read follows what
is due, not what is stored.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.engine import find_next_steps
from askwell.domain.next_steps.facts import Facts, InvitedFacts
from askwell.domain.outreach import StepReply
from askwell.domain.pacing import read_pacing
from askwell.domain.people import Closeness
from askwell.domain.time_zones import open_zone
from askwell.queries import step_contacts as contacts
from askwell.queries import step_facts as make
from askwell.queries import step_people as people
from askwell.records.models import Profile, StepAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from askwell.domain.next_steps.facts import NotToldFacts
    from askwell.domain.next_steps.steps import NextStep
    from askwell.domain.pacing import Pacing
    from askwell.records.models import User

CLOSENESS_ORDER = {word: place for place, word in enumerate(Closeness)}


def load_next_steps(owner: User, now: datetime) -> list[NextStep]:
    """Find the owner's next steps, less those dismissed or snoozed past today."""
    profile = Profile.objects.filter(user=owner).first() or Profile(user=owner)
    here = localize_now(profile, now)
    return find_next_steps(load_facts(owner, profile, here), here)


def localize_now(profile: Profile, now: datetime) -> datetime:
    """Return the moment in the person's own time zone, which decides what "today" is."""
    return now.astimezone(open_zone(profile.time_zone))


def load_facts(owner: User, profile: Profile, now: datetime) -> Facts:
    """Read everything the rules need; `now` stands in the owner's zone."""
    today, pacing = now.date(), read_pacing(profile.pacing)
    answers = _load_answers(owner, today)
    wanted = list(people.select_wanted(owner, today))
    invitations = list(contacts.select_invitations(owner, today))
    declined = list(people.select_declined(owner, today - timedelta(days=pacing.move_on_within)))
    referrals = list(contacts.select_referrals(owner, now))
    week = today - timedelta(days=today.weekday())
    since = min(week, today - timedelta(days=pacing.move_on_within))
    sent = list(contacts.select_sent_since(owner, since))
    invited = [row for row in sent if row.kind == MessageKind.INVITATION]
    fields = _load_fields((*wanted, *declined), (*invitations, *invited))
    circles = list(people.select_in_circles(owner))
    referrers = _index_referrers(referrals)
    return Facts(
        pacing=pacing,
        people_in_circles=len({row.person__ulid for row in circles}),
        told_this_week=_count_told(sent, week),
        pitch=make.make_pitch(contacts.select_pitches(owner), profile, now),
        thanks=tuple(make.make_thanks(row, now) for row in contacts.select_thanks(owner)),
        wanted=tuple(make.make_wanted(row, fields[row.pk], referrers, now) for row in wanted),
        invitations=tuple(make.make_invitation(row, fields[row.person_id]) for row in invitations),
        declined=tuple(make.make_declined(row, fields[row.pk]) for row in declined),
        invited=tuple(
            InvitedFacts(row.person__ulid, row.sent_on, fields[row.person_id]) for row in invited
        ),
        later=tuple(make.make_later(row) for row in people.select_later(owner, today)),
        interviews=tuple(
            make.make_interview(row, now) for row in contacts.select_interviews(owner, now, pacing)
        ),
        referrals=tuple(make.make_referral(row, now) for row in referrals),
        contacts=_load_contacts(owner, today, pacing, answers),
        not_told=_load_not_told(owner, now, pacing, answers, circles),
        dismissed=frozenset(key for key, reply in answers if reply == StepReply.DISMISSED),
        snoozed=frozenset(key for key, reply in answers if reply == StepReply.SNOOZED),
    )


def _load_answers(owner: User, today: date) -> list[tuple[str, str]]:
    live = Q(reply=StepReply.DISMISSED) | Q(reply=StepReply.SNOOZED, until__gt=today)
    return list(StepAnswer.objects.owned_by(owner).filter(live).values_list("key", "reply"))


def _load_fields(
    by_pk: Iterable[Any], by_person: Iterable[Any]
) -> defaultdict[int, tuple[str, ...]]:
    ids = {row.pk for row in by_pk} | {row.person_id for row in by_person}
    fields: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for person_id, name in people.select_fields(ids):
        fields[person_id] = (*fields[person_id], name)
    return fields


def _count_told(sent: Iterable[Any], since: date) -> int:
    return len(
        {r.person_id for r in sent if r.kind == MessageKind.REFERRAL_ASK and r.sent_on >= since}
    )


def _index_referrers(referrals: Iterable[Any]) -> dict[int, Any]:
    # Newest first, so that the newest stays.
    index: dict[int, Any] = {}
    for row in referrals:
        index.setdefault(row.person_id, row)
    return index


def _load_contacts(
    owner: User, today: date, pacing: Pacing, answers: list[tuple[str, str]]
) -> tuple[Any, ...]:
    # As many more as were answered already: hidden ones may not hide the rest.
    most = pacing.keep_at_once + _count_answers(answers, "keep-in-touch")
    return tuple(make.make_contact_due(r) for r in people.select_due_contacts(owner, today, most))


def _load_not_told(
    owner: User,
    now: datetime,
    pacing: Pacing,
    answers: list[tuple[str, str]],
    circles: list[Any],
) -> tuple[NotToldFacts, ...]:
    most = pacing.tell_at_once + _count_answers(answers, "tell-your-network")
    near = sorted(
        people.select_not_told(owner, most), key=lambda r: (CLOSENESS_ORDER[r.closeness], r.pk)
    )
    facts = {row.ulid: make.make_not_told(row, now) for row in near}
    for row in reversed(circles):
        # A circle alone says that you know them; how close, nobody has said yet.
        is_open = row.person__told_on is None and not row.person__stage
        if is_open and not row.person__closeness and not row.person__do_not_contact:
            facts.setdefault(row.person__ulid, make.make_not_told_in_circle(row, now))
    return tuple(facts.values())


def _count_answers(answers: list[tuple[str, str]], rule: str) -> int:
    return sum(1 for key, _reply in answers if key.startswith(f"{rule}:"))
