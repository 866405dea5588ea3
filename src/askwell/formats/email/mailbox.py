"""This file is how a mailbox (mbox) is cut into mails, one at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FROM = b"From "
# "From grace@navy.example Tue Apr  2 14:20:00 2024"; some programs write only a dash and a date.
_FROM_LINE = re.compile(
    rb"From [^\r\n]{1,200}\d{2}:\d{2}[^\r\n]{0,40}\d{4}[^\r\n]{0,40}|From [^\r\n]{1,200}\d{4}\r?"
)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
# Programs that write no date write hardly anything else; what follows must be a mail's own.
_BARE_FROM = re.compile(rb"From (?:-|\S{1,200}|\?\?\?@\?\?\?)?[ \t]*")
_OWN_HEADER = re.compile(
    rb"(?:From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[A-Za-z0-9-]{1,40}"
    rb"|Status|Content-Type):[ \t]",
    re.IGNORECASE,
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_LINE = 400


def is_mailbox(data: bytes) -> bool:
    """Tell whether a file begins as mailboxes do."""
    if not data.startswith(_FROM):
        return False
    head = data[:_LONGEST_LINE]
    # One mail cut out of a mailbox may have kept a line without its date.
    return _FROM_LINE.match(head) is not None or _HEADER.match(head.partition(b"\n")[2]) is not None


def split_mailbox(data: bytes, *, most_bytes: int) -> Iterator[bytes]:
    """Yield the beginning of each mail, its own lines that begin with From as they were.

    A line that begins with From parts two mails only after an empty line and
    with a date in it or headers below it, since not every program escapes
    those of a letter.
    """
    start = _skip_line(data, 0)
    place = start
    while True:
        place = data.find(b"\n" + _FROM, place)
        if place < 0:
            break
        place += 1
        if _is_border(data, place):
            yield _unquote(data[start : min(place, start + most_bytes)])
            start = _skip_line(data, place)
    yield _unquote(data[start : start + most_bytes])


def _is_border(data: bytes, place: int) -> bool:
    before = data[max(0, place - 3) : place]
    line, _break, rest = data[place : place + 2 * _LONGEST_LINE].partition(b"\n")
    line = line.rstrip(b"\r")
    is_followed = _OWN_HEADER.match(rest) is not None
    if not before.endswith((b"\n\n", b"\n\r\n")):
        return is_followed and line.rstrip() == b"From -"
    return _FROM_LINE.fullmatch(line) is not None or (
        is_followed and _BARE_FROM.fullmatch(line) is not None
    )


def _skip_line(data: bytes, place: int) -> int:
    end = data.find(b"\n", place)
    return end + 1 if end >= 0 else len(data)


def _unquote(mail: bytes) -> bytes:
    return _QUOTED_FROM.sub(rb"\1", mail) if b">From " in mail else mail
