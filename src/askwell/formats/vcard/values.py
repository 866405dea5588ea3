"""This file is one property of a card: its name, parameters and value, decoded."""

from __future__ import annotations

import binascii
import quopri
from contextlib import suppress
from dataclasses import dataclass

from askwell.formats.content_lines import find_colon, split_outside_quotes
from askwell.formats.text import decode_text, strip_unprintable

_MAX_PARAMETERS = 40
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})
_ESCAPES = {"n": "\n", "N": "\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One line of a card; the value is still the bytes of the file."""

    group: str
    name: str
    types: tuple[str, ...]
    charset: str
    encoding: str
    is_preferred: bool
    raw: bytes

    def read_text(self) -> str:
        """Return the whole value, decoded and unescaped."""
        return _unescape(self._decode(self.raw))

    def read_parts(self, separator: str = ";") -> list[str]:
        """Return the value's components."""
        return [_unescape(part) for part in self._split(separator)]

    def read_lists(self) -> list[str]:
        """Return the value's components, each a list of words that become one line."""
        # A comma that was escaped is part of a word: "PhD\, MBA".
        words = [_split_escaped(part, ",") for part in self._split(";")]
        return [_unescape(" ".join(part)) for part in words]

    def _split(self, separator: str) -> list[str]:
        # An encoded semicolon is text, so the cut comes before the decoding.
        if self.encoding == "QUOTED-PRINTABLE":
            pieces = _split_escaped(self.raw.decode("latin-1"), separator)
            return [self._decode(piece.encode("latin-1")) for piece in pieces]
        return _split_escaped(self._decode(self.raw), separator)

    def _decode(self, raw: bytes) -> str:
        if self.encoding == "QUOTED-PRINTABLE":
            raw = quopri.decodestring(raw)
        elif self.encoding in ("BASE64", "B"):
            # Where it was never encoded, or not whole, what stands there is kept.
            with suppress(binascii.Error):
                packed = b"".join(raw.split()).rstrip(b"=")
                raw = binascii.a2b_base64(packed + b"=" * (-len(packed) % 4), strict_mode=True)
        text = decode_text(raw, self.charset).replace("\r\n", "\n").replace("\r", "\n")
        return strip_unprintable(text)


def parse_property(line: bytes) -> Property | None:
    """Return the property a line holds, or None when it holds none.

    The line is scanned once from left to right, so a thousand parameters
    cost a thousand steps.
    """
    end = find_colon(line)
    if end < 0:
        return None
    head = line[:end].decode("utf-8", "replace")
    path, *parameters = split_outside_quotes(head)[: _MAX_PARAMETERS + 1]
    group, _, name = path.strip().rpartition(".")
    if not name:
        return None
    types: list[str] = []
    charset = encoding = ""
    is_preferred = False
    for parameter in parameters:
        key, equals, value = parameter.partition("=")
        key = key.strip().upper()
        if not equals:
            if key in _BARE_ENCODINGS:
                encoding = key
            else:
                types.append(key.lower())
        elif key == "TYPE":
            types.extend(part.strip().lower() for part in value.replace('"', "").split(","))
        elif key == "CHARSET":
            charset = value.strip(' "')
        elif key == "ENCODING":
            encoding = value.strip(' "').upper()
        elif key == "PREF":
            is_preferred = True
    return Property(
        group=group.lower(),
        name=name.upper(),
        types=tuple(types),
        charset=charset,
        encoding=encoding,
        is_preferred=is_preferred or "pref" in types,
        raw=line[end + 1 :],
    )


def _split_escaped(text: str, separator: str) -> list[str]:
    if "\\" not in text:
        return text.split(separator)
    pieces: list[str] = []
    start = place = 0
    while place < len(text):
        if text[place] == "\\":
            place += 1
        elif text[place] == separator:
            pieces.append(text[start:place])
            start = place + 1
        place += 1
    pieces.append(text[start:])
    return pieces


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    pieces = text.split("\\")
    result = [pieces[0]]
    index = 1
    while index < len(pieces):
        piece = pieces[index]
        if piece:
            result.append(_ESCAPES.get(piece[0], piece[0]) + piece[1:])
        elif index + 1 < len(pieces):
            # Two backslashes are one.
            result.append("\\" + pieces[index + 1])
            index += 1
        index += 1
    return "".join(result)
