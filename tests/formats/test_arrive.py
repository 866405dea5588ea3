"""This file is how any file that arrives is known and read, and how rubbish is refused."""

from __future__ import annotations

import io
import resource
import time
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.domain.errors import UnreadableFile
from askwell.formats.arrive import Reading, read_arrival, recognise_arrival
from formats.linkedin.test_export import INVITATIONS, make_export
from formats.samples import CORPORA, list_corpus, make_zip, read_corpus_file, read_sample
from formats.table.test_mapping import GERMAN, make_book

READING = Reading(today=date(2026, 11, 25), own=("ada@x.example", "Ada Lovelace"))
CALENDAR = (
    b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Ship\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    b"TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    b"DTSTART;TZID=Ship:20261124T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,2TU;COUNT=20\r\n"
    b'EXDATE:20261124T090000Z\r\nATTENDEE;CN="Hopper, Grace":MAILTO:grace@navy.example\r\nSUMMARY:Tea\\, cake\r\n'
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)
MAIL = (
    b"From: =?utf-8?q?Grace?= <grace@navy.example>\r\nTo: ada@x.example\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\r\n"
    b'Date: Tue, 24 Nov 2026 10:00:00 +0100\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n'
    b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Hi =C3=A9</p>\r\n"
    b"<blockquote>old</blockquote>\r\n--a\r\nContent-Type: text/calendar\r\n\r\n"
    + CALENDAR
    + b"\r\n--a--\r\n"
)
MAILBOX = (b"From g@navy.example Tue Nov 24 10:00:00 2026\n" + MAIL + b"\n\n") * 3
PAGE = (
    b'<!doctype html><html><script type="application/ld+json">{"@type":"Person","name":"Grace","jobTitle":"Admiral"}'
    b'</script><div class="h-card"><a class="p-name u-url" href="https://x.example">Ada</a></div><div itemscope'
    b' itemtype="http://schema.org/Person"><b itemprop="name">Alan</b></div><h3>Katherine Johnson</h3><p>Analyst</p></html>'
)
OUTLOOK = (
    b"Title,First Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,Mobile Phone,"
    b"E-mail Address,E-mail 2 Address,Birthday,Notes\nDr,Grace,Hopper,Navy,Admiral,1 Pier,Arlington,+12025550100,,"
    b"g@navy.example,,12/9/1906,Note\n"
)
SAMPLES = {
    "linkedin": make_export(),
    "linkedin invitations": INVITATIONS,
    "google": read_sample("google/new.csv"),
    "outlook": OUTLOOK,
    "vcard": read_sample("vcard/apple.vcf"),
    "icalendar": CALENDAR,
    "email": MAIL,
    "email mailbox": MAILBOX,
    "staff_page": PAGE,
    "table": GERMAN.encode(),
    "table book": make_book(["Name", "E-mail"], ["Grace", "g@navy.example"]),
}
FORMATS = sorted({name.split()[0] for name in SAMPLES})


@pytest.mark.parametrize("name", SAMPLES)
def test_every_file_is_known_by_what_is_in_it_and_adds_up(name):
    assert recognise_arrival(SAMPLES[name]) == name.split()[0]

    check(read_arrival(SAMPLES[name], READING))


def test_a_mail_brings_the_meeting_it_invites_to():
    found = read_arrival(MAIL, READING)

    assert found.contacts[0].text == "Hi é"
    assert found.meetings[0].summary == "Tea, cake"


@pytest.mark.parametrize(
    "data",
    [
        b"/etc/passwd",
        b"",
        b"\0" * 10_000,
        b"\x89PNG\r\n\x1a\n",
        make_zip({"a.jpg": b""}),
        b"milk\neggs\n",
        b"not a list of people",
        b"\xff\xd8\xff\xe0 this is a picture\nand not a list of people at all",
        b"GIF89a\x01\x00 this is a picture\nand not a list of people at all",
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(UnreadableFile):
        read_arrival(data, READING)


KINDS = {
    "ics": "icalendar",
    "vcard": "vcard",
    "eml": "email",
    "html-person": "staff_page",
    "linkedin-messages": "linkedin",
    "linkedin-connections": "linkedin",
    "email-body": "email",
}


@pytest.mark.skipif(not CORPORA.exists(), reason="other projects' files are not here")
@pytest.mark.parametrize("kind", KINDS)
def test_real_files_are_known(kind):
    for parameter in list_corpus(kind):
        path, expected = parameter.values
        is_nothing = expected.get("vevents") == 0 and not expected["vcalendars"]
        assert recognise_arrival(read_corpus_file(path)) == ("" if is_nothing else KINDS[kind]), (
            path
        )


# Rubbish


def check(found) -> None:
    """Assert what holds of every file that is read at all."""
    dropped = [problem for problem in found.problems if not problem.kept and problem.record]
    counted = {
        "linkedin": len(found.people) + len(found.contacts),
        "email": len(found.contacts),
        "icalendar": len({one.record for one in found.meetings}),
        "staff_page": len(found.staff),
    }.get(found.format, len(found.people))
    assert found.read == counted + len(dropped)
    for contact in found.contacts:
        assert contact.people
        assert len(contact.text) <= 50_000
        assert "\n" not in contact.subject
        assert contact.happened_at is None or contact.happened_at.tzinfo is not None
    for meeting in found.meetings:
        assert meeting.minutes >= 0
        assert meeting.starts_at.tzinfo is not None
        assert not meeting.is_all_day or meeting.starts_on <= meeting.ends_on
    for one in found.staff:
        assert 0 < len(one.name) <= 300
        assert one.profile.startswith(("", "http"))


PIECES = st.sampled_from(
    [
        b"\r\n",
        b"\n\n",
        b"\n ",
        b'"',
        b",",
        b";",
        b":",
        b"\0",
        b"\xff",
        b"=\r\n",
        b"=?utf-8?B?",
        b"?=",
        b"BEGIN:VEVENT\r\n",
        b"END:VEVENT\r\n",
        b"BEGIN:VTIMEZONE\r\n",
        b"DTSTART:99991231T235959Z\r\n",
        b"DTSTART;VALUE=DATE:00010101\r\n",
        b"RRULE:FREQ=YEARLY;BYDAY=-53SU;BYSETPOS=-1\r\n",
        b"RDATE:20261125T100000/PT1H\r\n",
        b"DURATION:-P9W\r\n",
        b"TZID=Nowhere",
        b"From x Tue Nov 24 10:00:00 2026\n",
        b"Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"charset=utf-7",
        b"<div itemscope itemtype=Person>",
        b"<script type='application/ld+json'>[{",
        b"<blockquote>",
        b"<table><tr>",
        b"]]>",
        b"&#0;",
        b"Name,E-mail\n",
        b"FROM,DATE,CONTENT,CONVERSATION ID\n",
        b"PK\x03\x04",
        b"\xff\xfe",
    ]
)


@st.composite
def mutants(draw):
    """Return a sample with pieces cut out, doubled or put in."""
    data = draw(st.sampled_from(list(SAMPLES.values())))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        new = draw(PIECES | st.binary(max_size=8) | st.just(data[start:end] * 2))
        data = data[:start] + new + data[end:]
    return data


def read_or_refuse(data: bytes, kind: str) -> None:
    try:
        found = read_arrival(data, READING, format=kind)
    except UnreadableFile:
        return
    check(found)


@pytest.mark.parametrize("kind", ["auto", *FORMATS])
@settings(deadline=5_000)
@given(data=mutants())
def test_a_mutant_is_read_or_refused(kind, data):
    read_or_refuse(data, kind)


@pytest.mark.parametrize("kind", FORMATS)
@given(
    data=st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_rubbish_is_read_or_refused(kind, data):
    read_or_refuse(data, kind)


@pytest.mark.parametrize("kind", FORMATS)
@settings(deadline=5_000)
@given(pieces=st.lists(PIECES | st.binary(max_size=20), max_size=40))
def test_pieces_of_everything_are_read_or_refused(kind, pieces):
    head = {
        "email": b"From: g@x.example\n",
        "icalendar": b"BEGIN:VEVENT\n",
        "table": b"Name,E-mail\n",
    }.get(kind, b"")
    read_or_refuse(head + b"".join(pieces), kind)


# Files made to do harm


def make_raw_book(sheet: bytes, **more: bytes) -> bytes:
    """Return a spreadsheet with this as its sheet."""
    book = openpyxl.Workbook()
    book.active.append(["Name"])
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    members["xl/worksheets/sheet1.xml"] = sheet
    return make_zip(members | more)


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
ROW = b'<row><c t="inlineStr"><is><t>Name</t></is></c></row>'
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    + SHEET % b"<row><c><v>&b;</v></c></row>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    + SHEET % b"<row><c><v>&e;</v></c></row>"
)
HOSTILE = {
    "a spreadsheet that laughs a billion times": lambda: make_raw_book(LAUGHS),
    "a spreadsheet that asks for a file": lambda: make_raw_book(OUTSIDE),
    "a spreadsheet in UTF-16 that laughs": lambda: make_raw_book(LAUGHS.decode().encode("utf-16")),
    "a spreadsheet that unpacks to gigabytes": lambda: make_raw_book(
        SHEET % (ROW + b" " * 250_000_000)
    ),
    "a spreadsheet of a million columns": lambda: make_raw_book(
        SHEET % (b"<row>" + b"<c/>" * 1_000_000 + b"</row>")
    ),
    "a spreadsheet whose last row is the millionth": lambda: make_raw_book(
        SHEET
        % (ROW + b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Ada</t></is></c></row>')
    ),
    "a spreadsheet with a broken sheet": lambda: make_raw_book(b"<worksheet><row"),
    "a spreadsheet with a name that leads outside": lambda: make_raw_book(
        SHEET % ROW, **{"../x.xml": b""}
    ),
    "a table of a million columns": lambda: b"Name," + b"x," * 1_000_000 + b"\nAda\n",
    "a table on one line of 10 MB": lambda: b"Name,E-mail\n" + b"x" * 10_000_000,
    "messages on one line of 10 MB": lambda: (
        b"CONVERSATION ID,FROM,DATE,CONTENT\n" + b"x" * 10_000_000
    ),
    "a page of a hundred thousand levels": lambda: b"<html>" + b"<div>" * 100_000 + b"x",
    "a page of a million cards": lambda: b"<html>" + b"<div class=h-card>" * 500_000,
    "a page of a million items": lambda: b"<html>" + b'<i itemscope itemtype="x/Person">' * 200_000,
    "a page of one tag of a hundred thousand attributes": lambda: (
        b"<html><a " + b"x=1 " * 100_000 + b">"
    ),
    "linked data of a hundred thousand levels": lambda: (
        b'<html><script type="application/ld+json">' + b"[" * 100_000
    ),
    "a page of names only": lambda: b"<html>" + b"<p>Ada Lovelace<p>Analyst" * 200_000,
    "a mail of a thousand levels": lambda: (
        b"From: g@x.example\nSubject: x\n"
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(1_000)
        )
    ),
    "a mail of ten thousand parts": lambda: (
        b"From: g@x.example\nTo: a@x.example\nContent-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\n\nx\n" * 10_000
    ),
    "a mail with a header of 10 MB": lambda: (
        b"From: g@x.example\nSubject: " + b"=?utf-8?q?x?= " * 700_000 + b"\n\nx"
    ),
    "a mail to a hundred thousand": lambda: (
        b"From: g@x.example\nTo: " + b"a@x.example, " * 100_000 + b"\n\nx"
    ),
    "a mailbox of a hundred thousand empty mails": lambda: (
        b"From x Tue Nov 24 10:00:00 2026\n\n" * 100_000
    ),
    "a calendar that repeats each second until the year 9999": lambda: CALENDAR.replace(
        b"FREQ=WEEKLY;BYDAY=MO,2TU;COUNT=20", b"FREQ=SECONDLY;UNTIL=99991231T235959Z"
    ),
    "a calendar of a hundred thousand starts": lambda: b"BEGIN:VEVENT\n" * 100_000,
    "a calendar of a hundred thousand alarms": lambda: (
        b"BEGIN:VEVENT\n" + b"BEGIN:VALARM\n" * 100_000
    ),
    "a calendar with a line of 10 MB": lambda: (
        b"BEGIN:VEVENT\nDTSTART:20261124\nSUMMARY:" + b"x" * 10_000_000
    ),
    "a calendar with a line of a million parameters": lambda: (
        b"BEGIN:VEVENT\nDTSTART" + b";A=B" * 1_000_000 + b":20261124"
    ),
    "a calendar of a thousand zones": lambda: b"BEGIN:VTIMEZONE\nTZID:a\n" * 1_000 + CALENDAR,
}


WORDS = {
    "spreadsheet": "table",
    "table": "table",
    "messages": "linkedin",
    "page": "staff_page",
    "linked": "staff_page",
    "mail": "email",
    "calendar": "icalendar",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_do_harm_does_none(name):
    data = HOSTILE[name]()
    kind = next(kind for word, kind in WORDS.items() if word in name)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()

    read_or_refuse(data, kind)

    assert time.process_time() - started < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500 * 1024


@pytest.mark.parametrize(
    "name", ["a spreadsheet that laughs a billion times", "a spreadsheet that asks for a file"]
)
def test_a_spreadsheet_with_instructions_is_refused(name):
    with pytest.raises(UnreadableFile, match="instructions"):
        read_arrival(HOSTILE[name](), READING)
