"""This file is broken files: every sample there is, and what happens to files on their way."""

from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.formats.askwell.values import Noun
from askwell.formats.askwell.writer import write_archive

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"
_HALF = re.compile(r"(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}.{0,40}")
LONGEST_SAMPLE = 400_000
PIECES = (
    b"\r\n", b"\n ", b"=\r\n", b";", b":", b'"', b"\\", b",", b"\0", b"\xff", b"=C3", b"\xff\xfe", b"PK\x03\x04",
    b"BEGIN:VCARD\n", b"END:VCARD\n", b"BEGIN:VEVENT\n", b"END:VCALENDAR\n", b"N;CHARSET=utf-16:", b"AGENT:\n",
    b"FN;ENCODING=B:", b"TEL;A;A;A;A;A;A", b"RRULE:FREQ=SECONDLY;UNTIL=99991231T000000Z\n", b"DTSTART:00010101T\n",
    b"DTSTART;TZID=Mars/Base:", b"BYDAY=-53MO;BYMONTH=2;BYMONTHDAY=31", b"DURATION:-P9999999999W\n", b"\nFrom ",
    b"Content-Type: multipart/mixed; boundary=''\n", b"Content-Transfer-Encoding: base64\n", b"=?utf-7?B?", b"?=",
    b"Date: Thu, 99 Foo 99999\n", b"<div>" * 300, b'<script type=application/ld+json>{"@graph":[', b"&#xD800;",
    b"<!DOCTYPE x [<!ENTITY a 'a'>", b"First Name,Last Name,Connected On\n", b" ::: ", b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"1e400", b"9" * 400, b"/etc/passwd", b"-1", b"\x1b$B", b"{" * 200, b"[" * 200, b"> " * 200,
)  # fmt: skip

OWN = {
    "meeting.ics": (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\n"
        "DTSTART:20201025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
        "UID:1@x\r\nDTSTART;TZID=Here:20261020T100000\r\nDURATION:PT30M\r\nSUMMARY:Coffee\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU\r\nEXDATE;TZID=Here:20261027T100000\r\n"
        "ORGANIZER;CN=Ada Lovelace:mailto:ada@engines.example\r\nATTENDEE:mailto:me@mail.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    ),
    "mail.eml": (
        "From: Ada Lovelace <ada@engines.example>\r\nTo: me@mail.example\r\nSubject: =?utf-8?B?VGVh?=\r\n"
        "Date: Mon, 23 Nov 2026 09:41:00 +0000\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\nTea=20on Tuesday?\r\n\r\nOn Sunday, Me wrote:\r\n"
        "> Hello\r\n\r\n-- \r\nAda Lovelace\r\nAnalyst, Engines\r\n+44 113 496 0301\r\n--b\r\n"
        "Content-Type: text/html\r\n\r\n<p>Tea on Tuesday?</p><blockquote>Hello</blockquote>\r\n--b--\r\n"
    ),
    "staff.html": (
        "<html><body><h1>Engines</h1><div class=h-card><a class='p-name u-url' href=https://x.example/ada>Ada"
        " Lovelace</a> <span class=p-job-title>Analyst</span></div><ul><li>Alan Turing, Researcher</li></ul>"
        '<script type="application/ld+json">{"@type":"Person","name":"Grace Hopper","jobTitle":"Admiral"}'
        "</script></body></html>"
    ),
    "messages.csv": (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
        "CONTENT,FOLDER\n1,,Ada Lovelace,https://www.linkedin.com/in/ada,Me,https://www.linkedin.com/in/me,"
        '2026-10-01 10:00:00 UTC,,"Hello, ""you""",INBOX\n'
    ),
    "outlook.csv": (
        "First Name,Middle Name,Last Name,Company,Job Title,E-mail Address,Mobile Phone,Categories,Notes\n"
        "Ada,,Lovelace,Engines,Analyst,ada@engines.example,+44 113 496 0301,Friends;maths,Met once\n"
    ),
    "people.ldif": (
        "dn: cn=Ada Lovelace,mail=ada@engines.example\nobjectclass: person\ngivenName: Ada\nsn:: TG92ZWxhY2U=\n"
        "cn: Ada Lovelace\nmail: ada@engines.example\n\n"
    ),
    "table.csv": "Name;E-mail;Tel;Firma\nAda Lovelace;ada@engines.example;0113 496 0301;Engines\n",
}


def list_samples() -> dict[str, bytes]:
    """Return every file to begin with by its name: our own, and real ones where they are."""
    own = sorted((ROOT / "tests" / "formats").glob("*/samples/*"))
    real = sorted(path for path in CORPORA.rglob("*") if path.is_file() and path.parent != CORPORA)
    samples = {name: text.encode() for name, text in OWN.items()}
    for path in [*own, *real]:
        if path.stat().st_size <= LONGEST_SAMPLE:
            samples[f"{path.parent.name}/{path.name}"] = path.read_bytes()
    cards = next(data for name, data in samples.items() if name.endswith(".vcf"))
    connections = next(data for name, data in samples.items() if "from_2026" in name)
    talk = OWN["messages.csv"].encode()
    samples["linkedin.zip"] = _pack({"a/Connections.csv": connections, "a/messages.csv": talk})
    samples["cards.zip"] = _pack({"a.vcf": cards})
    samples["people.xlsx"] = _make_book()
    samples["askwell.zip"] = _make_archive()
    return samples


def keep_mutant(name: str, data: bytes) -> str:
    """Keep a file that did harm, and return the place where whoever reads the row finds it."""
    folder = Path(os.environ.get("FUZZ_KEEP", "/tmp/askwell-fuzz"))  # noqa: S108 - named in the row
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{Path(name).stem}-{len(list(folder.iterdir()))}"
    path.write_bytes(data)
    return str(path)


def refuse_half_letters(found: object) -> None:
    """Raise when a text of what was read holds half a character, which no page can show."""
    if half := _HALF.search(repr(found)):
        raise ValueError(f"half a character: {half[0]}")


def mutate(choose: random.Random, data: bytes, other: bytes) -> bytes:
    """Return the file with a few things done to it that happen to files, or that somebody does."""
    for _ in range(choose.choice((1, 1, 2, 3, 6))):
        at = choose.randrange(len(data) + 1)
        end = min(len(data), at + choose.choice((0, 1, 4, 40, 400)))
        data = choose.choice(WAYS)(choose, data, other, at, end)
    return data


def _put_piece(choose: random.Random, data: bytes, _other: bytes, at: int, end: int) -> bytes:
    return data[:at] + choose.choice(PIECES) + data[end:]


def _cut(_choose: random.Random, data: bytes, _other: bytes, at: int, end: int) -> bytes:
    return data[:at] + data[end:]


def _double(choose: random.Random, data: bytes, _other: bytes, at: int, end: int) -> bytes:
    return data[:at] + data[at:end] * choose.choice((2, 9, 60)) + data[end:]


def _put_rubbish(choose: random.Random, data: bytes, _other: bytes, at: int, end: int) -> bytes:
    return data[:at] + choose.randbytes(choose.choice((1, 2, 8))) + data[end:]


def _splice(choose: random.Random, data: bytes, other: bytes, at: int, end: int) -> bytes:
    cut = choose.randrange(len(other) + 1)
    return data[:at] + other[cut : cut + choose.choice((20, 300, 4_000))] + data[end:]


def _swap_lines(choose: random.Random, data: bytes, _other: bytes, _at: int, _end: int) -> bytes:
    lines = data.splitlines(keepends=True)
    if lines:
        one, two = choose.randrange(len(lines)), choose.randrange(len(lines))
        lines[one], lines[two] = lines[two], lines[one]
    return b"".join(lines)


def _break_off(_choose: random.Random, data: bytes, _other: bytes, at: int, _end: int) -> bytes:
    return data[:at]


def _flip_bits(choose: random.Random, data: bytes, _other: bytes, at: int, end: int) -> bytes:
    flipped = bytearray(data)
    for place in range(at, end):
        flipped[place] ^= 1 << choose.randrange(8)
    return bytes(flipped)


def _recode(choose: random.Random, data: bytes, _other: bytes, _at: int, _end: int) -> bytes:
    encoding = choose.choice(("utf-16", "utf-16-le", "utf-32", "latin-1", "utf-7", "cp037"))
    return data.decode("utf-8", "replace").encode(encoding, "replace")


WAYS: tuple[Callable[[random.Random, bytes, bytes, int, int], bytes], ...] = (
    _put_piece, _put_piece, _cut, _double, _put_rubbish, _splice, _swap_lines, _break_off, _flip_bits,
    _recode,
)  # fmt: skip


def _make_book() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in OWN["table.csv"].splitlines():
        book.active.append(row.split(";"))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _make_archive() -> bytes:
    buffer = io.BytesIO()
    noun = Noun(
        name="people", columns=("ulid", "full_name"), rows=[("0" * 26, "Ada"), ("1" * 26, "Alan")]
    )
    write_archive(buffer, nouns=[noun])
    return buffer.getvalue()


def _pack(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return buffer.getvalue()
