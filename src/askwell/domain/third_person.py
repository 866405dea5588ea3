"""This file is whether a note speaks about somebody rather than to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.names import fold_text
from askwell.domain.review.word_lists import list_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ABOUT_SOMEBODY = list_words(
    "she he they her his him hers them their theirs herself himself themselves themself"
    " she's he's they're they've she'd he'd they'd she'll he'll they'll"
)
SHORTEST_NAME = 2


def speaks_about_them(note: str, names: Iterable[str]) -> bool:
    """Tell whether a note has third-person words, or names the person it is about.

    "Your talk on crossings" may be said to somebody as it stands; "Her talk on
    crossings" may not. When in doubt it is about them: a letter is asked to be
    read once more rather than sent with somebody's notes in it.
    """
    words = {word.removesuffix("'s") for word in _read_words(note)}
    own = {word for name in names for word in _read_words(name) if len(word) > SHORTEST_NAME}
    return bool(words & (_ABOUT_SOMEBODY | own))


def _read_words(text: str) -> list[str]:
    return _WORD.findall(fold_text(text.replace("’", "'")))
