"""This file finds a Chromium or Chrome on this machine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
PLACES = (
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
OWN_INSTALLER = (
    "~/.cache/ms-playwright",
    "~/Library/Caches/ms-playwright",
)


def find_browser() -> str | None:
    """Return the program to drive: the one asked for, one on the path, or one in a known place."""
    asked = os.environ.get("ASKWELL_BROWSER")
    if asked:
        return asked
    for name in NAMES:
        if found := shutil.which(name):
            return found
    for place in PLACES:
        if os.access(place, os.X_OK):
            return place
    return _find_downloaded()


def _find_downloaded() -> str | None:
    for folder in OWN_INSTALLER:
        for pattern in ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/*.app/*/*/*"):
            for file in sorted(Path(folder).expanduser().glob(pattern), reverse=True):
                if os.access(file, os.X_OK) and file.is_file():
                    return str(file)
    return None


def list_browser_flags() -> list[str]:
    """Return the switches that keep the browser quiet, and let root use it in a container."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*quiet, "--no-first-run", *(["--no-sandbox"] if is_root else [])]
