"""This file is how a vCard file is cut into cards and lines, in one pass without looking back."""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.formats.limits import MAX_DEPTH, MAX_PROPERTY_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

# Pictures, sounds and keys are large, and Askwell keeps none of them.
_SKIPPED = frozenset(
    {b"PHOTO", b"LOGO", b"SOUND", b"KEY", b"X-MS-CARDPICTURE", b"X-MS-OL-DESIGN", b"AGENT"}
)
_MAX_LINES = 2_000
_BEGIN, _END = b"BEGIN", b"END"
_LONGEST_MARK = 60
_LONGEST_HEAD = 1_000
_MARK = re.compile(rb"(?:[\w-]+\.)?(BEGIN|END)[ \t]*:[ \t]*VCARD", re.IGNORECASE)
# "see https://…" is no property: it is more of a note that was never folded.
_LINE = re.compile(rb"(?!https?://)[^\s:;]+[ \t]*(?:;[^:]*)?:", re.IGNORECASE)
_HEAD = re.compile(rb"[A-Za-z0-9_.-]+(?:;.*)?", re.DOTALL)


@dataclass(slots=True)
class RawCard:
    """The unfolded lines of one card, and what was wrong with how they were written."""

    number: int
    """The place of its beginning among the beginnings in the file; 0 is no card."""
    lines: list[bytes] = field(default_factory=list)
    is_ended: bool = False
    was_cut: bool = False
    stray_lines: int = 0


def split_cards(data: bytes) -> Iterator[RawCard]:
    """Yield each card.

    A card inside a card (an assistant, say) is a card of its own. One that is
    never ended ends where the next begins, or with the file. Text outside of
    cards is counted on a last one that has the number 0 and no lines.
    """
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    # The card being read is the last; those before it wait for cards inside them to end.
    cards: list[_OpenCard] = []
    number = outside = 0
    for line in io.BytesIO(data):
        mark = _read_mark(line)
        if mark == _BEGIN:
            number += 1
            if cards and not (cards[-1].expects_inner() and len(cards) < MAX_DEPTH):
                yield cards.pop().close(is_ended=False)
            cards.append(_OpenCard(number))
        elif not cards:
            outside += not line.isspace()
        elif mark == _END:
            yield cards.pop().close(is_ended=True)
        else:
            cards[-1].take(line)
    while cards:
        yield cards.pop().close(is_ended=False)
    if outside:
        yield RawCard(0, stray_lines=outside)


def _read_mark(line: bytes) -> bytes:
    if len(line) > _LONGEST_MARK or line.rstrip()[-5:].upper() != b"VCARD":
        return b""
    # Files put together from several may have a byte order mark inside.
    match = _MARK.fullmatch(line.removeprefix(codecs.BOM_UTF8).strip())
    return match[1].upper() if match else b""


class _OpenCard:
    """A card being read: the parts of its last property are joined when the next begins."""

    __slots__ = ("_card", "_is_quoted", "_is_skipping", "_name", "_open_head", "_parts", "_size")

    def __init__(self, number: int) -> None:
        self._card = RawCard(number)
        self._parts: list[bytes] = []
        self._size = 0
        self._name = b""
        self._open_head = b""
        self._is_quoted = self._is_skipping = False

    def expects_inner(self) -> bool:
        """Tell whether a card may begin here: only right after AGENT."""
        return self._name == b"AGENT"

    def take(self, line: bytes) -> None:
        """Add one physical line: a new property, or more of the last."""
        line = line.rstrip(b"\r\n")
        if self._is_quoted:
            self._add(line)
        elif line[:1] in b" \t" and line:
            self._go_on(line[1:])
        elif _LINE.match(line):
            self._begin(line)
        elif line:
            self._drop_open_head()
            if len(line) <= _LONGEST_HEAD and _HEAD.fullmatch(line):
                self._open_head = line
            else:
                self._add_stray(line)

    def close(self, *, is_ended: bool) -> RawCard:
        """Return the card as it is now."""
        self._finish()
        self._card.is_ended = is_ended
        return self._card

    def _go_on(self, more: bytes) -> None:
        if self._open_head:
            # A line may be folded before its colon, even inside a word.
            line, self._open_head = self._open_head + more, b""
            head, colon, _ = line.partition(b":")
            if len(head) > _LONGEST_HEAD or _HEAD.fullmatch(head) is None:
                self._add_stray(line)
            elif colon:
                self._begin(line)
            else:
                self._open_head = line
        elif not self._is_skipping:
            self._add(more)

    def _drop_open_head(self) -> None:
        if self._open_head:
            self._add_stray(self._open_head)
        self._open_head = b""

    def _begin(self, line: bytes) -> None:
        self._finish()
        head = line[: line.index(b":")]
        self._name = head.partition(b";")[0].rpartition(b".")[2].strip().upper()
        is_picture = self._name.startswith(b"X-") and b"BASE64" in head.upper()
        self._is_skipping = is_picture or self._name in _SKIPPED
        if not self._is_skipping:
            self._is_quoted = b";" in head and b"QUOTED-PRINTABLE" in head.upper()
            self._add(line)

    def _add(self, piece: bytes) -> None:
        if self._is_quoted:
            # A soft line break: the value goes on in the next line.
            piece = piece.rstrip(b" \t")
            self._is_quoted = piece.endswith(b"=")
            piece = piece[:-1] if self._is_quoted else piece
        if self._size + len(piece) > MAX_PROPERTY_BYTES:
            piece = piece[: max(0, MAX_PROPERTY_BYTES - self._size)]
            self._card.was_cut = True
        self._size += len(piece)
        if piece:
            self._parts.append(piece)

    def _add_stray(self, line: bytes) -> None:
        if self._is_skipping:
            return
        # Some programs forget to fold: a note's next line has no colon and no indent.
        if self._name == b"NOTE" and self._parts:
            self._add(b"\\n" + line)
        elif len(self._parts) == 1 and _is_empty_quoted(self._parts[0]):
            self._is_quoted = True
            self._add(line)
        else:
            self._card.stray_lines += 1

    def _finish(self) -> None:
        self._drop_open_head()
        if self._parts:
            if len(self._card.lines) < _MAX_LINES:
                self._card.lines.append(b"".join(self._parts))
            else:
                self._card.was_cut = True
        self._parts = []
        self._size = 0
        self._is_quoted = False


def _is_empty_quoted(line: bytes) -> bool:
    # Some phones forget the sign that the value is on the next line.
    return line.endswith(b":") and len(line) < _LONGEST_HEAD and b"QUOTED-PRINTABLE" in line.upper()
