"""This file is the tests of no_thanks, thank_you_not_specific and missing_impact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.review.drafts import GRACE, find_draft_codes


@pytest.mark.parametrize(
    "sentence",
    [
        "I can't thank you enough.",
        "It was so kind of you to stay late.",
        "Your time meant the world to me.",
        "I'm in your debt.",
        "Much appreciated!",
        "Thx for the walk.",
        "I owe you a coffee for the story about the moth.",
    ],
)
def test_thanks_in_any_words_are_thanks(sentence: str) -> None:
    assert "no_thanks" not in find_draft_codes(f"Hi Grace,\n\n{sentence}\n\nAda", kind="thank_you")


@pytest.mark.parametrize(
    "sentence",
    [
        "It was lovely to meet you.",
        "Thanks for reading.",
        "You were brilliant.",
        "I enjoyed our walk to the harbour.",
        "I hope the launch goes well.",
    ],
)
def test_a_note_without_thanks_is_found(sentence: str) -> None:
    assert "no_thanks" in find_draft_codes(f"Hi Grace,\n\n{sentence}\n\nAda", kind="thank_you")


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for telling me about the moth in the relay.",
        "Thanks! I never knew that tape drives were cleaned with vodka.",
        "Thank you. Drawing the loop on paper first was a revelation.",
        "I'm grateful for your warning about the night shift.",
        "Thanks for introducing me to Alan.",
        'I keep repeating your sentence: "ships are safe in harbour".',
        "Thank you for letting me hold the old core memory.",
        "Your suggestion to call three foundries first already helped.",
    ],
)
def test_thanks_for_one_thing_are_specific(sentence: str) -> None:
    assert "thank_you_not_specific" not in find_draft_codes(
        f"Hi Grace,\n\n{sentence}\n\nAda", kind="thank_you"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for taking the time to meet with me. It was a pleasure.",
        "Thanks so much for all your help and encouragement!",
        "I learned so much about your field and your career path.",
        "Your advice was incredibly helpful and I feel more confident now.",
        "Thank you for sharing your experiences and your honest opinions with me.",
        "I truly appreciate the insights you shared about the industry.",
        "It was wonderful to hear about your journey and what you do every day.",
    ],
)
def test_thanks_for_anything_are_vague(sentence: str) -> None:
    assert "thank_you_not_specific" in find_draft_codes(
        f"Hi Grace,\n\n{sentence}\n\nBest,\nAda", kind="thank_you"
    )


ADVISED = replace(GRACE, advice_acted_on="Visit the tide mill and talk to the miller")


@pytest.mark.parametrize(
    "sentence",
    [
        "I visited the mill, and now I know that I want to build gears.",
        "The miller has asked me to help with the restoration.",
        "It turned out that the mill closes in winter, so I wrote to the owner and we are friends now.",
        "Because of that visit I dropped my plan to study law.",
        "I went, and I was bored to tears, which settled the question.",
        "It gave me the courage to apply to the wood programme.",
        "Talking to the miller changed how I see water.",
        "I realized there that I like noise more than silence.",
        "She let me run the sluice and has invited me back.",
        "My grade went up after I used what he showed me.",
        "As a result I have a topic for my paper.",
    ],
)
def test_news_of_what_came_of_it_is_impact(sentence: str) -> None:
    body = f"Hi Grace,\n\nThank you for sending me to the tide mill. {sentence}\n\nAda"

    assert "missing_impact" not in find_draft_codes(body, kind="follow_up", context=ADVISED)


@pytest.mark.parametrize(
    "sentence",
    [
        "I visited it in June.",
        "I went there with my brother and we stayed for two hours.",
        "I did as you said and talked to the miller on Sunday.",
        "It rained all day and the bus was late.",
        "I took the train and walked the last mile to the mill.",
        "I hope you are well.",
        "I will tell you more when I have had time to think.",
        "Please let me know if you have other suggestions.",
    ],
)
def test_having_done_it_is_no_impact(sentence: str) -> None:
    body = f"Hi Grace,\n\nThank you for sending me to the tide mill. {sentence}\n\nAda"

    assert "missing_impact" in find_draft_codes(body, kind="follow_up", context=ADVISED)
