"""This file is how many rows are written at once, in one statement prepared once.

`bulk_create` builds a statement of at most 999 values at a time, which for wide
rows costs more than the writing; `executemany` costs what the database costs.
"""

from __future__ import annotations

import os
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection
from django.db.models import DateField, F, JSONField, TextField, Value
from django.db.models.functions import Cast
from django.db.models.lookups import Exact
from ulid import ULID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from django.db.models import Model, QuerySet

Item = TypeVar("Item")

AT_ONCE = 2_000
_RANDOM_BYTES, _RANDOM_LETTERS = 8, 16


def insert_rows(
    model: type[Model],
    *,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    same: Mapping[str, object] | None = None,
) -> None:
    """Insert rows of `columns`; every row also gets `same`, and defaults for the rest.

    Columns are named by attribute (`owner_id`). Dates are taken as they are;
    nothing is validated, so the caller has cut every text to its length.
    """
    constants = dict(same or {})
    for field in model._meta.concrete_fields:  # noqa: SLF001 - Django's own way to ask
        if not (field.primary_key or field.attname in columns or field.attname in constants):
            constants[field.attname] = field.get_default()
    quote = connection.ops.quote_name
    names = ", ".join(quote(_find_column(model, name)) for name in [*columns, *constants])
    marks = ", ".join(["%s"] * len(columns) + [_write_literal(v) for v in constants.values()])
    table = quote(model._meta.db_table)  # noqa: SLF001
    # Names come from the models and literals from `_write_literal`; values are parameters.
    sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608
    _execute_many(model, columns, sql, rows)


def update_rows(
    model: type[Model], *, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Set `columns` of rows by id; each row is its values, then its id."""
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)  # noqa: SLF001
    sets = ", ".join(f"{quote(_find_column(model, name))} = %s" for name in columns)
    sql = f"UPDATE {table} SET {sets} WHERE id = %s"  # noqa: S608 - as above
    _execute_many(model, columns, sql, rows)


def walk_in_order(model: Any, owner: Any) -> QuerySet[Any, Any]:
    """Return the rows of an owner by ulid, read off the index and never sorted in memory."""
    if connection.vendor != "sqlite":
        rows: QuerySet[Any, Any] = model.objects.owned_by(owner).order_by("ulid")
        return rows
    # Looked up by owner, a third of a million rows would be sorted in memory first: SQLite
    # knows one owner from many only by statistics that may be old. A sum has no index.
    whose = F("owner_id") + Value(0)
    ordered: QuerySet[Any, Any] = model.objects.filter(Exact(whose, owner.pk)).order_by("ulid")
    return ordered


def fetch_raw(rows: QuerySet[Any, Any]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of a `values_list` in lists as the driver gives them, in constant memory.

    Django would turn every date into an object first; what is only written down
    again needs none of that.
    """
    sql, params = rows.query.get_compiler(using=rows.db).as_sql()
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, params)
        while chunk := cursor.fetchmany(AT_ONCE):
            yield chunk


def name_raw(column: Any, path: str) -> Any:
    """Return what `values_list` is given to read a column the cheapest way.

    SQLite keeps days and moments as text, and its driver would parse each one.
    """
    if connection.vendor == "sqlite" and isinstance(column, DateField):
        return Cast(path, TextField())
    return path


def make_ulids(count: int) -> list[str]:
    """Return new ids in ascending order, for a fraction of what one by one costs."""
    prefix = str(ULID())[:-_RANDOM_LETTERS]
    # Sixteen digits are letters of base 32, too, and Python writes them without a loop.
    noise = os.urandom(_RANDOM_BYTES * count).hex().upper()
    steps = range(0, len(noise), _RANDOM_LETTERS)
    return sorted(prefix + noise[start : start + _RANDOM_LETTERS] for start in steps)


def split_evenly(items: Iterable[Item], size: int = AT_ONCE) -> Iterator[list[Item]]:
    """Yield the items in lists of at most `size`."""
    remaining = iter(items)
    while chunk := list(islice(remaining, size)):
        yield chunk


def refresh_statistics() -> None:
    """Let the database count its rows again, so that it reads by the right index."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _find_column(model: type[Model], name: str) -> str:
    return str(_find_field(model, name).column)


def _find_field(model: type[Model], name: str) -> Any:
    return next(f for f in model._meta.concrete_fields if f.attname == name)  # noqa: SLF001


def _write_literal(value: object) -> str:
    if value is None:
        return "NULL"
    if value in ("", [], {}):
        return {str: "''", list: "'[]'", dict: "'{}'"}[type(value)]
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, datetime):
        return f"'{connection.ops.adapt_datetimefield_value(value)}'"
    if isinstance(value, str) and value.replace("-", "").replace("_", "").isalnum():
        return f"'{value}'"
    message = f"not a literal: {value!r}"
    raise TypeError(message)


def _execute_many(
    model: type[Model], columns: Sequence[str], sql: str, rows: Iterable[Sequence[Any]]
) -> None:
    prepared = list(_prepare(model, columns, rows))
    if prepared:
        with connection.cursor() as cursor:
            cursor.executemany(sql, prepared)


def _prepare(
    model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> Iterator[Sequence[Any]]:
    fields = [_find_field(model, name) for name in columns]
    # Text and numbers go as they are; only these are written differently by each database.
    special = [
        (place, _find_adapter(field))
        for place, field in enumerate(fields)
        if isinstance(field, DateField | JSONField)
    ]
    if not special:
        yield from rows
        return
    for row in rows:
        values = list(row)
        for place, adapt in special:
            if values[place] is not None:
                values[place] = adapt(values[place])
        yield values


def _find_adapter(field: Any) -> Callable[[Any], Any]:
    if type(field) is DateField:
        adapt: Callable[[Any], Any] = connection.ops.adapt_datefield_value
        return adapt
    return lambda value: field.get_db_prep_save(value, connection)
