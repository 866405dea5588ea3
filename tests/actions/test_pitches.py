"""A pitch's life: wordings are kept, none is lost, and what is put away comes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import (
    begin_pitch_from_profile,
    create_pitch,
    erase_pitch,
    put_pitch_away,
    restore_version,
    save_pitch,
    take_pitch_up,
)
from askwell.actions.profile import finish_welcome, introduce_yourself
from askwell.actions.sample import load_sample, remove_sample
from askwell.domain.errors import AskwellError, Conflict
from askwell.records.models import Pitch, PitchRun, PitchVersion
from cast import write_pitch

pytestmark = pytest.mark.django_db


@pytest.fixture
def pitch(owner, now) -> Pitch:
    return create_pitch(owner=owner, draft=write_pitch(), now=now)


def save(pitch: Pitch, now, *, is_kept: bool = False, **words) -> None:
    save_pitch(
        pitch=pitch,
        draft=write_pitch(**words),
        revision=pitch.revision,
        is_kept=is_kept,
        now=now,
    )


def list_whos(pitch: Pitch) -> list[str]:
    return list(
        PitchVersion.objects.filter(pitch=pitch).order_by("number").values_list("who", flat=True)
    )


def test_n13_while_one_writes_one_wording_changes(pitch, now):
    for words in ("I’m N", "I’m Noor", "I’m Noor."):
        save(pitch, now, who=words)

    assert list_whos(pitch) == ["I’m Noor."]


def test_n13_a_kept_wording_stays_and_the_next_change_begins_another(pitch, now):
    save(pitch, now, who="First.", is_kept=True)
    save(pitch, now, who="Second")
    save(pitch, now, who="Second.")

    assert list_whos(pitch) == ["First.", "Second."]


def test_keeping_the_same_words_twice_makes_no_second_wording(pitch, now):
    save(pitch, now, is_kept=True)
    save(pitch, now, is_kept=True)

    assert PitchVersion.objects.count() == 1


def test_n13_what_was_said_aloud_is_kept(pitch, now):
    record_run(pitch=pitch, seconds=30, feeling=None, note="", now=now)
    save(pitch, now, who="Other words.")

    assert PitchVersion.objects.filter(pitch=pitch).count() == 2


def test_n13_an_older_wording_is_taken_up_and_none_is_lost(pitch, now):
    save(pitch, now, who="First.", is_kept=True)
    save(pitch, now, who="Second.")
    first = PitchVersion.objects.get(who="First.")

    restore_version(version=first, now=now + timedelta(hours=1))

    assert list_whos(pitch) == ["First.", "Second.", "First."]
    restore_version(version=first, now=now + timedelta(hours=2))
    assert PitchVersion.objects.count() == 3


def test_a_window_left_open_does_not_write_over_a_wording_taken_up(pitch, now):
    save(pitch, now, is_kept=True)
    save(pitch, now, who="Second.")
    stale = pitch.revision
    restore_version(version=PitchVersion.objects.get(number=1), now=now)

    with pytest.raises(Conflict):
        save_pitch(pitch=pitch, draft=write_pitch(), revision=stale, is_kept=False, now=now)


def test_of_two_windows_the_second_overwrites_nothing(pitch, now):
    stale = pitch.revision
    save(pitch, now, who="First window.")

    with pytest.raises(Conflict, match="another window"):
        save_pitch(
            pitch=pitch, draft=write_pitch(who="Second."), revision=stale, is_kept=True, now=now
        )
    assert list_whos(pitch) == ["First window."]


def test_line_ends_and_nul_are_made_plain_and_a_speech_is_refused(pitch, now):
    save(pitch, now, who="  One\r\ntwo\x00\rthree ")
    assert list_whos(pitch) == ["One\ntwo\nthree"]

    with pytest.raises(AskwellError, match="a speech"):
        save(pitch, now, who="w" * 5_001)


def test_what_is_put_away_comes_back_with_everything_and_only_then_can_be_deleted(pitch, now):
    record_run(pitch=pitch, seconds=30, feeling=3, note="", now=now)
    with pytest.raises(AskwellError, match="away first"):
        erase_pitch(pitch=pitch)

    put_pitch_away(pitch=pitch, now=now)
    take_pitch_up(pitch=pitch)
    assert pitch.removed_at is None
    assert pitch.runs.count() == 1

    put_pitch_away(pitch=pitch, now=now)
    erase_pitch(pitch=pitch)
    assert not PitchVersion.objects.exists()
    assert not PitchRun.objects.exists()


def welcome(owner, now, **told) -> None:
    known = {"name": "Noor", "about": "a student of architecture", "seeking": "planning"}
    introduce_yourself(profile=owner.profile, **{**known, **told})
    finish_welcome(profile=owner.profile, time_zone="", now=now)


def test_n13_the_welcomes_sentence_becomes_the_first_wording(owner, now):
    welcome(owner, now)

    version = PitchVersion.objects.get()
    assert version.number == 1
    assert version.text.said == (
        "I am Noor, a student of architecture.\n\nI would like to learn about planning."
    )


def test_the_welcome_makes_no_pitch_of_nothing_and_none_beside_one_of_yours(owner, now):
    welcome(owner, now, about="", seeking="")
    assert not Pitch.objects.exists()

    create_pitch(owner=owner, draft=write_pitch(), now=now)
    welcome(owner, now)
    assert Pitch.objects.count() == 1


def test_the_samples_pitch_is_none_of_yours_and_goes_with_it(owner, now):
    load_sample(owner=owner, now=now)
    assert Pitch.objects.count() == 4
    owner.profile.about = "a nurse"
    begin_pitch_from_profile(profile=owner.profile, now=now)
    sampled = Pitch.objects.exclude(batch=None).first()
    record_run(pitch=sampled, seconds=30, feeling=None, note="", now=now)

    remove_sample(owner=owner)

    assert Pitch.objects.count() == 1
    assert not PitchRun.objects.exists()
