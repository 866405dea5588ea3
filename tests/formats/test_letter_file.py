"""A letter in a file opens as it was written, in any mail program."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr
from shutil import which
from subprocess import run

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


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nobody",
        "a b@c",
        "x@y\r\nBcc: all@example.org",
        "@",
        "jörg@x.org",
        "a>b@c.org",
        "a,b@c.org",
    ],
)
def test_what_is_no_address_is_left_out(address):
    read = message_from_bytes(
        write_letter_file(make_letter(to_address=address)), policy=policy.default
    )

    assert read["To"] is None
    assert read["Bcc"] is None


LONG = "Сколько времени нужно, чтобы понять город: вопрос о вашей статье и о площади "
HARD = [
    pytest.param({"subject": LONG * 4}, id="a long subject in Cyrillic"),
    pytest.param({"subject": "A few questions about your plan, " * 9}, id="a long one in English"),
    pytest.param({"subject": "x" * 300}, id="one long word"),
    pytest.param({"subject": "=?utf-8?q?not_encoded?="}, id="words that look encoded"),
    pytest.param({"subject": ""}, id="no subject"),
    pytest.param({"to_name": 'Nguyễn Thị Hạnh, "Lotus" <x>'}, id="quotes, comma and brackets"),
    pytest.param({"to_name": 'Ann "Dot" O\\Neil, Jr.'}, id="quotes in plain letters"),
    pytest.param({"to_name": "A" * 120 + " ü " + "B" * 120}, id="a long name"),
    pytest.param({"to_name": ""}, id="no name"),
    pytest.param({"subject": "Hi\r\nBcc: all@example.org"}, id="a line break in the subject"),
    pytest.param({"to_name": "Eve\nCc: all@example.org"}, id="a line break in the name"),
    pytest.param({"body": "長い文。" * 400 + "\n\nFrom me\n.\n"}, id="a long line in Japanese"),
]


def say_line(text: str) -> str:
    return " ".join(text.split())


def read_recipient(data: bytes) -> tuple[str, str]:
    # The library's newer reader puts a space between two encoded words of a name.
    name, address = parseaddr(message_from_bytes(data)["To"].replace("\r\n", ""))
    return str(make_header(decode_header(name))), address


@pytest.mark.parametrize("facts", HARD)
def test_i4_hard_letters_come_back_whole_in_short_lines(facts):
    letter = make_letter(**facts)
    data = write_letter_file(letter)

    read = message_from_bytes(data, policy=policy.default)
    assert read["Subject"] == say_line(letter.subject)
    assert read_recipient(data) == (say_line(letter.to_name), "bjorn@example.org")
    assert read.get_content().replace("\r\n", "\n") == letter.body.rstrip("\n") + "\n"
    assert read["Bcc"] is read["Cc"] is None
    assert not read.defects
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 78


@pytest.mark.skipif(not which("reformime"), reason="needs reformime, of the package maildrop")
@pytest.mark.parametrize("facts", HARD)
def test_i4_another_program_reads_the_same(facts):
    letter = make_letter(**facts)
    data = write_letter_file(letter)
    lines = data.split(b"\r\n\r\n")[0].decode().replace("\r\n ", " ").split("\r\n")
    heads = dict(line.split(":", 1) for line in lines)

    assert ask_reformime("-h", heads["Subject"].strip()).strip() == say_line(letter.subject)
    # It reads addresses, with their names in quotes where they need them.
    to = ask_reformime("-H", heads["To"].strip()).strip()
    read_name, address = parseaddr(to)
    assert (read_name, address) == (say_line(letter.to_name), "bjorn@example.org")
    assert ask_reformime("-e", "-s", "1", given=data) == letter.body.rstrip("\n") + "\n"
    assert "content-type: text/plain\n" in ask_reformime("-i", given=data)


def ask_reformime(*arguments: str, given: bytes = b"") -> str:
    ran = run(["reformime", *arguments], input=given, capture_output=True, check=True)
    return ran.stdout.decode().replace("\r\n", "\n")


def test_a_place_with_letters_of_its_own_is_written_as_mail_carries_it():
    data = write_letter_file(make_letter(to_address="jorg@exämple.org"))

    read = message_from_bytes(data, policy=policy.default)
    assert read["To"].addresses[0].addr_spec == "jorg@xn--exmple-cua.org"


@settings(deadline=None)
@given(subject=st.text(max_size=200), name=st.text(max_size=60), body=st.text(max_size=500))
def test_no_text_begins_a_header_of_its_own(subject, name, body):
    letter = make_letter(subject=subject, to_name=name, body=body)

    read = message_from_bytes(write_letter_file(letter), policy=policy.default)

    # Read back, a run of spaces and what no printer shows are one space.
    assert read["Subject"] == " ".join(
        "".join(sign if sign.isprintable() else " " for sign in subject).split()
    )
    assert set(read.keys()) <= {
        "X-Unsent",
        "Date",
        "To",
        "Subject",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }
