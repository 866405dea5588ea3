"""What leaves with an archive."""

from __future__ import annotations

from django.apps import apps

from askwell.records.models.base import Owned
from askwell.records.portable import PORTABLE


def test_every_noun_of_ones_own_leaves_with_the_archive():
    owned = {
        model for model in apps.get_app_config("records").get_models() if issubclass(model, Owned)
    }

    assert owned == {noun.model for noun in PORTABLE}


def test_each_table_comes_after_those_it_points_to():
    seen = set()
    for noun in PORTABLE:
        for column in noun.columns:
            if column.name in noun.links:
                assert column.related_model in seen | {noun.model}, (noun.name, column.name)
        seen.add(noun.model)


def test_each_noun_has_a_name_of_its_own():
    assert len({noun.name for noun in PORTABLE}) == len(PORTABLE)
