"""This file lays the findings of a review over a letter: numbers, marked pieces, and its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.letter_words import MessageKind
from askwell.domain.names import fold_text
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from askwell.domain.review.values import Finding, ReviewContext

LONGEST_KEY = 120


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """A finding with its number on the page, its words, and the key that ignores it."""

    number: int
    finding: Finding
    excerpt: str
    key: str

    @property
    def has_span(self) -> bool:
        """Tell whether it points at words, rather than at something missing."""
        return self.finding.end > self.finding.start


@dataclass(frozen=True, slots=True)
class IgnoredFinding:
    """A finding that was left as it is in this letter: what it says, of which words, and its key."""

    code: str
    excerpt: str
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of the letter's text; `number` is 0 and `severity` empty where nothing is marked."""

    text: str
    number: int = 0
    severity: str = ""
    glosses: tuple[LetterPart, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterPart:
    """Something this kind of letter should have, and whether it does. `key` says which, in code."""

    name: str
    is_there: bool
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part's name, the findings that say it is missing, and the fact without which it is not asked for."""

    key: str
    name: str
    missing: tuple[str, ...]
    needs: str = ""


def number_findings(
    findings: Sequence[Finding], *, subject: str, body: str, ignored: Collection[str] = ()
) -> tuple[NumberedFinding, ...]:
    """Number the findings in the order one reads them, what is missing last, ignored ones left out."""
    ordered = sorted(findings, key=lambda f: (f.end <= f.start, f.where == "body", f.start))
    numbered: list[NumberedFinding] = []
    for finding in ordered:
        excerpt, key = _name_finding(finding, subject, body)
        if key not in ignored:
            numbered.append(NumberedFinding(len(numbered) + 1, finding, excerpt, key))
    return tuple(numbered)


def list_ignored_findings(
    findings: Sequence[Finding], *, subject: str, body: str, ignored: Collection[str]
) -> tuple[IgnoredFinding, ...]:
    """Return what would be found if it were not ignored; the same words twice are one."""
    named = ((f.code, *_name_finding(f, subject, body)) for f in findings)
    by_key = {key: IgnoredFinding(code, words, key) for code, words, key in named if key in ignored}
    return tuple(by_key.values())


def _name_finding(finding: Finding, subject: str, body: str) -> tuple[str, str]:
    text = body if finding.where == "body" else subject
    excerpt = text[finding.start : finding.end]
    return excerpt, f"{finding.code}:{fold_text(excerpt)}"[:LONGEST_KEY]


def cut_text(body: str, findings: Sequence[NumberedFinding]) -> tuple[Piece, ...]:
    """Cut the body into marked and unmarked pieces; joined, they are the body again."""
    pieces: list[Piece] = []
    position = 0
    spans = (n for n in findings if n.has_span and n.finding.where == "body")
    for numbered in sorted(spans, key=lambda n: (n.finding.start, n.finding.end)):
        # Where two findings overlap, the first keeps the words they share.
        start = max(position, numbered.finding.start)
        end = min(len(body), numbered.finding.end)
        if end <= start:
            continue
        if start > position:
            pieces.append(Piece(body[position:start]))
        pieces.append(Piece(body[start:end], numbered.number, numbered.finding.severity))
        position = end
    pieces.append(Piece(body[position:]))
    return tuple(pieces)


def place_glosses(
    pieces: Sequence[Piece], glosses: Sequence[tuple[int, tuple[LetterPart, ...]]]
) -> tuple[Piece, ...]:
    """Let each gloss begin its own piece; inside a marked piece it stands before it."""
    placed: list[Piece] = []
    left = sorted(glosses, key=lambda gloss: gloss[0])
    position = 0
    for piece in pieces:
        end = position + len(piece.text)
        mine = [gloss for gloss in left if gloss[0] < end]
        left = left[len(mine) :]
        placed += _split_piece(piece, [(max(0, at - position), parts) for at, parts in mine])
        position = end
    return tuple(placed)


def _split_piece(piece: Piece, glosses: list[tuple[int, tuple[LetterPart, ...]]]) -> list[Piece]:
    if piece.number:
        parts = tuple(part for _at, each in glosses for part in each)
        return [Piece(piece.text, piece.number, piece.severity, parts)]
    pieces, text = [], piece.text
    for at, parts in reversed(glosses):
        pieces.append(Piece(text[at:], glosses=parts))
        text = text[:at]
    return [Piece(text), *reversed(pieces)] if text or not pieces else [*reversed(pieces)]


def list_letter_parts(
    kind: MessageKind, context: ReviewContext, findings: Sequence[Finding]
) -> tuple[LetterPart, ...]:
    """Return what stands in the margin: the parts of this kind of letter, there or missing."""
    codes = {finding.code for finding in findings}
    if "missing_ask" in codes or "asks_for_job" in codes:
        # Nothing was asked for that could take a time, so none can be there.
        codes.add("no_time_bound")
    return tuple(
        LetterPart(part.name, not codes.intersection(part.missing), part.key)
        for part in _list_asked_for(kind)
        if not part.needs or getattr(context, part.needs)
    )


def _list_asked_for(kind: MessageKind) -> tuple[_Part, ...]:
    if kind == MessageKind.INVITATION:
        return (
            _Part("who", _("who you are"), ("missing_who_i_am",)),
            _Part("referrer", _("who sent you"), ("missing_referrer",), "referrer"),
            _Part("met", _("where you met"), ("missing_previous_contact",), "previous_contact"),
            _Part("why", _("why them"), ("missing_why_them", "generic_why_them")),
            _Part("ask", _("what you ask"), ("missing_ask",)),
            _Part("long", _("how long"), ("no_time_bound",)),
        )
    if kind in {MessageKind.REFERRAL_ASK, MessageKind.INTRODUCTION_REQUEST}:
        return (_Part("ask", _("what you ask"), ("missing_ask",)),)
    if kind == MessageKind.THANK_YOU:
        return (
            _Part("thanks", _("your thanks"), ("no_thanks",)),
            _Part("specific", _("something only they said"), ("thank_you_not_specific",)),
        )
    if kind in {MessageKind.FOLLOW_UP, MessageKind.IMPACT_UPDATE}:
        return (
            _Part("thanks", _("your thanks"), ("no_thanks",), "advice_acted_on"),
            _Part("impact", _("what came of it"), ("missing_impact",), "advice_acted_on"),
        )
    if kind == MessageKind.RECONNECT:
        return (
            _Part("met", _("where you met"), ("missing_previous_contact",), "previous_contact"),
        )
    return ()
