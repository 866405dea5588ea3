"""This file is a person you know or want to know, and everything that hangs on them directly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from askwell.domain.outreach import AskDecision, Stage
from askwell.domain.people import AffiliationKind, Circle, Closeness, ContactKind, Recognition
from askwell.records.models.base import Owned, OwnedQuerySet, choose_from

if TYPE_CHECKING:
    from datetime import date


class PersonQuerySet(OwnedQuerySet):
    """People, read like English."""

    def kept(self) -> Self:
        """Leave out those in the bin."""
        return self.filter(deleted_at=None)

    def due_for_contact(self, today: date) -> Self:
        """Keep those whose cadence has run out."""
        return self.kept().filter(keep_in_touch_on__lte=today)


class Person(Owned):
    """Somebody you know or want to know.

    `sort_name` is folded (no accents, no case), family name first. `title` and
    `organization` repeat the current affiliation, so that a list needs no join
    through history; `last_contact_on` and `keep_in_touch_on` are refreshed by
    each write, so that *Today* reads only what is due. `recognized` is what you
    said to "do you know this person?" after a file brought them.
    """

    full_name = models.CharField(max_length=300)
    sort_name = models.CharField(max_length=300)
    given = models.CharField(max_length=120, blank=True)
    additional = models.CharField(max_length=120, blank=True)
    family = models.CharField(max_length=120, blank=True)
    prefix = models.CharField(max_length=60, blank=True)
    suffix = models.CharField(max_length=60, blank=True)
    nickname = models.CharField(max_length=120, blank=True)
    pronouns = models.CharField(max_length=60, blank=True)
    headline = models.CharField(max_length=300, blank=True)
    title = models.CharField(max_length=300, blank=True)
    organization = models.ForeignKey(
        "records.Organization", models.SET_NULL, null=True, blank=True, related_name="people"
    )
    location = models.CharField(max_length=200, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    birthday = models.DateField(null=True, blank=True)
    closeness = choose_from(Closeness, blank=True, default="")
    how_met = models.CharField(max_length=500, blank=True)
    met_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)

    stage = choose_from(Stage, blank=True, default="")
    stage_on = models.DateField(null=True, blank=True)
    not_now_until = models.DateField(null=True, blank=True)
    why_them = models.TextField(blank=True)
    research = models.TextField(blank=True)
    researched_on = models.DateField(null=True, blank=True)
    ask_decision = choose_from(AskDecision, blank=True, default="")
    ask_after = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    do_not_contact = models.BooleanField(default=False)

    cadence_days = models.PositiveSmallIntegerField(null=True, blank=True)
    last_contact_on = models.DateField(null=True, blank=True)
    keep_in_touch_on = models.DateField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    recognized = choose_from(Recognition, blank=True, default="")
    recognized_at = models.DateTimeField(null=True, blank=True)

    fields = models.ManyToManyField("records.CareerField", blank=True, related_name="people")
    tags = models.ManyToManyField("records.Tag", blank=True, related_name="people")

    objects = PersonQuerySet.as_manager()  # type: ignore[misc] # Django's own way to say more

    class Meta:
        """Each index serves one list or one rule, and holds only what that rule reads."""

        indexes = [
            models.Index(
                fields=["owner", "sort_name", "id"],
                name="people_by_name",
                condition=Q(deleted_at=None),
            ),
            models.Index(
                fields=["owner", "last_contact_on", "id"],
                name="people_by_contact",
                condition=Q(deleted_at=None),
            ),
            models.Index(
                fields=["owner", "stage", "stage_on"],
                name="people_on_the_way",
                condition=Q(deleted_at=None) & ~Q(stage=""),
            ),
            models.Index(
                fields=["owner", "keep_in_touch_on"],
                name="people_due_for_contact",
                condition=Q(deleted_at=None, keep_in_touch_on__isnull=False),
            ),
            models.Index(
                fields=["owner", "closeness", "id"],
                name="people_not_told",
                condition=Q(deleted_at=None, told_on=None, do_not_contact=False) & ~Q(closeness=""),
            ),
            models.Index(
                fields=["owner", "deleted_at"],
                name="people_in_the_bin",
                condition=Q(deleted_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        """Show the name."""
        return self.full_name


class ContactPoint(Owned):
    """One way to reach a person: as entered, and as compared.

    `normalized` is an address in lower case, a phone number in E.164, or a
    profile without scheme, `www.` and query.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="contacts")
    kind = choose_from(ContactKind)
    value = models.CharField(max_length=500)
    normalized = models.CharField(max_length=500, blank=True)
    label = models.CharField(max_length=60, blank=True)
    preferred = models.BooleanField(default=False)

    class Meta:
        """Looked up by key when a file arrives."""

        indexes = [
            models.Index(fields=["owner", "kind", "normalized"], name="contacts_by_key"),
        ]


class CircleMembership(models.Model):
    """That a person belongs to one of your circles."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="circles")
    circle = choose_from(Circle)

    class Meta:
        """Once per circle."""

        constraints = [
            models.UniqueConstraint(fields=["person", "circle"], name="once_per_circle"),
        ]
        indexes = [models.Index(fields=["circle", "person"], name="people_by_circle")]


class Tag(Owned):
    """A word of your own for people."""

    name = models.CharField(max_length=80)

    class Meta:
        """One row a word."""

        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_tag_a_word")]


class Affiliation(Owned):
    """A person at an organization: what, from when, until when."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="affiliations")
    organization = models.ForeignKey(
        "records.Organization", models.CASCADE, related_name="affiliations"
    )
    kind = choose_from(AffiliationKind, default=AffiliationKind.WORK)
    title = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    is_current = models.BooleanField(default=True)


class Tie(Owned):
    """That one person knows another, how, and where you learned it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="ties")
    knows = models.ForeignKey(Person, models.CASCADE, related_name="known_by")
    how = models.CharField(max_length=300, blank=True)
    strength = models.PositiveSmallIntegerField(default=1)
    learned_from = models.CharField(max_length=300, blank=True)

    class Meta:
        """Nobody is their own acquaintance."""

        constraints = [
            models.UniqueConstraint(fields=["person", "knows"], name="one_tie_a_pair"),
            models.CheckConstraint(
                condition=~Q(person=models.F("knows")), name="no_tie_to_oneself"
            ),
        ]
