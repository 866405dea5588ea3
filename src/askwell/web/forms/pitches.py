"""This file reads a pitch, and a practice of it, off their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from askwell.actions.pitches import PitchDraft
from askwell.domain.errors import AskwellError
from askwell.domain.pitch import Audience, PitchLength, PitchPart, PitchText
from askwell.web.forms.messages import read_ignored, read_word

if TYPE_CHECKING:
    from django.http import QueryDict

    from askwell.records.models import Pitch, PitchVersion

TOGETHER = "together"
LONGEST_SECONDS = 5


def read_pitch_draft(data: QueryDict) -> PitchDraft:
    """Return the pitch as it stands in its form, its parts woven or taken apart when asked."""
    words = {name: data.get(name, "") for name in (*PitchPart, TOGETHER)}
    text = PitchText(**{str(name): value for name, value in words.items()})
    if data.get("do") == "weave":
        words[TOGETHER] = text.woven.replace("\n\n", " ")
    elif data.get("do") == "part":
        words[TOGETHER] = ""
    return PitchDraft(
        audience=read_word(Audience, data.get("audience")) or Audience.ANYONE,
        length=read_word(PitchLength, data.get("length")) or PitchLength.HALF_MINUTE,
        for_whom=data.get("for_whom", ""),
        text=PitchText(**{str(name): value for name, value in words.items()}),
        ignored=read_ignored(data),
    )


def show_pitch_draft(pitch: Pitch, version: PitchVersion | None) -> PitchDraft:
    """Return what the form of a known pitch begins with."""
    return PitchDraft(
        audience=Audience(pitch.audience),
        length=PitchLength(pitch.length),
        for_whom=pitch.for_whom,
        text=version.text if version else PitchText(),
        ignored=tuple(pitch.ignored),
    )


def read_seconds(data: QueryDict) -> int:
    """Return how long a practice took.

    Raises:
        AskwellError: When that is no number of seconds.
    """
    text = data.get("seconds", "").strip()
    if not (text.isascii() and text.isdigit() and len(text) < LONGEST_SECONDS):
        raise AskwellError(_("Say how many seconds it took, between 1 and 3600."))
    return int(text)


def read_run_feeling(data: QueryDict) -> int | None:
    """Return how it felt, from 1 to 5; nothing when it was not said."""
    text = data.get("feeling", "")
    return int(text) if text in {"1", "2", "3", "4", "5"} else None
