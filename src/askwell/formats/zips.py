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

if TYPE_CHECKING:
    from collections.abc import Iterator

ZIP_START = b"PK\x03\x04"
_ENTRY_START = b"PK\x01\x02"
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
