"""This file is the account, and what its person told Askwell about themselves."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

LOCAL_USERNAME = "me"


class User(AbstractUser):
    """Somebody who may sign in; in local mode there is exactly one."""


class Profile(models.Model):
    """Who you are, what you seek, and how you want to be reminded.

    `about` finishes the sentence "I am …" and `seeking` "I would like to learn about …".
    `pacing` holds only the numbers changed from `domain.pacing`, by name;
    `own_addresses` your e-mail addresses and profiles, by which a file's owner is known;
    `background` where you worked and learned, each place by its name; `people_columns` what
    the list of people shows, nothing when that was never chosen.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="profile")
    name = models.CharField(max_length=200, blank=True)
    about = models.CharField(max_length=300, blank=True)
    seeking = models.CharField(max_length=300, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)
    theme = models.CharField(max_length=8, blank=True)
    daily_steps = models.PositiveSmallIntegerField(
        default=5, validators=[MinValueValidator(1), MaxValueValidator(50)]
    )
    weekly_goal = models.PositiveSmallIntegerField(
        default=4, validators=[MinValueValidator(0), MaxValueValidator(50)]
    )
    linkedin_note_limit = models.PositiveSmallIntegerField(default=300)
    pacing = models.JSONField(default=dict, blank=True)
    own_addresses = models.JSONField(default=list, blank=True)
    background = models.JSONField(default=list, blank=True)
    people_columns = models.JSONField(default=list, blank=True)
    welcomed_at = models.DateTimeField(null=True, blank=True)
    starting_hidden_at = models.DateTimeField(null=True, blank=True)
