"""This file is the text of a mail: the plain part where there is one, else what its HTML shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.formats.html import convert_html, looks_like_html
from askwell.formats.limits import MAX_HTML_MAIL, MAX_TEXT
from askwell.formats.text import decode_text, strip_unprintable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_MOST_PARTS = 300
_FLOWED_SIGNATURE = "-- "


def read_body(message: Message) -> str:
    """Return what the sender wrote and quoted, as text; empty when there is no text in it."""
    html = ""
    plain: list[str] = []
    for part in list_parts(message):
        kind = _get_kind(part)
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
    stack = [message]
    count = 0
    while stack and count < _MOST_PARTS:
        part = stack.pop()
        count += 1
        if _get_kind(part).startswith("message/"):
            continue
        if part.is_multipart():
            inside = part.get_payload()
            stack.extend(one for one in reversed(list(inside)) if not isinstance(one, str))
        else:
            yield part


def decode_payload(part: Message) -> bytes:
    """Return a part's bytes, however its encoding is spelled or broken."""
    data = _try_payload(part)
    if data is None:
        # Some names of character sets upset the library before it has decoded anything.
        part.del_param("charset")
        data = _try_payload(part)
    return data or b""


def _try_payload(part: Message) -> bytes | None:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, TypeError, LookupError, AssertionError):
        return None
    return data if isinstance(data, bytes) else None


def _decode_part(part: Message) -> str:
    charset = part.get_param("charset", "")
    if not isinstance(charset, str):
        charset = charset[2] if isinstance(charset, tuple) else ""
    return decode_text(decode_payload(part)[: 8 * MAX_TEXT], charset.strip("'\" "))


def _get_kind(part: Message) -> str:
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
