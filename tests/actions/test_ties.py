"""This file is that two people know each other, kept once whoever is named first."""

from __future__ import annotations

import pytest

from askwell.actions.ties import add_tie, remove_tie
from askwell.domain.errors import AskwellError
from askwell.records.models import Tie
from cast import meet_ada, meet_grace


def test_a_tie_said_from_either_side_is_one_row(owner):
    ada, grace = meet_ada(owner), meet_grace(owner)
    first = add_tie(person=ada, knows=grace, how="studied together")
    second = add_tie(person=grace, knows=ada, how="wrote a paper")

    assert first.pk == second.pk
    assert Tie.objects.get().how == "wrote a paper"
    remove_tie(tie=second)
    assert not Tie.objects.exists()


def test_nobody_knows_themselves(owner):
    ada = meet_ada(owner)
    with pytest.raises(AskwellError, match="acquaintance"):
        add_tie(person=ada, knows=ada)
