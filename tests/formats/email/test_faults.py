"""This file is how damage to a mail is told though the mail was read."""

from __future__ import annotations

import pytest

from askwell.formats.email.reader import read_email

HEAD = "From: Grace Hopper <grace@navy.example>\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n"
MULTIPART = 'Content-Type: multipart/mixed; boundary="a"\n'
PART = "--a\nContent-Type: text/plain\n\nHello\n"


@pytest.mark.parametrize(
    ("mail", "field", "word"),
    [
        ("Content-Transfer-Encoding: plain\n\nHello", "Content-Transfer-Encoding", "plain"),
        ("Content-Transfer-Encoding: 7-bit\n\nHello", "Content-Transfer-Encoding", "7-bit"),
        ("Content-Transfer-Encoding: 7botit\n\nHello", "Content-Transfer-Encoding", "7botit"),
        (
            "Content-Transfer-Encoding: quoted printable\n\n=48ello",
            "Content-Transfer-Encoding",
            "quoted",
        ),
        ("Content-Type: text/plain\nContent-Type: text/html\n\nHello", "Content-Type", "once"),
        ("To: , ada@x.example\n\nHello", "To", "empty"),
        ("In-Reply-To:\n\nHello", "In-Reply-To", "nothing"),
        ("Content-Disposition: =?utf-8?Q?x?=\n\nHello", "Content-Disposition", "understood"),
        ("quite Delivered-To: x\nSubject: y\n\nHello", "", "top"),
        ("Subject : y\n\nHello", "", "top"),
        ("Content-Transfer-Encoding: base64\n\nSGVsbG8\n", "Content-Transfer-Encoding", "wrongly"),
        ("Content-Type: text/plain; charset=fakescii\n\nHello", "Content-Type", "fakescii"),
        (MULTIPART + "\n" + PART, "Content-Type", "parts"),
        ("Content-Type: multipart/mixed\n\nHello", "Content-Type", "parts"),
        ("This is no header\n\nHello", "", "top"),
        ("Subject: =?utf-8?B?U2hpcHM=?= =?utf-8?B??=\n\nHello", "Subject", "piece"),
    ],
)
def test_a_damaged_mail_is_kept_and_its_damage_told(mail, field, word):
    file = read_email((HEAD + mail).encode())

    [contact] = file.contacts
    [problem] = file.problems
    assert contact.text.endswith("Hello")
    assert (problem.record, problem.field, problem.kept) == (1, field, True)
    assert word in problem.reason


@pytest.mark.parametrize(
    "mail",
    [
        "Content-Transfer-Encoding: base64 \n\nSGVsbG8=\n",
        'Content-Type: text/plain; charset="ANSI_X3.4-1968"\n\nHello',
        MULTIPART + "\n" + PART + "--a--\n",
    ],
)
def test_a_mail_that_is_only_spelled_oddly_is_told_of_nothing(mail):
    file = read_email((HEAD + mail).encode())

    assert file.contacts[0].text == "Hello"
    assert file.problems == ()


def test_lines_that_are_no_headers_cost_none_of_those_below():
    head = "Received: x\n y\nquite Received: z\nSubject : Ships\n" + HEAD

    [contact] = read_email((head + "\nHello\n").encode()).contacts

    assert contact.people[0].email == "grace@navy.example"
    assert (contact.subject, contact.text) == ("Ships", "Hello")


def test_a_time_in_no_known_zone_is_told():
    file = read_email(HEAD.replace("+0100", "H0500").encode() + b"\nHello")

    assert file.contacts[0].happened_on is not None
    assert "H0500" in file.problems[0].reason


def test_a_space_before_the_first_line_is_told():
    file = read_email((" " + HEAD + "\nHello").encode())

    assert file.contacts[0].people[0].email == "grace@navy.example"
    assert "top" in file.problems[0].reason


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [
        ("gb2312", "朱镕基".encode("gb18030"), "朱镕基"),
        ("iso-8859-1", "Price 5 €".encode("cp1252"), "Price 5 €"),
        ("iso-8859-1", "Grüße".encode(), "Grüße"),
        ("shift_jis", "①髙".encode("cp932"), "①髙"),
        ("ks_c_5601-1987", "똠방각하".encode("cp949"), "똠방각하"),
        ("utf-7", b"Gr+APwA3w-e", "Grüße"),
        ("windows-1251", "Грейс".encode("cp1251"), "Грейс"),
    ],
)
def test_letters_are_read_in_the_larger_set_that_was_meant(charset, data, text):
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"

    assert read_email(head.encode() + data).contacts[0].text == text


def test_one_broken_letter_costs_itself_only():
    head = f"{HEAD}Content-Type: text/plain; charset=euc-jp\n\n"
    data = "日本語の文章をここに書きます".encode("euc-jp")

    text = read_email(head.encode() + data[:8] + b"\x80" + data[8:]).contacts[0].text

    assert text.startswith("日本語")
    assert text.endswith("書きます")


def test_a_mailbox_without_dates_is_cut_where_a_mail_begins():
    one = b"From - \n" + HEAD.encode() + b"\nHello\nFrom - you know\nMore\n"

    assert [contact.text for contact in read_email(one * 3).contacts] == [
        "Hello\nFrom - you know\nMore"
    ] * 3


@pytest.mark.parametrize(
    "line",
    [
        b"Content-Type: text/p\xbf\x94",
        b"Content-Transfer-Encoding: \xe9",
        b"Content-Type: text/plain; charset=\xff",
    ],
)
def test_bytes_that_are_no_letters_are_told_in_letters(line):
    found = read_email(HEAD.encode() + line + b"\n\nHello")

    assert found.problems
    for problem in found.problems:
        assert problem.reason.encode("utf-8")
