"""This file is a letter as a mail program opens it: an unsent message in a file (RFC 5322)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


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
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = format_datetime(letter.written_at)
    to = _read_address(letter.to_name, letter.to_address)
    if to is not None:
        message["To"] = to
    message["Subject"] = _take_one_line(letter.subject)
    body = letter.body.replace("\r\n", "\n").replace("\r", "\n")
    message.set_content(body.rstrip("\n") + "\n", cte="quoted-printable")
    return message.as_bytes()


def _read_address(name: str, address: str) -> Address | None:
    if not _ADDRESS.fullmatch(address.strip()):
        return None
    try:
        return Address(display_name=_take_one_line(name), addr_spec=address.strip())
    except (ValueError, IndexError):
        return None


def _take_one_line(text: str) -> str:
    # A line break in a header would begin another one.
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
