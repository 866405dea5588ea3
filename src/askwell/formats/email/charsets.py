"""This file is the letters of a mail, whatever set it says or should have said they are in."""

from __future__ import annotations

import codecs
import re

from askwell.formats.text import decode_text

# Programs name the small set and write the large one (the same table as web browsers have).
_LARGER = {
    "gb2312": "gb18030",
    "gb2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "euc-cn": "gb18030",
    "ks-c-5601-1987": "cp949",
    "ks-c-5601": "cp949",
    "euc-kr": "cp949",
    "shift-jis": "cp932",
    "shiftjis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ansi": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "utf8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
}
_PLAIN = frozenset({"", "ascii", "us-ascii", "ansi-x3.4-1968", "utf-8", "unknown-8bit", "8bit"})
_SINGLE = re.compile(r"iso-?8859|cp125\d|windows-|latin|koi8|mac|cp874|cp437|cp85\d")
# Python's other codecs are no character sets, and some are slow.
_SOUND = re.compile(
    r"utf-?(?:7|8|16|32)|iso-?\d|latin|windows-|cp-?\d|ibm-?\d|koi8|gb|hz|big5|euc|shift|sjis|mac|johab|us-?ascii"
)
_FEW_BROKEN = 0.1


def decode_mail_text(data: bytes, charset: str) -> str:
    """Decode with the set a mail names or the larger one meant, else as UTF-8 or Windows text."""
    name = _settle_name(charset)
    if name in _PLAIN or not is_known_charset(charset):
        return decode_text(data)
    if _SINGLE.match(name) and not data.isascii() and _is_utf8(data):
        return data.decode("utf-8")
    for attempt in (name, charset.strip("'\" ")):
        try:
            return data.decode(attempt)
        except (LookupError, ValueError):
            continue
    if _is_utf8(data):
        return data.decode("utf-8")
    text = data.decode(name, "replace")
    return text if text.count("\ufffd") <= len(text) * _FEW_BROKEN else decode_text(data)


def is_known_charset(charset: str) -> bool:
    """Tell whether a name is one of a character set Askwell reads."""
    name = _settle_name(charset)
    if name in _PLAIN:
        return True
    try:
        return _SOUND.match(name) is not None and bool(codecs.lookup(name))
    except (LookupError, ValueError):
        return False


def _settle_name(charset: str) -> str:
    plain = charset.strip("'\" ").lower().replace("_", "-")
    plain = _LARGER.get(plain, plain)
    return (
        plain
        if _SOUND.match(plain) or plain in _PLAIN
        else plain.removeprefix("cs").removeprefix("x-")
    )


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
