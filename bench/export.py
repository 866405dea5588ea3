"""This file is how long taking everything along takes, and how much memory: 30,000 people, 300,000 notes."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench._linkedin import write_connections

ROOT = Path(__file__).resolve().parent.parent
PEOPLE, INTERACTIONS = 30_000, 300_000
ASKWELL = (sys.executable, "-P", "-m", "askwell")
FILL = """
import sys
from datetime import date, timedelta
from askwell.config.start import start_django
start_django()
from django.db import transaction
from askwell.config import clock
from askwell.records.bulk import insert_rows, make_ulids, split_evenly
from askwell.records.models import Interaction, Person, User
owner = User.objects.get()
people = list(Person.objects.values_list("id", flat=True))
with transaction.atomic():
    for some in split_evenly(range(int(sys.argv[1])), 10_000):
        insert_rows(
            Interaction,
            columns=("ulid", "person_id", "happened_on", "summary"),
            rows=[
                (ulid, people[n % len(people)], date(2026, 1, 1) + timedelta(days=n % 300), f"Spoke of {n}")
                for ulid, n in zip(make_ulids(len(some)), some)
            ],
            same={"owner_id": owner.pk, "kind": "note", "created_at": clock.now()},
        )
"""
FORMATS = ("askwell", "vcard", "csv", "json")


def run() -> list[dict[str, Any]]:
    """Export everything in each format, beside a csv writer over the raw rows."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-export-") as folder:
        home = Path(folder) / "home"
        path = Path(folder) / "people.csv"
        write_connections(path, PEOPLE)
        _call([*ASKWELL, "import", str(path), "--json"], home)
        _call([sys.executable, "-P", "-c", FILL, str(INTERACTIONS)], home)
        floor = _write_raw_tables(home / "askwell.sqlite3", Path(folder) / "raw")
        rows = []
        for name in FORMATS:
            dest = Path(folder) / f"out.{name}"
            seconds, memory = _call([*ASKWELL, "export", str(dest), "--format", name], home)
            rows.append({
                "name": f"export {name}",
                "floor": floor if name == "askwell" else None,
                "askwell": seconds,
                "ratio": seconds / floor if name == "askwell" else None,
                "unit": "s",
                "note": f"{'≤ 4, ' if name == 'askwell' else ''}{memory:.0f} MB",
            })  # fmt: skip
        return rows


def _write_raw_tables(database: Path, folder: Path) -> float:
    folder.mkdir()
    started = time.perf_counter()
    db = sqlite3.connect(database)
    tables = db.execute(
        "SELECT name FROM sqlite_master WHERE name LIKE 'records_%' AND type='table'"
    )
    for (name,) in tables.fetchall():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            rows = db.execute(f"SELECT * FROM {name}")
            writer = csv.writer(file)
            writer.writerow([column[0] for column in rows.description])
            writer.writerows(rows)
    db.close()
    return time.perf_counter() - started


def _call(command: list[str], home: Path) -> tuple[float, float]:
    environment = {**os.environ, "ASKWELL_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        message = f"{json.dumps(command[:4])} ended with {process.returncode}"
        raise RuntimeError(message)
    return seconds, usage.ru_maxrss / 1024
