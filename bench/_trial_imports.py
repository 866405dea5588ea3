"""This file is the trial of an import of 5,000 people that is killed again and again (R2)."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

from bench._linkedin import write_connections
from bench._trial_app import list_damage
from bench._trials import ASKWELL, IS_FULL, call_askwell, make_row, open_app, wait_for_page

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = 5_000
KILLS = 30 if IS_FULL else 10
KILLS_OF_THE_APP = 10 if IS_FULL else 3
TABLES = ("person", "contactpoint", "affiliation")


def try_killed_imports(folder: Path) -> list[dict[str, Any]]:
    """Kill the command all along its run, and the app while it imports: all or nothing (R2)."""
    path = folder / "Connections.csv"
    write_connections(path, PEOPLE)
    template = folder / "template"
    call_askwell(template, "check", "--json")
    home = folder / "home"
    shutil.copytree(template, home)
    seconds = call_askwell(home, "import", str(path), "--json")[2]
    whole = _count_rows(home)
    states: dict[str, int] = {}
    wrong = []
    for kill in range(KILLS):
        shutil.rmtree(home)
        shutil.copytree(template, home)
        # A little past its end too: what is there by then is all of it.
        _kill_after(home, path, 1.1 * seconds * (kill + 0.5) / KILLS)
        counts, damage = _count_rows(home), list_damage(home)
        state = {(0,) * len(whole): "nothing there", whole: "all there"}.get(counts, "half there")
        states[state] = states.get(state, 0) + 1
        call_askwell(home, "import", str(path), "--json")
        again = _count_rows(home)
        if state == "half there" or damage or again != whole:
            wrong.append(f"kill {kill}: {counts}, {damage}, then {again}")
    told = "; ".join(wrong) or ", ".join(f"{n} × {state}" for state, n in states.items())
    note = f"{told}; run again: {PEOPLE:,} people each time"
    return [
        make_row(f"R2 kills along an import of {PEOPLE:,}", KILLS, "", note, holds=not wrong),
        _kill_the_app(folder, path, whole),
    ]


def _kill_after(home: Path, path: Path, seconds: float) -> None:
    from harness.live_app import make_environment

    process = subprocess.Popen(
        [*ASKWELL, "import", str(path), "--json"],
        env=make_environment(home=home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)


def _kill_the_app(folder: Path, path: Path, whole: tuple[int, ...]) -> dict[str, Any]:
    wrong = []
    for kill in range(KILLS_OF_THE_APP):
        home = folder / f"live-{kill}"
        app, visitor = open_app(home)
        place = visitor.upload(path.name, path.read_bytes()).location
        wait_for_page(visitor, place)
        visitor.post(f"{place}run/")
        time.sleep(0.2 + 0.3 * kill)
        app.kill()
        app.start()
        wait_for_page(visitor, place, most=120)
        app.stop()
        if _count_rows(home) != whole or list_damage(home):
            wrong.append(f"kill {kill}: {_count_rows(home)}, {list_damage(home)}")
    told = "; ".join(wrong) or f"goes on by itself; {PEOPLE:,} people each time"
    return make_row("R2 kills of the app while it imports", KILLS_OF_THE_APP, "", told, holds=not wrong)  # fmt: skip


def _count_rows(home: Path) -> tuple[int, ...]:
    with closing(sqlite3.connect(home / "askwell.sqlite3", timeout=20)) as rows:
        return tuple(
            rows.execute(f"SELECT count(*) FROM records_{table}").fetchone()[0] for table in TABLES
        )
