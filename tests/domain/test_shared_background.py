"""What is in common is found by whole words, in one's own lines only."""

from __future__ import annotations

import pytest

from askwell.domain.shared_background import (
    SharedKind,
    Trait,
    find_shared,
    list_schools,
    read_background,
)

MINE = read_background(["University of Oregon", " - Leeds", "Hearth & Co", "", "ab", "Leeds"])


def share(kind: SharedKind, text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.mine) for one in find_shared(MINE, [Trait(kind, text)])]


def test_lines_are_cleaned_and_come_once():
    assert MINE == ("University of Oregon", "Leeds", "Hearth & Co")


@pytest.mark.parametrize(
    ("text", "mine"),
    [
        ("University of Oregon, School of Design", "University of Oregon"),
        ("LEEDS, UK", "Leeds"),
        ("Hearth and Co", None),
        ("Hearth & Co.", "Hearth & Co"),
        ("Leedsburg", None),
        ("Oregon", "University of Oregon"),
        ("", None),
        ("of", None),
    ],
)
def test_n3_one_names_the_other_word_by_word(text, mine):
    assert [line for _kind, line in share(SharedKind.SCHOOL, text)] == ([mine] if mine else [])


def test_accents_do_not_part_people():
    assert find_shared(read_background(["Zürich"]), [Trait(SharedKind.TOWN, "Zurich")])


def test_schools_are_told_from_the_rest():
    lines = [
        "University of Oregon",
        "Leeds",
        "École polytechnique",
        "Hochschule Luzern",
        "Hearth & Co",
    ]

    assert list_schools(lines) == (
        "University of Oregon",
        "École polytechnique",
        "Hochschule Luzern",
    )
