"""`--demo`: the sample network for an empty home, and for no other."""

from __future__ import annotations

import pytest

from askwell.config.server import load_demo
from askwell.records.models import Person
from cast import meet_grace

pytestmark = pytest.mark.django_db


def test_an_empty_home_is_filled(owner, now):
    load_demo()

    assert Person.objects.owned_by(owner).count() > 10


def test_a_home_with_people_is_left_alone(owner, now, capsys):
    meet_grace(owner)

    load_demo()

    assert Person.objects.owned_by(owner).count() == 1
    assert "left out" in capsys.readouterr().err
