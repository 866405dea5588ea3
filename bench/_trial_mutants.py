"""This file is the trial of broken files: 20,000 read, many brought in, 1,000 sent to the app (R11)."""

from __future__ import annotations

import io
import os
import random
import time
import traceback
from collections import Counter
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench._mutants import keep_mutant, list_samples, mutate, refuse_half_letters
from bench._trials import list_row, make_row, open_app, read_peaks, wait_for_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from harness.visitor import Visitor

MUTANTS = int(os.environ.get("ASKWELL_MUTANTS", "20000"))
SENT = int(os.environ.get("ASKWELL_MUTANTS_SENT", "1000"))
WRITTEN_OF = 5
"""One of so many is not only read but brought in: the database takes most of the time."""
SEED = int(os.environ.get("FUZZ_SEED", "1"))
TOO_LONG, MOST_GROWTH = 5.0, 300.0
WENT_WRONG = "Something went wrong"


class _Tally:
    """What was brought, what was thrown, what took long."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.thrown: dict[str, str] = {}
        self.slow: list[str] = []
        self.slowest = 0.0

    def time_one(self, name: str, data: bytes, bring: Callable[[], str]) -> None:
        started = time.perf_counter()
        try:
            self.counts[bring()] += 1
        except Exception as error:  # noqa: BLE001 - finding these is what this is for
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            key = f"{type(error).__name__}: {str(error)[:80]} ({place})"
            if key not in self.thrown:
                self.thrown[key] = keep_mutant(name, data)
        seconds = time.perf_counter() - started
        self.slowest = max(self.slowest, seconds)
        if seconds > TOO_LONG:
            self.slow.append(f"{seconds:.1f} s: {keep_mutant(name, data)}")

    def list_rows(self, what: str, number: int, growth: float) -> list[dict[str, Any]]:
        told = ", ".join(f"{count:,} {word}" for word, count in self.counts.most_common())
        thrown = [f"{error} — {place}" for error, place in self.thrown.items()]
        note = f"< {MOST_GROWTH:.0f}; slowest {self.slowest:.2f} s"
        return [
            make_row(f"R11 broken files {what}", number, "", told),
            list_row(f"R11 {what}: errors that are no refusal", thrown),
            list_row(f"R11 {what}: over 5 s", self.slow),
            make_row(f"R11 {what}: memory grown by", growth, "MB", note, holds=growth < MOST_GROWTH),
        ]  # fmt: skip


def try_mutants(folder: Path) -> list[dict[str, Any]]:
    """Read 20,000 broken files, bring 4,000 of them in, and send 1,000 to the running app (R11)."""
    samples = list_samples()
    return [*_bring_mutants(samples), *_send_mutants(folder, samples)]


def _bring_mutants(samples: dict[str, bytes]) -> list[dict[str, Any]]:
    from django.core.management import call_command

    from askwell.config.start import start_django

    start_django()
    call_command("migrate", verbosity=0, interactive=False)
    choose, tally, names = random.Random(SEED), _Tally(), list(samples)
    bring = _open_importer()
    for name, data in samples.items():
        tally.time_one(name, data, partial(bring, name, data, is_written=True))
    before = _read_own_peak()
    for number in range(MUTANTS):
        name = choose.choice(names)
        data = mutate(choose, samples[name], samples[choose.choice(names)])
        is_written = number % WRITTEN_OF == 0
        tally.time_one(name, data, partial(bring, name, data, is_written=is_written))
    return tally.list_rows("read", MUTANTS, _read_own_peak() - before)


def _open_importer() -> Callable[..., str]:
    """Return what reads one file, or brings it into the home and takes it back."""
    from django.db import transaction

    from askwell.actions.file_imports import NamedFile, import_files
    from askwell.actions.import_reading import ARCHIVE, recognise_file
    from askwell.config.lockdown import open_local_account
    from askwell.domain.errors import AskwellError
    from askwell.domain.importing import Choices
    from askwell.formats.arrive import Reading, read_arrival
    from askwell.formats.askwell.reader import read_archive

    owner = open_local_account()
    now = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
    reading = Reading(today=now.date(), time_zone="Europe/London", own=("me@mail.example",))
    choices = Choices(own=("me@mail.example",), takes_staff=True, takes_unknown=True)

    def read(data: bytes) -> str:
        try:
            if recognise_file(data) == ARCHIVE:
                read_archive(io.BytesIO(data))
            else:
                refuse_half_letters(read_arrival(data, reading))
        except AskwellError:
            return "refused with a sentence"
        return "read"

    def bring(name: str, data: bytes, *, is_written: bool) -> str:
        file = NamedFile(Path(name).name, data)
        if not is_written:
            return read(data)
        with transaction.atomic():
            try:
                with transaction.atomic():
                    [report] = import_files(owner=owner, files=[file], choices=choices, now=now)
            except AskwellError:
                return "refused with a sentence"
            refuse_half_letters(report)
            transaction.set_rollback(True)
        return "brought in" if report.created or report.updated else "with nothing to bring"

    return bring


def _send_mutants(folder: Path, samples: dict[str, bytes]) -> list[dict[str, Any]]:
    choose, tally, names = random.Random(SEED + 1), _Tally(), list(samples)
    app, visitor = open_app(folder / "home")
    try:
        _send(visitor, "first.vcf", samples["table.csv"])
        before = read_peaks(app.pid)
        for _ in range(SENT):
            name = choose.choice(names)
            data = mutate(choose, samples[name], samples[choose.choice(names)])
            tally.time_one(name, data, partial(_send, visitor, name, data))
        growth = read_peaks(app.pid) - before
    finally:
        app.stop()
    rows = tally.list_rows("sent to the app", SENT, growth)
    said = [line.strip() for line in app.words if "Traceback" in line]
    return [*rows, list_row("R11 sent to the app: traces at its terminal", said)]


def _send(visitor: Visitor, name: str, data: bytes) -> str:
    answer = visitor.upload(Path(name).name, data)
    if answer.status == 302:
        page = wait_for_page(visitor, answer.location, most=60)
        if page[:1] == "5" or WENT_WRONG in page:
            raise RuntimeError(page[:80])
        return "looked over"
    if answer.status >= 500:
        raise RuntimeError(f"{answer.status}: {answer.text[:80]}")
    return f"refused on the page ({answer.status})"


def _read_own_peak() -> float:
    return read_peaks(os.getpid())
