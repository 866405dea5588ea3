"""This file is the sample network's interviews: four behind, one to write down, one ahead."""

from __future__ import annotations

from askwell.domain.interviews import InterviewFormat, KeepResearching
from askwell.domain.sample.values import SampleAnswer, SampleTalk, SampleVerdict

_YES, _UNSURE = KeepResearching.YES, KeepResearching.UNSURE

TALKS = (
    SampleTalk(
        key="talk-aroha",
        who="aroha",
        field="planning",
        place="calder",
        ago=46,
        hour=11,
        minutes=30,
        format=InterviewFormat.IN_PERSON,
        their_zone="Europe/London",
        where="Her office, top of the north stair",
        answers=(
            SampleAnswer(
                question="job-ordinary-day",
                answer="Teaching two days, research with councils the rest.",
            ),
            SampleAnswer(
                question="org-challenges",
                answer="The inspector decides, on paper. Neighbours do, in practice.",
            ),
            SampleAnswer(question="advice-courses", answer="Statistics, and how to listen."),
            SampleAnswer(
                question="advice-who-else", answer="Lucía, in Cádiz. I will write to her."
            ),
        ),
        verdict=SampleVerdict(
            occupation=3,
            workplace=4,
            energy=4,
            words="I liked the questions more than the job.",
            keep_field=_YES,
            keep_employer=_UNSURE,
        ),
    ),
    SampleTalk(
        key="talk-lucia",
        who="lucia",
        field="planning",
        place="marisma",
        ago=32,
        hour=10,
        minutes=40,
        format=InterviewFormat.VIDEO,
        their_zone="Europe/Madrid",
        answers=(
            SampleAnswer(question="job-ordinary-day", answer="I write. People think I draw."),
            SampleAnswer(
                question="org-challenges",
                answer="Seven councillors, and on a bad day one newspaper.",
            ),
            SampleAnswer(
                question="job-pay",
                answer="Published bands; about a fifth less than private practice.",
            ),
            SampleAnswer(question="job-like-most"),
        ),
        verdict=SampleVerdict(
            occupation=4,
            workplace=2,
            energy=3,
            words="Writing is the craft here.",
            surprise="Nobody had asked her what she reads.",
            keep_field=_YES,
            keep_employer=_UNSURE,
        ),
    ),
    SampleTalk(
        key="talk-jonas",
        who="jonas",
        field="heritage",
        place="harbour",
        ago=18,
        hour=15,
        minutes=30,
        format=InterviewFormat.PHONE,
        their_zone="Europe/London",
        where="He calls",
        answers=(
            SampleAnswer(
                question="job-ordinary-day",
                answer="A third is site visits; the rest is defending one paragraph.",
            ),
            SampleAnswer(question="job-temperament", answer="Patient people who like old paper."),
            SampleAnswer(question="job-hardest", answer="Saying no to somebody whose house it is."),
        ),
        verdict=SampleVerdict(
            occupation=3,
            workplace=3,
            energy=2,
            words="Patience I may not have.",
            keep_field=_UNSURE,
            keep_employer=_UNSURE,
        ),
    ),
    SampleTalk(
        key="talk-adaeze",
        who="adaeze",
        field="planning",
        place="common-ground",
        ago=4,
        hour=14,
        minutes=30,
        format=InterviewFormat.VIDEO,
        their_zone="Europe/London",
        answers=(
            SampleAnswer(
                question="job-ordinary-day",
                answer="Monday is letters, Friday is letters. In between I am on someone’s street.",
            ),
            SampleAnswer(
                question="org-challenges",
                answer="The people who stay until the end of the meeting decide.",
            ),
            SampleAnswer(
                question="job-hardest", answer="Going back to tell a street that it lost."
            ),
            SampleAnswer(
                question="advice-courses",
                answer="Law. One term would have saved me five years.",
            ),
            SampleAnswer(question="org-why-here", answer="Here I may say who asked."),
            SampleAnswer(
                question="advice-who-else",
                answer="Siobhán, her director. She offered to introduce me.",
            ),
        ),
        verdict=SampleVerdict(
            occupation=5,
            workplace=4,
            energy=5,
            words="I could see myself in that room.",
            surprise="She keeps a folder of letters from people who were against it.",
            keep_field=_YES,
            keep_employer=_YES,
        ),
    ),
    SampleTalk(
        key="talk-hana",
        who="hana",
        field="exhibition",
        place="lantern",
        ago=3,
        hour=9,
        minutes=25,
        format=InterviewFormat.PHONE,
        their_zone="Asia/Tokyo",
        is_done=False,
        answers=(
            SampleAnswer(question="job-way-here"),
            SampleAnswer(question="job-like-most"),
            SampleAnswer(question="advice-starting"),
        ),
        notes=(
            "Left architecture because a room could be finished in a year.\n"
            "Draws visitors before walls.\n"
            "Budget is mostly light.\n"
            "Says: build one small show, anywhere.\n"
            "Ask her for the drawing of the paper lanterns."
        ),
    ),
    SampleTalk(
        key="talk-tomasz",
        who="tomasz",
        field="planning",
        place="northgate",
        ago=-3,
        hour=16,
        minutes=30,
        format=InterviewFormat.VIDEO,
        their_zone="America/Toronto",
        where="https://meet.example/northgate-tomasz",
        is_done=False,
    ),
)

OWN_QUESTIONS = (
    "Which drawing changed a decision, and whose decision was it?",
    "What do you do in the week after a plan is turned down?",
)
