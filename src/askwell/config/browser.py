"""This file opens the app in the browser without showing the start-up token to anyone else.

A program's arguments can be read by every user of the machine (`ps`), so the
browser is given the name of a file that only its owner can read, and the file
knows the address (docs/decisions/0002-the-token-and-the-browser.md).
"""

from __future__ import annotations

import html
import os
import sys
import webbrowser
from typing import TYPE_CHECKING

from askwell.config.home import write_private

if TYPE_CHECKING:
    from pathlib import Path

DOOR_FILE = "open.html"


def open_in_browser(home: Path, address: str) -> bool:
    """Show `address` in the person's browser; say whether a browser was there to ask."""
    door = write_door(home, address)
    if not _has_screen():
        return False
    try:
        return webbrowser.open(door.as_uri())
    except webbrowser.Error:
        return False


def write_door(home: Path, address: str) -> Path:
    """Return a private page that leads to `address`."""
    target = html.escape(address, quote=True)
    door = home / DOOR_FILE
    write_private(
        door,
        f'<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
        f'<meta http-equiv="refresh" content="0; url={target}">'
        f'<title>Askwell</title><p><a href="{target}">Open Askwell</a>',
    )
    return door


def _has_screen() -> bool:
    # Without a screen Python would start a text browser inside this terminal.
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
