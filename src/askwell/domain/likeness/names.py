"""This file is how two names are compared: order, accents, scripts, short forms, slips."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler

from askwell.domain.likeness.nicknames import are_forms_of_one_name
from askwell.domain.names import fold_text

LIKE_ENOUGH = 0.9
SHORTEST_SLIP = 4
"""Shorter words with another letter are other words: Ann and Dan."""
_NO_LETTER = re.compile(r"[^a-z]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_GENERATIONS = {
    "jr": "Jr", "junior": "Jr", "jnr": "Jr", "sr": "Sr", "senior": "Sr", "snr": "Sr",
    "ii": "II", "iii": "III", "iv": "IV",
}  # fmt: skip
_TITLES_AND_DEGREES = (
    "mr mrs ms miss mx dr prof professor sir dame rev hon herr frau madame monsieur ing mag dipl "
    "phd md mba cpa pmp esq ma msc bsc ba ms dds rn pe jd llm"
)
_HANGERS_ON = frozenset(_TITLES_AND_DEGREES.split())


class Agreement(IntEnum):
    """How two names, or parts of names, go together."""

    UNKNOWN = 0
    CONFLICT = 1
    INITIAL = 2
    SLIP = 3
    FORM = 4
    PART = 5
    SAME = 6


class NameKey(NamedTuple):
    """A name as it is compared: folded, in Latin letters, without titles.

    `plain` is the first name and `family` the family name with spellings evened out, `parts`
    the words of the family name; `generation` is Jr, Sr, II….
    """

    first: str
    plain: str
    middle: tuple[str, ...]
    family: str
    parts: tuple[str, ...]
    generation: str


def read_name_key(
    full_name: str, given: str = "", additional: str = "", family: str = "", suffix: str = ""
) -> NameKey:
    """Take a name apart for comparison; given and family may be missing."""
    if not (given or family):
        given, family = _split(full_name)
    words, generation = _read_words(given)
    more, _none = _read_words(additional) if additional else ((), "")
    parts, late = _read_words(family)
    if suffix and not (generation or late):
        generation = next(filter(None, (_GENERATIONS.get(w) for w in split_words(suffix))), "")
    first, *rest = words or ("",)
    plain, last = squash_word(first), squash_word("".join(parts))
    return NameKey(first, plain, (*rest, *more), last, parts, generation or late)


@lru_cache(maxsize=50_000)
def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a name in small Latin letters, whatever its script."""
    if not text.isascii():
        # Ü may be written ue or u; folding the accent first makes it u, as most programs do.
        text = anyascii(fold_text(text))
    return tuple(word for word in _NO_LETTER.split(text.lower().replace("'", "")) if word)


@lru_cache(maxsize=100_000)
def squash_word(word: str) -> str:
    """Return what two spellings of one word share: no doubled letters, ue as u, ph as f."""
    for many, one in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ph", "f"), ("ck", "k")):
        word = word.replace(many, one)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=100_000)
def compare_given(one: str, other: str) -> Agreement:
    """Tell how two folded given names go together."""
    if not one or not other:
        return Agreement.UNKNOWN
    if one == other or squash_word(one) == squash_word(other):
        return Agreement.SAME
    if len(one) == 1 or len(other) == 1:
        return Agreement.INITIAL if one[0] == other[0] else Agreement.CONFLICT
    return _compare_written_out(one, other)


def compare_family(one: NameKey, other: NameKey) -> Agreement:
    """Tell how the family names of two people go together."""
    mine, theirs = one.family, other.family
    if not mine or not theirs:
        return Agreement.UNKNOWN
    if mine == theirs:
        return Agreement.SAME
    if len(mine) == 1 or len(theirs) == 1:
        return Agreement.INITIAL if mine[0] == theirs[0] else Agreement.CONFLICT
    if (len(one.parts) > 1 or len(other.parts) > 1) and _share_part(one.parts, other.parts):
        return Agreement.PART
    return Agreement.SLIP if is_slip(mine, theirs) else Agreement.CONFLICT


@lru_cache(maxsize=200_000)
def is_slip(one: str, other: str) -> bool:
    """Tell whether two words differ as by a slip of the pen: one letter, or two in a long word."""
    shorter = min(len(one), len(other))
    if shorter < SHORTEST_SLIP or abs(len(one) - len(other)) > 2:  # noqa: PLR2004 - two slips
        return False
    most = 1 if shorter < 7 else 2  # noqa: PLR2004 - a long word has room for two
    if OSA.distance(one, other, score_cutoff=most) > most:
        return False
    return most == 1 or JaroWinkler.similarity(one, other) >= LIKE_ENOUGH


def _compare_written_out(one: str, other: str) -> Agreement:
    if are_forms_of_one_name(one, other):
        return Agreement.FORM
    if is_slip(one, other):
        return Agreement.SLIP
    shorter, longer = sorted((one, other), key=len)
    is_part = len(shorter) >= SHORTEST_SLIP - 1 and longer.startswith(shorter)
    return Agreement.PART if is_part else Agreement.CONFLICT


def _split(full_name: str) -> tuple[str, str]:
    last, comma, rest = full_name.partition(",")
    if comma and not _read_words(rest)[1] and _read_words(rest)[0]:
        return rest.strip(), last.strip()
    words = full_name.replace(",", " ").split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in _HANGERS_ON | _GENERATIONS.keys():
        # A generation stays with the name; a degree says nothing about who it is.
        if words[-1].rstrip(".").lower() in _GENERATIONS:
            return " ".join(words[:-2]), " ".join(words[-2:])
        words.pop()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else (full_name, "")


@lru_cache(maxsize=50_000)
def _read_words(text: str) -> tuple[tuple[str, ...], str]:
    words, generation = [], ""
    for word in split_words(text):
        if word in _GENERATIONS:
            generation = _GENERATIONS[word]
        elif word not in _HANGERS_ON:
            words.append(word)
    return tuple(words), generation


def _share_part(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return any(len(part) >= SHORTEST_SLIP - 1 and part in theirs for part in mine)
