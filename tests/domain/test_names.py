"""How names are folded, sorted and taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.names import clean_line, fold_text, make_sort_name, split_full_name


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Grace   HOPPER ", "grace hopper"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("Nguyễn Thị Hạnh", "nguyen thi hanh"),
        ("Straße", "strasse"),
        ("Æsop", "aesop"),
    ],
)
def test_a_name_is_compared_without_accents_and_case(text, folded):
    assert fold_text(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold_text(fold_text(text)) == fold_text(text)


@pytest.mark.parametrize(
    ("full_name", "parts"),
    [
        ("Grace Hopper", ("Grace", "Hopper")),
        ("Ana Beatriz de Lopes", ("Ana Beatriz", "de Lopes")),
        ("Madonna", ("Madonna", "")),
        ("", ("", "")),
    ],
)
def test_a_name_in_one_piece_is_taken_apart(full_name, parts):
    assert split_full_name(full_name) == parts


def test_a_list_is_sorted_by_family_name():
    assert (
        make_sort_name(given="Grace", family="Hopper", full_name="Grace Hopper") == "hopper grace"
    )
    assert make_sort_name(given="", family="", full_name="Čapek") == "capek"


def test_marks_that_turn_a_line_around_are_taken_out():
    assert clean_line("Grace\u202e Hopper\x00\n", 300) == "Grace Hopper"


@pytest.mark.parametrize("name", ["شرکت می\u200cخواهد", "👩🏽\u200d🚀", "Ada 🫨"])
def test_joiners_and_letters_newer_than_this_python_stay(name):
    assert clean_line(name, 300) == name


def test_a_persian_name_is_found_with_and_without_its_joiner():
    assert fold_text("می\u200cخواهد") == fold_text("میخواهد")
