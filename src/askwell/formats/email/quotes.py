"""This file is what a mail quotes, by its marks and by the line above it, in many languages."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mailparser_reply.parser import EmailMessage  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Sequence

# The library takes cubic time on a long line or on many empty ones, so it sees neither.
_LONGEST_LINE = 200
_LONGEST_TEXT = 20_000
_MOST_EMPTY = 3
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl", "sv", "da", "cs", "ja", "ko", "zh")
_SAID = (
    "wrote|writes|said|schrieb|schreibt|a écrit|ecrit|escribió|escribio|ha scritto|scrive|schreef"
    "|escreveu|napisał|napisała|napsal|napsala|skrev|kirjoitti|написал|написала|пишет|yazdı|írta|a scris"
    "|έγραψε|写道|寫道|작성|さんは書きました"
)
# "On …, X wrote:", "Le … a écrit :", "02.04.2012 14:20 пользователь "X" написал:"
_ATTRIBUTION = re.compile(
    rf"[^\n]*(?:\b|[>\s）)]|(?<=\d))(?:{_SAID})[^\n]{{0,60}}[:：]\s*$", re.IGNORECASE
)
_HAS_SENDER = re.compile(r"\d|@|<")
_HAS_TIME = re.compile(r"\d{1,2}[:.]\d{2}|\b\d{4}\b")
_RULE = re.compile(
    r"\s*(?:-{2,}.{0,3}(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio"
    r"|oorspronkelijk|mensagem|oryginalna|ursprungligt|opprinnelig|alkuperäinen|исходное|пересылаемое).*-{2,}"
    r"|begin forwarded message:.*)\s*",
    re.IGNORECASE,
)
# Outlook and mailing lists draw a line; so do letters, between their own parts.
_LINE = re.compile(r"\s*(?:_{20,}|-{20,})\s*")
_FROM = re.compile(
    r"[>*\s]*(?:from|von|de|da|van|från|fra|od|lähettäjä|от|发件人|差出人|보낸 사람)\s?[:：]",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"[>*\s]*(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|objet|à|para|enviado|asunto|fecha"
    r"|inviato|data|oggetto|a|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|odesláno"
    r"|komu|předmět|assunto|дата|кому|тема|发送时间|收件人|主题|送信日時|宛先|件名)\s?[:：]",
    re.IGNORECASE,
)
_MOST_FOOTER_LINES = 6
_MOST_QUOTES, _MOST_BETWEEN = 20, 2
_LONG_QUOTE = 65


def drop_quotes(lines: list[str]) -> list[str]:
    """Return the lines without those that somebody else wrote."""
    kept: list[str] = []
    rest = _mark_wrapped(lines)
    for _ in range(_MOST_QUOTES):
        place = _find_header(rest)
        if place is None:
            break
        kept += [*_drop_marked(rest[:place]), ""]
        start = _find_marks(rest, place)
        if start is None:
            # Everything below is the old mail, as Outlook puts it.
            return kept
        end = next((n for n in range(start, len(rest)) if not _is_marked(rest[n])), len(rest))
        rest = rest[end:]
    return [*kept, *_drop_marked(rest)]


def _mark_wrapped(lines: list[str]) -> list[str]:
    """Return the lines, what a program broke off a long quoted line marked as its beginning is."""
    return [
        f"> {line}"
        if line[:1].islower()
        and _is_marked(above)
        and _is_marked(below)
        and len(above) >= _LONG_QUOTE
        else line
        for above, line, below in zip(["", *lines], lines, [*lines[1:], ""], strict=False)
    ]


def _drop_marked(lines: list[str]) -> list[str]:
    return [line for line in lines if not _is_marked(line)]


def _is_marked(line: str) -> bool:
    return line.lstrip().startswith(">")


def _find_marks(lines: list[str], place: int) -> int | None:
    """Return where the marked lines begin that a header speaks of, or None when it has none."""
    between = 0
    for number in range(place, len(lines)):
        line = lines[number]
        if _is_marked(line):
            return number
        is_header = _FROM.match(line) or _OTHER.match(line) or line.rstrip().endswith((":", "："))
        between += bool(line.strip()) and not is_header
        if between > _MOST_BETWEEN:
            return None
    return None


def _find_header(lines: Sequence[str]) -> int | None:
    """Return the line where a quoted mail begins, by our own marks or by the library's."""
    found = (_find_own_header(lines, number) for number in range(len(lines)))
    own = next((start for start in found if start is not None), None)
    head = lines[:own] if own is not None else lines
    theirs = _ask_library(head)
    return theirs if theirs is not None else own


def _find_own_header(lines: Sequence[str], number: int) -> int | None:
    """Return where a header begins that is known by this line, or None when it is none."""
    line = lines[number].strip()
    if not line or len(line) > _LONGEST_LINE:
        return None
    if _RULE.fullmatch(line) or (_LINE.fullmatch(line) and _parts_letters(lines, number)):
        return number
    if line.endswith((":", "：")):
        return _find_attribution(lines, number)
    if _FROM.match(line):
        below = [one for one in lines[number + 1 : number + 8] if one.strip()]
        return number if sum(_OTHER.match(one) is not None for one in below[:5]) > 1 else None
    return None


def _parts_letters(lines: Sequence[str], number: int) -> bool:
    """Tell whether what stands below a drawn line is another mail, or the footer of a list."""
    below = [line for line in lines[number + 1 :] if line.strip()]
    if any(_FROM.match(line) for line in below[:2]):
        return True
    return lines[number].strip().startswith("_") and len(below) <= _MOST_FOOTER_LINES


def _find_attribution(lines: Sequence[str], number: int) -> int | None:
    # The line of who wrote when is often broken in two or three.
    start, joined = number, lines[number].strip()
    while not _HAS_TIME.search(joined) and number - start < 3 and start > 0:  # noqa: PLR2004 - lines
        above = lines[start - 1].strip()
        if not above or len(above) > _LONGEST_LINE or above.startswith(">"):
            break
        start, joined = start - 1, f"{above} {joined}"
    if not _ATTRIBUTION.fullmatch(joined) or not _HAS_SENDER.search(joined):
        return None
    return start if _HAS_TIME.search(joined) else number


def _ask_library(lines: Sequence[str]) -> int | None:
    kept: list[str] = []
    places: list[int] = []
    size = empty = 0
    for place, line in enumerate(lines):
        empty = 0 if line.strip() else empty + 1
        size += len(line) + 1
        if size > _LONGEST_TEXT:
            break
        if len(line) <= _LONGEST_LINE and empty <= _MOST_EMPTY:
            kept.append(line.strip())
            places.append(place)
    if not any(line.endswith((":", "：")) or _FROM.match(line) for line in kept):
        return None
    for found in _open_library().finditer("\n".join(kept)):
        header = found.group().strip().split("\n")[0].strip()
        # It knows words that also begin a line of a letter ("Do:"); a quote says more than one.
        if header in kept and _is_header(found.group().strip()):
            return places[kept.index(header)]
    return None


def _is_header(text: str) -> bool:
    if text.endswith((":", "：")) and _HAS_TIME.search(text):
        return True
    lines = text.split("\n")
    senders = sum(_FROM.match(line) is not None for line in lines)
    others = sum(_OTHER.match(line) is not None for line in lines)
    return bool(senders and others) or _RULE.fullmatch(lines[0]) is not None


@cache
def _open_library() -> re.Pattern[str]:
    # Only its knowledge of reply headers: its own cut takes what stands below "Thanks, …" too.
    known: re.Pattern[str] = EmailMessage(text="", languages=list(_LANGUAGES)).HEADER_REGEX
    return known
