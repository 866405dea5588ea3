"""This file says whether the database is whole, and how carefully it keeps what it is given."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

SETTINGS = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")


@dataclass(frozen=True, slots=True)
class DatabaseHealth:
    """What the database says about itself; `settings` are as this process has them."""

    database: str
    problems: tuple[str, ...]
    settings: tuple[tuple[str, str | int], ...]


def check_database() -> DatabaseHealth:
    """Read the whole database once; no problem found is an empty tuple."""
    if connection.vendor != "sqlite":
        connection.check_constraints()
        return DatabaseHealth(connection.vendor, (), ())
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        problems = [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        problems += [f"{table} {row}: points at nothing" for table, row, *_ in cursor.fetchall()]
        settings = []
        for name in SETTINGS:
            cursor.execute(f"PRAGMA {name}")
            settings.append((name, cursor.fetchone()[0]))
    return DatabaseHealth("sqlite", tuple(problems), tuple(settings))
