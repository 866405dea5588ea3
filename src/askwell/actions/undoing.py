"""This file remembers what a write changed on rows, and puts it back when asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from askwell.records.models import Advice, Message, Person, Referral, Thanks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import Model

    from askwell.records.models import User

_UNDOABLE: dict[str, type[Model]] = {
    model.__name__: model for model in (Advice, Message, Person, Referral, Thanks)
}

MOVES_PERSON = ("stage", "stage_on", "not_now_until", "last_contact_on", "keep_in_touch_on")
"""The fields of a person that an answer, a letter or a thank-you may move."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one row, before and after; both as text that JSON can keep."""

    model: str
    ulid: str
    field: str
    before: Any
    after: Any


class Watch:
    """Rows as they were when the watch began; `list_changes` says what became of them."""

    def __init__(self) -> None:
        """Begin with nothing to watch."""
        self._rows: dict[tuple[str, str], tuple[Any, dict[str, Any]]] = {}

    def add(self, rows: Iterable[Any], *fields: str) -> None:
        """Remember these fields of these rows as they are now."""
        for row in rows:
            key = (type(row).__name__, row.ulid)
            known = self._rows.setdefault(key, (row, {}))[1]
            for field in fields:
                known.setdefault(field, _write_value(row, field))

    def list_changes(self) -> list[Change]:
        """Return each watched field that is different now, read again from the database."""
        changes = []
        for (model, ulid), (row, fields) in self._rows.items():
            row.refresh_from_db(fields=list(fields))
            for field, before in fields.items():
                after = _write_value(row, field)
                if after != before:
                    changes.append(Change(model, ulid, field, before, after))
        return changes


@transaction.atomic
def put_back(*, owner: User, changes: Sequence[Change]) -> None:
    """Undo the changes, each only where nothing newer was written over it."""
    for change in changes:
        model = _UNDOABLE[change.model]
        column = model._meta.get_field(change.field)  # noqa: SLF001 - Django's own public name
        row = model._default_manager.filter(owner=owner, ulid=change.ulid).first()  # noqa: SLF001
        if row is not None and _write_value(row, change.field) == change.after:
            setattr(row, column.attname, column.to_python(change.before))  # type: ignore[union-attr]
            row.save(update_fields=[change.field])


def write_changes(changes: Sequence[Change]) -> list[list[Any]]:
    """Return the changes as JSON keeps them."""
    return [[c.model, c.ulid, c.field, c.before, c.after] for c in changes]


def read_changes(kept: Sequence[Sequence[Any]]) -> list[Change]:
    """Return the changes that `write_changes` wrote."""
    return [Change(*part) for part in kept]


def _write_value(row: Any, field: str) -> Any:
    column = row._meta.get_field(field)  # noqa: SLF001
    value = getattr(row, column.attname)
    return value if value is None or isinstance(value, int | str) else column.value_to_string(row)
