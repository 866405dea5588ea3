"""This file is what Noor wrote: invitations, asks, thanks, and what came back."""

from __future__ import annotations

from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import Answer
from askwell.domain.sample.values import SampleLetter

_INVITATION, _ASK = MessageKind.INVITATION, MessageKind.REFERRAL_ASK
_THANKS, _FOLLOW_UP = MessageKind.THANK_YOU, MessageKind.FOLLOW_UP
_EMAIL, _NOTE, _TEXT = Channel.EMAIL, Channel.LINKEDIN_NOTE, Channel.TEXT


def _tell(to: str, sent_ago: int, line: str, answer: Answer | None = Answer.YES) -> SampleLetter:
    return SampleLetter(
        to=to,
        kind=_ASK,
        channel=_TEXT,
        body=(
            f"{line} I am finding out how towns decide what gets built, by talking with people who"
            " do it. Does anybody come to mind whom I could ask for twenty minutes?"
        ),
        sent_ago=sent_ago,
        answer=answer,
        answered_ago=max(sent_ago - 1, 0) if answer else None,
    )


TOLD = (
    _tell("lena", 0, "Lena, a question between two models.", None),
    _tell("omar", 0, "Omar, how is Halden treating you?", None),
    _tell("bo", 30, "Bo, you know everybody who buys bread."),
    _tell("wren", 20, "Wren, you have been in more rooms than I have."),
    _tell("sunniva", 26, "Sunniva, thank you for the site photographs."),
    _tell("tariq", 19, "Tariq, you see who decides on a site.", Answer.NO),
    _tell("beatriz", 41, "Bia, Porto must be full of planners."),
    _tell("freya", 12, "Freya, your river project made me think."),
    _tell("zofia", 22, "Zofia, you know the members best."),
    _tell("leo", 22, "Leo, before the next meeting, a small thing."),
    _tell("amara", 15, "Amara, it was good to hand out soup with you."),
    _tell("elif", 48, "Elif, this one is not about knees."),
    _tell("professor-osei", 44, "Dear Professor Osei, thank you for the bridge seminar."),
    _tell("ines", 33, "Inês, you find what nobody else finds."),
    _tell("gwen", 37, "Gwen, the reading room has a planning shelf; who reads it?"),
    _tell("mateus", 24, "Mateus, you know the council from inside."),
)

INVITATIONS = (
    SampleLetter(
        to="adaeze",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="Ruth Lindqvist gave me your name",
        body=(
            "Dear Adaeze,\n\nRuth Lindqvist, my studio critic at Calder, gave me your name after"
            " our mid-term review. I am an architecture student in my last year and would like to"
            " learn how community planners decide whom to ask.\n\nYou moved a whole consultation"
            " into a laundrette because people already waited there. I keep wondering what you"
            " heard there that a hall would not have told you.\n\nMay I ask you about it for"
            " thirty minutes, by video, in the week of the sixteenth? I can make Tuesday or"
            " Thursday afternoon. If it is a bad month, I understand.\n\nThank you for reading"
            " this,\nNoor Haddad"
        ),
        sent_ago=14,
        answer=Answer.YES,
        answered_ago=11,
    ),
    SampleLetter(
        to="tomasz",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="Thirty minutes about answering every comment",
        body=(
            "Dear Tomasz,\n\nRuth Lindqvist, who taught with you, suggested I write. I study"
            " architecture at Calder and want to understand what planners do with public"
            " comments. You answer each one and say what it changed.\n\nCould I ask you about"
            " that for thirty minutes by video? Your mornings suit me well.\n\nWith thanks,\nNoor"
        ),
        sent_ago=11,
        answer=Answer.YES,
        answered_ago=6,
    ),
    SampleLetter(
        to="priya",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="Your land value atlas, and twenty minutes",
        body=(
            "Dear Dr Raghunathan,\n\nI heard you at the spring lecture and asked about rents. I am"
            " an architecture student at Calder, trying to learn who decides what gets built. You"
            " put the land value atlas online for anybody to check, and I have used it for two"
            " sites.\n\nMay I ask you, for twenty minutes by phone or video, how councils read"
            " it? Any morning in the next two weeks would do.\n\nThank you,\nNoor Haddad"
        ),
        sent_ago=5,
    ),
    SampleLetter(
        to="bilal",
        kind=_INVITATION,
        channel=_NOTE,
        body=(
            "Aroha Te Whare says you can explain a map to anybody. I study architecture and am"
            " learning how neighbourhood plans get written. Could I ask you for 20 minutes?"
        ),
        sent_ago=10,
        answer=Answer.YES,
        answered_ago=1,
    ),
    SampleLetter(
        to="jonas",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="The fish market's roof",
        body="Dear Jonas,\n\nMateus Carvalho thought you might tell me how a roof is saved. …\n\nNoor",
        sent_ago=28,
        answer=Answer.YES,
        answered_ago=25,
    ),
    SampleLetter(
        to="lucia",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="A housing plan on two pages",
        body="Dear Lucía,\n\nAroha Te Whare wrote to both of us. Your plan fits on two pages. …\n\nNoor",
        sent_ago=43,
        answer=Answer.YES,
        answered_ago=40,
    ),
    SampleLetter(
        to="hana",
        kind=_INVITATION,
        channel=Channel.LINKEDIN_MESSAGE,
        body="Dear Ms Sato, you trained as an architect and left for museums. May I ask how? Noor",
        sent_ago=16,
        answer=Answer.YES,
        answered_ago=12,
    ),
    SampleLetter(
        to="henrik",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="One summer without cars",
        body="Dear Mr Solberg, your main street has been on my wall since spring. …\n\nNoor",
        sent_ago=30,
        answer=Answer.NO,
        answered_ago=24,
    ),
    SampleLetter(
        to="catarina",
        kind=_INVITATION,
        channel=Channel.LINKEDIN_MESSAGE,
        body="Dear Catarina, a show that is read with the fingers: how did you test it? …  Noor",
        sent_ago=60,
        answer=Answer.NO_ANSWER,
        answered_ago=36,
        nudge_ago=50,
    ),
    SampleLetter(
        to="hanh",
        kind=_INVITATION,
        channel=_EMAIL,
        subject="Which sign stays",
        body="Dear Ms Nguyễn, you let shopkeepers decide. May I ask how that went? …\n\nNoor",
        sent_ago=140,
        answer=Answer.NOT_NOW,
        answered_ago=135,
    ),
    SampleLetter(
        to="mei-ling",
        kind=_INVITATION,
        channel=_NOTE,
        body=(
            "Dear Mei-Ling, I loved your talk. I am looking for opportunities in transport and"
            " attach my CV. Do you have time to pick your brain?"
        ),
    ),
)

AFTERWARDS = (
    SampleLetter(
        to="aroha",
        kind=_THANKS,
        channel=_EMAIL,
        subject="Statistics, then",
        body="Dear Aroha,\n\nThank you for Thursday. I have found the statistics course. …\n\nNoor",
        sent_ago=45,
        thanks_for="talk-aroha",
    ),
    SampleLetter(
        to="lucia",
        kind=_THANKS,
        channel=_EMAIL,
        subject="Two pages",
        body="Dear Lucía,\n\nThank you for the forty minutes, and for the page you struck out. …\n\nNoor",
        sent_ago=31,
        thanks_for="talk-lucia",
    ),
    SampleLetter(
        to="jonas",
        kind=_THANKS,
        channel=_EMAIL,
        subject="The measuring tape",
        body="Dear Jonas,\n\nThank you for yesterday. I went to look at the roof again. …\n\nNoor",
        sent_ago=17,
        thanks_for="talk-jonas",
    ),
    SampleLetter(
        to="aroha",
        kind=_THANKS,
        channel=_EMAIL,
        subject="Your list of questions",
        body="Dear Aroha,\n\nI took your list to Adaeze, and the third one opened the door. …\n\nNoor",
        sent_ago=3,
        thanks_for="talk-adaeze",
    ),
    SampleLetter(
        to="mateus",
        kind=_FOLLOW_UP,
        channel=_TEXT,
        body="Jonas took the time, because of you. I owe you a goal.",
        sent_ago=16,
    ),
    SampleLetter(
        to="kwame",
        kind=_FOLLOW_UP,
        channel=_TEXT,
        body="Good luck with the move to Hull. Send me the view from the window.",
        sent_ago=94,
    ),
    SampleLetter(
        to="dele",
        kind=_FOLLOW_UP,
        channel=_TEXT,
        body="The interview is on Thursday. Would you play the planner once more?",
        sent_ago=8,
        answer=Answer.YES,
        answered_ago=8,
    ),
)

LETTERS = TOLD + INVITATIONS + AFTERWARDS
