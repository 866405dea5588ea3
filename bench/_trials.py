"""This file is what the trials share: rows, a command run and measured, memory, the running app."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from harness.live_app import LiveApp
    from harness.visitor import Visitor

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
CORPORA = ROOT.parent / "shared" / "corpora"
ASKWELL = (sys.executable, "-P", "-m", "askwell")
NOW = "2026-11-23T09:41:00+00:00"
IS_FULL = os.environ.get("BENCH_FULL", "") == "1"
"""`--full`: as often as the demand says, and not as often as a working day allows."""


def make_row(
    name: str, figure: float | str, unit: str = "", note: str = "", *, holds: bool | None = None
) -> dict[str, Any]:
    """Return one line of the table; `holds` where a figure was demanded."""
    told = {} if holds is None else {"holds": "yes" if holds else "NO"}
    return {"name": name, "askwell": figure, "unit": unit, "note": note, **told}


def list_row(name: str, found: list[str]) -> dict[str, Any]:
    """Return the line of what must never be, with what there was."""
    told = "; ".join(found[:20]) or "must be 0"
    return make_row(name, len(found), "", told, holds=not found)


def open_app(home: Path, *, demo: bool = False) -> tuple[LiveApp, Visitor]:
    """Start the app in a home of its own, and come in."""
    from harness.live_app import LiveApp
    from harness.visitor import Visitor

    app = LiveApp(home=home, now=NOW, demo=demo).start()
    try:
        return app, Visitor(app)
    except Exception:
        app.kill()
        raise


def wait_for_page(visitor: Visitor, place: str, *, most: float = 600.0) -> str:
    """Wait until a file is read, or brought in; returns its page."""
    ended = time.monotonic() + most
    while time.monotonic() < ended:
        answer = visitor.get(place)
        if answer.status != 302 or "/progress/" not in answer.location:
            return answer.text if answer.status == 200 else f"{answer.status} {answer.location}"
        time.sleep(0.1)
    raise RuntimeError(f"{place} is not done after {most:.0f} s")


def call_askwell(home: Path, *arguments: str) -> tuple[int, str, float, float]:
    """Run one command; returns its status, what it printed, seconds, and its peak in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [*ASKWELL, *arguments],
        env={
            **os.environ,
            "ASKWELL_HOME": str(home),
            "PYTHONPATH": str(ROOT / "src"),
            "ASKWELL_NOW": NOW,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    said = process.stdout.read() if process.stdout else b""
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said.decode(), time.perf_counter() - started, usage.ru_maxrss / 1024


def read_peaks(pid: int) -> float:
    """Return the peaks of a process and its children together, in MB."""
    pids = [pid]
    for one in pids:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            pids += [int(child) for child in task.read_text().split()]
    total = 0
    for one in pids:
        lines = Path(f"/proc/{one}/status").read_text().splitlines()
        total += next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
    return total / 1024
