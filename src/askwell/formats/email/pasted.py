"""This file is how a mail pasted as text is read: whoever and whenever its first lines say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile, ContactHappened, ContactVia, Direction, Someone
from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.email.headers import read_addresses, read_date
from askwell.formats.email.quotes import drop_quotes
from askwell.formats.email.reader import FORMAT
from askwell.formats.email.reply import part_reply
from askwell.formats.email.signature import read_signature
from askwell.formats.limits import MAX_FILE_BYTES, MAX_SHORT, MAX_TEXT, refuse_large_file
from askwell.formats.text import read_text, squeeze_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

_MOST_HEAD_LINES = 14
_LABELS = {
    "from": "from von de da van från fra od lähettäjä от",
    "to": "to an à para aan till til do komu кому",
    "date": "date sent datum gesendet envoyé fecha enviado data inviato verzonden skickat sendt wysłano odesláno дата",
    "subject": "subject betreff objet asunto oggetto onderwerp ämne emne temat předmět assunto тема",
    "cc": "cc kopie copie bcc",
}
_KIND = {word: kind for kind, words in _LABELS.items() for word in words.split()}
_LINE = re.compile(r"[*_\s]*(?P<label>[^\W\d_]{1,12})\s*[*_]*\s?[:：][*_]*\s*(?P<value>.*)")
_HEAD = 20_000
_LONGEST_LETTER = 200_000
_FEW_WORDS = 3
_FEWEST_LINES, _FIRST_LINES = 2, 4
_PROSE_SHARE = 4
_NO_LETTER = frozenset("{[<#/%@;")
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|moin|bonjour|bonsoir|cher"
    r"|chère|hola|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|gentile|caro|cara|beste|geachte|olá|prezad[oa]s?|hej|hei|dzień dobry)"
    r"\b[^\n]{0,60}[,:!.-]?",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(
    r"(?:sent from my|get outlook for|gesendet von mein|envoyé de mon|enviado desde mi)\b",
    re.IGNORECASE,
)
# What programs store above a mail and never show.
_STORED = re.compile(
    r"^(?:Date|Message-ID|Received|MIME-Version|Content-Type|Return-Path)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ZONE = re.compile(r"[+-]\d{2}:?\d{2}\b|\b(?:UTC|GMT|Z|[ECMP][SD]T)\b")
# "Grace Hopper <grace@navy.example>" alone on a line, as web mail shows it.
_SHOWN = re.compile(r"[^<>@]{1,80}<[^<>\s]+@[^<>\s]+>.*")


def read_pasted_email(text: str, *, own: Iterable[str] = ()) -> ArrivedFile:
    """Read one mail copied out of a mail program.

    What its lines do not say is empty: the page it is pasted on knows the
    person, and asks for the rest.
    """
    refuse_large_file(len(text), limit=MAX_FILE_BYTES)
    text = read_text(text.encode("utf-8", "replace")).text[: 4 * MAX_TEXT].strip("\n")
    if not text.strip():
        raise UnreadableFile(_("There is no text here."))
    mine = frozenset(address.strip().casefold() for address in own if address.strip())
    head, body = _take_head(text.split("\n"))
    senders = read_addresses(head.get("from", "")) or _name_someone(head.get("from", ""))
    receivers = read_addresses(head.get("to", "")) or _name_someone(head.get("to", ""))
    is_out = bool(senders) and senders[0].email.casefold() in mine and bool(senders[0].email)
    others = receivers if is_out else senders
    sender = senders[0] if senders else Someone()
    moment, day = _read_when(head.get("date", ""))
    reply = part_reply("\n".join(body), sender=sender.name)
    contact = ContactHappened(
        record=1,
        via=ContactVia.EMAIL,
        direction=Direction.OUT if is_out else Direction.IN,
        people=tuple(one for one in others if one.email.casefold() not in mine or not one.email),
        happened_at=moment,
        happened_on=day,
        subject=squeeze_text(head.get("subject", ""), MAX_SHORT),
        text=reply.text[:MAX_TEXT],
        signature=None if is_out else read_signature(reply.signature, sender, 1),
    )
    return ArrivedFile(format=FORMAT, contacts=(contact,), read=1)


def has_pasted_head(text: str) -> bool:
    """Tell whether a text begins with what mail programs show above a mail, and not as mails do."""
    head = text[:_HEAD].lstrip()
    if _STORED.search(head.partition("\n\n")[0]):
        return False
    found, _body = _take_head(head.split("\n"))
    return "from" in found and len(found) > 1


def has_shown_date(text: str) -> bool:
    """Tell whether a text begins with when a mail was sent, as only programs that show mails say it."""
    head = text[:_HEAD].lstrip()
    return has_pasted_head(text) and "date" in _take_head(head.split("\n"))[0]


def has_quote(text: str) -> bool:
    """Tell whether a text answers another, whose lines it holds under the words of who wrote them."""
    lines = _list_filled(text)
    return len([line for line in drop_quotes(lines) if line]) < len(lines)


def has_letter(text: str) -> bool:
    """Tell whether a text without any head reads as a letter."""
    lines = _list_filled(text)
    if len(lines) < _FEWEST_LINES or lines[0][0] in _NO_LETTER or len(text) > _LONGEST_LETTER:
        return False
    is_greeted = any(map(_GREETING.fullmatch, lines[:_FIRST_LINES]))
    if is_greeted or _SENT_FROM.match(lines[-1]):
        return True
    prose = sum(_is_sentence(line) for line in lines)
    return prose * _PROSE_SHARE >= len(lines)


def _list_filled(text: str) -> list[str]:
    return [line.strip() for line in text[:_HEAD].split("\n") if line.strip()]


def _is_sentence(line: str) -> bool:
    words = line.split()
    small = sum(word.islower() for word in words)
    return len(words) > _FEW_WORDS and small * 2 >= len(words)


def _take_head(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return what the first lines say, and the lines of the letter below them."""
    head: dict[str, str] = {}
    place = 0
    for number, line in enumerate(lines[:_MOST_HEAD_LINES]):
        match = _LINE.fullmatch(line.strip())
        kind = _KIND.get(match["label"].casefold()) if match else None
        if match and kind:
            head.setdefault(kind, match["value"].strip())
            place = number + 1
        elif not head and _SHOWN.fullmatch(line.strip()):
            name, _bracket, rest = line.partition(">")
            head["from"] = name + ">"
            head["date"] = rest.strip()
            place = number + 1
        elif line.strip() and head:
            break
        elif line.strip():
            # A letter that begins at once has no head.
            break
    if "from" not in head and len(head) < 2:  # noqa: PLR2004 - one label alone may be the letter's
        return {}, lines
    return head, lines[place:]


def _read_when(text: str) -> tuple[datetime | None, date | None]:
    """Return the instant where a zone is named, and at least the day."""
    moment, day = read_date(text)
    return (moment, day) if _ZONE.search(text) else (None, day)


def _name_someone(text: str) -> tuple[Someone, ...]:
    name = squeeze_text(text.strip("\"' "), MAX_SHORT)
    return (Someone(name=name),) if name else ()
