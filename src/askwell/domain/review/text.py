"""This file is how a message is read once for all findings: greeting, sentences, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askwell.domain.review.layout import (
    SHORT_TITLES,
    find_greeting,
    find_quoted_mail,
    find_signature,
)
from askwell.domain.review.normal import PlainText, fold_letters, make_plain
from askwell.domain.review.word_lists import list_words

# Beyond this, more text adds nothing but time: the message is far too long already.
READ_AT_MOST = 6_000
_SENTENCES_AT_MOST = 250
# A longer stretch without an end is cut at a space, so that no phrase meets a giant.
_LONGEST = 500

_ABBREVIATIONS = SHORT_TITLES | list_words("jr u.s u.k u.n e.g i.e a.m p.m vs no approx")
_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n+|;(?= )|[.!?]+(?=[A-Z])")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_JOINT = re.compile(
    r"[;:]| - |[()]|,? (?:but|because|although|though|while|whereas|so that|so) "
    r"|, (?:and|or|which|who|where|when|as|if|in case) "
    r"| and (?=(?:i|you|we|he|she|they|it|would|could|can|may|was|am|have|please|if)\b)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the plain text; `low` is folded, `text` has its capitals."""

    start: int
    end: int
    text: str
    low: str
    is_question: bool

    @property
    def words(self) -> list[str]:
        """Return the folded words."""
        return _WORD.findall(self.low)

    @property
    def clauses(self) -> list[str]:
        """Return the folded clauses, cut where a new thought may begin."""
        return [part for part in _JOINT.split(self.low) if part.strip()]


@dataclass(frozen=True, slots=True)
class Text:
    """A read text: what it says, who it greets, and how it ends."""

    plain: PlainText
    sentences: tuple[Sentence, ...]
    greeting: str
    greeting_span: tuple[int, int]
    signature: str
    signature_start: int
    is_cut: bool

    @property
    def low(self) -> str:
        """Return the whole folded text."""
        return self.plain.low

    @property
    def own_low(self) -> str:
        """Return the folded text without the signature and without mail it quotes."""
        return self.plain.low[: self.signature_start]

    @property
    def signature_low(self) -> str:
        """Return the folded signature."""
        return fold_letters(self.signature)


def read_prose(source: str) -> Text:
    """Read a text once: plain characters, greeting, signature, sentences between."""
    plain = make_plain(source[:READ_AT_MOST])
    start, end = find_greeting(plain.text)
    stop = find_quoted_mail(plain.text)
    signature_start = find_signature(plain.text[:stop], plain.low[:stop], after=end)
    return Text(
        plain=plain,
        sentences=(
            *_split_sentences(plain, end, signature_start),
            *_read_postscript(plain, signature_start, stop),
        ),
        greeting=plain.text[start:end].strip(),
        greeting_span=(start, end),
        signature=plain.text[signature_start:stop],
        signature_start=signature_start,
        is_cut=len(source) > READ_AT_MOST,
    )


def find_words(low: str) -> list[str]:
    """Return the words of a folded text."""
    return _WORD.findall(low)


# What is written below the name and is more than a name.
_POSTSCRIPT = re.compile(
    r"^[ *(-]*(?:p\.? ?p?\.?s\b|n\.?b\b|btw\b|by the way|one (?:more|last) thing|oh,? and|also,|edit:|ps:)|^(?=(?:\S+ ){7})[^\n|]*[.!?)]+\s*$",
    re.MULTILINE,
)


def _read_postscript(plain: PlainText, start: int, end: int) -> list[Sentence]:
    found = _POSTSCRIPT.search(plain.low, start, end)
    return _split_sentences(plain, found.start(), end) if found else []


def _split_sentences(plain: PlainText, start: int, end: int) -> list[Sentence]:
    sentences: list[Sentence] = []
    begin = start
    for match in _END.finditer(plain.text, start, end):
        if match.group().startswith(".") and _is_abbreviated(plain.low, begin, match.start()):
            continue
        _add_sentence(sentences, plain, begin, match.end())
        begin = match.end()
    _add_sentence(sentences, plain, begin, end)
    return sentences


def _is_abbreviated(low: str, begin: int, dot: int) -> bool:
    word = low[max(begin, dot - 8) : dot].rsplit(None, 1)[-1:]
    return bool(word) and (
        word[0].lstrip("(\"'") in _ABBREVIATIONS
        or (bool(re.fullmatch(r"[a-z]", word[0])) and word[0] != "i")
    )


def _add_sentence(sentences: list[Sentence], plain: PlainText, begin: int, end: int) -> None:
    while end - begin > _LONGEST:
        cut = plain.text.rfind(" ", begin + 1, begin + _LONGEST)
        cut = cut if cut > 0 else begin + _LONGEST
        _add_piece(sentences, plain, begin, cut)
        begin = cut
    _add_piece(sentences, plain, begin, end)


def _add_piece(sentences: list[Sentence], plain: PlainText, begin: int, end: int) -> None:
    text = plain.text[begin:end]
    stripped = text.strip(" \n-*•")
    if len(sentences) >= _SENTENCES_AT_MOST or not any(map(str.isalnum, stripped)):
        return
    if stripped.startswith(">"):
        # Somebody's earlier words, answered between the lines.
        return
    start = begin + text.index(stripped)
    stop = start + len(stripped)
    sentences.append(Sentence(start, stop, stripped, plain.low[start:stop], "?" in stripped[-3:]))
