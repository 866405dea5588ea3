"""This file is the tests of missing_ask and no_time_bound in many words."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes


def _find(sentence: str) -> set[str]:
    body = (
        "Dear Dr. Hopper,\n\nI'm a second-year student of computing. The way you label everything "
        f"twice in your compiler is a delight.\n\n{sentence}\n\nBest,\nEdna Quill"
    )
    return find_draft_codes(body) & {"no_time_bound", "missing_ask"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Could I come by from half past four to five one day?",
        "Would you have a lunch hour for me some Friday?",
        "Might I sit in the corner of your lab between 9 and 10 on a Tuesday?",
        "I'd need a quarter of an hour, no more.",
        "Could we walk round the pond once? It takes twenty minutes.",
        "Could I ring you for as long as a kettle takes, say 5 minutes?",
        "May I visit from two until three on any weekday?",
        "Could we talk 10:00-10:30 on Monday?",
        "A half-hour on Zoom would be plenty.",
        "I would only ask for 900 seconds of a phone call... fifteen minutes, that is.",
        "May I have 1/2 hour of your time?",
        "Could I watch you for one shift, 6am to 2pm?",
        "Could I have thirty of your minutes on the telephone?",
        "Would a call of 20' suit you?",
        "I'd love to meet between 3 and 3.30pm.",
        "Could I tag along for a morning (three hours)?",
        "Might I have forty-five minutes with you?",
        "Would you spare me an hour and a half in the archive?",
        "I propose 16.00 to 16.20 on Thursday by phone.",
        "Can we speak for 1 hr?",
    ],
)
def test_a_length_in_any_words_bounds_a_meeting(sentence: str) -> None:
    assert _find(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Would you mind if I came to see the machine room?",
        "Can we catch up over a coffee?",
        "Would you be up for a natter some evening?",
        "I'd love to be shown round the lab.",
        "Could we connect on a brief video call?",
        "Is there a day when I might drop in?",
        "It would be wonderful to hear your story over lunch.",
        "Might we speak by telephone?",
        "I'd like to pay you a visit in spring.",
        "Could I pick your brain sometime?",
        "How about a walk along the canal?",
        "Any chance of a chat next week?",
        "I'd be glad to come to your office on Monday at 10.",
        "May I join you at the bench one afternoon?",
        "Let me buy you a beer and ask about parsers.",
        "Could you make a little time to talk with me?",
        "I'm hoping to sit down with you before the summer.",
        "Would you let me stand behind you while you debug?",
    ],
)
def test_a_meeting_without_a_length_is_found(sentence: str) -> None:
    assert _find(sentence) == {"no_time_bound"}


@pytest.mark.parametrize(
    "sentence",
    [
        "What made you choose compilers?",
        "Could you answer two questions by email?",
        "Instead of a call, may I put two questions here? How do you begin, and when do you stop?",
        "Which book would you give to a beginner?",
        "If you find the time to reply in three lines, I'd be happy.",
        "Would you tell me who else I should read?",
        "Might I send you my questions in writing?",
        "I don't want to take up your time with a meeting, so here is one question: why twice?",
        "I wonder whether you regret the second label.",
        "Please let me know which of the two manuals is the better one.",
    ],
)
def test_what_is_asked_in_writing_needs_no_length(sentence: str) -> None:
    assert _find(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "I would love to connect.",
        "I look forward to following your posts.",
        "Please pass on my compliments to everybody in the lab.",
        "What you are doing there is a comfort to many.",
        "I hope that the winter was kind to you.",
        "It is the kind of thing I'd love to know more about.",
        "Do give my regards to the cat in your photographs.",
        "Thank you for making the manual free.",
        "I just wanted you to know.",
        "It would be an honour to be in your network.",
        "How you keep it all in your head, I'll never know.",
        "I wish you a good spring.",
        "Keep up the good work!",
        "Who would have thought that labels could be funny!",
        "Please accept my admiration.",
        "I hope our paths cross one day.",
        "May your tapes never tear.",
        "You've made my year.",
        "No need to answer this.",
        "I only wanted to say hello and wish you luck with the next release.",
    ],
)
def test_wishes_and_praise_ask_for_nothing(sentence: str) -> None:
    assert _find(sentence) == {"missing_ask"}


@pytest.mark.parametrize(
    "free",
    ["I am free from 9 to 5 on weekdays.", "I'm available on Mondays between 9am and 5pm."],
)
def test_being_free_all_day_is_no_length(free: str) -> None:
    assert _find(f"Could we talk by phone? {free}") == {"no_time_bound"}
