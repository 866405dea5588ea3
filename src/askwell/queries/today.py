"""This file is the page Today: the handful of steps, the week, what is next, what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F

from askwell.domain.greetings import greet_person, say_due, say_lede, say_rest
from askwell.domain.habit import WEEKS_LOOKED_AT, Reach, measure_week, start_of_week
from askwell.domain.interviews import InterviewStatus
from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.engine import find_next_steps
from askwell.domain.next_steps.steps import Urgency
from askwell.domain.outreach import FieldStatus, MessageStatus
from askwell.domain.pacing import read_pacing
from askwell.domain.starting import TELL_FIRST, StartingFacts, list_starting
from askwell.domain.telling import capitalize_first, tell_near_day, tell_time
from askwell.domain.time_zones import name_place, open_zone
from askwell.queries.next_steps import load_facts, localize_now
from askwell.records.models import (
    CareerField,
    Favour,
    Interview,
    Message,
    Person,
    Profile,
    Referral,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.domain.habit import Week
    from askwell.domain.next_steps.steps import NextStep
    from askwell.domain.starting import StartingItem
    from askwell.records.models import User

PROMISES_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCard:
    """A step as the page shows it: its due in words; a filled pin for a promise."""

    step: NextStep
    due: str
    is_promise: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NextInterview:
    """The next appointment, its time here and there."""

    id: str
    name: str
    detail: str
    day: str
    starts_at: datetime
    ends_at: datetime
    their_time: str
    their_place: str
    format: str
    through: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Something you said you would give."""

    what: str
    person: str
    person_id: str
    due_on: date | None
    promised_on: date | None
    due: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """Everything on Today; `rest` is what waits behind "more"."""

    greeting: str
    lede: str
    cards: tuple[StepCard, ...]
    shows_all: bool
    rest: int
    rest_words: str
    week: Week
    interview: NextInterview | None
    promises: tuple[Promise, ...]
    starting: tuple[StartingItem, ...]

    @property
    def starting_done(self) -> int:
        """How many lines of the first week are ticked."""
        return sum(item.is_done for item in self.starting)


def load_today(owner: User, now: datetime, *, show_all: bool = False) -> TodayPage:
    """Load the page for the person's own today; all steps when asked for."""
    profile = Profile.objects.filter(user=owner).first() or Profile(user=owner)
    here = localize_now(profile, now)
    steps = find_next_steps(load_facts(owner, profile, here), here)
    limit = len(steps) if show_all else profile.daily_steps
    shown, rest = steps[:limit], steps[limit:]
    return TodayPage(
        greeting=greet_person(profile.name, here),
        lede=say_lede(shown),
        cards=tuple(
            StepCard(step=s, due=say_due(s, here), is_promise=s.urgency == Urgency.PROMISE)
            for s in shown
        ),
        shows_all=show_all,
        rest=len(rest),
        rest_words=say_rest(rest, here) if rest else "",
        week=_load_week(owner, profile, here.date()),
        interview=_load_next_interview(owner, here),
        promises=_load_promises(owner, here.date()),
        starting=() if profile.starting_hidden_at else _load_starting(owner, profile),
    )


def _load_week(owner: User, profile: Profile, today: date) -> Week:
    since = start_of_week(today) - timedelta(weeks=WEEKS_LOOKED_AT)
    sent = (
        Message.objects.owned_by(owner)
        .filter(status=MessageStatus.SENT, sent_on__gte=since, sent_on__lte=today)
        .values_list("person_id", "sent_on")
        .distinct()
    )
    reaches = (Reach(person_id=person_id, on=on) for person_id, on in sent)
    return measure_week(reaches, goal=profile.weekly_goal, today=today)


def _load_next_interview(owner: User, now: datetime) -> NextInterview | None:
    ahead = Interview.objects.owned_by(owner).filter(
        status=InterviewStatus.SCHEDULED,
        starts_at__gt=now - timedelta(hours=4),
        person__deleted_at=None,
    )
    coming = ahead.select_related("person__organization").order_by("starts_at", "pk")[:5]
    interview = next((one for one in coming if one.ends_at > now), None)
    if interview is None:
        return None
    referral = (
        Referral.objects.filter(person=interview.person, given_by__deleted_at=None)
        .order_by("-given_on", "-pk")
        .values_list("given_by__full_name", flat=True)
    )
    return _make_interview(interview, now, referral.first() or "")


def _make_interview(interview: Any, now: datetime, through: str) -> NextInterview:
    person = interview.person
    zone = interview.their_time_zone
    starts = interview.starts_at.astimezone(now.tzinfo)
    theirs = interview.starts_at.astimezone(open_zone(zone))
    place = person.organization.name if person.organization else ""
    return NextInterview(
        id=interview.ulid,
        name=person.full_name,
        detail=", ".join(part for part in (person.title, place) if part),
        day=capitalize_first(tell_near_day(starts.date(), now.date())),
        starts_at=starts,
        ends_at=interview.ends_at.astimezone(now.tzinfo),
        their_time=tell_time(theirs),
        their_place="" if theirs.utcoffset() == starts.utcoffset() else name_place(zone),
        format=interview.format,
        through=through,
    )


def _load_promises(owner: User, today: date) -> tuple[Promise, ...]:
    open_ones = (
        Favour.objects.owned_by(owner)
        .filter(is_given=True, done_on=None, person__deleted_at=None)
        .order_by(F("due_on").asc(nulls_last=True), "pk")
        .values_list("what", "person__full_name", "person__ulid", "due_on", "promised_on")
    )
    return tuple(
        Promise(what, person, person_id, due_on, on, tell_near_day(due_on, today) if due_on else "")
        for what, person, person_id, due_on, on in open_ones[:PROMISES_SHOWN]
    )


def _load_starting(owner: User, profile: Profile) -> tuple[StartingItem, ...]:
    wanted = read_pacing(profile.pacing).people_in_circles
    people = Person.objects.owned_by(owner).kept()
    sent = Message.objects.owned_by(owner).filter(status=MessageStatus.SENT)
    fields = CareerField.objects.owned_by(owner).exclude(status=FieldStatus.SET_ASIDE)
    facts = StartingFacts(
        about=profile.about or profile.seeking,
        fields=tuple(fields.order_by("pk").values_list("name", flat=True)[:3]),
        people=people[:wanted].count(),
        told=len(
            set(
                sent.filter(kind=MessageKind.REFERRAL_ASK)
                .order_by("pk")
                .values_list("person_id", flat=True)[: TELL_FIRST * 3]
            )
        ),
        has_why=people.exclude(stage="").exclude(why_them="").exists(),
        has_invited=sent.filter(kind=MessageKind.INVITATION).exists(),
    )
    items = list_starting(facts, people_wanted=wanted)
    return () if all(item.is_done for item in items) else items
