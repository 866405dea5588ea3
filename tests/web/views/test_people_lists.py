"""Views kept under a name, columns, what is missing, and a selection taken along."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from askwell.records.models import SavedView
from cast import make_person, meet_ada, meet_grace


def test_a_filter_is_kept_under_a_name_renamed_taken_out_and_brought_back(client_in, owner):
    meet_grace(owner)
    client_in.post("/people/views/", {"name": "No circle", "address": "missing=circle&after=x"})
    view = SavedView.objects.get()
    assert parse_qs(view.address)["missing"] == ["circle"]
    assert "after" not in parse_qs(view.address)
    assert "No circle" in client_in.get("/people/").content.decode()

    client_in.post(f"/people/views/{view.ulid}/", {"name": "Unsorted"})
    view.refresh_from_db()
    assert view.name == "Unsorted"

    answer = client_in.post(f"/people/views/{view.ulid}/removal/", follow=True)
    assert not SavedView.objects.exists()
    undo = re.search(r'action="(/people/views/[^"]+/return/)"', answer.content.decode())[1]
    client_in.post(undo)
    assert SavedView.objects.get().name == "Unsorted"


def test_a_view_without_a_name_is_not_kept(client_in):
    client_in.post("/people/views/", {"name": " ", "address": "q=a"})

    assert not SavedView.objects.exists()


def test_the_list_shows_the_columns_that_were_chosen(client_in, owner):
    meet_grace(owner, location="Arlington")

    client_in.post("/people/columns/", {"column": ["location", "email"]})
    page = client_in.get("/people/").content.decode()

    assert "Arlington" in page
    assert "grace@navy.example" in page
    assert "Last contact</a>" not in page


def find_heads(page: str) -> set[str]:
    """Return the columns a page of the list shows, of three that are looked for."""
    words = {"location": "Arlington", "email": "grace@navy.example", "last": "Last contact</a>"}
    return {name for name, word in words.items() if word in page}


def test_the_columns_are_kept_with_the_account_and_not_the_browser(client_in, owner):
    meet_grace(owner, location="Arlington")
    client_in.post("/people/columns/", {"column": ["location"], "address": "stage=wanted"})
    client_in.session.flush()
    client_in.force_login(owner)

    assert find_heads(client_in.get("/people/").content.decode()) == {"location"}


def test_no_column_at_all_can_be_chosen(client_in, owner):
    meet_grace(owner, location="Arlington")
    client_in.post("/people/columns/", {})

    assert find_heads(client_in.get("/people/").content.decode()) == set()


def test_a_view_is_looked_at_in_the_columns_it_was_kept_with(client_in, owner):
    meet_grace(owner, location="Arlington")
    client_in.post("/people/columns/", {"column": ["location", "email"]})
    client_in.post("/people/views/", {"name": "No circle", "address": "missing=circle"})
    client_in.post("/people/columns/", {"column": ["last"]})
    address = SavedView.objects.get().address

    view = client_in.get(f"/people/?{address}").content.decode()
    assert find_heads(view) == {"location", "email"}
    assert 'name="columns" value="location,email"' in view
    assert find_heads(client_in.get("/people/").content.decode()) == {"last"}

    answer = client_in.post("/people/columns/", {"column": ["last"], "address": address})
    assert answer["Location"] == "/people/?missing=circle"
    assert find_heads(client_in.get(answer["Location"]).content.decode()) == {"last"}


def test_columns_nobody_knows_show_nothing_and_break_nothing(client_in, owner):
    meet_grace(owner, location="Arlington")
    owner.profile.people_columns = {"stage": 1}
    owner.profile.save()

    assert client_in.get("/people/").status_code == 200
    assert find_heads(client_in.get("/people/?columns=x,location").content.decode()) == {"location"}


def test_the_list_can_show_who_lacks_something(client_in, owner):
    meet_grace(owner, circles=["friend"])
    meet_ada(owner, how_met="At a talk")
    make_person(owner, name="Alan Turing")

    def names(missing: str) -> set[str]:
        page = client_in.get(f"/people/?missing={missing}").content.decode()
        return set(re.findall(r"<bdi>([^<]+)</bdi></a><span", page))

    assert names("circle") == {"Ada Lovelace", "Alan Turing"}
    assert names("how_met") == {"Grace Hopper", "Alan Turing"}
    assert names("email") == {"Alan Turing"}


def test_a_selection_is_taken_along_and_nobody_else(client_in, owner):
    grace = meet_grace(owner)
    meet_ada(owner)

    answer = client_in.post(
        "/people/selection/", {"people": [grace.ulid], "do": "export", "format": "vcard3"}
    )
    cards = b"".join(answer.streaming_content).decode()

    assert "VERSION:3.0" in cards
    assert "Grace Hopper" in cards
    assert "Ada" not in cards
    assert "attachment" in answer["Content-Disposition"]
