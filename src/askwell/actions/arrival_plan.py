"""This file is what bringing a whole file would do: people, talk, meetings, and what is offered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from askwell.actions.arrival_meetings import PlannedInterview, plan_meetings
from askwell.actions.arrival_offers import (
    Offered,
    Stranger,
    offer_signatures,
    offer_staff,
    offer_strangers,
    read_signatures,
)
from askwell.actions.import_plan import ImportPlan, plan_import
from askwell.actions.stored_talk import load_removed_talk, load_stored_talk, say_taken_off
from askwell.domain.arrivals import Direction
from askwell.domain.importing import Offer, OfferKind, Verdict
from askwell.domain.people import Problem
from askwell.domain.talk import Talk, adds_to, find_day, group_talk
from askwell.domain.time_zones import find_zone
from askwell.domain.words import _
from askwell.records.bulk import split_evenly
from askwell.records.models import Person, Profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from askwell.domain.arrivals import ArrivedFile, ContactHappened, ProfileFound, Someone
    from askwell.domain.importing import Choices
    from askwell.domain.people import PersonDraft
    from askwell.records.models import User

FEWEST_MEETINGS = 3
"""From so many on, whoever is in all of them is the one whose calendar it is."""


@dataclass(frozen=True, slots=True)
class GrownTalk:
    """A line of the timeline that an earlier file wrote, and what a later one adds to it."""

    interaction: int
    before: str
    after: str


@dataclass(slots=True)
class ArrivalPlan:
    """Everything bringing a file will write, what it offers, and what it leaves out and why.

    A person below zero is a place in `people.new`, counted from -1.
    """

    people: ImportPlan
    counts: dict[Verdict, int]
    problems: list[Problem]
    offers: list[Offer] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    grown: list[GrownTalk] = field(default_factory=list)
    interviews: list[PlannedInterview] = field(default_factory=list)
    profile: ProfileFound | None = None
    is_staff: bool = False
    zone: str = "UTC"


def plan_arrival(*, owner: User, file: ArrivedFile, choices: Choices, now: datetime) -> ArrivalPlan:
    """Plan a whole file in memory, against one reading of what is known; nothing is written."""
    profile = Profile.objects.filter(user=owner).first()
    zone = find_zone(profile.time_zone if profile else "UTC")
    own = _list_own(file, choices, profile)
    asked = _list_asked(file, own)
    staff = offer_staff(owner, file, choices)
    drafts = [*file.people, *_take_staff(staff, choices)]
    people = plan_import(owner=owner, people=drafts, asked=asked)
    in_bin = _drop_binned(people)
    offered = _offer_unknown(owner, file, people, in_bin, own)
    extra = _take_extra(offered, choices)
    if extra:
        people = plan_import(owner=owner, people=[*drafts, *extra], asked=asked)
        _drop_binned(people)
    plan = ArrivalPlan(
        people=people,
        counts=dict(people.counts),
        problems=list(file.problems),
        offers=[*staff.offers, *offered.offers],
        profile=file.profile,
        is_staff=bool(file.staff),
        zone=zone.key,
    )
    _plan_talk(owner, file, plan, zone, in_bin)
    plan_meetings(owner=owner, file=file, plan=plan, choices=choices, own=own, now=now, zone=zone)
    _count_staff(file, plan, choices)
    return plan


def _list_own(file: ArrivedFile, choices: Choices, profile: Profile | None) -> frozenset[str]:
    own = [*(profile.own_addresses if profile else ()), *choices.own]
    if file.profile and file.profile.profile:
        own.append(file.profile.profile)
    own += _guess_own(file)
    # What an archive brought may be anything that JSON holds.
    words = (one.strip().casefold() for one in own if isinstance(one, str))
    return frozenset(word for word in words if word)


def _guess_own(file: ArrivedFile) -> list[str]:
    """Return the address that is in every meeting of a calendar: whose calendar it is."""
    shared = [
        {one.email for one in (*meeting.attendees, meeting.organizer) if one and one.email}
        for meeting in file.meetings
        if meeting.attendees
    ]
    in_all = set.intersection(*shared) if len(shared) >= FEWEST_MEETINGS else set()
    return list(in_all) if len(in_all) == 1 else []


def _list_asked(file: ArrivedFile, own: frozenset[str]) -> list[Someone]:
    asked = dict.fromkeys(one for contact in file.contacts for one in contact.people)
    for meeting in file.meetings:
        asked |= dict.fromkeys(meeting.attendees)
        if meeting.organizer is not None:
            asked[meeting.organizer] = None
    return (
        [
            one
            for one in asked
            if one.email.casefold() not in own and one.profile.casefold() not in own
        ]
        if own
        else list(asked)
    )


def _take_staff(staff: Offered, choices: Choices) -> list[PersonDraft]:
    return [
        draft for key, draft in staff.drafts.items() if choices.takes_staff or key in choices.chosen
    ]


def _drop_binned(people: ImportPlan) -> set[Someone]:
    stored = [person for person in people.answers.values() if person > 0]
    binned: set[int] = set()
    for some in split_evenly(dict.fromkeys(stored), 500):
        rows = Person.objects.filter(id__in=some, deleted_at__isnull=False)
        binned.update(rows.values_list("id", flat=True))
    gone = {someone for someone, person in people.answers.items() if person in binned}
    for someone in gone:
        del people.answers[someone]
    return gone


def _offer_unknown(
    owner: User,
    file: ArrivedFile,
    people: ImportPlan,
    in_bin: set[Someone],
    own: frozenset[str],
) -> Offered:
    strangers: dict[Someone, Stranger] = {}
    for contact in file.contacts:
        for someone in contact.people:
            if someone not in people.answers and someone not in in_bin:
                stranger = strangers.setdefault(someone, Stranger(someone))
                stranger.times += 1
                stranger.is_in |= contact.direction == Direction.IN
                stranger.is_out |= contact.direction == Direction.OUT
    for meeting in file.meetings:
        for someone in dict.fromkeys((*meeting.attendees, *filter(None, (meeting.organizer,)))):
            if someone not in people.answers and someone not in in_bin:
                strangers.setdefault(someone, Stranger(someone)).times += 1
    for someone in list(strangers):
        if someone.email.casefold() in own or someone.profile.casefold() in own:
            del strangers[someone]
    signatures = read_signatures(file.contacts)
    known = {one: draft for one, draft in signatures.items() if people.answers.get(one, 0) > 0}
    offered = offer_strangers(strangers.values(), signatures)
    signed = offer_signatures(owner, known)
    return Offered([*offered.offers, *signed.offers], {**offered.drafts, **signed.drafts})


def _take_extra(offered: Offered, choices: Choices) -> list[PersonDraft]:
    return [
        draft
        for offer, draft in zip(offered.offers, offered.drafts.values(), strict=True)
        if offer.key in choices.chosen or (choices.takes_unknown and offer.kind == OfferKind.PERSON)
    ]


def _plan_talk(
    owner: User, file: ArrivedFile, plan: ArrivalPlan, zone: ZoneInfo, in_bin: set[Someone]
) -> None:
    if not file.contacts:
        return
    answers = plan.people.answers
    said = {
        (place, answers[someone]): contact
        for place, contact in enumerate(file.contacts)
        for someone in contact.people
        if someone in answers
    }
    talks = group_talk(((*key, contact) for key, contact in said.items()), zone=zone)
    stored = load_stored_talk(owner, (source for _person, source in talks))
    removed = load_removed_talk(owner, (source for _person, source in talks))
    verdicts: dict[int, Verdict] = {}
    taken_off: set[int] = set()
    for key, talk in talks.items():
        if key in removed:
            taken_off.update(talk.records)
            continue
        verdict = _compare_talk(plan, talk, stored.get(key))
        for place in talk.records:
            if verdicts.get(place) != Verdict.NEW:
                verdicts[place] = verdict
    for place, contact in enumerate(file.contacts):
        found = verdicts.get(place)
        if found is not None:
            plan.counts[found] += 1
        else:
            is_off = place in taken_off
            reason = say_taken_off() if is_off else _explain_left(contact, zone, in_bin)
            plan.problems.append(Problem(record=contact.record, field="", reason=reason))


def _compare_talk(plan: ArrivalPlan, talk: Talk, stored: tuple[int, str, bool] | None) -> Verdict:
    if stored is None:
        plan.talks.append(talk)
        return Verdict.NEW
    number, summary, is_edited = stored
    # Only more of the same exchange is added; what a person wrote over it stays.
    if not is_edited and adds_to(summary, talk.summary):
        plan.grown.append(GrownTalk(number, summary, talk.summary))
        return Verdict.UPDATED
    return Verdict.UNCHANGED


def _explain_left(contact: ContactHappened, zone: ZoneInfo, in_bin: set[Someone]) -> str:
    if find_day(contact, zone) is None:
        return _("It has no date, so it has no place on a timeline.")
    names = say_names(contact.people)
    if any(someone in in_bin for someone in contact.people):
        return _("{names}: in your bin, so left there.").format(names=names)
    return _("You have nobody of this name or address yet: {names}.").format(names=names)


def say_names(people: Sequence[Someone]) -> str:
    """Return a few of the names of people in one line."""
    return ", ".join(one.name or one.email or one.profile for one in people[:4])[:200]


def _count_staff(file: ArrivedFile, plan: ArrivalPlan, choices: Choices) -> None:
    for found in file.staff:
        if not (choices.takes_staff or f"staff:{found.record}" in choices.chosen):
            reason = _("{name} was not ticked.").format(name=found.name)
            plan.problems.append(Problem(record=found.record, reason=reason))
    if choices.chosen:
        plan.offers = [
            replace(offer, is_ticked=offer.key in choices.chosen) for offer in plan.offers
        ]
