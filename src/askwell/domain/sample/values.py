"""This file is the words an invented network is told in; days are counted back from today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.domain.interviews import InterviewFormat, KeepResearching
    from askwell.domain.letter_words import Channel, MessageKind
    from askwell.domain.outreach import (
        AdviceStatus,
        Answer,
        FavourKind,
        InteractionKind,
        ReferralStatus,
        Stage,
    )
    from askwell.domain.people import Circle, Closeness, WorkSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePlace:
    """An organization, by the key that the rest of the sample calls it."""

    key: str
    name: str
    setting: WorkSetting
    location: str = ""
    ownership: str = ""
    website: str = ""
    notes: str = ""
    research: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleField:
    """A career field being explored."""

    key: str
    name: str
    titles: tuple[str, ...]
    learn: str
    target: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    """Somebody invented; `…_ago` is days before today, None for never."""

    key: str
    name: str
    title: str = ""
    place: str = ""
    pronouns: str = ""
    circles: tuple[Circle, ...] = ()
    closeness: Closeness | None = None
    location: str = ""
    time_zone: str = ""
    phone: str = ""
    site: str = ""
    email: str = ""
    fields: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    how_met: str = ""
    met_ago: int | None = None
    birthday: tuple[int, int] | None = None
    """Month and day; years are nobody's business."""
    told_ago: int | None = None
    cadence_days: int | None = None
    stage: Stage | None = None
    stage_ago: int = 0
    not_now_in: int | None = None
    why: str = ""
    research: str = ""
    researched_ago: int | None = None
    former: tuple[str, str] | None = None
    """An earlier title, and the key of its place."""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLetter:
    """A message: sent so many days ago, or a draft when that is None."""

    to: str
    kind: MessageKind
    channel: Channel
    body: str
    subject: str = ""
    sent_ago: int | None = None
    answer: Answer | None = None
    answered_ago: int | None = None
    nudge_ago: int | None = None
    thanks_for: str = ""
    """The key of the talk it says thanks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleContact:
    """Something that happened with somebody."""

    who: str
    kind: InteractionKind
    ago: int
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReferral:
    """A name that somebody gave."""

    by: str
    to: str
    ago: int
    occasion: str
    status: ReferralStatus
    told_ago: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAdvice:
    """Something somebody advised."""

    by: str
    text: str
    ago: int
    status: AdviceStatus
    acted_ago: int | None = None
    impact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFavour:
    """Something given or received; a promise while `done_ago` is None."""

    who: str
    kind: FavourKind
    is_given: bool
    what: str
    promised_ago: int | None = None
    due_in: int | None = None
    done_ago: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleThanks:
    """A thank-you owed to somebody for their part in a talk; `thanked_ago` once it was said."""

    to: str
    talk: str
    reason: str
    owed_ago: int
    thanked_ago: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTie:
    """That one person knows another."""

    who: str
    knows: str
    how: str
    strength: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAnswer:
    """A question of the bank, by its id, and what was said to it."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleVerdict:
    """How a talk felt, 1 to 5."""

    occupation: int
    workplace: int
    energy: int
    words: str
    surprise: str = ""
    keep_field: KeepResearching
    keep_employer: KeepResearching


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTalk:
    """An interview; `ago` is negative for one to come, `hour` is the clock at home."""

    key: str
    who: str
    field: str
    place: str
    ago: int
    hour: int
    minutes: int
    format: InterviewFormat
    their_zone: str
    where: str = ""
    is_done: bool = True
    answers: tuple[SampleAnswer, ...] = ()
    notes: str = ""
    verdict: SampleVerdict | None = None
