"""A pitch: what is said, how long it takes, and at whose pace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.pitch import (
    USUAL_PACE,
    Pace,
    PitchLength,
    PitchPart,
    PitchText,
    begin_pitch_text,
    count_seconds,
    count_spoken_words,
    find_pace,
    is_whole_line,
    measure_pitch,
)

NOOR = PitchText(
    who="I’m Noor Haddad, in my fourth year of architecture at Calder.",
    interests="Streets are where I spend my studio time, and I’m good at getting people to draw what they mean.",
    seeking="I’m finding out what planners actually do all week, in councils, trusts and firms.",
    ask="Whose work should I look at, and is there one person you think I should hear from?",
)


def test_n13_half_a_minute_is_counted_as_it_is_said():
    measure = measure_pitch(NOOR, PitchLength.HALF_MINUTE, Pace())

    assert (measure.words, measure.seconds, measure.limit, measure.over) == (61, 27, 30, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" — … ", 0),
        ("I’m Noor.", 2),
        ("fourth-year, U.S. student", 3),
        ("I'm in year 4", 4),
        ("Ich heiße Noor und zeichne Straßen.", 6),
        ("one\n\ntwo", 2),
    ],
)
def test_words_are_counted_as_they_are_spoken(text, words):
    assert count_spoken_words(text) == words


def test_seconds_are_rounded_up_so_that_no_pitch_ends_late():
    assert [count_seconds(words, Pace(120)) for words in (0, 1, 2, 3, 60)] == [0, 1, 1, 2, 30]


def test_the_parts_are_said_one_after_the_other_without_the_empty_ones():
    text = PitchText(who=" I’m Noor. ", seeking="I wonder about planning.")

    assert text.said == "I’m Noor.\n\nI wonder about planning."
    assert [part for part, _words in text.pieces] == [PitchPart.WHO, PitchPart.SEEKING]


def test_one_piece_is_said_in_place_of_the_parts():
    text = PitchText(who="I’m Noor.", together="I’m Noor, and I wonder.\n\nWho knows?")

    assert text.said == "I’m Noor, and I wonder.\n\nWho knows?"
    assert text.pieces == ((None, "I’m Noor, and I wonder."), (None, "Who knows?"))
    assert text.woven == "I’m Noor."


def test_a_summary_is_counted_in_words():
    text = PitchText(together="word " * 130)
    measure = measure_pitch(text, PitchLength.WRITTEN, Pace())

    assert (measure.count, measure.limit, measure.over) == (130, 120, 10)


@pytest.mark.parametrize(
    ("runs", "pace"),
    [
        pytest.param([], Pace(), id="never practised"),
        pytest.param([(61, 28)], Pace(), id="once tells too little"),
        pytest.param([(61, 28), (61, 30)], Pace(126, 2), id="twice"),
        pytest.param([(61, 28), (61, 900), (61, 30)], Pace(126, 2), id="the telephone rang"),
        pytest.param([(61, 28), (61, 4), (61, 30)], Pace(126, 2), id="stopped at once"),
        pytest.param([(12, 5), (12, 5), (12, 5)], Pace(), id="too few words to tell"),
        pytest.param([(61, 0), (61, 28)], Pace(), id="no time at all"),
        pytest.param([(61, 26)] * 5 + [(61, 60)] * 9, Pace(141, 5), id="the last five count"),
    ],
)
def test_n13_your_own_pace_is_told_from_your_practices(runs, pace):
    assert find_pace(runs) == pace


@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 3_600))))
def test_a_pace_is_always_one_people_can_speak(runs):
    assert 60 <= find_pace(runs).words_a_minute <= 260


def test_the_usual_pace_is_the_one_in_the_docs():
    assert Pace().words_a_minute == USUAL_PACE == 140


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            {"name": "Noor", "about": "a student of architecture.", "seeking": "planning."},
            "I am Noor, a student of architecture.\n\nI would like to learn about planning.",
        ),
        ({"name": "", "about": "a nurse", "seeking": ""}, "I am a nurse."),
        ({"name": "", "about": "", "seeking": "buses"}, "I would like to learn about buses."),
        ({"name": "", "about": "", "seeking": ""}, ""),
    ],
)
def test_n13_what_was_told_in_the_welcome_becomes_the_first_wording(told, said):
    assert begin_pitch_text(**told).said == said


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("I study architecture, and I wonder what planners do.", True),
        ("", False),
        ("I study architecture", False),
        ("I study [field].", False),
        ("Do you know a planner?", False),
    ],
)
def test_a_line_can_begin_a_letter_when_it_is_whole(line, stands):
    assert is_whole_line(line) is stands
