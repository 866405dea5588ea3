"""This file is the tests of thanks that name one thing, and of thanks that fit any conversation."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

FOR_ANY_TALK = [
    "Thank you so much for your time yesterday.",
    "I really appreciated the chance to learn more about your role.",
    "Your insights were invaluable and I left feeling inspired.",
    "It was wonderful to hear about your path; thank you for your generosity.",
    "Thanks a million, you're a star!",
    "I'm truly grateful for all the advice you gave me.",
    "Thank you for sharing your experience in compilers with me.",
    "Our talk gave me a lot to think about, thank you.",
    "Many thanks for meeting with me at Eckert Systems.",
    "I feel much more confident about my next steps, thanks to you.",
    "Thanks for answering my questions so patiently.",
    "I cannot thank you enough for the warm welcome and the useful information.",
    "You were incredibly helpful and kind, thank you.",
    "With gratitude I look back on our pleasant conversation.",
    "I learned so much about the industry, cheers!",
    "Please accept my heartfelt thanks for the valuable guidance.",
    "Thank you for the coffee and for your honesty.",
    "I enjoyed every minute, thank you, and hope that our paths cross again.",
    "Thanks again, I will keep you posted on how things go.",
    "Your words of encouragement meant a great deal to me.",
    "It was an honour to speak with such an accomplished engineer; thank you.",
    "Thank you for taking time out of your busy schedule to speak to a beginner.",
    "I'm obliged to you for the informative hour.",
    "I have thought a lot about what you said. Thank you.",
    "Thanks for the great tips about breaking into tech.",
    "Thank you, it was eye-opening and confirmed that this is the right direction for me.",
    "I appreciate you shedding light on the profession.",
    "Thanks ever so much for the chat, it made my day.",
    "I wanted to express my appreciation for your openness and support.",
    "Thank you for the tour and all the explanations.",
    "Thanks for being so generous with your knowledge and network.",
    "It means the world that you made time for me.",
    "Thank you for helping me understand the field better.",
    "Thank you for your wisdom; it will guide me in my career.",
    "I'm so thankful for your perspective on work and life.",
    "Thanks! Super interesting stuff, learned loads.",
    "Thank you kindly for the interview and best wishes to the whole team.",
    "Thank you for everything.",
    "My sincere thanks for a conversation that exceeded my expectations.",
    "Thanks for your support on my journey, it is deeply appreciated.",
]
FOR_ONE_THING = [
    "Thank you for showing me how the carriage return got its name.",
    "Thanks for the warning about vendors who bring doughnuts.",
    "I'm grateful that you admitted the first release failed.",
    "Your advice to read the manual backwards has already saved me a day, thank you.",
    "Thanks! The bit about cats on the card reader had me in tears.",
    "Thanks! I keep coming back to your question: who will read this in ten years?",
    "Thank you for putting me in touch with Alan.",
    "Thank you for lending me the blue notebook.",
    "I had no idea that ferries run on such old code. Thank you.",
    "Thanks for walking me through the crash of the payroll.",
    "When you drew the queue as a snake I finally got it, thank you.",
    "You said one should apologise to the next reader; I wrote it on the wall. Thanks.",
    "Thank you for telling me that the exam can be taken in pieces.",
    "Thanks for not hiding how dull the audits are.",
    "Thank you. That three of your five bosses were musicians explains a lot.",
    "Thanks to your story of the flooded basement I back up twice.",
    "Thank you for the name of the printing shop in Aachen.",
    "I will never again call a comment a waste, thanks to your moth.",
    "I appreciate your candour about the pay in the first two years.",
    "Thanks for your rule of never shipping on a Friday.",
    "Thank you for reading my poem about stacks aloud.",
    "The smell of the old tubes stays with me. Thank you for opening the cabinet.",
    "Thanks for explaining why midwives make patient testers.",
    "Much obliged for the recipe against static: a wet towel.",
    "Thank you for saying that fear of the machine never goes away.",
    "I am thankful for the afternoon among the relays, and above all for the broken one you gave me.",
    "Thank you for pointing me to the evening course at Espoo.",
    "Cheers for the tip to phone the union first.",
    "Thank you, I ordered the book by Knuth the same night.",
    "Thanks for letting me sit beside Marta while she debugged the lift.",
]


@pytest.mark.parametrize("sentence", FOR_ANY_TALK)
def test_thanks_that_fit_any_talk_are_vague_in_any_words(sentence: str) -> None:
    codes = find_draft_codes(f"Dear Grace,\n\n{sentence}\n\nBest,\nAda", kind="thank_you")

    assert "thank_you_not_specific" in codes


@pytest.mark.parametrize("sentence", FOR_ONE_THING)
def test_thanks_for_one_thing_are_specific_in_any_words(sentence: str) -> None:
    codes = find_draft_codes(f"Dear Grace,\n\n{sentence}\n\nBest,\nAda", kind="thank_you")

    assert not codes & {"thank_you_not_specific", "no_thanks"}
