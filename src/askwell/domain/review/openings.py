"""This file is how a phrase may begin, read from its pattern, so that most places of a text are passed over at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Each beginning is some letters, and whether they are all there is (so that more may follow).
_Starts = set[tuple[str, bool]]
_OPEN: _Starts = {("", False)}
_NOTHING: _Starts = {("", True)}
_DEPTHS, _AT_MOST, _ENOUGH_ROWS = (5, 4, 3, 2), 500, 120
_GROUP = re.compile(r"\(\?(?::|P<\w+>)")
_AROUND = re.compile(r"\(\?<?[=!]")
_TIMES = re.compile(r"(\?|\*|\+|\{(\d+),?\d*\})[?+]?")
# What shapes a pattern; escapes and sets in between are passed over whole.
_MARK = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|[()|]")
_SET = re.compile(r"\[(\^?)((?:\\.|[^\]\\])+)\]")


def read_openings(pattern: str) -> frozenset[str] | None:
    """Return letters one of which any match of a pattern begins with, or None when it may begin anyhow."""
    starts = {start for start, _done in _Reader(pattern, _DEPTHS[0]).read()}
    return None if "" in starts else frozenset(starts)


def shorten_openings(openings: Iterable[str]) -> frozenset[str]:
    """Return beginnings cut short enough to be few."""
    starts = frozenset(openings)
    for depth in _DEPTHS[1:]:
        if len(starts) <= _AT_MOST:
            break
        starts = frozenset(start[:depth] for start in starts)
    return starts


def build_guard(openings: Iterable[str]) -> str:
    """Return a pattern that looks ahead for one of some beginnings, letter by letter."""
    return f"(?={_branch(sorted(openings))})"


def _branch(openings: list[str]) -> str:
    if "" in openings:
        return ""
    by_letter: dict[str, list[str]] = {}
    for opening in openings:
        by_letter.setdefault(opening[0], []).append(opening[1:])
    parts = [re.escape(letter) + _branch(rest) for letter, rest in by_letter.items()]
    return parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"


class _Reader:
    """Reads one pattern from its front, as deep as asked."""

    def __init__(self, text: str, depth: int) -> None:
        self._text, self._depth, self._at = text, depth, 0

    def read(self) -> _Starts:
        starts: _Starts = set()
        while True:
            starts |= self._read_row()
            if self._at >= len(self._text) or self._text[self._at] != "|":
                return starts
            self._at += 1

    def _read_row(self) -> _Starts:
        starts = _NOTHING
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            if not any(is_done and len(start) < self._depth for start, is_done in starts):
                self._skip_row()
                break
            starts = self._join(starts, self._repeat(self._read_one()))
        return starts

    def _skip_row(self) -> None:
        level = 0
        for mark in _MARK.finditer(self._text, self._at):
            sign = mark.group()
            if not level and sign in "|)":
                self._at = mark.start()
                return
            level += (sign == "(") - (sign == ")")
        self._at = len(self._text)

    def _read_one(self) -> _Starts:
        text, at = self._text, self._at
        if group := _GROUP.match(text, at):
            self._at = group.end()
            inner = self.read()
            self._at += 1
            return inner
        if _AROUND.match(text, at):
            self._skip_group()
            return _NOTHING
        if found := _SET.match(text, at):
            self._at = found.end()
            letters = found.group(2)
            is_plain = not found.group(1) and "\\" not in letters and "-" not in letters
            return {(letter, True) for letter in letters} if is_plain else _OPEN
        self._at += 2 if text[at] == "\\" else 1
        if text[at] == "\\":
            mark = text[at + 1]
            return _NOTHING if mark in "bB" else _OPEN if mark.isalpha() else {(mark, True)}
        return _NOTHING if text[at] in "^$" else _OPEN if text[at] in ".(" else {(text[at], True)}

    def _repeat(self, starts: _Starts) -> _Starts:
        times = _TIMES.match(self._text, self._at)
        if not times:
            return starts
        self._at = times.end()
        if times.group(1) == "?":
            return starts | _NOTHING
        more: _Starts = {(start, False) for start, _done in starts}
        return more | _NOTHING if times.group(1) == "*" or times.group(2) == "0" else more

    def _join(self, starts: _Starts, after: _Starts) -> _Starts:
        joined: _Starts = set()
        for start, is_done in starts:
            if not is_done or len(start) >= self._depth:
                joined.add((start[: self._depth], False))
            else:
                joined |= {((start + more)[: self._depth], done) for more, done in after}
        # Beyond so many, what follows is not worth reading.
        return {(start, False) for start, _done in joined} if len(joined) > _ENOUGH_ROWS else joined

    def _skip_group(self) -> None:
        self._at += 1
        while self._text[self._at] != ")":
            self._skip_row()
            self._at += self._text[self._at] == "|"
        self._at += 1
