"""This file is the facts of one letter, and the sentences that several kinds of letter share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.third_person import speaks_about_them
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_HINT = 70
# A bracket inside an open place would end it early.
_NO_BRACKETS = str.maketrans("[]", "()")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFacts:
    """Everything a letter may rest on; empty text means nobody wrote it down.

    `about` finishes "I am …", `seeking` "I would like to learn about …"; `opening` is
    the one-line pitch, which says both and stands in their place;
    `reason` "Thank you for …". `times` is already a sentence.
    """

    kind: MessageKind
    channel: Channel
    recipient_name: str
    recipient_given: str = ""
    recipient_family: str = ""
    recipient_prefix: str = ""
    is_close: bool = False
    sender_name: str = ""
    about: str = ""
    seeking: str = ""
    opening: str = ""
    referrer: str = ""
    why_them: str = ""
    previous_contact: str = ""
    times: str = ""
    is_their_zone_known: bool = True
    has_address: bool = True
    reason: str = ""
    met_since: str = ""
    open_since: str = ""
    advice: str = ""
    impact: str = ""


def mark_gap(hint: str) -> str:
    """Return an open place in a letter, as the review finds it until it is filled."""
    hint = " ".join(hint.translate(_NO_BRACKETS).split())
    if len(hint) > LONGEST_HINT:
        hint = hint[: LONGEST_HINT - 1].rstrip() + "…"
    return _("[add: {hint}]").format(hint=hint)


def greet_recipient(facts: DraftFacts) -> str:
    """Return the greeting; nobody is taken for a Mr or a Ms."""
    name = facts.recipient_name
    if facts.recipient_given and (facts.is_close or facts.channel == Channel.TEXT):
        name = facts.recipient_given
    elif facts.recipient_prefix and facts.recipient_family:
        name = f"{facts.recipient_prefix} {facts.recipient_family}"
    if facts.channel == Channel.TEXT:
        return _("Hello {name},").format(name=name)
    return _("Dear {name},").format(name=name)


def close_letter(facts: DraftFacts) -> str:
    """Return the name under the letter, or nothing while it is unknown."""
    return facts.sender_name


def say_about(facts: DraftFacts) -> str:
    """Return who the writer is and what they wonder about, as they say it themselves if they do."""
    if facts.opening:
        return facts.opening
    about = facts.about.rstrip(". ") or mark_gap(_("who you are: what you study or do"))
    if not facts.seeking:
        return _("I am {about}.").format(about=about)
    return _("I am {about}, and I would like to learn about {seeking}.").format(
        about=about, seeking=facts.seeking.rstrip(". ")
    )


def say_where_from(facts: DraftFacts) -> Iterator[str]:
    """Yield how the two are connected: who gave the name, where they met."""
    if facts.referrer:
        yield _("{referrer} gave me your name.").format(referrer=facts.referrer)
    if facts.previous_contact:
        yield mark_gap(_("where you met: {where}").format(where=facts.previous_contact))


def say_why_them(facts: DraftFacts) -> str:
    """Return why them: your own words, unless they are a note about the person.

    A note such as "Her talk on crossings" is never pasted unread: it stands in
    an open place until it is said to them.
    """
    note = facts.why_them.strip()
    if not note:
        return mark_gap(_("why you ask this person: what they made or did"))
    names = (facts.recipient_name, facts.recipient_given, facts.recipient_family)
    if speaks_about_them(note, names):
        return mark_gap(_("say this to them: {note}").format(note=note))
    return note
