"""This file is what stands beside each pacing number in settings: what it means, and its source.

The same sources, with more words, are in docs/advice.md; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from askwell.domain.follow_up import FollowUp

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DAYS, HOURS, PEOPLE, TIMES = _("days"), _("hours"), _("people"), _("times")
BUSINESS_DAYS = _("business days")
OURS = _("Our judgement.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PacingLine:
    """One number: its name in `domain.pacing`, its words, where it comes from, its bounds."""

    name: str
    label: _StrPromise
    unit: _StrPromise
    source: _StrPromise = OURS
    lowest: int = 1
    highest: int = 365


FOLLOW_UPS = (
    (FollowUp.OWN, _("By the numbers below")),
    (FollowUp.ONCE, _("Once, after a week")),
    (FollowUp.THREE_AND_SEVEN, _("On the third and the seventh business day")),
    (FollowUp.WEEKLY, _("Every week, twice at most")),
    (FollowUp.BUSINESS_DAYS, _("By the numbers below, counted in business days")),
)
REACHING = (
    PacingLine(
        name="people_in_circles", label=_("People in your circles to start with"), unit=PEOPLE
    ),
    PacingLine(
        name="tell_at_once",
        label=_("People to tell what you explore, in a week"),
        unit=PEOPLE,
        lowest=0,
        highest=20,
    ),
    PacingLine(
        name="want_at_once",
        label=_("People to research or invite, proposed at a time"),
        unit=PEOPLE,
        lowest=0,
        highest=20,
    ),
    PacingLine(name="research_within", label=_("Write why them within"), unit=DAYS),
    PacingLine(name="invite_within", label=_("Invite after that within"), unit=DAYS),
    PacingLine(name="follow_referral_within", label=_("Follow a referral within"), unit=DAYS),
    PacingLine(
        name="tell_referrer_within",
        label=_("Tell who referred you that you met, within"),
        unit=DAYS,
    ),
)
WAITING = (
    PacingLine(
        name="nudge_after",
        label=_("Remind after"),
        unit=DAYS,
        source=_(
            "A week is a common wait, five to ten business days are all right: our judgement."
        ),
    ),
    PacingLine(
        name="nudges_at_most",
        label=_("Reminders at most"),
        unit=TIMES,
        source=_("Simon Fraser University: follow up once. More than twice is not offered."),
        lowest=0,
        highest=2,
    ),
    PacingLine(
        name="try_another_after",
        label=_("Propose somebody else after"),
        unit=BUSINESS_DAYS,
        source=_(
            "Duke University’s career hub: nothing in three business days, then someone else."
        ),
    ),
    PacingLine(name="let_go_after", label=_("Let go after the last reminder"), unit=DAYS),
    PacingLine(
        name="move_on_within", label=_("Propose the next person after a no, for"), unit=DAYS
    ),
)
SPARING = (
    PacingLine(
        name="asks_a_person_a_month",
        label=_("Asks to one person in a month, before Askwell says so"),
        unit=TIMES,
        source=_("Dartmouth’s engineers: alumni tire when many students write. Our judgement."),
        highest=20,
    ),
    PacingLine(
        name="asks_a_person_a_term",
        label=_("Asks to one person in four months, before Askwell says so"),
        unit=TIMES,
        source=_("The same: a busy term has room for one or two. Our judgement."),
        highest=20,
    ),
    PacingLine(
        name="asks_a_place_a_term",
        label=_("People of one organization asked in four months, before Askwell says so"),
        unit=PEOPLE,
        source=_("Amherst’s Pathways: one or two at a time and term. Our judgement."),
        highest=50,
    ),
)
TALKING = (
    PacingLine(
        name="prepare_before", label=_("Ask for a plan before an interview"), unit=DAYS, highest=30
    ),
    PacingLine(name="debrief_within", label=_("Ask how it was after an interview, for"), unit=DAYS),
    PacingLine(
        name="pitch_written_within", label=_("Ask for your pitch once you are here for"), unit=DAYS
    ),
    PacingLine(
        name="pitch_practised_within",
        label=_("Say it aloud before an interview, within"),
        unit=DAYS,
    ),
    PacingLine(name="pitch_stale_after", label=_("Look at your pitch again after"), unit=DAYS),
)
KEEPING = (
    PacingLine(
        name="thank_ideal_hours",
        label=_("A thank-you is due within"),
        unit=HOURS,
        source=_("Yale’s postdoc office and Columbia: within a day."),
        highest=240,
    ),
    PacingLine(
        name="thank_good_hours",
        label=_("It is good within"),
        unit=HOURS,
        source=_("One to two days is the custom after interviews for a job."),
        highest=240,
    ),
    PacingLine(
        name="thank_overdue",
        label=_("It is late after"),
        unit=DAYS,
        source=_("Princeton and TU Delft: three to five days are fine after an informational one."),
    ),
    PacingLine(
        name="close_every",
        label=_("Somebody close, every"),
        unit=DAYS,
        source=_("Longwood University: every couple of months."),
        highest=3650,
    ),
    PacingLine(
        name="warm_every",
        label=_("Somebody you know well, every"),
        unit=DAYS,
        source=_("University of Portland: up to three times a year. The rest is our judgement."),
        highest=3650,
    ),
    PacingLine(
        name="known_every",
        label=_("Somebody you know, every"),
        unit=DAYS,
        source=_("University of Portland: up to three times a year."),
        highest=3650,
    ),
    PacingLine(
        name="distant_every",
        label=_("Somebody distant, every"),
        unit=DAYS,
        highest=3650,
    ),
    PacingLine(
        name="keep_at_once",
        label=_("People to greet, proposed at a time"),
        unit=PEOPLE,
        lowest=0,
        highest=20,
    ),
)
ALL_LINES = (*REACHING, *SPARING, *WAITING, *TALKING, *KEEPING)
