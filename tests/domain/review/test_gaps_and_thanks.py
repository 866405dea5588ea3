"""This file is the tests of no_thanks and placeholder_left in many words."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes


def _find(sentence: str) -> set[str]:
    return find_draft_codes(
        f"Dear Dr. Hopper,\n\n{sentence}\n\nBest,\nEdna Quill", kind="thank_you"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "I can't tell you how much your hour helped me, and I won't forget it.",
        "You've been more than kind.",
        "I owe you a cake for the label trick.",
        "It was so good of you to walk me through the vault.",
        "My heartfelt gratitude for the label trick.",
        "Bless you for the label trick.",
        "I'm much obliged to you for the label trick.",
        "That you took an hour for me still moves me.",
        "What a gift that hour was.",
        "You didn't need to give me that hour, and you did.",
        "I'm so glad that you made time for me and showed me the label trick.",
        "Ta for the label trick!",
        "I feel lucky to have had that hour with you.",
        "Words fail me; the label trick has changed how I work and I'm in your debt.",
        "Merci mille fois for the label trick.",
        "Consider me your debtor for the label trick.",
        "I count myself fortunate that you showed me the label trick.",
        "How kind of you to show me the label trick.",
        "The label trick was a present, and I treasure it.",
        "I shall always remember your generosity with the label trick.",
        "Hats off to you for the label trick.",
        "Much appreciated, that label trick.",
    ],
)
def test_thanks_in_any_words_are_thanks(sentence: str) -> None:
    assert "no_thanks" not in _find(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was great to meet you. The label trick is clever.",
        "I enjoyed the label trick and the vault.",
        "Good to see the vault on Monday. I am going to label everything twice.",
        "You have a beautiful vault, and the label trick is clever.",
        "Thanks for reading this. The label trick is clever.",
        "The label trick cleared up more for me than the whole course did.",
        "I am impressed by the label trick.",
        "I'm happy that we spoke about the label trick.",
        "What a vault! The church on the hill has nothing like it.",
        "The label trick works, thank goodness nobody saw me try it first.",
        "I had no thanks from the cat for it, but I tried the label trick.",
        "Thank God the train was on time. The label trick is clever.",
        "Your label trick is the best I have seen.",
        "It was an honour to see the vault and the label trick.",
        "I look forward to trying the label trick.",
        "Happy Thanksgiving! The label trick is clever.",
        "I'd appreciate it if you sent me the label template.",
    ],
)
def test_praise_and_joy_are_no_thanks(sentence: str) -> None:
    assert "no_thanks" in _find(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I've admired [Project] since I saw it.",
        "We met on XX.XX.2024 in Graz.",
        "I have X years of experience.",
        "I liked your talk at [conference name here].",
        "I saw your work on <insert project>.",
        "As a student of {{degree}} I read your paper.",
        "I work at COMPANY_NAME and read your paper.",
        "Your work on ... (add detail here) impressed me.",
        "Looking forward to meeting on [DAY] at [TIME].",
        'I read your article "[Title of article]".',
        "I'm from $CITY and read your paper.",
        "I enjoyed TITLE OF TALK very much.",
        "I am writing to you because of [reason].",
        "%FIRSTNAME%, I read your paper.",
        "I read your paper on [[topic]].",
        "I heard you on #PODCAST#.",
        "Your role as <Role> interests me.",
        "We have ____ in common.",
        "I loved your post about TODO: find a post.",
        "I read your paper on TBD.",
        "I would suggest (date/time).",
        "I'm a [year] student at [school].",
        "{Hi|Hello} Grace, I read your paper.",
        "I'd value *YOUR ADVICE* [pick one].",
        "I read your piece in the [Name of Newspaper].",
        "Your career at ORGANIZATION is long.",
        "I've lived in [my city] for years.",
        "Dear Grace, your XXX paper was good.",
        "I liked the part where ???? happens.",
        "Your talk at [conference] was bold.",
        "I can be free [dates].",
        "I met you on DATE in Lyon.",
    ],
)
def test_a_gap_in_any_dress_is_found(sentence: str) -> None:
    assert "placeholder_left" in _find(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I go by Al [she/her].",
        "I found the slides (link) on your page.",
        "I read [1] and [2] of your list.",
        "I am on page 3 (of 12).",
        'You wrote "[he] was never late", and I laughed.',
        "I was at the XX Congress in Graz.",
        "We met in row XIX.",
        "I own an XXL shirt with your face on it.",
        "Chapter III, section IV (c), is my favourite.",
        "Is it a_b or a-b in your notation?",
        "I read your RFC and the TODO list in it made me smile.",
        "See https://example.org/<id> for the rest.",
        'I used print("[name]") as you showed.',
        "It was in the NASA-ESA programme.",
        "I'll be there on Friday (time permitting).",
        "My dog (name: Rex) sends regards.",
        "You label tapes A_01 and A_02.",
        "I have a question (or two).",
        "I live in Graz [Austria].",
        "I am an RN, BSN in an ICU.",
        "I've read all the books *in order*.",
        "It was $40 and worth it.",
        "The meeting is 10-11 (CET).",
        "Your tag #compilers led me here.",
        "I love your cat :) <3",
        "Generation X has no such manual.",
        "I wrote <b>bold</b> for years.",
        "The file is named report_final_v2.",
        "The company (yours, I mean) is old.",
        "I was born in the year of the first XX games... just kidding.",
        "I [heart] Leeds.",
    ],
)
def test_what_only_looks_like_a_gap_is_left_alone(sentence: str) -> None:
    assert "placeholder_left" not in _find(sentence)
