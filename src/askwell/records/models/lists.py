"""This file is what you keep about lists: filters with a name, and how a table of yours is read."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from askwell.records.models.base import Owned, OwnedQuerySet


class SavedView(Owned):
    """A filter of the list of people under a name; `address` is its query, without the mark."""

    name = models.CharField(max_length=60)
    address = models.CharField(max_length=2000, blank=True)

    class Meta:
        """One row a name."""

        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_view_a_name")]

    def __str__(self) -> str:
        """Show the name."""
        return self.name


class TableMapping(models.Model):
    """What the columns of a table were said to be, by the signature of its headings."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    signature = models.CharField(max_length=64)
    columns = models.JSONField(default=list)
    used_at = models.DateTimeField(default=timezone.now)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        """Once a heading."""

        constraints = [
            models.UniqueConstraint(fields=["owner", "signature"], name="one_mapping_a_heading"),
        ]
