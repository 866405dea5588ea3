"""This file is the tests of pushy: pressure on the reader, and plain manners that resemble it."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

PUSHED = [
    "I expect an answer before the weekend.",
    "You have had two weeks, and I still have not heard a word from you.",
    "I'll drop by your desk on Thursday whether or not you answer.",
    "Get back to me by noon tomorrow.",
    "Why have you not answered my emails?",
    "Surely you can find ten minutes for a student.",
    "After everything I did for you, this is the least you could do.",
    "I already told my professor that you agreed, so please don't back out.",
    "This is the fourth time I am writing.",
    "It's rude to leave people without an answer.",
    "I won't stop asking until you say yes.",
    "You need to reply today.",
    "I have put you down for Friday at 3, see you then.",
    "Ignoring me will not make me go away.",
    "If I don't hear from you, I will contact your supervisor.",
    "I noticed you read my message and chose not to respond.",
    "I must have your answer within 24 hours.",
    "Don't make me ask again.",
    "I am shocked that you never wrote back.",
]
NOT_PUSHED = [
    "If I don't hear back, I'll assume it is a busy season, and no harm done.",
    "I may write once more next week; feel free to ignore it.",
    "I could do Tuesday at 10, Wednesday at 2 or Friday at noon.",
    "My paper is due on the 12th, but please answer only if it is easy.",
    "I know your time is short.",
    "No need to reply before the holidays.",
    "Would Thursday at 10 suit you?",
    "I need to choose a thesis topic by May, which is why I ask now.",
    "I'll be in town on Friday and could come by if you like.",
    "I expected the archive to be dull, and it was not.",
    "You must have told that story a hundred times.",
    "The deadline you described sounded brutal.",
    "I was disappointed that the museum closed early.",
    "I look forward to hearing from you.",
    "Call me old-fashioned, but I like paper maps.",
    "As soon as I read it, I wanted to ask you about it.",
    "The third message of your essay is the one I remember.",
    "I am waiting for the results of my exam.",
    "I will be at your reading on Saturday and hope to say hello.",
]


@pytest.mark.parametrize("sentence", PUSHED)
def test_pressure_is_found(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student. {sentence}\n\nBest,\nAda"

    assert "pushy" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NOT_PUSHED)
def test_manners_are_not_pressure(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student. {sentence}\n\nBest,\nAda"

    assert "pushy" not in find_draft_codes(body)
