"""This file shows the board as values: who stands where, and what would move them on."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.domain.interviews import InterviewStatus
from askwell.domain.outreach import MessageStatus, Stage
from askwell.queries.outreach import find_next_contact, load_board, load_outreach_list
from askwell.queries.outreach_cards import NextMove, make_cards
from askwell.records.models import Interview, Message, Person, Thanks
from cast import make_field, make_organization, make_person, meet_ada, meet_alan, meet_grace

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

    from askwell.queries.outreach_cards import Card
    from askwell.records.models import User


def load_card(*, person: Person, now: datetime, today: date) -> Card:
    [card] = make_cards(owner=person.owner, people=[person], now=now, today=today)
    return card


def send(person: Person, on: date, **facts: object) -> Message:
    message: Message = Message.objects.create(
        **{
            "owner": person.owner,
            "person": person,
            "kind": "invitation",
            "channel": "email",
            "body": "Dear Grace,",
            "status": MessageStatus.SENT,
            "sent_on": on,
            **facts,
        }
    )
    return message


@pytest.mark.parametrize("people", [1, 120])
def test_the_board_takes_eight_queries_however_many_are_on_it(
    owner: User,
    now: datetime,
    today: date,
    people: int,
    django_assert_num_queries: DjangoAssertNumQueries,
):
    for number in range(people):
        waited = today - timedelta(days=number)
        person = make_person(owner, name=f"Person {number}", stage=Stage.INVITED, stage_on=waited)
        send(person, waited)

    last = person
    wanted = make_person(owner, name="Wanted", stage=Stage.WANTED, stage_on=today)

    with django_assert_num_queries(8):
        board = load_board(owner=owner, now=now, today=today)

    column = next(c for c in board.columns if c.stage == Stage.INVITED)
    assert (column.count, len(column.cards)) == (people, min(people, 12))
    assert column.left == max(0, people - 12)
    assert board.count == people + 1
    # Opened, a stage shows all; whoever was just moved is shown without it.
    board = load_board(owner=owner, now=now, today=today, opened=Stage.INVITED)
    column = next(c for c in board.columns if c.stage == Stage.INVITED)
    assert (len(column.cards), column.left, column.is_opened) == (people, 0, True)
    first = Person.objects.get(full_name="Person 0")
    board = load_board(owner=owner, now=now, today=today, also=first.ulid)
    shown = {card.ulid for column in board.columns for card in column.cards}
    assert {first.ulid, last.ulid, wanted.ulid} <= shown


@pytest.mark.parametrize(
    ("stage", "why", "move"),
    [
        (Stage.WANTED, "", NextMove.SAY_WHY),
        (Stage.RESEARCHED, "Her compiler.", NextMove.INVITE),
        (Stage.REPLIED, "", NextMove.SCHEDULE),
        (Stage.THANKED, "", NextMove.STAY),
        (Stage.KEEPING_IN_TOUCH, "", NextMove.WRITE),
        (Stage.NO, "", NextMove.REST),
        (Stage.NO_ANSWER, "", NextMove.REST),
    ],
)
def test_each_stage_proposes_its_next_move(
    owner: User, now: datetime, today: date, stage: Stage, why: str, move: NextMove
):
    grace = meet_grace(owner, stage=stage, stage_on=today, why_them=why)

    assert load_card(person=grace, now=now, today=today).move == move


def test_a_draft_is_finished_first(owner: User, now: datetime, today: date):
    grace = meet_grace(owner, stage=Stage.RESEARCHED, stage_on=today, why_them="Her compiler.")
    draft = send(grace, today, status=MessageStatus.DRAFT, sent_on=None)

    card = load_card(person=grace, now=now, today=today)

    assert (card.move, card.about) == (NextMove.FINISH, draft.ulid)


@pytest.mark.parametrize(
    ("days", "nudges", "move"),
    [(6, 0, NextMove.WAIT), (7, 0, NextMove.NUDGE), (30, 1, NextMove.WAIT)],
)
def test_a_nudge_is_proposed_after_a_week_and_only_once(
    owner: User, now: datetime, today: date, days: int, nudges: int, move: NextMove
):
    grace = meet_grace(owner, stage=Stage.INVITED, stage_on=today)
    send(grace, today - timedelta(days=days), nudges=nudges)

    assert load_card(person=grace, now=now, today=today).move == move


@pytest.mark.parametrize(("hours", "move"), [(24, NextMove.PREPARE), (-24, NextMove.DEBRIEF)])
def test_an_interview_is_prepared_before_and_written_down_after(
    owner: User, now: datetime, today: date, hours: int, move: NextMove
):
    grace = meet_grace(owner, stage=Stage.SCHEDULED, stage_on=today)
    interview = Interview.objects.create(
        owner=owner,
        person=grace,
        starts_at=now + timedelta(hours=hours),
        my_time_zone="UTC",
        their_time_zone="UTC",
        status=InterviewStatus.SCHEDULED,
    )

    card = load_card(person=grace, now=now, today=today)

    assert (card.move, card.about) == (move, interview.ulid)


def test_a_thank_you_owed_comes_before_anything_else(owner: User, now: datetime, today: date):
    grace = meet_grace(owner, stage=Stage.MET, stage_on=today)
    owed = Thanks.objects.create(owner=owner, person=grace, reason="the talk", owed_since=now)

    card = load_card(person=grace, now=now, today=today)

    assert (card.move, card.about) == (NextMove.THANK, owed.ulid)


def test_not_now_comes_back_on_its_day(owner: User, now: datetime, today: date):
    alan = meet_alan(owner, stage=Stage.NOT_NOW, stage_on=today, not_now_until=today)

    assert load_card(person=alan, now=now, today=today).move == NextMove.COME_BACK


def test_n12_the_next_contact_works_at_the_same_place_or_in_the_same_field(
    owner: User, today: date
):
    planning = make_field(owner, name="Planning")
    grace = meet_grace(owner, fields=[planning])
    meet_ada(owner, stage=Stage.WANTED, stage_on=today)
    alan = meet_alan(owner, stage=Stage.WANTED, stage_on=today, fields=[planning])

    assert find_next_contact(owner=owner, person=grace) == alan


def test_n12_nobody_is_proposed_who_asked_to_be_left_alone(owner: User, today: date):
    planning = make_field(owner, name="Planning")
    grace = meet_grace(owner, fields=[planning])
    meet_alan(owner, stage=Stage.WANTED, stage_on=today, fields=[planning], do_not_contact=True)

    assert find_next_contact(owner=owner, person=grace) is None


def test_the_list_turns_pages(owner: User, now: datetime, today: date):
    for number in range(130):
        make_person(owner, name=f"Person {number}", stage=Stage.WANTED, stage_on=today)

    first = load_outreach_list(owner=owner, stage=None, page=1, now=now, today=today)
    second = load_outreach_list(owner=owner, stage=Stage.WANTED, page=2, now=now, today=today)

    assert (len(first.cards), first.has_more) == (100, True)
    assert (len(second.cards), second.has_more) == (30, False)


def test_whoever_wants_to_be_left_alone_is_proposed_no_move(
    owner: User, now: datetime, today: date
):
    grace = meet_grace(owner, stage=Stage.RESEARCHED, why_them="Hers.", do_not_contact=True)

    assert load_card(person=grace, now=now, today=today).move == NextMove.REST


def test_a_missed_talk_does_not_stand_in_for_the_one_agreed_on(
    owner: User, now: datetime, today: date
):
    grace = meet_grace(owner, stage=Stage.SCHEDULED, stage_on=today)
    known = {"owner": owner, "person": grace, "my_time_zone": "UTC", "their_time_zone": "UTC"}
    agreed = Interview.objects.create(**known, starts_at=now + timedelta(days=1))
    Interview.objects.create(
        **known, starts_at=now + timedelta(days=2), status=InterviewStatus.NO_SHOW
    )

    card = load_card(person=grace, now=now, today=today)

    assert (card.starts_at, card.about) == (agreed.starts_at, agreed.ulid)


def test_n9_a_card_says_who_was_asked_lately_where_an_ask_would_be_next(
    owner: User, now: datetime, today: date
):
    city = make_organization(owner, name="City of Eugene")
    for number in range(3):
        colleague = make_person(owner, name=f"Colleague {number}", organization=city)
        send(colleague, today - timedelta(days=20 + number))
    grace, alan, ada = (
        make_person(owner, name=name, organization=city, stage=stage, stage_on=today, **facts)
        for name, stage, facts in (
            ("Grace Hopper", Stage.WANTED, {}),
            ("Alan Turing", Stage.INVITED, {}),
            ("Ada Lovelace", Stage.WANTED, {"do_not_contact": True}),
        )
    )

    cards = make_cards(owner=owner, people=[grace, alan, ada], now=now, today=today)

    said = "3 people of City of Eugene were asked since Sunday 1 November."
    assert [card.asking_notes for card in cards] == [(said,), (), ()]
