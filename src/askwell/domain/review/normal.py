"""This file is how a text is made plain (quotes, spaces, lines, contractions) with every offset kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from askwell.domain.review.shorthand import SHORTHAND, may_have_shorthand, spell_shorthand

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2028\u2029\u0085\v\f", "\n"),
    "\t": " ",
}
_UNFOLDED = {
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ð": "d",
    "þ": "t",
}
_WRAPPED_AT, _WRAPPED_UP_TO, _WORDS_OF_A_NAME = 50, 120, 3

# The words people shorten; what is left of an apostrophe-s is possession.
# The look ahead turns most words away before the long list is tried.
_SHORT = re.compile(
    r"\b(?=[a-z]+'|[a-z]+nt\b|i(?:m|ve|d)\b|(?:what|there|that)s\b|lets\b)(?:(?P<not>ca|wo|sha|do|does|did|is|are|was|were|would|could|should|have|has|had|might|need)n'?t"
    r"|(?P<am>i'?m)|(?P<have>(?:i|you|we|they|who|could|would|should|might)'ve|ive)"
    r"|(?P<would>(?:i|you|he|she|it|we|they|who|that|there)'d|id(?= (?:like|love|be|really|appreciate)\b))"
    r"|(?P<will>(?:i|you|he|she|it|we|they|who|that|there)'ll)|(?P<are>(?:you|we|they|who|what)'re)"
    r"|(?P<iz>(?:he|she|it|that|there|what|who|how|where|here|when|everything|something|anything)'s|whats|theres|thats)"
    r"|(?P<us>let'?s(?= (?:talk|meet|chat|connect|grab|get|have|set|find|hop|stay|keep|schedule)\b)))(?!\w)",
    re.IGNORECASE,
)
_ENDINGS = {"am": "am", "have": "have", "would": "would", "will": "will", "are": "are", "iz": "is"}
_IRREGULAR = {"ca": "can", "wo": "will", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text made plain.

    `text` keeps capitals, `low` is lower-case without accents; both have the
    same length, and `offsets` leads each of their characters back to the source.
    """

    text: str
    low: str
    offsets: tuple[int, ...] | range

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the plain text lies in the source."""
        if end <= start:
            return 0, 0
        return self.offsets[start], self.offsets[end - 1] + 1


def make_plain(source: str) -> PlainText:
    """Make quotes, spaces, lines and contractions alike."""
    text, offsets = _level_characters(source)
    text = _join_wrapped_lines(text)
    if may_have_shorthand(text.lower()):
        text, offsets = _rewrite(text, offsets, SHORTHAND, spell_shorthand)
    text, offsets = _rewrite(text, offsets, _SHORT, _spell_out)
    return PlainText(text, fold_letters(text), offsets)


def fold_letters(text: str) -> str:
    """Return lower case without accents, character for character."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))


def _level_characters(source: str) -> tuple[str, tuple[int, ...] | range]:
    if source.isascii() and not re.search(r"[\r\t\v\f`]|  | \n", source):
        return source, range(len(source))
    kept: list[str] = []
    offsets: list[int] = []
    last = ""
    for at, raw in enumerate(source):
        char = _level_character(raw)
        if raw == "\r":
            char = "" if source[at + 1 : at + 2] == "\n" else "\n"
        if char == " " and last == " ":
            continue
        if char == "\n" and last == " ":
            kept.pop()
            offsets.pop()
        if char:
            kept.append(char)
            offsets.append(at)
            last = char
    return "".join(kept), tuple(offsets)


@lru_cache(maxsize=4096)
def _level_character(char: str) -> str:
    if char in _QUOTES:
        return _QUOTES[char]
    if char.isascii():
        return char
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if category in {"Mn", "Cf", "Cc"}:
        return ""
    return char


@lru_cache(maxsize=4096)
def _fold_character(char: str) -> str:
    lower = char.lower()[:1]
    base = unicodedata.normalize("NFD", _UNFOLDED.get(lower, lower))[:1]
    return base or char


def _join_wrapped_lines(text: str) -> str:
    lines = text.split("\n")
    last = max((place for place, line in enumerate(lines) if line), default=0)
    parts: list[str] = []
    for place, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        # A few words on the last line are a name, not the end of a wrapped sentence.
        is_name = place + 1 == last and len(after.split()) <= _WORDS_OF_A_NAME
        is_wrapped = (
            _WRAPPED_AT <= len(line) <= _WRAPPED_UP_TO
            and line[-1] not in ".!?:,"
            and after[:1].isalnum()
            and not is_name
        )
        parts.append(line + (" " if is_wrapped else "\n"))
    return "".join(parts)[:-1]


def _rewrite(
    text: str,
    offsets: tuple[int, ...] | range,
    pattern: re.Pattern[str],
    spell: Callable[[re.Match[str]], str],
) -> tuple[str, tuple[int, ...] | range]:
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for match in pattern.finditer(text):
        full = spell(match)
        start, end = match.span()
        parts += [text[done:start], full]
        places.extend(offsets[done:start])
        places.extend(offsets[min(start + step, end - 1)] for step in range(len(full)))
        done = end
    if not parts:
        return text, offsets
    parts.append(text[done:])
    places.extend(offsets[done:])
    return "".join(parts), tuple(places)


def _spell_out(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    word = match.group()
    if kind == "not":
        verb = match.group("not")
        return f"{_IRREGULAR.get(verb.lower(), verb)} not"
    if kind == "us":
        return f"{word[0]}et us"
    stem = word.split("'", maxsplit=1)[0]
    if "'" not in word:
        stem = {"im": word[0], "ive": word[0], "id": word[0]}.get(word.lower(), word[:-1])
    return f"{stem} {_ENDINGS[kind]}"
