"""This file is how mails and mailboxes are read, right or wrong in every way they come."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest

from askwell.domain.arrivals import Direction
from askwell.domain.errors import UnreadableFile
from askwell.formats.email.reader import has_mail, list_calendars, read_email
from formats.samples import list_corpus, read_corpus_file

HEAD = (
    "From: Grace Hopper <grace@navy.example>\nTo: Ada Lovelace <ada@x.example>, alan@x.example\n"
    "Subject: Ships\nDate: Tue, 24 Nov 2026 10:00:00 +0100\nMessage-ID: <1@navy.example>\n"
)


def mail(*lines: str, head: str = HEAD) -> bytes:
    return (head + "\n".join(lines)).encode()


def test_a_mail_says_who_when_and_what():
    [contact] = read_email(mail("", "Dear Ada,", "come and see.")).contacts

    assert contact.direction is Direction.IN
    assert [(one.name, one.email) for one in contact.people] == [
        ("Grace Hopper", "grace@navy.example")
    ]
    assert contact.happened_at == datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert (contact.subject, contact.text) == ("Ships", "Dear Ada,\ncome and see.")
    assert (contact.source, contact.conversation) == ("<1@navy.example>", "<1@navy.example>")


def test_a_mail_from_your_own_address_went_out_to_the_others():
    [contact] = read_email(mail("", "Hello"), own=["GRACE@navy.example", "alan@x.example"]).contacts

    assert contact.direction is Direction.OUT
    assert [one.email for one in contact.people] == ["ada@x.example"]
    assert contact.signature is None


def test_an_answer_belongs_to_its_conversation():
    head = (
        HEAD + "References: <first@x.example> <second@x.example>\nIn-Reply-To: <second@x.example>\n"
    )

    assert read_email(mail("", "Hi", head=head)).contacts[0].conversation == "<first@x.example>"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?B?R3LDvA==?= =?utf-8?B?w59l?=", "Grüße"),
        ("=?utf-8?B?R3LDvMM=?=\n =?utf-8?B?n2U?=", "Grüße"),
        ("=?iso-8859-1?Q?Caf=E9?= today", "Café today"),
        ("=?no-such-set?Q?Caf=C3=A9?=", "Café"),
        ("=?utf-8?B?!!!?=", ""),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("Café", "Café"),
        ("two\n lines", "two lines"),
        ("a\x00b\u202ec", "abc"),
    ],
)
def test_a_subject_is_decoded_however_it_is_encoded(subject, expected):
    head = HEAD.replace("Ships", subject)

    assert read_email(mail("", "x", head=head)).contacts[0].subject == expected


@pytest.mark.parametrize(
    ("sender", "name", "email"),
    [
        ('"Hopper, Grace" <g@x.example>', "Hopper, Grace", "g@x.example"),
        ("=?utf-8?Q?Ana_L=C3=B3pez?= <a@x.example>", "Ana López", "a@x.example"),
        ("g@x.example", "", "g@x.example"),
        ("g@x.example (Grace)", "Grace", "g@x.example"),
        ("'Grace' <g@x.example>", "Grace", "g@x.example"),
        ("Grace & Ada <g@x.example>", "Grace & Ada", "g@x.example"),
        ("g@x.example <g@x.example>", "", "g@x.example"),
        ("Ana Müller <a@x.example>", "Ana Müller", "a@x.example"),
        ("Friends: Grace <g@x.example>;", "Grace", "g@x.example"),
        ("((((" * 500 + " g@x.example", "", "g@x.example"),
    ],
)
def test_a_sender_is_read_however_they_are_written(sender, name, email):
    head = HEAD.replace("Grace Hopper <grace@navy.example>", sender)

    [someone] = read_email(mail("", "x", head=head)).contacts[0].people
    assert (someone.name, someone.email) == (name, email)


@pytest.mark.parametrize(
    ("text", "at", "on"),
    [
        ("Tue, 24 Nov 2026 59:10 -0500", None, date(2026, 11, 24)),
        ("24 Nov 26 10:00 GMT", datetime(2026, 11, 24, 10, 0, tzinfo=UTC), date(2026, 11, 24)),
        (
            "Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)",
            datetime(1969, 2, 14, 3, 2, tzinfo=UTC),
            date(1969, 2, 14),
        ),
        ("never", None, None),
        ("Tue, 24 Nov 99999 10:00:00 +0000", None, None),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(text, at, on):
    found = read_email(mail("", "x", head=HEAD.replace("Tue, 24 Nov 2026 10:00:00 +0100", text)))

    assert (found.contacts[0].happened_at, found.contacts[0].happened_on) == (at, on)
    assert [problem.kept for problem in found.problems] == ([] if at else [True])


def test_a_missing_date_is_when_it_was_received():
    head = "Received: by x.example; Tue, 24 Nov 2026 10:00:00 +0000\nFrom: g@x.example\n"

    found = read_email(mail("", "x", head=head))
    assert found.contacts[0].happened_on == date(2026, 11, 24)
    assert "no date" in found.problems[0].reason


def test_a_mail_of_nobody_is_counted_and_reported():
    found = read_email(b"Subject: Hello\nDate: never\n\nBody")

    assert (found.read, found.contacts) == (1, ())
    assert not found.problems[0].kept


def test_a_mail_without_a_sender_is_taken_for_yours_and_said():
    found = read_email(b"To: Grace <g@x.example>\nDate: 24 Nov 2026 10:00 GMT\n\nHi")

    assert found.contacts[0].direction is Direction.OUT
    assert [(one.field, one.kept) for one in found.problems] == [("From", True)]


def test_a_sender_without_an_address_is_a_name():
    head = HEAD.replace("Grace Hopper <grace@navy.example>", "undisclosed")

    assert [one.name for one in read_email(mail("", "x", head=head)).contacts[0].people] == [
        "undisclosed"
    ]


def test_letters_nobody_encoded_are_read_in_the_set_of_the_text():
    head = "From: a@x.example\nSubject: Привет\nContent-Type: text/plain; charset=windows-1251\n\nx"

    assert read_email(head.encode("cp1251")).contacts[0].subject == "Привет"


MULTIPART = """MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Caf=E9 at noon=
?
--b
Content-Type: text/html

<p>not this</p>
--b--
--a
Content-Type: text/plain; name=notes.txt
Content-Disposition: attachment; filename=notes.txt

nor this
--a
Content-Type: message/rfc822

From: alan@x.example

nor this one
--a
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20261124T100000Z
END:VEVENT
END:VCALENDAR
--a--
"""


def test_the_text_of_nested_parts_is_the_plain_one():
    data = (HEAD + MULTIPART).encode()

    assert read_email(data).contacts[0].text == "Café at noon?"
    assert len(list_calendars(data)) == 1


def test_a_mail_of_html_alone_reads_as_it_looks():
    html = (
        "<html><head><style>p{}</style></head><body><p>Dear Ada,</p><div>one<br>two</div>"
        "<div class=gmail_quote>On Mon, Nov 23, 2026 at 9:00 AM Ada &lt;ada@x.example&gt; wrote:<br>"
        "<blockquote>old</blockquote></div></body></html>"
    )

    [contact] = read_email(mail("Content-Type: text/html; charset=utf-8", "", html)).contacts
    assert contact.text == "Dear Ada,\n\none\ntwo"


@pytest.mark.parametrize(
    "charset", ["", "x-unknown", "utf-8", "idna", "hex", "zlib", '"', "utf-16"]
)
def test_a_charset_that_lies_loses_no_letter(charset):
    [contact] = read_email(
        mail(f"Content-Type: text/plain; charset={charset}", "", "Grüße")
    ).contacts

    if charset != "utf-16":
        assert contact.text == "Grüße"


def test_a_mailbox_is_read_mail_by_mail():
    data = (
        b"From grace@navy.example Tue Nov 24 10:00:00 2026\n"
        + mail("", "Hi", "", ">From here it is fine.", "", "From now on we write.", "")
        + b"\nFrom MAILER-DAEMON Tue Nov 24 10:00:00 2026\nSubject: broken\n\nx\n"
        + b"\nFrom - Tue Nov 24 10:00:00 2026\r\n"
        + mail("", "Second")
    )

    found = read_email(data)
    assert has_mail(data)
    assert found.read == 3
    assert [one.text for one in found.contacts] == [
        "Hi\n\nFrom here it is fine.\n\nFrom now on we write.",
        "Second",
    ]
    assert [(one.record, one.kept) for one in found.problems] == [(2, False)]


def test_one_mail_cut_out_of_a_mailbox_is_read():
    data = b"From grace@navy.example\n" + mail("", "Hi")

    assert has_mail(data)
    assert [one.text for one in read_email(data).contacts] == ["Hi"]


@pytest.mark.parametrize(
    "data", [b"", b"/etc/passwd", b"Dear Ada,\n\nhello: you\n", b"BEGIN:VCARD\nX-A:1\nX-B:2\n"]
)
def test_what_is_no_mail_is_not_taken_for_one(data):
    assert not has_mail(data)


def test_a_file_that_is_no_mail_is_refused():
    with pytest.raises(UnreadableFile, match="no mail"):
        read_email(b"/etc/passwd")


def test_a_thousand_parts_inside_each_other_are_no_trouble():
    lines = []
    for number in range(1_000):
        lines += [f'Content-Type: multipart/mixed; boundary="{number}"', "", f"--{number}"]
    started = time.process_time()

    found = read_email(mail(*lines, "", "the core"))
    assert found.read == 1
    assert time.process_time() - started < 5


def test_a_line_break_in_a_header_adds_no_header():
    head = HEAD.replace("Ships", "=?utf-8?q?Ships=0D=0ABcc:_eve@x.example?=")

    [contact] = read_email(mail("", "x", head=head)).contacts
    assert contact.subject == "Ships Bcc: eve@x.example"
    assert [one.email for one in contact.people] == ["grace@navy.example"]


def test_a_hundred_megabytes_on_one_line_are_cut():
    started = time.process_time()
    data = mail("", "") + b"x" * (99 * 1024 * 1024)

    assert len(read_email(data).contacts[0].text) == 50_000
    assert time.process_time() - started < 5


def test_five_thousand_mails_take_seconds():
    one = b"From g@x.example Tue Nov 24 10:00:00 2026\n" + mail(
        "", *["some words of a letter"] * 100, "", "Best,", "Grace", "", ""
    )

    started = time.process_time()
    assert len(read_email(one * 5_000).contacts) == 5_000
    # Measured: 4.6 s; the room is for a busy machine.
    assert time.process_time() - started < 30


@pytest.mark.parametrize(("path", "expected"), list_corpus("eml"))
def test_real_files_give_their_known_facts(path, expected):
    data = read_corpus_file(path)

    assert has_mail(data)
    found = read_email(data)
    assert found.read == 1
    if "From" not in expected:
        assert [problem.kept for problem in found.problems] == [False]
        return
    [contact] = found.contacts
    assert contact.people[0].email in expected["From"] or "silly" in expected["From"]
    assert contact.subject == expected.get("Subject", "")
    if "Date" in expected:
        assert contact.happened_on is not None
        assert str(contact.happened_on.year) in expected["Date"]
    else:
        assert contact.happened_at is None
    assert contact.source == expected.get("Message-ID", contact.source)
