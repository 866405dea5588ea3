"""This file is the board: where each conversation stands, and what would move it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Case, Count, Exists, OuterRef, Q, When

from askwell.domain.outreach import RESTING, WAY, AskDecision, MessageStatus, Stage
from askwell.queries.outreach_cards import make_cards
from askwell.queries.outreach_filter import EVERYBODY, SORTS, OutreachSort, narrow_people
from askwell.records.models import Message, Person

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.queries.outreach_cards import Card
    from askwell.queries.outreach_filter import OutreachFilter
    from askwell.records.models import User
    from askwell.records.models.person import PersonQuerySet

CARDS_IN_A_COLUMN = 12
CARDS_IN_AN_OPENED_ONE = 200
ROWS_ON_A_PAGE = 100
COLUMNS = (*WAY, *RESTING)


@dataclass(frozen=True, slots=True)
class Column:
    """One stage: how many are there, and the first of them."""

    stage: Stage
    count: int
    cards: tuple[Card, ...]
    is_opened: bool = False

    @property
    def left(self) -> int:
        """Return how many are not shown."""
        return self.count - len(self.cards)

    @property
    def is_resting(self) -> bool:
        """Tell whether this is a place of rest."""
        return self.stage in RESTING

    @property
    def earlier(self) -> Stage | None:
        """Return the stage before this one on the way."""
        return _find_neighbour(self.stage, -1)

    @property
    def later(self) -> Stage | None:
        """Return the stage after this one on the way."""
        return _find_neighbour(self.stage, 1)

    @property
    def is_promise(self) -> bool:
        """Tell whether being here means that something was agreed."""
        return self.stage in {Stage.SCHEDULED, Stage.MET}


@dataclass(frozen=True, slots=True)
class Board:
    """Every stage in order; `count` is everybody on it."""

    columns: tuple[Column, ...]
    count: int


@dataclass(frozen=True, slots=True)
class OutreachList:
    """The same as rows: one page of people, and how many there are by stage."""

    cards: tuple[Card, ...]
    counts: tuple[tuple[Stage, int], ...]
    count: int
    stage: Stage | None
    page: int
    has_more: bool


def load_board(  # noqa: PLR0913 - whose, when, and what an address says of a board
    *,
    owner: User,
    now: datetime,
    today: date,
    chosen: OutreachFilter = EVERYBODY,
    opened: Stage | None = None,
    also: str = "",
) -> Board:
    """Return the board, twelve people a stage and more where one is opened, in eight queries.

    `also` is the id of somebody just moved, who is shown wherever they stand.
    """
    counts = _count_by_stage(owner, chosen)
    on_it = _people_on_the_way(owner, chosen)
    shown = Q(ulid=also) if also else Q()
    for stage in counts:
        # The longest waiting first: a subquery a stage, each answered by the stage's index.
        first = on_it.filter(stage=stage).order_by("stage_on", "pk")
        most = CARDS_IN_AN_OPENED_ONE if stage == opened else CARDS_IN_A_COLUMN
        shown |= Q(pk__in=first.values("pk")[:most])
    people = list(on_it.filter(shown).order_by("stage_on", "pk")) if counts else []
    cards = make_cards(owner=owner, people=people, now=now, today=today)
    columns = tuple(
        Column(
            stage,
            counts.get(stage, 0),
            tuple(c for c in cards if c.stage == stage),
            is_opened=stage == opened,
        )
        for stage in COLUMNS
    )
    return Board(columns, sum(counts.values()))


def load_outreach_list(  # noqa: PLR0913 - what an address says of a list
    *,
    owner: User,
    stage: Stage | None,
    page: int,
    now: datetime,
    today: date,
    chosen: OutreachFilter = EVERYBODY,
    sort: OutreachSort = OutreachSort.WAITING,
) -> OutreachList:
    """Return one page of the list, of one stage or of all."""
    counts = _count_by_stage(owner, chosen)
    people = _people_on_the_way(owner, chosen)
    if stage is not None:
        people = people.filter(stage=stage)
    start = (page - 1) * ROWS_ON_A_PAGE
    rows = list(people.order_by(*SORTS[sort])[start : start + ROWS_ON_A_PAGE + 1])
    return OutreachList(
        cards=tuple(make_cards(owner=owner, people=rows[:ROWS_ON_A_PAGE], now=now, today=today)),
        counts=tuple((stage, counts.get(stage, 0)) for stage in COLUMNS),
        count=sum(counts.values()),
        stage=stage,
        page=page,
        has_more=len(rows) > ROWS_ON_A_PAGE,
    )


def _find_neighbour(stage: Stage, step: int) -> Stage | None:
    if stage not in WAY:
        return Stage.WANTED
    place = WAY.index(stage) + step
    return WAY[place] if 0 <= place < len(WAY) else None


def find_next_to_ask(
    *, owner: User, today: date, chosen: OutreachFilter = EVERYBODY
) -> Person | None:
    """Return who could be asked next: somebody whose why is written first, then who waits longest.

    Left out are those you decided to wait with or to leave, those a draft waits for, and
    whoever wants to be left alone.
    """
    drafts = Message.objects.filter(person=OuterRef("pk"), status=MessageStatus.DRAFT)
    people = _people_on_the_way(owner, chosen).filter(
        ~Exists(drafts), stage__in=(Stage.WANTED, Stage.RESEARCHED), do_not_contact=False
    )
    found: Person | None = (
        people.exclude(ask_decision=AskDecision.LEAVE)
        .exclude(ask_after__gt=today)
        .order_by(Case(When(why_them="", then=1), default=0), "stage", "stage_on", "pk")
        .first()
    )
    return found


def find_next_contact(*, owner: User, person: Person) -> Person | None:
    """Return somebody else to turn to: wanted or researched, in the same field or at the same place.

    Those whose research is done come first, then whoever waits longest.
    """
    near = Q(fields__in=person.fields.all())
    if person.organization_id:
        near |= Q(organization=person.organization_id)
    found = (
        Person.objects.owned_by(owner)
        .kept()
        .filter(near, stage__in=(Stage.WANTED, Stage.RESEARCHED), do_not_contact=False)
        .exclude(pk=person.pk)
        .order_by("stage", "stage_on", "pk")
    )
    return found.first()


def _count_by_stage(owner: User, chosen: OutreachFilter) -> dict[Stage, int]:
    rows = (
        narrow_people(Person.objects.owned_by(owner).kept().exclude(stage=""), chosen)
        .values_list("stage")
        .annotate(count=Count("pk"))
        .order_by("stage")
    )
    return {Stage(stage): count for stage, count in rows}


def _people_on_the_way(owner: User, chosen: OutreachFilter) -> PersonQuerySet:
    people = Person.objects.owned_by(owner).kept().exclude(stage="").select_related("organization")
    return narrow_people(people, chosen)
