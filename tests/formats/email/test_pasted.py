"""This file is how a mail pasted as text is read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from askwell.domain.arrivals import Direction
from askwell.domain.errors import UnreadableFile
from askwell.formats.email.pasted import read_pasted_email

LETTER = "\n\nHi Ada,\n\ngladly.\n\nBest,\nGrace Hopper\nAdmiral, Navy\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Grace Hopper <grace@navy.example>\nSent: Tuesday, November 24, 2026 3:00 PM\nTo: Ada\nSubject: Ships",
        "Von: Grace Hopper <grace@navy.example>\nGesendet: Dienstag, 24. Nov 2026 15:00\nAn: Ada\nBetreff: Ships",
        "De : Grace Hopper <grace@navy.example>\nDate : 24.11.2026 15:00\nÀ : Ada\nObjet : Ships",
        "*From:* Grace Hopper <grace@navy.example>\n*Date:* 2026-11-24 15:00\n*Subject:* Ships",
        "Subject: Ships\nFrom: Grace Hopper <grace@navy.example>\nDate: 24 Nov 2026",
    ],
)
def test_the_first_lines_say_who_and_when(head):
    [contact] = read_pasted_email(head + LETTER).contacts

    assert [(one.name, one.email) for one in contact.people] == [
        ("Grace Hopper", "grace@navy.example")
    ]
    assert (contact.happened_on, contact.happened_at) == (date(2026, 11, 24), None)
    assert (contact.subject, contact.text) == ("Ships", "Hi Ada,\n\ngladly.")
    assert (contact.signature.title, contact.signature.organization) == ("Admiral", "Navy")


def test_a_time_with_its_zone_is_an_instant():
    head = "From: g@x.example\nDate: Tue, 24 Nov 2026 10:00:00 +0100"

    assert read_pasted_email(head + LETTER).contacts[0].happened_at == datetime(
        2026, 11, 24, 9, tzinfo=UTC
    )


def test_a_letter_of_your_own_went_out():
    head = "From: Ada <ada@x.example>\nTo: Grace <g@x.example>"

    [contact] = read_pasted_email(head + LETTER, own=["ada@x.example"]).contacts
    assert contact.direction is Direction.OUT
    assert [one.email for one in contact.people] == ["g@x.example"]


@pytest.mark.parametrize("text", ["Hi Ada,\nto: be or not", "Note: nothing\n\nmore", "Gladly."])
def test_a_text_that_names_nobody_is_only_a_text(text):
    [contact] = read_pasted_email(text).contacts

    assert contact.people == ()
    assert contact.text == text


def test_no_text_is_refused():
    with pytest.raises(UnreadableFile, match="no text"):
        read_pasted_email(" \n")
