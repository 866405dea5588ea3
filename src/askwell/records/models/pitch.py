"""This file is the pitch: one for each audience and length, its wordings, its practices."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from askwell.domain.pitch import Audience, PitchLength, PitchText
from askwell.records.models.base import Owned, choose_from

FEELING = [MinValueValidator(1), MaxValueValidator(5)]


class Pitch(Owned):
    """What you say about yourself to somebody, at a length.

    `for_whom` names the occasion in your own words; `ignored` holds the
    findings you chose to leave; `revision` moves on with each save, so that a
    second window overwrites nothing.
    """

    audience = choose_from(Audience, default=Audience.ANYONE)
    for_whom = models.CharField(max_length=120, blank=True)
    length = choose_from(PitchLength, default=PitchLength.HALF_MINUTE)
    ignored = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)


class PitchVersion(Owned):
    """One wording of a pitch; the highest number is the one that counts.

    It may still change until it is kept or practised; after that, a change
    begins the next one.
    """

    pitch = models.ForeignKey(Pitch, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    who = models.TextField(blank=True)
    interests = models.TextField(blank=True)
    seeking = models.TextField(blank=True)
    ask = models.TextField(blank=True)
    together = models.TextField(blank=True)
    written_at = models.DateTimeField()
    is_kept = models.BooleanField(default=False)

    class Meta:
        """One of each number."""

        constraints = [
            models.UniqueConstraint(fields=["pitch", "number"], name="one_wording_a_number"),
        ]

    @property
    def text(self) -> PitchText:
        """Return its words."""
        return PitchText(
            who=self.who,
            interests=self.interests,
            seeking=self.seeking,
            ask=self.ask,
            together=self.together,
        )


class PitchRun(Owned):
    """One practice aloud: how long it took, how it felt, what you would change.

    `words` is how many there were then, so that your pace can be told. Of a
    recording nothing is known here: it never leaves the browser.
    """

    pitch = models.ForeignKey(Pitch, models.CASCADE, related_name="runs")
    version = models.ForeignKey(
        PitchVersion, models.SET_NULL, null=True, blank=True, related_name="runs"
    )
    practised_at = models.DateTimeField()
    seconds = models.PositiveSmallIntegerField(validators=[MaxValueValidator(3600)])
    words = models.PositiveSmallIntegerField(default=0)
    feeling = models.PositiveSmallIntegerField(null=True, blank=True, validators=FEELING)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        """The last ones are what pages ask for."""

        indexes = [
            models.Index(fields=["owner", "-practised_at"], name="pitch_runs_by_day"),
        ]
