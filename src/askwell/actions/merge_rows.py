"""This file moves what hangs on people from one to another, and writes rows so that they come back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import ForeignKey, Q

from askwell.records.bulk import split_evenly, update_rows
from askwell.records.models import Affiliation, AlikePair, ContactPoint, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.db.models import Model


@dataclass(slots=True)
class Traces:
    """What was done to the rows of one merge, as it is kept to be undone."""

    moved: dict[str, list[int]] = field(default_factory=dict)
    removed: list[list[Any]] = field(default_factory=list)


def move_rows(kept_by_gone: Mapping[int, int]) -> dict[int, Traces]:
    """Hang everything of those who go on those who stay; rows that both have are removed."""
    traces = {gone: Traces() for gone in kept_by_gone}
    for model, name in list_relations():
        _move_relation(model, name, kept_by_gone, traces)
    return traces


def list_relations() -> Iterator[tuple[Any, str]]:
    """Yield every model that points to people, with the name of the field, hidden ones too."""
    for relation in Person._meta.get_fields(include_hidden=True):  # noqa: SLF001 - Django's way to ask
        if relation.auto_created and not relation.concrete and not relation.many_to_many:
            model: Any = relation.related_model
            if model is not AlikePair:
                yield model, relation.field.name  # type: ignore[union-attr]


def write_row(row: Model) -> list[Any]:
    """Return a whole row as JSON can keep it: its model, and its columns."""
    values = {}
    for column in row._meta.concrete_fields:  # noqa: SLF001
        value = getattr(row, column.attname)
        is_plain = value is None or isinstance(value, bool | int | float | str | list | dict)
        values[column.attname] = value if is_plain else column.value_to_string(row)
    return [row._meta.label, values]  # noqa: SLF001


def put_row_back(kept: Iterable[Any]) -> bool:
    """Insert a row again as it was; not when something it needs is gone, and then say so."""
    from django.apps import apps

    label, values = kept
    model = apps.get_model(label)
    row = model()
    for column in model._meta.concrete_fields:  # noqa: SLF001
        value = column.to_python(values[column.attname]) if column.attname in values else None
        if isinstance(column, ForeignKey) and value is not None and not _is_there(column, value):
            if not column.null:
                return False
            value = None
        setattr(row, column.attname, value)
    if model._default_manager.filter(pk=row.pk).exists() or _is_taken(row):  # noqa: SLF001
        return False
    row.save_base(raw=True, force_insert=True)
    return True


def _move_relation(
    model: Any, name: str, kept_by_gone: Mapping[int, int], traces: dict[int, Traces]
) -> None:
    attname = f"{name}_id"
    for some in split_evenly(kept_by_gone, 500):
        rows = list(model._base_manager.filter(**{f"{name}__in": some}).order_by("pk"))  # noqa: SLF001
        if not rows:
            continue
        stay = {kept_by_gone[getattr(row, attname)] for row in rows}
        taken = {
            key
            for row in model._base_manager.filter(**{f"{name}__in": stay})  # noqa: SLF001
            for key in _list_keys(row, attname, getattr(row, attname))
        }
        moves, removals = [], []
        for row in rows:
            gone = getattr(row, attname)
            keys = _list_keys(row, attname, kept_by_gone[gone])
            if _points_at_both(row, attname, kept_by_gone) or not taken.isdisjoint(keys):
                traces[gone].removed.append(write_row(row))
                removals.append(row.pk)
            else:
                taken.update(keys)
                traces[gone].moved.setdefault(f"{model._meta.label}.{name}", []).append(row.pk)  # noqa: SLF001
                moves.append((kept_by_gone[gone], row.pk))
        model._base_manager.filter(pk__in=removals).delete()  # noqa: SLF001
        update_rows(model, columns=(attname,), rows=moves)


def _list_keys(row: Any, attname: str, person: int) -> list[tuple[Any, ...]]:
    """Return what no two rows of one person may share: by rule, or by saying the same."""
    keys: list[tuple[Any, ...]] = [
        (names, *(person if name == attname else getattr(row, name) for name in names))
        for names in _list_unique(type(row))
        if attname in names
    ]
    if isinstance(row, ContactPoint):
        keys.append((person, row.kind, row.normalized or row.value.casefold()))
    elif isinstance(row, Affiliation):
        facts = (row.kind, row.title, row.starts_on, row.ends_on)
        keys.append((person, row.organization_id, *facts))
    return keys


def _list_unique(model: Any) -> Iterator[tuple[str, ...]]:
    meta = model._meta  # noqa: SLF001
    together = [*meta.unique_together, *(c.fields for c in meta.total_unique_constraints)]
    for names in together:
        yield tuple(meta.get_field(name).attname for name in names)


def _points_at_both(row: Any, attname: str, kept_by_gone: Mapping[int, int]) -> bool:
    """Tell whether a tie or a referral would join a person to themselves."""
    mine = kept_by_gone[getattr(row, attname)]
    for column in row._meta.concrete_fields:  # noqa: SLF001
        if column.related_model is Person and column.attname != attname:
            other = getattr(row, column.attname)
            if other is not None and kept_by_gone.get(other, other) == mine:
                return True
    return False


def _is_there(column: Any, value: Any) -> bool:
    rows = column.related_model._default_manager  # noqa: SLF001
    return bool(rows.filter(**{column.target_field.attname: value}).exists())


def _is_taken(row: Any) -> bool:
    same = Q()
    for names in _list_unique(type(row)):
        same |= Q(**{name: getattr(row, name) for name in names})
    return bool(same) and bool(type(row)._base_manager.filter(same).exists())  # noqa: SLF001


def find_missing_person(kept: Iterable[Any]) -> int | None:
    """Return the id of a person whom a row needs and who is not there."""
    from django.apps import apps

    label, values = kept
    for column in apps.get_model(label)._meta.concrete_fields:  # noqa: SLF001
        value = values.get(column.attname)
        if column.related_model is Person and value is not None and not _is_there(column, value):
            return int(value)
    return None


def move_rows_back(moved: Mapping[str, list[int]], *, kept: int, gone: int) -> int:
    """Hang rows where they hung before; return how many are there no more, or hang elsewhere."""
    from django.apps import apps

    missing = 0
    for place, ids in moved.items():
        label, _dot, name = place.rpartition(".")
        rows = apps.get_model(label)._base_manager.filter(pk__in=ids, **{name: kept})  # noqa: SLF001
        missing += len(ids) - rows.update(**{name: gone})
    return missing
