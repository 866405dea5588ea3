"""This file is how bytes become clean text, whatever program wrote them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes({*range(32), 127} - {9, 10, 13})
# Marks that make later text read backwards; single direction marks and the
# joiners that Persian names and emoji need stay.
_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Nobody sees these, and two names that differ by one look the same.
_INVISIBLE = "\u200b\u2060\ufeff"
_UNPRINTABLE = dict.fromkeys(
    [*_CONTROLS, *range(0x80, 0xA0), *map(ord, _OVERRIDES), *map(ord, _INVISIBLE)]
)
# From here on a file is simply not UTF-8, and asking byte by byte is slow.
_MANY_BAD_BYTES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """The text of a file, and whether anything unprintable was left out."""

    text: str
    was_cleaned: bool


def read_text(data: bytes) -> CleanText:
    """Decode a file, end its lines alike, and leave out what no name or note can contain."""
    data = recode_as_utf8(data)
    kept = data.translate(None, _CONTROLS)
    text = decode_text(kept).replace("\r\n", "\n").replace("\r", "\n")
    has_overrides = any(mark in text for mark in _OVERRIDES)
    if has_overrides or any(mark in text for mark in _INVISIBLE):
        text = text.translate(_UNPRINTABLE)
    return CleanText(text=text, was_cleaned=has_overrides or len(kept) != len(data))


def recode_as_utf8(data: bytes) -> bytes:
    """Return the bytes without a byte order mark, UTF-16 and UTF-32 turned into UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if encoding == "utf-8":
                return body
            return body.decode(encoding, "replace").encode("utf-8", "replace")
    if guess := _guess_utf16(data):
        return data.decode(guess, "replace").encode("utf-8", "replace")
    return data


def decode_text(data: bytes, charset: str = "") -> str:
    """Decode with the named character set, else as UTF-8 with stray Windows bytes mended."""
    if charset and _is_text_charset(charset):
        try:
            return data.decode(charset)
        except (LookupError, ValueError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if data.decode("utf-8", "replace").count("\ufffd") > _MANY_BAD_BYTES:
        return data.decode("cp1252", "replace")
    return data.decode("utf-8", "askwell-windows")


def strip_unprintable(text: str) -> str:
    """Return the text without control characters and direction overrides."""
    if text.isprintable():
        return text
    return text.translate(_UNPRINTABLE)


def squeeze_text(text: str, limit: int) -> str:
    """Return the text on one line, single-spaced, at most `limit` characters."""
    return " ".join(text.split())[:limit].rstrip()


def _guess_utf16(data: bytes) -> str:
    head = data[:400]
    if len(head) < 4 or b"\0" not in head:  # noqa: PLR2004 - two characters
        return ""
    share = len(head) // 2 * 0.4
    if head[1::2].count(0) > share and not head[0::2].count(0):
        return "utf-16-le"
    if head[0::2].count(0) > share and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _is_text_charset(charset: str) -> bool:
    # Python also has codecs that are no character sets, and slow ones.
    plain = charset.lower().replace("_", "-").strip()
    known = ("utf-8", "utf-16", "iso-8859", "iso8859", "latin", "windows-", "cp", "koi8", "gb")
    asian = ("big5", "euc-", "shift-jis", "sjis", "iso-2022", "mac", "us-ascii", "ascii", "ks-c")
    return plain.startswith(known + asian)


def _mend_windows_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", "replace"), error.end


codecs.register_error("askwell-windows", _mend_windows_byte)
