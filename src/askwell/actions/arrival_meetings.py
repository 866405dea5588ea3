"""This file is what the meetings of a calendar become: contact that happened, or talks ahead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.actions.stored_talk import load_removed_talk, say_taken_off
from askwell.domain.arrivals import MeetingStatus
from askwell.domain.importing import Offer, OfferKind, Verdict
from askwell.domain.outreach import InteractionKind
from askwell.domain.people import Problem
from askwell.domain.talk import Talk, describe_meeting, make_meeting_source
from askwell.domain.words import _
from askwell.records.bulk import split_evenly
from askwell.records.models import Interaction, Interview, Person

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from askwell.actions.arrival_plan import ArrivalPlan
    from askwell.domain.arrivals import ArrivedFile, MeetingFound, Someone
    from askwell.domain.importing import Choices
    from askwell.records.models import User

MOST_OTHERS = 15
"""A meeting of more is an event: being in it is not being in touch."""


@dataclass(frozen=True, slots=True)
class PlannedInterview:
    """A talk ahead that was ticked."""

    person: int
    source: str
    meeting: MeetingFound


@dataclass(slots=True)
class _Reader:
    """What is known while the meetings of one file are gone through."""

    plan: ArrivalPlan
    choices: Choices
    own: frozenset[str]
    now: datetime
    zone: ZoneInfo
    stored: set[tuple[int, str]]
    removed: set[tuple[int, str]]
    names: dict[int, str]
    planned: set[tuple[int, str]]


def plan_meetings(
    *,
    owner: User,
    file: ArrivedFile,
    plan: ArrivalPlan,
    choices: Choices,
    own: frozenset[str],
    now: datetime,
    zone: ZoneInfo,
) -> None:
    """Plan the meetings of a file: past ones are contact, those ahead are offered as interviews."""
    if not file.meetings:
        return
    sources = [make_meeting_source(meeting) for meeting in file.meetings]
    reader = _Reader(
        plan=plan,
        choices=choices,
        own=own,
        now=now,
        zone=zone,
        stored=_load_stored(owner, sources),
        removed=load_removed_talk(owner, sources),
        names=_load_names(plan),
        planned=set(),
    )
    by_record: dict[int, Verdict | str] = {}
    for meeting, source in zip(file.meetings, sources, strict=True):
        found = _plan_meeting(reader, meeting, source)
        before = by_record.get(meeting.record)
        # Of an entry that repeats, its best time says what became of it.
        if (
            before is None
            or (isinstance(before, str) and isinstance(found, Verdict))
            or found == Verdict.NEW
        ):
            by_record[meeting.record] = found
    if file.format == "email":
        # The meeting came in a mail, and the mail is the record.
        return
    for record, outcome in by_record.items():
        if isinstance(outcome, Verdict):
            plan.counts[outcome] += 1
        else:
            plan.problems.append(Problem(record=record, reason=outcome))


def _plan_meeting(reader: _Reader, meeting: MeetingFound, source: str) -> Verdict | str:
    if meeting.status == MeetingStatus.CANCELLED:
        return _("It was called off.")
    others = _list_others(meeting, reader.own)
    if not 0 < len(others) <= MOST_OTHERS:
        return _explain_number(len(others))
    answers = reader.plan.people.answers
    people = list(dict.fromkeys(answers[one] for one in others if one in answers))
    if not people:
        names = ", ".join(one.name or one.email for one in others[:4])[:200]
        return _("You have nobody of this name or address yet: {names}.").format(names=names)
    if any((person, source) in reader.stored for person in people):
        return Verdict.UNCHANGED
    people = [person for person in people if (person, source) not in reader.removed]
    if not people:
        return say_taken_off()
    is_ahead = meeting.starts_at > reader.now
    return (_plan_ahead if is_ahead else _plan_past)(reader, meeting, source, people)


def _explain_number(count: int) -> str:
    if not count:
        return _("It names nobody but you.")
    return _("It has {count} people: an event, not a talk.").format(count=count)


def _plan_past(
    reader: _Reader, meeting: MeetingFound, source: str, people: list[int]
) -> Verdict | str:
    day = meeting.starts_on or meeting.starts_at.astimezone(reader.zone).date()
    for person in people:
        if (person, source) not in reader.planned:
            reader.planned.add((person, source))
            reader.plan.talks.append(
                Talk(
                    person=person,
                    day=day,
                    source=source,
                    kind=InteractionKind.MEETING,
                    summary=describe_meeting(meeting),
                    records=[meeting.record],
                )
            )
    return Verdict.NEW


def _plan_ahead(
    reader: _Reader, meeting: MeetingFound, source: str, people: list[int]
) -> Verdict | str:
    if meeting.is_all_day:
        return _("It is ahead, and for a whole day: no talk to prepare.")
    person = people[0]
    key = f"interview:{source}"
    if key in reader.choices.chosen:
        if (person, source) not in reader.planned:
            reader.planned.add((person, source))
            reader.plan.interviews.append(PlannedInterview(person, source, meeting))
        return Verdict.NEW
    reader.plan.offers.append(
        Offer(
            key=key,
            kind=OfferKind.INTERVIEW,
            name=meeting.summary or _("A meeting"),
            details=reader.names.get(person, ""),
            because=meeting.starts_at.astimezone(reader.zone).isoformat(timespec="minutes"),
        )
    )
    return _("It is still ahead: tick it to make an interview of it.")


def _list_others(meeting: MeetingFound, own: frozenset[str]) -> list[Someone]:
    found = dict.fromkeys((*meeting.attendees, *filter(None, (meeting.organizer,))))
    return [one for one in found if one.email.casefold() not in own]


def _load_stored(owner: User, sources: Iterable[str]) -> set[tuple[int, str]]:
    stored: set[tuple[int, str]] = set()
    for some in split_evenly(dict.fromkeys(sources), 500):
        for model in (Interaction, Interview):
            rows = model.objects.owned_by(owner).filter(source__in=some)
            stored.update(rows.values_list("person_id", "source"))
    return stored


def _load_names(plan: ArrivalPlan) -> dict[int, str]:
    names = {-place: new.draft.full_name for place, new in enumerate(plan.people.new, 1)}
    stored = [person for person in plan.people.answers.values() if person > 0]
    for some in split_evenly(dict.fromkeys(stored), 500):
        rows = Person.objects.filter(id__in=some)
        names.update(rows.values_list("id", "full_name"))
    return names
