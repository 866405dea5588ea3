"""The pictures of a pitch: a bar of seconds, and the practices."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.pitch import Audience, Pace, PitchLength, PitchText, measure_pitch
from askwell.domain.pitch_figures import WIDTH, Run, draw_runs, draw_say_bar, mark_parts
from askwell.domain.pitch_review import review_pitch

WORDS = st.text(alphabet="ab .\n\r’-[]?", max_size=80)
TEXTS = st.builds(
    PitchText, who=WORDS, interests=WORDS, seeking=WORDS, ask=WORDS, together=st.just("") | WORDS
)


def draw(text: PitchText, length: PitchLength = PitchLength.HALF_MINUTE):
    reviewed = review_pitch(text, length=length, audience=Audience.ANYONE, pace=Pace())
    parts = mark_parts(text, reviewed.findings)
    return parts, draw_say_bar(parts, reviewed.measure)


def run(seconds: int) -> Run:
    return Run("01RUN", datetime(2026, 11, 1, tzinfo=UTC), seconds, 61, 3, "")


@given(TEXTS)
def test_the_marked_parts_together_are_what_is_said(text):
    parts, _bar = draw(text)

    joined = ["".join(piece.text for piece in part.pieces) for part in parts]
    assert joined == [words for _part, words in text.pieces]


@given(TEXTS, st.sampled_from(PitchLength))
def test_the_bar_stays_inside_its_picture(text, length):
    _parts, bar = draw(text, length)

    for stretch in (*bar.stretches, *([bar.room] if bar.room else [])):
        assert 0 <= stretch.x <= stretch.x + stretch.width <= WIDTH + 1
    assert 0 < bar.limit_at <= WIDTH
    assert len(bar.ticks) <= 8


def test_there_is_room_until_the_limit_and_none_beyond():
    _parts, short = draw(PitchText(who="I’m Noor."))
    _parts, long = draw(PitchText(who="word " * 100))

    assert short.room
    assert long.room is None
    assert measure_pitch(PitchText(who="word " * 100), PitchLength.HALF_MINUTE, Pace()).over == 13


def test_an_empty_pitch_is_an_empty_bar():
    parts, bar = draw(PitchText())

    assert (parts, bar.stretches) == ((), ())


def test_practices_run_from_left_to_right_and_longer_is_higher():
    chart = draw_runs([run(28), run(34), run(41)], 30)

    assert [dot.run.seconds for dot in chart.dots] == [41, 34, 28]
    assert chart.dots[0].x < chart.dots[1].x < chart.dots[2].x
    assert chart.dots[0].y < chart.dots[1].y < chart.goal_at < chart.dots[2].y


def test_one_practice_and_many_alike_can_be_drawn():
    assert len(draw_runs([run(30)], 30).dots) == 1
    assert len(draw_runs([run(30)] * 20, 30).dots) == 8
