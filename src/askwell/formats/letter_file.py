"""This file is a letter as a mail program opens it: an unsent message in a file (RFC 5322)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, quote
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
_LONGEST_LINE = 76
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFile:
    """What goes into the file; an address that is none is left out, to be filled in there."""

    to_name: str
    to_address: str
    subject: str
    body: str
    written_at: datetime


def write_letter_file(letter: LetterFile) -> bytes:
    """Return the bytes of an `.eml` file.

    There is no sender: the mail program that opens it puts its own account
    there. `X-Unsent` makes Outlook open it to be edited rather than to be read.
    """
    head = ["X-Unsent: 1", f"Date: {format_datetime(letter.written_at)}"]
    address = _read_address(letter.to_address)
    if address:
        head.append(_write_recipient(_take_one_line(letter.to_name), address))
    head.append(f"Subject: {_write_words('Subject', _take_one_line(letter.subject))}".rstrip())
    message = EmailMessage(policy=SMTP)
    body = letter.body.replace("\r\n", "\n").replace("\r", "\n")
    message.set_content(body.rstrip("\n") + "\n", cte="quoted-printable")
    return "".join(f"{line}\r\n" for line in head).encode("ascii") + message.as_bytes()


def _read_address(text: str) -> str:
    """Return the address as mail carries it, or nothing when it is none."""
    if not _ADDRESS.fullmatch(text.strip()):
        return ""
    person, _at, place = text.strip().partition("@")
    try:
        place = place if place.isascii() else place.encode("idna").decode("ascii")
        address = Address(addr_spec=f"{person}@{place}").addr_spec
    except (ValueError, IndexError):
        return ""
    return address if address.isascii() else ""


def _write_recipient(name: str, address: str) -> str:
    if not name:
        return f"To: {address}"
    words = f'"{quote(name)}"' if _is_plain(name) and len(name) <= _LONGEST_WORD else ""
    words = words or _encode_words("To", name)
    is_short = len(words.rpartition("\r\n")[2]) + len(address) < _LONGEST_LINE - len("To:  <>")
    gap = " " if is_short else "\r\n "
    return f"To: {words}{gap}<{address}>"


def _write_words(header: str, text: str) -> str:
    if not _is_plain(text):
        return _encode_words(header, text)
    return Header(text, "us-ascii", _LONGEST_LINE, header).encode(linesep="\r\n")


def _is_plain(text: str) -> bool:
    # Words that look encoded already would be decoded by whoever reads them.
    is_short = all(len(word) <= _LONGEST_WORD for word in text.split())
    return text.isascii() and "=?" not in text and is_short


def _encode_words(header: str, text: str) -> str:
    # The newer interface of the library loses a space where it folds a long text.
    return Header(text, "utf-8", _LONGEST_LINE, header).encode(linesep="\r\n")


def _take_one_line(text: str) -> str:
    # A line break in a header would begin another one.
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
