"""This file removes every row of the invented network, and what was hung on it since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.actions.undo_rows import delete_people, delete_unused_rows
from askwell.records.models import Person, StepAnswer
from askwell.records.portable import PORTABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from askwell.records.models import ImportBatch


def delete_sample_rows(batch: ImportBatch) -> None:
    """Remove the sample's people, and places, words and fields that your own do not use."""
    ulids = set(_list_ulids(batch))
    delete_people(list(Person.objects.filter(batch=batch).values_list("id", flat=True)))
    # An answer to a step names whom it was about in its key.
    for answer in StepAnswer.objects.filter(owner=batch.owner_id):
        if ulids & set(answer.key.split(":")):
            answer.delete()
    delete_unused_rows(batch, even_edited=True)


def _list_ulids(batch: ImportBatch) -> Iterator[str]:
    for noun in PORTABLE:
        rows: Any = noun.model.objects
        yield from rows.filter(batch=batch).values_list("ulid", flat=True)
        if any(column.name == "person" for column in noun.columns):
            hung = rows.filter(person__batch=batch)
            yield from hung.values_list("ulid", flat=True)
