"""This file is the trials of large files, brought in while other pages are asked for (R8)."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import closing
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from bench._big_files import write_correspondents, write_mailbox, write_photo_cards
from bench._linkedin import ME, write_export
from bench._trials import call_askwell, make_row, open_app, read_peaks, wait_for_page

if TYPE_CHECKING:
    from pathlib import Path

CONNECTIONS, MESSAGES = 30_000, 50_000
CARDS_BYTES, MAILBOX_BYTES = 50_000_000, 100_000_000
MOST_SECONDS, MOST_MEMORY, MOST_WAIT = 120.0, 500.0, 1.0
PAGES = (
    "/",
    "/people/",
    "/people/?q=ad",
    "/search/?q=gra",
    "/outreach/",
    "/organizations/",
    "/bring/",
)


def try_big_imports(folder: Path) -> list[dict[str, Any]]:
    """Bring 30,000 connections with 50,000 messages, 50 MB of cards, 100 MB of mail (R8)."""
    path = folder / "linkedin.zip"
    path.write_bytes(write_export(folder, connections=CONNECTIONS, messages=MESSAGES))
    rows = _bring_by_command(folder, path)
    rows += _bring_beside_pages(folder, path, "30,000 + 50,000")
    cards = folder / "phone.vcf"
    write_photo_cards(cards, CARDS_BYTES)
    rows += _bring_beside_pages(folder, cards, "50 MB of cards")
    cards.unlink()
    mails = folder / "mails.mbox"
    write_mailbox(mails, MAILBOX_BYTES)
    write_correspondents(folder / "people.vcf")
    call_askwell(folder / "live-.mbox", "import", str(folder / "people.vcf"), "--json")
    return rows + _bring_beside_pages(folder, mails, "100 MB of mail")


def _bring_by_command(folder: Path, path: Path) -> list[dict[str, Any]]:
    home = folder / "home"
    status, said, seconds, memory = call_askwell(home, "import", str(path), "--own", ME, "--json")
    report = json.loads(said)
    with closing(sqlite3.connect(home / "askwell.sqlite3")) as rows:
        talks = rows.execute("SELECT count(*) FROM records_interaction").fetchone()[0]
    told = f"< 120; {status=}, {report.get('created')} new, {talks} timeline entries"
    shown = [
        make_row("R8 by command: 30,000 + 50,000", seconds, "s", told, holds=seconds < MOST_SECONDS),
        make_row("R8 by command: memory", memory, "MB", "< 500", holds=memory < MOST_MEMORY),
    ]  # fmt: skip
    status, said, seconds, memory = call_askwell(home, "undo", "--json")
    told = f"{said.strip()[:120]}, {memory:.0f} MB"
    return [*shown, make_row("R8 by command: taken back", seconds, "s", told, holds=status == 0)]


def _bring_beside_pages(folder: Path, path: Path, what: str) -> list[dict[str, Any]]:
    from harness.visitor import Visitor

    home = folder / f"live-{path.suffix}"
    app, visitor = open_app(home, demo=not home.exists())
    waits: list[float] = []
    failed: list[str] = []
    over = threading.Event()
    asking = threading.Thread(target=_keep_asking, args=(Visitor(app), over, waits, failed))
    try:
        asking.start()
        started = time.perf_counter()
        answer = visitor.upload(path.name, path.read_bytes())
        if answer.status != 302:
            over.set()
            return [make_row(f"R8 {what}", answer.status, "", "refused with a sentence")]
        page = wait_for_page(visitor, answer.location)
        read = time.perf_counter() - started
        visitor.post(f"{answer.location}run/")
        page = wait_for_page(visitor, answer.location)
        brought = time.perf_counter() - started
        memory = read_peaks(app.pid)
    finally:
        over.set()
        asking.join()
        app.stop()
    p95 = quantiles(waits, n=20)[-1]
    told = f"{len(waits)} pages, longest {max(waits):.2f} s, {len(failed)} failed {failed[:3]}"
    looked = f"looked over after {read:.1f}; {_count_all(home)}"
    is_whole = not failed and not page[:3].isdigit()
    return [
        make_row(f"R8 {what} in the app", brought, "s", f"< 120; {looked}", holds=brought < MOST_SECONDS),
        make_row(f"R8 {what}: other pages, p95", p95, "s", f"< 1; {told}", holds=p95 < MOST_WAIT and is_whole),
        make_row(f"R8 {what}: memory of the app", memory, "MB", "< 500", holds=memory < MOST_MEMORY),
    ]  # fmt: skip


def _count_all(home: Path) -> str:
    with closing(sqlite3.connect(home / "askwell.sqlite3")) as rows:
        people = rows.execute("SELECT count(*) FROM records_person").fetchone()[0]
        talks = rows.execute("SELECT count(*) FROM records_interaction").fetchone()[0]
    return f"{people:,} people and {talks:,} timeline entries then"


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
