"""This file is how long an import takes, as a whole command: matching, index and undo included."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._linkedin import write_connections

if TYPE_CHECKING:
    import resource

ROOT = Path(__file__).resolve().parent.parent
SIZES = (30_000, 100_000)
ASKWELL = (sys.executable, "-P", "-m", "askwell")
ROUNDS = 3


def run() -> list[dict[str, Any]]:
    """Import LinkedIn files of two sizes, then the smaller one again, each beside its floor."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="askwell-bench-import-") as folder:
        for size in SIZES:
            rows += _measure_size(Path(folder), size)
    return rows


def _measure_size(folder: Path, size: int) -> list[dict[str, Any]]:
    path = folder / f"{size}.csv"
    write_connections(path, size)
    rounds = range(ROUNDS if size == SIZES[0] else 1)
    floors, ours, memories, agains, lookups = [], [], [], [], []
    for number in rounds:
        database = folder / f"floor-{size}-{number}.sqlite3"
        home = _open_home(folder / f"home-{size}-{number}")
        floors.append(_time_floor("import", path, database, home))
        seconds, memory = _time_import(path, home, created=size)
        ours.append(seconds)
        memories.append(memory)
        lookups.append(_time_floor("again", path, database, home))
        agains.append(_time_import(path, home, created=0)[0])
    peer = _time_floor("django", path, folder, _open_home(folder / f"peer-{size}"))
    return [
        _make_row(
            f"import {size:,}", floors, ours, peer=peer, note="≤ 4, aim 3; peer: bulk_create"
        ),
        {
            "name": f"import {size:,}, memory",
            "askwell": max(memories),
            "unit": "MB",
            "note": "≤ 300" if size == SIZES[-1] else "",
        },
        _make_row(f"the same {size:,} again", lookups, agains, note="≤ 2"),
    ]


def _make_row(
    name: str, floors: list[float], ours: list[float], *, note: str, peer: float | None = None
) -> dict[str, Any]:
    # The best of each: what else ran meanwhile made the others slower.
    floor, mine = min(floors), min(ours)
    return {
        "name": name,
        "floor": floor,
        "askwell": mine,
        "peer": peer,
        "ratio": mine / floor,
        "unit": "s",
        "note": note,
    }


def _open_home(home: Path) -> Path:
    subprocess.run([*ASKWELL, "check"], env=_env(home), check=True, capture_output=True)
    return home


def _time_floor(work: str, path: Path, database: Path, home: Path) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "bench._floors", work, str(path), str(database)],
        env=_env(home),
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - started


def _time_import(path: Path, home: Path, *, created: int) -> tuple[float, float]:
    started = time.perf_counter()
    process = subprocess.Popen(
        [*ASKWELL, "import", str(path), "--json"],
        env=_env(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    said = process.stdout.read() if process.stdout else b""
    _pid, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    report = json.loads(said)
    if report["created"] != created:
        message = f"{report['created']} were created, not {created}"
        raise RuntimeError(message)
    return seconds, _read_memory(usage)


def _read_memory(usage: resource.struct_rusage) -> float:
    # Linux counts in kibibytes.
    return round(usage.ru_maxrss / 1024, 1)


def _env(home: Path) -> dict[str, str]:
    return {**os.environ, "ASKWELL_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
