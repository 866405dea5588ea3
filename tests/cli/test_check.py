"""`askwell check`: a whole database says so, a damaged one says what is wrong."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

from harness.live_app import run_askwell


def test_a_new_home_is_whole(tmp_path):
    answer = run_askwell("check", home=tmp_path)

    assert answer.returncode == 0
    assert answer.stdout == "Everything is whole.\n"


def test_a_row_that_points_at_nothing_is_named(tmp_path):
    run_askwell("check", home=tmp_path)
    with closing(sqlite3.connect(tmp_path / "askwell.sqlite3")) as database:
        database.execute(
            "INSERT INTO records_circlemembership (circle, person_id) VALUES ('friend', 99)"
        )
        database.commit()

    answer = run_askwell("check", "--json", home=tmp_path)

    assert answer.returncode == 1
    assert json.loads(answer.stdout)["problems"] == [
        "records_circlemembership 1: points at nothing"
    ]
