"""This file is the tables of hostile files beside what is so: each row is tried, and each trial has a row."""

from __future__ import annotations

import re
import time
from datetime import date
from pathlib import Path

from bench._hostile import list_hostile_files

from askwell.domain.errors import UnreadableFile
from askwell.formats.arrive import Reading, read_arrival
from formats.test_arrive import HOSTILE

ROOT = Path(__file__).resolve().parents[2]
PAPER = (ROOT / "docs" / "formats" / "hostile-files.md").read_text(encoding="utf-8")
READING = Reading(today=date(2026, 11, 23))
MOST_SECONDS = 5.0
_FUNCTION = re.compile(r"^def (test_\w+)", re.MULTILINE)


def list_hostile_rows() -> list[tuple[str, str, str]]:
    """Return what each of the twenty-five files gets, as the paper has it."""
    rows = []
    for what, (name, data) in list_hostile_files().items():
        started = time.process_time()
        try:
            found = read_arrival(data, READING, file_name=name)
        except UnreadableFile as error:
            got = f"refused: {str(error).partition('. ')[0].rstrip('.')}"
        else:
            reasons = dict.fromkeys(problem.reason.rstrip(".") for problem in found.problems)
            got = f"read: {'; '.join((f'{found.read:,}', *reasons))}"
        assert time.process_time() - started < MOST_SECONDS, what
        rows.append((what, name, got))
    return rows


def list_table(head: str) -> list[list[str]]:
    """Return the cells of the paper's table with this heading."""
    lines = PAPER.partition(f"{head}\n")[2].splitlines()[1:]
    rows = [line for line, _next in zip(lines, lines, strict=True) if line.startswith("| ")]
    after = next(n for n, line in enumerate(lines) if not line.startswith("|"))
    return [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in rows[:after]]


def list_named() -> list[str]:
    """Return the trials that the first table names."""
    rows = list_table("| File | What happens | Tried by |")
    assert all(len(row) == 3 for row in rows)
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row[2])]


def list_tests(*places: str) -> set[str]:
    """Return the tests of these files."""
    files = [file for place in places for file in (ROOT / "tests").glob(place)]
    return {name for file in files for name in _FUNCTION.findall(file.read_text(encoding="utf-8"))}


def test_every_row_names_trials_that_there_are():
    known = list_tests("formats/**/test_*.py", "trials/test_*.py") | set(HOSTILE)

    assert list_named()
    assert not set(list_named()) - known


def test_every_hostile_file_of_the_tests_has_a_row():
    tried = list_tests("formats/test_hostile_files.py") | set(HOSTILE)
    limits = {"test_a_file_too_large_is_refused_before_it_is_read"}

    assert not tried - set(list_named()) - limits


def test_each_of_the_twenty_five_gets_what_the_paper_says():
    rows = list_table("| File | Sent as | Refused, or read: records, and what is reported |")

    assert [(what, name.strip("`"), got) for what, name, got in rows] == list_hostile_rows()
    assert len(rows) == 25
