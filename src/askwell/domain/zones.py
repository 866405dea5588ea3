"""This file is how a time zone is opened, whatever its name has become since it was stored."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def open_zone(name: str) -> ZoneInfo:
    """Return the zone of that name, or UTC where this computer knows none."""
    return look_up_zone(name) or ZoneInfo("UTC")


@lru_cache(maxsize=1024)
def look_up_zone(name: str) -> ZoneInfo | None:
    """Return the zone of that name, or None; each name is looked up once.

    Asking for the list of all zones first would read hundreds of files.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
