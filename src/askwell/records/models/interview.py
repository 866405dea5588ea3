"""This file is an informational interview: the appointment, the plan, the answers, the verdict."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from askwell.domain.interviews import InterviewFormat, InterviewStatus, KeepResearching
from askwell.domain.time_zones import open_zone
from askwell.records.models.base import Owned, choose_from

FEELING = [MinValueValidator(1), MaxValueValidator(5)]


class Interview(Owned):
    """One conversation with one person.

    `starts_at` is an instant; both zones are names from the tz database, kept
    because a person moves and the appointment does not. `source` is its key in
    the calendar that brought it, or empty.
    """

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="interviews")
    field = models.ForeignKey(
        "records.CareerField", models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    organization = models.ForeignKey(
        "records.Organization", models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(
        default=30, validators=[MinValueValidator(5), MaxValueValidator(240)]
    )
    my_time_zone = models.CharField(max_length=64)
    their_time_zone = models.CharField(max_length=64)
    format = choose_from(InterviewFormat, default=InterviewFormat.VIDEO)
    place = models.CharField(max_length=500, blank=True)
    status = choose_from(InterviewStatus, default=InterviewStatus.SCHEDULED)
    raised_employment = models.BooleanField(default=False)
    resume_requested = models.BooleanField(default=False)
    notes = models.TextField(blank=True)
    notes_version = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        """The near ones and the unfinished ones are what pages ask for."""

        indexes = [
            models.Index(
                fields=["owner", "starts_at"],
                name="interviews_open",
                condition=Q(status__in=["proposed", "scheduled"]),
            ),
            models.Index(fields=["owner", "-starts_at"], name="interviews_by_day"),
        ]

    @property
    def ends_at(self) -> datetime:
        """Return the moment the talk is over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def day(self) -> date:
        """Return the day it is on where you are; the stored instant may be on another."""
        return self.starts_at.astimezone(open_zone(self.my_time_zone)).date()


class Question(Owned):
    """A question of your own, beside the built-in bank; `ignored` holds the remarks you left."""

    theme = models.CharField(max_length=24)
    intent = models.CharField(max_length=60, blank=True)
    text = models.CharField(max_length=500)
    minutes = models.PositiveSmallIntegerField(default=4)
    ignored = models.JSONField(default=list, blank=True)


class PlannedQuestion(Owned):
    """One question chosen for one interview, with its place, its minutes and its answer.

    `question` is the id of a built-in question, or the ULID of one's own; the
    text is copied, so that a later edit of the bank rewrites no history.
    """

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="planned")
    position = models.PositiveSmallIntegerField()
    question = models.CharField(max_length=60)
    theme = models.CharField(max_length=24, blank=True)
    text = models.CharField(max_length=500)
    minutes = models.PositiveSmallIntegerField(default=4)
    is_asked = models.BooleanField(default=False)
    answer = models.TextField(blank=True)

    class Meta:
        """Once per interview."""

        constraints = [
            models.UniqueConstraint(fields=["interview", "question"], name="asked_once"),
        ]


class Evaluation(Owned):
    """How you feel after an interview, 1 (not for me) to 5 (very much)."""

    interview = models.OneToOneField(Interview, models.CASCADE, related_name="evaluation")
    occupation = models.PositiveSmallIntegerField(null=True, blank=True, validators=FEELING)
    workplace = models.PositiveSmallIntegerField(null=True, blank=True, validators=FEELING)
    energy = models.PositiveSmallIntegerField(null=True, blank=True, validators=FEELING)
    surprise = models.TextField(blank=True)
    keep_field = choose_from(KeepResearching, blank=True, default="")
    keep_employer = choose_from(KeepResearching, blank=True, default="")
    words = models.TextField(blank=True)
    evaluated_on = models.DateField()
