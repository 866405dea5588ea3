"""This file is the trial of twenty-five files made to do harm, sent to the running app (S5)."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

from bench._hostile import list_hostile_files
from bench._trials import list_row, make_row, open_app, read_peaks, wait_for_page

if TYPE_CHECKING:
    from pathlib import Path

MOST_SECONDS, MOST_MEMORY = 5.0, 500.0
_UNSHOWN = re.compile(r"<(script|style|svg|head|nav|header)\b.*?</\1>|<[^>]+>", re.DOTALL)


def try_hostile_files(folder: Path) -> list[dict[str, Any]]:
    """Upload 25 files made to do harm to the running app (S5)."""
    app, visitor = open_app(folder / "home")
    rows, failed = [], []
    files = list_hostile_files()
    try:
        before = _list_places(folder)
        for what, (name, content) in files.items():
            started = time.perf_counter()
            got = _send(visitor, name, content)
            seconds = time.perf_counter() - started
            memory = read_peaks(app.pid)
            holds = seconds < MOST_SECONDS and memory < MOST_MEMORY and not got.startswith("5")
            told = f"{got}; {memory:.0f} MB so far"
            rows.append(make_row(f"S5 {what}", seconds, "s", told, holds=holds))
            if not holds:
                failed.append(what)
        outside = _list_places(folder) - before
        alive = visitor.get("/").status
    finally:
        app.stop()
    handled = len(files) - len(failed)
    told = "; ".join(failed) or f"the app answers {alive} afterwards"
    return [
        make_row(f"S5 of {len(files)}: refused or handled", handled, "", told, holds=not failed),
        list_row("S5 files outside HOME/files", sorted(outside)),
        *rows,
    ]


def _send(visitor: Any, name: str, content: bytes) -> str:
    try:
        answer = visitor.upload(name, content)
    except OSError as error:
        return f"refused: the connection was closed ({error})"
    if answer.status != 302:
        return f"{answer.status}, said so on the page"
    page = wait_for_page(visitor, answer.location, most=60)
    if page[:3].isdigit():
        return page
    word = "refused" if "could not be read" in page or "cannot" in page else "looked over"
    return f"{word} ({_find_sentence(page)})"


def _find_sentence(page: str) -> str:
    main = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(_UNSHOWN.sub(" ", "<main" + main).split())[:160]


def _list_places(folder: Path) -> set[str]:
    home = folder / "home"
    kept = (home / "files", home / "backups")
    found = {path for path in folder.rglob("*") if path.is_file()}
    return {
        str(path.relative_to(folder))
        for path in found
        if not any(place in path.parents for place in kept) and "sqlite3" not in path.name
    }
