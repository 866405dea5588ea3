"""Wordings of a message are kept when it is reviewed, copied or sent, and can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.actions.messages import Draft, save_message
from askwell.actions.versions import (
    KEPT_AT_MOST,
    bring_back_version,
    keep_version,
    mark_sent_and_keep,
)
from askwell.domain.errors import Conflict
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import KeptFor
from askwell.records.models import Message, MessageVersion
from cast import meet_grace

if TYPE_CHECKING:
    from datetime import date, datetime

    from askwell.records.models import User


@pytest.fixture
def letter(owner: User) -> Message:
    message: Message = Message.objects.create(
        owner=owner,
        person=meet_grace(owner),
        kind="invitation",
        channel="email",
        subject="Wires",
        body="One.",
    )
    return message


def write(message: Message, body: str, now: datetime) -> None:
    draft = Draft(kind=MessageKind.INVITATION, channel=Channel.EMAIL, subject="Wires", body=body)
    save_message(message=message, draft=draft, version=message.version, now=now)


def list_bodies(message: Message) -> list[tuple[int, str, str]]:
    rows = MessageVersion.objects.filter(message=message).order_by("number")
    return list(rows.values_list("number", "body", "kept_for"))


def test_i4_each_keeping_makes_a_version_and_the_same_words_make_one(
    letter: Message, now: datetime
):
    keep_version(message=letter, kept_for=KeptFor.KEPT, now=now)
    keep_version(message=letter, kept_for=KeptFor.COPIED, now=now)
    write(letter, "Two.", now)
    keep_version(message=letter, kept_for=KeptFor.COPIED, now=now)

    assert list_bodies(letter) == [(1, "One.", "kept"), (2, "Two.", "copied")]


def test_sending_keeps_what_was_sent_even_when_it_was_kept_before(
    letter: Message, now: datetime, today: date
):
    keep_version(message=letter, kept_for=KeptFor.KEPT, now=now)
    mark_sent_and_keep(message=letter, on=today, today=today, now=now)

    assert list_bodies(letter) == [(1, "One.", "sent")]


def test_an_older_wording_comes_back_and_the_newer_is_not_lost(letter: Message, now: datetime):
    keep_version(message=letter, kept_for=KeptFor.KEPT, now=now)
    write(letter, "Two.", now)

    bring_back_version(version=letter.versions.get(number=1), now=now)

    letter.refresh_from_db()
    assert (letter.body, letter.subject) == ("One.", "Wires")
    assert list_bodies(letter) == [(1, "One.", "kept"), (2, "Two.", "replaced")]


def test_a_sent_letter_stays_as_it_went_out(letter: Message, now: datetime, today: date):
    keep_version(message=letter, kept_for=KeptFor.KEPT, now=now)
    write(letter, "Two.", now)
    mark_sent_and_keep(message=letter, on=today, today=today, now=now)

    with pytest.raises(Conflict):
        bring_back_version(version=letter.versions.get(number=1), now=now)

    letter.refresh_from_db()
    assert letter.body == "Two."
    assert [number for number, _body, _why in list_bodies(letter)] == [1, 2]


def test_nothing_written_is_no_version(letter: Message, now: datetime):
    write(letter, "  \n", now)

    assert keep_version(message=letter, kept_for=KeptFor.KEPT, now=now) is None
    assert list_bodies(letter) == []


def test_the_hundred_newest_are_kept_and_what_was_sent_always(letter: Message, now: datetime):
    keep_version(message=letter, kept_for=KeptFor.SENT, now=now)
    for turn in range(KEPT_AT_MOST + 5):
        letter.body = f"Draft {turn}"
        keep_version(message=letter, kept_for=KeptFor.KEPT, now=now)

    numbers = [number for number, _body, _why in list_bodies(letter)]
    assert numbers == [1, *range(7, KEPT_AT_MOST + 7)]
