"""This file is what every stored noun has: an owner, an id for outside, and its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from askwell.records.ids import ULID_LENGTH, make_ulid

if TYPE_CHECKING:
    from enum import StrEnum

    from askwell.records.models.user import User


class OwnedQuerySet(models.QuerySet[Any]):
    """Rows of one person; every door starts at `owned_by`."""

    def owned_by(self, user: User) -> Self:
        """Keep what this user may see."""
        return self.filter(owner=user)


class Owned(models.Model):
    """A row that belongs to somebody.

    `batch` names the import that made the row, so that it can be taken back;
    `edited_at` is set when a person changed the row by hand since.
    """

    ulid = models.CharField(max_length=ULID_LENGTH, unique=True, default=make_ulid, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    batch = models.ForeignKey(
        "records.ImportBatch", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        """No table of its own."""

        abstract = True


def choose_from(enum: type[StrEnum], **kwargs: Any) -> models.CharField[Any, Any]:
    """Return a text column that holds one word of `enum`, or nothing when `blank`."""
    choices = [(word.value, word.value) for word in enum if word.value]
    return models.CharField(max_length=24, choices=choices, **kwargs)
