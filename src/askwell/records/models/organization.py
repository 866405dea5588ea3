"""This file is a place where people work or meet."""

from __future__ import annotations

from typing import Self

from django.db import models

from askwell.domain.people import WorkSetting
from askwell.records.models.base import Owned, OwnedQuerySet, choose_from


class OrganizationQuerySet(OwnedQuerySet):
    """Organizations, read like English."""

    def kept(self) -> Self:
        """Leave out those in the bin."""
        return self.filter(deleted_at=None)


class Organization(Owned):
    """Where people work or meet. `folded_name` is what two spellings have in common."""

    name = models.CharField(max_length=300)
    folded_name = models.CharField(max_length=300)
    setting = choose_from(WorkSetting, blank=True, default="")
    ownership = models.CharField(max_length=120, blank=True)
    website = models.CharField(max_length=500, blank=True)
    location = models.CharField(max_length=200, blank=True)
    notes = models.TextField(blank=True)
    research = models.TextField(blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects = OrganizationQuerySet.as_manager()  # type: ignore[misc] # Django's own way to say more

    class Meta:
        """One row a name, as far as anyone can tell by the name."""

        constraints = [
            models.UniqueConstraint(fields=["owner", "folded_name"], name="one_place_a_name"),
        ]

    def __str__(self) -> str:
        """Show the name."""
        return self.name


class Opportunity(Owned):
    """A posting, project, group or event somebody told you about."""

    name = models.CharField(max_length=300)
    organization = models.ForeignKey(
        Organization, models.SET_NULL, null=True, blank=True, related_name="opportunities"
    )
    told_by = models.ForeignKey(
        "records.Person", models.SET_NULL, null=True, blank=True, related_name="opportunities"
    )
    link = models.CharField(max_length=500, blank=True)
    due_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)
