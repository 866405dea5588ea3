"""This file is the tests of asks_for_job in the words of many trades and tempers, and of innocent talk of work."""

from __future__ import annotations

import pytest

from domain.review.drafts import find_draft_codes

FOR_WORK = [
    "I saw the analyst opening on your site and wanted to get on your radar before I apply.",
    "I would welcome a conversation about how my background might fit the group you are building.",
    "Perhaps we could explore whether there is a fit between my skills and your upcoming needs.",
    "I'm exploring my next role and would be grateful for any leads you come across.",
    "I applied for the compiler position last week and hoped you could flag my application.",
    "If you ever outsource any of the testing, I have plenty of free evenings and low rates.",
    "I could take some of the overflow off your plate on a contract basis.",
    "I hear your lab assistant is retiring in June; I would love to fill those shoes.",
    "Word is that you are a person down on the night crew, and I happen to be free.",
    "Could you tell your boss that I exist and that I can solder?",
    "You could do worse than me for the vacant chair.",
    "I wouldn't say no to a few shifts, should you be short.",
    "Would you take a pupil? I would sweep the floor for the privilege of standing at your bench.",
    "What would I have to do to end up on your payroll?",
    "If there is a stool left in the corner of your workshop, I would gladly sit on it from September.",
    "Whoever does the hiring over there, would you let them know about me?",
    "Please bear me in mind when the season starts and you need pickers.",
    "Any chance of getting me through the door at Eckert?",
    "Do you reckon they'd have me?",
    "My contract runs out at Easter, so if something turns up round your way, give me a shout.",
    "Is there by any chance a need for translators in your department this autumn?",
    "I offer you herewith my services as draughtsman, at whatever salary you judge right.",
    "It would make me proud to wear your company's overalls one day soon; how do I get in?",
    "With a child on the way I need steady money, and you know everyone at the yard.",
    "Could you ask around whether somebody wants a bookkeeper two days a week?",
    "I'd be the hardest-working runner you ever had.",
    "Should your budget stretch to a junior next year, I hope I'm the first you call.",
    "Maybe there's a way for me to contribute to your team while I finish the degree, even a few paid hours.",
    "I'd like to throw my hat in the ring for whatever comes up.",
    "Would your firm be willing to sponsor a visa for someone with my profile?",
    "Can you get me in with the foreman?",
    "I'm told that you choose the apprentices yourself, and I am nineteen, strong and early to rise.",
    "Please tell me which of your colleagues is recruiting doctoral students with funding.",
    "I could be your eyes in the south if you ever want a stringer there.",
    "Could I do a paid trial week in your kitchen?",
    "Do you have any use for a retired sailor who reads five languages?",
    "The posting says two years of experience, but perhaps you could put in a word about my potential.",
    "I am available as of Monday and would accept any position in your esteemed company.",
    "I'd give my left arm to work on a machine like yours, and I am free from May.",
    "If your band loses its drummer again, I have sticks and a van.",
    "I'm hoping to move into compilers this year and would love to be considered when you grow the team.",
    "Does your school ever take substitute teachers from outside the county?",
    "Know of anyone looking for a pair of willing hands?",
    "A recommendation from you inside the company would open the gate for me.",
    "My hope is that our talk may lead to an engagement at your institute.",
]
NOT_FOR_WORK = [
    "I saw that you were once an intern at the observatory, and I wondered what it taught you.",
    "How did the lab decide that it needed a second operator?",
    "I run a small firm and we are hiring; I'd like to hear how you interview.",
    "What does your team look like on a normal Tuesday?",
    "I love my job at the library and only want to understand yours.",
    "Would you say that the work suits people who need quiet?",
    "I have just been hired by the railway, so this is pure curiosity.",
    "My sister wants to be a welder, and I promised to ask somebody how the training works.",
    "Do you work with the hardware people or alone?",
    "Which skills did you use least from school?",
    "I read that your section was short of people during the strike; how did you cope?",
    "Could I watch a shift from the gallery?",
    "I could come to your office or we could talk by phone.",
    "I work nights, so mornings are best.",
    "I can start the call at nine, or later if you like.",
    "I am free on Friday for a call.",
    "Could you recommend a person to talk to about relays?",
    "If a quarter of an hour opens up in your calendar, I would be glad of it.",
    "I lost my job in May and am using the time to look at other fields before I decide anything.",
    "I hope that I may ask how you found your place in the field.",
    "You mentioned that the firm took on ten apprentices; did they stay?",
    "My boss would like me to learn from how you run stand-ups.",
    "Would you be the right person to ask about punch cards?",
    "I'd love to see the workshop if visitors are allowed.",
    "We need volunteers for the fair; would you open it?",
    "Your advice on contracts saved our season.",
    "Is it common to start as an assistant?",
    "I want to understand what people in your position worry about.",
    "I wonder whether the field still needs people who can read core dumps.",
    "I am a recruiter myself and write about hiring.",
    "What would you do if you were starting today?",
    "When a new person joins, how long until they may touch the machine?",
    "I am writing about the job market for linguists and your survey helps.",
    "I have an offer from a mill and can't decide; how did you choose?",
    "I was offered a place in the course because of your letter.",
    "Please keep the book as long as you like.",
    "I will be in town for a job interview and could come by for the tour.",
    "There is room in the car if you want to come to the fair.",
    "I thought of you when the drums came up at work.",
    "The position of the valve on your drawing puzzled me.",
    "Would you remember me to your mother?",
    "I hope to be of use to patients one day, whatever the post.",
]


@pytest.mark.parametrize("sentence", FOR_WORK)
def test_a_hope_for_work_is_found_in_any_words(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence}\n\nBest,\nAda"

    assert "asks_for_job" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NOT_FOR_WORK)
def test_talk_of_work_that_asks_for_none_is_left_alone(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student in Turku. {sentence}\n\nBest,\nAda"

    assert "asks_for_job" not in find_draft_codes(body)
