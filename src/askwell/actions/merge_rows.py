"""This file moves what hangs on people from one to another, and back again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.apps import apps

from askwell.actions.kept_rows import list_unique, write_row
from askwell.records.bulk import split_evenly, update_rows
from askwell.records.models import Affiliation, AlikePair, ContactPoint, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


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
        for names in list_unique(type(row))
        if attname in names
    ]
    if isinstance(row, ContactPoint):
        keys.append((person, row.kind, row.normalized or row.value.casefold()))
    elif isinstance(row, Affiliation):
        facts = (row.kind, row.title, row.starts_on, row.ends_on)
        keys.append((person, row.organization_id, *facts))
    return keys


def _points_at_both(row: Any, attname: str, kept_by_gone: Mapping[int, int]) -> bool:
    """Tell whether a tie or a referral would join a person to themselves."""
    mine = kept_by_gone[getattr(row, attname)]
    for column in row._meta.concrete_fields:  # noqa: SLF001
        if column.related_model is Person and column.attname != attname:
            other = getattr(row, column.attname)
            if other is not None and kept_by_gone.get(other, other) == mine:
                return True
    return False


def move_rows_back(
    trails: Iterable[tuple[Mapping[str, list[int]], int, int]],
) -> list[int]:
    """Hang rows where they hung before; each trail is what was moved, who kept it and who had it.

    Returns for each trail how many rows are there no more, or hang elsewhere.
    """
    places: dict[str, list[tuple[int, int, int, int]]] = {}
    missing = []
    for number, (moved, kept, gone) in enumerate(trails):
        missing.append(sum(map(len, moved.values())))
        for place, ids in moved.items():
            places.setdefault(place, []).extend((pk, kept, gone, number) for pk in ids)
    for place, rows in places.items():
        label, _dot, name = place.rpartition(".")
        for some in split_evenly(rows, 500):
            for number in _move_some_back(apps.get_model(label), f"{name}_id", some):
                missing[number] -= 1
    return missing


def _move_some_back(
    model: Any, attname: str, rows: Sequence[tuple[int, int, int, int]]
) -> list[int]:
    there = model._base_manager.filter(pk__in=[row[0] for row in rows])  # noqa: SLF001
    hangs_on = dict(there.values_list("pk", attname))
    back = [row for row in rows if hangs_on.get(row[0]) == row[1]]
    update_rows(model, columns=(attname,), rows=[(gone, pk) for pk, _kept, gone, _number in back])
    return [row[3] for row in back]
