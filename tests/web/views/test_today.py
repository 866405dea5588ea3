"""Today: what to do now, why, and the answers later and never."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.actions.thanks import owe_thanks
from askwell.records.models import Favour, Message, Profile, StepAnswer
from cast import meet_ada, meet_alan, meet_grace

pytestmark = pytest.mark.django_db


@pytest.fixture
def owed(owner, now):
    """Owe Grace a thank-you."""
    Profile.objects.filter(user=owner).update(welcomed_at=now, name="Noor Haddad")
    grace = meet_grace(owner)
    return owe_thanks(
        owner=owner,
        person=grace,
        interview=None,
        reason="the 30 minutes",
        owed_since=now - timedelta(days=1),
    )


def test_somebody_new_is_led_to_the_welcome(client_in):
    assert client_in.get("/").url == "/welcome/"


def test_somebody_who_brought_people_first_is_not(client_in, owner):
    meet_ada(owner)

    assert client_in.get("/").status_code == 200


def test_today_greets_and_says_how_many_things_there_are(client_in, owed):
    page = client_in.get("/").content.decode()

    assert "Good morning, Noor." in page
    assert "Two things are worth doing. The first is a promise." in page
    assert "Monday 23 November" in page


def test_a_step_marks_its_facts_and_leads_to_one_action(client_in, owed):
    page = client_in.get("/").content.decode()

    assert '<mark class="fact"><time datetime="2026-11-22">Sunday 22 November</time></mark>' in page
    assert (
        f'href="/people/{owed.person.ulid}/messages/new/?kind=thank_you&amp;thanks={owed.ulid}"'
        in page
    )


def test_snoozing_hides_a_step_until_its_day_and_offers_a_way_back(client_in, owed, owner):
    key = f"thank:{owed.ulid}"
    answer = client_in.post(f"/steps/{key}/snooze/", {"days": "3"}, follow=True)

    assert "Thank Grace Hopper" not in answer.content.decode()
    assert "Put off until Thursday." in answer.content.decode()
    assert f'action="/steps/{key}/return/"' in answer.content.decode()
    assert StepAnswer.objects.get(owner=owner).until.isoformat() == "2026-11-26"

    back = client_in.post(f"/steps/{key}/return/", follow=True)
    assert "Thank Grace Hopper" in back.content.decode()


def test_a_snooze_ends(client_in, owed, monkeypatch):
    client_in.post(f"/steps/thank:{owed.ulid}/snooze/", {"days": "1"})
    monkeypatch.setenv("ASKWELL_NOW", "2026-11-24T08:00:00+00:00")

    assert "Thank Grace Hopper" in client_in.get("/").content.decode()


def test_dismissing_without_a_full_page_answers_with_the_list_and_the_new_sentence(client_in, owed):
    answer = client_in.post(
        f"/steps/thank:{owed.ulid}/dismissal/", headers={"HX-Request": "true"}
    ).content.decode()

    assert answer.lstrip().startswith("{#") is False
    assert "<html" not in answer
    assert "Thank Grace Hopper" not in answer
    assert "One thing is worth doing." in answer
    assert 'hx-swap-oob="beforeend"' in answer


@pytest.mark.parametrize("days", ["0", "-1", "367", "x", "١"])
def test_a_snooze_of_no_length_is_refused(client_in, owed, days):
    answer = client_in.post(f"/steps/thank:{owed.ulid}/snooze/", {"days": days})

    assert answer.status_code == 400
    assert not StepAnswer.objects.exists()


def test_an_answer_to_no_step_at_all_is_not_found(client_in):
    assert client_in.post("/steps/nonsense/dismissal/").status_code == 404
    assert client_in.post(f"/steps/thank:{'x' * 200}/dismissal/").status_code == 404


def test_more_steps_than_a_handful_wait_behind_more(client_in, owner, now, today):
    Profile.objects.filter(user=owner).update(welcomed_at=now, daily_steps=1)
    for meet in (meet_ada, meet_alan):
        owe_thanks(owner=owner, person=meet(owner), interview=None, reason="help", owed_since=now)

    key = "list-your-people"
    answer = client_in.post(f"/steps/{key}/dismissal/", {"all": "1"})
    assert answer.url == "/?all=1"
    client_in.post(f"/steps/{key}/return/")

    few, everything = client_in.get("/").content.decode(), client_in.get("/?all=1").content.decode()
    assert few.count("data-row") == 1
    assert "Show 2 more" in few
    assert everything.count("data-row") == 3


def test_n11_the_week_counts_each_person_reached_once(client_in, owner, now, today):
    Profile.objects.filter(user=owner).update(welcomed_at=now)
    ada = meet_ada(owner)
    for _n in range(2):
        Message.objects.create(
            owner=owner,
            person=ada,
            kind="referral_ask",
            channel="email",
            status="sent",
            sent_on=today,
        )
    page = client_in.get("/").content.decode()

    assert "1 of 4 people reached this week" in page
    assert "Three to reach" in page


def test_n15_promises_given_are_listed_soonest_first(client_in, owner, now, today):
    Profile.objects.filter(user=owner).update(welcomed_at=now)
    ada = meet_ada(owner)
    for what, days in (("Return the book", 9), ("Send the essay", 0)):
        Favour.objects.create(
            owner=owner,
            person=ada,
            is_given=True,
            what=what,
            promised_on=today - timedelta(days=4),
            due_on=today + timedelta(days=days),
        )
    page = client_in.get("/").content.decode()

    assert page.index("Send the essay") < page.index("Return the book")
    assert "To Ada Lovelace, said on 19 Nov" in page


def test_the_first_week_ticks_itself_and_can_be_put_away(client_in, owner, now):
    Profile.objects.filter(user=owner).update(welcomed_at=now, about="a student")
    page = client_in.get("/").content.decode()
    assert "1 of 6" in page
    assert "Say who you are<span" in page

    hidden = client_in.post("/welcome/list/hiding/", follow=True).content.decode()
    assert "Getting started" not in hidden
    assert (
        "Getting started" in client_in.post("/welcome/list/showing/", follow=True).content.decode()
    )


def test_another_persons_steps_are_not_shown(other_client, owed):
    Profile.objects.update(welcomed_at=owed.owed_since)

    assert "Grace" not in other_client.get("/").content.decode()
