"""This file is one reader under atheris, guided by coverage, in a process of its own.

`python -m bench._atheris KIND …` is that process; what follows is for atheris.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PYTHON = os.environ.get("FUZZ_PYTHON", sys.executable)
ARCHIVE = "askwell"
LONGEST, TOO_LONG, MOST_MEMORY = 8_192, 5, 1_500
_RUNS = re.compile(r"Done (\d+) runs|#(\d+)\s")
_NEW = re.compile(r"cov: (\d+)")


def has_atheris() -> bool:
    """Tell whether the Python that is to run it has atheris."""
    command = [PYTHON, "-c", "import atheris"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def run_atheris(kind: str, samples: dict[str, bytes], *, seconds: float) -> dict[str, Any]:
    """Let atheris look for what breaks one reader, beginning with our files."""
    from bench._trials import make_row

    with tempfile.TemporaryDirectory(prefix="askwell-atheris-") as folder:
        begin = Path(folder) / "begin"
        begin.mkdir()
        for number, data in enumerate(samples.values()):
            if len(data) <= LONGEST:
                (begin / str(number)).write_bytes(data)
        limits = [f"-max_len={LONGEST}", f"-timeout={TOO_LONG}", f"-rss_limit_mb={MOST_MEMORY}"]
        command = [PYTHON, "-m", "bench._atheris", kind, str(begin), *limits,
                   f"-max_total_time={max(int(seconds), 1)}", f"-artifact_prefix={folder}/"]  # fmt: skip
        ended = subprocess.run(
            command, cwd=ROOT, env=_make_environment(), capture_output=True, text=True, check=False
        )
        told = _describe(ended.stderr + ended.stdout, Path(folder), kind)
    runs = max((int(a or b) for a, b in _RUNS.findall(ended.stderr)), default=0)
    reached = max(map(int, _NEW.findall(ended.stderr)), default=0)
    note = told or f"{reached:,} branches reached, no crash, nothing over {TOO_LONG} s"
    return make_row(f"atheris, {kind}: runs", runs, "", note, holds=ended.returncode == 0 and runs > 0)  # fmt: skip


def _make_environment() -> dict[str, str]:
    # Our packages, seen by a Python whose own has only atheris.
    places = [str(ROOT), str(ROOT / "src"), *(path for path in sys.path if "site-packages" in path)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def _describe(said: str, folder: Path, kind: str) -> str:
    from bench._mutants import keep_mutant

    found = [path for path in folder.iterdir() if path.is_file()]
    places = [keep_mutant(f"atheris-{kind}", path.read_bytes()) for path in found]
    errors = [line for line in said.splitlines() if "Error" in line or "ERROR" in line]
    return "; ".join([*errors[:3], *places])[:400]


def _fuzz(kind: str, options: list[str]) -> None:
    import atheris  # type: ignore[import-not-found]

    with atheris.instrument_imports(include=["askwell"]):
        from askwell.domain.errors import UnreadableFile
        from askwell.formats.arrive import Reading, read_arrival
        from askwell.formats.askwell.reader import read_archive
    reading = Reading(today=date(2026, 11, 23), time_zone="Europe/London", own=("me@x.example",))

    def read_one(data: bytes) -> None:
        try:
            if kind == ARCHIVE:
                read_archive(io.BytesIO(data))
            else:
                read_arrival(data, reading, format=kind)
        except UnreadableFile:
            return

    atheris.Setup([sys.argv[0], *options], read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    _fuzz(sys.argv[1], sys.argv[2:])
