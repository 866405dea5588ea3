"""This file is every reader fed with broken files for ten minutes: `bin/bench fuzz`.

Each file of ours, and of ../shared/corpora where that is here, is cut, doubled, mixed and
shuffled, then read. `--seconds 60` makes it shorter; `FUZZ_SEED` begins elsewhere. Our own mutator
knows what lines, columns and encodings are, and needs no package. Where atheris is installed
(`FUZZ_PYTHON` may name a Python that has it), each reader gets its share of four tenths of the
time, guided by coverage. The properties are tried by `bin/bench trials --only R12`.
"""

from __future__ import annotations

import io
import os
import random
import resource
import time
import traceback
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._atheris import ARCHIVE, has_atheris, run_atheris
from bench._mutants import keep_mutant, list_samples, mutate, refuse_half_letters
from bench._trials import list_row, make_row

from askwell.domain.errors import UnreadableFile
from askwell.formats.arrive import Reading, read_arrival
from askwell.formats.askwell.reader import read_archive
from askwell.formats.recognise import READERS, read_people

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = float(os.environ.get("BENCH_SECONDS", "600"))
SEED = int(os.environ.get("FUZZ_SEED", "1"))
GUIDED = 0.4
"""The share of the time that is guided by coverage."""
TOO_LONG = 5.0
MOST_GROWTH = 300.0
TODAY = Reading(today=date(2026, 11, 23), time_zone="Europe/London", own=("me@mail.example",))
KINDS = (
    "linkedin", "google", "outlook", "vcard", "icalendar", "email", "staff_page", "table",
)  # fmt: skip


def run() -> list[dict[str, Any]]:
    """Read mutants until the time is over, part of it guided by coverage."""
    samples = list_samples()
    is_guided = has_atheris()
    trial = _Trial(random.Random(SEED), samples)
    trial.go_on(SECONDS * (1 - GUIDED) if is_guided else SECONDS)
    rows = trial.describe()
    if not is_guided:
        why = "skipped: atheris is not installed; FUZZ_PYTHON names a Python that has it"
        return [*rows, make_row("atheris", 0, "", why)]
    kinds = (*KINDS, ARCHIVE)
    share = SECONDS * GUIDED / len(kinds)
    return [*rows, *(run_atheris(kind, samples, seconds=share) for kind in kinds)]


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
            refuse_half_letters(read())
        except UnreadableFile:
            self.counts["refused"] += 1
        except Exception as error:  # noqa: BLE001 - finding these is what this is for
            last = traceback.extract_tb(error.__traceback__)[-1]
            key = f"{type(error).__name__}: {str(error)[:80]} ({Path(last.filename).name}:{last.lineno})"
            if key not in self.thrown:
                self.thrown[key] = keep_mutant(name, data)
        seconds = time.perf_counter() - started
        self.slowest = max(self.slowest, seconds)
        if seconds > TOO_LONG:
            self.slow.append(f"{seconds:.1f} s: {keep_mutant(name, data)}")

    def describe(self) -> list[dict[str, Any]]:
        calls = sum(n for name, n in self.counts.items() if name != "refused")
        thrown = [f"{what} — {where}" for what, where in self.thrown.items()]
        grown, note = round(self.growth, 1), f"< {MOST_GROWTH:.0f}"
        return [
            make_row("files to begin with", len(self.samples), "", f"seed {SEED}, own mutator"),
            make_row("mutants read", calls, "", f"{self.counts['refused']:,} refused with a sentence"),
            list_row("errors that are no refusal", thrown),
            list_row("read for more than 5 s", self.slow),
            make_row("slowest", round(self.slowest, 2), "s"),
            make_row("memory grown by", grown, "MB", note, holds=grown < MOST_GROWTH),
        ]  # fmt: skip


def _read_peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
