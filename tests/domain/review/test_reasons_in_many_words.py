"""This file is the tests of why-them: praise that fits anyone, reasons of one's own, and no reason at all."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

FITS_ANYONE = [
    "Your journey has been nothing short of remarkable.",
    "You have built an enviable career and I would like to follow in your footsteps.",
    "As a seasoned compiler engineer you surely have plenty of wisdom to share.",
    "I was very impressed with your profile.",
    "Professionals of your stature are rare.",
    "I've long admired what Eckert Systems stands for and the part you play in it.",
    "You seem to know everything there is to know about the field.",
    "It is obvious how passionate you are about what you do.",
    "Someone with your expertise could help me more than any book.",
    "I came across your page and thought wow.",
    "I have heard so many good things about you.",
    "You are at the very top of your profession.",
    "Your reputation precedes you.",
    "Your work is an inspiration to young people everywhere.",
    "I see that you work as a compiler engineer at Eckert Systems, which is my dream path.",
    "People like you are the reason I study at all.",
    "You're living the life I want to live.",
    "Your success speaks for itself.",
    "I look up to leaders such as yourself.",
    "Because you hold the position that I hope to hold one day, I turn to you.",
    "Your accomplishments leave me speechless.",
    "I consider you a true authority in compilers.",
    "You've clearly mastered the craft.",
    "What a career you have had!",
    "Your vast knowledge would be of immense benefit to me.",
    "You are such a role model for women in tech.",
    "I believe that nobody understands this industry better than you.",
    "I really like the things you post.",
    "Your insights are always spot on.",
    "You are an extraordinary professional of international renown.",
    "I follow you with great interest and find your path fascinating.",
    "Your leadership style is legendary.",
    "You come across as very approachable and knowledgeable.",
    "Everything about your background is what I aspire to.",
    "You have the kind of role I can only dream of.",
    "I couldn't help noticing how successful you are.",
    "Yours is the kind of mind I would like to learn from.",
    "I find your experience in the industry truly inspiring.",
    "You clearly have a gift for what you do.",
    "I am amazed by all you have achieved at such a young age.",
]
FITS_ONLY_THEM = [
    "Your essay on bugs caught in relays is pinned above my desk.",
    "I read that you wrote the loader on the back of a napkin in Philadelphia.",
    "You moved from naval ballistics to compilers, and I may move from law to logic.",
    "Alan Turing told me to ask you about nanoseconds.",
    "We met in the queue for the coat check in Boston.",
    "The wire you hand out in lectures is the best explanation of light I ever saw.",
    "I heard you on the radio speaking of cobwebs in the mainframe.",
    "Both of us grew up on Staten Island.",
    "I was in the third row when you cut the cable with nail scissors.",
    "Your grammar for flow charts is what I teach my pupils.",
    "You argue that comments rot, and I would like to know how you noticed.",
    "I saw how your crew labelled every drum with a colour.",
    "In your report of 1952 the subroutines are kept in a notebook, and I keep mine there too.",
    "Like me you left teaching for machines.",
    "I tried your trick with the mirrored tape and it broke twice.",
    "Your clock that runs backwards hangs in my mind.",
    "My grandmother worked two desks from you at the Harvard lab.",
    "You are the only engineer I know of who writes her specifications in verse.",
    "Your comment under the post about punched paper made me laugh.",
    "I keep thinking of the moth you taped into the logbook.",
    "Your talk in Lisbon, the one with the broken projector, is why I changed my topic.",
    "You once repaired a ship's radar with chewing gum, my skipper says.",
    "I teach from the exercises you published with the Navy.",
    "We both studied mathematics at Vassar.",
    "You replied to my question in the forum about registers last year.",
    "How did you get the vacuum tubes through the customs in Rotterdam?",
    "The film in which you explain loops with a jump rope is a joy.",
    "Your garden of obsolete keyboards was in the paper.",
    "You chose English words over symbols, against everybody's counsel.",
    "Your student Ada Lovelace said I should write.",
]
SAYS_NOTHING_OF_THEM = [
    "I want to find out more about compilers.",
    "I am collecting views from people in the field.",
    "My degree ends soon and I need orientation.",
    "I'm considering several paths and want to hear from practitioners.",
    "I would be happy to meet at a time that suits you.",
    "I'd come to wherever you are.",
    "I hope that you are well and that your week is calm.",
    "Thank you for your time.",
    "Please tell me when you are free.",
    "I have always loved puzzles and machines.",
    "I know that your days are full.",
    "I can call you or you can call me.",
    "If you have no time I will of course understand.",
    "I'd love to learn what a compiler engineer does all day.",
]
ASK = "Could we talk for 20 minutes next week?"


@pytest.mark.parametrize("sentence", FITS_ANYONE)
def test_praise_that_fits_anyone_is_generic_in_any_words(sentence: str) -> None:
    codes = find_draft_codes(
        f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence} {ASK}\n\nBest,\nAda"
    )

    assert "generic_why_them" in codes


@pytest.mark.parametrize("sentence", FITS_ONLY_THEM)
def test_a_reason_of_ones_own_is_seen_in_any_words(sentence: str) -> None:
    codes = find_draft_codes(
        f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence} {ASK}\n\nBest,\nAda"
    )

    assert not codes & {"generic_why_them", "missing_why_them"}


@pytest.mark.parametrize("sentence", SAYS_NOTHING_OF_THEM)
def test_a_message_about_oneself_gives_no_reason(sentence: str) -> None:
    codes = find_draft_codes(
        f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence} {ASK}\n\nBest,\nAda"
    )

    assert "missing_why_them" in codes
