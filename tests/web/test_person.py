"""This file is one person's page: what it shows, and what is written on it."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askwell.actions.interactions import log_interaction
from askwell.actions.ties import add_tie
from askwell.domain.outreach import InteractionKind
from askwell.records.models import (
    Advice,
    Favour,
    ImportBatch,
    Interaction,
    Interview,
    Message,
    Person,
    Referral,
    RemovedTalk,
    Tie,
)
from askwell.records.search import index_people
from cast import make_field, meet_ada, meet_grace

ROWS = {"contacts-TOTAL_FORMS": "0", "contacts-INITIAL_FORMS": "0"}


@pytest.fixture
def ada(owner):
    person = meet_ada(owner, circles=["friend"], phone="+15415550100", how_met="Career Week")
    index_people([person.pk])
    return person


def test_everything_known_is_on_the_page(client_in, owner, ada, today, now):
    grace = meet_grace(owner)
    Referral.objects.create(
        owner=owner, given_by=grace, person=ada, occasion="After class", given_on=today
    )
    Interview.objects.create(
        owner=owner, person=ada, starts_at=now - timedelta(days=2), status="done",
        my_time_zone="UTC", their_time_zone="UTC",
    )  # fmt: skip
    Message.objects.create(
        owner=owner, person=ada, kind="invitation", channel="email", status="sent", sent_on=today,
        subject="May I ask?", body="Three words here",
    )  # fmt: skip
    Advice.objects.create(owner=owner, person=ada, text="Take one term of law", given_on=today)
    Favour.objects.create(owner=owner, person=ada, what="Her time", is_given=False, done_on=today)
    add_tie(person=ada, knows=grace, how="wrote to each other")
    ada.notes = "She **rows**. <script>alert(1)</script>"
    ada.time_zone = "Asia/Tokyo"
    ada.save()

    page = client_in.get(f"/people/{ada.ulid}/").content.decode()

    for words in (
        "Ada Lovelace", "Analytical Engines", "18:41 there now", "Career Week", "After class",
        "Interview, by video", "You invited them", "3 words", "Grace Hopper gave you their name",
        "Take one term of law", "Her time", "wrote to each other", "<strong>rows</strong>",
        'href="mailto:ada@engines.example"', 'href="tel:+15415550100"', "Friend",
    ):  # fmt: skip
        assert words in page, words
    assert "alert(1)</script>" not in page


def test_the_page_costs_the_same_however_much_happened(client_in, ada, today):
    address = f"/people/{ada.ulid}/"
    client_in.get(address)
    with CaptureQueriesContext(connection) as little:
        client_in.get(address)
    for n in range(20):
        log_interaction(
            person=ada,
            kind=InteractionKind.CALL,
            happened_on=today - timedelta(days=n),
            summary="x",
            today=today,
        )
    with CaptureQueriesContext(connection) as much:
        client_in.get(address)

    assert len(much) == len(little)


def test_one_line_is_logged_and_htmx_gets_the_story(client_in, ada, today):
    address = f"/people/{ada.ulid}/interactions/"
    said = {"kind": "coffee", "on": today.isoformat(), "summary": "She likes <b>rooms</b>."}

    answer = client_in.post(address, said, headers={"HX-Request": "true"})

    assert "&lt;b&gt;rooms" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    ada.refresh_from_db()
    assert ada.last_contact_on == today
    assert client_in.post(address, {**said, "kind": "nonsense"}).url == f"/people/{ada.ulid}/"
    assert Interaction.objects.filter(kind="note").count() == 1
    assert client_in.post(address, {**said, "on": "2026-02-31"}).status_code == 400
    assert client_in.post(address, {**said, "on": "2027-01-01"}).status_code == 400


def test_a_line_from_a_file_is_put_back_as_the_file_knew_it(client_in, ada, today):
    kept = {"owner": ada.owner, "person": ada, "happened_on": today, "summary": "Spoke"}
    batch = ImportBatch.objects.create(owner=ada.owner, number=1, format="eml", status="done")
    line = Interaction.objects.create(**kept, source="mail:1", batch=batch)
    before = Interaction.objects.values().get()

    page = client_in.post(f"/interactions/{line.ulid}/removal/", follow=True).content.decode()
    assert not Interaction.objects.exists()
    undo = re.search(r'action="(/interactions/return/[^"]+)"', page)[1]
    client_in.post(html.unescape(undo))

    assert Interaction.objects.values().get() == before
    assert not RemovedTalk.objects.exists()
    assert client_in.post(html.unescape(undo)).status_code == 409
    assert client_in.post("/interactions/return/forged/").status_code == 404


def test_nobody_elses_line_is_put_back(client_in, other_client, ada, today):
    log_interaction(
        person=ada, kind=InteractionKind.CALL, happened_on=today, summary="a", today=today
    )
    removal = f"/interactions/{Interaction.objects.get().ulid}/removal/"
    page = client_in.post(removal, follow=True).content.decode()
    undo = re.search(r'action="(/interactions/return/[^"]+)"', page)[1]

    assert other_client.post(html.unescape(undo)).status_code == 409
    assert not Interaction.objects.exists()


def test_a_removed_line_can_be_put_back(client_in, ada, today):
    log_interaction(
        person=ada, kind=InteractionKind.CALL, happened_on=today, summary="a & b", today=today
    )
    removal = f"/interactions/{Interaction.objects.get().ulid}/removal/"

    page = client_in.post(removal, follow=True).content.decode()
    assert not Interaction.objects.exists()
    undo = re.search(r'action="(/interactions/return/[^"]+)"', page)[1]
    client_in.post(html.unescape(undo))

    line = Interaction.objects.get()
    assert (line.kind, line.summary, line.happened_on) == ("call", "a & b", today)


def test_the_timeline_goes_on_where_it_ended(client_in, ada, today):
    for n in range(75):
        Interaction.objects.create(
            owner=ada.owner,
            person=ada,
            happened_on=today - timedelta(days=n // 10),
            summary=f"line {n:02}.",
        )
    seen, address = [], f"/people/{ada.ulid}/"
    while address:
        page = client_in.get(address).content.decode()
        seen += re.findall(r"line \d\d\.", page)
        found = re.search(r'href="([^"]*\?after=[^"]*)"', page)
        address = found[1] if found else ""

    assert len(seen) == 75
    assert len(set(seen)) == 75


def test_an_edit_keeps_every_fact(client_in, owner, ada):
    trees = make_field(owner, name="Trees")
    page = client_in.get(f"/people/{ada.ulid}/edit/").content.decode()
    assert 'value="Ada Lovelace"' in page
    form = {
        "full_name": "Ada King", "given": "Ada", "family": "Lovelace", "pronouns": "she/her",
        "title": "Countess", "organization": "Ockham", "location": "London",
        "time_zone": "Europe/London", "closeness": "close", "cadence_days": "30",
        "circles": ["friend", "speaker"], "career_fields": [trees.ulid], "tags": "maths, poetry",
        "how_met": "At a ball", "met_on": "2026-01-02", "birthday": "1815-12-10",
        "notes": "Notes", "do_not_contact": "on", "version": "",
        "contacts-TOTAL_FORMS": "3", "contacts-INITIAL_FORMS": "2",
        "contacts-0-kind": "email", "contacts-0-value": "ada@king.example", "contacts-0-preferred": "on",
        "contacts-1-kind": "phone", "contacts-1-value": "",
        "contacts-2-kind": "profile", "contacts-2-value": "linkedin.com/in/ada",
    }  # fmt: skip

    assert client_in.post(f"/people/{ada.ulid}/edit/", form).status_code == 302

    ada = Person.objects.get()
    assert (ada.full_name, ada.family, ada.sort_name) == ("Ada King", "King", "king ada")
    assert ada.organization.name == "Ockham"
    assert sorted(ada.contacts.values_list("normalized", flat=True)) == [
        "ada@king.example",
        "linkedin.com/in/ada",
    ]
    assert sorted(ada.circles.values_list("circle", flat=True)) == ["friend", "speaker"]
    assert sorted(ada.tags.values_list("name", flat=True)) == ["maths", "poetry"]
    assert list(ada.fields.all()) == [trees]
    assert ada.do_not_contact
    assert ada.edited_at is not None


def test_two_tabs_do_not_overwrite_each_other(client_in, ada):
    address = f"/people/{ada.ulid}/edit/"
    client_in.post(address, {"full_name": "Ada First", "version": "", **ROWS})

    answer = client_in.post(address, {"full_name": "Ada Second", "version": "", **ROWS})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Ada First" in page
    assert "Ada Second" in page
    assert Person.objects.get().full_name == "Ada First"
    version = re.search(r'name="version" value="([^"]*)"', page)[1]
    client_in.post(address, {"full_name": "Ada Second", "version": version, **ROWS})
    assert Person.objects.get().full_name == "Ada Second"


def test_a_form_that_is_wrong_says_so(client_in, ada):
    answer = client_in.post(f"/people/{ada.ulid}/edit/", {"full_name": "", "version": "", **ROWS})

    assert answer.status_code == 422


def test_why_wanted_ties_and_favours_are_kept(client_in, owner, ada):
    grace = meet_grace(owner)
    index_people([grace.pk])
    base = f"/people/{ada.ulid}"
    client_in.post(f"{base}/wanted/")
    client_in.post(f"{base}/why/", {"why_them": "She saw further.", "research": "# Notes"})
    client_in.post(f"{base}/ties/", {"knows": "hopper", "how": "letters"})
    client_in.post(f"{base}/favours/", {"what": "An article", "way": "promised", "kind": "article"})

    ada.refresh_from_db()
    assert (ada.stage, ada.why_them) == ("researched", "She saw further.")
    tie = Tie.objects.get()
    assert {tie.person, tie.knows} == {ada, grace}
    favour = Favour.objects.get()
    assert (favour.is_given, favour.done_on, favour.kind) == (True, None, "article")
    client_in.post(f"/ties/{tie.ulid}/removal/", {"from": ada.ulid})
    assert not Tie.objects.exists()
    assert client_in.post(f"{base}/ties/", {"knows": "nobody"}).status_code == 404
    client_in.post(f"{base}/wanted/", {"wanted": "no"})
    ada.refresh_from_db()
    assert ada.stage == ""


def test_the_bin_holds_gives_back_and_erases(client_in, ada):
    base = f"/people/{ada.ulid}"
    page = client_in.post(f"{base}/bin/", follow=True).content.decode()
    assert f'action="{base}/restoration/"' in page
    assert "Take out of the bin" in client_in.get(f"{base}/").content.decode()
    assert "Ada Lovelace" in client_in.get("/bin/").content.decode()

    client_in.post("/bin/restoration/", {"people": [ada.ulid]})
    assert Person.objects.get().deleted_at is None
    client_in.post("/bin/erasure/", {"people": [ada.ulid], "sure": "yes"})
    assert Person.objects.exists()

    client_in.post(f"{base}/bin/")
    asked = client_in.post("/bin/erasure/", {"people": [ada.ulid]})
    assert "cannot be undone" in asked.content.decode()
    assert Person.objects.exists()
    client_in.post("/bin/erasure/", {"people": [ada.ulid], "sure": "yes"})
    assert not Person.objects.exists()


PAGES = ["", "edit/"]
DEEDS = ["edit/", "why/", "wanted/", "bin/", "restoration/", "interactions/", "favours/", "ties/"]


@pytest.mark.parametrize("part", PAGES)
def test_nobody_sees_another_ones_person(other_client, ada, part):
    assert other_client.get(f"/people/{ada.ulid}/{part}").status_code == 404


@pytest.mark.parametrize("part", DEEDS)
def test_nobody_changes_another_ones_person(other_client, ada, part):
    data = {"full_name": "x", "what": "x", "summary": "x", **ROWS}
    assert other_client.post(f"/people/{ada.ulid}/{part}", data).status_code == 404
    assert Person.objects.get().full_name == "Ada Lovelace"
    assert not Interaction.objects.exists()


@pytest.mark.parametrize("part", [deed for deed in DEEDS if deed != "edit/"])
def test_a_deed_is_not_done_by_a_link(client_in, ada, part):
    assert client_in.get(f"/people/{ada.ulid}/{part}").status_code == 405


def test_a_tie_is_forgotten_from_either_side_and_from_nowhere_else(client_in, owner, ada):
    grace = meet_grace(owner)
    for said, back in ((grace.ulid, grace), (ada.ulid, ada), ("//evil/..", ada)):
        tie = add_tie(person=ada, knows=grace)
        answer = client_in.post(f"/ties/{tie.ulid}/removal/", {"from": said})
        assert answer.url == f"/people/{back.ulid}/"
