"""This file is everything in the database, row by row, to be compared before and after."""

from __future__ import annotations

import json
from typing import Any

from django.apps import apps
from django.db import connection

HISTORY = frozenset({"ImportBatch", "BatchChange", "Comparison"})
"""What an import leaves on purpose: that it happened, and how far people were compared."""
FOUND_AGAIN = {"AlikePair": frozenset({"id", "ulid", "score"})}
"""What of a question may be another when it is asked anew: which it is, and how alike two are among all."""
MOST_SHOWN = 600


def dump_rows(*, without: frozenset[str] = HISTORY) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of every table by its model's name, in the order of their ids."""
    rows = {
        model.__name__: [
            tuple(map(_show, row))
            for row in model.objects.order_by("pk").values_list(*_list_columns(model))
        ]
        for model in apps.get_app_config("records").get_models(include_auto_created=True)
        if model.__name__ not in without
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM person_search")
        rows["search"] = sorted(tuple(map(_sort_words, row)) for row in cursor.fetchall())
    return rows


def expect_same(
    before: dict[str, list[tuple[Any, ...]]], after: dict[str, list[tuple[Any, ...]]]
) -> None:
    """Fail with the rows that went and the rows that came; a changed row did both."""
    found = []
    for name, rows in before.items():
        found += [f"{name} lost {row}" for row in rows if row not in after[name]]
        found += [f"{name} got {row}" for row in after[name] if row not in rows]
    assert not found, "\n".join(row[:MOST_SHOWN] for row in found)


def _list_columns(model: Any) -> list[str]:
    left = FOUND_AGAIN.get(model.__name__, frozenset())
    return [field.attname for field in model._meta.concrete_fields if field.name not in left]


def _show(value: Any) -> str:
    # The order in which an object's keys were written means nothing.
    return json.dumps(value, sort_keys=True) if isinstance(value, dict) else repr(value)


def _sort_words(value: object) -> str:
    # A word is found wherever it stands in a row of the index.
    return " ".join(sorted(str(value).split()))
