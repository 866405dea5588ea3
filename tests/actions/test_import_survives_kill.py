"""kill -9 in the middle of an import: all of it or nothing, and the next start goes on (trial R2)."""

from __future__ import annotations

import csv
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from harness.live_app import make_environment, run_askwell

if TYPE_CHECKING:
    from collections.abc import Callable

PEOPLE = 5_000
KILLS = 4
QUEUE = """
import sys
from pathlib import Path
from askwell.config.start import start_django
start_django()
from askwell.actions.import_tasks import bring_soon
from askwell.actions.uploads import keep_upload, read_upload
from askwell.config import clock
from askwell.config.lockdown import open_local_account
path = Path(sys.argv[1])
batch = keep_upload(
    owner=open_local_account(), pieces=[path.read_bytes()], file_name=path.name, now=clock.now()
)
read_upload(batch=batch)
bring_soon(batch=batch, now=clock.now())
"""
"""What the page does with a large upload, short of the browser."""


@pytest.fixture
def connections(tmp_path):
    path = tmp_path / "Connections.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write("First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(","))
        for n in range(PEOPLE):
            url = f"https://www.linkedin.com/in/person-{n}"
            write(
                ["Person", f"Number {n}", url, "", f"Company {n % 900}", "Planner", "26 Jul 2025"]
            )
    return path


def start_import(connections, home) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "askwell", "import", str(connections), "--json"],
        env=make_environment(home=home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def ask(home, sql: str) -> list[tuple[object, ...]]:
    database = sqlite3.connect(home / "askwell.sqlite3")
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


def test_it_leaves_all_or_nothing_whenever_it_is_killed(tmp_path, connections):
    home = tmp_path / "home"
    assert run_askwell("check", home=home).returncode == 0
    started = time.perf_counter()
    assert start_import(connections, tmp_path / "home").wait(timeout=120) == 0
    whole = time.perf_counter() - started
    assert run_askwell("undo", home=home).returncode == 0
    choose = random.Random(11)

    for kill in range(KILLS):
        importing = start_import(connections, home)
        # Spread over the run, and most of all over its second half, where it writes.
        time.sleep(whole * choose.uniform(0.4, 0.95) * (kill + 2) / (KILLS + 1))
        importing.send_signal(signal.SIGKILL)
        importing.wait(timeout=60)

        [(people,)] = ask(home, "SELECT count(*) FROM records_person")
        [(contacts,)] = ask(home, "SELECT count(*) FROM records_contactpoint")
        [(batches,)] = ask(home, "SELECT count(*) FROM records_importbatch WHERE status = 'done'")
        assert (people, contacts, batches) in {(0, 0, 0), (PEOPLE, PEOPLE, 1)}
        assert ask(home, "PRAGMA integrity_check") == [("ok",)]
        assert ask(home, "PRAGMA foreign_key_check") == []

    again = run_askwell("import", str(connections), "--json", home=home)
    report = json.loads(again.stdout)
    assert again.returncode == 0
    assert report["created"] + report["unchanged"] == PEOPLE
    assert ask(home, "SELECT count(*) FROM records_person") == [(PEOPLE,)]
    assert ask(home, "SELECT count(*) FROM person_search") == [(PEOPLE,)]


def test_the_app_killed_while_it_imports_goes_on_at_its_next_start(
    tmp_path, connections, start_app
):
    app = start_app()
    home = app.home
    app.stop()
    subprocess.run(
        [sys.executable, "-P", "-c", QUEUE, str(connections)],
        env=make_environment(home=home),
        check=True,
    )

    app.start()
    wait_for(lambda: list((home / "progress").glob("*.json")))
    app.kill()
    assert ask(home, "SELECT count(*) FROM records_person") in ([(0,)], [(PEOPLE,)])

    app.start()
    done = "SELECT count(*) FROM records_importbatch WHERE status = 'done'"
    wait_for(lambda: ask(home, done) == [(1,)])
    assert ask(home, "SELECT count(*) FROM records_person") == [(PEOPLE,)]
    wait_for(lambda: not list((home / "files").iterdir()))


def wait_for(happened: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)
