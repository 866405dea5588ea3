"""This file is practising: what is noted of saying a pitch aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.actions.pitches import find_latest_version
from askwell.domain.errors import AskwellError
from askwell.domain.names import clean_line
from askwell.domain.pitch import count_spoken_words
from askwell.records.models import PitchRun, PitchVersion

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.records.models import Pitch

LONGEST_RUN = 3_600


@transaction.atomic
def record_run(
    *, pitch: Pitch, seconds: int, feeling: int | None, note: str, now: datetime
) -> PitchRun:
    """Keep one practice, and the wording it was of."""
    if not 1 <= seconds <= LONGEST_RUN:
        raise AskwellError(_("Say how many seconds it took, between 1 and 3600."))
    version = find_latest_version(pitch)
    run = PitchRun(
        owner=pitch.owner,
        pitch=pitch,
        version=version,
        practised_at=now,
        created_at=now,
        seconds=seconds,
        words=count_spoken_words(version.text.said) if version else 0,
        feeling=feeling,
        note=clean_line(note, 300),
    )
    run.full_clean()
    run.save()
    if version is not None:
        # What was said aloud is history; the next change is another wording.
        PitchVersion.objects.filter(pk=version.pk).update(is_kept=True)
    pitch.edited_at = now
    pitch.save(update_fields=["edited_at"])
    return run


def discard_run(*, run: PitchRun) -> None:
    """Forget a practice that was none."""
    run.delete()
