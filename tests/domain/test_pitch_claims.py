"""Praise of oneself: found without a fact, left in peace beside one."""

from __future__ import annotations

import pytest

from askwell.domain.pitch_claims import find_bare_claims, find_belittling
from askwell.domain.review.reading import read_message
from askwell.domain.review.values import Channel, Message, MessageKind, ReviewContext, Severity


def read(text: str):
    return read_message(
        Message(MessageKind.INVITATION, Channel.IN_PERSON, "", text), ReviewContext()
    )


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("I’m passionate, hard-working and creative.", Severity.WARN),
        ("I am a motivated and reliable team player.", Severity.WARN),
        ("Creative, dynamic and driven.", Severity.WARN),
        ("People know me as a strong, reliable worker.", Severity.WARN),
        ("I’m very organized.", Severity.HINT),
        ("I have strong communication skills.", Severity.HINT),
        ("I’m good at getting people to talk.", Severity.HINT),
    ],
)
def test_n13_adjectives_without_a_fact_are_found(text, severity):
    (finding,) = find_bare_claims(read(text))

    assert finding.severity == severity


@pytest.mark.parametrize(
    "text",
    [
        "I’m organized: I ran a market with 40 stalls.",
        "I’m good at getting people to talk. Last spring I ran a workshop in Mill Lane.",
        "I’m a curious and patient listener; I sat with my grandmother’s street for a year, and drew it.",
        "I’m curious how buses are planned.",
        "I admire creative and dedicated teachers.",
        "I’m strong on drawing three sections a day.",
        "I’m curious and patient about how streets come to be.",
        "My grandmother was a strong and patient teacher.",
    ],
)
def test_a_claim_beside_what_was_done_is_left_in_peace(text):
    assert list(find_bare_claims(read(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "I’m just a student.",
        "I don’t really know much about planning.",
        "I have no real experience.",
        "Sorry to bother you.",
    ],
)
def test_n13_making_oneself_small_is_found(text):
    assert [f.code for f in find_belittling(read(text))] == ["pitch_makes_small"]


@pytest.mark.parametrize(
    "text", ["I’m a student.", "I have just begun my fourth year.", "I only draw by hand."]
)
def test_modest_facts_are_facts(text):
    assert list(find_belittling(read(text))) == []
