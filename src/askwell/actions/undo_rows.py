"""This file removes what a batch made: its people, and whatever nobody needs without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q

from askwell.records.bulk import split_evenly
from askwell.records.models import (
    Affiliation,
    CareerField,
    CircleMembership,
    ContactPoint,
    Interview,
    Opportunity,
    Organization,
    Person,
    Question,
    Referral,
    StepAnswer,
    Tag,
)
from askwell.records.search import remove_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from askwell.records.models import ImportBatch

_AT_ONCE = 500


def delete_people(ids: Sequence[int]) -> None:
    """Remove people for good, with everything that hangs on them, many at once."""
    for some in split_evenly(ids, _AT_ONCE):
        # The rows that everybody has go in one statement each; the rest is looked for.
        for model in (
            ContactPoint,
            Affiliation,
            CircleMembership,
            Person.tags.through,
            Person.fields.through,
        ):
            model.objects.filter(person__in=some).delete()
        remove_people(some)
        Person.objects.filter(id__in=some).delete()


def delete_unused_rows(batch: ImportBatch, *, even_edited: bool = False) -> None:
    """Remove the places, words and fields that a batch made and nothing needs any more."""
    mine = Q(batch=batch) if even_edited else Q(batch=batch, edited_at=None)
    if batch.format == "askwell":
        mine = Q(batch=batch) & (Q(edited_at=None) | Q(edited_at__lte=batch.finished_at))
    Opportunity.objects.filter(mine).exclude(Exists(_find("opportunity", Referral))).delete()
    needed = [
        _find("organization", model)
        for model in (Person, Affiliation, Interview, Opportunity, Referral)
    ]
    places = Organization.objects.filter(mine)
    for rows in needed:
        places = places.exclude(Exists(rows))
    places.delete()
    tags = Person.tags.through.objects.filter(tag=OuterRef("pk"))
    Tag.objects.filter(mine).exclude(Exists(tags)).delete()
    fields = Person.fields.through.objects.filter(careerfield=OuterRef("pk"))
    CareerField.objects.filter(mine).exclude(Exists(fields)).exclude(
        Exists(_find("field", Interview))
    ).delete()
    Question.objects.filter(mine).delete()
    StepAnswer.objects.filter(mine).delete()


def _find(field: str, model: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.filter(**{field: OuterRef("pk")})
    return rows
