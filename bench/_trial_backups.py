"""This file is the trial of backups made while somebody writes, and of damaged ones (R5)."""

from __future__ import annotations

import os
import random
import threading
import time
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

from bench._trial_app import count_notes, list_damage
from bench._trials import call_askwell, list_row, make_row, open_app

if TYPE_CHECKING:
    from pathlib import Path

    from harness.visitor import Visitor

BACKUPS = 50
WRITES_A_SECOND = 20
FLIPS, CUTS = 100, 100


def try_backups(folder: Path) -> list[dict[str, Any]]:
    """Make fifty backups while twenty notes a second are written, and restore every one (R5)."""
    live = folder / "live"
    app, visitor = open_app(live)
    person = visitor.post("/people/quick/", full_name="Grace Hopper").location
    written: list[float] = []
    over = threading.Event()
    writer = threading.Thread(target=_keep_writing, args=(visitor, person, over, written))
    writer.start()
    made: list[tuple[Path, int]] = []
    began = time.perf_counter()
    for number in range(BACKUPS):
        before = len(written)
        path = folder / f"{number}.askwell-backup"
        if call_askwell(live, "backup", str(path), "--json")[0] == 0:
            made.append((path, before))
    pace = len(written) / (time.perf_counter() - began)
    over.set()
    writer.join()
    app.stop()
    wrong = [said for path, before in made if (said := _restore(folder / "other", path, before))]
    told = f"{pace:.0f} writes a second meanwhile; every write from before its start is in it"
    holds = len(made) == BACKUPS and not wrong
    note = "; ".join(wrong[:5]) or told
    return [
        make_row("R5 backups while writing, restored", len(made) - len(wrong), "", note, holds=holds),
        _compare_exports(folder, live),
        *_try_damage(folder, live),
    ]  # fmt: skip


def _keep_writing(
    visitor: Visitor, person: str, over: threading.Event, written: list[float]
) -> None:
    while not over.is_set():
        due = time.monotonic() + 1 / WRITES_A_SECOND
        with suppress(OSError, HTTPException):
            if visitor.post(f"{person}interactions/", kind="note", summary="one").status == 302:
                written.append(due)
        time.sleep(max(0.0, due - time.monotonic()))


def _restore(home: Path, path: Path, before: int) -> str:
    status, said, _seconds, _memory = call_askwell(home, "restore", str(path), "--yes", "--json")
    if status:
        return f"{path.name} is refused: {said[:100]}"
    kept, damage = count_notes(home), list_damage(home)
    return "" if kept >= before and not damage else f"{path.name}: {before}, {kept}, {damage}"


def _compare_exports(folder: Path, live: Path) -> dict[str, Any]:
    backup, fresh = folder / "last.askwell-backup", folder / "fresh"
    call_askwell(live, "backup", str(backup), "--json")
    call_askwell(fresh, "restore", str(backup), "--yes", "--json")
    data = [_read_everything(home, folder) for home in (live, fresh)]
    told = f"{len(data[0]):,} bytes of every noun, the same in a home that was empty"
    is_same = data[0] == data[1]
    return make_row(
        "R5 restored: everything taken out equal", len(data[1]), "", told, holds=is_same
    )


def _read_everything(home: Path, folder: Path) -> bytes:
    people, archive = folder / f"{home.name}.json", folder / f"{home.name}.zip"
    call_askwell(home, "export", str(people), "--format", "json")
    call_askwell(home, "export", str(archive), "--format", "askwell")
    with zipfile.ZipFile(archive) as opened:
        return people.read_bytes() + opened.read("askwell.json")


def _try_damage(folder: Path, live: Path) -> list[dict[str, Any]]:
    os.environ["ASKWELL_HOME"] = str(live)
    from askwell.config.start import start_django

    start_django()
    from askwell.records.backups import DamagedBackup, restore_backup

    whole = (folder / "last.askwell-backup").read_bytes()
    choose = random.Random(20261123)
    flipped, cut = [], []
    for _ in range(FLIPS):
        bad = bytearray(whole)
        bad[choose.randrange(len(bad))] ^= 1 << choose.randrange(8)
        flipped.append(bytes(bad))
    cut = [whole[: choose.randrange(len(whole))] for _ in range(CUTS)]
    before = count_notes(live)
    rows = []
    for what, files in (("one bit flipped", flipped), ("cut short", cut)):
        missed = []
        for number, data in enumerate(files):
            damaged = folder / "damaged.askwell-backup"
            damaged.write_bytes(data)
            try:
                restore_backup(damaged, now=datetime(2026, 11, 23, 9, 41, tzinfo=UTC))
                missed.append(f"{what} {number}")
            except DamagedBackup:
                continue
        told = "; ".join(missed[:5]) or f"of {len(files)}, all refused with a sentence"
        rows.append(
            make_row(f"R5 {what}: seen", len(files) - len(missed), "", told, holds=not missed)
        )
    touched = [] if count_notes(live) == before else ["the notes are not those before"]
    return [*rows, list_row("R5 homes touched by a damaged backup", touched)]
