"""The review holds up relationships before reach (guide row N9)."""

from __future__ import annotations

import pytest

from askwell.domain.review import review
from askwell.domain.review.values import Channel, Message, MessageKind, ReviewContext

CONTEXT = ReviewContext(
    recipient_name="Grace Hopper", recipient_role="Rear admiral", organization="US Navy"
)


def find_codes(body: str, kind: MessageKind = MessageKind.INVITATION) -> set[str]:
    message = Message(kind=kind, channel=Channel.EMAIL, subject="A question", body=body)
    return {finding.code for finding in review(message, CONTEXT).findings}


@pytest.mark.parametrize(
    "praise",
    [
        "I have long been inspired by your outstanding career and your leadership.",
        "Your impressive profile caught my eye, and you are an expert in the field.",
    ],
)
def test_n9_praise_that_fits_anybody_is_held_up(praise):
    body = (
        f"Dear Grace,\n\nI am a student of history. {praise} Could we talk for 20 minutes?\n\nAda"
    )

    assert "generic_why_them" in find_codes(body)


def test_n9_a_true_reason_is_left_alone():
    body = (
        "Dear Grace,\n\nI am a student of history. I read your lecture on the length of a "
        "nanosecond and tried it with wire. Could we talk for 20 minutes?\n\nAda"
    )

    assert find_codes(body) == set()


def test_n9_pressure_is_held_up_and_a_way_out_is_not():
    pressed = (
        "Dear Grace,\n\nI wrote twice and you still have not answered. Reply by Friday.\n\nAda"
    )
    kind = "Dear Grace,\n\nI wrote last week and know how full a week is. No answer is fine too.\n\nAda"

    assert "pushy" in find_codes(pressed, MessageKind.FOLLOW_UP)
    assert "pushy" not in find_codes(kind, MessageKind.FOLLOW_UP)
