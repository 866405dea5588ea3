"""This file is the data directory: where it is, who may read it, and its secret key."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from platformdirs import user_data_dir


def find_home() -> Path:
    """Return the data directory from `ASKWELL_HOME`, or the platform's own place."""
    return Path(os.environ.get("ASKWELL_HOME") or user_data_dir("askwell", appauthor=False))


def open_home() -> Path:
    """Return the data directory, made if missing and readable by its owner only."""
    home = find_home()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if home.stat().st_mode & 0o077 and os.name == "posix":
        home.chmod(0o700)
    return home


def read_secret_key(home: Path) -> str:
    """Return this home's own secret key, made on first use."""
    path = home / "secret_key"
    if not path.exists():
        write_private(path, secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii").strip()


def write_private(path: Path, text: str) -> None:
    """Write a small file that only its owner can read, whole or not at all."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
