"""This file is how saved mails and mailboxes become contact that happened."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from typing import TYPE_CHECKING

from askwell.domain.arrivals import ArrivedFile, ContactHappened, ContactVia, Direction, Someone
from askwell.domain.errors import UnreadableFile
from askwell.domain.people import Problem
from askwell.domain.words import _
from askwell.formats.email.body import decode_payload, list_parts, read_body
from askwell.formats.email.faults import find_faults, say_damaged_head
from askwell.formats.email.headers import (
    get_header,
    has_known_zone,
    read_date,
    read_people_header,
)
from askwell.formats.email.heads import mend_head
from askwell.formats.email.mailbox import is_mailbox, split_mailbox
from askwell.formats.email.reply import part_reply
from askwell.formats.email.signature import read_signature
from askwell.formats.limits import (
    MAX_CONTACT,
    MAX_FILE_BYTES,
    MAX_MAIL_BYTES,
    MAX_TEXT,
    refuse_large_file,
    refuse_many_records,
)
from askwell.formats.text import recode_as_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

FORMAT = "email"
_HEADER = re.compile(rb"^[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:")
_KNOWN = re.compile(
    rb"^(?:From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Content-Type|Delivered-To"
    rb"|Reply-To|Sender|X-[A-Za-z0-9-]{1,40}|DKIM-Signature|ARC-Seal|Cc)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
# No other file begins with one of these.
_OPENING = re.compile(
    rb"(?:Content-Type|MIME-Version|Return-Path|Received|Delivered-To|Message-ID)[ \t]*:",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
# The parser asks at each line for every boundary around it.
_MOST_BOUNDARIES = 30
_DEEP_BYTES = 128 * 1024
_MOST_CALENDARS = 5
_HEAD = 4_000
_FEWEST_KNOWN = 2


def read_email(data: bytes, *, own: Iterable[str] = ()) -> ArrivedFile:
    """Read one saved mail or a whole mailbox; one broken mail never costs the others.

    Args:
        data: The file.
        own: Your own addresses; a mail from one of them is yours. Without
            them every mail counts as received.
    """
    refuse_large_file(len(data), limit=MAX_FILE_BYTES)
    mine = frozenset(address.strip().casefold() for address in own if address.strip())
    contacts: list[ContactHappened] = []
    problems: list[Problem] = []
    number = 0
    if data[:1] in {b" ", b"\t"}:
        problems.append(Problem(record=1, reason=say_damaged_head(), kept=True))
    for mail in _list_mails(data):
        number += 1
        refuse_many_records(number)
        if not mail.strip():
            problems.append(Problem(record=number, reason=_("This mail is empty.")))
        elif (contact := _read_mail(mail, number, mine, problems)) is not None:
            contacts.append(contact)
    return ArrivedFile(
        format=FORMAT, contacts=tuple(contacts), problems=tuple(problems), read=number
    )


def has_mail(head: bytes) -> bool:
    """Tell whether a file begins with the headers of a mail, or as a mailbox does."""
    head = recode_as_utf8(head).lstrip(b"\r\n \t")
    if is_mailbox(head):
        return True
    if head[:6].upper() == b"BEGIN:":
        return False
    top = head[:_HEAD].replace(b"\r\n", b"\n").split(b"\n\n")[0]
    if _HEADER.match(top) is None:
        return False
    if _OPENING.match(top):
        return True
    return len({found.lower() for found in _KNOWN.findall(top)}) >= _FEWEST_KNOWN


def list_calendars(data: bytes) -> tuple[bytes, ...]:
    """Return the invitations a mail carries, as calendar files."""
    found: list[bytes] = []
    for mail in _list_mails(data):
        if b"text/calendar" not in mail and b".ics" not in mail:
            continue
        for part in list_parts(_parse(mail)):
            content = decode_payload(part)
            if b"BEGIN:VCALENDAR" in content[:2_000] and len(found) < _MOST_CALENDARS:
                found.append(content)
    return tuple(found)


def _list_mails(data: bytes) -> Iterable[bytes]:
    data = recode_as_utf8(data).lstrip(b"\r\n \t")
    if is_mailbox(data):
        return split_mailbox(data, most_bytes=MAX_MAIL_BYTES)
    if not has_mail(data[:_HEAD]) and not _KNOWN.search(data[:_HEAD]):
        raise UnreadableFile(_("This file is no mail: it does not begin with From, To or Date."))
    return (data[:MAX_MAIL_BYTES],)


def _read_mail(
    mail: bytes, number: int, mine: frozenset[str], problems: list[Problem]
) -> ContactHappened | None:
    mail, was_mended = mend_head(mail)
    message = _parse(mail)
    senders = _read_senders(message)
    receivers = read_people_header(message, "To", "Cc")
    is_mine = bool(senders) and senders[0].email.casefold() in mine
    is_out = is_mine or not (senders or any(one.email.casefold() in mine for one in receivers))
    others = _list_others(receivers if is_out else senders[:1], mine)
    if not others:
        reason = _("This mail names nobody but you, or nobody at all.")
        problems.append(Problem(record=number, field="From", reason=reason))
        return None
    if not senders:
        reason = _("This mail does not say who sent it; it was taken for one of yours.")
        problems.append(Problem(record=number, field="From", reason=reason, kept=True))
    moment, day = _read_when(message, number, problems)
    sender = senders[0] if senders else Someone()
    reply = part_reply(read_body(message)[: 2 * MAX_TEXT], sender=sender.name)
    was_cut = len(mail) >= MAX_MAIL_BYTES or _is_deep(mail)
    faults = dict.fromkeys(find_faults(message, was_cut=was_cut))
    if was_mended:
        faults["", say_damaged_head()] = None
    for field, reason in faults:
        problems.append(Problem(record=number, field=field, reason=reason, kept=True))
    return ContactHappened(
        record=number,
        via=ContactVia.EMAIL,
        direction=Direction.OUT if is_out else Direction.IN,
        people=others,
        happened_at=moment,
        happened_on=day,
        subject=get_header(message, "Subject"),
        text=reply.text[:MAX_TEXT],
        conversation=_find_conversation(message),
        source=get_header(message, "Message-ID")[:MAX_CONTACT],
        signature=None if is_out else read_signature(reply.signature, sender, number),
    )


def _read_senders(message: Message) -> tuple[Someone, ...]:
    senders = read_people_header(message, "From") or read_people_header(
        message, "Sender", "Reply-To", "Return-Path"
    )
    # "undisclosed" is no address, but it is what the mail says.
    name = "" if senders else get_header(message, "From").strip("<>\"' ")
    return (Someone(name=name),) if name else senders


def _parse(mail: bytes) -> Message:
    if _is_deep(mail):
        mail = mail[:_DEEP_BYTES]
    try:
        return message_from_bytes(mail)
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
        # Deeper than any mail: its headers are read, and the rest is left.
        head = mail.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        lines = [line for line in head.split(b"\n") if not line.lower().startswith(b"content-")]
        try:
            return message_from_bytes(b"\n".join(lines))
        except (RecursionError, ValueError, LookupError, TypeError, AttributeError):
            return Message()


def _is_deep(mail: bytes) -> bool:
    return len(_BOUNDARY.findall(mail)) > _MOST_BOUNDARIES


def _list_others(people: tuple[Someone, ...], mine: frozenset[str]) -> tuple[Someone, ...]:
    return tuple(one for one in people if one.email.casefold() not in mine)


def _read_when(
    message: Message, number: int, problems: list[Problem]
) -> tuple[datetime | None, date | None]:
    text = get_header(message, "Date")
    moment, day = read_date(text)
    if moment is not None:
        if not has_known_zone(text):
            reason = _("The time has no zone that is known; it was taken as UTC: '{value}'")
            reason = reason.format(value=text[:100])
            problems.append(Problem(record=number, field="Date", reason=reason, kept=True))
        return moment, day
    received, received_day = read_date(get_header(message, "Received").rpartition(";")[2])
    if text:
        reason = _("not a date: '{value}'").format(value=text[:100])
    else:
        reason = _("This mail has no date.")
    problems.append(Problem(record=number, field="Date", reason=reason, kept=True))
    return (None, day) if day is not None else (received, received_day)


def _find_conversation(message: Message) -> str:
    """Return the first mail of the exchange, which every answer names."""
    references = get_header(message, "References").split()
    if references:
        return references[0][:MAX_CONTACT]
    answered = get_header(message, "In-Reply-To").split()
    return (answered[0] if answered else get_header(message, "Message-ID"))[:MAX_CONTACT]
