"""This file is the tests of wrong_organization in many words, and of places that are nobody's employer."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

ELSEWHERE = [
    "I'd love to hear how your team at Remington Software plans its releases.",
    "How are things at Burroughs Institute these days?",
    "Say hello to everyone at Ferranti Labs for me.",
    "Since you lead the compiler group of Remington Systems, I turn to you.",
    "I saw that Ferranti Computing has just made you chief engineer.",
    "Your office at Burroughs University must have a fine view.",
    "What is it like to build compilers inside Ferranti Industries?",
    "Congratulations on your new post with Remington Research!",
    "I hope the move to Burroughs Technologies went smoothly for you.",
    "You and the Ferranti Labs crew have changed how I think.",
    "As an engineer at Remington Systems you will know the answer.",
    "Burroughs Institute is lucky to have you.",
    "Your colleagues at Ferranti Computing seem a cheerful lot.",
    "I read that you now direct the Burroughs Laboratory.",
    "You work for Remington Software, so you must see this daily.",
    "Is life at Ferranti still as wild as they say, for you and your team?",
    "I'd be glad to visit you at the Remington Institute.",
    "The compiler that you maintain at Burroughs Systems has a quirk I love.",
    "Do you enjoy being at Ferranti Labs?",
    "Your employer, the Burroughs Corporation, fascinates me.",
    "I'm writing to you at Remington Software because of your grammar.",
    "Your desk at the Ferranti Foundation must be covered in tape.",
    "Ferranti Labs, where you work now, was my father's first client.",
    "I know that you run the tape vault of the Burroughs Museum.",
    "I imagine that the view from Burroughs Library, where you work, is fine.",
    "How did Ferranti Computing come to hire you?",
    "Your company, Ferranti, is the only one that answers letters.",
    "I gather the Burroughs Museum has put you in charge of the tapes.",
    "Now that you've moved to the Burroughs Institute, do you still sail?",
    "Since coming to Ferranti Labs you have changed every label.",
    "Your museum, Ferranti House, is the only one that answers.",
    "The Remington website says you lead its tape group.",
    "Do you like it at Remington?",
    "You've been with the Remington since 1999, so you know its wing.",
    "She is the queen of tape at Hart & Dunn with you.",
    "I'm told that Casa Remington is fortunate to have you.",
    "At the Burroughs works where you build now, who could help me?",
    "How long have you been an engineer with Remington Software?",
    "Would the Burroughs Institute mind if you took a visitor along?",
]
NOT_ELSEWHERE = [
    "I study at Remington University and read your paper there.",
    "I work for Ferranti Labs and want to change fields.",
    "You spoke at the Burroughs Institute last spring, and I was there.",
    "Before you joined Eckert Systems you were with Remington Software, weren't you?",
    "My professor at Burroughs University gave me your name.",
    "Your article in the Ferranti Gazette made me laugh.",
    "Your time at Eckert must be full.",
    "You graduated from Burroughs College, as I did.",
    "I met your colleague at the Remington Conference.",
    "Your exhibit at the Ferranti Museum was closed when I came.",
    "Do you know anyone at Burroughs Systems?",
    "I could come to Eckert Systems or to the Central Library, whatever suits you.",
    "My sister is a nurse at Burroughs Hospital.",
    "I heard your lecture at Remington Hall.",
    "You used to teach at Ferranti School.",
    "Your old team at Remington Software still quotes you.",
    "I volunteer at the Burroughs Shelter on Sundays.",
    "Would you compare Eckert with Remington Systems?",
    "In 2012 you left Ferranti Labs for Eckert.",
    "I'm from the Burroughs Society and we would like to hear you.",
    "We sat together at the Ferranti Theatre.",
    "Your book, printed by Remington Press, fell apart in my hands.",
    "I saw your photographs at Burroughs Gallery.",
    "Could we meet near Union Station?",
    "The people at Eckert say that you hum while you code.",
    "Do you still keep in touch with people at Ferranti?",
    "The work you did with Remington Systems caught my eye.",
    "You do the books for Ferranti, I think.",
    "I saw your work at the Burroughs Museum in 2015.",
    "It was at Radio Ferranti, your old place, that I heard the series.",
    "I shall be in Oslo, where you work, next week.",
    "Congratulations on moving to Lisbon!",
    "You sat on the jury of the Burroughs Society.",
    "I teach at Remington High School, where your daughter goes.",
    "With your experience at Ferranti Labs behind you, how do you see Eckert's next years?",
    "I got your name from the list of the Burroughs Guild.",
    "Somebody you know at the Ferranti Office could help me.",
    "My grandmother worked two desks from you at the Remington Lab.",
    "My group, the Remington Players, would love to have you.",
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_a_reader_placed_elsewhere_is_noticed_in_any_words(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence}\n\nBest,\nAda"

    assert "wrong_organization" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NOT_ELSEWHERE)
def test_a_place_that_is_not_their_employer_is_left_alone(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence}\n\nBest,\nAda"

    assert "wrong_organization" not in find_draft_codes(body)
