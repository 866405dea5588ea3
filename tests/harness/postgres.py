"""This file is a PostgreSQL of our own for the length of one test run."""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

START_WITHIN = 30.0
SETTINGS = (
    # Nobody will miss this data, so nothing waits for the disk.
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=",
    "max_connections=40",
)


def find_postgres() -> Path | None:
    """Return the folder with `initdb` and `postgres`, the newest one when there are several."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    places = [
        *Path("/usr/lib/postgresql").glob("*/bin"),
        *Path("/opt/homebrew/opt").glob("postgresql*/bin"),
    ]
    with_initdb = [place for place in places if (place / "initdb").exists()]
    return max(with_initdb, key=_read_version, default=None)


def _read_version(place: Path) -> float:
    digits = "".join(c for c in place.parent.name if c.isdigit() or c == ".")
    return float(digits or 0)


@contextmanager
def run_postgres() -> Iterator[str]:
    """Yield the address of a new, empty server that ends with us, whatever happens."""
    programs = find_postgres()
    if programs is None:
        sys.exit("PostgreSQL was not found; bin/test installs it where it may.")
    identity = _choose_identity()
    folder = Path(tempfile.mkdtemp(prefix="askwell-pg-"))
    if identity:
        os.chown(folder, identity["user"], identity["group"])
    data = folder / "data"
    try:
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "askwell", "-A", "trust", "-E", "UTF8", "-N",
             "--locale=C.UTF-8"],
            check=True, stdout=subprocess.DEVNULL, cwd=folder, **identity,
        )  # fmt: skip
        with (folder / "log").open("w") as log:
            server = subprocess.Popen(
                [programs / "postgres", "-D", data, "-k", folder, *_list_switches()],
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=folder,
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - no thread runs yet
                **identity,
            )
        try:
            _wait_for(folder / ".s.PGSQL.5432", server)
            yield f"postgres://askwell@{quote(str(folder), safe='')}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # "fast": it does not wait for clients
            server.wait(timeout=START_WITHIN)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _choose_identity() -> dict[str, Any]:
    # PostgreSQL refuses to run as root; the sockets' folder is private to whoever it runs as.
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    return {}


def _list_switches() -> list[str]:
    return [part for setting in SETTINGS for part in ("-c", setting)]


def _end_with_parent() -> None:
    # If the tests are killed outright, Linux tells the server to stop; elsewhere it stays.
    if sys.platform == "linux":
        set_death_signal = 1
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGINT)


def _wait_for(socket: Path, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_WITHIN
    while not socket.exists():
        if server.poll() is not None or time.monotonic() > until:
            log = (socket.parent / "log").read_text(errors="replace")
            raise RuntimeError(f"PostgreSQL did not start:\n{log}")
        time.sleep(0.05)
