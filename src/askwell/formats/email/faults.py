"""This file is what is wrong with a mail though it was read, in words for its reader."""

from __future__ import annotations

import re
from collections import Counter
from email import errors
from typing import TYPE_CHECKING

from askwell.domain.words import _
from askwell.formats.email.body import get_charset, get_kind, walk_parts
from askwell.formats.email.charsets import is_known_charset
from askwell.formats.email.headers import WORD, get_raw_header

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_IN_HEAD = (
    errors.FirstHeaderLineIsContinuationDefect,
    errors.MissingHeaderBodySeparatorDefect,
    errors.InvalidHeaderDefect,
    errors.MalformedHeaderDefect,
)
_IN_PARTS = (
    errors.NoBoundaryInMultipartDefect,
    errors.StartBoundaryNotFoundDefect,
    errors.CloseBoundaryNotFoundDefect,
    errors.MultipartInvariantViolationDefect,
    errors.MisplacedEnvelopeHeaderDefect,
)
_IN_ENCODING = (
    errors.InvalidMultipartContentTransferEncodingDefect,
    errors.InvalidBase64CharactersDefect,
    errors.InvalidBase64PaddingDefect,
    errors.InvalidBase64LengthDefect,
)
_ENCODINGS = frozenset(
    "7bit|8bit|binary|quoted-printable|base64|uuencode|x-uuencode|uue|x-uue".split("|")
)
_ONCE = frozenset(
    "from|to|cc|date|subject|reply-to|message-id|in-reply-to|references|content-type|content-disposition"
    "|content-transfer-encoding".split("|")
)
_SHOWN = ("Subject", "From", "To", "Cc")
_LISTED = ("From", "To", "Cc", "Reply-To")
_NAMED = ("Message-ID", "In-Reply-To", "References")
_TYPE = re.compile(r"\s*[\w.+-]+(?:/[\w.+-]+)?\s*(?:;|$)", re.ASCII)
_QUOTED = re.compile(r'"[^"]*"|\([^)]*\)')
_GAP = re.compile(r"(?:^|,)\s*,")
_TEXT = "text/"
_LONGEST = 100


def say_damaged_head() -> str:
    """Return what is said of a mail whose first lines are not all headers."""
    return _("The lines at the top of this mail are damaged; what could be read was kept.")


def find_faults(message: Message, *, was_cut: bool) -> tuple[tuple[str, str], ...]:
    """Return field and reason of each kind of damage a mail has, each kind once.

    Args:
        message: The mail after its text was read, since decoding shows more.
        was_cut: Whether only its beginning was looked at: then it ends nowhere.
    """
    faults = [
        *_look_at_headers(message),
        *_look_at_words(message),
        *_look_at_parts(message, was_cut=was_cut),
    ]
    return tuple(dict.fromkeys(faults))


def _look_at_headers(message: Message) -> Iterator[tuple[str, str]]:
    counts = Counter(name.lower() for name, _value in message.raw_items())
    names = {name.lower(): name for name, _value in message.raw_items()}
    for plain, count in counts.items():
        if count > 1 and plain in _ONCE:
            yield names[plain], _("It is said more than once; the first was taken.")
    for name in _NAMED:
        if counts[name.lower()] and not get_raw_header(message, name).strip():
            yield name, _("It is there and says nothing.")
    for name in _LISTED:
        if _GAP.search(_QUOTED.sub("x", get_raw_header(message, name).strip())):
            yield name, _("A piece of the list of addresses is empty.")


def _look_at_words(message: Message) -> Iterator[tuple[str, str]]:
    for name in _SHOWN:
        raw = next(
            (str(one) for key, one in message.raw_items() if key.lower() == name.lower()), ""
        )
        words = list(WORD.finditer(raw))
        if any(not word[3] or not is_known_charset(word[1].partition("*")[0]) for word in words):
            yield name, _("A piece of it is empty or in no known character set.")
        try:
            raw.encode("utf-8", "surrogateescape").decode("utf-8")
        except UnicodeError:
            yield name, _("Its letters are not encoded; they were read as well as may be.")


def _look_at_parts(message: Message, *, was_cut: bool) -> Iterator[tuple[str, str]]:
    for part in walk_parts(message, into_mails=True):
        for defect in part.defects:
            if isinstance(defect, _IN_HEAD):
                yield "", say_damaged_head()
            elif isinstance(defect, _IN_PARTS) and not was_cut:
                yield (
                    "Content-Type",
                    _(
                        "The parts of this mail are not set apart as they should be;"
                        " what could be read was kept."
                    ),
                )
            elif isinstance(defect, _IN_ENCODING):
                reason = _("A part of this mail is encoded wrongly; what could be read was kept.")
                yield "Content-Transfer-Encoding", reason
        yield from _look_at_claims(part)


def _look_at_claims(part: Message) -> Iterator[tuple[str, str]]:
    """Yield what a part says of itself that no mail may say."""
    charset = get_charset(part)
    if get_kind(part).startswith(_TEXT) and not is_known_charset(charset):
        yield "Content-Type", _("not a character set: '{value}'").format(value=_quote_raw(charset))
    for name in ("Content-Type", "Content-Disposition"):
        stated = _get_stated(part, name)
        if stated is not None and not _TYPE.match(stated):
            yield name, _("not understood: '{value}'").format(value=_quote_raw(stated))
    encoding = _get_stated(part, "Content-Transfer-Encoding")
    if encoding is not None and encoding.strip().lower() not in _ENCODINGS:
        reason = _("not a way to encode a mail: '{value}'")
        yield "Content-Transfer-Encoding", reason.format(value=_quote_raw(encoding))


def _quote_raw(text: str) -> str:
    # Bytes that are no letters stand in a header as halves of characters, which no page can show.
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())[:_LONGEST]


def _get_stated(part: Message, name: str) -> str | None:
    return next((str(raw) for key, raw in part.raw_items() if key.lower() == name.lower()), None)
