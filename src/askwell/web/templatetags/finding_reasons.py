"""This file is why the review says a thing, and where that comes from, for whoever asks "why?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

register = template.Library()

_GUIDE = _("the career guide this follows (I1 to I3)")
_OURS = _("our own judgement")
_FIRST_SECONDS = _(
    "A stranger decides within seconds whether to read on. Who writes, what for, why to them and"
    " who sent you are what they decide on."
)
_WORK = _(
    "You are asking to learn. A wish for work, said or hinted at, turns a welcome talk into one"
    " they have to refuse. If they bring it up themselves, you may follow."
)
_LENGTH = _(
    "A short text is read at once, and a short time is easy to give away. A long text waits for"
    " a free hour, and a talk without an end looks like half a day."
)
_HEARD = _(
    "Naming one thing that stayed with you shows that you listened. What came of their advice is"
    " the reward most people hope for."
)
_FOR_MANY = _(
    "Such a slip tells the reader that the letter was made for many people, and not for them."
)
_EASY_TO_ANSWER = _(
    "Whoever can see the question on one screen of a telephone answers it there and then."
)

REASONS: dict[str, tuple[_StrPromise, _StrPromise]] = {
    "missing_who_i_am": (_FIRST_SECONDS, _GUIDE),
    "missing_ask": (_FIRST_SECONDS, _GUIDE),
    "missing_why_them": (_FIRST_SECONDS, _GUIDE),
    "generic_why_them": (
        _("Praise that fits anyone is no reason to write to this person, and readers feel that."),
        _GUIDE,
    ),
    "missing_referrer": (
        _("A name they trust is the strongest reason to answer, so it stands first."),
        _("the career guide this follows (I2); Northeastern University's career page"),
    ),
    "missing_previous_contact": (
        _("Somebody you met has to place you first. One line spares them the search."),
        _GUIDE,
    ),
    "asks_for_job": (
        _WORK,
        _("the career guide this follows (I1); Simon Fraser University, on asking for a talk"),
    ),
    "offers_resume": (
        _WORK,
        _("the career guide this follows (I1); Dartmouth's engineering school. One older handbook"
          " advises otherwise"),
    ),
    "no_time_bound": (
        _LENGTH,
        _("the BLS Occupational Outlook Quarterly (2010), on talks for information"),
    ),
    "too_long": (
        _LENGTH,
        _("Simon Fraser University: under a hundred words; LinkedIn's own limits; the rest is ours"),
    ),
    "no_thanks": (
        _HEARD,
        _("the career guide this follows (I9); Indiana University's career center"),
    ),
    "thank_you_not_specific": (
        _HEARD,
        _("the career guide this follows (I9); Princeton's and Indiana's career centers"),
    ),
    "missing_impact": (_HEARD, _("the career guide this follows (I10); Yale's postdoc office")),
    "placeholder_left": (_FOR_MANY, _OURS),
    "wrong_name": (_FOR_MANY, _OURS),
    "wrong_organization": (_FOR_MANY, _OURS),
    "pushy": (
        _("Nobody owes you an answer. Pressure closes the door to whoever asks after you, too."),
        _("our own judgement; Simon Fraser University: write again once"),
    ),
    "near_copy": (
        _("A letter to many reads like one, and people of one office compare what they got."),
        _("the career guide this follows (N9); Amherst College, on writing to many"),
    ),
    "vague_subject": (
        _("A line that says who sent you, or what it is about, is opened first."),
        _("Northeastern University's career page"),
    ),
    "no_time_choices": (
        _("Times to choose from spare a round of letters, and a yes is one word long."),
        _("Dartmouth's engineering school; on whose clock: Miriam Posner"),
    ),
    "many_questions": (_EASY_TO_ANSWER, _("our own judgement")),
    "wall_of_text": (
        _EASY_TO_ANSWER,
        _("Simon Fraser University: readable on one screen; the number of words is ours"),
    ),
}  # fmt: skip


@register.filter
def finding_reason(code: str) -> str:
    """Return why a finding of this code is worth a look."""
    return str(REASONS[code][0]) if code in REASONS else ""


@register.filter
def finding_source(code: str) -> str:
    """Return where that comes from."""
    return str(REASONS[code][1]) if code in REASONS else ""
