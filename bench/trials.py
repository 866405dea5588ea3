"""This file is the trials that take too long for every day: writers, kills, backups, files, junk.

`bin/bench trials` runs them in homes of their own, by the command line and the running app;
`--only R2,R8` chooses, `--full` kills as often as the demand says. What each must show is in
docs/safety.md, and each row says whether it did.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._trial_app import try_junk, try_kills, try_many_writers
from bench._trial_backups import try_backups
from bench._trial_big import try_big_imports
from bench._trial_corpora import try_real_files
from bench._trial_formulas import try_formulas
from bench._trial_hostile import try_hostile_files
from bench._trial_imports import try_killed_imports
from bench._trial_mutants import try_mutants
from bench._trial_properties import try_properties
from bench._trials import make_row

if TYPE_CHECKING:
    from collections.abc import Callable

TRIALS: dict[str, Callable[[Path], list[dict[str, Any]]]] = {
    "R1": try_kills,
    "R2": try_killed_imports,
    "R5": try_backups,
    "R6": try_many_writers,
    "R8": try_big_imports,
    "R9": try_real_files,
    "R11": try_mutants,
    "R12": try_properties,
    "S4": try_formulas,
    "S5": try_hostile_files,
    "junk": try_junk,
}


def run() -> list[dict[str, Any]]:
    """Run each trial, and return what it showed."""
    chosen = [name for name in os.environ.get("BENCH_ONLY", "").split(",") if name] or list(TRIALS)
    if unknown := [name for name in chosen if name not in TRIALS]:
        sys.exit(f"No trial is called {', '.join(unknown)}. There are: {', '.join(TRIALS)}.")
    rows = []
    for name in chosen:
        print(f"   {name}: {(TRIALS[name].__doc__ or '').strip()}", flush=True)
        started = time.perf_counter()
        rows += _run_one(name)
        print(f"   {name} took {time.perf_counter() - started:.0f} s", flush=True)
    return rows


def _run_one(name: str) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory(prefix=f"askwell-{name}-") as folder:
        try:
            return TRIALS[name](Path(folder))
        except Exception as error:  # noqa: BLE001 - the trials after it are worth running
            traceback.print_exc()
            return [make_row(f"{name} broke off", 0, "", repr(error)[:300], holds=False)]
