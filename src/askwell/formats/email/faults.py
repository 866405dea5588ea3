"""This file is what is wrong with a mail though it was read, in words for its reader."""

from __future__ import annotations

from email import errors
from typing import TYPE_CHECKING

from askwell.domain.words import _
from askwell.formats.email.body import get_charset, get_encoding, get_kind, walk_parts
from askwell.formats.email.charsets import is_known_charset

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_IN_HEAD = (
    errors.FirstHeaderLineIsContinuationDefect,
    errors.MissingHeaderBodySeparatorDefect,
    errors.MalformedHeaderDefect,
)
_IN_PARTS = (
    errors.NoBoundaryInMultipartDefect,
    errors.StartBoundaryNotFoundDefect,
    errors.CloseBoundaryNotFoundDefect,
    errors.MultipartInvariantViolationDefect,
    errors.MisplacedEnvelopeHeaderDefect,
)
_IN_ENCODING = (
    errors.InvalidMultipartContentTransferEncodingDefect,
    errors.InvalidBase64CharactersDefect,
    errors.InvalidBase64PaddingDefect,
    errors.InvalidBase64LengthDefect,
)
_ENCODINGS = frozenset(
    "|7bit|8bit|binary|quoted-printable|base64|uuencode|x-uuencode|uue|x-uue".split("|")
)
_TEXT = "text/"
_LONGEST = 100


def find_faults(message: Message, subject: str, *, was_cut: bool) -> tuple[tuple[str, str], ...]:
    """Return field and reason of each kind of damage a mail has, each kind once.

    Args:
        message: The mail after its text was read, since decoding shows more.
        subject: Its subject as it stands in the file.
        was_cut: Whether only its beginning was looked at: then it ends nowhere.
    """
    return tuple(
        dict.fromkeys([*_list_faults(message, was_cut=was_cut), *_look_at_subject(subject)])
    )


def _list_faults(message: Message, *, was_cut: bool) -> Iterator[tuple[str, str]]:
    for part in walk_parts(message, into_mails=True):
        for defect in part.defects:
            if isinstance(defect, _IN_HEAD):
                yield (
                    "",
                    _(
                        "The lines at the top of this mail are damaged; what could be read was kept."
                    ),
                )
            elif isinstance(defect, _IN_PARTS) and not was_cut:
                reason = _(
                    "The parts of this mail are not set apart as they should be; what could be read was kept."
                )
                yield "Content-Type", reason
            elif isinstance(defect, _IN_ENCODING):
                yield (
                    "Content-Transfer-Encoding",
                    _("A part of this mail is encoded wrongly; what could be read was kept."),
                )
        encoding = get_encoding(part)
        if encoding.lower() not in _ENCODINGS:
            reason = _("not a way to encode a mail: '{value}'").format(value=encoding[:_LONGEST])
            yield "Content-Transfer-Encoding", reason
        charset = get_charset(part)
        if get_kind(part).startswith(_TEXT) and not is_known_charset(charset):
            reason = _("not a character set: '{value}'").format(value=charset[:_LONGEST])
            yield "Content-Type", reason


def _look_at_subject(subject: str) -> Iterator[tuple[str, str]]:
    # "=?UTF-8?B??=" says nothing, and what is still encoded could not be read.
    if "??=" in subject and "=?" in subject:
        yield "Subject", _("A piece of the subject is empty or cannot be read.")
