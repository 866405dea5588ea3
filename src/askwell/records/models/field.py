"""This file is a career field you are exploring."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from askwell.domain.outreach import FieldStatus
from askwell.records.models.base import Owned, choose_from


class CareerField(Owned):
    """A kind of work you wonder about; `wanted_titles` has one title a line."""

    name = models.CharField(max_length=120)
    wanted_titles = models.TextField(blank=True)
    want_to_learn = models.TextField(blank=True)
    status = choose_from(FieldStatus, default=FieldStatus.EXPLORING)
    target = models.PositiveSmallIntegerField(
        default=3, validators=[MinValueValidator(1), MaxValueValidator(50)]
    )

    class Meta:
        """One row a field."""

        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_field_a_name")]

    def __str__(self) -> str:
        """Show the name."""
        return self.name
