"""This file is whether a letter is nearly the same as one written to somebody else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
WORDS_IN_A_SHINGLE = 3
# A name changed in two places keeps nine parts of ten; a reason of one's own keeps fewer than seven.
SAME_FROM = 0.8
SHORTEST = 24
READ_AT_MOST = 10_000
NAMED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class OtherLetter:
    """A letter to somebody else."""

    name: str
    body: str


def find_near_copies(body: str, others: Iterable[OtherLetter]) -> tuple[str, ...]:
    """Return to whom nearly the same was written, each name once, in the order given.

    Three words in a row are compared, without the greeting's and the
    signature's weight: what counts is how much of this letter the other has.
    Short letters are left in peace, there are only so many ways to say thanks.
    """
    mine = _cut_shingles(body)
    if len(mine) < SHORTEST:
        return ()
    names = (
        other.name
        for other in others
        if len(mine & _cut_shingles(other.body)) >= SAME_FROM * len(mine)
    )
    return tuple(dict.fromkeys(names))[:NAMED_AT_MOST]


def _cut_shingles(body: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(fold_text(body[:READ_AT_MOST]))
    starts = range(len(words) - WORDS_IN_A_SHINGLE + 1)
    return frozenset(tuple(words[start : start + WORDS_IN_A_SHINGLE]) for start in starts)
