"""This file is the rule that you can say who you are, and what you look for, from memory."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from askwell.domain.next_steps.links import NEW_PITCH, PITCH, link_practice
from askwell.domain.next_steps.steps import (
    NextStep,
    StepAction,
    Subject,
    Urgency,
    at_morning,
    say_why,
)
from askwell.domain.telling import tell_near_day
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from askwell.domain.next_steps.facts import Facts, InterviewFacts, PitchFacts
    from askwell.domain.next_steps.steps import Part


def practise_pitch(facts: Facts, now: datetime) -> Iterator[NextStep]:
    """Yield one step a week while a pitch is missing, stale, or not practised for what is near."""
    pitch = facts.pitch
    if pitch is None:
        return
    ahead = _find_occasion(facts, now)
    if pitch.written_on is None:
        if ahead is not None or _has_settled_in(facts, pitch, now):
            yield _propose_writing(pitch, ahead, now)
    elif ahead is not None and not _is_fresh(facts, pitch, ahead):
        yield _propose_practice(pitch, ahead, now)
    elif _is_stale(facts, pitch, now):
        yield _propose_return(pitch, now)


def _find_occasion(facts: Facts, now: datetime) -> InterviewFacts | None:
    until = now.date() + timedelta(days=facts.pacing.prepare_before)
    near = [i for i in facts.interviews if now < i.starts_at and i.starts_at.date() <= until]
    return min(near, key=lambda interview: interview.starts_at, default=None)


def _has_settled_in(facts: Facts, pitch: PitchFacts, now: datetime) -> bool:
    # The first days are for people.
    days = timedelta(days=facts.pacing.pitch_written_within)
    return pitch.here_since is not None and pitch.here_since + days <= now.date()


def _is_fresh(facts: Facts, pitch: PitchFacts, ahead: InterviewFacts) -> bool:
    since = ahead.starts_at.date() - timedelta(days=facts.pacing.pitch_practised_within)
    return pitch.practised_on is not None and pitch.practised_on >= since


def _is_stale(facts: Facts, pitch: PitchFacts, now: datetime) -> bool:
    days = [day for day in (pitch.written_on, pitch.practised_on) if day is not None]
    return max(days) + timedelta(days=facts.pacing.pitch_stale_after) < now.date()


def _propose_writing(pitch: PitchFacts, ahead: InterviewFacts | None, now: datetime) -> NextStep:
    if ahead is not None:
        why = say_why(
            _("On [{day}] you meet {name}, and how you say who you are [is not written yet]."),
            today=now.date(),
            day=ahead.starts_at.date(),
            name=ahead.person.name,
        )
    else:
        why = say_why(
            _("You have been here since [{day}], and your pitch [is not written yet]."),
            today=now.date(),
            day=pitch.here_since,
        )
    return NextStep(
        rule="pitch",
        key=_name_week("write", now),
        subject=Subject("pitch", pitch.id, _("Your pitch")),
        title=_("Write what you say about you"),
        who="",
        why=why,
        hint=_("The guide says: what you study, what you care about and do well, what you seek."),
        guide="N13",
        note=_("four sentences"),
        due=at_morning(now.date(), now.tzinfo),
        urgency=Urgency.HABIT,
        actions=(StepAction("write", _("Write it"), NEW_PITCH),),
    )


def _propose_practice(pitch: PitchFacts, ahead: InterviewFacts, now: datetime) -> NextStep:
    day = ahead.starts_at.date()
    return NextStep(
        rule="pitch",
        key=f"pitch:{ahead.id}:{day}",
        subject=Subject("interview", ahead.id, ahead.person.name),
        title=_("Say your pitch aloud once"),
        who=_("before you meet {name}").format(name=ahead.person.name),
        why=_say_last(
            pitch,
            now,
            since=_("You meet them on [{day}], and last practised on [{last}]."),
            never=_("You meet them on [{day}], and [have not said it aloud yet]."),
            day=day,
        ),
        hint=_("The guide says: rehearse it, so that it is yours when you are asked."),
        guide="N13",
        note=_("for {day}").format(day=tell_near_day(day, now.date())),
        due=at_morning(max(now.date(), day - timedelta(days=1)), now.tzinfo),
        urgency=Urgency.TIME,
        actions=(
            StepAction("practise", _("Practise"), link_practice(pitch.id)),
            StepAction("open", _("Open"), PITCH),
        ),
    )


def _propose_return(pitch: PitchFacts, now: datetime) -> NextStep:
    return NextStep(
        rule="pitch",
        key=_name_week("return", now),
        subject=Subject("pitch", pitch.id, _("Your pitch")),
        title=_("See whether your pitch is still yours"),
        who="",
        why=_say_last(
            pitch,
            now,
            since=_("You wrote it on [{day}], and last said it aloud on [{last}]."),
            never=_("You wrote it on [{day}], and [have not said it aloud since]."),
            day=pitch.written_on,
        ),
        hint=_(
            "What you seek has moved on since then; say it once, and change what no longer fits."
        ),
        guide="N13",
        note=_("two minutes"),
        due=at_morning(now.date(), now.tzinfo),
        urgency=Urgency.HABIT,
        actions=(
            StepAction("practise", _("Practise"), link_practice(pitch.id)),
            StepAction("open", _("Read it"), PITCH),
        ),
    )


def _say_last(
    pitch: PitchFacts, now: datetime, *, since: str, never: str, day: object
) -> tuple[Part, ...]:
    if pitch.practised_on is None:
        return say_why(never, today=now.date(), day=day)
    return say_why(since, today=now.date(), day=day, last=pitch.practised_on)


def _name_week(what: str, now: datetime) -> str:
    # A new week asks anew, whatever was answered in the last one.
    monday = now.date() - timedelta(days=now.date().weekday())
    return f"pitch:{what}:{monday}"
