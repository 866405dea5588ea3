"""This file is the search box: what it finds, what it offers, and what it never shows."""

from __future__ import annotations

import pytest

from askwell.records.models import Interaction
from askwell.records.search import index_people
from cast import make_field, meet_ada, meet_grace


@pytest.fixture
def network(owner, today):
    ada, grace = meet_ada(owner), meet_grace(owner)
    index_people([ada.pk, grace.pk])
    make_field(owner, name="Naval engineering")
    Interaction.objects.create(
        owner=owner, person=grace, happened_on=today, summary="She spoke of <b>nanoseconds</b>."
    )
    return ada, grace


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lovelace", ["Ada Lovelace", "Log a call with Ada Lovelace", "New person “lovelace”"]),
        ("log a call with ada", ["Log a call with Ada Lovelace", "New person “ada”"]),
        ("navy", ["United States Navy", "Grace Hopper"]),
        ("naval", ["Naval engineering"]),
        ("nanosec", ["<mark>nanosec</mark>", "Grace Hopper"]),
        ("zzz", ["New person “zzz”"]),
        ("", ["New person"]),
        ("<script>", ["New person “&lt;script&gt;”"]),
    ],
)
def test_a_text_finds_and_offers(client_in, network, text, expected):
    answer = client_in.get("/search/", {"q": text}, headers={"HX-Request": "true"})

    page = answer.content.decode()
    assert "<html" not in page
    assert 'role="option"' in page
    for words in expected:
        assert words in page
    assert "<b>nanoseconds" not in page


def test_it_is_a_page_without_scripts(client_in, network):
    page = client_in.get("/search/", {"q": "ada"}).content.decode()

    assert "<html" in page
    assert "Ada Lovelace" in page


def test_nobody_finds_what_is_another_ones(other_client, network):
    for text in ("ada", "navy", "naval", "nanosec", ""):
        page = other_client.get("/search/", {"q": text}).content.decode()
        for words in ("Lovelace", "United States Navy", "Naval eng", "nanoseconds"):
            assert words not in page
