"""This file is how a zip is looked into without ever unpacking it to a disk."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from askwell.domain.errors import UnreadableFile
from askwell.domain.words import _
from askwell.formats.limits import (
    MAX_ARCHIVE_ENTRIES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    MEBIBYTE,
)
from askwell.formats.text import recode_as_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ZIP_START = b"PK\x03\x04"
_ENTRY_START = b"PK\x01\x02"
# Where a Mac keeps the icons of the files it packed.
_APPLE_FOLDER = "__MACOSX/"
_OUR_MEMBER = b"askwell.json"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    IndexError,
    OverflowError,
    struct.error,
)


def open_zip(file: BinaryIO) -> zipfile.ZipFile:
    """Open a zip after checking that it is no trap.

    Nothing is unpacked: a name that points outside its folder could do no
    harm here, but a file that has one was not made by an honest program.
    """
    _refuse_many_entries(file)
    try:
        opened = zipfile.ZipFile(file)
    except _DAMAGE as error:
        raise UnreadableFile(_("This zip file is damaged. Download it again.")) from error
    for name in opened.namelist():
        if _points_outside(name):
            raise UnreadableFile(_("This zip file holds names that lead outside of it."))
    return opened


def list_zip_names(data: bytes) -> tuple[str, ...]:
    """Return the names of the members, or none when the zip cannot be trusted."""
    try:
        with open_zip(io.BytesIO(data)) as opened:
            return tuple(opened.namelist())
    except UnreadableFile:
        return ()


def read_member(opened: zipfile.ZipFile, name: str, *, limit: int) -> bytes:
    """Return one member, at most `limit` bytes of it or a refusal."""
    return b"".join(stream_member(opened, name, limit=limit))


def stream_member(opened: zipfile.ZipFile, name: str, *, limit: int) -> Iterator[bytes]:
    """Yield one member in pieces, and refuse as soon as it grows past its bounds."""
    info = opened.getinfo(name)
    if info.compress_type not in _PACKINGS or info.flag_bits & 1:
        message = _("“{name}” in this zip file is locked or packed in a way Askwell does not read.")
        raise UnreadableFile(message.format(name=name[:100]))
    size = 0
    # Small files of one repeated letter are no bomb.
    limit = min(limit, max(info.compress_size * MAX_ZIP_RATIO, MEBIBYTE))
    try:
        with opened.open(info) as member:
            while piece := member.read(MEBIBYTE):
                size += len(piece)
                if size > limit:
                    raise UnreadableFile(_("This zip file unpacks to far more than it should."))
                yield piece
    except _DAMAGE as error:
        message = _("“{name}” in this zip file is damaged. Download the file again.")
        raise UnreadableFile(message.format(name=name[:100])) from error


def find_address_books(names: Iterable[str], suffix: str) -> list[str]:
    """Return the members that are address books, without those that repeat a whole one.

    Google's archive has a file for every label, and one for all of them.
    """
    found = [
        name
        for name in names
        if name.lower().endswith(suffix) and not name.startswith(_APPLE_FOLDER)
    ]
    whole = [name for name in found if "all contacts" in name.rpartition("/")[2].lower()]
    return whole[:1] or found


def read_address_books(data: bytes, suffix: str, *, limit: int) -> bytes:
    """Return the address books in a zip as one, at most `limit` bytes of them or a refusal."""
    pieces: list[bytes] = []
    room = limit
    with open_zip(io.BytesIO(data)) as opened:
        for name in find_address_books(opened.namelist(), suffix):
            piece = recode_as_utf8(read_member(opened, name, limit=room))
            pieces.append(piece)
            room -= len(piece)
    return b"\n".join(pieces)


def _refuse_many_entries(file: BinaryIO) -> None:
    # The number a zip states about itself may be a lie, so its entries are counted.
    entries, is_ours, tail = 0, False, b""
    file.seek(0)
    while piece := file.read(4 * MEBIBYTE):
        seen = tail + piece
        entries += seen.count(_ENTRY_START)
        is_ours = is_ours or _OUR_MEMBER in seen
        tail = seen[-3:]
    file.seek(0)
    if entries > (MAX_ARCHIVE_ENTRIES if is_ours else MAX_ZIP_ENTRIES):
        raise UnreadableFile(_("This zip file holds more files than any export has."))


def _points_outside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or name[1:2] == ":"
