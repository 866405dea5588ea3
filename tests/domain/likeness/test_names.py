"""How two names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.domain.likeness.names import (
    Agreement,
    compare_family,
    compare_given,
    is_slip,
    read_name_key,
    split_words,
)


@pytest.mark.parametrize(
    ("name", "first", "family", "generation"),
    [
        ("Grace Hopper", "grace", "hoper", ""),
        ("Hopper, Grace", "grace", "hoper", ""),
        ("Dr. Grace Hopper, PhD", "grace", "hoper", ""),
        ("John Smith Jr.", "john", "smith", "Jr"),
        ("Zoë O'Brien", "zoe", "obrien", ""),
        ("Łukasz Żak", "lukasz", "zak", ""),
        ("Грейс Хоппер", "greis", "khoper", ""),
        ("Grace", "grace", "", ""),
    ],
)
def test_a_name_is_taken_apart_for_comparison(name, first, family, generation):
    key = read_name_key(name)

    assert (key.first, key.family, key.generation) == (first, family, generation)


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("anna", "anna", Agreement.SAME),
        ("philipp", "filip", Agreement.SAME),
        ("bob", "robert", Agreement.FORM),
        ("sasha", "aleksandr", Agreement.FORM),
        ("j", "jonas", Agreement.INITIAL),
        ("j", "anna", Agreement.CONFLICT),
        ("jonsa", "jonas", Agreement.SLIP),
        ("maximiliane", "maxi", Agreement.PART),
        ("", "anna", Agreement.UNKNOWN),
        ("robert", "william", Agreement.CONFLICT),
    ],
)
def test_given_names_agree(one, other, agreement):
    assert compare_given(one, other) is agreement
    assert compare_given(other, one) is agreement


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("A Brandt", "A Brandt", Agreement.SAME),
        ("A B.", "A Brandt", Agreement.INITIAL),
        ("A", "A Brandt", Agreement.UNKNOWN),
        ("A Brnadt", "A Brandt", Agreement.SLIP),
        ("A Hopper", "A Lovelace", Agreement.CONFLICT),
    ],
)
def test_family_names_agree(one, other, agreement):
    assert compare_family(read_name_key(one), read_name_key(other)) is agreement


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared_either_way(one, other):
    mine, theirs = read_name_key(one), read_name_key(other)

    assert compare_given(mine.first, theirs.first) is compare_given(theirs.first, mine.first)
    assert compare_family(mine, theirs) is compare_family(theirs, mine)
    assert is_slip(one, other) is is_slip(other, one)
    assert all(word.isascii() and word.islower() for word in split_words(one))
