"""This file is how long one waits: for the help, for a command, and for the app to answer."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
BARE_CLICK = "import click\n@click.group()\ndef bare(): pass\nbare(['--help'])"
BARE_DJANGO = (
    "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'askwell.config.settings'\n"
    "import django; django.setup()\n"
    "from askwell.records.models import Person; print(Person.objects.count())"
)


def run() -> list[dict[str, Any]]:
    """Time whole commands from a cold process, beside the least that could be done."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-start-") as home:
        environment = {**os.environ, "ASKWELL_HOME": home, "PYTHONPATH": str(ROOT / "src")}
        askwell = [sys.executable, "-P", "-m", "askwell"]
        _call([*askwell, "check"], environment)
        rows = [
            _compare("askwell --help", [*askwell, "--help"], BARE_CLICK, environment, "≤ 2"),
            _compare(
                "askwell today --json",
                [*askwell, "today", "--json"],
                BARE_DJANGO,
                environment,
                "≤ 1.5",
            ),
        ]
        bash = _time_call(["bash", "-c", "true"], environment)
        ours = _time_call([str(ROOT / "bin" / "askwell"), "--version"], environment)
        python = _time_call([*askwell, "--version"], environment)
        rows.append(
            {
                "name": "bin/askwell before Python",
                "floor": round(bash, 1),
                "askwell": round(ours - python, 1),
                "unit": "ms",
                "note": "aim < 300 ms",
            }
        )
        _call([*askwell, "run", "--no-browser"], environment, until="http")
        rows.append(
            {
                "name": "bin/run, second start",
                "askwell": round(
                    _call([str(ROOT / "bin" / "run"), "--no-browser"], environment, until="http"), 1
                ),
                "unit": "ms",
                "note": "until it says where it is; aim < 2,000 ms",
            }
        )
    return rows


def _compare(
    name: str, command: list[str], bare: str, environment: dict[str, str], aim: str
) -> dict[str, Any]:
    floor = _time_call([sys.executable, "-P", "-c", bare], environment)
    ours = _time_call(command, environment)
    return {
        "name": name,
        "floor": round(floor, 1),
        "askwell": round(ours, 1),
        "ratio": round(ours / floor, 2),
        "unit": "ms",
        "note": f"aim {aim}",
    }


def _time_call(command: list[str], environment: dict[str, str]) -> float:
    return median(_call(command, environment) for _ in range(ROUNDS))


def _call(command: list[str], environment: dict[str, str], *, until: str = "") -> float:
    began = time.perf_counter()
    if not until:
        subprocess.run(command, env=environment, check=True, capture_output=True)
        return (time.perf_counter() - began) * 1000
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        while until not in (line := process.stderr.readline()):
            if not line:
                sys.exit("Askwell did not start.")
        took = (time.perf_counter() - began) * 1000
        process.terminate()
        process.wait()
    return took
