"""This file is the outline a letter starts from: facts, and open places where facts are missing.

Nothing here praises anybody and nothing is made up. What only the writer can
say stands in square brackets, so that the review points at it until it is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from askwell.domain.letter_parts import (
    close_letter,
    greet_recipient,
    mark_gap,
    say_about,
    say_where_from,
    say_why_them,
)
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.time_choices import say_times
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from askwell.domain.letter_parts import DraftFacts
    from askwell.domain.time_choices import TimeChoice

SHORT = frozenset({Channel.LINKEDIN_NOTE, Channel.TEXT})
WITH_SUBJECT = frozenset({Channel.EMAIL, Channel.LINKEDIN_INMAIL})


class MissingFact(StrEnum):
    """Something the letter needs and nobody wrote down yet."""

    MY_NAME = "my-name"
    ABOUT_ME = "about-me"
    WHY_THEM = "why-them"
    THEIR_ZONE = "their-zone"
    THEIR_ADDRESS = "their-address"


@dataclass(frozen=True, slots=True)
class Outline:
    """Where writing starts; `missing` is asked for beside the letter."""

    subject: str
    body: str
    missing: tuple[MissingFact, ...]


def outline_message(facts: DraftFacts) -> Outline:
    """Build the outline of one kind of letter out of what is known."""
    lines = _BODIES[facts.kind](facts)
    greeting, closing = greet_recipient(facts), close_letter(facts)
    if facts.channel in SHORT:
        body = "\n".join((greeting, " ".join(lines), closing)).strip()
    else:
        body = "\n\n".join((greeting, *lines, closing)).strip()
    subject = _SUBJECTS[facts.kind](facts) if facts.channel in WITH_SUBJECT else ""
    return Outline(subject, body, tuple(_find_missing(facts)))


def say_times_sentence(choices: Sequence[TimeChoice], *, is_their_zone_known: bool) -> str:
    """Return the sentence that offers times, or nothing when there are none."""
    if not choices:
        return ""
    times = say_times(choices, is_their_zone_known=is_their_zone_known)
    return _("Would {times} suit you?").format(times=times)


def put_times_sentence(body: str, *, old: str, new: str) -> str:
    """Return the letter with another choice of times: in place of the old one, else near its end."""
    if old and old in body:
        return body.replace(old, new, 1) if new else body.replace(old + "\n\n", "", 1)
    if not new or new in body:
        return body
    head, gap, tail = body.rstrip().rpartition("\n\n")
    return f"{head}\n\n{new}\n\n{tail}" if gap else f"{body.rstrip()}\n\n{new}".lstrip()


def _find_missing(facts: DraftFacts) -> list[MissingFact]:
    missing = []
    if not facts.sender_name:
        missing.append(MissingFact.MY_NAME)
    if not (facts.about or facts.opening) and facts.kind in _SAYS_WHO:
        missing.append(MissingFact.ABOUT_ME)
    if not facts.why_them and facts.kind == MessageKind.INVITATION:
        missing.append(MissingFact.WHY_THEM)
    if not facts.is_their_zone_known and facts.kind == MessageKind.INVITATION:
        missing.append(MissingFact.THEIR_ZONE)
    if not facts.has_address:
        missing.append(MissingFact.THEIR_ADDRESS)
    return missing


def _invite(facts: DraftFacts) -> list[str]:
    lines = [say_about(facts), *say_where_from(facts)]
    lines.append(say_why_them(facts))
    lines.append(_("Could I ask you about your work for 20 minutes, by video or by telephone?"))
    if facts.channel in SHORT:
        return lines
    if facts.times:
        lines.append(facts.times)
    lines.append(_("Thank you for considering it; I understand if you are too busy."))
    return lines


def _ask_for_referrals(facts: DraftFacts) -> list[str]:
    return [
        say_about(facts),
        _("Do you know somebody I should talk with about it, or a place I should look into?"),
        _("A name is enough; I would write to them myself, and say that you sent me."),
        _("Thank you for thinking about it."),
    ]


def _ask_for_introduction(facts: DraftFacts) -> list[str]:
    return [
        _("Would you introduce me to {whom}?").format(whom=mark_gap(_("the person you mean"))),
        say_about(facts),
        mark_gap(_("why you would like to talk with that person")),
        _("I would ask for 20 minutes of their time. Thank you for considering it."),
    ]


def _thank(facts: DraftFacts) -> list[str]:
    reason = facts.reason or mark_gap(_("what they did for you"))
    lines = [_("Thank you for {reason}.").format(reason=reason)]
    if facts.met_since:
        lines.append(facts.met_since)
    lines.append(mark_gap(_("one thing that stayed with you, and what you will do with it")))
    return lines


def _follow_up(facts: DraftFacts) -> list[str]:
    if facts.open_since:
        return [
            _("On {day} I wrote to ask for 20 minutes of your time.").format(day=facts.open_since),
            mark_gap(_("one sentence: what you would like to ask, and why this person")),
            _("Is there a time that would suit you? If not, I understand."),
        ]
    return [
        mark_gap(_("what happened since you last spoke")),
        _("Thank you for your help."),
        mark_gap(_("how what they said or did was part of it")),
    ]


def _tell_impact(facts: DraftFacts) -> list[str]:
    advice = facts.advice or mark_gap(_("what they advised"))
    return [
        _("You advised me: {advice}").format(advice=advice),
        facts.impact or mark_gap(_("what you did, and what came of it")),
        _("Thank you for that advice."),
    ]


def _reconnect(facts: DraftFacts) -> list[str]:
    how = facts.previous_contact or _("how you know each other")
    return [
        mark_gap(how),
        say_about(facts),
        mark_gap(_("what you would like to hear from them, or ask")),
    ]


def _congratulate(_facts: DraftFacts) -> list[str]:
    return [
        _("Congratulations on {what}!").format(what=mark_gap(_("the news"))),
        mark_gap(_("one sentence of your own")),
    ]


def _name_topic(facts: DraftFacts) -> str:
    return facts.seeking.rstrip(". ") or _("your work")


def _title_invitation(facts: DraftFacts) -> str:
    if facts.referrer:
        return _("{referrer} gave me your name: a few questions about {topic}").format(
            referrer=facts.referrer, topic=_name_topic(facts)
        )
    return _("A few questions about {topic}").format(topic=_name_topic(facts))


def _title_referral_ask(facts: DraftFacts) -> str:
    return _("Whom should I talk with about {topic}?").format(
        topic=facts.seeking.rstrip(". ") or _("my next step")
    )


def _title_follow_up(facts: DraftFacts) -> str:
    return _("My question of {day}").format(day=facts.open_since) if facts.open_since else ""


_SAYS_WHO = frozenset(
    {
        MessageKind.INVITATION,
        MessageKind.REFERRAL_ASK,
        MessageKind.INTRODUCTION_REQUEST,
        MessageKind.RECONNECT,
    }
)
_BODIES: dict[MessageKind, Callable[[DraftFacts], list[str]]] = {
    MessageKind.INVITATION: _invite,
    MessageKind.REFERRAL_ASK: _ask_for_referrals,
    MessageKind.INTRODUCTION_REQUEST: _ask_for_introduction,
    MessageKind.THANK_YOU: _thank,
    MessageKind.FOLLOW_UP: _follow_up,
    MessageKind.IMPACT_UPDATE: _tell_impact,
    MessageKind.RECONNECT: _reconnect,
    MessageKind.CONGRATULATION: _congratulate,
}
_SUBJECTS: dict[MessageKind, Callable[[DraftFacts], str]] = {
    MessageKind.INVITATION: _title_invitation,
    MessageKind.REFERRAL_ASK: _title_referral_ask,
    MessageKind.INTRODUCTION_REQUEST: lambda _facts: _("Would you introduce me to somebody?"),
    MessageKind.THANK_YOU: lambda _facts: _("Thank you"),
    MessageKind.FOLLOW_UP: _title_follow_up,
    MessageKind.IMPACT_UPDATE: lambda _facts: _("What your advice did"),
    MessageKind.RECONNECT: lambda _facts: "",
    MessageKind.CONGRATULATION: lambda _facts: _("Congratulations"),
}
