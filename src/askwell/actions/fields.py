"""This file is the career fields you explore: named, set aside, taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from askwell.domain.errors import AskwellError
from askwell.domain.names import clean_line
from askwell.domain.outreach import FieldStatus
from askwell.domain.words import _
from askwell.records.models import CareerField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from askwell.records.models import User

LONGEST_NAME = 120


@transaction.atomic
def create_field(*, owner: User, name: str) -> CareerField:
    """Add a field to explore; one that was set aside is taken up again."""
    name = clean_line(name, LONGEST_NAME)
    if not name:
        raise AskwellError(_("Give the field a name."))
    known = CareerField.objects.owned_by(owner).filter(name__iexact=name).first()
    if known is None:
        return CareerField.objects.create(owner=owner, name=name)
    if known.status == FieldStatus.SET_ASIDE:
        change_field_status(field=known, status=FieldStatus.EXPLORING)
    return known  # type: ignore[no-any-return]


@transaction.atomic
def choose_fields(*, owner: User, names: Iterable[str], offered: Iterable[str]) -> None:
    """Explore the fields named; an offered one that was not chosen is set aside, if it is there."""
    chosen = {clean_line(name, LONGEST_NAME) for name in names} - {""}
    for name in sorted(chosen):
        create_field(owner=owner, name=name)
    folded = {name.lower() for name in chosen}
    for field in CareerField.objects.owned_by(owner).filter(name__in=list(offered)):
        if field.name.lower() not in folded and field.status != FieldStatus.SET_ASIDE:
            change_field_status(field=field, status=FieldStatus.SET_ASIDE)


def change_field_status(*, field: CareerField, status: FieldStatus) -> None:
    """Say how seriously you look at a field; what was learned stays either way."""
    field.status = status
    field.save(update_fields=["status"])
