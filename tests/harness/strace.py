"""This file watches which calls a running process makes of its system."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OUTWARD = re.compile(r"connect\(\d+, \{sa_family=AF_INET6?,.*")
TO_DISK = re.compile(r"\b(fsync|fdatasync)\(")
SETTLES = 0.3


@dataclass(frozen=True)
class Calls:
    """What the process asked for since it is watched."""

    log: Path

    def count_syncs(self) -> int:
        """Return how often something was written through to the disk."""
        time.sleep(SETTLES)
        return len(TO_DISK.findall(self.log.read_text(errors="replace")))

    def list_connections(self) -> list[str]:
        """Return each attempt to reach another program over a network, this computer's included."""
        time.sleep(SETTLES)
        return OUTWARD.findall(self.log.read_text(errors="replace"))


@contextmanager
def watch_calls(pid: int, log: Path) -> Iterator[Calls]:
    """Watch a process and its threads; skips the test where the system does not allow that."""
    program = shutil.which("strace")
    if program is None:
        pytest.skip("strace is not here, so no call can be watched")
    watcher = subprocess.Popen(
        [program, "-f", "-qq", "-e", "trace=connect,fsync,fdatasync", "-o", log, "-p", str(pid)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        time.sleep(SETTLES)
        if watcher.poll() is not None:
            pytest.skip(f"strace may not watch here: {watcher.stderr.read().strip()[:200]}")
        log.touch()
        yield Calls(log)
    finally:
        watcher.terminate()
        watcher.wait(timeout=10)
        watcher.stderr.close()
