"""This file is the finding wrong_name: the message calls the recipient by another name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.domain.review.gratitude import FOREIGN_THANKS
from askwell.domain.review.names import TITLES, find_misnaming, is_owned, split_name
from askwell.domain.review.nicknames import is_first_name
from askwell.domain.review.normal import fold_letters
from askwell.domain.review.reading import point_at
from askwell.domain.review.text import find_words
from askwell.domain.review.values import Severity
from askwell.domain.review.word_lists import list_words
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.domain.review.reading import Reading
    from askwell.domain.review.values import Finding

# A name spoken to someone in the middle of a text: after thanks, or with a title.
_SPOKEN = re.compile(
    r"(?:[Tt]hank you|[Tt]hanks|[Tt]hanks again|[Tt]hank you again|[Tt]hank you so much|[Tt]hanks so much|[Cc]ongratulations|[Cc]ongrats|[Ww]elcome back),? (?:(?:Mr|Ms|Mrs|Dr|Prof|Professor)\.? )?([A-Z][\w'-]+)(?=[.!?,]|$)"
)


def find_wrong_name(reading: Reading) -> Iterator[Finding]:
    """Yield a finding when the greeting, or an address within, names someone else."""
    owned = split_name(reading.context.recipient_name)
    if not owned:
        return
    start, _end = reading.body.greeting_span
    context = reading.context
    if span := find_misnaming(
        reading.body.plain.text[start:_end], context.recipient_name, context.recipient_role
    ):
        yield _report(reading, (start + span[0], start + span[1]), "body")
        return
    if span := _find_thanked_stranger(reading, owned) or _find_called_stranger(reading, owned):
        yield _report(reading, span, "body")
        return
    # A name at the very end is the sender signing.
    signed = set(
        find_words(
            fold_letters(
                reading.body.signature
                + " "
                + reading.body.plain.text.rstrip(" .!")[-20:]
                + " "
                + reading.context.sender_name
            )
        )
    )
    called = set(find_words(fold_letters(context.recipient_role)))
    for where, text in (("subject", reading.subject), ("body", reading.body)):
        source = text.plain.text[: text.signature_start] if where == "body" else text.plain.text
        for match in _SPOKEN.finditer(source):
            word = fold_letters(match.group(1))
            if word in signed | called or word in _NO_NAMES | TITLES or is_owned(word, owned):
                continue
            yield _report(reading, match.span(1), where)
            return


_NO_NAMES = list_words(
    "i it you this that for again and so very all everyone professor doctor coach team sir madam aunt uncle hope best looking sincerely"
)


_THANKED = re.compile(
    rf"\s*(?:{FOREIGN_THANKS}|(?i:thanks|thank you|cheers|ta|many thanks))(?: [a-z]+){{0,4}} "
)
_CALLED = re.compile(r"([A-Z][\w'-]+)(?: [A-Z][\w'-]+)?[,!.]")


def _find_thanked_stranger(reading: Reading, owned: tuple[str, ...]) -> tuple[int, int] | None:
    # "Grazie mille Clara!": thanks in place of a greeting.
    text = reading.body
    thanked = _THANKED.match(text.low)
    called = _CALLED.match(text.plain.text, thanked.end()) if thanked else None
    if not called or called.start() >= text.signature_start:
        return None
    word = fold_letters(called.group(1))
    if is_owned(word, owned) or word in _NO_NAMES | TITLES:
        return None
    return called.span(1)


# "Marcus - thank you for …": no greeting, and yet somebody is called.
_OPENING = re.compile(r"\s*([a-z][a-z'-]+)(?:, | - |\n)(?=(?:many |a |just )?[a-z])")
# "You're a star, Marcus.": called at the end of what is said to the reader.
_AT_THE_END = re.compile(
    r"(?:\b[Yy]ou|\b[Yy]our|[Tt]hanks|[Tt]hank you)\b([^.!?,;:\n\"]{0,60}), ([A-Z][\w'-]+)(?=[.!?])"
)
_OF_OTHERS = list_words(
    "sister brother friend wife husband daughter son mother father aunt uncle cousin colleague boss teacher professor neighbour neighbor dog cat partner mentor assistant and with from in near by like"
)


def _find_called_stranger(reading: Reading, owned: tuple[str, ...]) -> tuple[int, int] | None:
    text = reading.body
    # Who signs, and who sent them, may be named anywhere.
    others = (
        _NO_NAMES
        | TITLES
        | set(find_words(fold_letters(f"{text.signature} {reading.context.referrer}")))
    )
    opening = None if text.greeting else _OPENING.match(text.low, 0, 60)
    if opening and opening.end() < text.signature_start:
        word = opening.group(1)
        if is_first_name(word) and word not in others and not is_owned(word, owned):
            return opening.span(1)
    for match in _AT_THE_END.finditer(text.plain.text, 0, text.signature_start):
        word, before = fold_letters(match.group(2)), find_words(fold_letters(match.group(1)))
        is_name = is_first_name(word) and word not in others
        if is_name and not is_owned(word, owned) and not _OF_OTHERS & set(before[-2:]):
            return match.span(2)
    return None


def _report(reading: Reading, span: tuple[int, int], where: str) -> Finding:
    return point_at(
        reading,
        "wrong_name",
        Severity.STOP,
        span,
        _("The name here is not the one you have for {name}.").format(
            name=reading.context.recipient_name
        ),
        _("Check the spelling of the name before sending."),
        where=where,
    )
