"""This file is the tests of what is asked, pressed, sent and thanked for by the side door, and of what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.domain.review import Channel, Message, MessageKind, parse_context, review

_CONTEXT = {
    "recipient_name": "Ada Smith",
    "recipient_role": "Lock keeper",
    "organization": "Ferrybridge Locks",
    "previous_contact": "Met on Tuesday",
}
HOPES_FOR_WORK = [
    "Honestly, if one of the vans ever goes out with only a driver in it, think of the chap who lives round the corner.",
    "My notice is handed in and from the new year I'd be yours if you'd have me.",
    "Does the theatre ever bring in casual stage crew, and whom does one ask?",
    "If your colleague with the baby isn't coming back, might you mention a certain translator?",
    "I'd be happier sweeping your floor than running mine.",
    "The shop where I am is closing, and I keep thinking how well I'd fit at your second table.",
    "Would the museum have any use for a pensioner with good handwriting, two mornings, paid or not too badly paid?",
    "Should the board be looking for a bookkeeper in spring, you know one.",
    "Is it true that the bakery wants someone for nights?",
    "I'd take a cut in pay to be on your side of the wall.",
    "How would your director feel about a fifty-year-old junior?",
    "Could I come on for the summer, as whatever you call the person who holds the ladder?",
    "I'm hoping you can help me find something in the port.",
    "Perhaps your sister's firm could do with a second pair of eyes; I can start Monday.",
    "Do put me on whatever list you keep for the busy weeks.",
    "I saw the notice on your door about a Saturday person and my ears went up.",
    "My aim is to be hired as a dispatcher this fall and I'd value your backing with the county.",
    "Any of your clients in want of a part-time accountant?",
    "When you next advertise, may I be the first to hear?",
    "I'd be very grateful for a foot in the door at the ministry.",
    "It would be a dream to learn the trade under you as a paid hand.",
    "I'm on the lookout for my first role and your company is top of my list.",
    "Would you be open to having me as your assistant this winter?",
]
PRESSES = [
    "I have asked your receptionist to keep Thursday at two for us.",
    "It would be a pity if I had to mention to the committee how little time you have for members.",
    "I don't ask for much, and after what our family did for yours one phone call is hardly a burden.",
    "Three letters and not one line back; I hadn't taken you for that sort of person.",
    "I'll ring at eight and I trust you'll pick up this time.",
    "You'll find the questions attached; return them filled in before the weekend.",
    "I've already told my tutor that you're doing it, so there's no backing out.",
    "If I don't hear by noon on Monday I shall ring the switchboard until somebody puts me through.",
    "My scholarship hangs on this, so you really can't refuse.",
    "You accepted my invitation, so the least courtesy would be an answer.",
    "I know you saw this, the ticks are blue.",
    "Kindly treat this with the urgency it deserves.",
    "Make time for me on the 14th.",
    "I must have your answer before Sunday.",
    "Everyone else on my list replied within a day, which makes your silence hard to understand.",
    "I expect you at the cafe on Bridge Street at four.",
    "It's now been a month. I call that bad manners.",
    "Since I drove you to every match, you can spare me a quarter of an hour this week.",
    "I'm coming by on Tuesday whether or not that suits.",
    "Don't make me chase you.",
    "I'll take your silence as agreement and see you Friday.",
    "I need the introduction made this week, no later.",
    "Surely a busy man can find ten minutes for somebody who votes for him.",
    "Pick one of these three slots and confirm tonight.",
    "You owe the next generation at least this.",
    "I won't leave your lobby until we have talked.",
    "Please answer immediately.",
    "How many times must I write?",
]
SENDS_A_RESUME = [
    "You will find my particulars on the reverse of this card.",
    "Would you cast an eye over my CV before we speak?",
    "I've revised my résumé twice since May and here it is.",
    "The link under my name goes to a summary of my career.",
    "Attached you'll find a short record of my employment, so that you know who is asking.",
    "I'll bring three copies of my résumé along.",
    "Happy to forward my cv if you'd like some background first.",
    "My bio-data is herewith for your kind reference.",
    "A brief professional profile is appended.",
    "Please see the enclosed curriculum, in French I'm afraid.",
    "Let me know whether I should send my resume over.",
    "I uploaded my work history to the drive, the address is below.",
    "I'd love your honest opinion of my CV.",
]
SENDS_NONE = [
    "I rewrote my résumé after your talk and it is half as long now.",
    "May we resume where we stopped in spring?",
    "I work on computer vision (CV) for orchards.",
    "I read résumés all day as a recruiter and wonder how yours would look.",
    "There is nothing attached, I promise, only two questions.",
    "I have sent the sheet with the moth counts you asked about.",
    "I keep a list of what I have done wrong at the lathe, and it is long.",
    "My husband says that would look odd on my CV.",
    "I've attached a photo of the gate so you can see the hinge.",
    "A page about my grandfather's orchard is in the archive you run.",
    "How much does a résumé count in your trade?",
    "I won't bother you with my CV.",
    "I would like to hear about your working life at the lock.",
    "I enclose a stamped envelope for the answer.",
    "My portfolio is at ada.example if you're curious.",
]
ACCUSED_OF_NOTHING = (
    Path(__file__).with_name("unaccused.txt").read_text(encoding="utf-8").splitlines()
)
THANKS_AT_LARGE = [
    "Thank you for being so open about the ups and downs of your profession.",
    "I came away with a clearer picture of the field and a good deal of courage.",
    "Your passion for libraries is contagious and I left with a smile.",
    "Thanks a million for the coffee, the chat and all the wisdom.",
    "I learned so much about what a day as a nurse looks like.",
    "You answered every one of my questions with patience and humour.",
    "After twelve years on the railway I needed someone to listen, and you did.",
    "Our talk confirmed that I'm on the right path.",
    "I feel ready to take the next step in my career thanks to you.",
    "It was wonderful to see where you work and to meet your colleagues.",
    "Your advice was spot on and I'll be sure to follow it.",
    "You have such a gift for explaining things, and I hope I can repay you one day.",
    "I'm still thinking about everything we discussed.",
    "Many thanks for the tour of the office; it was fascinating.",
    "Talking to you was the highlight of my week.",
    "I told my wife all about our conversation and she says hello.",
    "What a generous thing to do for someone you had never met.",
]
THANKS_FOR_ONE_THING = [
    "Thank you for telling me to ring the harbour master before I buy any charts.",
    "I hadn't known that nurses count the forceps twice.",
    "Your story of the flooded cellar will stay with me.",
    "Thanks for the name of the man in Ghent.",
    "You said that nobody reads past the second page, so mine is now two pages.",
    "I tried the trick with the chalk and the door closes.",
    "The sketch of the crane on the back of the menu hangs over my desk.",
    "Thank you for admitting that you hated the first three years.",
    "I laughed all the way home about the goose in the elevator.",
    "I keep turning over your question about who pays when it rains.",
    "Thanks for letting me hold the bees.",
    "You were right: the night bus drivers know everything.",
    "Thank you for introducing me to Alma, who writes that I may come on the 4th.",
    "I have ordered the Petersen book you swore by.",
    "What you said about waiting until the second winter before changing anything made me put down the spade.",
]
ONLY_THEY = [
    "The bit in your newsletter where the beekeeper weighs the queen made me put the kettle on and start again.",
    "I grew up two doors from the depot you now run.",
    "Your boat passed mine at Teddington in August, the green one with the goat.",
    "My aunt bought one of your chairs in 1994 and nobody has ever repaired it.",
    "I understand that you began as a baker and only came to law at forty.",
    "Your map of the drains under Bell Street is why I stopped cycling there.",
    "Rosa Klein says you are the only person who can explain harbour dues.",
    "I read the interview in which you said that a good fence is a letter to the future.",
    "We shared a table at the hospice fundraiser and you told me about the pigeons.",
    "I have used your spreadsheet for chimney heights every week since March.",
    "Nobody else in the county repairs reed organs.",
    "Like you, I left the army for a nursery school.",
    "When the mill flooded you carried the ledgers out in a pram; my father still tells it.",
    "I listened to you on the ferry podcast explaining why ropes sing.",
    "Your colleague on the third floor showed me your drawing of the stair.",
]
ANYBODY_THERE = [
    "I came across your profile and was blown away by your career.",
    "You are clearly at the top of your profession and I would love to learn from the best.",
    "As a senior engineer at Lock & Co you must know a great deal.",
    "Your company has an outstanding name and your position there is exactly what I dream of.",
    "I chose you because you work in water management and have a lot of experience.",
    "I admire what you have achieved and the way you lead.",
    "Someone with your expertise could help me enormously.",
    "I saw that you are a lock keeper at Lock & Co.",
    "Your journey is truly inspiring to young people like me.",
    "You seem like the right person to ask, given your role.",
]
NOTHING_OF_THEM = [
    "I am exploring several careers and talking to people in different fields.",
    "My course requires one interview with a professional by the end of term.",
    "Could you tell me what a typical week is like?",
    "I have always loved rivers and spent every summer of my childhood on a barge near Goole.",
    "It would help me decide between two degrees.",
]


@pytest.mark.parametrize("said", HOPES_FOR_WORK)
def test_a_hope_for_work_is_seen_by_the_side_door(said: str) -> None:
    assert "asks_for_job" in _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", PRESSES)
def test_pressing_is_seen_in_any_coat(said: str) -> None:
    assert "pushy" in _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", SENDS_A_RESUME)
def test_a_resume_is_seen_under_another_name(said: str) -> None:
    assert "offers_resume" in _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", SENDS_NONE)
def test_other_papers_are_no_resume(said: str) -> None:
    assert "offers_resume" not in _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", ACCUSED_OF_NOTHING)
def test_the_common_words_of_letters_accuse_nobody(said: str) -> None:
    assert not {"asks_for_job", "pushy", "offers_resume"} & _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", THANKS_AT_LARGE)
def test_thanks_that_suit_any_talk_name_nothing(said: str) -> None:
    assert "thank_you_not_specific" in _find_codes(said, MessageKind.THANK_YOU)


@pytest.mark.parametrize("said", THANKS_FOR_ONE_THING)
def test_one_thing_said_or_given_is_enough(said: str) -> None:
    assert "thank_you_not_specific" not in _find_codes(said, MessageKind.THANK_YOU)


@pytest.mark.parametrize("said", ONLY_THEY)
def test_what_only_they_did_is_a_reason(said: str) -> None:
    assert not {"generic_why_them", "missing_why_them"} & _find_codes(said)


@pytest.mark.parametrize("said", ANYBODY_THERE)
def test_praise_and_office_fit_anybody(said: str) -> None:
    assert "generic_why_them" in _find_codes(said)


@pytest.mark.parametrize("said", NOTHING_OF_THEM)
def test_only_the_sender_is_no_reason(said: str) -> None:
    assert "missing_why_them" in _find_codes(said)


def _with_a_reason(said: str) -> str:
    return f"I read your essay on the lock gates.\n\n{said}"


def _find_codes(said: str, kind: MessageKind = MessageKind.INVITATION) -> set[str]:
    is_thanks = kind is MessageKind.THANK_YOU
    first = "Thank you for your time on Tuesday." if is_thanks else "I am a bookkeeper in Leeds."
    last = "" if is_thanks else " Could we talk for 20 minutes by phone?"
    body = f"Dear Ada,\n\n{first} {said}{last}\n\nWarmly,\nGrace Field"
    message = Message(kind=kind, channel=Channel.EMAIL, subject="A question", body=body)
    context = parse_context(_CONTEXT if is_thanks else {**_CONTEXT, "previous_contact": None})
    return {finding.code for finding in review(message, context).findings}
