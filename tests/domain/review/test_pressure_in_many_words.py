"""This file is the tests of pushy in many words, and of plain manners."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

PRESSING = [
    "Kindly let me have your reply by Thursday evening at the latest.",
    "I've already put it in both our calendars, so see you Tuesday.",
    "This is my fourth email and I'm beginning to take it personally.",
    "I would have thought a simple yes or no was not beyond you.",
    "I'll pop by your office on Monday around ten, so please be in.",
    "My grade depends on this and you are the only one left.",
    "You said you'd call. You didn't. I'm still waiting.",
    "I expect to hear from you within 48 hours.",
    "It's the least you could do after I covered your shifts.",
    "I know you've opened my messages, the little ticks are blue.",
    "Don't make me chase you again.",
    "I took a day off for this, so I trust you won't cancel.",
    "If I don't hear back, I'll have to go through your manager.",
    "A person in your position has a duty to help the young.",
    "Just say yes and stop overthinking it.",
    "I need those names tonight.",
    "I will assume that Friday at three works unless you tell me otherwise.",
    "Surely you can spare ten minutes out of a whole month.",
    "I must insist on an answer.",
    "Everyone else has found the time to answer me.",
    "I'll keep ringing until somebody picks up.",
    "Your silence speaks volumes.",
    "Your assistant has been told to expect me at noon.",
    "I'm frankly baffled that nobody has bothered to get back to me.",
    "You promised me an introduction in March, and it is now June.",
    "I'm counting on you, so please do not let me down.",
    "Respond ASAP please.",
    "I've told my whole class that you will come, so there's no backing out.",
    "It would take you thirty seconds to forward this.",
    "I won't take no for an answer!",
    "Time is running out and you are holding me up.",
    "It hurts to be ignored like this.",
    "Please confirm by noon tomorrow.",
    "You really must make time for this.",
    "I've booked the table for one o'clock on Wednesday, be there.",
    "After everything I did for your move, a reply would be decent.",
    "I am owed an explanation for this silence.",
    "Let me be clear: I need a decision before the weekend.",
    "I'm disappointed, I thought better of you.",
    "Send me the contact today.",
]
NO_PRESSURE = [
    "I may write once more in the autumn, and then leave you in peace.",
    "My application is due on the 4th, but your answer may come any time, or never.",
    "Would Tuesday, Wednesday or Friday suit you?",
    "No reply needed.",
    "I'm free tomorrow afternoon if you happen to be.",
    "I know how full your weeks must be.",
    "Could you let me know by Friday, if that's possible? If not, no harm done.",
    "I need to choose a topic by June, which is why I am reading widely.",
    "I'll be at your talk on Thursday and will wave.",
    "I expect the snow to melt by then.",
    "I have to be back at the ward by two.",
    "My teacher insists that I ask at least one question of a stranger.",
    "You owe me nothing, of course.",
    "I was disappointed to miss your lecture.",
    "I called the museum at nine and they sent me to you.",
    "I waited in the rain for the tram and thought of your essay.",
    "Should I not hear from you, I will understand.",
    "I promised my class that I would ask somebody.",
    "You must have told this story many times.",
    "I have booked my train for the 12th and am in town for two days, should a coffee fit in.",
    "It took me two minutes to see what you meant, and a year to do it.",
    "I'm on a deadline, so forgive the haste.",
    "Sorry to bother you again; my first note may have drowned.",
    "Only if it is easy for you.",
    "Take all the time you want.",
    "I must say that your map is a marvel.",
    "I am counting on nothing, only hoping.",
    "We have to vacate the hall by noon.",
    "Please answer whenever, or not at all.",
    "I can call at whatever hour suits you.",
]


@pytest.mark.parametrize("sentence", PRESSING)
def test_pressure_is_found_in_any_words(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence}\n\nBest,\nAda"

    assert "pushy" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NO_PRESSURE)
def test_manners_in_any_words_are_left_alone(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence}\n\nBest,\nAda"

    assert "pushy" not in find_draft_codes(body)
