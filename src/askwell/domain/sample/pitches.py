"""This file is what the sample's owner says about herself, and how practising went."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.domain.pitch import Audience, PitchLength, PitchText


@dataclass(frozen=True, slots=True)
class SampleWording:
    """A wording, and how many days ago it was written."""

    ago: int
    text: PitchText


@dataclass(frozen=True, slots=True)
class SampleRun:
    """A practice of one of the wordings, counted from 1."""

    ago: int
    wording: int
    seconds: int
    feeling: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePitch:
    """A pitch with its wordings, oldest first."""

    length: PitchLength
    wordings: tuple[SampleWording, ...]
    audience: Audience = Audience.ANYONE
    for_whom: str = ""
    runs: tuple[SampleRun, ...] = ()


_WHO = "I’m Noor Haddad, in my fourth year of architecture at Calder."
_SEEKING = "I’m finding out what planners actually do all week, in councils, trusts and firms."

PITCHES: tuple[SamplePitch, ...] = (
    SamplePitch(
        length=PitchLength.HALF_MINUTE,
        wordings=(
            SampleWording(
                27,
                PitchText(
                    who="I’m Noor Haddad, an architecture student.",
                    seeking="I would like to learn about urban planning.",
                ),
            ),
            SampleWording(
                22,
                PitchText(
                    who=_WHO,
                    interests="Streets are where I spend my studio time, more than any building I was ever asked to draw. I’m curious, organized and good with people, and I like to find out how things come to be the way they are.",
                    seeking="I would like to learn about urban planning, because I think it might suit me better than buildings do.",
                    ask="Do you know anyone I should talk to, and what should I read?",
                ),
            ),
            SampleWording(
                11,
                PitchText(
                    who=_WHO,
                    interests="Streets are where I spend my studio time, and I’m good at getting people to draw what they mean.",
                    seeking=_SEEKING,
                    ask="Whose work should I look at, and is there one person you think I should hear from?",
                ),
            ),
        ),
        runs=(
            SampleRun(22, 2, 41, 2, "slower"),
            SampleRun(22, 2, 38, 2),
            SampleRun(17, 2, 34, 3, "breathe before the question"),
            SampleRun(11, 3, 28, 3),
            SampleRun(11, 3, 29, 3, "look up"),
            SampleRun(6, 3, 27, 4),
        ),
    ),
    SamplePitch(
        length=PitchLength.MINUTE,
        wordings=(
            SampleWording(
                11,
                PitchText(
                    who=_WHO,
                    interests="Streets are where I spend my studio time. Last spring I ran a workshop in Mill Lane: forty people, one roll of paper, and everybody drew the way they walk to school or to work. Nobody drew the zebra crossing, because nobody uses it. I brought that roll to the council, and somebody there knew three more crossings like it.",
                    seeking="That made me wonder about the work behind such a street. I’m finding out what planners actually do all week, in councils, trusts and firms: what is drawing, what is listening, and what is paper.",
                    ask="Is there one person you think I should hear from?",
                ),
            ),
        ),
    ),
    SamplePitch(
        length=PitchLength.ONE_LINE,
        wordings=(
            SampleWording(
                10,
                PitchText(
                    together="I study architecture at Calder, and I’m finding out what planners do all week."
                ),
            ),
        ),
    ),
    SamplePitch(
        audience=Audience.FAMILY,
        length=PitchLength.ONE_LINE,
        wordings=(
            SampleWording(
                10,
                PitchText(
                    together="You know how I complain about crossings? I’m finding out who does that work, and what their week is like."
                ),
            ),
        ),
    ),
)
