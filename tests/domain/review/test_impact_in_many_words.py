"""This file is the tests of missing_impact in many words: what came of advice, and what did not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.review.drafts import GRACE, find_draft_codes

ARCHIVE = "spend a week in the tape archive before choosing a thesis"
WELDERS = "interview three retired welders"


def _is_missing(advice: str, sentence: str) -> bool:
    body = (
        f"Dear Dr. Hopper,\n\nYou told me to {advice}, and I did. {sentence}\n\n"
        "Thank you for the advice.\n\nBest,\nEdna Quill"
    )
    context = replace(GRACE, advice_acted_on=advice)
    return "missing_impact" in find_draft_codes(body, kind="follow_up", context=context)


@pytest.mark.parametrize(
    "sentence",
    [
        "I have changed my topic to magnetic decay.",
        "The archivist has asked me to come back in the summer.",
        "My supervisor laughed and then signed the form.",
        "I know now that it is not for me.",
        "I've dropped the compiler idea altogether.",
        "The result is a thesis about glue.",
        "My sister has started to do the same.",
        "Two of my classmates now go every Friday.",
        "The chapter that came out of it won a small prize.",
        "I no longer dread the second year.",
        "The catalogue now has eleven corrections in my handwriting.",
        "Everything fell into place on the Thursday.",
        "My fear of the machines is gone.",
        "The curator is writing an article with me.",
        "I can finally tell acetate from polyester.",
        "I chose differently than I would have in May.",
    ],
)
def test_what_came_of_it_is_heard_in_an_archive(sentence: str) -> None:
    assert not _is_missing(ARCHIVE, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the week of the storm.",
        "There are nine thousand reels and one chair.",
        "It took five days, from nine to four.",
        "The bus was late on the Wednesday.",
        "I've now done all seven days, as you advised.",
        "I hope the garden is doing well.",
        "I wore two jumpers and a scarf.",
        "I took the tram there and walked back.",
        "A school class came by on the Tuesday.",
        "The archivist is from Wales and speaks quite fast.",
        "I've since been there a second time.",
        "I wanted you to know that it is done.",
        "I sat where you used to sit.",
        "I counted the reels on the bottom shelf, forty-four of them.",
        "I got the reader's card at the front desk.",
        "I ate at the canteen.",
    ],
)
def test_how_it_was_done_is_no_result_in_an_archive(sentence: str) -> None:
    assert _is_missing(ARCHIVE, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "One of them is teaching me to braze.",
        "I see my own trade with other eyes.",
        "Mr. Olsen's widow sends me his old gloves next week.",
        "The upshot: no shipyard for me.",
        "We laughed so much that I forgot to be afraid.",
        "They warned me off night shifts, so I took the day course.",
        "I hadn't expected to like them, and now I'm eating there on Sundays.",
        "My plan is off.",
        "I decided against the apprenticeship.",
        "That cleared the fog.",
        "It was a disaster, and a useful one.",
        "From the second I have an invitation to the union hall.",
        "I understand my father better.",
        "The third has offered me his bench.",
        "It turned my idea upside down.",
        "My essay on them came first in the year.",
        "I've become the girl who knows where to buy rods.",
        "Since then I weld with the window open.",
        "I am less sure than before, which you'd say is progress.",
    ],
)
def test_what_came_of_it_is_heard_among_welders(sentence: str) -> None:
    assert not _is_missing(WELDERS, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The first lives by the harbour.",
        "I recorded them on my phone, about an hour each.",
        "Two are called Peter.",
        "I've written them all down in a green book.",
        "I interviewed one on a Monday and two on a Friday.",
        "They were all over seventy.",
        "I brought cake each time.",
        "The second interview was in a garage with the radio on.",
        "It took me until October to find the third.",
        "I asked the ten questions that we had prepared.",
        "I have now interviewed all three.",
        "The last one was in hospital, on the fourth floor.",
        "One of them has a parrot.",
        "I did what you said.",
        "I used the recorder you lent me.",
    ],
)
def test_how_it_was_done_is_no_result_among_welders(sentence: str) -> None:
    assert _is_missing(WELDERS, sentence)
