"""The goals of matching, on a seeded crowd of two thousand (the large ones are in `bin/bench`)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from askwell.domain.likeness.score import find_duplicates

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))


@pytest.mark.parametrize("seed", [1, 2])
def test_certain_ones_are_right_and_few_are_missed(seed):
    from bench._matching_people import list_true_pairs, make_crowd
    from bench.matching import read_records

    records = make_crowd(2_000, seed)
    truth = set(list_true_pairs(records))

    pairs = find_duplicates(read_records(records))

    certain = {(pair.first, pair.second) for pair in pairs if pair.is_certain}
    asked = {(pair.first, pair.second) for pair in pairs}
    assert certain <= truth
    assert len(certain) > 0.6 * len(truth)
    assert len(asked & truth) >= 0.97 * len(truth)
    assert len(asked & truth) > 0.6 * len(asked)
