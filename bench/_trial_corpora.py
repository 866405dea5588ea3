"""This file is the trials of real files: known facts (R9), brought three times (R10)."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bench._facts import list_facts, list_own_files
from bench._trials import CORPORA, call_askwell, list_row, make_row

if TYPE_CHECKING:
    from pathlib import Path

HANGS = 10.0
LEAST_RIGHT = 0.98
ALL_RIGHT = frozenset({"linkedin-connections", "linkedin-messages", "linkedin", "google", "outlook"})  # fmt: skip
NO_FILES = "skipped: ../shared/corpora is not here"
TABLES = ("person", "contactpoint", "interaction", "interview", "affiliation", "organization")


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
        return [make_row("R9 real files", 0, "", NO_FILES)]
    call_askwell(folder / "template", "check", "--json")
    lines = (CORPORA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda entry: _bring_thrice(folder, entry), entries))
    malformed = sum(one.is_malformed for one in found)
    unstable = [f"{o.file} {o.counts}" for o in found if o.counts[1:] != o.counts[:1] * 2]
    refused = [one.file for one in found if one.is_refused and not one.is_malformed]
    return [
        make_row("R9 real files brought", len(found), "", f"{malformed} of them malformed"),
        *_weigh_facts(entries),
        list_row("R9 crashes", [one.crashed for one in found if one.crashed]),
        list_row("R9 longer than 10 s", [one.hung for one in found if one.hung]),
        list_row("R9 malformed without a word", [one.file for one in found if one.is_silent]),
        list_row("R9 well-formed but refused", refused),
        list_row("R10 not the same the 2nd and 3rd time", unstable),
    ]


def _weigh_facts(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    known: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {}
    for kind, file, facts in [*map(_read_entry, entries), *list_own_files()]:
        known[kind] += len(facts)
        wrong.setdefault(kind, []).extend(f"{file}: {fact}" for fact, is_so in facts if not is_so)
    rows = []
    for kind, number in known.items():
        right = 1 - len(wrong[kind]) / number if number else 1.0
        told = "; ".join(wrong[kind][:6]) or f"all of {number} records and facts"
        least = 1.0 if kind in ALL_RIGHT else LEAST_RIGHT
        rows.append(make_row(f"R9 {kind}: right", right * 100, "%", told, holds=right >= least))
    return rows


def _read_entry(entry: dict[str, Any]) -> tuple[str, str, list[tuple[str, bool]]]:
    data = (CORPORA / entry["file"]).read_bytes()
    facts = [] if entry["malformed"] else list_facts(entry["kind"], data, entry["expected"])
    return entry["kind"], entry["file"].rpartition("/")[2], facts


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


def _read_report(said: str) -> dict[str, Any] | None:
    try:
        report: dict[str, Any] = json.loads(said)
    except ValueError:
        return None
    return report


def _tells(report: dict[str, Any]) -> bool:
    return bool("error" in report or report.get("problems"))


def _count_rows(home: Path) -> tuple[int, ...]:
    with closing(sqlite3.connect(home / "askwell.sqlite3")) as rows:
        return tuple(
            rows.execute(f"SELECT count(*) FROM records_{t}").fetchone()[0] for t in TABLES
        )
