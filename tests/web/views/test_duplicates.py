"""The page of people who may be one."""

from __future__ import annotations

import pytest
from django.urls import reverse

from askwell.actions.comparing import compare_everybody
from askwell.actions.comparing_tasks import compare_in_background
from askwell.records.models import AlikePair, Comparison, Interaction, Merge, Person
from cast import make_person, meet_ada, meet_alan, meet_grace


@pytest.fixture
def pair(owner, now):
    """Return Grace and G. Hopper, who may be one."""
    meet_grace(owner, location="Arlington")
    make_person(
        owner, name="G. Hopper", organization="United States Navy", phone="+1 202 555 0143",
        location="New York", birthday=None,
    )  # fmt: skip
    compare_everybody(owner=owner, now=now)
    return AlikePair.objects.get()


def test_two_people_are_shown_side_by_side_with_why(client_in, pair):
    page = client_in.get(reverse("duplicates")).content.decode()

    assert "Pair 1 of 1" in page
    assert "G. fits Grace" in page
    assert "Both at United States Navy" in page
    assert "Against it: one is in Arlington, the other in New York".casefold() in page.casefold()
    assert "+1 202 555 0143, kept" in page


def test_whoever_is_new_is_compared_first(client_in, owner):
    meet_grace(owner), meet_grace(owner)

    page = client_in.get(reverse("duplicates")).content.decode()

    assert "Grace Hopper" in page
    assert AlikePair.objects.get().is_certain


def test_merging_takes_what_was_chosen_and_can_be_undone(client_in, pair):
    answer = client_in.post(
        reverse("duplicates-merge", args=[pair.ulid]),
        {"chosen": "1", "take-location": "second", "take-name": "first", "done": "2"},
        follow=True,
    )

    person = Person.objects.get()
    assert (person.full_name, person.location) == ("Grace Hopper", "New York")
    assert answer.redirect_chain[0][0].endswith("?done=3")
    merge = Merge.objects.get()
    undo = reverse("merge-parting", args=[merge.ulid])
    assert f'action="{undo}"' in answer.content.decode()

    answer = client_in.post(undo, follow=True)
    assert "are two people again" in answer.content.decode()
    assert Person.objects.count() == 2


def test_not_the_same_is_not_asked_again_unless_undone(client_in, pair):
    answer = client_in.post(reverse("duplicates-difference", args=[pair.ulid]), follow=True)
    assert "We will not ask again" in answer.content.decode()
    assert "All decided" in answer.content.decode()

    answer = client_in.post(reverse("duplicates-question", args=[pair.ulid]), follow=True)
    assert "G. Hopper" in answer.content.decode()


def test_a_pair_left_for_later_is_offered_at_the_end(client_in, pair):
    answer = client_in.post(reverse("duplicates-later", args=[pair.ulid]), follow=True)
    assert "1 pair is left for later" in answer.content.decode()

    assert "G. Hopper" in client_in.get(reverse("duplicates"), {"later": "1"}).content.decode()


def test_all_that_is_beyond_doubt_is_merged_in_one_press_and_parted_in_one(client_in, owner, now):
    for meet in (meet_grace, meet_ada):
        meet(owner), meet(owner)
    assert "Merge all 2" in client_in.get(reverse("duplicates")).content.decode()

    answer = client_in.post(reverse("duplicates-certain"), follow=True)
    assert "2 pairs merged." in answer.content.decode()
    assert Person.objects.count() == 2
    undo = answer.content.decode().split('action="/merges/parting/')[1].split('"')[0]

    answer = client_in.post(f"/merges/parting/{undo}", follow=True)
    assert "2 pairs parted again." in answer.content.decode()
    assert Person.objects.count() == 4
    assert client_in.post(f"/merges/parting/{undo}").status_code == 404


def test_a_press_can_be_undone_from_the_page_at_any_later_time(client_in, owner, now):
    for meet in (meet_grace, meet_ada, meet_alan):
        meet(owner), meet(owner)
    compare_everybody(owner=owner, now=now)
    client_in.post(reverse("duplicates-certain"))
    assert "3 pairs, all in one press" in client_in.get(reverse("duplicates")).content.decode()

    one = Merge.objects.first()
    client_in.post(reverse("merge-parting", args=[one.ulid]))
    page = client_in.get(reverse("duplicates")).content.decode()
    assert "2 pairs, all in one press" in page
    assert "once also" not in page

    client_in.post(reverse("merges-parting", args=[one.press]))
    assert Person.objects.count() == 6
    assert "all in one press" not in client_in.get(reverse("duplicates")).content.decode()


def test_parting_says_what_stays(client_in, pair):
    client_in.post(reverse("duplicates-merge", args=[pair.ulid]))
    Person.objects.update(location="Washington")
    Person.objects.get().contacts.all().delete()

    answer = client_in.post(reverse("merge-parting", args=[Merge.objects.get().ulid]), follow=True)

    assert "1 thing was removed since and stays away." in answer.content.decode()


def test_everybody_is_compared_again_in_the_background(client_in, owner, now, monkeypatch):
    asked = []
    monkeypatch.setattr(type(compare_in_background), "enqueue", lambda _t, *a: asked.append(a))

    for _n in range(2):
        client_in.post(reverse("duplicates-comparison"))

    state = Comparison.objects.get(owner=owner)
    assert asked == [(state.ulid, now.isoformat())]
    assert "Reading everybody" in client_in.get(reverse("duplicates-progress")).content.decode()
    compare_in_background.func(state.ulid, now.isoformat())
    answer = client_in.get(reverse("duplicates-progress"))
    assert answer.headers["HX-Redirect"] == reverse("duplicates")


def test_a_pair_decided_in_another_tab_is_told_so(client_in, pair):
    for status in (302, 404):
        answer = client_in.post(reverse("duplicates-merge", args=[pair.ulid]))
        assert answer.status_code == status


def test_an_odd_token_undoes_nothing(client_in, owner):
    assert client_in.post(reverse("merges-parting", args=["odd"])).status_code == 404


def test_people_and_an_import_lead_here(client_in, pair):
    assert "Possible duplicates 1" in client_in.get(reverse("people")).content.decode()


def test_the_page_asks_little_of_the_database(
    client_in, owner, pair, django_assert_max_num_queries
):
    client_in.get(reverse("duplicates"))
    for n in range(30):
        Interaction.objects.create(owner=owner, person=pair.first, happened_on="2026-11-01")
        make_person(owner, name=f"Zoe Quirke{n}", email=f"z{n}@x.example")
    compare_everybody(owner=owner, now=pair.owner.date_joined)
    Comparison.objects.update(compared_at="2100-01-01T00:00Z")

    with django_assert_max_num_queries(28):
        client_in.get(reverse("duplicates"))
