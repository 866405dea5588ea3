"""This file is how everything is written into one zip, in constant memory and always alike."""

from __future__ import annotations

import hashlib
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, cast

from askwell.formats.askwell.values import DATA_MEMBER, MANIFEST_MEMBER, VERSION
from askwell.formats.cells import (
    encode_columns,
    encode_rows,
    is_same_throughout,
    weave_columns,
)
from askwell.formats.limits import MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from askwell.formats.askwell.values import Cell, Member, Noun

# A fixed moment and owner, so that the same data give the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE_BY_OWNER = 0o600 << 16
# The text packs well at any level; this one is twice as fast as the usual.
_LEVEL = 2
_BATCH_ROWS = 500
_PIECE_BYTES = MEBIBYTE // 4
_ONLY_TEXT = {str}
_quote: Callable[[str], str] = json.encoder.encode_basestring  # type: ignore[attr-defined, unused-ignore]
_to_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def write_archive(file: BinaryIO, *, nouns: Iterable[Noun], members: Iterable[Member] = ()) -> None:
    """Write the data, a CSV for each noun, the given members, and the manifest that proves them.

    `askwell.json` has its keys sorted and one row a line; nouns are in the
    order of their names, rows in the order given.
    """
    counts: dict[str, int] = {}
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as opened,
        ThreadPoolExecutor(1) as beside,
    ):
        archive = _ArchiveFile(opened, beside)
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

    __slots__ = ("_beside", "_opened", "_sums")

    def __init__(self, opened: zipfile.ZipFile, beside: Executor) -> None:
        self._opened = opened
        self._beside = beside
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
            for piece in self._pack_beside(pieces, member.write):
                checksum.update(piece)
        self._sums[name] = checksum.hexdigest()

    def _pack_beside(
        self, pieces: Iterable[bytes], pack: Callable[[bytes], int]
    ) -> Iterator[bytes]:
        """Yield the pieces, larger, each packed on another core while the next is made."""
        packing: Future[int] | None = None
        try:
            for piece in _join_pieces(pieces):
                if packing is not None:
                    packing.result()
                packing = self._beside.submit(pack, piece)
                yield piece
        finally:
            if packing is not None:
                packing.result()

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


def _join_pieces(pieces: Iterable[bytes]) -> Iterator[bytes]:
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _PIECE_BYTES:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _write_noun(noun: Noun, counts: dict[str, int], tables: BinaryIO) -> Iterator[bytes]:
    count = 0
    order = sorted(range(len(noun.columns)), key=noun.columns.__getitem__)
    between = [
        (", " if place else ",\n{") + f"{_to_json(noun.columns[at])}: "
        for place, at in enumerate(order)
    ]
    tables.writelines(encode_rows([noun.columns]))
    rows = iter(noun.rows)
    while batch := list(islice(rows, _BATCH_ROWS)):
        # Column by column most of the work is one call for all of the batch.
        columns = list(zip(*batch, strict=True))
        lines = weave_columns([*between, "}"], [_quote_column(columns[at]) for at in order])
        yield (lines if count else lines[1:]).encode()
        tables.write(encode_columns([_format_column(column) for column in columns]))
        count += len(batch)
    counts[noun.name] = count


def _quote_column(column: tuple[Cell, ...]) -> list[str]:
    """Return what stands in JSON for each cell, sooner than the encoder would."""
    if len(column) > 1 and is_same_throughout(column):
        return _quote_column(column[:1]) * len(column)
    if set(map(type, column)) == _ONLY_TEXT:
        return list(map(_quote, cast("tuple[str, ...]", column)))
    return [
        _quote(cell)
        if isinstance(cell, str)
        else "null"
        if cell is None
        else "true"
        if cell is True
        else "false"
        if cell is False
        else _to_json(cell)
        for cell in column
    ]


def _format_column(column: tuple[Cell, ...]) -> Sequence[str]:
    """Return what stands in CSV for each cell."""
    if len(column) > 1 and is_same_throughout(column):
        return [*_format_column(column[:1])] * len(column)
    if set(map(type, column)) == _ONLY_TEXT:
        return cast("tuple[str, ...]", column)
    return [cell if isinstance(cell, str) else _format_cell(cell) for cell in column]


def _format_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, list) and all(isinstance(part, str) for part in cell):
        return "; ".join(map(str, cell))
    return _to_json(cell)


def _read_span(tables: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    tables.seek(start)
    while start < end and (piece := tables.read(min(MEBIBYTE, end - start))):
        start += len(piece)
        yield piece
