"""This file is who may be one person, what you said to that, and whom you joined."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from askwell.domain.likeness.people import PairAnswer
from askwell.records.ids import ULID_LENGTH, make_ulid
from askwell.records.models.base import OwnedQuerySet, choose_from


class AlikePairQuerySet(OwnedQuerySet):
    """Pairs, read like English."""

    def waiting(self) -> Self:
        """Keep those nobody has decided about, both people still there."""
        kept = Q(first__deleted_at=None, second__deleted_at=None)
        return self.exclude(answer=PairAnswer.DIFFERENT).filter(kept)


class AlikePair(models.Model):
    """Two people who look alike, the earlier one first, and your answer, which is remembered.

    `reasons` holds one list a reason: its kind, and up to two values it is about.
    """

    ulid = models.CharField(max_length=ULID_LENGTH, unique=True, default=make_ulid, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    first = models.ForeignKey("records.Person", models.CASCADE, related_name="+")
    second = models.ForeignKey("records.Person", models.CASCADE, related_name="+")
    score = models.FloatField()
    is_certain = models.BooleanField(default=False)
    reasons = models.JSONField(default=list)
    answer = choose_from(PairAnswer, blank=True, default="")
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = AlikePairQuerySet.as_manager()

    class Meta:
        """Once a pair; the waiting ones are read likeliest first."""

        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="one_question_a_pair"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="earlier_one_first"),
        ]
        indexes = [
            models.Index(
                fields=["owner", "-score", "id"],
                name="pairs_waiting",
                condition=~Q(answer="different"),
            ),
        ]


class Comparison(models.Model):
    """How far an owner's people were compared with one another.

    Whoever is newer than `last_person`, or was edited since `compared_at`, was not yet.
    """

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    ulid = models.CharField(max_length=ULID_LENGTH, unique=True, default=make_ulid, editable=False)
    last_person = models.BigIntegerField(default=0)
    compared_at = models.DateTimeField(null=True, blank=True)
    is_running = models.BooleanField(default=False)


class Merge(models.Model):
    """Two people made one, with everything it takes to part them again.

    `gone` is the row that went, `before` and `after` the fields of the kept one that
    changed, `moved` the ids of rows by model and field, `removed` whole rows that both
    had, `closed` the work that is no longer current, `pairs` answers carried over.
    `press` is the same in all that were merged in one press, and empty in one merged alone.
    """

    ulid = models.CharField(max_length=ULID_LENGTH, unique=True, default=make_ulid, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kept = models.ForeignKey("records.Person", models.CASCADE, related_name="merges")
    kept_ulid = models.CharField(max_length=ULID_LENGTH)
    gone_ulid = models.CharField(max_length=ULID_LENGTH)
    gone_name = models.CharField(max_length=300)
    gone_sort_name = models.CharField(max_length=300)
    gone_place = models.CharField(max_length=300, blank=True)
    gone = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    moved = models.JSONField(default=dict)
    removed = models.JSONField(default=list)
    closed = models.JSONField(default=list)
    pairs = models.JSONField(default=list)
    press = models.CharField(max_length=ULID_LENGTH, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedQuerySet.as_manager()  # type: ignore[django-manager-missing, unused-ignore] # found or not by the order of files

    class Meta:
        """Looked up by the name that went, when a file brings it again."""

        indexes = [
            models.Index(
                fields=["owner", "gone_sort_name"],
                name="merges_by_name",
                condition=Q(undone_at=None),
            ),
        ]
