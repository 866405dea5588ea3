"""The review of a pitch: what it finds, and what it leaves in peace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.pitch import Audience, Pace, PitchLength, PitchText
from askwell.domain.pitch_review import review_pitch
from askwell.domain.review.values import Severity

GOOD = {
    "who": "I’m Noor Haddad, in my fourth year of architecture at Calder.",
    "interests": "Last spring I asked forty people to draw their street on one roll of paper.",
    "seeking": "I’m finding out what planners actually do all week.",
    "ask": "Is there one person you think I should hear from?",
}


def look_at(
    *,
    length: PitchLength = PitchLength.HALF_MINUTE,
    audience: Audience = Audience.ANYONE,
    ignored=(),
    **words,
):
    text = PitchText(**(words if "together" in words else {**GOOD, **words}))
    return review_pitch(text, length=length, audience=audience, pace=Pace(), ignored=ignored)


def list_codes(**words) -> list[str]:
    return [numbered.finding.code for numbered in look_at(**words).findings]


def test_n13_a_good_pitch_is_left_in_peace():
    assert list_codes() == []
    assert list_codes(together=" ".join(GOOD.values())) == []


def test_nothing_written_is_nothing_to_find():
    assert list_codes(who="", interests="", seeking="", ask="") == []


@pytest.mark.parametrize("part", list(GOOD))
def test_n13_a_missing_part_is_asked_for(part):
    assert list_codes(**{part: " "}) == [f"pitch_missing_{part}"]


def test_a_line_needs_no_skills_and_no_question_and_a_summary_no_question():
    assert list_codes(length=PitchLength.ONE_LINE, interests="", ask="") == []
    assert list_codes(length=PitchLength.WRITTEN, ask="") == []


@pytest.mark.parametrize(
    ("together", "codes"),
    [
        ("I study architecture, and I wonder what planners do all week.", []),
        ("I wonder what planners do all week.", ["pitch_missing_who"]),
        ("I study architecture at Calder.", ["pitch_missing_seeking"]),
    ],
)
def test_of_one_piece_only_what_its_words_tell_is_asked_for(together, codes):
    assert list_codes(length=PitchLength.ONE_LINE, together=together) == codes


def test_n13_too_long_says_by_how_much_and_at_which_pace():
    found = look_at(interests=GOOD["interests"] + " I drew a lot of streets." * 8).findings
    finding = next(n.finding for n in found if n.finding.code == "pitch_too_long")

    assert finding.severity == Severity.WARN
    assert finding.message == "At 140 words a minute this takes 40 seconds; you chose 30."
    assert finding.suggestion.startswith("23 words fewer would do.")


def test_a_summary_may_be_twice_as_long_to_say():
    together = GOOD["who"] + " I find out what planners do, in towns and by the sea." * 8

    assert list_codes(length=PitchLength.WRITTEN, together=together) == []
    assert "pitch_too_long" in list_codes(
        length=PitchLength.WRITTEN, together=together + " and on" * 10
    )


@pytest.mark.parametrize(
    "seeking",
    [
        "I’m looking for a summer internship in planning.",
        "I am searching for my first job in planning.",
        "I hope for a junior position at a council.",
        "Are you hiring this year?",
    ],
)
def test_n13_no_job_is_asked_for_when_one_wants_to_learn(seeking):
    for audience in set(Audience) - {Audience.FAIR}:
        assert "asks_for_job" in list_codes(seeking=seeking, audience=audience)
    assert "asks_for_job" not in list_codes(seeking=seeking, audience=Audience.FAIR)


@pytest.mark.parametrize(
    "seeking",
    [
        "I’m not looking for a job, I’m finding out what planners do.",
        "I’m finding out what a planner’s job is like.",
        "I’m exploring how people found their first job in planning.",
        "I’m deciding which internships would teach me most.",
    ],
)
def test_the_word_job_alone_asks_for_none(seeking):
    assert "asks_for_job" not in list_codes(seeking=seeking)


def test_an_open_place_is_found_where_it_is():
    (numbered,) = look_at(seeking="I’m finding out what [planners] do. [add: your field]").findings

    assert (numbered.finding.code, numbered.excerpt) == ("placeholder_left", "[add: your field]")


@pytest.mark.parametrize(
    ("ask", "codes"),
    [
        ("Whom should I hear from?", []),
        (
            "Whose work should I look at, and is there one person to hear from?",
            ["pitch_two_questions"],
        ),
        ("What do you read? Whom do you ask?", ["pitch_two_questions"]),
        ("Do you know a planner in a council or a trust?", []),
        ("Could I ask you and your team about it?", []),
        ("Planning is what I care about most.", ["pitch_ask_tells"]),
        ("I would love to hear what you read.", []),
    ],
)
def test_n13_the_ask_is_one_question(ask, codes):
    assert list_codes(ask=ask) == codes


def test_a_sentence_longer_than_a_breath_is_found_but_not_in_writing():
    seeking = "I’m finding out what planners do all week, and " + "what they see and " * 8 + "why."

    assert list_codes(seeking=seeking, length=PitchLength.MINUTE) == ["pitch_long_breath"]
    assert list_codes(seeking=seeking, length=PitchLength.WRITTEN) == []


def test_what_one_leaves_is_not_shown_again():
    found = look_at(ask="What do you read? Whom do you ask?")
    key = found.findings[0].key

    assert look_at(ask="What do you read? Whom do you ask?", ignored=[key]).findings == ()


def test_a_language_it_does_not_read_is_said_and_only_what_holds_everywhere_is_checked():
    reviewed = look_at(
        who="Je suis étudiante en architecture à Lyon.",
        interests="Je dessine des rues depuis trois ans.",
        seeking="Je cherche à comprendre le métier d’urbaniste. [ajouter: city]",
        ask="",
    )

    assert not reviewed.is_language_known
    codes = [numbered.finding.code for numbered in reviewed.findings]
    assert codes == ["placeholder_left", "pitch_missing_ask"]


@given(
    st.builds(
        PitchText,
        who=st.text(max_size=200),
        interests=st.text(max_size=200),
        seeking=st.text(max_size=200),
        ask=st.text(max_size=200),
        together=st.text(max_size=300),
    ),
    st.sampled_from(PitchLength),
)
def test_the_review_takes_any_text_and_points_inside_it(text, length):
    reviewed = review_pitch(text, length=length, audience=Audience.ANYONE, pace=Pace())

    for numbered in reviewed.findings:
        assert 0 <= numbered.finding.start <= numbered.finding.end <= len(text.said)
