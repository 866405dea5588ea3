"""This file is the links that open a letter in a mail program, or a text on a phone."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

# Windows hands a program about 2,048 characters of an address; beyond it, letters arrive cut.
LONGEST = 1_900


@dataclass(frozen=True, slots=True)
class MailLink:
    """An address to follow. `is_whole` is false when the body had to stay behind, to be pasted."""

    address: str
    is_whole: bool


def make_mail_link(*, to: str, subject: str, body: str) -> MailLink:
    """Return a `mailto:` link with subject and body as RFC 6068 wants them."""
    recipient = f"mailto:{quote(to, safe='@')}"
    head = f"{recipient}?subject={_encode(subject)}"
    whole = f"{head}&body={_encode(body)}"
    if len(whole) <= LONGEST:
        return MailLink(whole, is_whole=True)
    return MailLink(head if len(head) <= LONGEST else recipient, is_whole=False)


def make_text_link(*, to: str, body: str) -> MailLink:
    """Return an `sms:` link; `to` is a phone number."""
    number = "".join(sign for sign in to if sign.isdigit() or sign == "+")
    whole = f"sms:{number}?body={_encode(body)}"
    if len(whole) <= LONGEST:
        return MailLink(whole, is_whole=True)
    return MailLink(f"sms:{number}", is_whole=False)


def _encode(text: str) -> str:
    # Mail programs split lines at CR LF and at nothing else.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return quote("\r\n".join(lines), safe="")
