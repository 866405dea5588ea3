"""This file makes the ids that are shown outside: ULIDs, in the order they were made."""

from __future__ import annotations

from ulid import ULID

ULID_LENGTH = 26


def make_ulid() -> str:
    """Return a new id, 26 characters of Crockford's base 32; nobody can count rows by it."""
    return str(ULID())
