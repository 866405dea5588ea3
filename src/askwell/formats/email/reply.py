"""This file is what somebody wrote, parted from what they quoted and from their signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askwell.formats.email.quotes import drop_quotes

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
    r"[-–— ]*(?:sent from (?:my|outlook|mail|yahoo)|get outlook for|gesendet von|von meinem \w+ gesendet|envoyé de(?:puis)? mon"
    r"|enviado desde|enviado do meu|inviato da|verzonden vanaf|verstuurd vanaf|skickat från|sendt fra|wysłane z)\b"
    r"(?:[^,.!?<]{0,60}(?:<[^<>]{0,200}>)?|.{0,60}(?:excuse|pardon|typos?|brevity).{0,40})",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"(?:p\.? ?s\.?|n\.?b\.?)(?:[ :.–-]|$)", re.IGNORECASE)
_NOTICE = re.compile(
    r"confidential|privileged|intended (?:only|recipient)|unsubscribe|virus|think before|consider the environment"
    r"|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|mailing list",
    re.IGNORECASE,
)
_RULES = frozenset({"--", "—", "__"})
_FEWEST_PROSE_WORDS = 8
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
    lines = drop_quotes([line.rstrip() for line in text.split("\n")])
    lines = _drop_edges([line for line in lines if not _SENT_FROM.fullmatch(line.strip())])
    place = _find_signature(lines, sender)
    if place is None:
        return Reply(text=_join_lines(lines))
    # Below dashes everything is signature; below a name there may be a postscript.
    is_ruled = lines[place - 1].strip() in _RULES
    signature, added = (lines[place:], []) if is_ruled else _part_postscript(lines[place:])
    body = _drop_edges(lines[:place])
    if body and _SIGN_OFF.fullmatch(body[-1].strip()):
        body = _drop_edges(body[:-1])
    return Reply(
        text=_join_lines([*body, "", *added]),
        signature=tuple(line.strip() for line in signature if line.strip(" -_")),
    )


def _find_signature(lines: list[str], sender: str) -> int | None:
    first = max(1, len(lines) - _MOST_SIGNATURE_LINES - 1)
    names = _list_names(sender)
    sign_off = None
    if lines and lines[0].strip() in _RULES:
        return 1
    for number in range(first, len(lines)):
        line = lines[number].strip()
        if line in _RULES:
            return number + 1 if number + 1 < len(lines) else number
        if sign_off is None and _SIGN_OFF.fullmatch(line) and _is_tail(lines[number + 1 :]):
            sign_off = number + 1
        elif sign_off is None and line.strip(" -–—,.").casefold() in names:
            sign_off = number
    return sign_off


def _part_postscript(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return a signature, and what was written below it after all."""
    signature: list[str] = []
    added: list[str] = []
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
            continue
        if signature and _is_prose(block):
            added += [*block, ""]
        else:
            signature += block
        block = []
    return signature, added


def _is_prose(block: list[str]) -> bool:
    text = " ".join(block)
    words = text.split()
    if not words or _NOTICE.search(text):
        return False
    small = sum(word[0].islower() for word in words)
    is_long = len(words) >= _FEWEST_PROSE_WORDS and small * 2 > len(words)
    return is_long or _POSTSCRIPT.match(text.strip()) is not None


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
