"""This file checks one row of an archive, cell by cell: checksums prove who packed it, not who wrote it."""

from __future__ import annotations

from datetime import date, datetime
from math import isfinite
from typing import TYPE_CHECKING, Any, NoReturn

from django.db.models import (
    BooleanField,
    DateField,
    DateTimeField,
    FloatField,
    ForeignKey,
    IntegerField,
    JSONField,
)

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.records.bulk import make_ulids, split_evenly
from askwell.records.ids import ULID_LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askwell.formats.askwell.values import Cell
    from askwell.records.portable import PortableNoun

_MOST_NUMBER = 2_147_483_647


def read_row(
    noun: PortableNoun,
    columns: Sequence[str],
    row: Sequence[Cell],
    ids: Mapping[str, Mapping[str, int]],
    targets: Mapping[Any, str],
) -> dict[str, Any] | None:
    """Return a row's values by attribute, or None when what it belongs to is not there.

    Columns of a newer or older Askwell are left out, or get their default.
    """
    cells = dict(zip(columns, row, strict=True))
    values: dict[str, Any] = {}
    for column in noun.columns:
        if column.name not in cells:
            values[column.attname] = column.get_default()
            continue
        cell = cells[column.name]
        if isinstance(column, ForeignKey):
            value: Any = ids[targets[column.related_model]].get(str(cell)) if cell else None
            if value is None and not column.null:
                return None
        else:
            value = read_cell(column, cell)
        values[column.attname] = value
    if "ulid" in values and len(str(values["ulid"])) != ULID_LENGTH:
        refuse_archive()
    return values


def read_cell(column: Any, cell: Cell) -> Any:
    """Return one cell as its column holds it; what no column of ours holds refuses the whole."""
    if cell is None:
        if not column.null:
            refuse_archive()
        return None
    try:
        return _READERS[_find_kind(column)](column, cell)
    except (ValueError, TypeError, OverflowError):
        refuse_archive()


def find_known(rows: object, ulids: Sequence[str]) -> dict[str, int]:
    """Return the ids of those rows that are here already, by ulid."""
    known: dict[str, int] = {}
    for some in split_evenly(ulids):
        known.update(rows.filter(ulid__in=some).values_list("ulid", "id"))  # type: ignore[attr-defined]
    return known


def avoid_foreign_ulids(noun: PortableNoun, read: list[dict[str, object]]) -> None:
    """Give rows ids of their own where another row has them."""
    # On a shared server the same archive may be two people's; an id belongs to one row.
    taken = find_known(noun.model.objects.all(), [str(values["ulid"]) for values in read])
    fresh = make_ulids(len(taken)) if taken else []
    for values in read:
        if values["ulid"] in taken:
            values["ulid"] = fresh.pop()


def _find_kind(column: Any) -> type:
    kinds = (DateTimeField, DateField, BooleanField, IntegerField, FloatField, JSONField)
    return next((kind for kind in kinds if isinstance(column, kind)), str)


def _read_text(column: Any, cell: Cell) -> str:
    if not isinstance(cell, str) or "\0" in cell:
        raise TypeError
    if column.max_length and len(cell) > column.max_length:
        raise ValueError
    if column.choices and cell and cell not in dict(column.flatchoices):
        raise ValueError
    return cell


def _read_number(column: Any, cell: Cell) -> int:
    if not isinstance(cell, int) or isinstance(cell, bool) or not 0 <= cell <= _MOST_NUMBER:
        raise TypeError
    column.run_validators(cell)
    return cell


def _read_fraction(_column: Any, cell: Cell) -> float:
    if not isinstance(cell, int | float) or isinstance(cell, bool) or not isfinite(cell):
        raise TypeError
    return float(cell)


def _read_bool(_column: Any, cell: Cell) -> bool:
    if not isinstance(cell, bool):
        raise TypeError
    return cell


def _read_moment(_column: Any, cell: Cell) -> datetime:
    moment = datetime.fromisoformat(cell)  # type: ignore[arg-type]
    if moment.tzinfo is None:
        raise ValueError
    return moment


def _read_day(_column: Any, cell: Cell) -> date:
    return date.fromisoformat(cell)  # type: ignore[arg-type]


def _read_json(column: Any, cell: Cell) -> Cell:
    if type(cell) is not type(column.get_default()):
        raise TypeError
    return cell


_READERS = {
    DateTimeField: _read_moment,
    DateField: _read_day,
    BooleanField: _read_bool,
    IntegerField: _read_number,
    FloatField: _read_fraction,
    JSONField: _read_json,
    str: _read_text,
}


def refuse_archive() -> NoReturn:
    """Refuse the whole, since somebody else wrote it."""
    raise UnreadableFile(
        _("This archive holds something Askwell did not write, so nothing was brought in.")
    )
