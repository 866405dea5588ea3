"""This file is how names are folded, sorted, joined and taken apart."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart, so that Łukasz is found as Lukasz.
# The two joiners are seen, not spoken: Persian is written with and without them.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
    | {"\u200c": "", "\u200d": ""}
)
_SPACES = re.compile(r"\s+")
# Marks that change the direction of a line could make one name look like another.
_DIRECTION_MARKS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Not `str.isprintable`: that also refuses every letter newer than this Python's Unicode.
_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp", "Zs"})


def fold_text(text: str) -> str:
    """Return the text as it is compared: no accents, no case, single spaces."""
    if text.isascii():
        # Three times as fast as the expression, and asked for every word of every import.
        return " ".join(text.lower().split())
    # Twice: a letter may take a case only once it is taken apart, and come apart only then.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.translate(_LETTERS).split())


def clean_line(text: str, limit: int) -> str:
    """Return one line of at most `limit` characters, without control or direction marks."""
    if not text:
        return ""
    if not (text.isascii() and text.isprintable()):
        text = _DIRECTION_MARKS.sub("", text)
        text = "".join(" " if unicodedata.category(c) in _UNSEEN else c for c in text)
    return _SPACES.sub(" ", text).strip()[:limit].rstrip()


def make_full_name(*, given: str = "", additional: str = "", family: str = "") -> str:
    """Return the parts in the order they are said in most of the files we read."""
    return " ".join(part for part in (given, additional, family) if part)


def make_sort_name(*, given: str, family: str, full_name: str) -> str:
    """Return the folded key a list is sorted by: family name, then the rest."""
    return fold_text(f"{family} {given}" if family else full_name)[:300]


def split_full_name(full_name: str) -> tuple[str, str]:
    """Return given and family name of a name written in one piece.

    A guess by convention: the last word is the family name, particles (van, de)
    belong to it. One word alone is a given name.
    """
    # Its word lists take longer to load than most commands take to run.
    from nameparser import HumanName

    parts = HumanName(full_name)
    given = " ".join(part for part in (parts.first, parts.middle) if part)
    return (given, str(parts.last)) if given else (str(parts.last or full_name), "")
