"""This file is what holds for any text: no crash, spans inside, the same findings however it is typed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.domain.review import Channel, MessageKind, Review, ReviewContext
from domain.review.drafts import GRACE, review_draft

FULL = ReviewContext(
    recipient_name="Grace O'Hara-Núñez",
    recipient_role="Compiler Engineer",
    organization="Eckert & Sons",
    referrer="Alan (her brother)",
    previous_contact="Met at the fair; she asked for a CV",
    advice_acted_on="Read the manual",
)
SENTENCES = [
    "Hi Grace,",
    "Dear Alan,",
    "I'm a student at Reed.",
    "I'd love to join your team!",
    "Here's my résumé: example.org/cv.",
    "Don't ignore me; I need an answer by Friday.",
    "Your “nested loops” essay — the one from 1952 — is on my wall.",
    "Could we talk for 20 minutes?",
    "Let's connect…",
    "Thanks so much for the story about the moth.",
    "[Name] XXX {{x}}",
    "What's Remington Labs like, where you work?",
    "\n\n",
    "Best,\nAda",
]
messy = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(SENTENCES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(SENTENCES), max_size=14).map("\n".join),
)


@settings(max_examples=300, deadline=None)
@given(messy, messy, st.sampled_from(MessageKind), st.sampled_from(Channel))
def test_a_review_never_crashes_and_its_spans_lie_in_the_text(
    subject: str, body: str, kind: MessageKind, channel: Channel
) -> None:
    review = review_draft(body, subject=subject, kind=kind, channel=channel, context=FULL)

    for finding in review.findings:
        text = subject if finding.where == "subject" else body
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.message
        assert finding.suggestion


def list_codes(review: Review) -> list[str]:
    return [finding.code for finding in review.findings]


RETYPED = {
    "line endings": lambda text: text.replace("\n", "\r\n"),
    "smart quotes": lambda text: text.replace("'", "\u2019").replace('"', "\u201d"),
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(". ", ".  "),
    "accents apart": lambda text: text.replace("é", "e\u0301"),
}


@pytest.mark.parametrize("how", RETYPED)
@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=14), st.sampled_from(MessageKind))
def test_typing_makes_no_difference(how: str, parts: list[str], kind: MessageKind) -> None:
    body = "\n".join(parts).replace("“", '"').replace("”", '"')
    plain = review_draft(body, kind=kind, context=FULL)
    retyped = review_draft(RETYPED[how](body), kind=kind, context=FULL)

    assert list_codes(retyped) == list_codes(plain)


def test_spans_point_at_the_words_in_the_source() -> None:
    body = (
        "Dear Grace,\r\n\r\nI\u2019m\u00a0a student.  I\u2019d love to join your team!\r\n\r\nAda"
    )
    [finding] = [f for f in review_draft(body, context=GRACE).findings if f.code == "asks_for_job"]

    assert "join your team" in body[finding.start : finding.end]


@pytest.mark.parametrize(
    "chunk",
    [
        "I would really very much just also still like to work with you and your team on it, ",
        "a" * 50,
        "your your you you I I to to ",
        "[[[[{{{{<<<<((((",
        "if you need someone if you need ",
        "A B C D E F G ",
        "Dear Mr. ",
        "\n",
        "don't. ",
        "I am not, never, nor without ",
        "at The Of For And At The ",
        "please reply to me and ",
        "résumé my résumé ",
    ],
)
def test_a_hundred_kilobytes_take_a_tenth_of_a_second(chunk: str) -> None:
    body = (chunk * (100_000 // len(chunk) + 1))[:100_000]
    review_draft(body[:1000], context=FULL)
    seconds = min(_time_review(body) for _again in range(3))

    assert seconds < 0.1


def test_what_lies_beyond_the_part_that_is_read_is_not_called_missing() -> None:
    codes = list_codes(review_draft("I am here. " * 9_000, kind="invitation"))

    assert codes == ["too_long"]


def _time_review(body: str) -> float:
    started = time.process_time()
    review_draft(body, context=FULL, kind="invitation")
    return time.process_time() - started
