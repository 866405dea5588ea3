"""This file is how a stored time zone is opened, whatever its name has become since."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@lru_cache(maxsize=512)
def open_zone(name: str) -> ZoneInfo:
    """Return the zone of that name, or UTC where this computer knows none.

    Asking for the list of all zones first would read hundreds of files.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
