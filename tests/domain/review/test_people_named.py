"""This file is the tests of wrong_name, missing_referrer and wrong_organization."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askwell.domain.review import ReviewContext
from domain.review.drafts import GRACE, find_draft_codes


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Hi Marc,", "Mark Olsen"),
        ("Dear Ms. Hooper,", "Grace Hopper"),
        ("Hello Gracie Hoover!", "Grace Hopper"),
        ("Hi Jon,", "Joan Clarke"),
        ("Dear Dr. Turning,", "Alan Turing"),
        ("hey allan", "Alan Turing"),
        ("Good morning Alan,", "Ada Lovelace"),
        ("Dear Mr. Alan Ada,", "Alan Turing"),
        ("Alan,", "Ada Lovelace"),
        ("Dear Catherine,", "Kathleen Booth"),
        ("Hi Stephen -", "Stefan Banach"),
        ("Dear Professor Noether,", "Sofia Kovalevskaya"),
        ("Hi Lee Kwan,", "Lee Min-ho"),
    ],
)
def test_another_name_in_the_greeting_is_found(greeting: str, name: str) -> None:
    context = replace(GRACE, recipient_name=name)

    assert "wrong_name" in find_draft_codes(f"{greeting}\n\nThank you.\n\nBea", context=context)


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Hi Kate,", "Katherine Johnson"),
        ("Dear Jose,", "José Álvarez"),
        ("Dear José,", "Jose Alvarez"),
        ("Dear Prof. Dr. Kovalevskaya,", "Sofia Kovalevskaya"),
        ("Hi Bob,", "Robert Noyce"),
        ("Dear Ms. Lee,", "Lee Min-ho"),
        ("Hi Min-ho,", "Lee Min-ho"),
        ("Dear Minho,", "Lee Min-ho"),
        ("Dear Hiring Committee,", "Grace Hopper"),
        ("Hi there,", "Grace Hopper"),
        ("Hi Coach!", "Grace Hopper"),
        ("Dear Admiral Hopper,", "Grace Hopper"),
        ("Dear Grace and team,", "Grace Hopper"),
        ("Dear [First Name],", "Grace Hopper"),
        ("Good afternoon,", "Grace Hopper"),
        ("Hi Aunt Gracie,", "Grace Hopper"),
        ("Dear Grace Brewster Murray Hopper,", "Grace Brewster Murray Hopper"),
        ("Dear Mr. van der Berg,", "Jan van der Berg"),
        ("Hi AJ,", "Alan James Turing"),
        ("Dear Ms Garcia Marquez,", "Gabriela García Márquez"),
        ("Dear O'Neil,", "Shaun O’Neil"),
        ("Hi Grace (if I may),", "Grace Hopper"),
        ("Hello again Grace,", "Grace Hopper"),
        ("Dear Sir or Madam,", "Grace Hopper"),
        ("Dear Neighbor,", "Grace Hopper"),
        ("Hello from Lyon!", "Grace Hopper"),
    ],
)
def test_a_right_name_or_no_name_is_fine(greeting: str, name: str) -> None:
    context = replace(GRACE, recipient_name=name)

    assert "wrong_name" not in find_draft_codes(f"{greeting}\n\nThank you.\n\nBea", context=context)


def test_the_sender_signing_is_not_the_reader_misnamed() -> None:
    assert "wrong_name" not in find_draft_codes(
        "Hi Grace, could we talk for 20 minutes? Thanks, Ada"
    )


SENT_BY_ALAN = replace(GRACE, referrer="Prof. Alan Turing")


@pytest.mark.parametrize(
    "sentence",
    [
        "Alan said you would be the one to ask.",
        "Professor Turing thought of you at once.",
        "Your brother told me to write.",
        "Your old thesis advisor sends his regards and told me to write.",
    ],
)
def test_a_referrer_the_reader_can_recognise_is_enough(sentence: str) -> None:
    assert "missing_referrer" not in find_draft_codes(
        f"Dear Grace,\n\n{sentence}", context=SENT_BY_ALAN
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "A friend of yours said I could write.",
        "My professor told me about you.",
        "Someone we both know gave me your address.",
        "I was told you are kind to beginners.",
        "My cousin works near you and sends regards.",
        "I hope to be turing complete one day; a friend told me to write.",
    ],
)
def test_a_referrer_nobody_could_name_is_missing(sentence: str) -> None:
    assert "missing_referrer" in find_draft_codes(
        f"Dear Grace,\n\n{sentence}", context=SENT_BY_ALAN
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "I admire what you have built at Remington Labs.",
        "How is everything at Remington Labs?",
        "I'd love to hear how you lead the compiler group at Univac Corporation.",
        "Your team at Remington Labs published a lovely report.",
        "Since Remington Labs, where you work now, makes card readers, I thought of you.",
        "As an engineer at Remington Labs, you must see many of them.",
        "Are you still with Remington Labs?",
        "I was glad to read that Remington Labs made you head of compilers.",
        "Remington Labs is lucky to have you.",
    ],
)
def test_another_employer_is_found(sentence: str) -> None:
    assert "wrong_organization" in find_draft_codes(f"Dear Grace,\n\n{sentence}\n\nAda")


@pytest.mark.parametrize(
    "sentence",
    [
        "I work at Remington Labs as a clerk.",
        "When you were at Remington Labs, you wrote the manual I use.",
        "Before Remington Labs closed, you ran its archive.",
        "I'd love to hear how Eckert handles memory.",
        "Your talk at Strange Loop stayed with me.",
        "You studied at Vassar College, and so do I.",
        "How do you see the work at Eckert Systems?",
        "Your years at Harvard Labs made me curious about the move.",
        "I heard you at the Boston Computer Society in May.",
        "I am a student at Reed College, and your essay on loops is in my notebook.",
        "You moved from Remington Labs to Eckert Systems in March.",
        "Could we meet at Blue Bottle Coffee for 20 minutes?",
        "Your cousin at Remington Labs is my neighbour.",
        "How did you get from Remington Labs to compilers?",
        "Are you free on Zoom or at Union Station?",
    ],
)
def test_no_other_employer_is_claimed(sentence: str) -> None:
    assert "wrong_organization" not in find_draft_codes(f"Dear Grace,\n\n{sentence}\n\nAda")


@pytest.mark.parametrize("written", ["OHF", "the Housing Forum", "Oregon Housing"])
def test_short_forms_of_the_right_organization_are_fine(written: str) -> None:
    context = ReviewContext(recipient_name="Grace Hopper", organization="Oregon Housing Forum")

    assert "wrong_organization" not in find_draft_codes(
        f"Dear Grace,\n\nI follow your work at {written}.", context=context
    )
