"""This file is how an archive is read back, once everything in it has proved whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NoReturn, cast

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.askwell.values import DATA_MEMBER, MANIFEST_MEMBER, VERSION, Archive, Noun
from askwell.formats.limits import MAX_ARCHIVE_BYTES, MEBIBYTE
from askwell.formats.zips import open_zip, read_member, stream_member

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Sequence

    from askwell.formats.askwell.values import Cell, Row

_MANIFEST_BYTES = 64 * MEBIBYTE


def is_archive(names: Sequence[str]) -> bool:
    """Tell whether the names in a zip are those of an archive."""
    return _find_folder(names) is not None


def read_archive(file: BinaryIO) -> Archive:
    """Read an archive that `write_archive` wrote; anything missing or changed is refused."""
    with open_zip(file) as opened:
        folder = _find_folder(opened.namelist())
        if folder is None:
            _refuse(_("This zip file is not an archive of Askwell's."))
        manifest = _read_manifest(opened, folder)
        for name, checksum in manifest.sums.items():
            _check_member(opened, folder, name, checksum)
        data = read_member(opened, folder + DATA_MEMBER, limit=MAX_ARCHIVE_BYTES)
    nouns = _read_nouns(data)
    counts = {noun.name: len(cast("tuple[Row, ...]", noun.rows)) for noun in nouns}
    if counts != manifest.counts:
        _refuse_damaged(DATA_MEMBER)
    return Archive(version=VERSION, nouns=nouns)


@dataclass(frozen=True, slots=True)
class _Manifest:
    """The counts and checksums an archive states of itself."""

    counts: dict[str, int]
    sums: dict[str, str]


def _find_folder(names: Sequence[str]) -> str | None:
    # Unpacked and packed again, the whole may lie in a folder.
    known = set(names)
    folders = [name.removesuffix(DATA_MEMBER) for name in names if name.endswith(DATA_MEMBER)]
    whole = [
        folder
        for folder in folders
        if folder + MANIFEST_MEMBER in known and (not folder or folder.endswith("/"))
    ]
    return min(whole, key=len, default=None)


def _read_manifest(opened: zipfile.ZipFile, folder: str) -> _Manifest:
    stated = _parse_json(
        read_member(opened, folder + MANIFEST_MEMBER, limit=_MANIFEST_BYTES), MANIFEST_MEMBER
    )
    if not isinstance(stated, dict):
        _refuse_damaged(MANIFEST_MEMBER)
    version, counts, sums = (stated.get(key) for key in ("version", "counts", "sha256"))
    if isinstance(version, int) and version > VERSION:
        _refuse(_("This archive was made by a newer Askwell. Update Askwell, then bring it again."))
    if version != VERSION or not isinstance(counts, dict) or not isinstance(sums, dict):
        _refuse_damaged(MANIFEST_MEMBER)
    if DATA_MEMBER not in sums:
        _refuse_damaged(MANIFEST_MEMBER)
    return _Manifest(
        {name: count for name, count in counts.items() if isinstance(count, int)},
        {name: str(checksum) for name, checksum in sums.items()},
    )


def _check_member(opened: zipfile.ZipFile, folder: str, name: str, stated: str) -> None:
    checksum = hashlib.sha256()
    try:
        for piece in stream_member(opened, folder + name, limit=MAX_ARCHIVE_BYTES):
            checksum.update(piece)
    except KeyError:
        _refuse(_("“{name}” is missing from this archive.").format(name=name[:100]))
    if checksum.hexdigest() != stated:
        _refuse_damaged(name)


def _read_nouns(data: bytes) -> tuple[Noun, ...]:
    document = _parse_json(data, DATA_MEMBER)
    nouns = document.get("nouns") if isinstance(document, dict) else None
    if not isinstance(nouns, dict):
        _refuse_damaged(DATA_MEMBER)
    return tuple(_read_noun(name, rows) for name, rows in nouns.items())


def _read_noun(name: str, objects: Cell) -> Noun:
    if not isinstance(objects, list):
        _refuse_damaged(DATA_MEMBER)
    columns: tuple[str, ...] | None = None
    rows: list[Row] = []
    # Each object is let go as soon as its row is made, to halve the memory.
    objects.reverse()
    while objects:
        found = objects.pop()
        if not isinstance(found, dict):
            _refuse_damaged(DATA_MEMBER)
        if columns is None:
            columns = tuple(found)
        if tuple(found) != columns:
            _refuse_damaged(DATA_MEMBER)
        rows.append(tuple(found.values()))
    return Noun(name=name, columns=columns or (), rows=tuple(rows))


def _parse_json(data: bytes, name: str) -> Cell:
    try:
        parsed: Cell = json.loads(data, parse_constant=_refuse_constant)
        if b"\\ud" in data or b"\\uD" in data:
            # Half a character, which no text can hold and no database keeps.
            json.dumps(parsed, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        _refuse_damaged(name)
    return parsed


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(constant)


def _refuse_damaged(name: str) -> NoReturn:
    message = _("“{name}” in this archive is damaged or was changed, so nothing was brought in.")
    _refuse(message.format(name=name[:100]))


def _refuse(sentence: str) -> NoReturn:
    raise UnreadableFile(sentence)
