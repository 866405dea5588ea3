"""A mistyped word finds what it may have meant."""

from __future__ import annotations

import pytest

from askwell.records.search import rebuild_index
from askwell.records.spelling import suggest_text
from cast import make_person, meet_ada, meet_grace


@pytest.fixture
def network(owner):
    meet_ada(owner)
    meet_grace(owner)
    make_person(owner, name="Siobhán O'Sullivan", location="Galway")
    rebuild_index()
    return owner


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Lovelcae", "lovelace"),
        ("lovlace", "lovelace"),
        ("ada lovelacw", "ada lovelace"),
        ("ivolelace", ""),
        ("Hoppr", "hopper"),
        ("sulivan", "sullivan"),
        ("galwya", "galway"),
        ("enignes", "engines"),
        ("siohb", "siobhan"),
        ("zzzzzz", ""),
        ("adq", ""),
        ("hopper lovelce", ""),
    ],
)
def test_a_slip_is_forgiven_when_somebody_is_found_by_it(network, typed, meant):
    assert suggest_text(network, typed) == meant


def test_nothing_of_somebody_else_is_suggested(network, other_owner):
    assert suggest_text(other_owner, "lovelcae") == ""


@pytest.mark.parametrize(
    "typed", ["'; DROP TABLE x --", 'lov" OR *', "%%%%", "\x00abcd", "{names}", "é" * 900]
)
def test_hostile_text_is_only_words(network, typed):
    assert isinstance(suggest_text(network, typed), str)
