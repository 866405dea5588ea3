"""This file is the tests of asks_for_job: requests for work in many dresses, and their innocent kin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.review.drafts import GRACE, find_draft_codes

FOR_WORK = [
    "If a junior seat ever frees up in your kitchen, I'd be over the moon to fill it.",
    "Could you pass my details to whoever does the recruiting?",
    "I would jump at the chance to work alongside you this summer.",
    "Do you happen to know whether your lab takes interns in July?",
    "Is there anybody at your company I should talk to about getting hired?",
    "Please consider me should a vacancy arise.",
    "I'm currently on the job market and looking for my first role in translation.",
    "I was hoping you could put in a word for me with the partners.",
    "Would your bakery have room for an apprentice in the autumn?",
    "I can start on the first of June and would take any shift.",
    "Maybe you could try me out for a week?",
    "It would be a dream to become part of your crew.",
    "Are you looking for extra help over the holidays?",
    "I'd be grateful if you remembered me when the next round of hiring begins.",
    "Who should I send my application to at your firm?",
    "I want to be your next assistant.",
    "Let me know of any openings you hear about.",
    "I am seeking full-time employment in logistics.",
    "Might there be an opportunity for me on your team?",
    "What would it take for someone like me to get hired there?",
    "I'd happily freelance for you, at any rate.",
    "Could you refer me internally for the analyst role?",
    "My dream is to write code for Eckert Systems, and I hope you can help me get there.",
    "Would you be able to recommend me to your manager?",
    "I'd love to be on your radar for future positions.",
    "Any leads on paid work would be welcome.",
]
NOT_FOR_WORK = [
    "I'm not after a job; I only want to understand the work.",
    "What do you like most about your position?",
    "How did you get hired at your first job?",
    "I already have an internship for the summer, so this is only curiosity.",
    "How do people usually enter the field?",
    "What do you look for when you hire juniors?",
    "Could I shadow you for a morning?",
    "I would be glad to volunteer at the open house.",
    "I hope to work in conservation one day.",
    "Which companies would you read up on if you were me?",
    "I left my job at the mill in May.",
    "Your post about hiring without résumés made me think.",
    "May I resume our conversation about the role of luck?",
    "I'd love to hear how you work with the hardware team.",
    "Please don't think I am fishing for a position.",
    "I start a new job at the port on Monday.",
    "What does a typical day in your role look like?",
    "How long did your job search take?",
    "I am deciding whether to look for a placement year at all.",
    "I work for the county as a clerk.",
    "Would you recommend a book on grammars?",
    "Your description of the opening night stayed with me.",
    "I joined your network after the talk.",
    "Do you know anyone who works in forestry whom I could ask about it?",
    "My sister told me I should apply your advice before writing.",
    "What made you take that position in the first place?",
    "How does a small studio decide whom to bring in for a project?",
    "I was an intern at the observatory two years ago.",
]


@pytest.mark.parametrize("sentence", FOR_WORK)
def test_a_request_for_work_is_found(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student. {sentence}\n\nBest,\nAda"

    assert "asks_for_job" in find_draft_codes(body)


@pytest.mark.parametrize("sentence", NOT_FOR_WORK)
def test_an_innocent_sentence_is_not_a_request_for_work(sentence: str) -> None:
    body = f"Dear Grace,\n\nI am a linguistics student. {sentence}\n\nBest,\nAda"

    assert "asks_for_job" not in find_draft_codes(body)


def test_nobody_is_accused_when_the_other_side_raised_employment() -> None:
    raised = replace(GRACE, interviewee_raised_employment=True)

    assert "asks_for_job" not in find_draft_codes("Please consider me for it.", context=raised)


def test_being_passed_on_to_a_person_is_an_introduction_and_no_request_for_work() -> None:
    body = "Hi Grace,\n\nCould you pass my name to Alan? I'd ask him for 20 minutes.\n\nAda"

    assert "asks_for_job" not in find_draft_codes(body, kind="introduction_request")
