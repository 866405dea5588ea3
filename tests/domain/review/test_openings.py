"""This file is the tests of how a phrase may begin: the look ahead passes over places, never over a phrase."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.review.job_evidence import JOB_SIGNS
from askwell.domain.review.openings import build_guard, read_openings, shorten_openings
from askwell.domain.review.phrases import compile_phrases, expand_classes


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        ("ask", {"ask"}),
        ("(?:my|your) cv", {"my cv", "your "}),
        ("colou?r", {"color", "colou"}),
        (r"(?<!not )a\b(?! b)c", {"ac"}),
        (r"no \w+", {"no "}),
        ("[ab]c", {"ac", "bc"}),
        (r"\w+ me", None),
        ("(?:so )?.x", None),
        ("x*y", {"x", "y"}),
        (r"a\.m", {"a.m"}),
    ],
)
def test_the_first_letters_of_a_pattern_are_read(pattern: str, openings: set[str] | None) -> None:
    assert read_openings(pattern) == openings


def test_many_beginnings_are_cut_short() -> None:
    openings = {
        f"{one}{two}{three}{four}x"
        for one in "abcde"
        for two in "abcde"
        for three in "abcde"
        for four in "abcdefgh"
    }
    assert len(shorten_openings(openings)) <= 500


def test_a_guard_looks_ahead_for_each_beginning() -> None:
    guard = re.compile(build_guard({"ask", "as", "beg"}))
    assert [bool(guard.match(word)) for word in ("assume", "begin", "bare")] == [True, True, False]


_WORDS = (
    "i you your if ever need hands my name on the list a job me in mind short of take start".split()
)


@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
def test_nothing_is_passed_over(low: str) -> None:
    for sign in JOB_SIGNS:
        plain = re.compile(r"\b(?:" + "|".join(map(expand_classes, sign.phrases._phrases)) + ")")
        assert bool(plain.search(low)) == bool(sign.phrases.search(low)), sign.name


def test_phrases_that_begin_anyhow_are_found_beside_others() -> None:
    phrases = compile_phrases("ask me", r"\w+ing me")
    assert [found.group() for found in phrases.finditer("please ask me, not chasing me")] == [
        "ask me",
        "chasing me",
    ]
