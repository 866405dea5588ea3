"""This file is forgetting for good: what was deleted leaves no words behind in the database's file."""

from __future__ import annotations

from django.db import connection, transaction


def forget_deleted_words() -> None:
    """Once this is committed, drop what deleted rows left in the search index and in the log."""
    if connection.vendor == "sqlite":
        transaction.on_commit(_drop_leftovers)


def _drop_leftovers() -> None:
    # `secure_delete` (config/settings.py) has overwritten the rows themselves. FTS5 keeps the words
    # of deleted rows until its parts are merged, and the log keeps pages as they were before.
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO person_search (person_search) VALUES ('optimize')")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
