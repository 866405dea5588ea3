"""This file shows findings laid over a letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.marking import (
    cut_text,
    list_ignored_findings,
    list_letter_parts,
    number_findings,
)
from askwell.domain.review.values import Finding, MessageKind, ReviewContext, Severity


def find(start: int, end: int, code: str = "pushy", where: str = "body") -> Finding:
    return Finding(code, Severity.WARN, start, end, "Because.", "Do this.", where)


def test_findings_are_numbered_as_one_reads_and_what_is_missing_comes_last():
    found = [find(0, 0, "missing_ask"), find(8, 10), find(2, 4), find(0, 3, where="subject")]

    numbered = number_findings(found, subject="Hey you", body="0123456789")

    assert [(n.number, n.finding.code, n.excerpt) for n in numbered] == [
        (1, "pushy", "Hey"),
        (2, "pushy", "23"),
        (3, "pushy", "89"),
        (4, "missing_ask", ""),
    ]


def test_an_ignored_finding_stays_away_until_its_words_change():
    [known] = number_findings([find(0, 4)], subject="", body="Now! Please")

    assert number_findings([find(0, 4)], subject="", body="Now! Please", ignored=[known.key]) == ()
    assert number_findings([find(0, 4)], subject="", body="Soon please", ignored=[known.key])


def test_what_is_ignored_is_listed_once_while_its_words_stand():
    body, found = "Now! Now!", [find(0, 4), find(5, 9), find(0, 0, "missing_ask")]
    known = number_findings(found, subject="", body=body)[0]

    ignored = list_ignored_findings(found, subject="", body=body, ignored=[known.key, "pushy:old"])

    assert [(one.code, one.excerpt, one.key) for one in ignored] == [("pushy", "Now!", known.key)]


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=8),
)
def test_the_pieces_are_the_letter_again(body: str, spans: list[tuple[int, int]]):
    numbered = number_findings([find(*span) for span in spans], subject="", body=body)

    assert "".join(piece.text for piece in cut_text(body, numbered)) == body


def test_the_margin_asks_for_a_referrer_only_when_there_is_one():
    with_ada = ReviewContext(referrer="Ada Lovelace")
    missing = [find(0, 0, "missing_referrer")]

    parts = list_letter_parts(MessageKind.INVITATION, with_ada, missing)
    without = list_letter_parts(MessageKind.INVITATION, ReviewContext(), [])

    assert {part.name: part.is_there for part in parts}["who sent you"] is False
    assert "who sent you" not in {part.name for part in without}


def test_the_margin_claims_no_length_for_a_talk_nobody_asked_for():
    parts = list_letter_parts(MessageKind.INVITATION, ReviewContext(), [find(3, 9, "asks_for_job")])

    assert {part.name: part.is_there for part in parts}["how long"] is False
