"""This file is a table before it is brought in: its columns, and its first rows as people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from askwell.domain.columns import ColumnField, ColumnGuess
from askwell.domain.errors import Conflict, NotFound
from askwell.formats.table.mapping import TablePreview, preview_table
from askwell.records.models import BatchStatus
from askwell.records.uploads import find_upload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from askwell.records.models import ImportBatch


def load_columns_page(batch: ImportBatch, columns: Sequence[ColumnGuess] = ()) -> TablePreview:
    """Return the columns of a read table, as told or as noted, with ten rows as they become."""
    if batch.format not in {"csv", "xlsx"}:
        raise NotFound(_("Only a table has columns to choose."))
    if batch.status != BatchStatus.READ:
        raise Conflict(_("This file was already brought in, or let go."))
    noted = [
        ColumnGuess(**{**one, "field": ColumnField(one["field"])})
        for one in batch.choices.get("columns", ())
    ]
    return preview_table(find_upload(batch.file).read_bytes(), tuple(columns) or tuple(noted))
