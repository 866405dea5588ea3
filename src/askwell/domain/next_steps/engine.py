"""This file is the whole engine: every rule, in the order that decides between two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from askwell.domain.next_steps.facts import Facts
from askwell.domain.next_steps.rules.debrief import debrief_interview
from askwell.domain.next_steps.rules.follow_referral import follow_referral
from askwell.domain.next_steps.rules.invite import invite_wanted
from askwell.domain.next_steps.rules.keep_in_touch import keep_in_touch
from askwell.domain.next_steps.rules.list_your_people import list_your_people
from askwell.domain.next_steps.rules.move_on import move_on
from askwell.domain.next_steps.rules.not_now import ask_again
from askwell.domain.next_steps.rules.nudge import nudge_invited
from askwell.domain.next_steps.rules.pitch import practise_pitch
from askwell.domain.next_steps.rules.prepare import prepare_interview
from askwell.domain.next_steps.rules.research_first import research_first
from askwell.domain.next_steps.rules.tell_referrer import tell_referrer
from askwell.domain.next_steps.rules.tell_your_network import tell_your_network
from askwell.domain.next_steps.rules.thank import thank_helper
from askwell.domain.next_steps.rules.today import meet_today
from askwell.domain.next_steps.rules.try_another import try_another
from askwell.domain.next_steps.steps import NextStep, Urgency

Rule = Callable[[Facts, datetime], Iterator[NextStep]]

# Where two rules would send you to the same person, the one further up wins.
RULES: tuple[Rule, ...] = (
    meet_today,
    thank_helper,
    tell_referrer,
    prepare_interview,
    debrief_interview,
    ask_again,
    nudge_invited,
    move_on,
    follow_referral,
    try_another,
    invite_wanted,
    research_first,
    list_your_people,
    tell_your_network,
    practise_pitch,
    keep_in_touch,
)
# A rule is called as its file is.
RULE_NAMES = frozenset(rule.__module__.rpartition(".")[2].replace("_", "-") for rule in RULES)
ORDER = tuple(Urgency)


def find_next_steps(facts: Facts, now: datetime) -> list[NextStep]:
    """Apply every rule and sort: promises first, then what has a time, then habits.

    A dismissed step makes room for another about the same person; a snoozed
    one does not, or snoozing would only change the words.
    """
    proposed = (step for rule in RULES for step in rule(facts, now))
    open_steps = [step for step in proposed if step.key not in facts.dismissed]
    steps = [step for step in _propose_once(open_steps) if step.key not in facts.snoozed]
    return sorted(steps, key=lambda step: (ORDER.index(step.urgency), step.due))


def _propose_once(steps: Iterable[NextStep]) -> Iterator[NextStep]:
    seen = set()
    for step in steps:
        if step.about not in seen:
            yield step
        if step.about:
            seen.add(step.about)
