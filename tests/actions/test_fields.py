"""Career fields: one a name, set aside and taken up again."""

from __future__ import annotations

import pytest

from askwell.actions.fields import choose_fields, create_field
from askwell.domain.errors import AskwellError
from askwell.records.models import CareerField
from cast import make_field

pytestmark = pytest.mark.django_db


def test_a_field_of_the_same_name_is_the_same_field(owner):
    assert create_field(owner=owner, name="Planning") == create_field(owner=owner, name="planning ")


def test_a_field_needs_a_name(owner):
    with pytest.raises(AskwellError, match="name"):
        create_field(owner=owner, name=" \u200b ")


def test_a_field_that_was_not_offered_is_left_as_it_is(owner):
    make_field(owner, name="Law")
    choose_fields(owner=owner, names=["Planning"], offered=["Planning", "Museums"])

    statuses = dict(CareerField.objects.values_list("name", "status"))
    assert statuses == {"Law": "exploring", "Planning": "exploring"}
