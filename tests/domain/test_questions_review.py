"""Questions of one's own: what may keep them from a good answer, and what is fine as it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.question_bank import list_bank
from askwell.domain.questions_review import QuestionFlaw, review_question

FLAWED = [
    ("closed", "Do you like your job?"),
    ("closed", "Is the pay good?"),
    ("closed", "Did you study architecture?"),
    ("closed", "Are you happy with your choice?"),
    ("closed", "Have you worked abroad?"),
    ("closed", "Does your team meet every day?"),
    ("closed", "Can people work from home?"),
    ("closed", "Would you choose it again?"),
    ("closed", "Is it hard to find a first place?"),
    ("closed", "Do I need a licence?"),
    ("closed", "So, do you travel a lot?"),
    ("closed", "In your view, is the field growing?"),
    ("closed", "Has the work changed since you came?"),
    ("closed", "Are there conflicts with residents?"),
    ("closed", "Was your first year difficult?"),
    ("leading", "Don't you think planners have too little power?"),
    ("leading", "Isn't it boring to write reports all day?"),
    ("leading", "You work long hours, right?"),
    ("leading", "Surely government work is safer?"),
    ("leading", "Wouldn't you agree that drawing matters most?"),
    ("leading", "Small firms are better to learn in, don’t you think?"),
    ("leading", "Isn’t the private sector better paid?"),
    ("leading", "Do you agree that councils move slowly?"),
    ("several", "What does a day look like? How long are your hours?"),
    ("several", "What do you do, and how did you get there, and why do you stay?"),
    ("several", "Which courses helped and what would you study again, or why do you regret it?"),
    ("several", "How did you start? What was hard? Who helped you then?"),
    ("several", "Why did you leave, and where do you want to be in five years?"),
    ("asks-job", "Are you hiring?"),
    ("asks-job", "Is your office hiring graduates this year?"),
    ("asks-job", "Do you have any openings for someone like me?"),
    ("asks-job", "Are there any internships at your firm?"),
    ("asks-job", "Could I work for you over the summer?"),
    ("asks-job", "Would you consider me for a junior role?"),
    ("asks-job", "Can you get me an interview for a job?"),
    ("asks-job", "Could you look at my résumé?"),
    ("asks-job", "To whom should I send my CV?"),
    ("asks-job", "Would you hire me?"),
    ("asks-job", "Is there any place for someone like me on your team?"),
    ("asks-job", "Could you keep me in mind for the spring?"),
    ("asks-pay", "How much do you earn?"),
    ("asks-pay", "What is your salary?"),
    ("asks-pay", "What do you make a year?"),
    ("asks-pay", "May I ask your current salary?"),
    ("asks-pay", "Are you well paid?"),
    ("asks-pay", "How much money do you make?"),
    ("on-website", "What does your company do?"),
    ("on-website", "When was your firm founded?"),
    ("on-website", "How many employees does your office have?"),
    ("on-website", "What services do you offer?"),
    ("on-website", "Where are your offices located?"),
    ("on-website", "What is your mission?"),
    ("on-website", "Who founded the company?"),
]
FINE = [
    "What does an ordinary Tuesday look like?",
    "How did you come to this work?",
    "What do you wish you could do less of?",
    "Which part needs the most patience?",
    "What do planners earn at the start, and after ten years?",
    "What is the range of pay in this field?",
    "Who decides, in the end?",
    "How do people usually get their first job in a place like yours?",
    "How do people hear about openings in this field?",
    "What do you make of the new zoning law?",
    "What kinds of jobs do graduates of the programme take?",
    "Who else should I hear from?",
    "Is there anyone else you would talk with?",
    "Do you know somebody who works for a non-profit?",
    "May I write to you again in the spring?",
    "Is there anything I should have asked?",
    "Can you tell me how a project begins?",
    "Could you describe the last thing you drew?",
    "Do you draw by hand, and why?",
    "Do you like the work? Why?",
    "Is your week more drawing or more meetings?",
    "When residents and the plan disagree, who gives way, and how do you live with it?",
    "What would you study again, or instead?",
    "How does your organization decide what to take on?",
    "How do you decide whom to hire?",
    "What makes somebody stand out when you hire?",
    "What has changed since you came?",
    "What did you draw last, and for whom?",
    "If you could change one thing about your job, what would it be?",
    "What surprised you about working for a government?",
    "How much of your week do you spend outside?",
    "Tell me about a day that went wrong.",
    "What do you like about drawing, and what would you hand to someone else?",
    "What position does landscape have in your projects?",
    "How right were your teachers about this work?",
    "Wie sind Sie zu dieser Arbeit gekommen?",
    "Mögen Sie Ihre Arbeit?",
]


@pytest.mark.parametrize(("flaw", "text"), FLAWED)
def test_i5_a_flaw_is_found(flaw, text):
    assert flaw in {finding.flaw for finding in review_question(text)}


@pytest.mark.parametrize("text", FINE)
def test_i5_a_good_question_is_left_alone(text):
    assert review_question(text) == ()


@pytest.mark.parametrize("question", list_bank(), ids=lambda question: question.id)
def test_the_bank_says_nothing_against_itself(question):
    serious = {QuestionFlaw.ASKS_JOB, QuestionFlaw.ASKS_PAY, QuestionFlaw.LEADING}

    assert not serious & {finding.flaw for finding in review_question(question.text)}


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        (
            "Do you like your job?",
            "What do you like about your job, and what would you hand to someone else?",
        ),
        (
            "Is it hard to find a first place?",
            "How hard is it to find a first place, and what makes it so?",
        ),
        ("Do I need a licence?", "How much does a licence matter in this work?"),
        ("Has the work changed since you came?", "How has the work changed since you came?"),
        ("Are there conflicts with residents?", "Which conflicts with residents are there?"),
        ("Would you choose it again?", ""),
    ],
)
def test_what_is_offered_instead_is_safe_to_use(text, instead):
    [finding] = review_question(text)

    assert finding.instead == instead
    if instead:
        assert "closed" not in {again.flaw for again in review_question(instead)}


@pytest.mark.parametrize(("_flaw", "text"), FLAWED)
def test_whatever_is_offered_instead_passes_the_review(_flaw, text):
    for finding in review_question(text):
        if finding.instead:
            assert not {again.flaw for again in review_question(finding.instead)} & {
                QuestionFlaw.CLOSED,
                QuestionFlaw.ASKS_JOB,
                QuestionFlaw.ASKS_PAY,
                QuestionFlaw.LEADING,
            }


@given(st.text(max_size=1500))
def test_any_text_is_reviewed_without_a_crash(text):
    assert len(review_question(text)) <= len(QuestionFlaw)


def test_a_long_text_takes_no_longer():
    text = "what do you do and how " * 5000
    start = time.process_time()
    review_question(text)

    assert time.process_time() - start < 0.2
