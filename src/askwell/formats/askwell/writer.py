"""This file is how everything is written into one zip, in constant memory and always alike."""

from __future__ import annotations

import hashlib
import json
import zipfile
from operator import itemgetter
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO

from askwell.formats.askwell.values import DATA_MEMBER, MANIFEST_MEMBER, VERSION
from askwell.formats.cells import encode_rows
from askwell.formats.limits import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from askwell.formats.askwell.values import Cell, Member, Noun, Row

# A fixed moment and owner, so that the same data give the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE_BY_OWNER = 0o600 << 16
# The text packs well at any level; this one is twice as fast as the usual.
_LEVEL = 2
_BATCH_ROWS = 500
_quote: Callable[[str], str] = json.encoder.encode_basestring  # type: ignore[attr-defined, unused-ignore]
_to_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def write_archive(file: BinaryIO, *, nouns: Iterable[Noun], members: Iterable[Member] = ()) -> None:
    """Write the data, a CSV for each noun, the given members, and the manifest that proves them.

    `askwell.json` has its keys sorted and one row a line; nouns are in the
    order of their names, rows in the order given.
    """
    counts: dict[str, int] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as opened:
        archive = _ArchiveFile(opened)
        # A zip takes one member at a time, and the rows come only once.
        with TemporaryFile() as tables:
            places = archive.write_data(sorted(nouns, key=lambda noun: noun.name), counts, tables)
            for name, start, end in places:
                archive.write(f"{name}.csv", _read_span(tables, start, end))
        for member in members:
            archive.write(member.name, member.pieces)
        archive.write_manifest(counts)


class _ArchiveFile:
    """An open zip that remembers the checksum of each member."""

    __slots__ = ("_opened", "_sums")

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened
        self._sums: dict[str, str] = {}

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """Add one member piece by piece."""
        info = zipfile.ZipInfo(name, _MOMENT)
        info.compress_type = zipfile.ZIP_DEFLATED
        info._compresslevel = _LEVEL  # type: ignore[attr-defined]  # noqa: SLF001 - public only from 3.13
        info.create_system = _UNIX
        info.external_attr = _READABLE_BY_OWNER
        checksum = hashlib.sha256()
        with self._opened.open(info, "w") as member:
            for piece in pieces:
                checksum.update(piece)
                member.write(piece)
        self._sums[name] = checksum.hexdigest()

    def write_data(
        self, nouns: list[Noun], counts: dict[str, int], tables: BinaryIO
    ) -> list[tuple[str, int, int]]:
        """Write the rows as JSON, and as CSV into `tables`; return where each table lies."""
        places: list[tuple[str, int, int]] = []

        def list_pieces() -> Iterator[bytes]:
            yield b'{"nouns": {'
            for number, noun in enumerate(nouns):
                yield ((",\n" if number else "\n") + _to_json(noun.name) + ": [").encode()
                start = tables.tell()
                yield from _write_noun(noun, counts, tables)
                places.append((noun.name, start, tables.tell()))
                yield b"]"
            yield f'}}, "version": {VERSION}}}\n'.encode()

        self.write(DATA_MEMBER, list_pieces())
        return places

    def write_manifest(self, counts: dict[str, int]) -> None:
        """Write what is in the archive, so that a reader can tell whether all of it arrived."""
        manifest = {"counts": counts, "sha256": self._sums.copy(), "version": VERSION}
        text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
        self.write(MANIFEST_MEMBER, [text.encode("utf-8"), b"\n"])


def _write_noun(noun: Noun, counts: dict[str, int], tables: BinaryIO) -> Iterator[bytes]:
    count = 0
    write = _make_line_writer(noun.columns)
    tables.writelines(encode_rows([noun.columns]))
    for batch in _group_rows(noun.rows):
        lines = [write(row) for row in batch]
        yield ((",\n" if count else "\n") + ",\n".join(lines)).encode()
        cells = (
            [
                cell if cell.__class__ is str else "" if cell is None else _format_cell(cell)
                for cell in row
            ]
            for row in batch
        )
        tables.writelines(encode_rows(cells, is_start=False))
        count += len(batch)
    counts[noun.name] = count


def _make_line_writer(columns: Sequence[str]) -> Callable[[Row], str]:
    """Return what writes a row as its JSON object, keys sorted, sooner than the encoder would."""
    order = sorted(range(len(columns)), key=columns.__getitem__)
    shape = "{" + ", ".join(f"{_to_json(columns[at])}: %s" for at in order) + "}"

    # Twice the first, as a single name would be given bare.
    pick = itemgetter(*order, order[0]) if order else tuple

    def write(row: Row) -> str:
        # Written out, as a call for each of millions of cells is half the time.
        cells = [
            _quote(cell)
            if cell.__class__ is str
            else "null"
            if cell is None
            else "true"
            if cell is True
            else "false"
            if cell is False
            else _to_json(cell)
            for cell in pick(row)[:-1]
        ]
        return shape % tuple(cells)

    return write


def _group_rows(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH_ROWS:
            yield batch
            batch = []
    if batch:
        yield batch


def _format_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, list) and all(isinstance(part, str) for part in cell):
        return "; ".join(map(str, cell))
    return _to_json(cell)


def _read_span(tables: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    tables.seek(start)
    while start < end and (piece := tables.read(min(MEBIBYTE, end - start))):
        start += len(piece)
        yield piece
