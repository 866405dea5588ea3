"""Advice on form: shown to whoever writes, and never mixed with what the labels measure."""

from __future__ import annotations

import pytest

from askwell.domain.review import Channel, Message, MessageKind, ReviewContext, Severity, review
from askwell.domain.review.findings import FINDINGS, HINTS

LONG = "I would like to hear how a week in your office is really spent. " * 12
INVITATION = """Dear Grace Hopper,

I am a second-year planning student. Your talk on nanoseconds made me measure a wire.

{ask}

Thank you for considering it.

Noor Haddad"""
ASK = "Could I ask you about your work for 20 minutes, by video?"
TIMES = "Would Tuesday 1 December at 17:00 your time suit you?"


def list_hints(
    body: str,
    *,
    subject: str = "Ada Lovelace gave me your name",
    kind: MessageKind = MessageKind.INVITATION,
    channel: Channel = Channel.EMAIL,
    similar_to: tuple[str, ...] = (),
) -> set[str]:
    message = Message(kind, channel, subject, body)
    context = ReviewContext(recipient_name="Grace Hopper", similar_to=similar_to)
    found = review(message, context, with_hints=True).findings
    plain = review(message, context).findings
    assert found[: len(plain)] == plain
    for finding in found[len(plain) :]:
        text = body if finding.where == "body" else subject
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.severity is Severity.HINT
    return {finding.code for finding in found[len(plain) :]}


def test_a_good_invitation_has_no_hints():
    assert list_hints(INVITATION.format(ask=f"{ASK}\n\n{TIMES}")) == set()


def test_hints_never_come_unasked():
    codes = {
        finding.code
        for finding in review(
            Message(MessageKind.INVITATION, Channel.EMAIL, "Hello", LONG * 3),
            ReviewContext(similar_to=("Ada",)),
        ).findings
    }

    assert not codes & {"near_copy", "vague_subject", "many_questions", "wall_of_text"}
    assert not set(HINTS) & set(FINDINGS)


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "Hello",
        "Quick question",
        "Informational interview request",
        "Re: your advice",
        "Hi!!",
        "Coffee chat?",
        "Networking",
        "Important",
        "Question 2",
    ],
)
def test_a_subject_that_fits_any_message_is_pointed_at(subject):
    assert "vague_subject" in list_hints(INVITATION.format(ask=TIMES + " " + ASK), subject=subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Ada Lovelace gave me your name",
        "A few questions about zoning",
        "Architecture student on the Quayside crossings",
        "Fellow Calder graduate",
        "My question of Tuesday 3 March",
        "Your talk at Career Week",
        "Planning",
    ],
)
def test_a_subject_that_says_something_is_left_alone(subject):
    assert "vague_subject" not in list_hints(INVITATION.format(ask=ASK), subject=subject)


def test_thanks_may_be_called_thanks_and_a_note_has_no_subject():
    body = "Dear Grace, thank you for the nanosecond."

    assert list_hints(body, subject="Thank you", kind=MessageKind.THANK_YOU) == set()
    assert list_hints(INVITATION.format(ask=ASK), subject="", channel=Channel.TEXT) == set()


@pytest.mark.parametrize(
    "times",
    [
        "Would Tuesday suit you?",
        "I am free on 3 May.",
        "Any time next week works.",
        "Mornings are best for me.",
        "At 4 pm, for example.",
        "14:30 would be fine.",
        "The week of June 8 would be good.",
    ],
)
def test_a_time_offered_in_any_dress_is_seen(times):
    assert "no_time_choices" not in list_hints(INVITATION.format(ask=f"{ASK} {times}"))


@pytest.mark.parametrize(
    "ask",
    [
        ASK,
        "I may be in town. Could we have a call of 20 minutes?",
        "Might we meet in March, if you may?",
    ],
)
def test_a_meeting_without_a_time_gets_a_hint(ask):
    found = list_hints(INVITATION.format(ask=ask))
    assert ("no_time_choices" in found) == ("March" not in ask or "in March" in ask)


def test_a_short_way_or_a_written_question_needs_no_times():
    assert "no_time_choices" not in list_hints(
        INVITATION.format(ask=ASK), channel=Channel.LINKEDIN_NOTE
    )
    assert "no_time_choices" not in list_hints(
        INVITATION.format(ask="Which course helped you most?")
    )


def test_the_fourth_question_is_pointed_at():
    three = "What do you draw? Who reads it? Who decides? "

    assert "many_questions" not in list_hints(INVITATION.format(ask=three))
    assert "many_questions" in list_hints(INVITATION.format(ask=three + "And why?"))


def test_one_long_paragraph_is_pointed_at_and_two_halves_are_not():
    half = LONG[: len(LONG) // 2]

    assert "wall_of_text" in list_hints(INVITATION.format(ask=LONG))
    assert "wall_of_text" not in list_hints(INVITATION.format(ask=f"{half}\n\n{half}"))
    assert "wall_of_text" not in list_hints(INVITATION.format(ask=LONG), channel=Channel.IN_PERSON)


def test_n9_whoever_got_nearly_the_same_is_named():
    body = INVITATION.format(ask=TIMES)

    assert list_hints(body, similar_to=("Ada Lovelace",)) == {"near_copy"}


def test_another_language_is_looked_at_for_form_only():
    german = (
        "Sehr geehrte Frau Hopper, ich studiere im vierten Jahr Architektur und möchte verstehen, "
        "wie Planung wirklich geht. Darf ich fragen? Und wann? Und wie? Und wo? Vielen Dank dafür!"
    )

    assert list_hints(german, subject="Hallo") == {"many_questions"}


def test_hints_stay_quick_on_a_huge_text():
    body = "word " * 20_000

    assert "wall_of_text" in list_hints(body)
