"""This file removes what a batch made: its people, and whatever nobody needs without them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q

from askwell.records.bulk import split_evenly
from askwell.records.models import (
    Affiliation,
    BatchChange,
    CareerField,
    CircleMembership,
    ContactPoint,
    Interaction,
    Interview,
    Opportunity,
    Organization,
    Person,
    Phrase,
    Pitch,
    Question,
    Referral,
    ResearchNote,
    SavedView,
    StepAnswer,
    Tag,
)
from askwell.records.search import remove_people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.db.models import QuerySet

    from askwell.records.models import ImportBatch

_AT_ONCE = 2_500
_PLAIN: tuple[Any, ...] = (
    ContactPoint,
    Affiliation,
    CircleMembership,
    BatchChange,
    Interaction,
    Person.tags.through,
    Person.fields.through,
)
"""What an import hangs on a person, and nothing else points to."""


def delete_people(ids: Sequence[int], *, report: Callable[[int, int], None] | None = None) -> None:
    """Remove people for good, with everything that hangs on them, many at once."""
    done = 0
    for some in split_evenly(ids, _AT_ONCE):
        remove_people(some)
        storied = _find_storied(some)
        if storied:
            Person.objects.filter(id__in=storied).delete()
        plain = [person for person in some if person not in storied]
        for model in _PLAIN:
            _delete_at_once(model.objects.filter(person__in=plain))
        _delete_at_once(Person.objects.filter(id__in=plain))
        done += len(some)
        if report:
            report(done, len(ids))


def _find_storied(ids: Sequence[int]) -> set[int]:
    """Find whom more hangs on than an import brings; their rows Django follows one by one."""
    storied: set[int] = set()
    # Hidden ones too: a pair that looks alike points at people, and offers no way back.
    relations: Any = Person._meta.get_fields(include_hidden=True)  # noqa: SLF001 - Django's way
    for relation in relations:
        model: Any = relation.related_model
        if relation.auto_created and not relation.concrete and model not in _PLAIN:
            name = relation.field.name
            rows = model.objects.filter(**{f"{name}__in": ids})
            storied.update(rows.values_list(f"{name}_id", flat=True).distinct())
    return storied


def _delete_at_once(rows: Any) -> None:
    # No cascade: what these rows hold, or who points to them, is gone already.
    rows._raw_delete(rows.db)  # noqa: SLF001 - one statement, where delete() would look at each row


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
    # What you read about a place is a use of it; what the batch itself brought goes with it.
    needed.append(_find("organization", ResearchNote).exclude(batch=batch))
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
    Pitch.objects.filter(mine).delete()
    StepAnswer.objects.filter(mine).delete()
    Phrase.objects.filter(mine).delete()
    SavedView.objects.filter(mine).delete()


def _find(field: str, model: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.filter(**{field: OuterRef("pk")})
    return rows
