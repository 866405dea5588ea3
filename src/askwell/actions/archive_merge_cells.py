"""This file checks what an archive says of a merge, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from askwell.actions.archive_rows import read_cell, refuse_archive
from askwell.actions.kept_rows import write_row
from askwell.actions.merging import WATCHED
from askwell.domain.likeness.people import PairAnswer
from askwell.domain.likeness.reasons import Reason, Why
from askwell.records.models import AlikePair, Person
from askwell.records.portable_merges import MERGE_COLUMNS, NOUNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from askwell.formats.askwell.values import Cell

_PEOPLE = NOUNS["people"]
_DICTS, _LISTS = ("gone", "before", "after", "moved"), ("removed", "closed", "pairs")
_MOST_REASONS = 20


def check_reasons(reasons: Sequence[Any]) -> None:
    """Refuse reasons that no page could word."""
    try:
        for stored in reasons[:_MOST_REASONS]:
            Why(Reason(stored[0]), *map(str, stored[1:]))
    except (TypeError, ValueError, IndexError, KeyError):
        refuse_archive()
    if len(reasons) > _MOST_REASONS:
        refuse_archive()


def check_merge(row: Mapping[str, Cell]) -> None:
    """Refuse a merge that lacks a part, or has one of another kind."""
    is_whole = all(name in row for name in MERGE_COLUMNS)
    if not is_whole or any(not isinstance(row[name], dict) for name in _DICTS):
        refuse_archive()
    if any(not isinstance(row[name], list) for name in _LISTS):
        refuse_archive()


def read_former_answer(before: Any) -> dict[str, Any] | None:
    """Return what had been said of a pair before a merge said more."""
    if before is None:
        return None
    answer = before.get("answer") if isinstance(before, dict) else None
    if answer not in {"", *PairAnswer}:
        refuse_archive()
    column = AlikePair._meta.get_field("answered_at")  # noqa: SLF001
    moment = read_cell(column, before.get("answered_at"))
    return {"answer": answer, "answered_at": moment and moment.isoformat()}


def read_kept_columns(
    cells: Mapping[str, Cell], organizations: Mapping[str, int]
) -> dict[str, Any]:
    """Return columns of a person as a merge keeps them; only those that a merge may change."""
    person = Person()
    names = []
    for column in _PEOPLE.columns:
        if column.name in cells and column.attname in WATCHED:
            cell = cells[column.name]
            if column.name in _PEOPLE.links:
                value: Any = organizations.get(str(cell)) if cell else None
            else:
                value = read_cell(column, cell)
            setattr(person, column.attname, value)
            names.append(column.attname)
    written = write_row(person)[1]
    return {name: written[name] for name in names}
