"""This file is what the pages of the pitch show, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Case, F, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Concat
from django.utils.translation import gettext as _

from askwell.domain.errors import NotFound
from askwell.domain.pitch import (
    Audience,
    PitchLength,
    PitchPart,
    PitchText,
    count_seconds,
    count_spoken_words,
    find_pace,
    is_whole_line,
)
from askwell.domain.pitch_figures import draw_say_bar, mark_parts
from askwell.domain.pitch_review import review_pitch
from askwell.records.models import Pitch, PitchRun, PitchVersion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from askwell.domain.pitch import Pace
    from askwell.domain.pitch_figures import MarkedPart, SayBar
    from askwell.domain.pitch_review import ReviewedPitch
    from askwell.records.models import User

RUNS_READ = 200
"""As many practices as anybody looks back on; the pace needs fewer."""
# Which pitch is shown when none is asked for: the plain one, at the length most often needed.
_LENGTHS_FIRST = (
    PitchLength.HALF_MINUTE,
    PitchLength.MINUTE,
    PitchLength.ONE_LINE,
    PitchLength.WRITTEN,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchRow:
    """A pitch as a line of the list."""

    id: str
    audience: str
    for_whom: str
    length: str
    said: str
    words: int
    seconds: int
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPitch:
    """A text with its review laid over it, and its picture."""

    text: PitchText
    reviewed: ReviewedPitch
    parts: tuple[MarkedPart, ...]
    bar: SayBar
    pace: Pace

    @property
    def words(self) -> int:
        """Return how many words are said."""
        return self.reviewed.measure.words

    @property
    def seconds(self) -> int:
        """Return how long that takes."""
        return self.reviewed.measure.seconds


def find_pitch(owner: User, ulid: str) -> Pitch:
    """Return the owner's pitch with that id, put away or not.

    Raises:
        NotFound: When there is none.
    """
    found: Pitch | None = Pitch.objects.owned_by(owner).filter(ulid=ulid).first()
    if found is None:
        raise NotFound(_("There is no such pitch."))
    return found


def find_wording(owner: User, ulid: str) -> PitchVersion:
    """Return the owner's wording with that id.

    Raises:
        NotFound: When there is none.
    """
    wordings = PitchVersion.objects.owned_by(owner).select_related("pitch__owner")
    found: PitchVersion | None = wordings.filter(ulid=ulid).first()
    if found is None:
        raise NotFound(_("There is no such wording."))
    return found


def find_run(owner: User, ulid: str) -> PitchRun:
    """Return the owner's practice with that id.

    Raises:
        NotFound: When there is none.
    """
    runs = PitchRun.objects.owned_by(owner).select_related("pitch")
    found: PitchRun | None = runs.filter(ulid=ulid).first()
    if found is None:
        raise NotFound(_("There is no such practice."))
    return found


def load_pace(owner: User) -> Pace:
    """Return the pace of somebody's last practices."""
    runs = PitchRun.objects.owned_by(owner).order_by("-practised_at", "-pk")
    return find_pace(runs.values_list("words", "seconds")[:RUNS_READ])


def find_latest_wording(pitch: Pitch) -> PitchVersion | None:
    """Return the wording that counts."""
    return PitchVersion.objects.filter(pitch=pitch).order_by("-number").first()


def show_text(
    text: PitchText,
    *,
    length: PitchLength,
    audience: Audience,
    pace: Pace,
    ignored: Collection[str] = (),
) -> ShownPitch:
    """Review a text and draw it; nothing is read or kept."""
    reviewed = review_pitch(text, length=length, audience=audience, pace=pace, ignored=ignored)
    parts = mark_parts(text, reviewed.findings)
    return ShownPitch(
        text=text,
        reviewed=reviewed,
        parts=parts,
        bar=draw_say_bar(parts, reviewed.measure),
        pace=pace,
    )


def select_opening_line(user: OuterRef) -> Subquery:
    """Return the one-line pitch for anyone as a column, beside a row of its person."""
    parts = [part for name in PitchPart for part in (Value(" "), F(str(name)))]
    lines = PitchVersion.objects.filter(
        pitch__owner=user,
        pitch__removed_at=None,
        pitch__audience=Audience.ANYONE,
        pitch__length=PitchLength.ONE_LINE,
    ).annotate(
        said=Case(
            When(together="", then=Concat(*parts, output_field=TextField())), default=F("together")
        )
    )
    return Subquery(lines.order_by("-pitch_id", "-number").values("said")[:1])


def read_opening_line(said: str | None) -> str:
    """Return the line when it can begin a letter, else nothing."""
    line = " ".join((said or "").split())
    return line if is_whole_line(line) else ""


def rank_pitch(pitch: Pitch) -> tuple[bool, str, str, int, int]:
    """Return what puts the plain pitch first, at the length most often needed."""
    return (
        pitch.audience != Audience.ANYONE,
        pitch.audience,
        pitch.for_whom,
        _LENGTHS_FIRST.index(PitchLength(pitch.length)),
        pitch.pk,
    )


def load_latest_wordings(owner: User) -> dict[int, PitchVersion]:
    """Return the wording that counts of each pitch, by the pitch's row."""
    newest = PitchVersion.objects.filter(pitch=OuterRef("pitch")).order_by("-number")
    versions: Iterable[PitchVersion] = PitchVersion.objects.owned_by(owner).filter(
        number=Subquery(newest.values("number")[:1])
    )
    return {version.pitch_id: version for version in versions}


def make_pitch_row(
    pitch: Pitch, latest: dict[int, PitchVersion], pace: Pace, current: Pitch
) -> PitchRow:
    """Return a pitch as a line of the list."""
    version = latest.get(pitch.pk)
    said = version.text.said if version else ""
    words = count_spoken_words(said)
    return PitchRow(
        id=pitch.ulid,
        audience=pitch.audience,
        for_whom=pitch.for_whom,
        length=pitch.length,
        said=said,
        words=words,
        seconds=count_seconds(words, pace),
        is_current=pitch == current,
    )
