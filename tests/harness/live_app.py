"""This file is the real app, started the way people start it, on a home of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import Self

ROOT = Path(__file__).resolve().parent.parent.parent
START_WITHIN = 60.0
STOP_WITHIN = 20.0
ADDRESS = re.compile(r"http://\S+\?token=\S+")


@dataclass
class LiveApp:
    """`askwell run --no-browser` in a process of its own.

    `now` freezes its clock; `move_clock` starts it again at another moment, on
    the same port and home, as a person would who comes back the next day.
    """

    home: Path
    now: str = ""
    demo: bool = False
    port: int = 0
    address: str = ""
    """Where it is, with the token that opens it."""
    words: list[str] = field(default_factory=list)
    """What it said at its terminal, line by line."""
    _process: subprocess.Popen[str] | None = None

    def start(self) -> Self:
        """Start it and wait until it says where it is."""
        lines: Queue[str] = Queue()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "askwell", "run", "--no-browser", "--port",
             str(self.port or _pick_port()), *(["--demo"] if self.demo else [])],
            env=make_environment(home=self.home, now=self.now),
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        threading.Thread(target=self._listen, args=(lines,), daemon=True).start()
        while not (found := ADDRESS.search(self._next_line(lines))):
            pass
        self.address = found[0]
        self.port = int(re.search(r":(\d+)/", self.address)[1])
        return self

    def _listen(self, lines: Queue[str]) -> None:
        with self._process.stderr as said:
            for line in said:
                self.words.append(line)
                lines.put(line)
        lines.put("")

    def _next_line(self, lines: Queue[str]) -> str:
        try:
            line = lines.get(timeout=START_WITHIN)
        except Empty:
            line = ""
        if not line:
            self.kill()
            raise RuntimeError("Askwell did not start:\n" + "".join(self.words))
        return line

    @property
    def origin(self) -> str:
        """Return the address without the token, and without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Return the id of the running process."""
        return self._process.pid

    def move_clock(self, now: str) -> None:
        """Come back at another moment; whoever was signed in still is."""
        self.stop()
        self.now = now
        self.demo = False
        self.start()

    def stop(self) -> int:
        """Ask it to stop, and return its exit status."""
        if self._process is None:
            return 0
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(timeout=STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=STOP_WITHIN)


def make_environment(*, home: Path, now: str = "") -> dict[str, str]:
    """Return an environment with nothing of the person who runs the tests in it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    frozen = {"ASKWELL_NOW": now} if now else {}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "ASKWELL_HOME": str(home), **frozen}


def run_askwell(*arguments: str, home: Path, now: str = "", given: str | None = None):
    """Run one command of the command line to its end; returns its output and status."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "askwell", *arguments],
        env=make_environment(home=home, now=now),
        capture_output=True,
        text=True,
        input=given,
        timeout=120,
        check=False,
    )


def _pick_port() -> int:
    # Each worker of a parallel run looks from a place of its own; the app takes the next free one.
    worker = int(re.sub(r"\D", "", os.environ.get("PYTEST_XDIST_WORKER", "")) or 0)
    return 18717 + 200 * worker
