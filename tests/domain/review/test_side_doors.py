"""This file is the tests of what is asked, pressed, sent and thanked for by the side door, and of what only looks like it."""

from __future__ import annotations

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
TALK_OF_WORK = [
    "I hire six people each summer and I'd love to hear how you keep them.",
    "I got the job you told me not to take, and you were right about the commute.",
    "What made the firm take you on when you had no papers?",
    "I've been offered a post at the port, so this is only curiosity.",
    "My daughter is looking for work, but I write about the bridge.",
    "I read that your crew was down two men the night of the flood.",
    "Would you let me stand at the back of the kitchen for an hour on a Friday?",
    "How do people usually find their first place in a workshop like yours?",
    "Could I come for half an hour and watch you set up the press?",
    "I'm not after a position; I have one, and I like it.",
    "Your article about hiring older apprentices made me laugh and then cry.",
    "Is there a course you would send a beginner to?",
    "I'd be happy to carry boxes at the open day in return for a look at the archive.",
    "I left my job in May and started the evening diploma in June.",
    "Could you tell me which two books you'd hand a new apprentice?",
    "I start as a junior in your competitor's lab next month and wanted to hear how you began.",
    "If your calendar has a free place next week, I'd be glad of twenty minutes.",
    "I would like to hear whether the work is steady and what it pays a beginner.",
    "What do you look for when you choose somebody for the bench?",
    "I wonder whether a man of fifty can still be trained for this.",
    "Is there anyone on your team who would tell me about night shifts?",
    "I have put your name forward for the prize, if you don't mind.",
    "You gave me my first job and I never thanked you for the boots.",
    "I can start the call any time after four.",
    "I applied to the master's in Ghent and they said yes.",
    "I'd love to know how you fill your crews in a bad year.",
    "My contract ends in June and I am deciding between two courses; how did you decide?",
    "Do you need anything from me before we speak?",
    "I was let go in March, and since then I've been reading everything on soils, yours above all.",
    "We are short of hands at the allotment, so I may be late to answer.",
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
LEAVES_FREE = [
    "I have until Friday to choose my courses, but your view would be as welcome after that.",
    "If Thursday at two is no good, any other day will do, or none.",
    "I wrote in May and it may have gone astray, so here is my question once more; no answer is an answer too.",
    "You must be very busy, and I would understand a no.",
    "I would be sorry to take an hour of yours; ten minutes would already be a gift.",
    "I waited for you to finish your talk and then lost my nerve.",
    "I'll be in your city on Thursday and free from four, should that happen to suit you.",
    "My tutor told me it was as good as settled that the mill would close, until your report came out.",
    "I will write again in the autumn if that is all right.",
    "I was disappointed by my first draft, and your essay showed me why.",
    "I needed to hear your line about deadlines before I sent my own in by Monday.",
    "You said in your talk that silence is an answer; I have been chewing on that.",
    "Could you let me know by the 10th whether it works? If not, I'll happily find another day.",
    "I'm coming to your reading on Tuesday and will sit at the back.",
    "I owe you a coffee for that, at the very least.",
    "Please don't feel you have to answer.",
    "The call could be tonight, tomorrow, or next month, as you like.",
    "I told my wife about your bridge and she wants to see it.",
    "I'm determined not to waste your time: two questions, both short.",
    "I have booked a seat at your lecture in March.",
    "I hope you will be at the fair; I will be the one with the red hat.",
    "I know it is a lot to ask, and I'll take no for an answer with good grace.",
    "My boss expects the report by noon, so I may be slow to reply.",
    "Your article made me miss my stop, and I am not even annoyed.",
    "I shall expect nothing and be glad of anything.",
    "The deadline for the prize is tomorrow; I thought you might like to know.",
    "You have no reason to answer this, which is why I kept it short.",
    "I put your map on the wall and it has been there for weeks.",
    "I can wait until the season is over.",
    "It must be annoying to get so many of these letters.",
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
ACCUSED_OF_NOTHING = [
    "I hope you don't mind my writing to you out of the blue.",
    "Who on your team would be the best person to ask about night shifts?",
    "I would be glad to come to your office, or to meet wherever is easiest for you.",
    "If you have an opening in your calendar, I would love half an hour.",
    "I am open to any time that works for you.",
    "I have a job I like, and this is only curiosity about the other side of the river.",
    "Would you be willing to share how you found your first position?",
    "What would you look for in someone starting out today?",
    "Is it hard to get hired without a degree in your field?",
    "I have been working as a nurse for nine years and need a change of scenery, if only in my head.",
    "Do you know anyone who made the move from teaching to surveying and might talk to me?",
    "My sister works for you and speaks of the canteen with respect.",
    "I can offer coffee and a dry seat in exchange for twenty minutes.",
    "I'd be happy to help at the fair as a volunteer if hands are needed.",
    "Could I shadow you for a morning, at whatever time suits the crew?",
    "I would love to see your team at work.",
    "I am applying to the school of forestry in January and wonder what they do not tell you.",
    "I would like to be able to do one day what you do.",
    "It takes me an hour on the train, and I can be there any day.",
    "The company I work for sells pumps, and we are looking for a new supplier.",
    "Please keep me posted on the book.",
    "Do keep in touch, and remember me to your mother.",
    "I'd be interested in hearing how your firm trains its juniors.",
    "You told me to apply for the grant and I got it.",
    "I was made redundant in March, took the summer off, and am now reading about bees.",
    "The position of the gate puzzled me; your drawing explains it.",
    "I have been offered a role at the port and start on Monday, thanks to the course you named.",
    "When something goes wrong at the lock, whom do you call first?",
    "Your essay on apprentices changed how I treat mine.",
    "I hope to work in conservation one day, which is why I would like to ask you three things.",
    "Does your work leave room for a family?",
    "I need to choose my courses by Friday, so if you have a view I'd be glad of it before then; if not, that's quite all right.",
    "May I call you on Thursday at four, or would another time be better?",
    "I will be at the conference on Tuesday and would be happy to say hello.",
    "I'm sure you're busy, so a line would do.",
    "Sorry to write again; my first note may have ended up in the spam folder.",
    "I look forward to hearing from you whenever it suits.",
    "I would appreciate your reply, however short.",
    "Thank you for getting back to me so quickly last time.",
    "You must get dozens of these.",
    "I promised my daughter that I would ask you about the swans.",
    "I couldn't stop reading your blog and was late for work.",
    "You said in the interview that you must decide fast when the water rises.",
    "I know this is a strange request.",
    "Please tell me if this is not a good time.",
]
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


@pytest.mark.parametrize("said", TALK_OF_WORK)
def test_work_may_be_talked_of(said: str) -> None:
    assert "asks_for_job" not in _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", PRESSES)
def test_pressing_is_seen_in_any_coat(said: str) -> None:
    assert "pushy" in _find_codes(_with_a_reason(said))


@pytest.mark.parametrize("said", LEAVES_FREE)
def test_days_and_duties_of_ones_own_press_nobody(said: str) -> None:
    assert "pushy" not in _find_codes(_with_a_reason(said))


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
