"""This file is the finding missing_previous_contact: you have met, and the message does not say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.acquaintance import MENTIONS
from askwell.domain.review.content import COMMON_FIELDS, find_substance, stem_word, stem_words
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.phrases import compile_phrases
from askwell.domain.review.reading import note_absence
from askwell.domain.review.text import find_words
from askwell.domain.review.values import MessageKind, Severity
from askwell.domain.review.word_lists import list_words
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

_BETWEEN_US = compile_phrases(r"(?:you|your|we|our|us|when|again|since|after|old)\b")
_PLACED = compile_phrases(r"(?:at|from|in)\b")
_SELF = compile_phrases(r"(?:student|doctoral|graduate|undergrad\w*|major\w*|studying|degree)\b")
_NO_EVIDENCE = list_words(
    "met email emails emailed sent message invitation reply interview informational call talk spoke conversation phone video zoom coffee ago later after before briefly together former first last exchange exchanged linkedin asked gave him her his their she he they card"
)
_ENOUGH_SHARED = 2
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_missing_contact(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when an earlier contact is known and the message is silent about it."""
    contact = reading.context.previous_contact
    if not contact or not reading.is_kind(MessageKind.INVITATION, MessageKind.RECONNECT):
        return
    said = f"{reading.subject.low}\n{reading.body.low[: reading.body.signature_start]}"
    if MENTIONS.search(said) or _shares_details(reading, contact):
        return
    yield note_absence(
        "missing_previous_contact",
        Severity.WARN,
        _("You have been in touch before ({contact}), and the message does not mention it.").format(
            contact=contact
        ),
        _("Remind them in one line where you know each other from."),
    )


def _shares_details(reading: Reading, contact: str) -> bool:
    known = (
        stem_words(
            reading.context.recipient_role,
            reading.context.organization,
            reading.context.recipient_name,
        )
        | COMMON_FIELDS
    )
    words = find_substance(find_words(fold_letters(contact)), known=known)
    details = {stem_word(word) for word in words if word not in _NO_EVIDENCE}
    details |= {word for word in find_words(contact) if _YEAR.fullmatch(word)}
    for sentence in (*reading.sentences, *reading.subject.sentences):
        if (
            not reading.is_kind(MessageKind.RECONNECT)
            and not _BETWEEN_US.search(sentence.low)
            and (not _PLACED.search(sentence.low) or _SELF.search(sentence.low))
        ):
            continue
        spoken = {stem_word(word) for word in sentence.words} | set(sentence.words)
        if any(_YEAR.fullmatch(word) for word in details & spoken):
            return True
        if len(details & spoken) >= min(_ENOUGH_SHARED, len(details) or 1):
            return True
    return False
