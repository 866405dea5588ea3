"""This file is what somebody wrote, parted from what they quoted and from their signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
_ATTRIBUTION = re.compile(rf"[^\n]*(?:\b|[>\s）)])(?:{_SAID})[^\n]{{0,60}}[:：]\s*$", re.IGNORECASE)
_HAS_SENDER = re.compile(r"\d|@|<")
_HAS_TIME = re.compile(r"\d{1,2}[:.]\d{2}|\b\d{4}\b")
_RULE = re.compile(
    r"\s*(?:-{2,}.{0,3}(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio"
    r"|oorspronkelijk|mensagem|oryginalna|ursprungligt|opprinnelig|alkuperäinen|исходное|пересылаемое).*-{2,}"
    r"|[-_]{20,}|begin forwarded message:.*)\s*",
    re.IGNORECASE,
)
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
_SIGN_OFF = re.compile(
    r"(?:(?:with )?(?:best|kind(?:est)?|warm(?:est)?|many|my)?[ ,]*(?:regards?|wishes|thanks)|best|all the best|cheers"
    r"|thanks(?: again| so much| a lot)?|thank you(?: again| so much)?|sincerely(?: yours)?|yours(?: \w+)?|take care"
    r"|respectfully|mit freundlichen grüßen|mit besten grüßen|viele grüße|beste grüße|liebe grüße|freundliche grüße"
    r"|herzliche grüße|mfg|lg|vg|cordialement|bien cordialement|bien à vous|amicalement|saludos(?: cordiales)?"
    r"|un saludo|atentamente|un abrazo|cordiali saluti|distinti saluti|un saluto|met vriendelijke groet(?:en)?"
    r"|groet(?:en|jes)?|mvg|atenciosamente|cumprimentos|abraços?|obrigad[oa]|pozdrawiam|s pozdravem"
    r"|med vänliga hälsningar|vänliga hälsningar|mvh|med vennlig hilsen|med venlig hilsen|venlig hilsen"
    r"|ystävällisin terveisin|с уважением|saygılarımla)[ ,.!–-]*",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"(?:sent from (?:my|outlook|mail|yahoo)|get outlook for|gesendet von|von meinem \w+ gesendet|envoyé de(?:puis)? mon"
    r"|enviado desde|enviado do meu|inviato da|verzonden vanaf|verstuurd vanaf|skickat från|sendt fra|wysłane z)\b.{0,60}",
    re.IGNORECASE,
)
_MOST_SIGNATURE_LINES = 14
_MOST_NAME_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The words themselves, and the lines of the signature below them."""

    text: str
    signature: tuple[str, ...] = ()


def part_reply(text: str, *, sender: str = "") -> Reply:
    """Return what was written without quotes and signature.

    Answers written between quoted lines are all kept. What is doubtful stays
    in the text: a note too long is better than one with a hole.

    Args:
        text: The body of a mail.
        sender: The sender's name, which often begins the signature.
    """
    lines = _drop_quotes([line.rstrip() for line in text.split("\n")])
    lines = _drop_edges([line for line in lines if not _SENT_FROM.fullmatch(line.strip())])
    place = _find_signature(lines, sender)
    if place is None:
        return Reply(text=_join_lines(lines))
    body = _drop_edges(lines[:place])
    signature = tuple(line.strip() for line in lines[place:] if line.strip(" -_"))
    if body and _SIGN_OFF.fullmatch(body[-1].strip()):
        body = _drop_edges(body[:-1])
    return Reply(text=_join_lines(body), signature=signature)


def _drop_quotes(lines: list[str]) -> list[str]:
    place = _find_header(lines)
    if place is None:
        return [line for line in lines if not line.lstrip().startswith(">")]
    after = lines[place:]
    is_marked = any(line.lstrip().startswith(">") for line in after)
    if not is_marked:
        # Everything below is the old mail, as Outlook puts it.
        return lines[:place]
    start = next(number for number, line in enumerate(after) if line.lstrip().startswith(">"))
    answers = [line for line in after[start:] if not line.lstrip().startswith(">")]
    before = [line for line in lines[:place] if not line.lstrip().startswith(">")]
    return [*before, "", *_drop_older(answers)]


def _drop_older(answers: list[str]) -> list[str]:
    place = _find_header(answers)
    return answers if place is None else answers[:place]


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
    if _RULE.fullmatch(line):
        return number
    if line.endswith((":", "：")):
        return _find_attribution(lines, number)
    if _FROM.match(line):
        below = [one for one in lines[number + 1 : number + 8] if one.strip()]
        return number if sum(_OTHER.match(one) is not None for one in below[:5]) > 1 else None
    return None


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
    found = _open_library().search("\n".join(kept))
    header = found.group().strip().split("\n")[0].strip() if found else ""
    return places[kept.index(header)] if header in kept else None


@cache
def _open_library() -> re.Pattern[str]:
    # Only its knowledge of reply headers: its own cut takes what stands below "Thanks, …" too.
    known: re.Pattern[str] = EmailMessage(text="", languages=list(_LANGUAGES)).HEADER_REGEX
    return known


def _find_signature(lines: list[str], sender: str) -> int | None:
    first = max(1, len(lines) - _MOST_SIGNATURE_LINES - 1)
    names = _list_names(sender)
    sign_off = None
    for number in range(first, len(lines)):
        line = lines[number].strip()
        if line in {"--", "—", "__"}:
            return number + 1 if number + 1 < len(lines) else number
        if sign_off is None and _SIGN_OFF.fullmatch(line) and _is_tail(lines[number + 1 :]):
            sign_off = number + 1
        elif sign_off is None and line.strip(" -–—,.").casefold() in names:
            sign_off = number
    return sign_off


def _is_tail(lines: list[str]) -> bool:
    """Tell whether the lines below a sign-off are a name and facts, not more of the letter."""
    filled = [line.strip() for line in lines if line.strip()]
    if not filled:
        return True
    return len(filled[0].split()) <= _MOST_NAME_WORDS and not filled[0].endswith(("?", ":"))


def _list_names(sender: str) -> frozenset[str]:
    name = sender.casefold().strip()
    words = name.split()
    if not words or "@" in name:
        return frozenset()
    turned = " ".join(part.strip() for part in reversed(name.split(",")))
    return frozenset({name, turned, turned.split()[0] if turned.split() else name})


def _drop_edges(lines: list[str]) -> list[str]:
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip(" -_*"):
        end -= 1
    return lines[start:end]


def _join_lines(lines: list[str]) -> str:
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line if line.strip() else "")
    return "\n".join(kept).strip()
