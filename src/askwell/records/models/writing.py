"""This file is what writing leaves beside a message: older wordings, phrases of one's own, sources."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import KeptFor
from askwell.records.models.base import Owned, choose_from
from askwell.records.models.contact import Message


class MessageVersion(Owned):
    """A message as it once read; the highest number is the newest. Never changed afterwards."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    kind = choose_from(MessageKind)
    channel = choose_from(Channel)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    kept_for = choose_from(KeptFor, default=KeptFor.KEPT)
    kept_at = models.DateTimeField()

    class Meta:
        """One of each number."""

        constraints = [
            models.UniqueConstraint(fields=["message", "number"], name="one_version_a_number"),
        ]


class Phrase(Owned):
    """A sentence of your own to use again; without a kind it suits every letter."""

    kind = choose_from(MessageKind, blank=True, default="")
    text = models.CharField(max_length=1000)


class ResearchNote(Owned):
    """Something you read about a person or a place: its title, its address, what you took from it."""

    person = models.ForeignKey(
        "records.Person", models.CASCADE, null=True, blank=True, related_name="sources"
    )
    organization = models.ForeignKey(
        "records.Organization", models.CASCADE, null=True, blank=True, related_name="sources"
    )
    title = models.CharField(max_length=300)
    link = models.CharField(max_length=2000, blank=True)
    note = models.TextField(blank=True)
    read_on = models.DateField()

    class Meta:
        """A source is about one person or one place."""

        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organization__isnull=True)
                | Q(person__isnull=True, organization__isnull=False),
                name="source_is_about_one",
            ),
        ]
