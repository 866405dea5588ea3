"""A note about somebody is told from words that may be said to them."""

from __future__ import annotations

import pytest

from askwell.domain.third_person import speaks_about_them

GRACE = ("Grace Hopper", "Grace", "Hopper")


@pytest.mark.parametrize(
    "note",
    [
        "Her talk on compilers",
        "She wrote the first compiler.",
        "I liked what he said about nanoseconds",
        "Their paper of 1952",
        "they’ve moved from maths to machines",
        "Grace's nanosecond wire",
        "Hopper’s talk",
        "HER TALK",
        "Your talk; I want to ask her about it",
    ],
)
def test_a_note_about_somebody_is_known(note):
    assert speaks_about_them(note, GRACE)


@pytest.mark.parametrize(
    "note",
    [
        "Your talk on compilers made me draw one.",
        "I read your paper twice.",
        "The therapy garden you drew, there and here",
        "Heritage, theory, and the other bridge",
        "",
        "A graceful bridge",
    ],
)
def test_words_to_somebody_are_left_alone(note):
    assert not speaks_about_them(note, GRACE)
