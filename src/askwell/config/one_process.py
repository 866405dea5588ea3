"""This file lets one app at a time run on a home, and says where that one is."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from askwell.config.home import write_private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_FILE = "run.lock"
ADDRESS_FILE = "run.address"


@contextmanager
def hold_home(home: Path) -> Iterator[bool]:
    """Yield whether this process is alone with `home`; the system frees it if we are killed."""
    handle = os.open(home / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows has no flock; there, two apps on one home are not noticed.
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def note_address(home: Path, address: str) -> None:
    """Keep the address of the running app for whoever starts it again."""
    write_private(home / ADDRESS_FILE, address)


def read_address(home: Path) -> str:
    """Return the address of the running app, or nothing."""
    path = home / ADDRESS_FILE
    return path.read_text(encoding="ascii") if path.exists() else ""
