"""This file is how rows become a CSV that a spreadsheet opens without running any of it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from askwell.formats.cells import encode_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """Yield a CSV in pieces; `read_csv` gives back exactly what went in."""
    yield from encode_rows(chain([header], rows))
