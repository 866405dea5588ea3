"""This file is the trials of files that take too long for every day: `bin/bench trials_files`.

Big imports (R8), real files three times over (R9, R10), out and in again (R12) and hostile
uploads (S5), by the command line and the running app. `FILE_TRIALS=R8,S5` chooses some.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench._file_trials import ME, NOW, ROOT, call_askwell, make_row, read_peaks, write_export
from bench._hostile import list_hostile_files

sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
CORPORA = ROOT.parent / "shared" / "corpora"
CONNECTIONS, MESSAGES = 30_000, 50_000
PAGES = (
    "/",
    "/people/",
    "/people/?q=ad",
    "/search/?q=gra",
    "/outreach/",
    "/organizations/",
    "/bring/",
)
HANGS = 10.0


def run() -> list[dict[str, Any]]:
    """Run each trial, and return what it showed."""
    trials = {
        "R8": try_big_import,
        "R9": try_real_files,
        "R12": try_round_trips,
        "S5": try_hostile_files,
    }
    chosen = os.environ.get("FILE_TRIALS", ",".join(trials)).split(",")
    rows = []
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix=f"askwell-{name}-") as folder:
            rows += trials[name](Path(folder))
    return rows


def try_big_import(folder: Path) -> list[dict[str, Any]]:
    """Bring 30,000 connections and 50,000 messages, by command line and beside other pages (R8)."""
    path = folder / "linkedin.zip"
    path.write_bytes(write_export(folder, connections=CONNECTIONS, messages=MESSAGES))
    home = folder / "home"
    status, said, seconds, memory = call_askwell(home, "import", str(path), "--own", ME, "--json")
    report = json.loads(said)
    with closing(sqlite3.connect(home / "askwell.sqlite3")) as rows:
        talks = rows.execute("SELECT count(*) FROM records_interaction").fetchone()[0]
    told = f"{status=}, {report.get('created')} new, {talks} timeline entries"
    shown = [
        make_row("R8 zip of 30,000 + 50,000", seconds, "s", f"< 120; {told}"),
        make_row("R8 peak memory", memory, "MB", "< 500"),
    ]
    _status, said, seconds, memory = call_askwell(home, "undo", "--json")
    shown.append(make_row("R8 taken back", seconds, "s", f"{said.strip()[:120]}, {memory:.0f} MB"))
    return [*shown, *_measure_pages(folder, path)]


def _measure_pages(folder: Path, path: Path) -> list[dict[str, Any]]:
    from harness.live_app import LiveApp
    from harness.visitor import Visitor

    app = LiveApp(home=folder / "live", now=NOW, demo=True).start()
    try:
        visitor, other = Visitor(app), Visitor(app)
        waits: list[float] = []
        failed: list[str] = []
        over = threading.Event()
        asking = threading.Thread(target=_keep_asking, args=(other, over, waits, failed))
        asking.start()
        started = time.perf_counter()
        place = visitor.upload("linkedin.zip", path.read_bytes()).location
        _wait(visitor, place)
        read = time.perf_counter() - started
        visitor.post(f"{place}run/")
        _wait(visitor, place)
        brought = time.perf_counter() - started
        over.set()
        asking.join()
        memory = read_peaks(app.pid)
    finally:
        app.stop()
    p95 = quantiles(waits, n=20)[-1]
    told = f"{len(waits)} pages, longest {max(waits):.2f} s, {len(failed)} failed {failed[:3]}"
    return [
        make_row("R8 in the app: looked over after", read, "s"),
        make_row("R8 in the app: brought after", brought, "s", "< 120"),
        make_row("R8 other pages meanwhile, p95", p95, "s", f"< 1; {told}"),
        make_row("R8 memory of the app, all its processes", memory, "MB", "< 500"),
    ]


def _keep_asking(
    visitor: Any, over: threading.Event, waits: list[float], failed: list[str]
) -> None:
    while not over.is_set():
        for path in PAGES:
            started = time.perf_counter()
            try:
                status = visitor.get(path).status
            except OSError as error:
                status = repr(error)
            waits.append(time.perf_counter() - started)
            if status != 200:
                failed.append(f"{path}: {status}")
        time.sleep(0.05)


def _wait(visitor: Any, place: str, *, most: float = 600.0) -> str:
    """Wait until a file is read, or brought in; returns its page."""
    ended = time.monotonic() + most
    while time.monotonic() < ended:
        answer = visitor.get(place)
        if answer.status != 302 or "/progress/" not in answer.location:
            return answer.text if answer.status == 200 else f"{answer.status} {answer.location}"
        time.sleep(0.1)
    raise RuntimeError(f"{place} is not done after {most:.0f} s")


@dataclass(slots=True)
class _Brought:
    """What a real file showed when it was brought three times."""

    file: str
    is_malformed: bool
    crashed: str = ""
    hung: str = ""
    is_silent: bool = False
    is_refused: bool = False
    counts: list[tuple[int, ...]] = field(default_factory=list)


def try_real_files(folder: Path) -> list[dict[str, Any]]:
    """Bring every real file three times, each into a home of its own (R9, R10)."""
    if not CORPORA.exists():
        return []
    call_askwell(folder / "template", "check", "--json")
    lines = (CORPORA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda line: _bring_thrice(folder, json.loads(line)), lines))
    malformed = sum(one.is_malformed for one in found)
    refused = [one.file for one in found if one.is_refused and not one.is_malformed]
    unstable = [f"{o.file} {o.counts}" for o in found if o.counts[1:] != o.counts[:1] * 2]
    return [
        make_row("R9 real files brought", len(found), "", f"{malformed} of them malformed"),
        _list_row("R9 crashes", [one.crashed for one in found if one.crashed]),
        _list_row("R9 longer than 10 s", [one.hung for one in found if one.hung]),
        _list_row("R9 malformed without a word", [one.file for one in found if one.is_silent]),
        make_row("R9 well-formed but refused", len(refused), "", "; ".join(refused)),
        _list_row("R10 not the same the 2nd and 3rd time", unstable),
    ]


def _bring_thrice(folder: Path, entry: dict[str, Any]) -> _Brought:
    home = folder / f"home-{abs(hash(entry['file']))}"
    shutil.copytree(folder / "template", home)
    brought = _Brought(entry["file"], entry["malformed"])
    for again in range(3):
        status, said, seconds, _memory = call_askwell(
            home, "import", str(CORPORA / entry["file"]), "--add-unknown", "--json"
        )
        report = _read_report(said)
        if (
            report is None
            or status not in {0, 1, 3}
            or report.get("error", {}).get("code") == "unexpected"
        ):
            brought.crashed = f"{entry['file']} ({said[:100]})"
        if seconds > HANGS:
            brought.hung = f"{entry['file']} {seconds:.0f} s"
        if report and not again:
            brought.is_silent = entry["malformed"] and not _tells(report)
            brought.is_refused = "error" in report
        brought.counts.append(_count_rows(home))
    shutil.rmtree(home)
    return brought


def _list_row(name: str, found: list[str]) -> dict[str, Any]:
    return make_row(name, len(found), "", "; ".join(found) or "must be 0")


def _read_report(said: str) -> dict[str, Any] | None:
    try:
        report: dict[str, Any] = json.loads(said)
    except ValueError:
        return None
    return report


def _tells(report: dict[str, Any]) -> bool:
    return bool("error" in report or report.get("problems"))


def _count_rows(home: Path) -> tuple[int, ...]:
    tables = ("person", "contactpoint", "interaction", "interview", "affiliation", "organization")
    with closing(sqlite3.connect(home / "askwell.sqlite3")) as rows:
        return tuple(
            rows.execute(f"SELECT count(*) FROM records_{t}").fetchone()[0] for t in tables
        )


def try_round_trips(_folder: Path) -> list[dict[str, Any]]:
    """Take 200 made-up homes out and in again, byte for byte (R12)."""
    tests = [f"tests/properties/{name}.py" for name in ("test_archives", "test_takeouts")]
    started = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *tests, "-q", "--no-header", "-p", "no:cacheprovider"],
        env={**os.environ, "HYPOTHESIS_PROFILE": "fuzz"},
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - started
    said = ended.stdout.strip().splitlines() or [ended.stderr[-300:]]
    failed = "; ".join(line for line in said if line.startswith("FAILED"))
    return [make_row("R12 200 homes a property", seconds, "s", f"{said[-1]} {failed}".strip())]


def try_hostile_files(folder: Path) -> list[dict[str, Any]]:
    """Upload 25 files made to do harm to the running app (S5)."""
    from harness.live_app import LiveApp
    from harness.visitor import Visitor

    app = LiveApp(home=folder / "home", now=NOW).start()
    rows, failed = [], []
    try:
        visitor = Visitor(app)
        before = _list_places(folder)
        for what, (name, content) in list_hostile_files().items():
            started = time.perf_counter()
            got = _send(visitor, name, content)
            seconds = time.perf_counter() - started
            memory = read_peaks(app.pid)
            rows.append(make_row(f"S5 {what}", seconds, "s", f"{got}; {memory:.0f} MB so far"))
            if seconds > 5 or memory > 500 or got.startswith("5"):
                failed.append(what)
        outside = _list_places(folder) - before
        alive = visitor.get("/").status
    finally:
        app.stop()
    told = "; ".join(failed) or f"must be 0; the app answers {alive} afterwards"
    return [
        make_row("S5 files neither refused nor handled", len(failed), "", told),
        make_row("S5 files outside HOME/files", len(outside), "", ", ".join(sorted(outside)) or "must be 0"),
        *rows,
    ]  # fmt: skip


def _send(visitor: Any, name: str, content: bytes) -> str:
    try:
        answer = visitor.upload(name, content)
    except OSError as error:
        return f"refused: the connection was closed ({error})"
    if answer.status != 302:
        return f"{answer.status}, said so on the page"
    page = _wait(visitor, answer.location, most=60)
    if page[:3].isdigit():
        return page
    word = "refused" if "could not be read" in page or "cannot" in page else "looked over"
    return f"{word} ({_find_sentence(page)})"


def _find_sentence(page: str) -> str:
    plain = re.sub(
        r"<(script|style|svg|head|nav|header)\b.*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL
    )
    words = " ".join(plain.split())
    at = words.find("Bring")
    return words[max(at, 0) :][:160]


def _list_places(folder: Path) -> set[str]:
    home = folder / "home"
    kept = (home / "files", home / "backups")
    found = {path for path in folder.rglob("*") if path.is_file()}
    return {
        str(path.relative_to(folder))
        for path in found
        if not any(place in path.parents for place in kept) and "sqlite3" not in path.name
    }
