"""This file is the text of a mail: the plain part where there is one, else what its HTML shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.formats.email.charsets import decode_mail_text
from askwell.formats.html import convert_html, looks_like_html
from askwell.formats.limits import MAX_HTML_MAIL, MAX_TEXT
from askwell.formats.text import strip_unprintable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_MOST_PARTS = 300
_FLOWED_SIGNATURE = "-- "
_ENCODINGS = {
    "7bit": "7bit",
    "8bit": "8bit",
    "binary": "binary",
    "base64": "base64",
    "quotedprintable": "quoted-printable",
    "qp": "quoted-printable",
    "uuencode": "uuencode",
    "xuuencode": "x-uuencode",
    "uue": "uue",
    "xuue": "x-uue",
}


def read_body(message: Message) -> str:
    """Return what the sender wrote and quoted, as text; empty when there is no text in it."""
    html = ""
    plain: list[str] = []
    for part in list_parts(message):
        kind = get_kind(part)
        if kind.startswith("multipart/"):
            # Its border was never found: what should have been parted is text as it stands.
            kind = "text/plain"
        if kind not in {"text/plain", "text/html"} or _is_attached(part):
            continue
        text = _decode_part(part)
        if not text.strip():
            continue
        if kind == "text/html" or (kind == "text/plain" and _is_html_page(text)):
            html = html or text
        else:
            plain.append(_unflow(text) if _is_flowed(part) else text)
    if plain:
        text = "\n\n".join(one.strip("\n") for one in plain)
    else:
        text = convert_html(html[:MAX_HTML_MAIL])
    return strip_unprintable(text.replace("\r\n", "\n").replace("\r", "\n"))[: 2 * MAX_TEXT]


def list_parts(message: Message) -> Iterator[Message]:
    """Yield the parts that are not made of parts; mails inside of mails are left alone."""
    for part in walk_parts(message):
        if not part.is_multipart() and not get_kind(part).startswith("message/"):
            yield part


def walk_parts(message: Message, *, into_mails: bool = False) -> Iterator[Message]:
    """Yield every part, those made of parts too; of a mail inside of a mail only when asked."""
    stack = [message]
    count = 0
    while stack and count < _MOST_PARTS:
        part = stack.pop()
        count += 1
        yield part
        is_mail = get_kind(part).startswith("message/")
        if part.is_multipart() and (into_mails or not is_mail):
            inside = part.get_payload()
            stack.extend(one for one in reversed(list(inside)) if not isinstance(one, str))


def get_charset(part: Message) -> str:
    """Return the character set a part names, or nothing."""
    try:
        charset = part.get_param("charset", "")
    except (ValueError, TypeError, LookupError, AttributeError):
        return ""
    if not isinstance(charset, str):
        charset = charset[2] if isinstance(charset, tuple) else ""
    return charset.strip("'\" ")


def decode_payload(part: Message) -> bytes:
    """Return a part's bytes, however its encoding is spelled or broken."""
    stated = str(part.get("Content-Transfer-Encoding", "") or "")
    encoding = _settle_encoding(stated)
    is_odd = encoding != stated and encoding in _ENCODINGS.values()
    if is_odd:
        part.replace_header("Content-Transfer-Encoding", encoding)
    data = _try_payload(part)
    if is_odd:
        # How it was spelled is looked at again when the mail's faults are told.
        part.replace_header("Content-Transfer-Encoding", stated)
    if data is None:
        # Some names of character sets upset the library before it has decoded anything.
        part.del_param("charset")
        data = _try_payload(part)
    return data or b""


def _settle_encoding(stated: str) -> str:
    """Return how a part is encoded in the usual spelling, where it is a known one."""
    plain = re.sub(r"\(.*?\)|;.*|[\s\"'_-]", "", stated.lower(), flags=re.DOTALL)
    return _ENCODINGS.get(plain, stated)


def _try_payload(part: Message) -> bytes | None:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, TypeError, LookupError, AssertionError):
        return None
    return data if isinstance(data, bytes) else None


def _decode_part(part: Message) -> str:
    return decode_mail_text(decode_payload(part)[: 8 * MAX_TEXT], get_charset(part))


def get_kind(part: Message) -> str:
    """Return the type of a part in small letters; what says none is text."""
    try:
        return part.get_content_type()
    except (ValueError, TypeError, LookupError, AttributeError):
        return "text/plain"


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except (ValueError, TypeError, LookupError, AttributeError):
        return False


def _is_html_page(text: str) -> bool:
    head = text[:500].lstrip().lower()
    return head.startswith(("<html", "<!doctype html")) and looks_like_html(text)


def _is_flowed(part: Message) -> bool:
    try:
        return str(part.get_param("format", "")).lower() == "flowed"
    except (ValueError, TypeError, LookupError, AttributeError):
        return False


def _unflow(text: str) -> str:
    lines: list[str] = []
    is_open = False
    for line in text.replace("\r\n", "\n").split("\n"):
        if is_open and not line.startswith((">", _FLOWED_SIGNATURE)):
            lines[-1] += line
        else:
            lines.append(line)
        is_open = line.endswith(" ") and line != _FLOWED_SIGNATURE and not line.startswith(">")
    return "\n".join(lines)
