"""This file is a name and a title on one line, and the addresses a line holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.formats.staff_page.given_names import is_given_name
from askwell.formats.staff_page.shown_names import is_degree, is_readable, read_shown_name
from askwell.formats.staff_page.shown_titles import is_shown_title, may_be_title

if TYPE_CHECKING:
    from askwell.formats.staff_page.shown_names import ShownName

_LONGEST, _MOST_SENTENCE_WORDS = 220, 14
_MOST_CUTS, _MOST_HIDDEN = 8, 8
_SPLIT = re.compile(r"\s*[|•·–—]\s*|\s+/\s+|\s+-+\s+|\s*,\s+|:\s+|\s*;\s+")
_IN_BRACKETS = re.compile(r"([^()]{3,70}?)\s*\(([^()]{2,80})\)\W*")
_EASTERN = re.compile(
    r"([\u4e00-\u9fff\uac00-\ud7a3]{2,4})[ \u3000]([\u4e00-\u9fff\uac00-\ud7a3]{2,10})"
)
EMAIL = re.compile(r"[^\s<>|,;:()\[\]\"]+@[^\s<>|,;()\[\]\"]+\.[^\s<>|,;()\[\]\".]+")
PHONE = re.compile(r"(?<![\w/])[+(]?\d[\d\s().\-/]{6,22}\d(?!\w)")
_SHORT_PHONE = re.compile(
    r"(?:\b(?:ext|x|tel|phone|ph|fax|office|room|rm)\b\.?:?\s*)?[+(]?\d[\d\s().\-/x]{1,22}",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(\S+?)\s?[\[({<]\s?at\s?[\])}>]\s?(\S+)", re.IGNORECASE)
_HIDDEN_DOT = re.compile(r"\s?[\[({<]\s?dot\s?[\])}>]\s?", re.IGNORECASE)
_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_LABEL = re.compile(
    r"(?:e-?mail|phone|tel|telephone|fax|office|room|mobile|cell|email address)\W*", re.IGNORECASE
)
# What may stand between a name and a title besides: "they/them", "DRE 0199", "LIC# 22-104".
_DEGREES = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Z]?(?:,? (?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Z]?){0,5}"
)
_LAST_LABEL = re.compile(
    r"[\s,;|–—-]+(?:tel|phone|ph|e-?mail|fax|mobile|mob|cell|t|m|e)\b[.:]?$", re.IGNORECASE
)
_PRONOUNS = re.compile(
    r"\(?(?:she|he|they|ze|any|all|xe)\s?/\s?\w{2,7}(?:\s?/\s?\w{2,7})?\)?", re.IGNORECASE
)
_LICENCE = re.compile(
    r"(?:[A-Z]{2,6}|Lic(?:ense)?\.?)\s?(?:no\.?|#)?\s?[\dA-Z-]*\d{3,}[\dA-Z-]*", re.IGNORECASE
)
_FIRST_SENTENCE = re.compile(r"([^.!?]{8,90})\.\s+[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A name and what stands after it on its line; sure when that is a job."""

    name: ShownName
    title: str
    is_sure: bool


def split_pair(text: str) -> Pair | None:
    """Return the name and title of a line such as "Ada Lovelace, PhD – Analyst"."""
    first = _FIRST_SENTENCE.match(text)
    if first is not None and "," in first[1]:
        # "Ada Lovelace, Director. Ada came to us …"
        pair = split_pair(first[1])
        return pair if pair is not None and pair.is_sure and pair.name.is_sure else None
    is_sentence = text.endswith(".") and len(text.split()) > _MOST_SENTENCE_WORDS
    if len(text) > _LONGEST or is_sentence or not is_readable(text):
        return None
    text = _EMPTY.sub("", _cut_addresses(show_address(text))).strip(" ,;|–—-")
    text = _LAST_LABEL.sub("", text)
    for shape in (_IN_BRACKETS, _EASTERN):
        if match := shape.fullmatch(text):
            name = read_shown_name(match[1])
            if name is not None and is_shown_title(match[2]):
                return Pair(name, match[2].strip(), is_sure=True)
    label, colon, rest = text.partition(": ")
    if colon and "," in label and is_shown_title(label) and not is_shown_title(rest):
        # "Counselor, grades 6–7: Ada Lovelace".
        named = read_shown_name(rest)
        if named is not None and read_shown_name(label.split(",")[0]) is None:
            return Pair(named, label.strip(), is_sure=True)
    cuts = list(_SPLIT.finditer(text))
    return _split_at(text, cuts) if 0 < len(cuts) <= _MOST_CUTS else None


def _split_at(text: str, cuts: list[re.Match[str]]) -> Pair | None:
    first = text[: cuts[0].start()]
    name = read_shown_name(first)
    if name is not None and not is_shown_title(first):
        return _read_rest(name, text, cuts)
    if ":" in cuts[0][0] and not is_shown_title(first):
        # "Design: Ada Lovelace", among others of which two are jobs.
        named = read_shown_name(text[cuts[0].end() :])
        pair = (
            split_pair(text[cuts[0].end() :])
            if named is None and len(cuts) > 1 and text.count(":") == 1
            else None
        )
        if pair is not None and pair.is_sure:
            # "Streets: Ada Lovelace, Superintendent".
            return pair
        is_weak = named is not None and named.is_sure and may_be_title(first)
        return Pair(named, first.strip(), is_sure=False) if named and is_weak else None
    if not is_shown_title(first):
        return None
    # "Rector – Ada Lovelace": after a comma only a name beyond doubt, for there a place may stand.
    rest = text[cuts[0].end() :].strip(" ,;|–—-()")
    named = read_shown_name(rest)
    if named is not None and not is_shown_title(rest):
        is_colon, is_comma = ":" in cuts[0][0], "," in cuts[0][0]
        is_sure = named.is_sure and (not is_comma or is_given_name(named.text.split()[0]))
        return Pair(named, first.strip(), is_sure=is_colon or is_sure)
    # "Head: Ada Lovelace, Bursar".
    pair = split_pair(rest) if ":" in cuts[0][0] and ":" not in rest else None
    return pair if pair is not None and pair.is_sure else None


def _read_rest(name: ShownName, text: str, cuts: list[re.Match[str]]) -> Pair | None:
    ends = [cut.start() for cut in cuts[1:]] + [len(text)]
    start = end = -1
    for cut, stop in zip(cuts, ends, strict=True):
        piece = text[cut.end() : stop].strip()
        if is_contact(piece):
            if start >= 0:
                break
            continue
        if start < 0 and is_degree(piece):
            continue
        start = cut.end() if start < 0 else start
        end = stop
    if start < 0:
        return None
    title = text[start:end].strip(" ,;|–—-")
    if is_shown_title(title) or is_shown_title(title.split(",")[0]):
        return Pair(name, title, is_sure=True)
    return Pair(name, title, is_sure=False) if may_be_title(title) else None


def is_contact(text: str) -> bool:
    """Tell whether a line is only an address, a number, or a label for one."""
    if len(text) > _LONGEST:
        return False
    rest = _cut_addresses(show_address(text))
    if rest != text and not any(map(str.isalpha, _LABEL.sub("", rest))):
        return True
    line = text.strip()
    return any(
        shape.fullmatch(line) for shape in (_SHORT_PHONE, _LABEL, _PRONOUNS, _LICENCE, _DEGREES)
    )


def _cut_addresses(text: str) -> str:
    # Asked of every line, and most have neither.
    text = EMAIL.sub("", text) if "@" in text else text
    return PHONE.sub("", text) if any(map(str.isdigit, text)) else text


def show_address(text: str) -> str:
    """Return the line with an address that hides from robots, "ada [at] x [dot] org", as it is meant."""
    hidden = sum(map(text.count, "[({<"))
    if not 0 < hidden <= _MOST_HIDDEN or len(text) > _LONGEST:
        return text
    return _HIDDEN.sub(r"\1@\2", _HIDDEN_DOT.sub(".", text))
