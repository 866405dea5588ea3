"""This file is the text people and strangers write: short, long, from right to left, or meant to harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from askwell.formats.text import strip_unprintable

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

ODD = (
    "🧵", "👩🏽‍🚀👨‍👩‍👧‍👦", "שלום עולם", "مریم می‌خواهد", "Zoë Ångström", "e\u0301a\u0308", "山田 太郎", "O’Brien-Smith",
    "one\ntwo", "one\r\ntwo\rthree", "\ttab", " around ", "\u202egnp.exe", "\u200bnothing", "\ufeffmark",
    "=1+1", "+44 113", "-2", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "＝1", "\u2028", "\x0b\x0c\x1f\x7f\x85",
    "a;b,c\\n\\;\\,:", '"', '""quoted""', "<b>&amp;</b>", "{{7*7}}", "'; DROP TABLE--", "%s %d", "BEGIN:VCARD",
    "null", "\U0010ffff", "\ud7ff", "İıßſ", "ﬃ", "A" * 90, "🙂" * 40, "٣", "x ::: y", "/etc/passwd",
)  # fmt: skip
# Text that holds a zero or half a character is refused by the databases themselves.
_ANY = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


def make_text(*, most: int, least: int = 0) -> SearchStrategy[str]:
    """Return text that a column of so many characters may hold."""
    odd = st.sampled_from([text for text in ODD if least <= len(text) <= most])
    brim = st.sampled_from(["x", "é", "🙂", "ש"]).map(lambda letter: letter * most)
    brim = brim if most <= 500 else st.just(("long \n" * 500)[:most])
    return st.one_of(odd, st.text(_ANY, min_size=least, max_size=min(most, 12)), brim)


def make_line(*, most: int, least: int = 0) -> SearchStrategy[str]:
    """Return text as a reader keeps it: printable, on one line, single-spaced."""
    return make_text(most=most, least=least).map(clean_line).filter(lambda t: len(t) >= least)


def clean_line(text: str) -> str:
    """Return the text as a field of one line keeps it."""
    return " ".join(strip_unprintable(text).split())
