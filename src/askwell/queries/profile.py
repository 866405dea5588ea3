"""This file is what the pages about yourself ask: are you new, what do you explore."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from askwell.domain.outreach import FieldStatus
from askwell.records.models import BatchStatus, CareerField, ImportBatch, Person, Profile

if TYPE_CHECKING:
    from askwell.records.models import User


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A career field as a settings line shows it."""

    id: str
    name: str
    is_open: bool


def is_new_here(owner: User) -> bool:
    """Tell whether the welcome was never seen and nobody has been brought yet."""
    is_welcomed = Profile.objects.filter(user=owner, welcomed_at__isnull=False).exists()
    return not is_welcomed and not Person.objects.owned_by(owner).kept().exists()


def list_career_fields(owner: User) -> tuple[FieldRow, ...]:
    """List the fields, open ones first."""
    rows = (
        CareerField.objects.owned_by(owner).order_by("name").values_list("ulid", "name", "status")
    )
    fields = [FieldRow(ulid, name, status != FieldStatus.SET_ASIDE) for ulid, name, status in rows]
    return tuple(sorted(fields, key=lambda field: not field.is_open))


def has_sample(owner: User) -> bool:
    """Tell whether the sample network is here."""
    batches = ImportBatch.objects.owned_by(owner)
    return batches.filter(is_sample=True, status=BatchStatus.DONE).exists()
