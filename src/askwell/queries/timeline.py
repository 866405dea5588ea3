"""This file is everything that happened with one person, newest first, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q

from askwell.domain.interviews import InterviewStatus
from askwell.domain.outreach import MessageStatus
from askwell.records.models import Referral

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from askwell.records.models import Interview, Person

SOURCES = ("interview", "message", "interaction", "referral-from", "referral-to", "research", "met")
MOST_DIGITS = 18
MOST = 100
MOST_SHOWN = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One thing that happened. `kind` is a word of its source's own, `other` who else is in it."""

    source: str
    on: date
    row_id: int = 0
    ulid: str = ""
    kind: str = ""
    channel: str = ""
    text: str = ""
    answer: str = ""
    answered_on: date | None = None
    minutes: int = 0
    words: int = 0
    answers: int = 0
    feeling: str = ""
    other: str = ""
    other_ulid: str = ""

    @property
    def key(self) -> tuple[date, int, int]:
        """Return what the timeline is sorted by; no two entries share it."""
        return (self.on, -SOURCES.index(self.source), self.row_id)


@dataclass(frozen=True, slots=True)
class Timeline:
    """One page of it, and where to go on."""

    entries: tuple[TimelineEntry, ...]
    after: str = ""


def load_timeline(*, person: Person, zone: tzinfo, cursor: str = "", limit: int = 30) -> Timeline:
    """Return the entries after `cursor`; days of moments are those of `zone`."""
    key = _read_cursor(cursor)
    day = key[0] if key else None
    found = [
        entry for entry in _list_entries(person, zone, day, limit) if key is None or entry.key < key
    ]
    found.sort(key=lambda entry: entry.key, reverse=True)
    has_more = len(found) > limit
    shown = tuple(found[:limit])
    return Timeline(shown, _write_cursor(shown[-1]) if has_more else "")


def _list_entries(
    person: Person, zone: tzinfo, day: date | None, limit: int
) -> Iterator[TimelineEntry]:
    # Everything of the cursor's own day is read again and passed over by its key.
    most = min(limit + MOST, MOST_SHOWN)
    yield from _list_interactions(person, day, most)
    yield from _list_messages(person, day, most)
    yield from _list_interviews(person, zone)
    yield from _list_referrals(person)
    if person.researched_on and (person.why_them or person.research):
        yield TimelineEntry(
            source="research", on=person.researched_on, text=person.why_them or person.research
        )
    if person.met_on:
        yield TimelineEntry(source="met", on=person.met_on, text=person.how_met)


def _list_interactions(person: Person, day: date | None, most: int) -> Iterator[TimelineEntry]:
    rows = person.interactions.filter(Q(happened_on__lte=day) if day else Q())
    for row in rows.order_by("-happened_on", "-id")[:most]:
        yield TimelineEntry(
            source="interaction",
            on=row.happened_on,
            row_id=row.pk,
            ulid=row.ulid,
            kind=row.kind,
            text=row.summary,
        )


def _list_messages(person: Person, day: date | None, most: int) -> Iterator[TimelineEntry]:
    rows = person.messages.filter(status=MessageStatus.SENT, sent_on__isnull=False)
    rows = rows.filter(sent_on__lte=day) if day else rows
    for row in rows.order_by("-sent_on", "-id")[:most]:
        yield TimelineEntry(
            source="message",
            on=row.sent_on,
            row_id=row.pk,
            ulid=row.ulid,
            kind=row.kind,
            channel=row.channel,
            text=row.subject,
            answer=row.answer,
            answered_on=row.answered_on,
            words=len(row.body.split()),
        )


def _list_interviews(person: Person, zone: tzinfo) -> Iterator[TimelineEntry]:
    rows = person.interviews.exclude(status=InterviewStatus.PROPOSED).select_related("evaluation")
    answered = Count("planned", filter=~Q(planned__answer=""))
    for row in rows.annotate(answers=answered).order_by("-starts_at")[:MOST]:
        yield TimelineEntry(
            source="interview",
            on=row.starts_at.astimezone(zone).date(),
            row_id=row.pk,
            ulid=row.ulid,
            kind=row.format,
            channel=row.status,
            minutes=row.minutes,
            answers=row.answers,
            feeling=_say_feeling(row),
        )


def _say_feeling(interview: Interview) -> str:
    evaluation = getattr(interview, "evaluation", None)
    return (evaluation.words or evaluation.surprise) if evaluation else ""


def _list_referrals(person: Person) -> Iterator[TimelineEntry]:
    either = Q(person=person) | Q(given_by=person)
    rows = Referral.objects.filter(either, owner=person.owner_id).select_related(
        "given_by", "person", "organization", "opportunity"
    )
    for row in rows.order_by("-given_on", "-id")[:MOST]:
        is_about_them = row.person_id == person.pk
        other: Any = row.given_by if is_about_them else row.person
        yield TimelineEntry(
            source="referral-to" if is_about_them else "referral-from",
            on=row.given_on,
            row_id=row.pk,
            ulid=row.ulid,
            kind=row.status,
            text=row.occasion,
            other=str(other or row.organization or row.opportunity.name),
            other_ulid=other.ulid if other else "",
        )


def _read_cursor(text: str) -> tuple[date, int, int] | None:
    parts = text.split("~")
    try:
        day, rank, row_id = parts
        # A longer number than a row can have would be an error of the database's.
        return (date.fromisoformat(day), int(rank[:2]), int(row_id[:MOST_DIGITS]))
    except ValueError:
        return None


def _write_cursor(entry: TimelineEntry) -> str:
    day, rank, row_id = entry.key
    return f"{day.isoformat()}~{rank}~{row_id}"


def find_local_time(now: datetime, zone: tzinfo | None) -> time | None:
    """Return what a clock in that zone shows, or None when the zone is not known."""
    return now.astimezone(zone).time() if zone else None
