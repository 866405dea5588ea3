"""This file is the question bank: what the guide asks to find out, in our own words."""

from __future__ import annotations

from askwell.domain.questions import BankQuestion, Theme
from askwell.domain.words import _


def list_bank() -> tuple[BankQuestion, ...]:
    """Return every built-in question, all 18 intents among them, in the order of a talk's themes."""
    return (
        *_ask_about_the_work(),
        *_ask_about_the_way_in(),
        *_ask_about_the_field(),
        *_ask_about_the_place(),
        *_ask_about_how_it_runs(),
        *_ask_for_advice(),
    )


def _ask_about_the_work() -> tuple[BankQuestion, ...]:
    job = Theme.JOB
    return (
        BankQuestion(
            id="job-ordinary-day",
            theme=job,
            intent=1,
            minutes=5,
            place=2,
            text=_("What did you do last Tuesday, from morning to evening?"),
            follow_ups=(_("Was that an ordinary one?"), _("Which part was yours alone to decide?")),
        ),
        BankQuestion(
            id="job-like-most",
            theme=job,
            intent=2,
            minutes=4,
            place=4,
            text=_("Which part of your work would you keep, if you could keep only one?"),
            follow_ups=(_("When did you last do it?"),),
        ),
        BankQuestion(
            id="job-hardest",
            theme=job,
            intent=2,
            minutes=4,
            place=5,
            text=_("What is the hardest part, that nobody sees from outside?"),
            follow_ups=(_("How do you get through it?"),),
        ),
        BankQuestion(
            id="job-skills",
            theme=job,
            intent=3,
            minutes=4,
            place=4,
            text=_("What do the people who do this well do differently?"),
            follow_ups=(_("How did they learn it?"),),
        ),
    )


def _ask_about_the_way_in() -> tuple[BankQuestion, ...]:
    job = Theme.JOB
    return (
        BankQuestion(
            id="job-way-here",
            theme=job,
            intent=4,
            minutes=4,
            place=1,
            text=_("How did you come to do this work?"),
            follow_ups=(_("Which step along the way mattered most?"),),
        ),
        BankQuestion(
            id="job-credentials",
            theme=job,
            intent=5,
            minutes=3,
            place=5,
            text=_(
                "Which licences, certificates or degrees does one really need, and which only help?"
            ),
        ),
    )


def _ask_about_the_field() -> tuple[BankQuestion, ...]:
    job = Theme.JOB
    return (
        BankQuestion(
            id="job-temperament",
            theme=job,
            intent=6,
            minutes=3,
            place=5,
            text=_("What kind of person is happy in this work, and who is not?"),
        ),
        BankQuestion(
            id="job-future",
            theme=job,
            intent=7,
            minutes=4,
            place=6,
            text=_("What will be different about this field in five years?"),
            follow_ups=(_("What would you learn now because of it?"),),
        ),
        BankQuestion(
            id="job-pay",
            theme=job,
            intent=0,
            minutes=3,
            place=8,
            text=_(
                "What range do people in this field usually earn at the start, and after ten years?"
            ),
        ),
    )


def _ask_about_the_place() -> tuple[BankQuestion, ...]:
    organization = Theme.ORGANIZATION
    return (
        BankQuestion(
            id="org-culture",
            theme=organization,
            intent=8,
            minutes=4,
            place=4,
            text=_("What is it like to work here, on a good week and on a bad one?"),
        ),
        BankQuestion(
            id="org-change",
            theme=organization,
            intent=8,
            minutes=3,
            place=7,
            text=_(
                "If you could change one thing about how things are done here, what would it be?"
            ),
        ),
        BankQuestion(
            id="org-freedom",
            theme=organization,
            intent=9,
            minutes=3,
            place=7,
            text=_("How free are you in when, where and how you work, and in taking time off?"),
        ),
        BankQuestion(
            id="org-why-here",
            theme=organization,
            intent=10,
            minutes=3,
            place=3,
            text=_("Why did you choose this place over others?"),
            follow_ups=(_("Was it what you expected?"),),
        ),
    )


def _ask_about_how_it_runs() -> tuple[BankQuestion, ...]:
    organization = Theme.ORGANIZATION
    return (
        BankQuestion(
            id="org-challenges",
            theme=organization,
            intent=11,
            minutes=4,
            place=6,
            text=_(
                "What is your team struggling with at the moment, and what is the whole organization?"
            ),
        ),
        BankQuestion(
            id="org-feedback",
            theme=organization,
            intent=12,
            minutes=3,
            place=6,
            text=_("How do you find out whether you are doing well, and how often?"),
        ),
        BankQuestion(
            id="org-meetings",
            theme=organization,
            intent=13,
            minutes=3,
            place=5,
            text=_("How much of your week is meetings, and which of them are worth it?"),
        ),
    )


def _ask_for_advice() -> tuple[BankQuestion, ...]:
    advice = Theme.ADVICE
    return (
        BankQuestion(
            id="advice-starting",
            theme=advice,
            intent=14,
            minutes=4,
            place=7,
            text=_("What should somebody know who is just starting out?"),
            follow_ups=(_("What did you have to find out the hard way?"),),
        ),
        BankQuestion(
            id="advice-groups",
            theme=advice,
            intent=15,
            minutes=2,
            place=7,
            text=_(
                "Which groups or associations are worth joining, and where do people really meet?"
            ),
        ),
        BankQuestion(
            id="advice-first-work",
            theme=advice,
            intent=16,
            minutes=4,
            place=8,
            text=_("How do people usually find their first work in this field?"),
        ),
        BankQuestion(
            id="advice-courses",
            theme=advice,
            intent=17,
            minutes=3,
            place=7,
            text=_("What would you study again, and what would you add?"),
        ),
        BankQuestion(
            id="advice-who-else",
            theme=advice,
            intent=18,
            minutes=2,
            place=9,
            text=_("Who else should I hear from, perhaps somebody who sees it differently?"),
            follow_ups=(_("May I say that you sent me?"),),
        ),
    )
