"""This file is how far a long task is, told outside the database.

The task holds one big transaction, so nothing it writes to the database can be
seen before it is over; a small file beside the database can.
"""

from __future__ import annotations

import json
import os
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many, after so many seconds."""

    done: int
    total: int
    seconds: float

    @property
    def seconds_left(self) -> int | None:
        """Guess how long the rest takes, at the pace so far; None before there is a pace."""
        if not self.done or self.done > self.total:
            return None
        return round(self.seconds / self.done * (self.total - self.done))


def write_progress(ulid: str, progress: Progress) -> None:
    """Tell how far the task of this ulid is, whole or not at all."""
    path = _find_path(ulid)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Two windows may have asked for the same thing; neither takes the other's half of a file.
    partial = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.partial")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump(asdict(progress), file)
    partial.replace(path)


def read_progress(ulid: str) -> Progress | None:
    """Return how far the task is, or None when it did not begin."""
    try:
        told = json.loads(_find_path(ulid).read_text(encoding="ascii"))
        return Progress(int(told["done"]), int(told["total"]), float(told["seconds"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget_progress(ulid: str) -> None:
    """Remove what was told; the task is over."""
    _find_path(ulid).unlink(missing_ok=True)


def _find_path(ulid: str) -> Path:
    return Path(settings.HOME) / "progress" / f"{Path(ulid).name}.json"
