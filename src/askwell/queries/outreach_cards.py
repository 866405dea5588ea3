"""This file is one card of the board: who, why, how long, and the next thing to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from askwell.domain.follow_up import find_reminder_day
from askwell.domain.interviews import FELL_THROUGH
from askwell.domain.letter_words import MessageKind
from askwell.domain.outreach import AFTER_MEETING, Answer, MessageStatus, Stage
from askwell.domain.pacing import read_pacing
from askwell.queries.sparing import load_notes_on_asking
from askwell.records.models import Interview, Message, Profile, Referral, Thanks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from askwell.domain.pacing import Pacing
    from askwell.records.models import Person, User


# Who would be asked next from here, and so should not be worn out.
ASKED_NEXT = (Stage.WANTED, Stage.RESEARCHED, Stage.NOT_NOW)


class NextMove(StrEnum):
    """What would move a conversation on."""

    SAY_WHY = "say-why"
    INVITE = "invite"
    FINISH = "finish"
    WAIT = "wait"
    NUDGE = "nudge"
    SCHEDULE = "schedule"
    PREPARE = "prepare"
    DEBRIEF = "debrief"
    THANK = "thank"
    STAY = "stay"
    WRITE = "write"
    COME_BACK = "come-back"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One person on the board. `about` is the ulid the next move leads to, where it needs one."""

    ulid: str
    name: str
    given: str
    title: str
    organization: str
    stage: Stage
    since: date | None
    days: int
    why: str
    referrer: str
    move: NextMove
    about: str = ""
    sent_on: date | None = None
    nudge_on: date | None = None
    starts_at: datetime | None = None
    until: date | None = None
    touch_on: date | None = None
    is_waiting: bool = False
    patience: int = 0
    asking_notes: tuple[str, ...] = ()

    @property
    def is_old(self) -> bool:
        """Tell whether they have stood here longer than you mean to let anybody stand."""
        return bool(self.patience) and self.days > self.patience


@dataclass(slots=True)
class _Facts:
    """What is known about the people shown, by person."""

    pacing: Pacing
    drafts: dict[int, Message] = field(default_factory=dict)
    invitations: dict[int, Message] = field(default_factory=dict)
    referrers: dict[int, str] = field(default_factory=dict)
    interviews: dict[int, Interview] = field(default_factory=dict)
    thanks: dict[int, Thanks] = field(default_factory=dict)
    asking_notes: dict[int, tuple[str, ...]] = field(default_factory=dict)


def make_cards(*, owner: User, people: Sequence[Person], now: datetime, today: date) -> list[Card]:
    """Return the cards of these people, in seven queries however many they are."""
    facts = _load_facts(owner, [person.pk for person in people])
    facts.asking_notes = load_notes_on_asking(
        people=[person for person in people if _may_be_asked(person)],
        pacing=facts.pacing,
        today=today,
    )
    return [_make_card(person, facts, now, today) for person in people]


def _may_be_asked(person: Person) -> bool:
    return person.stage in ASKED_NEXT and not person.do_not_contact


def _load_facts(owner: User, people: list[int]) -> _Facts:
    profile = Profile.objects.filter(user=owner).first()
    pacing = read_pacing(profile.pacing if profile else {})
    facts = _Facts(pacing)
    mine = {"owner": owner, "person__in": people}
    for message in Message.objects.filter(**mine, answer=Answer.NONE).order_by("pk").defer("body"):
        if message.status == MessageStatus.DRAFT:
            facts.drafts[message.person_id] = message
        elif message.kind == MessageKind.INVITATION:
            facts.invitations[message.person_id] = message
    for referral in _newest_last(Referral.objects.filter(**mine).select_related("given_by")):
        if referral.person_id is not None:
            facts.referrers[referral.person_id] = referral.given_by.full_name
    for interview in (
        Interview.objects.filter(**mine).exclude(status__in=FELL_THROUGH).order_by("starts_at")
    ):
        facts.interviews[interview.person_id] = interview
    for thanks in Thanks.objects.filter(**mine, thanked_on=None).order_by("-owed_since"):
        facts.thanks[thanks.person_id] = thanks
    return facts


def _newest_last(referrals: Any) -> Iterable[Referral]:
    return referrals.order_by("given_on", "pk")  # type: ignore[no-any-return]


def _make_card(person: Person, facts: _Facts, now: datetime, today: date) -> Card:
    invitation = facts.invitations.get(person.pk)
    interview = facts.interviews.get(person.pk)
    nudge_on = _find_nudge_day(invitation, facts)
    move, about = _find_move(person, facts, now, today)
    return Card(
        ulid=person.ulid,
        name=person.full_name,
        given=person.given or person.full_name,
        title=person.title,
        organization=person.organization.name if person.organization else "",
        stage=Stage(person.stage),
        since=person.stage_on,
        days=max(0, (today - person.stage_on).days) if person.stage_on else 0,
        why=person.why_them,
        referrer=facts.referrers.get(person.pk, ""),
        move=move,
        about=about,
        sent_on=invitation.sent_on if invitation else None,
        nudge_on=nudge_on,
        starts_at=interview.starts_at if interview else None,
        until=person.not_now_until,
        touch_on=person.keep_in_touch_on,
        is_waiting=invitation is not None,
        patience=_find_patience(person, facts.pacing),
        asking_notes=facts.asking_notes.get(person.pk, ()),
    )


def _find_patience(person: Person, pacing: Pacing) -> int:
    """Return for how many days this stage may last before it counts as old; zero is for ever."""
    by_stage = {
        Stage.WANTED: pacing.research_within,
        Stage.RESEARCHED: pacing.invite_within,
        Stage.INVITED: pacing.let_go_after,
        Stage.REPLIED: pacing.invite_within,
        Stage.MET: pacing.thank_overdue,
    }
    if person.ask_after is not None or person.ask_decision:
        return 0
    return by_stage.get(Stage(person.stage), 0)


def _find_nudge_day(invitation: Message | None, facts: _Facts) -> date | None:
    if invitation is None or invitation.sent_on is None:
        return None
    return find_reminder_day(
        pacing=facts.pacing,
        sent_on=invitation.sent_on,
        nudges=invitation.nudges,
        last_nudge_on=invitation.last_nudge_on,
    )


def _find_move(person: Person, facts: _Facts, now: datetime, today: date) -> tuple[NextMove, str]:
    if person.do_not_contact:
        return NextMove.REST, ""
    draft = facts.drafts.get(person.pk)
    owed = facts.thanks.get(person.pk)
    if draft is not None:
        return NextMove.FINISH, draft.ulid
    if owed is not None and person.stage in AFTER_MEETING:
        return NextMove.THANK, owed.ulid
    if person.stage == Stage.SCHEDULED:
        return _find_interview_move(facts.interviews.get(person.pk), now)
    return _find_plain_move(person, facts, today), ""


def _find_plain_move(person: Person, facts: _Facts, today: date) -> NextMove:
    stage = Stage(person.stage)
    if stage in {Stage.WANTED, Stage.RESEARCHED}:
        return NextMove.INVITE if person.why_them.strip() else NextMove.SAY_WHY
    if stage == Stage.INVITED:
        nudge_on = _find_nudge_day(facts.invitations.get(person.pk), facts)
        return NextMove.NUDGE if nudge_on and nudge_on <= today else NextMove.WAIT
    if stage == Stage.NOT_NOW and person.not_now_until and person.not_now_until <= today:
        return NextMove.COME_BACK
    return _RESTS_WITH.get(stage, NextMove.REST)


def _find_interview_move(interview: Interview | None, now: datetime) -> tuple[NextMove, str]:
    if interview is None:
        return NextMove.SCHEDULE, ""
    if interview.ends_at <= now:
        return NextMove.DEBRIEF, interview.ulid
    return NextMove.PREPARE, interview.ulid


_RESTS_WITH = {
    Stage.REPLIED: NextMove.SCHEDULE,
    Stage.MET: NextMove.WRITE,
    Stage.THANKED: NextMove.STAY,
    Stage.KEEPING_IN_TOUCH: NextMove.WRITE,
}
