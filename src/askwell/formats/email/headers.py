"""This file is the headers of a mail, read kindly: names, addresses, subject and date."""

from __future__ import annotations

import binascii
import quopri
import re
from datetime import UTC, date, datetime
from email.utils import getaddresses, parsedate_tz
from typing import TYPE_CHECKING

from askwell.domain.arrivals import Someone
from askwell.formats.days import parse_day
from askwell.formats.drafts import make_email
from askwell.formats.email.charsets import decode_mail_text
from askwell.formats.limits import MAX_SHORT
from askwell.formats.text import squeeze_text, strip_unprintable

if TYPE_CHECKING:
    from email.message import Message

_LONGEST = 20_000
_MOST_PEOPLE = 200
WORD = re.compile(r"=\?([^?\s]{1,40})\?([BbQq])\?([^?]*)\?=")
"""An encoded word: its character set, how it is encoded, and what."""
_GAP = re.compile(r"(\?=)\s+(=\?)")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]{1,120}@[^\s<>()\[\],;:\"@]{1,200}")
_DAY = re.compile(r"\b(\d{1,2})\.? ([A-Za-z]{3})[a-z]*\.?,? (\d{4})\b", re.ASCII)
_MONTH_FIRST = re.compile(
    r"\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b", re.ASCII
)
_ANY_DAY = re.compile(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2,4})\b", re.ASCII)
_POINTS = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b", re.ASCII)
_ZONE = re.compile(r"[+-]\d{2}:?\d{2}\b|\b(?:UTC?|GMT|Z|[AECMP][SD]T)\b", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1970, 2200


def get_header(message: Message, name: str) -> str:
    """Return a header on one line with everything encoded in it decoded, or nothing."""
    return squeeze_text(strip_unprintable(decode_words(get_raw_header(message, name))), MAX_SHORT)


def decode_words(text: str) -> str:
    """Return a header's text with its encoded words decoded; broken ones stay as they are."""
    if "=?" not in text:
        return text
    text = _GAP.sub(r"\1\2", text)
    pieces: list[str] = []
    waiting = b""
    charset = ""
    end = 0
    for match in WORD.finditer(text):
        between = text[end : match.start()]
        # A letter of several bytes may be cut between two words of the same set.
        if between or match[1].lower() != charset.lower():
            pieces.append(decode_mail_text(waiting, charset))
            pieces.append(between)
            waiting = b""
        charset = match[1].partition("*")[0]
        waiting += _decode_word(match[2], match[3])
        end = match.end()
    pieces.append(decode_mail_text(waiting, charset))
    pieces.append(text[end:])
    return "".join(pieces)


def read_people_header(message: Message, *names: str) -> tuple[Someone, ...]:
    """Return everybody named in some headers, each once."""
    raw = ", ".join(filter(None, (get_raw_header(message, name) for name in names)))
    return read_addresses(raw)


def read_addresses(raw: str) -> tuple[Someone, ...]:
    """Return the people of an address line as it stands in a mail."""
    if not raw:
        return ()
    people: dict[Someone, None] = {}
    for shown, address in _take_addresses(raw[:_LONGEST]):
        email = make_email(address)
        name = squeeze_text(strip_unprintable(decode_words(shown)), MAX_SHORT).strip("'\" ")
        if email is None:
            email = make_email(name)
        someone = Someone(
            name="" if make_email(name) else name,
            email=email.value if email else "",
        )
        if someone.email and len(people) < _MOST_PEOPLE:
            people[someone] = None
    return tuple(people)


def read_date(text: str) -> tuple[datetime | None, date | None]:
    """Return the instant a date header means, and the day when there is at least that."""
    text = " ".join(text[:100].split())
    moment = _parse_moment(text)
    if moment is not None:
        return moment, moment.date()
    return None, _find_day(text)


def has_known_zone(text: str) -> bool:
    """Tell whether a date header says which zone its time is in."""
    return _ZONE.search(text[:100]) is not None


def _find_day(text: str) -> date | None:
    if match := _DAY.search(text):
        return parse_day(f"{match[1]} {match[2]} {match[3]}")
    if match := _MONTH_FIRST.search(text):
        return parse_day(f"{match[2]} {match[1]} {match[3]}")
    if match := _POINTS.search(text):
        return parse_day(f"{match[3]}-{match[2]}-{match[1]}")
    match = _ANY_DAY.search(text)
    return parse_day(match[0]) if match else None


def get_raw_header(message: Message, name: str) -> str:
    """Return a header as it stands in the file, still encoded."""
    # As it stands in the file: bytes that should have been encoded are still there.
    wanted = name.lower()
    value = next((str(raw) for key, raw in message.raw_items() if key.lower() == wanted), "")
    if not value.isascii():
        data = value.encode("utf-8", "surrogateescape")
        value = decode_mail_text(data, "utf-8" if _is_utf8(data) else _get_charset(message))
    return value[:_LONGEST]


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _get_charset(message: Message) -> str:
    """Return the set of the text, which is then most likely the set of the headers too."""
    try:
        return str(message.get_param("charset") or "")
    except (ValueError, TypeError, LookupError, AttributeError):
        return ""


def _decode_word(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if encoding in "Qq":
        return quopri.decodestring(raw.replace(b"_", b" "), header=False)
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return raw


def _take_addresses(raw: str) -> list[tuple[str, str]]:
    try:
        found = getaddresses([raw])
    except Exception:  # noqa: BLE001 - the standard parser trips over rare rubbish in many ways
        found = []
    if any("@" in address for _, address in found):
        return found
    return [("", match[0]) for match in _ADDRESS.finditer(raw)]


def _parse_moment(text: str) -> datetime | None:
    try:
        parts = parsedate_tz(text)
        if parts is None or not _FIRST_YEAR - 70 <= parts[0] <= _LAST_YEAR:
            return None
        wall = datetime(*parts[:6], tzinfo=UTC)
        return datetime.fromtimestamp(wall.timestamp() - (parts[9] or 0), tz=UTC)
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
