"""This file writes rows down whole so that they can be put back later as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import ForeignKey, Q

from askwell.records.bulk import insert_rows, split_evenly
from askwell.records.ids import make_ulid
from askwell.records.models import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from django.db.models import Model

AT_ONCE = 100
"""So many rows are looked for in one question; each may be a condition of its own."""


def write_row(row: Model) -> list[Any]:
    """Return a whole row as JSON can keep it: its model, and its columns."""
    values = {}
    for column in row._meta.concrete_fields:  # noqa: SLF001
        value = getattr(row, column.attname)
        is_plain = value is None or isinstance(value, bool | int | float | str | list | dict)
        values[column.attname] = value if is_plain else column.value_to_string(row)
    return [row._meta.label, values]  # noqa: SLF001


def put_rows_back(kept: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
    """Insert rows again as they were; return those that cannot, for something they need is gone."""
    refused: list[Sequence[Any]] = []
    by_model: dict[str, list[Sequence[Any]]] = {}
    for row in kept:
        by_model.setdefault(row[0], []).append(row)
    for label, rows in by_model.items():
        for some in split_evenly(rows, AT_ONCE):
            refused += _put_some_back(apps.get_model(label), some)
    return refused


def find_missing_person(kept: Sequence[Any]) -> int | None:
    """Return the id of a person whom a row needs and who is not there."""
    label, values = kept
    for column in apps.get_model(label)._meta.concrete_fields:  # noqa: SLF001
        value = values.get(column.attname)
        is_person = column.related_model is Person and value is not None
        if is_person and not Person.objects.filter(pk=value).exists():
            return int(value)
    return None


def list_unique(model: Any) -> Iterator[tuple[str, ...]]:
    """Yield the columns of which no two rows of a model may have the same values."""
    meta = model._meta  # noqa: SLF001
    together = [*meta.unique_together, *(c.fields for c in meta.total_unique_constraints)]
    for names in together:
        yield tuple(meta.get_field(name).attname for name in names)


def _put_some_back(model: Any, kept: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    rows = [_read_row(model, values) for _label, values in kept]
    homeless = _empty_lost_links(model, rows)
    _avoid_taken_ulids(model, rows)
    taken = _load_taken(model, rows)
    refused, wanted = [], []
    for row, written in zip(rows, kept, strict=True):
        keys = _list_keys(row)
        if row.pk in homeless or not taken.isdisjoint(keys):
            refused.append(written)
        else:
            taken.update(keys)
            wanted.append(row)
    columns = [column.attname for column in model._meta.concrete_fields]  # noqa: SLF001
    values = ([getattr(row, name) for name in columns] for row in wanted)
    insert_rows(model, columns=columns, rows=values)
    return refused


def _read_row(model: Any, values: dict[str, Any]) -> Any:
    row = model()
    for column in model._meta.concrete_fields:  # noqa: SLF001
        if column.attname in values:
            setattr(row, column.attname, column.to_python(values[column.attname]))
        elif column.null:
            setattr(row, column.attname, None)
    return row


def _empty_lost_links(model: Any, rows: Sequence[Any]) -> set[int]:
    """Clear what a row pointed to that is gone; return the rows that cannot be without it."""
    homeless = set()
    for column in model._meta.concrete_fields:  # noqa: SLF001
        if isinstance(column, ForeignKey):
            wanted = {getattr(row, column.attname) for row in rows} - {None}
            target: Any = column.related_model
            key = column.target_field.attname
            found = target._default_manager.filter(**{f"{key}__in": wanted})  # noqa: SLF001
            lost = wanted.difference(found.values_list(key, flat=True)) if wanted else set()
            for row in rows:
                if getattr(row, column.attname) in lost:
                    setattr(row, column.attname, None)
                    if not column.null:
                        homeless.add(row.pk)
    return homeless


def _avoid_taken_ulids(model: Any, rows: Sequence[Any]) -> None:
    """Give a row another id for outside where somebody else's row came by it meanwhile."""
    named = [row for row in rows if hasattr(row, "ulid")]
    there = model._base_manager.filter(ulid__in=[row.ulid for row in named]) if named else ()  # noqa: SLF001
    owner_of = {row.ulid: row.pk for row in there}
    for row in named:
        if owner_of.get(row.ulid, row.pk) != row.pk:
            row.ulid = make_ulid()


def _load_taken(model: Any, rows: Sequence[Any]) -> set[tuple[Any, ...]]:
    """Return the keys of those rows that are there and that one of these would collide with."""
    same = Q(pk__in=[row.pk for row in rows])
    for names in list_unique(model):
        for row in rows:
            same |= Q(**{name: getattr(row, name) for name in names})
    there = model._base_manager.filter(same)  # noqa: SLF001
    return {key for row in there for key in _list_keys(row)}


def _list_keys(row: Any) -> list[tuple[Any, ...]]:
    keys = [(names, *(getattr(row, name) for name in names)) for names in list_unique(type(row))]
    return [("pk", row.pk), *keys]
