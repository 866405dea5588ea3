"""Which pitch is said, at whose pace, and the line that begins a letter."""

from __future__ import annotations

import pytest
from django.db.models import OuterRef

from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import create_pitch, put_pitch_away
from askwell.domain.errors import NotFound
from askwell.domain.pitch import Audience, Pace, PitchLength
from askwell.queries.pitches import (
    find_pitch,
    find_run,
    find_wording,
    load_pace,
    read_opening_line,
    select_opening_line,
)
from askwell.records.models import Pitch, Profile
from cast import write_pitch

pytestmark = pytest.mark.django_db

LINE = "I study architecture, and I’m finding out what planners do all week."


def begin(owner, now, **facts) -> Pitch:
    return create_pitch(owner=owner, draft=write_pitch(**facts), now=now)


def read_line(owner) -> str:
    profiles = Profile.objects.annotate(opening=select_opening_line(OuterRef("user")))
    return read_opening_line(profiles.get(user=owner).opening)


def test_nobody_finds_what_is_another_persons(owner, other_owner, now):
    pitch = begin(owner, now)
    run = record_run(pitch=pitch, seconds=30, feeling=None, note="", now=now)
    for find, row in (
        (find_pitch, pitch),
        (find_wording, pitch.versions.get()),
        (find_run, run),
    ):
        assert find(owner, row.ulid) == row
        with pytest.raises(NotFound):
            find(other_owner, row.ulid)


def test_n13_the_pace_is_told_from_all_ones_practices(owner, other_owner, now):
    for one, seconds in ((owner, 20), (owner, 22), (other_owner, 40)):
        record_run(pitch=begin(one, now), seconds=seconds, feeling=None, note="", now=now)

    assert load_pace(owner) == Pace(129, 2)
    assert load_pace(other_owner) == Pace()


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"together": LINE}, LINE),
        ({"together": " I study\narchitecture. "}, "I study architecture."),
        (
            {"who": "I study architecture.", "interests": "", "seeking": "I wonder.", "ask": ""},
            "I study architecture. I wonder.",
        ),
        ({"together": "I study [field]."}, ""),
        ({"together": LINE, "audience": Audience.FAMILY}, ""),
        ({"together": LINE, "length": PitchLength.HALF_MINUTE}, ""),
    ],
)
def test_n13_the_one_line_pitch_for_anyone_begins_a_letter(owner, other_owner, now, facts, line):
    begin(owner, now, **{"length": PitchLength.ONE_LINE, **facts})

    assert read_line(owner) == line
    assert read_line(other_owner) == ""


def test_a_line_put_away_begins_nothing(owner, now):
    put_pitch_away(pitch=begin(owner, now, length=PitchLength.ONE_LINE, together=LINE), now=now)

    assert read_line(owner) == ""
