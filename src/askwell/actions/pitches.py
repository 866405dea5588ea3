"""This file is the life of a pitch: written, kept as a wording, taken up again, put away."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from askwell.domain.errors import AskwellError, Conflict
from askwell.domain.names import clean_line
from askwell.domain.pitch import Audience, PitchLength, PitchText, begin_pitch_text
from askwell.records.models import Pitch, PitchVersion

if TYPE_CHECKING:
    from datetime import datetime

    from askwell.records.models import Profile, User

LONGEST_TEXT = 5_000
FINDINGS_IGNORED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchDraft:
    """What a form holds of a pitch: whom it is for, how long it may be, its words."""

    audience: Audience
    length: PitchLength
    text: PitchText
    for_whom: str = ""
    ignored: tuple[str, ...] = ()


@transaction.atomic
def create_pitch(*, owner: User, draft: PitchDraft, now: datetime) -> Pitch:
    """Begin a pitch with its first wording."""
    pitch = Pitch(owner=owner, created_at=now)
    _fill_pitch(pitch, draft)
    pitch.save()
    _add_version(pitch, draft.text, now=now)
    return pitch


@transaction.atomic
def save_pitch(
    *, pitch: Pitch, draft: PitchDraft, revision: int, is_kept: bool, now: datetime
) -> int:
    """Keep what was written, and return the revision to send with the next save.

    While one writes, the same wording changes; once it is kept or practised, a
    change begins a new one.

    Raises:
        Conflict: When another window saved after this one was opened; nothing is overwritten.
    """
    claimed = Pitch.objects.filter(pk=pitch.pk, revision=revision).update(revision=revision + 1)
    if not claimed:
        raise Conflict(_("This pitch was changed in another window meanwhile."))
    pitch.revision = revision + 1
    pitch.edited_at = now
    _fill_pitch(pitch, draft)
    pitch.save()
    latest = find_latest_version(pitch)
    text = _clean_text(draft.text)
    if latest is None or (latest.is_kept and latest.text != text):
        latest = _add_version(pitch, text, now=now)
    elif latest.text != text:
        _fill_version(latest, text)
        latest.written_at = now
    latest.is_kept = latest.is_kept or is_kept
    latest.save()
    return pitch.revision


@transaction.atomic
def restore_version(*, version: PitchVersion, now: datetime) -> Pitch:
    """Say it as it was said before: an older wording becomes the newest, and none is lost."""
    pitch = version.pitch
    latest = find_latest_version(pitch)
    if latest is not None and latest.text != version.text:
        PitchVersion.objects.filter(pk=latest.pk).update(is_kept=True)
        _add_version(pitch, version.text, now=now, is_kept=True)
        _note_change(pitch, now)
    return pitch


def ignore_finding(*, pitch: Pitch, key: str) -> None:
    """Leave a finding as it is, for this pitch."""
    pitch.ignored = list(dict.fromkeys([*pitch.ignored, key[:200]]))[-FINDINGS_IGNORED:]
    pitch.save(update_fields=["ignored"])


def recall_findings(*, pitch: Pitch) -> None:
    """Show again what was left."""
    pitch.ignored = []
    pitch.save(update_fields=["ignored"])


def put_pitch_away(*, pitch: Pitch, now: datetime) -> None:
    """Take a pitch out of sight; its wordings and practices stay."""
    pitch.removed_at = pitch.removed_at or now
    pitch.save(update_fields=["removed_at"])


def take_pitch_up(*, pitch: Pitch) -> None:
    """Bring a pitch back."""
    pitch.removed_at = None
    pitch.save(update_fields=["removed_at"])


def erase_pitch(*, pitch: Pitch) -> None:
    """Delete a pitch that was put away, with everything of it."""
    if pitch.removed_at is None:
        raise AskwellError(_("Put it away first; then it can be deleted."))
    pitch.delete()


@transaction.atomic
def begin_pitch_from_profile(*, profile: Profile, now: datetime) -> Pitch | None:
    """Make the first pitch out of what somebody told about themselves, if there is none yet."""
    own = Pitch.objects.owned_by(profile.user).exclude(batch__is_sample=True)
    if not (profile.about or profile.seeking) or own.exists():
        return None
    text = begin_pitch_text(name=profile.name, about=profile.about, seeking=profile.seeking)
    draft = PitchDraft(audience=Audience.ANYONE, length=PitchLength.HALF_MINUTE, text=text)
    return create_pitch(owner=profile.user, draft=draft, now=now)


def find_latest_version(pitch: Pitch) -> PitchVersion | None:
    """Return the wording that counts."""
    return PitchVersion.objects.filter(pitch=pitch).order_by("-number").first()


def _fill_pitch(pitch: Pitch, draft: PitchDraft) -> None:
    pitch.audience, pitch.length = draft.audience, draft.length
    pitch.for_whom = clean_line(draft.for_whom, 120)
    pitch.ignored = [key[:200] for key in draft.ignored][-FINDINGS_IGNORED:]


def _add_version(
    pitch: Pitch, text: PitchText, *, now: datetime, is_kept: bool = False
) -> PitchVersion:
    latest = find_latest_version(pitch)
    version = PitchVersion(
        owner=pitch.owner,
        pitch=pitch,
        number=latest.number + 1 if latest else 1,
        written_at=now,
        created_at=now,
        is_kept=is_kept,
    )
    _fill_version(version, _clean_text(text))
    version.save()
    return version


def _fill_version(version: PitchVersion, text: PitchText) -> None:
    for field in fields(PitchText):
        setattr(version, field.name, getattr(text, field.name))


def _clean_text(text: PitchText) -> PitchText:
    cleaned = {}
    for field in fields(PitchText):
        words = getattr(text, field.name).replace("\r\n", "\n").replace("\r", "\n")
        if len(words) > LONGEST_TEXT:
            raise AskwellError(_("That is a speech, not a pitch; nothing was saved."))
        cleaned[field.name] = words.replace("\x00", "").strip()
    return PitchText(**cleaned)


def _note_change(pitch: Pitch, now: datetime) -> None:
    # A window still open on the older wording must not write over the one taken up.
    pitch.revision += 1
    pitch.edited_at = now
    pitch.save(update_fields=["revision", "edited_at"])
