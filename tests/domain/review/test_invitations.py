"""This file is the tests of what an invitation must say: who, what, why, how long, and where you met."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.review.drafts import GRACE, find_draft_codes

ASK = "Could we talk for 20 minutes next week?"


@pytest.mark.parametrize(
    "sentence",
    [
        "I teach chemistry at a night school.",
        "Having raised twins, I'm going back to college this fall.",
        "Beekeeper here, with a weakness for old computers.",
        "As a paramedic, I rely on your dispatch tool.",
        "I spent eleven years on fishing boats.",
        "My thesis on punch cards is due in spring.",
        "I'm Ada, second-year at Reed, mostly maths.",
        "I've been a bus driver since 2009.",
        "I run a small bakery in Leith.",
        "I am currently between jobs after ten years in retail.",
        "I recently immigrated from Chile and was a lawyer there.",
        "We both went to Vassar.",
        "I'm retraining as an electrician.",
        "I sell insurance by day.",
    ],
)
def test_a_sender_who_says_who_they_are_is_known(sentence: str) -> None:
    body = f"Dear Grace,\n\n{sentence} Your essay on nested loops is on my wall. {ASK}\n\nAda"

    assert "missing_who_i_am" not in find_draft_codes(body)


@pytest.mark.parametrize(
    "sentence",
    [
        "My name is Ada.",
        "I'm a huge fan of old computers.",
        "I have always been curious about compilers.",
        "I am very interested in what you do.",
        "I'm fascinated by compilers and want to learn more.",
        "I'm writing because I want to understand compilers.",
        "I have been thinking about compilers a lot.",
        "I'm Ada, nice to meet you.",
        "I read it twice on the train.",
    ],
)
def test_a_name_or_an_interest_is_not_who_you_are(sentence: str) -> None:
    body = f"Dear Grace,\n\n{sentence} Your essay on nested loops is on my wall. {ASK}\n\nAda"

    assert "missing_who_i_am" in find_draft_codes(body)


@pytest.mark.parametrize(
    "ask",
    [
        "Might I trouble you for a quarter of an hour?",
        "Twenty minutes on the phone, whenever it suits?",
        "I'd be glad of half an hour of your time.",
        "Would it be all right to send three questions by email?",
        "I was wondering if you'd let me watch a code review for an hour.",
        "I'm hoping to hear, in a 15-minute call, how you began.",
        "Any chance you could spare 20 minutes?",
        "It would mean a lot to talk for 20 minutes.",
        "How did you decide to leave mathematics?",
        "If you have fifteen minutes some evening, I would love to listen.",
    ],
)
def test_a_request_in_any_dress_is_a_request(ask: str) -> None:
    body = f"Dear Grace,\n\nI'm a maths student. Your essay on nested loops is on my wall. {ask}\n\nAda"

    assert not {"missing_ask", "no_time_bound"} & find_draft_codes(body)


@pytest.mark.parametrize(
    "ending",
    [
        "I would love to connect.",
        "Let's connect!",
        "I hope you have a wonderful week.",
        "It would be great to have you in my network.",
        "Thanks for reading, and keep up the great work.",
        "I look forward to staying in touch.",
        "I just wanted to say how much I liked it.",
        "How cool is that?",
    ],
)
def test_a_wish_to_connect_asks_for_nothing(ending: str) -> None:
    body = f"Dear Grace,\n\nI'm a maths student. Your essay on nested loops is on my wall. {ending}\n\nAda"

    assert "missing_ask" in find_draft_codes(body)


@pytest.mark.parametrize(
    "ask",
    [
        "Could we have a quick call?",
        "Would you be up for coffee sometime?",
        "I'd love to pick your brain over lunch.",
        "Can I come by your office in May?",
        "Would you have some time to talk?",
        "May I call you on Tuesday after 3?",
    ],
)
def test_a_meeting_without_a_length_is_unbounded(ask: str) -> None:
    body = f"Dear Grace,\n\nI'm a maths student. Your essay on nested loops is on my wall. {ask}\n\nAda"

    assert "no_time_bound" in find_draft_codes(body)


@pytest.mark.parametrize(
    "reason",
    [
        "Your essay on nested loops is on my wall.",
        "I saw your photographs of the harbor cranes at the library.",
        "You and I both grew up in Dubuque.",
        "We met at the ferry strike in April.",
        "Alan thought you would know about valves.",
        "You left law for pottery at forty, and so might I.",
        "The bridge you drew for Astoria is the one I cross to school.",
        "I heard you on the radio, talking about beetles.",
        "I'd like to ask how you went from ballet to tax law.",
        "Your daughter is in my swimming class and says you restore clocks.",
        "You're the only person I've found who studies moss in cities.",
        "I noticed that you served on the Nimitz, as I did.",
    ],
)
def test_a_reason_of_ones_own_is_specific(reason: str) -> None:
    body = f"Dear Grace,\n\nI'm a maths student. {reason} {ASK}\n\nAda"

    assert not {"missing_why_them", "generic_why_them"} & find_draft_codes(body)


@pytest.mark.parametrize(
    "reason",
    [
        "Your career is truly admirable.",
        "I saw that you are a compiler engineer at Eckert Systems.",
        "You are one of the most respected voices in your field.",
        "I came across your profile and was blown away by your accomplishments.",
        "Someone with your wealth of experience could teach me a great deal.",
        "I look up to successful women in engineering such as you.",
        "I am reaching out to you since you work at Eckert Systems, a wonderful company.",
        "Your journey is so inspiring!",
        "With your many years of expertise, you would be the perfect person to learn from.",
    ],
)
def test_praise_and_titles_are_generic(reason: str) -> None:
    body = f"Dear Grace,\n\nI'm a maths student. {reason} {ASK}\n\nAda"

    assert "generic_why_them" in find_draft_codes(body)


@pytest.mark.parametrize(
    "filler",
    [
        "I'd like to learn about compilers.",
        "I have been reading about machine code since last winter, mostly at night.",
        "I know you are busy, so thank you for your time.",
        "My school asks us to interview three people before summer.",
        "I hope you are having a lovely week.",
        "Please let me know what times suit you.",
    ],
)
def test_no_word_about_the_reader_is_no_reason(filler: str) -> None:
    body = f"Dear Grace,\n\nI'm a maths student. {filler} {ASK}\n\nAda"

    assert "missing_why_them" in find_draft_codes(body)


MET = replace(
    GRACE, previous_contact="Met at the Vassar science fair in 2024; she judged his pendulum"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "We met at the science fair last year.",
        "You judged my pendulum in 2024.",
        "I'm the one with the broken pendulum, at Vassar.",
        "It was good to meet you at the fair.",
        "You may remember me from Vassar.",
        "Since we last spoke I have built a better one.",
    ],
)
def test_a_mention_of_the_earlier_contact_is_enough(sentence: str) -> None:
    for kind in ("invitation", "reconnect"):
        assert "missing_previous_contact" not in find_draft_codes(
            f"Dear Grace,\n\n{sentence} {ASK}\n\nAda", context=MET, kind=kind
        )


@pytest.mark.parametrize(
    "sentence",
    [
        "It has been a while!",
        "I'm a physics student at Vassar.",
        "I hope you have been well.",
        "Your essay on nested loops is on my wall.",
        "I would love to meet you.",
        "I want to catch up with what you do these days.",
    ],
)
def test_silence_about_the_earlier_contact_is_found(sentence: str) -> None:
    for kind in ("invitation", "reconnect"):
        assert "missing_previous_contact" in find_draft_codes(
            f"Dear Grace,\n\n{sentence} {ASK}\n\nAda", context=MET, kind=kind
        )
