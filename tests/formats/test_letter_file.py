"""A letter in a file opens as it was written, in any mail program."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.formats.letter_file import LetterFile, write_letter_file

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
BODY = "Dear Björn,\n\nI read “Crossings” — twice.\n.\nFrom the start to the end.\n\nNoor"


def make_letter(**facts: str) -> LetterFile:
    known = {
        "to_name": "Björn Åström",
        "to_address": "bjorn@example.org",
        "subject": "Übergänge",
        "body": BODY,
    }
    return LetterFile(**{**known, **facts}, written_at=NOON)


def test_i4_subject_body_and_recipient_come_back_as_written():
    data = write_letter_file(make_letter())

    read = message_from_bytes(data, policy=policy.default)
    assert read["Subject"] == "Übergänge"
    assert read["To"].addresses[0].display_name == "Björn Åström"
    assert read["To"].addresses[0].addr_spec == "bjorn@example.org"
    assert read["X-Unsent"] == "1"
    assert read["Date"].datetime == NOON
    assert read.get_content().replace("\r\n", "\n") == BODY + "\n"


def test_it_is_made_of_short_lines_in_ascii_that_end_as_mail_does():
    data = write_letter_file(make_letter(body="word " * 500, subject="long " * 60))

    assert data.isascii()
    assert all(len(line) <= 78 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


@pytest.mark.parametrize("address", ["", "nobody", "a b@c", "x@y\r\nBcc: all@example.org", "@"])
def test_what_is_no_address_is_left_out(address):
    read = message_from_bytes(
        write_letter_file(make_letter(to_address=address)), policy=policy.default
    )

    assert read["To"] is None
    assert read["Bcc"] is None


@settings(deadline=None)
@given(subject=st.text(max_size=200), name=st.text(max_size=60), body=st.text(max_size=500))
def test_no_text_begins_a_header_of_its_own(subject, name, body):
    letter = make_letter(subject=subject, to_name=name, body=body)

    read = message_from_bytes(write_letter_file(letter), policy=policy.default)

    assert set(read.keys()) <= {
        "X-Unsent",
        "Date",
        "To",
        "Subject",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }
