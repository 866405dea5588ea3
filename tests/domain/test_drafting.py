"""This file shows the outline a letter starts from: facts, and gaps that the review points at."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.drafting import MissingFact, outline_message, put_times_sentence
from askwell.domain.letter_parts import DraftFacts
from askwell.domain.review import review
from askwell.domain.review.values import Channel, Message, MessageKind, ReviewContext

GAP = re.compile(r"\[add: [^\]]+\]")
KNOWN = {
    "recipient_name": "Grace Hopper",
    "recipient_given": "Grace",
    "recipient_family": "Hopper",
    "sender_name": "Noor Haddad",
    "about": "a fourth-year architecture student at Calder",
    "seeking": "how compilers are made",
    "why_them": "Your note on A-0 made me see that a program can write programs.",
    "times": "Would Tuesday 1 December at 17:00 suit you?",
}


def outline(kind: MessageKind, channel: Channel = Channel.EMAIL, **facts: object):
    return outline_message(
        DraftFacts(kind=kind, channel=channel, **{**KNOWN, **facts})  # type: ignore[arg-type]
    )


def test_i4_an_invitation_says_who_why_and_how_long_from_facts_alone():
    letter = outline(MessageKind.INVITATION, referrer="Ada Lovelace")

    assert letter.body.split("\n\n") == [
        "Dear Grace Hopper,",
        (
            "I am a fourth-year architecture student at Calder, and I would like to learn about "
            "how compilers are made."
        ),
        "Ada Lovelace gave me your name.",
        "Your note on A-0 made me see that a program can write programs.",
        "Could I ask you about your work for 20 minutes, by video or by telephone?",
        "Would Tuesday 1 December at 17:00 suit you?",
        "Thank you for considering it; I understand if you are too busy.",
        "Noor Haddad",
    ]
    assert letter.subject == (
        "Ada Lovelace gave me your name: a few questions about how compilers are made"
    )
    assert letter.missing == ()


def test_i4_an_invitation_made_of_facts_gives_the_review_nothing_to_say():
    letter = outline(MessageKind.INVITATION, referrer="Ada Lovelace")
    context = ReviewContext(recipient_name="Grace Hopper", referrer="Ada Lovelace")
    message = Message(MessageKind.INVITATION, Channel.EMAIL, letter.subject, letter.body)

    assert [finding.code for finding in review(message, context).findings] == []


@pytest.mark.parametrize("kind", list(MessageKind))
def test_every_gap_of_an_outline_is_pointed_at_until_it_is_filled(kind: MessageKind):
    letter = outline_message(
        DraftFacts(kind=kind, channel=Channel.EMAIL, recipient_name="Grace Hopper")
    )
    message = Message(kind, Channel.EMAIL, letter.subject, letter.body)

    found = review(message, ReviewContext(recipient_name="Grace Hopper")).findings
    spans = [(f.start, f.end) for f in found if f.code == "placeholder_left"]

    gaps = [match.span() for match in GAP.finditer(letter.body)]
    assert spans == gaps
    assert gaps or kind == MessageKind.REFERRAL_ASK


def test_i3_a_missing_why_is_a_gap_and_is_asked_for_beside_the_letter():
    letter = outline(MessageKind.INVITATION, why_them="", about="", is_their_zone_known=False)

    assert len(GAP.findall(letter.body)) == 2
    assert letter.missing == (
        MissingFact.ABOUT_ME,
        MissingFact.WHY_THEM,
        MissingFact.THEIR_ZONE,
    )


def test_a_thank_you_names_what_it_is_for_and_leaves_the_rest_to_you():
    letter = outline(
        MessageKind.THANK_YOU,
        is_close=True,
        reason="pointing me to Alan Turing",
        met_since="I spoke with Alan Turing on Thursday 19 November.",
    )

    assert letter.body.startswith("Dear Grace,\n\nThank you for pointing me to Alan Turing.\n\n")
    assert "I spoke with Alan Turing on Thursday 19 November." in letter.body
    assert len(GAP.findall(letter.body)) == 1


def test_a_nudge_names_the_day_of_the_first_letter():
    letter = outline(MessageKind.FOLLOW_UP, open_since="Monday 16 November")

    assert "On Monday 16 November I wrote" in letter.body
    assert letter.subject == "My question of Monday 16 November"


@pytest.mark.parametrize(
    ("facts", "greeting"),
    [
        ({}, "Dear Grace Hopper,"),
        ({"is_close": True}, "Dear Grace,"),
        ({"recipient_prefix": "Dr."}, "Dear Dr. Hopper,"),
        ({"channel": Channel.TEXT}, "Hello Grace,"),
    ],
    ids=["formal", "close", "title", "text"],
)
def test_a_greeting_never_guesses_a_mr_or_a_ms(facts: dict[str, object], greeting: str):
    assert outline(MessageKind.INVITATION, **facts).body.startswith(greeting)  # type: ignore[arg-type]


def test_a_linkedin_note_is_short_and_has_no_subject():
    letter = outline(MessageKind.INVITATION, Channel.LINKEDIN_NOTE)

    assert letter.subject == ""
    assert "\n\n" not in letter.body
    assert KNOWN["times"] not in letter.body


def test_other_times_take_the_place_of_the_old_ones():
    body = "Dear Grace,\n\nWould Monday suit you?\n\nNoor"

    changed = put_times_sentence(body, old="Would Monday suit you?", new="Would Tuesday suit you?")

    assert changed == "Dear Grace,\n\nWould Tuesday suit you?\n\nNoor"


def test_times_go_before_the_name_when_none_were_offered():
    changed = put_times_sentence("Dear Grace,\n\nNoor", old="", new="Would Monday suit you?")

    assert changed == "Dear Grace,\n\nWould Monday suit you?\n\nNoor"


def test_taking_the_times_back_takes_their_paragraph_out():
    body = "Dear Grace,\n\nWould Monday suit you?\n\nNoor"

    assert put_times_sentence(body, old="Would Monday suit you?", new="") == "Dear Grace,\n\nNoor"


@given(st.sampled_from(MessageKind), st.sampled_from(Channel), st.text(), st.text(), st.text())
def test_any_facts_make_an_outline(
    kind: MessageKind, channel: Channel, name: str, about: str, why: str
):
    letter = outline(kind, channel, recipient_name=name, about=about, why_them=why)

    assert letter.body


@pytest.mark.parametrize("kind", [MessageKind.INVITATION, MessageKind.RECONNECT])
def test_i4_an_earlier_meeting_is_there_to_be_put_into_words(kind: MessageKind):
    letter = outline(kind, previous_contact="Career Week, at the planning table")

    assert "Career Week, at the planning table]" in letter.body


def test_advice_and_what_it_did_are_told_in_your_own_words():
    letter = outline(
        MessageKind.IMPACT_UPDATE, advice="Read the zoning code.", impact="I changed my thesis."
    )

    assert "You advised me: Read the zoning code.\n\nI changed my thesis." in letter.body
