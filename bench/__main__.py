"""This file runs the benchmarks, prints their table and keeps it: `bin/bench [NAME…] [OPTION…]`.

`--only R2,R8` chooses among the trials, `--full` does them as often as their demand says,
`--seconds N` is how long fuzzing takes, `--unkept` leaves results.json alone.

A benchmark is a module here with `run()`. It returns rows (`name`, `floor`, `askwell`,
`peer`, `ratio`, `unit`, `note`), or figures by name. Machines are noisy, so what counts is
the ratio to a floor measured in the same run.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
RESULTS = FOLDER / "results.json"
COLUMNS = ("name", "floor", "askwell", "peer", "ratio", "unit", "holds", "note")


def main() -> None:
    """Run the named benchmarks, or all, each in a process and a home of its own."""
    if sys.argv[1:2] == ["--one"]:
        _run_here(sys.argv[2], Path(sys.argv[3]))
        return
    options = _read_options()
    known = list_benchmarks()
    if unknown := [name for name in options.names if name not in known]:
        sys.exit(f"No benchmark is called {', '.join(unknown)}. There are: {', '.join(known)}.")
    failed = []
    for name in options.names or known:
        print(f"── {name}", flush=True)
        answer = _run_apart(name)
        if answer is None or any(row.get("holds") == "NO" for row in answer):
            failed.append(name)
        if answer:
            _print_rows(answer)
            if not options.unkept:
                _keep(name, answer, only=options.only)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}.")


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/bench", allow_abbrev=False)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which; all without")
    parser.add_argument("--only", default="", help="some of the trials, such as R2,R8")
    parser.add_argument("--full", action="store_true", help="as often as the trials demand")
    parser.add_argument("--seconds", type=float, default=600.0, help="how long to fuzz, in all")
    parser.add_argument("--unkept", action="store_true", help="leave results.json as it is")
    options = parser.parse_args()
    os.environ["BENCH_ONLY"] = options.only
    os.environ["BENCH_FULL"] = "1" if options.full else ""
    os.environ["BENCH_SECONDS"] = str(options.seconds)
    return options


def list_benchmarks() -> list[str]:
    """Return the modules here that have something to run."""
    return sorted(
        file.stem
        for file in FOLDER.glob("*.py")
        if not file.stem.startswith("_") and "\ndef run(" in file.read_text(encoding="utf-8")
    )


def _run_here(name: str, path: Path) -> None:
    answer = importlib.import_module(f"bench.{name}").run()
    path.write_text(json.dumps(_make_rows(answer), default=str), encoding="utf-8")


def _make_rows(answer: Any) -> list[dict[str, Any]]:
    if isinstance(answer, dict) and not set(answer) & {"floor", "askwell"}:
        return [{"name": name, "askwell": figure} for name, figure in answer.items()]
    return [answer] if isinstance(answer, dict) else list(answer or [])


def _run_apart(name: str) -> list[dict[str, Any]] | None:
    # Settings are read once a process, and memory is measured per process.
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        path = Path(folder) / "rows.json"
        ended = subprocess.run(
            [sys.executable, "-m", "bench", "--one", name, str(path)],
            env={**os.environ, "ASKWELL_HOME": str(Path(folder) / "home")},
            cwd=FOLDER.parent,
            check=False,
        )
        if ended.returncode or not path.exists():
            return None
        rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return rows


def _print_rows(rows: list[dict[str, Any]]) -> None:
    table = [COLUMNS, *(tuple(_write_cell(row.get(column)) for column in COLUMNS) for row in rows)]
    used = [n for n in range(len(COLUMNS)) if any(row[n] for row in table[1:])]
    widths = {n: max(len(row[n]) for row in table) for n in used}
    for row in table:
        cells = [
            row[n].ljust(widths[n]) if n in {0, 6, 7} else row[n].rjust(widths[n]) for n in used
        ]
        print("  ".join(cells).rstrip())
    print(flush=True)


def _write_cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,.4g}" if isinstance(value, float) else str(value)


def _keep(name: str, rows: list[dict[str, Any]], *, only: str) -> None:
    known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if only:
        # What was not run this time stays as it was last measured.
        begun = {row["name"].split()[0] for row in rows}
        before = known.get(name, {}).get("rows", [])
        kept = [row for row in before if row["name"].split()[0] not in begun]
        rows = sorted([*kept, *rows], key=lambda row: row["name"].split()[0])
    known[name] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "rows": rows,
    }
    # A benchmark that is no longer here has no figures.
    known = {one: known[one] for one in list_benchmarks() if one in known}
    RESULTS.write_text(
        json.dumps(known, indent=2, ensure_ascii=False) + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
