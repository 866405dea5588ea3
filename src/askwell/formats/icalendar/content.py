"""This file is one line of a calendar: its name, parameters and value, however it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.content_lines import find_colon, split_outside_quotes
from askwell.formats.text import decode_text

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAX_PARAMETERS = 40
_ESCAPE = re.compile(r'\\([nN\\;,:"])')
_CARET = re.compile(r"\^([n^'])")
_CARETS = {"n": "\n", "^": "^", "'": '"'}
_NO_PARAMETERS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Line:
    """One unfolded line, decoded and unescaped; names are in capitals."""

    name: str
    parameters: Mapping[str, str]
    value: str
    has_gaps: bool = False
    """Whether there were semicolons with nothing between them."""


def read_line(raw: bytes) -> Line | None:
    """Return what a line says, or None when it has no colon and so says nothing.

    It is scanned once from left to right; a quote nobody closes costs only itself.
    """
    end = find_colon(raw)
    if end < 0:
        return None
    value = _unescape(decode_text(raw[end + 1 :]))
    if b";" not in raw[:end]:
        return Line(raw[:end].strip().decode("latin-1").upper(), _NO_PARAMETERS, value)
    name, *pieces = split_outside_quotes(decode_text(raw[:end]))
    parameters: dict[str, str] = {}
    for piece in pieces[:_MAX_PARAMETERS]:
        key, _, text = piece.partition("=")
        parameters.setdefault(key.strip().upper(), _read_parameter(text))
    has_gaps = any(not piece.strip() for piece in pieces)
    return Line(name.strip().upper(), parameters, value, has_gaps)


def _read_parameter(text: str) -> str:
    text = text.strip().strip('"')
    if "\\" in text:
        text = _unescape(text)
    return _CARET.sub(lambda match: _CARETS[match[1]], text) if "^" in text else text


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)
