"""This file is what an archive is made of: nouns with rows, and files beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Cell: TypeAlias = "str | int | float | bool | list[Cell] | dict[str, Cell] | None"
"""What JSON can hold."""
Row: TypeAlias = tuple[Cell, ...]

VERSION = 1
DATA_MEMBER = "askwell.json"
MANIFEST_MEMBER = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """The rows of one noun; every row has one cell a column.

    When written, `rows` is gone through once, so it may be a stream from a
    database; the order of the rows is kept, so give them a stable one.
    """

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file that goes into the archive beside the data, in pieces."""

    name: str
    pieces: Iterable[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What was read back; each noun's rows are a tuple."""

    version: int
    nouns: tuple[Noun, ...]
