"""The page of a pitch: the right one, its wordings and practices, in a fixed number of queries."""

from __future__ import annotations

from datetime import timedelta

import pytest

from askwell.actions.pitch_runs import record_run
from askwell.actions.pitches import create_pitch, put_pitch_away, save_pitch
from askwell.domain.errors import NotFound
from askwell.domain.pitch import Audience, Pace, PitchLength
from askwell.queries.pitch_page import load_pitch_page, load_practice_page
from askwell.records.models import Interview, Pitch
from cast import meet_grace, write_pitch

pytestmark = pytest.mark.django_db

PAGE_QUERIES = 5
PRACTICE_QUERIES = 5


def begin(owner, now, **facts) -> Pitch:
    return create_pitch(owner=owner, draft=write_pitch(**facts), now=now)


def live_with(pitch: Pitch, now, times: int) -> None:
    for number in range(times):
        draft = write_pitch(who=f"I’m Noor, number {number}.")
        save_pitch(pitch=pitch, draft=draft, revision=pitch.revision, is_kept=True, now=now)
        record_run(pitch=pitch, seconds=20 + number, feeling=4, note="", now=now)


def test_without_a_pitch_there_is_no_page(owner, now):
    assert load_pitch_page(owner, "", now) is None
    with pytest.raises(NotFound):
        load_pitch_page(owner, "01NONE", now)


def test_n13_the_plain_half_minute_is_shown_first(owner, now):
    for facts in (
        {"audience": Audience.FAIR},
        {"length": PitchLength.MINUTE},
        {"length": PitchLength.WRITTEN},
    ):
        begin(owner, now, **facts)
    plain = begin(owner, now)

    page = load_pitch_page(owner, "", now)

    assert page.pitch == plain
    assert [row.length for row in page.siblings] == ["30s", "60s", "written"]
    assert [row.is_current for row in page.rows] == [True, False, False, False]


def test_n13_wordings_and_practices_are_shown_newest_first(owner, now):
    pitch = begin(owner, now)
    live_with(pitch, now, 3)

    page = load_pitch_page(owner, pitch.ulid, now)

    assert [one.said.split(".")[0] for one in page.wordings] == [
        "I’m Noor, number 1",
        "I’m Noor, number 0",
    ]
    assert [run.seconds for run in page.runs] == [22, 21, 20]
    assert [dot.run.seconds for dot in page.chart.dots] == [20, 21, 22]
    assert page.shown.pace == Pace(109, 3)


def test_what_is_put_away_is_listed_apart_and_never_the_usual_one(owner, now):
    away, here = begin(owner, now), begin(owner, now, audience=Audience.FAIR)
    put_pitch_away(pitch=away, now=now)

    page = load_pitch_page(owner, "", now)

    assert page.pitch == here
    assert [row.id for row in page.rows] == [here.ulid]
    assert [row.id for row in page.put_away] == [away.ulid]


def test_the_next_interview_is_the_next_chance(owner, now):
    begin(owner, now)
    zones = {"my_time_zone": "UTC", "their_time_zone": "UTC"}
    for days in (-1, 5, 2):
        Interview.objects.create(
            owner=owner, person=meet_grace(owner), starts_at=now + timedelta(days=days), **zones
        )

    assert load_pitch_page(owner, "", now).next_interview.starts_at == now + timedelta(days=2)


def test_the_page_takes_as_many_queries_for_much_as_for_little(
    owner, now, django_assert_num_queries
):
    pitch = begin(owner, now)
    with django_assert_num_queries(PAGE_QUERIES):
        load_pitch_page(owner, pitch.ulid, now)

    live_with(pitch, now, 12)
    for _number in range(5):
        begin(owner, now, audience=Audience.PERSON)
    with django_assert_num_queries(PAGE_QUERIES):
        load_pitch_page(owner, pitch.ulid, now)


def test_n13_practice_shows_the_words_and_the_first_ones_of_each_part(
    owner, now, django_assert_num_queries
):
    pitch = begin(owner, now)
    live_with(pitch, now, 2)

    with django_assert_num_queries(PRACTICE_QUERIES):
        page = load_practice_page(owner, pitch.ulid, now)

    assert (page.number, page.limit) == (3, 30)
    assert page.lines[2].cue == "I’m finding out"
    assert page.lines[2].rest == "what planners actually do all week."
    assert [line.ends_at for line in page.lines] == sorted(line.ends_at for line in page.lines)
    assert page.lines[-1].ends_at == 1
