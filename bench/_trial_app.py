"""This file is the trials of the app while many write (R6) and while it is killed (R1)."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from http.client import HTTPException
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from bench._trials import IS_FULL, ROOT, make_row, open_app

if TYPE_CHECKING:
    from pathlib import Path

    from harness.live_app import LiveApp
    from harness.visitor import Visitor

WRITERS, WRITING = 20, 60.0
KILLS = int(os.environ.get("ASKWELL_KILLS", "200" if IS_FULL else "100"))
JUNK = int(os.environ.get("ASKWELL_JUNK", "20000"))
BACK_WITHIN = 5.0


def try_many_writers(folder: Path) -> list[dict[str, Any]]:
    """Let twenty browsers write for a minute: nothing fails, nothing is lost (R6)."""
    from harness.visitor import Visitor

    home = folder / "home"
    app, _visitor, person = _start(home)
    visitors = [Visitor(app) for _ in range(WRITERS)]
    statuses: list[int] = []
    waits: list[float] = []
    until = time.monotonic() + WRITING

    def write(visitor: Visitor) -> None:
        while time.monotonic() < until:
            began = time.monotonic()
            statuses.append(
                visitor.post(f"{person}interactions/", kind="note", summary="one").status
            )
            waits.append((time.monotonic() - began) * 1000)

    threads = [threading.Thread(target=write, args=(visitor,)) for visitor in visitors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = count_notes(home)
    app.stop()
    failed = sum(status != 302 for status in statuses)
    locked = "".join(app.words).count("locked")
    told = f"{failed} failed, {locked} locked, {len(statuses)} acknowledged"
    holds = (failed, locked, kept) == (0, 0, len(statuses))
    return [
        make_row(f"R6 {WRITERS} writers, {WRITING:.0f} s: kept", kept, "", told, holds=holds),
        make_row("R6 one of those writes, p95", quantiles(waits, n=20)[-1], "ms"),
    ]


def try_kills(folder: Path) -> list[dict[str, Any]]:
    """End the app as a power cut would, at random, while somebody writes (R1)."""
    home = folder / "home"
    app, visitor, person = _start(home)
    known, slowest, wrong = 0, 0.0, []
    chance = random.Random(20261123)
    for kill in range(KILLS):
        known += _write_until_killed(app, visitor, person, chance.uniform(0.05, 0.4))
        began = time.monotonic()
        app.start()
        visitor.get("/")
        slowest = max(slowest, time.monotonic() - began)
        kept = count_notes(home)
        # The write that was under way when the power went may be there or not.
        if not known <= kept <= known + 1 or list_damage(home):
            wrong.append(f"kill {kill}: {known} acknowledged, {kept} kept, {list_damage(home)}")
        known = kept
    app.stop()
    told = "; ".join(wrong) or f"{known} acknowledged, none lost, whole each time"
    return [
        make_row("R1 kills of the app", KILLS, "", told, holds=not wrong),
        make_row("R1 slowest start after one", slowest, "s", "≤ 5", holds=slowest <= BACK_WITHIN),
    ]


def try_junk(_folder: Path) -> list[dict[str, Any]]:
    """Send ten times the junk of the suite, and other junk each time."""
    seed = str(random.SystemRandom().randrange(10**9))
    environment = {**os.environ, "ASKWELL_JUNK": str(JUNK), "ASKWELL_JUNK_SEED": seed}
    command = [sys.executable, "-m", "pytest", "-q", "--show-capture=no", "tests/web/test_junk.py"]
    ended = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    told = f"none answered by a crash; ASKWELL_JUNK_SEED={seed}"
    return [make_row("Junk: requests full of it", JUNK, "", told, holds=ended.returncode == 0)]


def list_damage(home: Path) -> list[str]:
    """Return what SQLite finds wrong in a home's database."""
    with closing(sqlite3.connect(home / "askwell.sqlite3", timeout=20)) as rows:
        whole = [str(row[0]) for row in rows.execute("PRAGMA integrity_check")]
        broken = [str(row) for row in rows.execute("PRAGMA foreign_key_check")]
        return [word for word in whole if word != "ok"] + broken


def count_notes(home: Path) -> int:
    """Return how many notes the writers of a trial left."""
    with closing(sqlite3.connect(home / "askwell.sqlite3", timeout=20)) as rows:
        query = "SELECT count(*) FROM records_interaction WHERE summary = 'one'"
        return int(rows.execute(query).fetchone()[0])


def _start(home: Path) -> tuple[LiveApp, Visitor, str]:
    app, visitor = open_app(home)
    return app, visitor, visitor.post("/people/quick/", full_name="Grace Hopper").location


def _write_until_killed(app: LiveApp, visitor: Visitor, person: str, within: float) -> int:
    killer = threading.Timer(within, app.kill)
    killer.start()
    acknowledged = 0
    try:
        while visitor.post(f"{person}interactions/", kind="note", summary="one").status == 302:
            acknowledged += 1
    except (OSError, HTTPException):
        pass
    killer.join()
    return acknowledged
