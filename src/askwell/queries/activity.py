"""This file is what you did, day by day: for paper, for an advisor, for yourself."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from askwell.domain.interviews import InterviewStatus
from askwell.domain.outreach import InteractionKind, MessageStatus
from askwell.domain.review.values import MessageKind
from askwell.domain.time_zones import open_zone
from askwell.records.models import Advice, Interaction, Interview, Message, Profile, Referral

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from askwell.records.models import User

MOST_SHOWN = 2_000
MOST_TEXT = 280
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, order=True)
class Activity:
    """One thing done on a day, with whom; `what` is in words, `text` what was noted."""

    on: date
    name: str
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class ActivityDay:
    """Everything of one day."""

    on: date
    rows: tuple[Activity, ...]


def list_activity(
    owner: User,
    *,
    people: Sequence[str] | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Iterator[Activity]:
    """Yield what was done, newest first; `people` are ulids, or None for everybody."""
    sources = (
        *(_walk(owner, people, source) for source in _SOURCES),
        _walk_interviews(owner, people),
    )
    for one in merge(*sources, key=lambda one: one.on, reverse=True):
        if since is not None and one.on < since:
            return
        if until is None or one.on <= until:
            yield one


def group_days(rows: Iterator[Activity], limit: int = MOST_SHOWN) -> tuple[ActivityDay, ...]:
    """Return the newest rows by their day."""
    kept = [row for row, _number in zip(rows, range(limit), strict=False)]
    days = groupby(kept, key=lambda row: row.on)
    return tuple(ActivityDay(on, tuple(found)) for on, found in days)


def stream_activity(owner: User, people: Sequence[str] | None = None) -> Iterator[bytes]:
    """Yield the whole log as Markdown, a heading a day."""
    yield f"# {_('What I did')}\n".encode()
    day: date | None = None
    for row in list_activity(owner, people=people):
        lines = []
        if row.on != day:
            day = row.on
            lines += ["", f"## {day.isoformat()}", ""]
        noted = f": {' '.join(row.text.split())}" if row.text else ""
        lines.append(f"- {row.name}, {row.what}{noted}")
        yield ("\n".join(lines) + "\n").encode()


def _walk(owner: User, people: Sequence[str] | None, source: _Source) -> Iterator[Activity]:
    rows: Any = source.model.objects.owned_by(owner)
    rows = rows.filter(**{f"{source.whose}__deleted_at": None})
    if people is not None:
        rows = rows.filter(**{f"{source.whose}__ulid__in": people})
    if source.model is Message:
        rows = rows.filter(status=MessageStatus.SENT)
    columns = (source.day, f"{source.whose}__full_name", *source.columns)
    rows = rows.order_by(f"-{source.day}", "-id").values_list(*columns)
    for on, name, *rest in rows.iterator(chunk_size=_AT_ONCE):
        what, text = source.word(*rest)
        yield Activity(on, name, what, _cut(text))


def _walk_interviews(owner: User, people: Sequence[str] | None) -> Iterator[Activity]:
    profile = Profile.objects.filter(user=owner).first()
    zone = open_zone(profile.time_zone if profile else "UTC")
    rows: Any = Interview.objects.owned_by(owner).filter(
        status=InterviewStatus.DONE, person__deleted_at=None
    )
    if people is not None:
        rows = rows.filter(person__ulid__in=people)
    rows = rows.order_by("-starts_at", "-id").values_list(
        "starts_at", "person__full_name", "minutes"
    )
    for starts_at, name, minutes in rows.iterator(chunk_size=_AT_ONCE):
        what = _("interview of {minutes} minutes").format(minutes=minutes)
        yield Activity(starts_at.astimezone(zone).date(), name, what, "")


def _word_interaction(kind: str, summary: str) -> tuple[str, str]:
    words = {
        InteractionKind.MEETING: _("meeting"),
        InteractionKind.CALL: _("call"),
        InteractionKind.MESSAGE_RECEIVED: _("message received"),
        InteractionKind.MESSAGE_SENT: _("message sent"),
        InteractionKind.EVENT: _("event"),
        InteractionKind.COFFEE: _("coffee"),
    }
    return words.get(kind, _("note")), summary  # type: ignore[call-overload]


def _word_message(kind: str, subject: str) -> tuple[str, str]:
    words = {
        MessageKind.INVITATION: _("invitation sent"),
        MessageKind.THANK_YOU: _("thank-you sent"),
        MessageKind.REFERRAL_ASK: _("asked whom they know"),
        MessageKind.FOLLOW_UP: _("wrote again"),
        MessageKind.IMPACT_UPDATE: _("told what their advice changed"),
    }
    return words.get(kind, _("letter sent")), subject  # type: ignore[call-overload]


def _word_advice(text: str) -> tuple[str, str]:
    return _("advice received"), text


def _word_referral(name: str | None, occasion: str) -> tuple[str, str]:
    if name:
        return _("pointed me to {name}").format(name=name), occasion
    return _("gave me a lead"), occasion


def _cut(text: str) -> str:
    return text if len(text) <= MOST_TEXT else text[:MOST_TEXT].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class _Source:
    """One table of what was done: its day, whose it is, and how a row is worded."""

    model: Any
    day: str
    columns: tuple[str, ...]
    word: Callable[..., tuple[str, str]]
    whose: str = "person"


_SOURCES = (
    _Source(Interaction, "happened_on", ("kind", "summary"), _word_interaction),
    _Source(Message, "sent_on", ("kind", "subject"), _word_message),
    _Source(Advice, "given_on", ("text",), _word_advice),
    _Source(
        Referral, "given_on", ("person__full_name", "occasion"), _word_referral, whose="given_by"
    ),
)
