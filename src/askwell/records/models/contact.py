"""This file is contact with a person: what you wrote, what happened, who pointed you on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from askwell.domain.letter_words import Channel, MessageKind
from askwell.domain.outreach import (
    AdviceStatus,
    Answer,
    FavourKind,
    InteractionKind,
    MessageStatus,
    ReferralStatus,
)
from askwell.records.models.base import Owned, choose_from


class Message(Owned):
    """Something you wrote, or will write, to a person. `version` guards against two tabs.

    `ignored` holds keys of findings the writer chose to leave; `before` what
    sending changed elsewhere, so that "not sent after all" can put it back.
    """

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="messages")
    kind = choose_from(MessageKind)
    channel = choose_from(Channel)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    status = choose_from(MessageStatus, default=MessageStatus.DRAFT)
    sent_on = models.DateField(null=True, blank=True)
    answer = choose_from(Answer, blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    nudges = models.PositiveSmallIntegerField(default=0)
    last_nudge_on = models.DateField(null=True, blank=True)
    interview = models.ForeignKey(
        "records.Interview", models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    times_offered = models.JSONField(default=list, blank=True)
    ignored = models.JSONField(default=list, blank=True)
    before = models.JSONField(default=list, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Open invitations are few; the index holds only them."""

        constraints = [
            models.CheckConstraint(
                condition=Q(status="draft") | Q(sent_on__isnull=False), name="sent_has_a_day"
            ),
        ]
        indexes = [
            models.Index(
                fields=["owner", "kind", "sent_on"],
                name="messages_waiting",
                condition=Q(status="sent", answer=""),
            ),
            models.Index(fields=["person", "sent_on"], name="messages_of_a_person"),
            models.Index(fields=["owner", "sent_on"], name="messages_by_day"),
        ]


class Interaction(Owned):
    """Contact that happened; `source` is its key in the file that brought it, or empty."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="interactions")
    kind = choose_from(InteractionKind, default=InteractionKind.NOTE)
    happened_on = models.DateField()
    summary = models.TextField(blank=True)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        """A timeline reads newest first."""

        indexes = [
            models.Index(fields=["person", "-happened_on", "-id"], name="timeline_of_a_person"),
            models.Index(
                fields=["owner", "source"],
                name="interactions_by_source",
                condition=~Q(source=""),
            ),
        ]


class RemovedTalk(Owned):
    """A line that a file had brought and a person took off a timeline: it stays off."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="+")
    source = models.CharField(max_length=120)

    class Meta:
        """Once a line; looked up when a file brings it again."""

        constraints = [
            models.UniqueConstraint(fields=["person", "source"], name="one_removal_a_line"),
        ]
        indexes = [models.Index(fields=["owner", "source"], name="removals_by_source")]


class Referral(Owned):
    """Somebody pointed you to a person, an organization or an opportunity."""

    given_by = models.ForeignKey("records.Person", models.CASCADE, related_name="referrals_given")
    person = models.ForeignKey(
        "records.Person", models.CASCADE, null=True, blank=True, related_name="referred_by"
    )
    organization = models.ForeignKey(
        "records.Organization", models.CASCADE, null=True, blank=True, related_name="referrals"
    )
    opportunity = models.ForeignKey(
        "records.Opportunity", models.CASCADE, null=True, blank=True, related_name="referrals"
    )
    interview = models.ForeignKey(
        "records.Interview", models.SET_NULL, null=True, blank=True, related_name="referrals"
    )
    occasion = models.CharField(max_length=300, blank=True)
    given_on = models.DateField()
    status = choose_from(ReferralStatus, default=ReferralStatus.GIVEN)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        """A referral points somewhere, and never back at who gave it."""

        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False)
                | Q(organization__isnull=False)
                | Q(opportunity__isnull=False),
                name="referral_points_somewhere",
            ),
            models.CheckConstraint(
                condition=Q(person=None) | ~Q(person=models.F("given_by")),
                name="nobody_refers_to_themselves",
            ),
        ]
        indexes = [
            models.Index(
                fields=["owner", "status", "given_on"],
                name="referrals_open",
                condition=Q(told_on=None) & ~Q(status="set-aside"),
            ),
        ]


class Advice(Owned):
    """Something a person advised, and what became of it."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="advice")
    interview = models.ForeignKey(
        "records.Interview", models.SET_NULL, null=True, blank=True, related_name="advice"
    )
    text = models.TextField()
    given_on = models.DateField()
    status = choose_from(AdviceStatus, default=AdviceStatus.NOTED)
    acted_on = models.DateField(null=True, blank=True)
    impact = models.TextField(blank=True)
    told_on = models.DateField(null=True, blank=True)


class Favour(Owned):
    """Something given or received; given ones may still be a promise."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="favours")
    kind = choose_from(FavourKind, default=FavourKind.OTHER)
    is_given = models.BooleanField()
    what = models.CharField(max_length=300)
    promised_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        """Open promises are few; the index holds only them."""

        indexes = [
            models.Index(
                fields=["owner", "due_on"],
                name="promises_open",
                condition=Q(is_given=True, done_on=None),
            ),
        ]


class Thanks(Owned):
    """A thank-you owed to a person, and for what; a thank-you message clears it."""

    person = models.ForeignKey("records.Person", models.CASCADE, related_name="thanks")
    interview = models.ForeignKey(
        "records.Interview", models.CASCADE, null=True, blank=True, related_name="thanks"
    )
    reason = models.CharField(max_length=300)
    owed_since = models.DateTimeField()
    message = models.ForeignKey(
        Message, models.SET_NULL, null=True, blank=True, related_name="thanks"
    )
    thanked_on = models.DateField(null=True, blank=True)

    class Meta:
        """Owed ones are few; the index holds only them."""

        indexes = [
            models.Index(
                fields=["owner", "owed_since"],
                name="thanks_owed",
                condition=Q(thanked_on=None),
            ),
        ]
