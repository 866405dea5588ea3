"""This file is the trial of properties at 200 data sets each, and of others reading our exports (R12)."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

from bench._trials import ROOT, call_askwell, make_row

if TYPE_CHECKING:
    from pathlib import Path

PEERS = os.environ.get("BENCH_PEERS", sys.executable)
"""A Python that has vobject and icalendar, where the environment's own has not."""
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "fuzz")
PROFILE_TWIN = os.environ.get("HYPOTHESIS_PROFILE", "twin")
STARTS = ("=", "+", "-", "@", "\t", "\r")
FILL = """
import sys
sys.path[:0] = ["tests"]
from askwell.config.start import start_django
start_django()
from askwell.config.lockdown import open_local_account
from properties.homes import fill_home
fill_home(open_local_account())
from askwell.records.models import Person
Person.objects.update(deleted_at=None)
"""
READ_CARDS = """
import json, sys, vobject
cards = list(vobject.readComponents(open(sys.argv[1], encoding="utf-8", newline="").read()))
print(json.dumps([card.fn.value for card in cards]))
"""
READ_CALENDAR = """
import json, sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
print(json.dumps([str(one.get("SUMMARY")) for one in calendar.walk("VEVENT")]))
"""


def try_properties(folder: Path) -> list[dict[str, Any]]:
    """Try every property with 200 made-up data sets, and with 40 on PostgreSQL (R12)."""
    rows = [_run_properties("SQLite", PROFILE)]
    from harness.postgres import find_postgres

    if find_postgres() is None:
        rows.append(make_row("R12 properties on PostgreSQL", 0, "", "skipped: no PostgreSQL here"))
    else:
        rows.append(_run_properties("PostgreSQL", PROFILE_TWIN, "--database", "postgres"))
    return [*rows, *_try_other_readers(folder)]


def _run_properties(name: str, profile: str, *options: str) -> dict[str, Any]:
    command = ["-m", "pytest", "tests/properties", "-q", "--no-header", "-p", "no:cacheprovider"]
    started = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, *command, *options],
        env={**os.environ, "HYPOTHESIS_PROFILE": profile},
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - started
    from properties.profiles import EXAMPLES

    said = ended.stdout.strip().splitlines() or [ended.stderr[-300:]]
    failed = "; ".join(line for line in said if line.startswith(("FAILED", "ERROR")))
    often = EXAMPLES[profile]
    told = f"out and in = same, twice = once, undone = before; {said[-1]} {failed}".strip()
    holds = ended.returncode == 0
    return make_row(f"R12 properties on {name}, {often} each", seconds, "s", told, holds=holds)


def _try_other_readers(folder: Path) -> list[dict[str, Any]]:
    """Take out a home whose every column is full of odd text, and let other programs read it."""
    home = folder / "home"
    call_askwell(home, "today", "--json")
    environment = {**os.environ, "ASKWELL_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    subprocess.run([sys.executable, "-c", FILL], env=environment, cwd=ROOT, check=True)
    files = {}
    for name in ("vcard", "vcard3", "ics", "csv"):
        files[name] = folder / f"out.{name}"
        call_askwell(home, "export", str(files[name]), "--format", name)
    cards = [_ask_peer(f"R12 {name} read by vobject", "vobject", READ_CARDS, files[name], b"BEGIN:VCARD")
             for name in ("vcard", "vcard3")]  # fmt: skip
    events = _ask_peer("R12 .ics read by icalendar", "icalendar", READ_CALENDAR, files["ics"], b"BEGIN:VEVENT")  # fmt: skip
    return [*cards, events, _read_table(files["csv"])]


def _ask_peer(name: str, package: str, code: str, path: Path, mark: bytes) -> dict[str, Any]:
    if sys.executable == PEERS and importlib.util.find_spec(package) is None:
        return make_row(name, 0, "", f"skipped: {package} is not here; BENCH_PEERS names a Python with it")  # fmt: skip
    ended = subprocess.run(
        [PEERS, "-c", code, str(path)], capture_output=True, text=True, check=False, timeout=120
    )
    wanted = path.read_bytes().count(mark)
    longest = max(map(len, path.read_bytes().split(b"\r\n")))
    if ended.returncode:
        return make_row(name, 0, "", ended.stderr.strip()[-200:], holds=False)
    found = len(json.loads(ended.stdout))
    told = f"{found} of {wanted} records; the longest line has {longest} bytes (≤ 75)"
    return make_row(name, found, "", told, holds=found == wanted > 0 and longest <= 75)


def _read_table(path: Path) -> dict[str, Any]:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    widths = {len(row) for row in rows}
    starting = sum(cell.startswith(STARTS) for row in rows for cell in row)
    told = f"{len(rows)} rows of {widths} cells; {starting} begin a formula"
    return make_row("R12 CSV read by csv", len(rows), "", told, holds=len(widths) == 1 and not starting)  # fmt: skip
