"""Two windows, two threads, a terminal beside the page: nothing lost, nothing twice, nothing locked."""

from __future__ import annotations

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from harness.fixtures import MONDAY_MORNING
from harness.live_app import LiveApp, run_askwell
from harness.posting import write_cards
from harness.visitor import Visitor, act_at_once

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_ONCE = 6


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveApp]:
    home = tmp_path_factory.mktemp("windows") / "home"
    app = LiveApp(home=home, now=MONDAY_MORNING.isoformat())
    yield app.start()
    app.stop()


@pytest.fixture(scope="module")
def windows(app: LiveApp) -> list[Visitor]:
    return [Visitor(app) for _ in range(AT_ONCE)]


def add_person(window: Visitor, name: str) -> str:
    answer = window.post("/people/quick/", full_name=name)
    assert answer.status == 302
    return answer.location


def read(app: LiveApp, query: str) -> list[tuple]:
    with closing(sqlite3.connect(app.home / "askwell.sqlite3", timeout=20)) as rows:
        return rows.execute(query).fetchall()


def test_one_file_brought_in_six_times_at_once_is_brought_in_once(app, windows):
    cards = write_cards([{"FN": f"Once {n}", "EMAIL": f"once{n}@x.example"} for n in range(40)])
    place = windows[0].upload("once.vcf", cards).location

    statuses = act_at_once([partial(window.post, f"{place}run/") for window in windows])

    assert min(statuses) == 302
    assert set(statuses) <= {302, 400, 409}
    kept = "SELECT status, created FROM records_importbatch WHERE file_name = 'once.vcf'"
    assert read(app, kept) == [("done", 40)]
    assert read(app, "SELECT count(*) FROM records_person WHERE full_name LIKE 'Once %'") == [(40,)]


def test_the_same_file_in_six_windows_at_once_makes_nobody_twice(app, windows):
    cards = write_cards([{"FN": f"Twin {n}", "EMAIL": f"twin{n}@x.example"} for n in range(40)])
    places = [window.upload("twin.vcf", cards).location for window in windows]

    statuses = act_at_once(
        [partial(w.post, f"{place}run/") for w, place in zip(windows, places, strict=True)]
    )

    assert set(statuses) == {302}
    assert read(app, "SELECT count(*) FROM records_person WHERE full_name LIKE 'Twin %'") == [(40,)]


def test_a_letter_marked_as_sent_six_times_at_once_is_sent_once(app, windows):
    person = add_person(windows[0], "Grace Sent")
    letter = windows[0].post(f"{person}messages/new/", kind="invitation", channel="email",
                             subject="s", body="Dear Grace,").location  # fmt: skip

    statuses = act_at_once(
        [partial(window.post, f"{letter}sent/", sent_on="2026-11-23") for window in windows]
    )

    assert set(statuses) <= {302, 400, 409}
    assert 302 in statuses
    kept = read(app, "SELECT m.status, p.stage, m.version FROM records_message m JOIN records_person p "
                     "ON p.id = m.person_id WHERE p.full_name = 'Grace Sent'")  # fmt: skip
    assert [(status, stage) for status, stage, _version in kept] == [("sent", "invited")]
    log = """SELECT count(*) FROM records_interaction i JOIN records_person p ON p.id = i.person_id
        WHERE p.full_name = 'Grace Sent'"""
    assert read(app, log)[0][0] <= 1


def test_an_edit_over_somebody_elses_is_a_conflict_that_shows_both(app, windows):
    person = add_person(windows[0], "Ada Edited")
    page = windows[0].get(f"{person}edit/").text
    # Of somebody who was never edited there is nothing to tell yet.
    seen = re.search(r'name="version"(?: value="([^"]*)")?', page)[1] or ""
    form = {"full_name": "Ada Edited", "version": seen, "contacts-TOTAL_FORMS": "0",
            "contacts-INITIAL_FORMS": "0"}  # fmt: skip

    first = windows[0].post(f"{person}edit/", **form, notes="from the first window")
    second = windows[1].post(f"{person}edit/", **form, notes="from the second window")

    assert (first.status, second.status) == (302, 409)
    assert "from the first window" in second.text
    assert "from the second window" in second.text
    assert read(app, "SELECT notes FROM records_person WHERE full_name = 'Ada Edited'") == [
        ("from the first window",)
    ]


def test_a_letter_and_notes_saved_from_an_old_window_are_conflicts(app, windows):
    person = add_person(windows[0], "Alan Twice")
    draft = {"kind": "invitation", "channel": "email", "subject": "s"}
    letter = windows[0].post(f"{person}messages/new/", **draft, body="one").location
    version = re.search(r'name="version" value="(\d+)"', windows[0].get(letter).text)[1]
    talk = windows[0].post(f"{person}interviews/new/", day="2026-11-24", clock="10:00", whose="mine",
                           their_time_zone="Europe/London", minutes="30", format="phone").location  # fmt: skip
    notes = re.search(r'name="version" value="(\d+)"', windows[0].get(f"{talk}day/").text)[1]

    letters = [w.post(letter, **draft, body=f"words {n}", version=version).status
               for n, w in enumerate(windows[:2])]  # fmt: skip
    jotted = [w.post(f"{talk}notes/", notes=f"words {n}", version=notes).status
              for n, w in enumerate(windows[:2])]  # fmt: skip

    assert letters == [302, 409]
    assert jotted == [302, 409]


def test_somebody_added_quickly_again_is_told_that_they_are_there(app, windows):
    add_person(windows[0], "Ana Lopes")

    assert "You may already have them" in windows[1].get("/people/quick/?line=Ana+Lopes").text


def test_the_terminal_writes_beside_the_page(app, windows):
    person = add_person(windows[0], "Grace Terminal")
    ulid = person.split("/")[2]
    arguments = ("log", ulid, "from the terminal", "--kind", "note")

    def log_from_terminal():
        return run_askwell(*arguments, home=app.home, now=app.now)

    def log_from_page(number: int):
        return windows[number % AT_ONCE].post(f"{person}interactions/", kind="note", summary="page")

    with ThreadPoolExecutor(8) as pool:
        terminals = [pool.submit(log_from_terminal) for _ in range(4)]
        pages = [pool.submit(log_from_page, number) for number in range(60)]
        said = [one.result() for one in terminals]
        statuses = {one.result().status for one in pages}

    assert [(one.returncode, one.stderr) for one in said] == [(0, "")] * 4
    assert statuses == {302}
    query = (
        "SELECT count(*) FROM records_interaction WHERE summary IN ('page', 'from the terminal')"
    )
    assert read(app, query) == [(64,)]
    assert "locked" not in "".join(app.words)
