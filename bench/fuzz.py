"""This file is every reader fed with broken files for a while: `bin/bench fuzz`.

Each file of ours, and of ../shared/corpora where that is here, is cut, doubled, mixed and
shuffled, then read. `FUZZ_SECONDS` says for how long (60); `FUZZ_SEED` begins elsewhere. After
that the properties of tests/properties are tried with `HYPOTHESIS_PROFILE=fuzz`, unless
`FUZZ_PROPERTIES=0`.

Our own mutator knows what lines, columns and encodings are, and needs no package. Where
atheris is installed, `python -m bench.fuzz` runs it on the same readers, guided by coverage.
"""

from __future__ import annotations

import io
import os
import random
import resource
import subprocess
import sys
import time
import traceback
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._mutants import list_samples, mutate

from askwell.domain.errors import UnreadableFile
from askwell.formats.arrive import Reading, read_arrival
from askwell.formats.askwell.reader import read_archive
from askwell.formats.recognise import READERS, read_people

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
SECONDS = float(os.environ.get("FUZZ_SECONDS", "60"))
SEED = int(os.environ.get("FUZZ_SEED", "1"))
TOO_LONG = 5.0
MOST_GROWTH = 300.0
TODAY = Reading(today=date(2026, 11, 23), time_zone="Europe/London", own=("me@mail.example",))
KINDS = (
    "auto",
    "linkedin",
    "google",
    "outlook",
    "vcard",
    "icalendar",
    "email",
    "staff_page",
    "table",
)


def run() -> list[dict[str, Any]]:
    """Read mutants until the time is over, then try the properties often."""
    samples = list_samples()
    trial = _Trial(random.Random(SEED), samples)
    trial.go_on(SECONDS)
    rows = trial.describe()
    if os.environ.get("FUZZ_PROPERTIES", "1") != "0":
        rows.append(_try_properties())
    return rows


class _Trial:
    """One run: what was read, what was thrown, what took long, what memory it took."""

    def __init__(self, choose: random.Random, samples: dict[str, bytes]) -> None:
        self.choose = choose
        self.samples = samples
        self.counts: Counter[str] = Counter()
        self.thrown: dict[str, str] = {}
        self.slow: list[str] = []
        self.slowest = 0.0
        self.growth = 0.0

    def go_on(self, seconds: float) -> None:
        for data in self.samples.values():
            self.read("as it is", data)
        before = _read_peak()
        ended = time.monotonic() + seconds
        names = list(self.samples)
        while time.monotonic() < ended:
            name = self.choose.choice(names)
            other = self.samples[self.choose.choice(names)]
            self.read(name, mutate(self.choose, self.samples[name], other))
        self.growth = _read_peak() - before

    def read(self, name: str, data: bytes) -> None:
        kind = self.choose.choice(KINDS) if self.choose.random() < 0.4 else "auto"
        self.try_call(name, data, "read_arrival", lambda: read_arrival(data, TODAY, format=kind))
        known = self.choose.choice(["auto", *(reader.name for reader in READERS)])
        self.try_call(name, data, "read_people", lambda: read_people(data, format=known))
        if data.startswith(b"PK"):
            self.try_call(name, data, "read_archive", lambda: read_archive(io.BytesIO(data)))

    def try_call(self, name: str, data: bytes, call: str, read: Callable[[], object]) -> None:
        started = time.perf_counter()
        self.counts[call] += 1
        try:
            read()
        except UnreadableFile:
            self.counts["refused"] += 1
        except Exception as error:  # noqa: BLE001 - finding these is what this is for
            last = traceback.extract_tb(error.__traceback__)[-1]
            key = f"{type(error).__name__}: {str(error)[:80]} ({Path(last.filename).name}:{last.lineno})"
            if key not in self.thrown:
                self.thrown[key] = _keep(name, data)
        seconds = time.perf_counter() - started
        self.slowest = max(self.slowest, seconds)
        if seconds > TOO_LONG:
            self.slow.append(f"{seconds:.1f} s: {_keep(name, data)}")

    def describe(self) -> list[dict[str, Any]]:
        calls = sum(n for name, n in self.counts.items() if name != "refused")
        told = "; ".join(f"{what} — {where}" for what, where in self.thrown.items())
        return [
            _row("files to begin with", len(self.samples), note=f"seed {SEED}, own mutator"),
            _row("mutants read", calls, note=f"{self.counts['refused']:,} refused with a sentence"),
            _row("exceptions that are no refusal", len(self.thrown), note=told or "must be 0"),
            _row(
                "read for more than 5 s", len(self.slow), note="; ".join(self.slow) or "must be 0"
            ),
            _row("slowest", round(self.slowest, 2), unit="s"),
            _row("memory grown by", round(self.growth, 1), unit="MB", note=f"< {MOST_GROWTH:.0f}"),
        ]


def _try_properties() -> dict[str, Any]:
    started = time.perf_counter()
    ended = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "tests/properties",
            "-q",
            "--no-header",
            "-p",
            "no:cacheprovider",
        ],
        env={**os.environ, "HYPOTHESIS_PROFILE": "fuzz"},
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    said = ended.stdout.strip().splitlines() or [""]
    seconds = round(time.perf_counter() - started, 1)
    failed = "; ".join(line for line in said if line.startswith("FAILED"))
    return _row(
        "properties, 200 data sets each", seconds, unit="s", note=f"{said[-1]} {failed}".strip()
    )


def _row(name: str, figure: float, *, unit: str = "", note: str = "") -> dict[str, Any]:
    return {"name": name, "askwell": figure, "unit": unit, "note": note}


def _keep(name: str, data: bytes) -> str:
    # Where whoever reads the row finds the file that did it.
    folder = Path(os.environ.get("FUZZ_KEEP", "/tmp/askwell-fuzz"))  # noqa: S108 - named in the row
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{Path(name).stem}-{len(list(folder.iterdir()))}"
    path.write_bytes(data)
    return str(path)


def _read_peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _run_atheris() -> None:
    import atheris  # type: ignore[import-not-found]

    def read_one(data: bytes) -> None:
        for read in (lambda: read_arrival(data, TODAY), lambda: read_people(data)):
            try:
                read()
            except UnreadableFile:
                continue

    atheris.instrument_all()
    atheris.Setup(sys.argv, read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    _run_atheris()
