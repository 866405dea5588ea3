"""This file is the rule that a name somebody gave you is followed up within a week."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askwell.domain.letter_words import MessageKind
from askwell.domain.next_steps.links import (
    link_new_message,
    link_organization,
    link_person,
    link_why,
)
from askwell.domain.next_steps.steps import (
    NextStep,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.outreach import ReferralStatus, Stage
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts, ReferralFacts

NOT_CONTACTED = {"", Stage.WANTED, Stage.RESEARCHED}


def follow_referral(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield a step for each referral nobody has followed, within a week of getting it."""
    for given in facts.referrals:
        if _is_open(given):
            due_on = given.given_on + timedelta(days=facts.pacing.follow_referral_within)
            yield NextStep(
                rule="follow-referral",
                key=f"follow-referral:{given.id}",
                subject=Subject(given.kind, given.to.id, given.to.name),
                title=_("Follow up on {name}").format(name=given.to.name),
                who=given.to.detail,
                why=say_why(
                    _("{giver} gave you this name on [{day}], and [nobody has been contacted]."),
                    today=now.date(),
                    giver=given.given_by.name,
                    day=given.given_on,
                ),
                hint=_("The guide says: follow up on names, and say first who sent you."),
                guide="N2",
                note=_("a referral"),
                due=at_morning(due_on, now.tzinfo),
                urgency=Urgency.TIME,
                actions=_list_actions(given),
                about=given.to.id if given.kind == "person" else "",
            )


def _is_open(given: ReferralFacts) -> bool:
    was_contacted = given.last_contact_on is not None and given.last_contact_on >= given.given_on
    return (
        given.status == ReferralStatus.GIVEN
        and given.stage in NOT_CONTACTED
        and given.met_on is None
        and not was_contacted
    )


def _list_actions(given: ReferralFacts) -> tuple[StepAction, ...]:
    giver = StepAction(
        "open-giver",
        _("Open {name}").format(name=given.given_by.name),
        link_person(given.given_by.id),
    )
    if given.kind == "organization":
        return (StepAction("open", _("Look at it"), link_organization(given.to.id)), giver)
    if given.kind == "person" and given.has_why:
        address = link_new_message(given.to.id, MessageKind.INVITATION)
        return (StepAction("write", _("Write the invitation"), address), giver)
    if given.kind == "person":
        return (StepAction("research", _("Write why them"), link_why(given.to.id)), giver)
    return (giver,)
