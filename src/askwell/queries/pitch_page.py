"""This file is the page of one pitch: its words, its other lengths, its wordings, its practices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from askwell.domain.errors import NotFound
from askwell.domain.interviews import InterviewStatus
from askwell.domain.pitch import Audience, PitchLength, PitchText, count_spoken_words, find_pace
from askwell.domain.pitch_figures import Run, draw_runs
from askwell.queries.pitches import (
    RUNS_READ,
    find_latest_wording,
    find_pitch,
    load_latest_wordings,
    load_pace,
    make_pitch_row,
    rank_pitch,
    show_text,
)
from askwell.records.models import Interview, Pitch, PitchRun, PitchVersion

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.domain.pitch_figures import MarkedPart, RunChart
    from askwell.queries.pitches import PitchRow, ShownPitch
    from askwell.records.models import User

CUE_WORDS = 3
"""How many words bring a part back: ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRow:
    """An older wording."""

    id: str
    number: int
    said: str
    words: int
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchPage:
    """Everything the page of one pitch shows."""

    pitch: Pitch
    version: PitchVersion | None
    shown: ShownPitch
    rows: tuple[PitchRow, ...]
    put_away: tuple[PitchRow, ...]
    wordings: tuple[WordingRow, ...]
    runs: tuple[Run, ...]
    chart: RunChart | None
    next_interview: Interview | None

    @property
    def siblings(self) -> tuple[PitchRow, ...]:
        """Return the same pitch at its other lengths, itself too."""
        mine = (self.pitch.audience, self.pitch.for_whom)
        return tuple(row for row in self.rows if (row.audience, row.for_whom) == mine)


@dataclass(frozen=True, slots=True)
class PromptLine:
    """A part to be said: the words that bring it back, the rest, and where in the time it ends."""

    cue: str
    rest: str
    ends_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticePage:
    """A pitch to say aloud; `limit` is the seconds to stay within."""

    pitch: Pitch
    lines: tuple[PromptLine, ...]
    words: int
    limit: int
    number: int
    next_interview: Interview | None


def load_pitch_page(owner: User, ulid: str, now: datetime) -> PitchPage | None:
    """Return the page of a pitch, of the usual one when `ulid` is empty, or None without any.

    Raises:
        NotFound: When that pitch is not there.
    """
    pitches = list(Pitch.objects.owned_by(owner).order_by("pk"))
    pitch = _choose_pitch(pitches, ulid)
    if pitch is None:
        return None
    runs = list(PitchRun.objects.owned_by(owner).order_by("-practised_at", "-pk")[:RUNS_READ])
    pace = find_pace((run.words, run.seconds) for run in runs)
    latest = load_latest_wordings(owner)
    wordings = list(PitchVersion.objects.filter(pitch=pitch).order_by("-number"))
    version = wordings[0] if wordings else None
    shown = show_text(
        version.text if version else PitchText(),
        length=PitchLength(pitch.length),
        audience=Audience(pitch.audience),
        pace=pace,
        ignored=pitch.ignored,
    )
    mine = tuple(_make_run(run) for run in runs if run.pitch_id == pitch.pk)
    rows = [make_pitch_row(one, latest, pace, pitch) for one in sorted(pitches, key=rank_pitch)]
    away = {one.ulid for one in pitches if one.removed_at}
    return PitchPage(
        pitch=pitch,
        version=version,
        shown=shown,
        rows=tuple(row for row in rows if row.id not in away),
        put_away=tuple(row for row in rows if row.id in away),
        wordings=tuple(_make_wording(one) for one in wordings[1:]),
        runs=mine,
        chart=draw_runs(mine, _find_goal(shown)) if mine else None,
        next_interview=_find_next_interview(owner, now),
    )


def load_practice_page(owner: User, ulid: str, now: datetime) -> PracticePage:
    """Return what one needs to say a pitch aloud.

    Raises:
        NotFound: When there is no such pitch.
    """
    pitch = find_pitch(owner, ulid)
    version = find_latest_wording(pitch)
    shown = show_text(
        version.text if version else PitchText(),
        length=PitchLength(pitch.length),
        audience=Audience(pitch.audience),
        pace=load_pace(owner),
    )
    return PracticePage(
        pitch=pitch,
        lines=tuple(_make_line(part) for part in shown.parts),
        words=shown.words,
        limit=_find_goal(shown),
        number=PitchRun.objects.filter(pitch=pitch).count() + 1,
        next_interview=_find_next_interview(owner, now),
    )


def _make_line(part: MarkedPart) -> PromptLine:
    words = "".join(piece.text for piece in part.pieces).split(maxsplit=CUE_WORDS)
    rest = words[CUE_WORDS] if len(words) > CUE_WORDS else ""
    return PromptLine(" ".join(words[:CUE_WORDS]), rest, part.ends_at)


def _choose_pitch(pitches: list[Pitch], ulid: str) -> Pitch | None:
    if ulid:
        found = next((pitch for pitch in pitches if pitch.ulid == ulid), None)
        if found is None:
            raise NotFound(_("There is no such pitch."))
        return found
    return min((p for p in pitches if p.removed_at is None), key=rank_pitch, default=None)


def _make_wording(version: PitchVersion) -> WordingRow:
    said = version.text.said
    return WordingRow(
        id=version.ulid,
        number=version.number,
        said=said,
        words=count_spoken_words(said),
        written_at=version.written_at,
    )


def _make_run(run: PitchRun) -> Run:
    return Run(run.ulid, run.practised_at, run.seconds, run.words, run.feeling, run.note)


def _find_goal(shown: ShownPitch) -> int:
    measure = shown.reviewed.measure
    return measure.seconds if measure.is_counted_in_words else measure.limit


def _find_next_interview(owner: User, now: datetime) -> Interview | None:
    ahead = Interview.objects.owned_by(owner).filter(
        status=InterviewStatus.SCHEDULED, starts_at__gt=now, person__deleted_at=None
    )
    return ahead.select_related("person").order_by("starts_at").first()
