"""This file is one import: what arrived, what it did, and how to take it back."""

from __future__ import annotations

from enum import StrEnum

from django.conf import settings
from django.db import models
from django.utils import timezone

from askwell.records.ids import ULID_LENGTH, make_ulid
from askwell.records.models.base import OwnedQuerySet, choose_from


class BatchStatus(StrEnum):
    """Where an import stands. READ is a preview: nothing is saved yet."""

    READING = "reading"
    READ = "read"
    QUEUED = "queued"
    DONE = "done"
    UNDOING = "undoing"
    FAILED = "failed"
    UNDONE = "undone"


class ImportBatch(models.Model):
    """One file brought in, as one thing that can be undone.

    `number` counts an owner's imports from 1 and is what the command line
    shows. `file` is a name under the home's files, empty once not needed;
    `looks` is a few records of each kind and `offers` what may be ticked, both for the
    preview only; `choices` is what was chosen, `digest` the file's own, `parts` counts of
    what was written, by name, and `mine` what changed outside of people.
    """

    ulid = models.CharField(max_length=ULID_LENGTH, unique=True, default=make_ulid, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    format = models.CharField(max_length=24)
    file_name = models.CharField(max_length=300, blank=True)
    file = models.CharField(max_length=120, blank=True)
    status = choose_from(BatchStatus, default=BatchStatus.READ)
    is_sample = models.BooleanField(default=False)
    read = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    to_review = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list, blank=True)
    looks = models.JSONField(default=list, blank=True)
    offers = models.JSONField(default=list, blank=True)
    choices = models.JSONField(default=dict, blank=True)
    parts = models.JSONField(default=dict, blank=True)
    mine = models.JSONField(default=dict, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    error = models.CharField(max_length=500, blank=True)
    seconds = models.FloatField(default=0)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    finished_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        """Counted per owner."""

        constraints = [
            models.UniqueConstraint(fields=["owner", "number"], name="batches_are_numbered"),
        ]


class BatchChange(models.Model):
    """One known person that an import added to: what was there before, what it put.

    `before` and `after` hold field values by name; `added` the ids of rows
    (contacts, affiliations, circles, tags) that were hung on the person.
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="changes")
    person = models.ForeignKey("records.Person", models.CASCADE, related_name="+")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    added = models.JSONField(default=dict)
