"""This file runs the benchmarks, prints their table and keeps it: `bin/bench [NAME…]`.

A benchmark is a module here with `run()`. It returns rows (`name`, `floor`, `askwell`,
`peer`, `ratio`, `unit`, `note`), or figures by name. Machines are noisy, so what counts is
the ratio to a floor measured in the same run.
"""

from __future__ import annotations

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
COLUMNS = ("name", "floor", "askwell", "peer", "ratio", "unit", "note")


def main() -> None:
    """Run the named benchmarks, or all, each in a process and a home of its own."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--one"]:
        _run_here(arguments[1], Path(arguments[2]))
        return
    known = list_benchmarks()
    if unknown := [name for name in arguments if name not in known]:
        sys.exit(f"No benchmark is called {', '.join(unknown)}. There are: {', '.join(known)}.")
    failed = []
    for name in arguments or known:
        print(f"── {name}", flush=True)
        answer = _run_apart(name)
        if answer is None:
            failed.append(name)
        elif answer:
            _print_rows(answer)
            _keep(name, answer)
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}.")


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
        cells = [row[n].ljust(widths[n]) if n in {0, 6} else row[n].rjust(widths[n]) for n in used]
        print("  ".join(cells).rstrip())
    print(flush=True)


def _write_cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,.4g}" if isinstance(value, float) else str(value)


def _keep(name: str, rows: list[dict[str, Any]]) -> None:
    known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    known[name] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "rows": rows,
    }
    RESULTS.write_text(
        json.dumps(dict(sorted(known.items())), indent=2, ensure_ascii=False) + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
