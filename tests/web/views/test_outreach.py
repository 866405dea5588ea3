"""This file shows the board from outside: what it says, and what each control does."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from askwell.domain.outreach import Answer, MessageStatus, Stage
from askwell.records.models import Message, Person, Referral
from cast import make_field, make_person, meet_ada, meet_alan, meet_grace

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from askwell.records.models import User


def invite(person: Person, on: date) -> Message:
    person.stage, person.stage_on = Stage.INVITED, on
    person.save()
    return Message.objects.create(
        owner=person.owner,
        person=person,
        kind="invitation",
        channel="email",
        body="Dear Grace,",
        status=MessageStatus.SENT,
        sent_on=on,
    )


def test_n10_every_stage_has_a_place_with_its_count(client_in: Client, owner: User, today: date):
    meet_grace(owner, stage=Stage.WANTED, stage_on=today)
    meet_alan(owner, stage=Stage.NOT_NOW, stage_on=today, not_now_until=date(2027, 3, 1))

    page = client_in.get("/outreach/").content.decode()

    assert "2 conversations" in page
    assert page.count('data-drop="') == len(Stage)
    assert "Write why them" in page
    assert "until 1 Mar 2027" in page


def test_n10_a_card_names_who_pointed_there_and_what_to_do_next(
    client_in: Client, owner: User, today: date
):
    grace = meet_grace(owner, stage=Stage.RESEARCHED, stage_on=today, why_them="Her compiler.")
    Referral.objects.create(owner=owner, given_by=meet_ada(owner), person=grace, given_on=today)

    page = client_in.get("/outreach/").content.decode()

    assert "From Ada Lovelace" in page
    assert f"/people/{grace.ulid}/messages/new/?kind=invitation" in page


def test_n10_a_crowded_stage_shows_twelve_and_opens_where_it_stands(
    client_in: Client, owner: User, today: date
):
    field = make_field(owner, name="Planning")
    for number in range(60):
        meet_person(owner, number, today).fields.add(field)
    address = f"/outreach/?field={field.ulid}"

    page = client_in.get(address).content.decode()

    assert page.count('class="slip"') == 12
    assert "Show all 60" in page
    opened = f"/outreach/?open=wanted&amp;field={field.ulid}#stage-wanted"
    assert f'href="{opened}"' in page
    page = client_in.get(opened.replace("&amp;", "&")).content.decode()
    assert page.count('class="slip"') == 60
    assert f'href="/outreach/?&amp;field={field.ulid}#stage-wanted"' in page


@pytest.mark.parametrize("people", [60, 3_000])
def test_n10_the_board_is_small_and_quick_with_many_on_it(
    client_in: Client,
    owner: User,
    today: date,
    people: int,
    django_assert_num_queries: DjangoAssertNumQueries,
):
    stages = list(Stage)
    Person.objects.bulk_create(
        Person(
            owner=owner,
            full_name=f"Person {number}",
            sort_name=f"person {number}",
            stage=stages[number % len(stages)],
            stage_on=today - timedelta(days=number % 40),
            why_them="You drew the plan around bus timetables.",
        )
        for number in range(people)
    )
    client_in.get("/outreach/")

    began = time.perf_counter()
    with django_assert_num_queries(18):
        page = client_in.get("/outreach/")
    seconds = time.perf_counter() - began

    assert page.content.count(b'class="slip"') == min(people, 12 * len(stages))
    assert len(page.content) < 480_000
    # 300 ms is the promise; a busy machine gets some slack here.
    assert seconds < 0.9


def test_n10_somebody_moved_is_shown_and_the_page_comes_back_to_them(
    client_in: Client, owner: User, today: date
):
    for number in range(20):
        meet_person(owner, number + 1, today)
    grace = meet_grace(owner, stage=Stage.INVITED, stage_on=today)
    page = client_in.get("/outreach/").content.decode()
    back = f"/outreach/?at={grace.ulid}#slip-{grace.ulid}"
    assert f'name="next" value="{back}"' in page

    answer = client_in.post(f"/people/{grace.ulid}/stage/", {"stage": "wanted", "next": back})

    assert answer.url == back
    assert f'id="slip-{grace.ulid}"' in client_in.get(back).content.decode()
    assert f'id="slip-{grace.ulid}"' not in client_in.get("/outreach/").content.decode()


def meet_person(owner: User, number: int, today: date) -> Person:
    waited = today - timedelta(days=number)
    return make_person(owner, name=f"Person {number}", stage=Stage.WANTED, stage_on=waited)


def test_n10_moving_a_card_works_without_scripts_and_can_be_undone(
    client_in: Client, owner: User, today: date
):
    grace = meet_grace(owner, stage=Stage.WANTED, stage_on=date(2026, 11, 1))

    answer = client_in.post(f"/people/{grace.ulid}/stage/", {"stage": "researched"}, follow=True)

    grace.refresh_from_db()
    assert (grace.stage, grace.stage_on) == (Stage.RESEARCHED, today)
    undo = find_undo(answer.content.decode())
    client_in.post(undo)
    grace.refresh_from_db()
    assert (grace.stage, grace.stage_on) == (Stage.WANTED, date(2026, 11, 1))


def test_n10_the_arrows_of_a_card_go_one_stage_on(client_in: Client, owner: User, today: date):
    grace = meet_grace(owner, stage=Stage.WANTED, stage_on=today)
    page = client_in.get("/outreach/").content.decode()
    assert 'name="to" value="researched" data-key="]"' in page

    client_in.post(f"/people/{grace.ulid}/stage/", {"stage": "wanted", "to": "researched"})

    grace.refresh_from_db()
    assert grace.stage == Stage.RESEARCHED


def test_n12_a_no_is_noted_kindly_and_the_next_person_is_named(
    client_in: Client, owner: User, today: date
):
    planning = make_field(owner, name="Planning")
    grace = meet_grace(owner, fields=[planning])
    message = invite(grace, date(2026, 11, 16))
    meet_alan(owner, stage=Stage.RESEARCHED, stage_on=today, fields=[planning])

    page = client_in.post(
        f"/messages/{message.ulid}/answer/", {"answer": "no"}, follow=True
    ).content.decode()

    grace.refresh_from_db()
    message.refresh_from_db()
    assert grace.stage == Stage.NO
    assert (message.answer, message.answered_on) == (Answer.NO, today)
    assert "says nothing about you" in page
    assert "Next you could turn to Alan Turing." in page


def test_n12_undoing_an_answer_opens_the_invitation_again(client_in: Client, owner: User):
    grace = meet_grace(owner)
    message = invite(grace, date(2026, 11, 16))
    page = client_in.post(f"/people/{grace.ulid}/answer/", {"answer": "no-answer"}, follow=True)

    client_in.post(find_undo(page.content.decode()))

    grace.refresh_from_db()
    message.refresh_from_db()
    assert grace.stage == Stage.INVITED
    assert (message.answer, message.answered_on) == (Answer.NONE, None)


def test_n12_not_now_keeps_the_day_to_come_back(client_in: Client, owner: User):
    grace = meet_grace(owner)
    invite(grace, date(2026, 11, 16))

    answer = {"answer": "not-now", "until": "2027-03-01"}
    client_in.post(f"/people/{grace.ulid}/answer/", answer)

    grace.refresh_from_db()
    assert (grace.stage, grace.not_now_until) == (Stage.NOT_NOW, date(2027, 3, 1))


def test_the_list_shows_one_stage_when_asked(client_in: Client, owner: User, today: date):
    meet_grace(owner, stage=Stage.WANTED, stage_on=today)
    meet_alan(owner, stage=Stage.MET, stage_on=today)

    page = client_in.get("/outreach/?view=list&stage=met").content.decode()

    assert "Alan Turing" in page
    assert "Grace Hopper" not in page


@pytest.mark.parametrize("path", ["stage", "answer"])
def test_somebody_else_moves_nobody(other_client: Client, owner: User, path: str):
    grace = meet_grace(owner, stage=Stage.WANTED)

    answer = other_client.post(f"/people/{grace.ulid}/{path}/", {"stage": "met", "answer": "no"})

    assert answer.status_code == 404
    grace.refresh_from_db()
    assert grace.stage == Stage.WANTED


def test_an_undo_that_was_tampered_with_changes_nothing(client_in: Client, owner: User):
    assert client_in.post("/undo/nonsense/").status_code == 404


def find_undo(page: str) -> str:
    start = page.index('action="/undo/') + len('action="')
    return page[start : page.index('"', start)]


def test_the_board_says_how_to_begin_when_it_is_empty(client_in: Client, now: datetime):
    assert "Nobody is on the board yet" in client_in.get("/outreach/").content.decode()


def test_n10_the_board_narrows_to_a_field_and_to_a_place(
    client_in: Client, owner: User, today: date
):
    planning = make_field(owner, name="Urban planning")
    grace = meet_grace(owner, stage=Stage.WANTED, stage_on=today, fields=[planning])
    meet_alan(owner, stage=Stage.WANTED, stage_on=today)

    for view in ("", "&view=list"):
        field = client_in.get(f"/outreach/?field={planning.ulid}{view}").content.decode()
        place = client_in.get(f"/outreach/?organization={grace.organization.ulid}{view}")
        for page in (field, place.content.decode()):
            assert "Grace Hopper" in page
            assert "Alan Turing" not in page
            assert "Show everybody" in page
    assert "Alan Turing" in client_in.get("/outreach/?field=nonsense").content.decode()


def test_the_list_sorts_by_name_place_and_day(client_in: Client, owner: User, today: date):
    meet_grace(owner, stage=Stage.MET, stage_on=today)
    meet_ada(owner, stage=Stage.MET, stage_on=today - timedelta(days=3))

    def list_order(sort: str) -> bool:
        page = client_in.get(f"/outreach/?view=list&sort={sort}").content.decode()
        table = page[page.index("<tbody>") :]
        return table.index("Ada Lovelace") < table.index("Grace Hopper")

    assert list_order("waiting")
    assert not list_order("newest")
    assert not list_order("name")
    assert list_order("place")
    assert list_order("nonsense")


def test_n10_a_slip_that_stands_longer_than_you_meant_says_so_quietly(
    client_in: Client, owner: User, today: date
):
    meet_grace(owner, stage=Stage.WANTED, stage_on=today - timedelta(days=8))
    meet_ada(owner, stage=Stage.WANTED, stage_on=today - timedelta(days=7))
    meet_alan(owner, stage=Stage.NO, stage_on=today - timedelta(days=900))

    page = client_in.get("/outreach/").content.decode()

    assert page.count('class="age-mark"') == 1
    assert "longer than the 7 days you set" in page


def test_n12_who_could_be_asked_next_is_proposed(client_in: Client, owner: User, today: date):
    meet_grace(owner, stage=Stage.WANTED, stage_on=today - timedelta(days=9))
    alan = meet_alan(owner, stage=Stage.WANTED, stage_on=today, why_them="Your paper of 1936.")
    ada = meet_ada(owner, stage=Stage.RESEARCHED, stage_on=today, why_them="x", do_not_contact=True)

    page = client_in.get("/outreach/").content.decode()
    assert page.index("Next to ask") < page.index("Alan Turing") < page.index("Grace Hopper")

    alan.ask_after = today + timedelta(days=3)
    alan.save()
    page = client_in.get("/outreach/").content.decode()
    assert page[page.index("Next to ask") :].index("Grace") < page[
        page.index("Next to ask") :
    ].index("Alan")
    assert ada.do_not_contact


def test_n9_the_composer_says_who_was_asked_lately(client_in: Client, owner: User, today: date):
    grace = meet_grace(owner)
    invite(grace, today - timedelta(days=21))
    for number in range(3):
        colleague = make_person(owner, name=f"Rear {number}", organization=grace.organization)
        invite(colleague, today - timedelta(days=30))

    page = client_in.get(f"/people/{grace.ulid}/messages/new/?kind=invitation").content.decode()
    thanks = client_in.get(f"/people/{grace.ulid}/messages/new/?kind=thank_you").content.decode()

    assert "You asked Grace 21 days ago" in page
    assert "3 people of United States Navy were asked since" in page
    assert "Before you ask" not in thanks


def test_i2_who_led_to_whom_is_a_picture_and_a_list(client_in: Client, owner: User, today: date):
    ada, grace, alan = meet_ada(owner), meet_grace(owner), meet_alan(owner)
    for by, to in ((ada, grace), (grace, alan)):
        Referral.objects.create(owner=owner, given_by=by, person=to, given_on=today, occasion="tea")

    page = client_in.get(f"/people/{grace.ulid}/chain/").content.decode()

    assert page.count('class="edge"') == 2
    assert 'role="img"' in page
    assert "<title" in page
    assert page.count('<th scope="row">') == 3
    assert client_in.get(f"/people/{ada.ulid}/chain/").content.decode().count('class="edge"') == 2
