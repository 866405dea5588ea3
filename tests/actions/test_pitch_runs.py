"""Practising: the time, the feeling, the line, and the wording it was of."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from askwell.actions.pitch_runs import discard_run, record_run
from askwell.actions.pitches import create_pitch
from askwell.domain.errors import AskwellError
from askwell.records.models import Pitch, PitchRun
from cast import write_pitch

pytestmark = pytest.mark.django_db


@pytest.fixture
def pitch(owner, now) -> Pitch:
    return create_pitch(owner=owner, draft=write_pitch(), now=now)


def test_n13_a_practice_is_kept_with_its_time_and_the_words_it_had(pitch, now):
    run = record_run(pitch=pitch, seconds=28, feeling=4, note=" slower\n ", now=now)

    assert (run.seconds, run.words, run.feeling, run.note) == (28, 45, 4, "slower")
    assert run.version == pitch.versions.get()
    assert run.practised_at == now


@pytest.mark.parametrize("seconds", [0, -1, 3_601])
def test_no_practice_takes_no_time_or_a_day(pitch, now, seconds):
    with pytest.raises(AskwellError, match="how many seconds"):
        record_run(pitch=pitch, seconds=seconds, feeling=None, note="", now=now)


def test_a_feeling_is_one_of_five_or_none(pitch, now):
    with pytest.raises(ValidationError):
        record_run(pitch=pitch, seconds=30, feeling=6, note="", now=now)
    assert record_run(pitch=pitch, seconds=30, feeling=None, note="", now=now).feeling is None


def test_a_practice_that_was_none_is_forgotten(pitch, now):
    discard_run(run=record_run(pitch=pitch, seconds=2, feeling=None, note="", now=now))

    assert not PitchRun.objects.exists()
