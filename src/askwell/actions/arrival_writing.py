"""This file writes what a file brings besides people: talk, meetings, talks ahead, who you are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from askwell.actions.interviews import schedule_interview
from askwell.actions.undoing import Watch, write_changes
from askwell.domain.interviews import InterviewFormat
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import Answer, MessageStatus, Stage
from askwell.domain.pacing import find_cadence, next_contact_on, read_pacing
from askwell.domain.time_zones import find_zone, open_zone
from askwell.records.bulk import insert_rows, make_ulids, split_evenly, update_rows
from askwell.records.models import (
    BatchChange,
    Interaction,
    Interview,
    Message,
    Person,
    Profile,
)
from askwell.records.search import index_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime

    from askwell.actions.arrival_meetings import PlannedInterview
    from askwell.actions.arrival_plan import ArrivalPlan
    from askwell.domain.arrivals import MeetingFound, ProfileFound
    from askwell.domain.pacing import Pacing
    from askwell.records.models import ImportBatch, User

SHORTEST, LONGEST = 5, 240
MOST_PLACES = 40
_COLUMNS = ("ulid", "person_id", "kind", "happened_on", "summary", "source")
_ONLINE = ("zoom.", "teams.", "meet.google", "webex", "http")
_HEADLINE_PARTS = re.compile(r"\s*[|•·]\s*|\s+[–—]\s+")


def write_talk(*, batch: ImportBatch, plan: ArrivalPlan, now: datetime) -> Iterator[int]:
    """Write lines of timelines, and yield how many after each portion."""
    if not (plan.talks or plan.grown):
        return
    ids = find_new_ids(batch)
    latest: dict[int, date] = {}
    today = now.astimezone(open_zone(plan.zone)).date()
    for some in split_evenly(plan.talks):
        people = [_find_id(talk.person, ids) for talk in some]
        insert_rows(
            Interaction,
            columns=_COLUMNS,
            rows=[
                (ulid, person, talk.kind.value, talk.day, talk.summary, talk.source)
                for ulid, person, talk in zip(make_ulids(len(some)), people, some, strict=True)
            ],
            same={"owner_id": batch.owner_id, "batch_id": batch.pk, "created_at": now},
        )
        for person, talk in zip(people, some, strict=True):
            if talk.day <= today and talk.day > latest.get(person, talk.day.min):
                latest[person] = talk.day
        yield len(some)
    update_rows(
        Interaction,
        columns=("summary",),
        rows=[(grown.after, grown.interaction) for grown in plan.grown],
    )
    if plan.grown:
        batch.mine["grown"] = [[one.interaction, one.before, one.after] for one in plan.grown]
    _move_last_contacts(batch, latest, known=set(latest) - set(ids))


def find_new_ids(batch: ImportBatch) -> list[int]:
    """Return the people a batch made, in the order of its plan."""
    made = Person.objects.filter(batch=batch).order_by("id")
    return list(made.values_list("id", flat=True))


def write_interviews(
    *, batch: ImportBatch, interviews: Sequence[PlannedInterview], zone: str, now: datetime
) -> None:
    """Write down the talks ahead that were ticked, and what that moved."""
    if not interviews:
        return
    ids = find_new_ids(batch)
    watch = Watch()
    for planned in interviews:
        person = Person.objects.select_related("organization", "owner").get(
            pk=_find_id(planned.person, ids)
        )
        watch.add([person], "stage", "stage_on", "not_now_until", "time_zone")
        invitations = Message.objects.filter(
            person=person,
            kind=MessageKind.INVITATION,
            status=MessageStatus.SENT,
            answer=Answer.NONE,
        )
        watch.add(invitations, "answer", "answered_on")
        _write_interview(batch, person, planned, zone, now)
    batch.mine["changes"] = write_changes(watch.list_changes())


def mark_wanted(*, batch: ImportBatch, today: date) -> None:
    """Put everybody a page of staff brought among those you want to contact."""
    made = Person.objects.filter(batch=batch)
    made.update(stage=Stage.WANTED, stage_on=today)
    index_people(find_new_ids(batch))


def write_own_profile(*, batch: ImportBatch, found: ProfileFound) -> None:
    """Keep who you are where you said nothing yourself, and where you worked and learned."""
    profile = Profile.objects.select_for_update().get(user=batch.owner_id)
    places = [one.organization for one in (*found.positions, *found.educations)]
    after: dict[str, Any] = {
        "name": profile.name or found.full_name[:200],
        # Headlines go on and on, part by part; the first says who somebody is.
        "about": profile.about or _HEADLINE_PARTS.split(found.headline)[0].strip()[:300],
        "background": list(dict.fromkeys(filter(None, [*profile.background, *places])))[
            :MOST_PLACES
        ],
        "own_addresses": list(dict.fromkeys(filter(None, [*profile.own_addresses, found.profile]))),
    }
    changed = {name: [getattr(profile, name), value] for name, value in after.items()}
    changed = {name: pair for name, pair in changed.items() if pair[0] != pair[1]}
    for name, (_before, value) in changed.items():
        setattr(profile, name, value)
    if changed:
        profile.save(update_fields=list(changed))
        batch.mine["profile"] = changed


def undo_own_profile(*, owner: User, changed: Mapping[str, Sequence[Any]]) -> None:
    """Put your own facts back where they still are as a file said."""
    profile = Profile.objects.select_for_update().get(user=owner)
    for name, (before, after) in changed.items():
        column: Any = Profile._meta.get_field(name)  # noqa: SLF001 - Django's way to ask
        if getattr(profile, name) == column.to_python(after):
            setattr(profile, name, column.to_python(before))
    profile.save(update_fields=list(changed))


def _find_id(person: int, new: Sequence[int]) -> int:
    return person if person > 0 else new[-person - 1]


def _move_last_contacts(batch: ImportBatch, latest: Mapping[int, date], known: set[int]) -> None:
    profile = Profile.objects.filter(user=batch.owner_id).first()
    pacing = read_pacing(profile.pacing if profile else {})
    columns = ("id", "last_contact_on", "keep_in_touch_on", "closeness", "cadence_days")
    for some in split_evenly(sorted(latest), 500):
        moved, kept = [], []
        for row in Person.objects.filter(id__in=some).values_list(*columns):
            person, before, next_before = row[:3]
            if before is not None and before >= latest[person]:
                continue
            after = latest[person]
            next_after = _find_next(after, row[3], row[4], pacing)
            moved.append((after, next_after, person))
            if person in known:
                kept.append(
                    BatchChange(
                        batch=batch,
                        person_id=person,
                        before={
                            "last_contact_on": _write_day(before),
                            "keep_in_touch_on": _write_day(next_before),
                        },
                        after={
                            "last_contact_on": _write_day(after),
                            "keep_in_touch_on": _write_day(next_after),
                        },
                    )
                )
        update_rows(Person, columns=("last_contact_on", "keep_in_touch_on"), rows=moved)
        BatchChange.objects.bulk_create(kept, batch_size=200)
        # Somebody you are in touch with is found before somebody you are not.
        index_people([row[2] for row in moved])


def _find_next(last: date, closeness: str, cadence_days: int | None, pacing: Pacing) -> date | None:
    return next_contact_on(last, find_cadence(closeness, cadence_days, pacing))


def _write_day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _write_interview(
    batch: ImportBatch, person: Person, planned: PlannedInterview, zone: str, now: datetime
) -> None:
    meeting = planned.meeting
    interview = schedule_interview(
        owner=batch.owner,
        person=person,
        field=None,
        starts_at=meeting.starts_at,
        minutes=min(max(meeting.minutes, SHORTEST), LONGEST),
        my_time_zone=find_zone(zone).key,
        their_time_zone=person.time_zone or zone,
        format=_guess_way(meeting),
        place=meeting.location[:500],
        today=now.astimezone(open_zone(zone)).date(),
    )
    Interview.objects.filter(pk=interview.pk).update(batch=batch, source=planned.source)


def _guess_way(meeting: MeetingFound) -> InterviewFormat:
    place = f"{meeting.location} {meeting.description[:2_000]}".casefold()
    if any(mark in place for mark in _ONLINE):
        return InterviewFormat.VIDEO
    if not meeting.location or meeting.location.strip("+() -").replace(" ", "").isdigit():
        return InterviewFormat.PHONE if meeting.location else InterviewFormat.VIDEO
    return InterviewFormat.IN_PERSON
