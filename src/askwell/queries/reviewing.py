"""This file is a letter with its review laid over it, ready for the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from askwell.domain.letter_places import place_letter_parts
from askwell.domain.mail_links import MailLink, make_mail_link, make_text_link
from askwell.domain.marking import (
    cut_text,
    list_ignored_findings,
    list_letter_parts,
    number_findings,
    place_glosses,
)
from askwell.domain.near_copies import find_near_copies
from askwell.domain.note_length import count_code_units
from askwell.domain.review import review
from askwell.domain.review.values import Channel, Message
from askwell.queries.letter_facts import load_letter_facts, make_review_context
from askwell.queries.writing import list_letters_to_others

if TYPE_CHECKING:
    from collections.abc import Collection

    from askwell.domain.marking import IgnoredFinding, LetterPart, NumberedFinding, Piece
    from askwell.domain.review.values import MessageKind, ReviewContext
    from askwell.queries.letter_facts import LetterFacts
    from askwell.records.models import Person, User

COUNTED_IN_CHARACTERS = frozenset({Channel.LINKEDIN_NOTE, Channel.LINKEDIN_MESSAGE})
ON_LINKEDIN = frozenset({Channel.LINKEDIN_NOTE, Channel.LINKEDIN_MESSAGE, Channel.LINKEDIN_INMAIL})
# Where the channel itself sets no limit, the length at which people stop reading.
READ_AT_MOST = {Channel.EMAIL: 200, Channel.LINKEDIN_INMAIL: 200, Channel.LINKEDIN_MESSAGE: 3000}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedLetter:
    """What the review says of one text, and where the text can go from here."""

    findings: tuple[NumberedFinding, ...]
    ignored: tuple[str, ...]
    ignored_here: tuple[IgnoredFinding, ...]
    pieces: tuple[Piece, ...]
    parts: tuple[LetterPart, ...]
    words: int
    characters: int
    limit: int | None
    is_counted_in_characters: bool
    is_language_known: bool
    link: MailLink | None

    @property
    def count(self) -> int:
        """Return the number that the limit is about."""
        return self.characters if self.is_counted_in_characters else self.words

    @property
    def is_over(self) -> bool:
        """Tell whether it is longer than its channel takes."""
        return self.limit is not None and self.count > self.limit

    @property
    def percent(self) -> int:
        """Return how full the channel is, in steps of five, at most 100."""
        return min(100, 5 * round(20 * self.count / self.limit)) if self.limit else 0


def review_letter(
    *, facts: LetterFacts, message: Message, ignored: Collection[str] = ()
) -> ReviewedLetter:
    """Review a text with everything known about its recipient."""
    others = list_letters_to_others(person=facts.person, kind=message.kind)
    context = replace(
        make_review_context(facts, message.kind),
        similar_to=find_near_copies(message.body, others),
    )
    found = review(message, context, with_hints=True)
    parts = list_letter_parts(message.kind, context, found.findings)
    findings = number_findings(
        found.findings, subject=message.subject, body=message.body, ignored=ignored
    )
    return ReviewedLetter(
        findings=findings,
        ignored=tuple(ignored),
        ignored_here=list_ignored_findings(
            found.findings, subject=message.subject, body=message.body, ignored=ignored
        ),
        pieces=_cut_with_glosses(message, context, findings, parts if found.language_known else ()),
        parts=parts,
        words=found.words,
        characters=count_code_units(message.body),
        limit=found.limit or READ_AT_MOST.get(message.channel),
        is_counted_in_characters=message.channel in COUNTED_IN_CHARACTERS,
        is_language_known=found.language_known,
        link=_make_link(facts, message),
    )


def _cut_with_glosses(
    message: Message,
    context: ReviewContext,
    findings: tuple[NumberedFinding, ...],
    parts: tuple[LetterPart, ...],
) -> tuple[Piece, ...]:
    pieces = cut_text(message.body, findings)
    return place_glosses(pieces, place_letter_parts(message, context, parts))


def review_text_to(  # noqa: PLR0913 - a letter is this many parts
    *,
    owner: User,
    person: Person,
    kind: MessageKind,
    channel: Channel,
    subject: str,
    body: str,
    ignored: Collection[str] = (),
) -> ReviewedLetter:
    """Review a text that is still being written to a person."""
    facts = load_letter_facts(owner=owner, person=person)
    message = Message(kind, channel, subject, body)
    return review_letter(facts=facts, message=message, ignored=ignored)


def _make_link(facts: LetterFacts, message: Message) -> MailLink | None:
    if message.channel == Channel.EMAIL:
        return make_mail_link(to=facts.email, subject=message.subject, body=message.body)
    if message.channel == Channel.TEXT and facts.phone:
        return make_text_link(to=facts.phone, body=message.body)
    if message.channel in ON_LINKEDIN and facts.profile_link:
        # No link carries a text there: it is copied and pasted.
        return MailLink(facts.profile_link, is_whole=False)
    return None
