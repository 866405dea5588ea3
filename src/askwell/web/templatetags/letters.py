"""This file is the words of letters and of the board: kinds, channels, findings, next moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from askwell.domain.drafting import MissingFact
from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import KeptFor
from askwell.domain.time_choices import PartOfDay, TimeChoice, say_day
from askwell.queries.thanks import ThanksDue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from django.utils.functional import _StrPromise

register = template.Library()

KINDS = {
    MessageKind.INVITATION: gettext_lazy("Invitation"),
    MessageKind.REFERRAL_ASK: gettext_lazy("Referral ask"),
    MessageKind.INTRODUCTION_REQUEST: gettext_lazy("Introduction request"),
    MessageKind.THANK_YOU: gettext_lazy("Thank-you"),
    MessageKind.FOLLOW_UP: gettext_lazy("Follow-up"),
    MessageKind.IMPACT_UPDATE: gettext_lazy("What their advice did"),
    MessageKind.RECONNECT: gettext_lazy("Hello again"),
    MessageKind.CONGRATULATION: gettext_lazy("Congratulation"),
}
CHANNELS = {
    Channel.EMAIL: gettext_lazy("email"),
    Channel.LINKEDIN_NOTE: gettext_lazy("LinkedIn note"),
    Channel.LINKEDIN_MESSAGE: gettext_lazy("LinkedIn message"),
    Channel.LINKEDIN_INMAIL: gettext_lazy("LinkedIn InMail"),
    Channel.TEXT: gettext_lazy("text message"),
    Channel.LETTER: gettext_lazy("letter on paper"),
    Channel.IN_PERSON: gettext_lazy("in person"),
}
FINDINGS = {
    "asks_for_job": gettext_lazy("This asks for a job"),
    "offers_resume": gettext_lazy("This offers a résumé"),
    "missing_who_i_am": gettext_lazy("Say who you are"),
    "missing_ask": gettext_lazy("Say what you ask"),
    "missing_why_them": gettext_lazy("Say why them"),
    "generic_why_them": gettext_lazy("This could go to anyone"),
    "missing_referrer": gettext_lazy("Name the person who sent you"),
    "missing_previous_contact": gettext_lazy("Remind them where you met"),
    "no_time_bound": gettext_lazy("Say how long"),
    "too_long": gettext_lazy("Longer than it will be read"),
    "placeholder_left": gettext_lazy("An open place"),
    "wrong_name": gettext_lazy("Is this their name?"),
    "wrong_organization": gettext_lazy("Is this where they work?"),
    "no_thanks": gettext_lazy("Say thank you"),
    "thank_you_not_specific": gettext_lazy("Say for what"),
    "missing_impact": gettext_lazy("Say what came of it"),
    "pushy": gettext_lazy("This presses"),
    "near_copy": gettext_lazy("Others got nearly the same"),
    "vague_subject": gettext_lazy("The subject says little"),
    "no_time_choices": gettext_lazy("Offer two or three times"),
    "many_questions": gettext_lazy("Many questions at once"),
    "wall_of_text": gettext_lazy("One long paragraph"),
}
PARTS_OF_DAY = {
    PartOfDay.NIGHT: gettext_lazy("the middle of the night"),
    PartOfDay.EARLY: gettext_lazy("early"),
    PartOfDay.END_OF_DAY: gettext_lazy("end of the day"),
    PartOfDay.EVENING: gettext_lazy("evening"),
    PartOfDay.LATE: gettext_lazy("late evening"),
    PartOfDay.WEEKEND: gettext_lazy("weekend"),
    PartOfDay.OFFICE: "",
}
MISSING = {
    MissingFact.MY_NAME: gettext_lazy("Your name, to sign with"),
    MissingFact.ABOUT_ME: gettext_lazy("Who you are, in one line"),
    MissingFact.WHY_THEM: gettext_lazy("Why you ask this person, in your own words"),
    MissingFact.THEIR_ZONE: gettext_lazy("Where they are, for times on their clock"),
    MissingFact.THEIR_ADDRESS: gettext_lazy("An address for this way of writing"),
}
DUE = {
    ThanksDue.FRESH: gettext_lazy("Today"),
    ThanksDue.GOOD: gettext_lazy("Today"),
    ThanksDue.SOON: gettext_lazy("Soon"),
    ThanksDue.LATE: gettext_lazy("Still welcome"),
}
KEPT_FOR = {
    KeptFor.KEPT: gettext_lazy("kept"),
    KeptFor.COPIED: gettext_lazy("copied"),
    KeptFor.SENT: gettext_lazy("sent"),
    KeptFor.REPLACED: gettext_lazy("before another was brought back"),
}
_LABELS: dict[str, Mapping[str, _StrPromise | str]] = {
    "kind_name": KINDS,
    "channel_name": CHANNELS,
    "finding_name": FINDINGS,
    "part_name": PARTS_OF_DAY,
    "missing_name": MISSING,
    "due_name": DUE,
    "kept_for_name": KEPT_FOR,
}


def _name_by(labels: Mapping[str, object]) -> object:
    return lambda value: str(labels.get(value, value))


for _filter, _labels in _LABELS.items():
    register.filter(_filter, _name_by(_labels))


@register.filter
def ago(days: int) -> str:
    """Return how long somebody has been in a stage: "since today", "for 5 days"."""
    if days == 0:
        return _("since today")
    return ngettext("for {days} day", "for {days} days", days).format(days=days)


@register.filter
def how_many_to_look_at(count: int) -> str:
    """Return the heading of the findings: "Nothing to change", "2 things to look at"."""
    if count == 0:
        return _("Nothing to look at")
    return ngettext("{count} thing to look at", "{count} things to look at", count).format(
        count=count
    )


@register.filter
def clock_of_mine(choice: TimeChoice) -> str:
    """Return the moment on the writer's clock: "Tuesday 1 December, 09:00"."""
    return f"{say_day(choice.mine)}, {choice.mine:%H:%M}"


@register.filter
def clock_of_theirs(choice: TimeChoice) -> str:
    """Return the moment on the recipient's clock."""
    return f"{say_day(choice.theirs)}, {choice.theirs:%H:%M}"


@register.filter
def said_day(value: date | None) -> str:
    """Return "Tuesday 1 December" of a day."""
    return say_day(value) if value else ""
