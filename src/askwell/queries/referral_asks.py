"""This file is whom you told what you explore, and what came back of each ask."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Count, F, Q, When

from askwell.domain.outreach import AFTER_MEETING, Answer, MessageStatus, ReferralStatus
from askwell.domain.review.values import MessageKind
from askwell.queries.step_people import select_not_told
from askwell.records.models import Message, Person, Referral, Thanks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from askwell.records.models import User

SHOWN_AT_MOST = 100
PROPOSED_AT_MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """One name that came back: what it is, where it is kept, and what became of it."""

    ulid: str
    kind: str
    name: str
    target_ulid: str
    link: str
    given_on: date
    occasion: str
    status: ReferralStatus
    stage: str
    told_on: date | None

    @property
    def is_to_tell(self) -> bool:
        """Tell whether something came of it that the giver has not heard."""
        is_met = self.status == ReferralStatus.MET or self.stage in AFTER_MEETING
        return is_met and self.told_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPerson:
    """Somebody who was told or asked, or who gave a name unasked."""

    person: Person
    told_on: date | None
    ask: Message | None
    draft: str
    came_back: tuple[CameBack, ...]
    owed: str

    @property
    def answer(self) -> Answer:
        """Return what came back to the ask itself."""
        return Answer(self.ask.answer) if self.ask else Answer.NONE

    @property
    def has_news(self) -> bool:
        """Tell whether a name came back, thanks are owed, or a draft waits."""
        return bool(self.came_back or self.owed or self.draft)

    @property
    def may_be_asked(self) -> bool:
        """Tell whether writing to them may be offered."""
        return not self.person.do_not_contact

    @property
    def to_tell(self) -> tuple[CameBack, ...]:
        """Return what they should hear about."""
        return tuple(each for each in self.came_back if each.is_to_tell)


@dataclass(frozen=True, slots=True)
class NotTold:
    """Somebody close who has not been told."""

    ulid: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class ReferralAsks:
    """The page: who was told, with what came back, and who could be told next."""

    asked: tuple[AskedPerson, ...]
    not_told: tuple[NotTold, ...]
    told: int
    count: int
    people: int
    organizations: int
    opportunities: int

    @property
    def left(self) -> int:
        """Return how many are not shown."""
        return self.count - len(self.asked)

    @property
    def active(self) -> tuple[AskedPerson, ...]:
        """Return those with something to look at: a name given, thanks owed, a draft."""
        return tuple(each for each in self.asked if each.has_news)

    @property
    def quiet(self) -> tuple[AskedPerson, ...]:
        """Return those who were told, and gave no name yet."""
        return tuple(each for each in self.asked if not each.has_news)


def load_referral_asks(*, owner: User, most: int = SHOWN_AT_MOST) -> ReferralAsks:
    """Return who was told and what came back, whoever gave a name first, in seven queries."""
    people = Person.objects.owned_by(owner).kept()
    is_asked = Q(told_on__isnull=False) | Q(
        pk__in=Message.objects.owned_by(owner)
        .filter(kind=MessageKind.REFERRAL_ASK)
        .values("person")
    )
    gave = Q(pk__in=Referral.objects.owned_by(owner).values("given_by"))
    told_or_gave = people.filter(is_asked | gave)
    totals = told_or_gave.aggregate(count=Count("pk"), told=Count("told_on"))
    rows = list(
        told_or_gave.select_related("organization")
        # Who gave a name is never cut off by a limit; within each, told last comes first.
        .order_by(Case(When(gave, then=0), default=1), F("told_on").desc(nulls_last=True), "-pk")[
            :most
        ]
    )
    ids = [row.pk for row in rows]
    came_back = _list_came_back(owner, ids)
    asks, drafts = _find_asks(owner, ids)
    owed = dict(
        Thanks.objects.owned_by(owner)
        .filter(person__in=ids, person__do_not_contact=False, thanked_on=None)
        .order_by("-owed_since")
        .values_list("person", "ulid")
    )
    counts = Referral.objects.owned_by(owner).aggregate(
        people=Count("person"),
        organizations=Count("organization"),
        opportunities=Count("opportunity"),
    )
    return ReferralAsks(
        asked=tuple(
            AskedPerson(
                person=row,
                told_on=row.told_on,
                ask=asks.get(row.pk),
                draft=drafts.get(row.pk, ""),
                came_back=tuple(came_back[row.pk]),
                owed=owed.get(row.pk, ""),
            )
            for row in rows
        ),
        not_told=tuple(_list_not_told(owner)),
        **totals,
        **counts,
    )


def list_names_given(*, owner: User, person: Person) -> tuple[CameBack, ...]:
    """Return what one person pointed you to, the newest first."""
    return tuple(_list_came_back(owner, [person.pk])[person.pk])


def _list_came_back(owner: User, people: Sequence[int]) -> defaultdict[int, list[CameBack]]:
    found: defaultdict[int, list[CameBack]] = defaultdict(list)
    rows = (
        Referral.objects.owned_by(owner)
        .filter(given_by__in=people)
        .select_related("person", "organization", "opportunity")
        .order_by("-given_on", "-pk")
    )
    for row in rows:
        kind, target = _find_target(row)
        found[row.given_by_id].append(
            CameBack(
                ulid=row.ulid,
                kind=kind,
                name=str(getattr(target, "full_name", "") or getattr(target, "name", "")),
                target_ulid=target.ulid,
                link=str(getattr(target, "link", "")),
                given_on=row.given_on,
                occasion=row.occasion,
                status=_find_status(row),
                stage=row.person.stage if row.person else "",
                told_on=row.told_on,
            )
        )
    return found


def _find_status(row: Referral) -> ReferralStatus:
    is_met = row.person is not None and row.person.stage in AFTER_MEETING
    is_open = row.status in {ReferralStatus.GIVEN, ReferralStatus.CONTACTED}
    return ReferralStatus.MET if is_met and is_open else ReferralStatus(row.status)


def _find_target(row: Referral) -> tuple[str, Any]:
    if row.person is not None:
        return "person", row.person
    if row.organization is not None:
        return "organization", row.organization
    return "opportunity", row.opportunity


def _find_asks(owner: User, people: Iterable[int]) -> tuple[dict[int, Message], dict[int, str]]:
    asks: dict[int, Message] = {}
    drafts: dict[int, str] = {}
    rows = Message.objects.owned_by(owner).filter(person__in=people, kind=MessageKind.REFERRAL_ASK)
    for row in rows.order_by("pk").defer("body"):
        if row.status == MessageStatus.SENT:
            asks[row.person_id] = row
        else:
            drafts[row.person_id] = row.ulid
    return asks, drafts


def _list_not_told(owner: User) -> Iterable[NotTold]:
    rows = sorted(select_not_told(owner, PROPOSED_AT_MOST), key=_rank_closeness)
    for row in rows[:PROPOSED_AT_MOST]:
        place = row.organization__name or ""
        yield NotTold(row.ulid, row.full_name, ", ".join(p for p in (row.title, place) if p))


def _rank_closeness(row: object) -> int:
    order = ("close", "warm", "known", "distant")
    closeness = str(getattr(row, "closeness", ""))
    return order.index(closeness) if closeness in order else len(order)
