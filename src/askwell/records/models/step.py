"""This file is your answer to a next step; the steps themselves are computed."""

from __future__ import annotations

from django.db import models

from askwell.domain.outreach import StepReply
from askwell.records.models.base import Owned, choose_from


class StepAnswer(Owned):
    """Not now, or not at all. `key` names the rule and its subject."""

    key = models.CharField(max_length=120)
    reply = choose_from(StepReply)
    until = models.DateField(null=True, blank=True)

    class Meta:
        """One answer a step; the last one counts."""

        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_answer_a_step")]
