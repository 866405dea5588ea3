"""This file is what was chosen for a file, as it is kept with its batch, and a table's columns."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from askwell.domain.columns import ColumnField, ColumnGuess
from askwell.domain.importing import Choices
from askwell.domain.names import fold_text
from askwell.formats.guessing import guess_columns
from askwell.formats.table.mapping import open_table
from askwell.records.models import TableMapping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from askwell.formats.table.reader import Table
    from askwell.records.models import ImportBatch


def read_choices(batch: ImportBatch) -> Choices:
    """Return what was chosen for a batch."""
    kept = batch.choices
    return Choices(
        chosen=frozenset(kept.get("chosen", ())),
        own=tuple(kept.get("own", ())),
        columns=tuple(_read_column(one) for one in kept.get("columns", ())),
        organization=kept.get("organization", ""),
        is_pasted=kept.get("is_pasted", False),
    )


def write_choices(choices: Choices) -> dict[str, Any]:
    """Return choices as JSON keeps them."""
    return {
        "chosen": sorted(choices.chosen),
        "own": list(choices.own),
        "columns": [_write_column(one) for one in choices.columns],
        "organization": choices.organization,
        "is_pasted": choices.is_pasted,
    }


def note_columns(batch: ImportBatch, data: bytes) -> None:
    """Note what a table's columns are: as told, as told for such a table before, or as guessed."""
    choices = read_choices(batch)
    if choices.columns:
        return
    table = open_table(data)
    mapping = TableMapping.objects.owned_by(batch.owner).filter(signature=_sign(table)).first()
    columns = guess_columns(table.header, table.rows)
    if mapping is not None:
        columns = _apply(columns, mapping.columns)
    batch.choices = {
        **write_choices(replace(choices, columns=columns)),
        "is_remembered": mapping is not None,
    }


def remember_columns(
    *, batch: ImportBatch, data: bytes, columns: Sequence[ColumnGuess], now: datetime
) -> None:
    """Keep what the columns of such a table are, for the next one with the same headings."""
    TableMapping.objects.update_or_create(
        owner=batch.owner,
        signature=_sign(open_table(data)),
        defaults={"columns": [[one.field, one.label] for one in columns], "used_at": now},
    )


def _sign(table: Table) -> str:
    headings = "\n".join(fold_text(heading) for heading in table.header)
    return hashlib.sha256(headings.encode("utf-8", "replace")).hexdigest()


def _apply(
    columns: Sequence[ColumnGuess], told: Sequence[Sequence[str]]
) -> tuple[ColumnGuess, ...]:
    pairs = zip(columns, told, strict=False)
    return tuple(
        replace(one, field=ColumnField(field), label=label, is_sure=True)
        for one, (field, label) in pairs
    )


def _read_column(kept: Mapping[str, Any]) -> ColumnGuess:
    return ColumnGuess(**{**kept, "field": ColumnField(kept["field"])})


def _write_column(column: ColumnGuess) -> dict[str, Any]:
    return {
        "column": column.column,
        "heading": column.heading,
        "field": column.field.value,
        "label": column.label,
        "is_sure": column.is_sure,
        "example": column.example,
    }
