"""This file makes the twenty-five files of trial S5: each means harm, or is merely not what it says."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MEBIBYTE = 1024 * 1024
HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\n%s\r\nEND:VCARD\r\n"
EVENT = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\n%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><worksheet>&j;</worksheet>"
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'


def list_hostile_files() -> dict[str, tuple[str, bytes]]:
    """Return what each file is, the name it is sent under, and what is in it."""
    return {what: (name, make()) for what, (name, make) in _FILES.items()}


def _pack(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members:
            opened.writestr(name, content)
    return buffer.getvalue()


def _make_bomb() -> bytes:
    # Ten gigabytes of zeros: one block that unpacks to a megabyte, ten thousand times.
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b"\0" * MEBIBYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    body = block * 10_240 + packer.flush()
    return _wrap(b"Connections.csv", body, size=0xFFFFFFF0)


def _wrap(name: bytes, body: bytes, *, size: int) -> bytes:
    local = b"PK\x03\x04" + struct.pack(
        "<HHHHHLLLHH", 20, 0, 8, 0, 33, 0, len(body), size, len(name), 0
    )
    entry = b"PK\x01\x02" + struct.pack(
        "<HHHHHHLLLHHHHHLL", 20, 20, 0, 8, 0, 33, 0, len(body), size, len(name), 0, 0, 0, 0, 0, 0
    )
    start = len(local) + len(name) + len(body)
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(entry) + len(name), start, 0)
    return local + name + body + entry + name + end


def _make_crowd() -> bytes:
    entry = b"PK\x01\x02" + b"\0" * 24 + struct.pack("<H", 1) + b"\0" * 16 + b"a"
    body = b"PK\x03\x04" + b"\0" * 26
    size = len(entry) * 100_000
    return (
        body + entry * 100_000 + b"PK\x05\x06" + b"\0" * 8 + struct.pack("<LLH", size, len(body), 0)
    )


def _make_nested() -> bytes:
    inner = _pack(("Connections.csv", HEADER))
    for _ in range(40):
        inner = _pack(("inner.zip", inner))
    return inner


def _make_link() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        link = zipfile.ZipInfo("Connections.csv")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
    return buffer.getvalue()


def _make_book(sheet: bytes) -> bytes:
    kinds = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return _pack(
        ("[Content_Types].xml", kinds),
        ("xl/workbook.xml", sheet),
        ("xl/worksheets/sheet1.xml", sheet),
    )


def _make_picture() -> bytes:
    # 64 megapixels of one colour.
    line = b"\0" + b"\0" * 8_000
    packed = zlib.compress(line * 8_000)
    head = struct.pack(">LLBBBBB", 8_000, 8_000, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _make_mime() -> bytes:
    heads = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(1_000)
    )
    return (
        b"From: ada@engines.example\r\nTo: me@mail.example\r\nSubject: x\r\n"
        + heads
        + b"\r\nHello\r\n"
    )


_PARAMETERS = b"TEL" + b";A" * 2_000
_FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip that unpacks to 10 GB": ("c.zip", _make_bomb),
    "zip of 100,000 entries": ("c.zip", _make_crowd),
    "zip in a zip, 40 deep": ("c.zip", _make_nested),
    "zip with ../": ("c.zip", lambda: _pack(("../../Connections.csv", HEADER + b"A,B,,,,,\n"))),
    "zip with an absolute path": ("c.zip", lambda: _pack(("/tmp/Connections.csv", HEADER + b"A,B,,,,,\n"))),  # noqa: S108
    "zip with a link to /etc/passwd": ("c.zip", _make_link),
    "spreadsheet of a billion laughs": ("c.xlsx", lambda: _make_book(LAUGHS)),
    "spreadsheet that reads a file": ("c.xlsx", lambda: _make_book(OUTSIDE)),
    "a path as the whole content": ("c.ics", lambda: b"/etc/passwd"),
    "a path inside a calendar": ("c.ics", lambda: EVENT % b"ATTACH:file:///etc/passwd\r\nDTSTART:20261123"),
    "a picture called a table": ("c.csv", _make_picture),
    "a card called a zip": ("c.zip", lambda: CARD % b"TEL:1"),
    "a table called a calendar": ("c.ics", lambda: HEADER + b"Ada,Lovelace,,,,,\n"),
    "a program called a mail": ("c.eml", lambda: b"\x7fELF\x02\x01\x01" + b"\0" * 4_000),
    "zeros and long names from right to left": (
        "c.vcf", lambda: CARD % ("N:\0\u202e" + "ש" * 100_000 + ";Ada;;;").encode(),
    ),
    "a name of 10 MB": ("c.vcf", lambda: CARD % (b"NOTE:" + b"x" * 10 * MEBIBYTE)),
    "a picture of 64 megapixels in a card": (
        "c.vcf", lambda: CARD % (b"PHOTO;ENCODING=b;TYPE=PNG:" + _make_picture().hex().encode() * 40),
    ),
    "a card with 2,000 parameters and no colon": ("c.vcf", lambda: CARD % _PARAMETERS),
    "each second from 1900 to 9999": (
        "c.ics", lambda: EVENT % b"DTSTART:19000101T000000Z\r\nRRULE:FREQ=SECONDLY;UNTIL=99991231T235959Z",
    ),
    "a table of a million columns": ("c.csv", lambda: HEADER.strip() + b",x" * 1_000_000 + b"\nAda\n"),
    "one line of 100 MB": ("c.csv", lambda: HEADER + b"x" * (100 * MEBIBYTE - len(HEADER))),
    "a mail of 1,000 parts inside each other": ("c.eml", _make_mime),
    "a mail with a header hidden in its subject": (
        "c.eml", lambda: b"From: a@b.example\r\nTo: me@mail.example\r\nSubject: =?utf-8?q?x=0D=0ABcc:_all@b.example?=\r\n\r\nHi\r\n",
    ),
    "a page of 100,000 levels": ("c.html", lambda: b"<html>" + b"<div>" * 100_000 + b"Ada Lovelace, Analyst"),
    "cards in cards, 10,000 deep": ("c.vcf", lambda: b"BEGIN:VCARD\nAGENT:\n" * 10_000),
}  # fmt: skip
