"""This file keeps what was uploaded until it is brought in: private, and gone afterwards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from askwell.records.ids import make_ulid

if TYPE_CHECKING:
    from collections.abc import Iterable


def store_upload(pieces: Iterable[bytes]) -> str:
    """Write a file only its owner can read, and return the name it is kept under.

    The name is ours: what the person called the file never becomes a path.
    """
    name = make_ulid()
    folder = _open_folder()
    partial = folder / f".{name}.partial"
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(folder / name)
    return name


def find_upload(name: str) -> Path:
    """Return where a stored file lies."""
    return Path(settings.MEDIA_ROOT) / Path(name).name


def remove_upload(name: str) -> None:
    """Remove a stored file; one that is gone already is fine."""
    if name:
        find_upload(name).unlink(missing_ok=True)


def _open_folder() -> Path:
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
