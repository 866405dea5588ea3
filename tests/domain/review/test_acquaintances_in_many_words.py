"""This file is the tests of missing_previous_contact and missing_referrer in many words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.review.drafts import GRACE, find_draft_codes


def _find(sentence: str, kind: str = "invitation", **facts: str) -> set[str]:
    body = (
        f"Dear Dr. Hopper,\n\n{sentence}\n\nI'm a second-year student of computing. "
        "Could we talk on the phone for 20 minutes?\n\nBest,\nEdna Quill"
    )
    return find_draft_codes(body, kind=kind, context=replace(GRACE, **facts))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["invitation", "reconnect"])
@pytest.mark.parametrize(
    ("sentence", "contact"),
    [
        (
            "It's been eight years since the night shift at the observatory.",
            "Worked the night shift together at the observatory",
        ),
        ("I was under you for the summer placement.", "She supervised his placement"),
        ("It was lovely to be squeezed next to you on that bus.", "Met on a bus to the conference"),
        ("It's Edna Quill, the one who dropped the tray.", "Worked in the same canteen"),
        ("You once lent me your umbrella outside the town hall.", "Met at a town meeting"),
        ("Do you still have the umbrella I lent you in Graz?", "Met in Graz in 2019"),
        ("I still think of our argument about the tape drives.", "Interned together"),
        ("We were on the same bench at the chess club.", "Chess club"),
        ("You taught me to splice tape in the cellar.", "Interned under her in 2016"),
        ("I enjoyed our lunch in May.", "Lunch in May"),
        ("Thank you again for the call in March.", "Phone call in March"),
        (
            "Since your talk at our school, when I asked about the moth, I've been reading.",
            "She spoke at his school",
        ),
        (
            "You may not remember me, but I asked the question about the moth after your lecture.",
            "Asked a question at her lecture",
        ),
        ("It's your old lab partner.", "Lab partners"),
        ("Greetings from your former tenant.", "Rented a room from her"),
        ("Long time no see! The attic flat in Ghent still misses you.", "Shared a flat in Ghent"),
        ("I wrote to you in April and you kindly answered.", "Emailed in April"),
        ("When you visited our depot you noticed the wiring.", "Visited his depot"),
        ("We last spoke when you were moving house.", "Spoke last year"),
        ("You judged my project at the science fair.", "Judged his science fair project"),
        ("Ten years ago you signed my cast.", "Met at a summer camp"),
        ("I used to carry your tapes.", "Assistant in her lab"),
        ("I sat in the third row of your summer course.", "Took her summer course"),
        ("How are the twins? Last I saw them they were eating chalk.", "Babysat for her"),
        ("At the Christmas party you told the story of the moth.", "Talked at a Christmas party"),
    ],
)
def test_a_shared_moment_is_a_mention(kind: str, sentence: str, contact: str) -> None:
    codes = _find(sentence, kind, previous_contact=contact)

    assert "missing_previous_contact" not in codes


@pytest.mark.parametrize("kind", ["invitation", "reconnect"])
@pytest.mark.parametrize(
    ("sentence", "contact"),
    [
        ("I hope you remember me.", "Worked together in a canteen"),
        ("I'm back in Lisbon after three years away.", "Served on one ship"),
        ("I hope the harvest was generous this year.", "Worked the harvest at her mill"),
        ("I'd love to hear how you decided back then.", "Supervised his placement"),
        ("How have you been? I saw that you run the compiler room now.", "Shared a flat in Ghent"),
        ("It has been too long! I have moved to Graz and started a bakery.", "Chess club"),
        ("I came across your name in a magazine.", "Met in Graz in 2019"),
        ("I've read your new book and liked it.", "Lunch in May"),
        ("I hope life is treating you well and the children are growing.", "Interned together"),
        ("I see you have been promoted. Congratulations!", "Worked under her"),
        ("I would love to meet you for a coffee.", "Took her summer course"),
        (
            "I am writing to you because your work on compilers is known to everybody.",
            "Phone call in March",
        ),
        ("I have returned from abroad and would like to hear your news.", "Rented a room from her"),
        ("Your article on the moth made me smile.", "Judged his science fair project"),
        ("Greetings from Porto, where it rains.", "Shared a taxi from the airport"),
    ],
)
def test_news_and_wishes_are_no_mention(kind: str, sentence: str, contact: str) -> None:
    codes = _find(sentence, kind, previous_contact=contact)

    assert "missing_previous_contact" in codes


@pytest.mark.parametrize(
    ("sentence", "referrer"),
    [
        ("Your godson sent me.", "Emil"),
        ("Will told me about your tapes.", "Will Marsh"),
        ("will marsh told me about your tapes.", "Will Marsh"),
        ("I got your address from Rose.", "Rose Tremain, neighbour"),
        ("Your stepbrother thinks we should talk.", "Karl"),
        ("O'Hara says that you answer letters.", "Prof. Nuala O'Hara"),
        ("My landlord, Mr. Old, gave me your number.", "Peter Old"),
    ],
)
def test_who_can_be_recognised_is_not_missing(sentence: str, referrer: str) -> None:
    assert "missing_referrer" not in _find(sentence, referrer=referrer)


@pytest.mark.parametrize(
    ("sentence", "referrer"),
    [
        ("An old man at the market gave me your address.", "Old Jack Dunne"),
        ("You will know who sent me.", "Will Marsh"),
        ("A rose grower we both know gave me your address.", "Rose Tremain, neighbour"),
        ("My godson sent me.", "Emil"),
        ("Somebody in your trade may have told you of me.", "May Adler"),
        ("My mark in computing got me your address from a teacher.", "Mark Olsen"),
    ],
)
def test_who_cannot_be_recognised_is_missing(sentence: str, referrer: str) -> None:
    assert "missing_referrer" in _find(sentence, referrer=referrer)
