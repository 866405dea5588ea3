"""Which of two values a merge keeps when nobody says."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from askwell.domain.likeness.joining import CHOSEN, join_texts, suggest_taken


def make_row(**facts):
    columns = {column: "" for columns in CHOSEN.values() for column in columns}
    return SimpleNamespace(**columns | {"full_name": "Ana", "given": "Ana"} | facts)


def test_what_the_kept_one_lacks_is_taken():
    taken = suggest_taken(make_row(title="Nurse"), make_row(title="Planner", location="Eugene"))

    assert taken == ["location"]


def test_a_name_written_out_is_better_than_an_initial():
    assert suggest_taken(make_row(given="A."), make_row(given="Ana")) == ["name"]
    assert suggest_taken(make_row(given="Ana"), make_row(given="A.")) == []


def test_the_farther_stage_is_taken():
    assert suggest_taken(make_row(stage="wanted"), make_row(stage="met")) == ["stage"]
    assert suggest_taken(make_row(stage="met"), make_row(stage="wanted")) == []


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("", "b", "b"),
        ("a", "", "a"),
        ("a", "b", "a\n\nb"),
        ("a b", "b", "a b"),
    ],
)
def test_both_texts_stay(one, other, both):
    assert join_texts(one, other) == both
