"""This file is what trials of files share: a command run and measured, memory, a large export."""

from __future__ import annotations

import csv
import io
import os
import random
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

from bench._linkedin import write_connections

ROOT = Path(__file__).resolve().parent.parent
ASKWELL = (sys.executable, "-P", "-m", "askwell")
NOW = "2026-11-23T09:41:00+00:00"
ME = "https://www.linkedin.com/in/noor-haddad"


def make_row(name: str, figure: float, unit: str = "", note: str = "") -> dict[str, Any]:
    """Return one line of the table."""
    return {"name": name, "askwell": figure, "unit": unit, "note": note}


def call_askwell(home: Path, *arguments: str) -> tuple[int, str, float, float]:
    """Run one command; returns its status, what it printed, seconds, and its peak in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [*ASKWELL, *arguments],
        env={
            **os.environ,
            "ASKWELL_HOME": str(home),
            "PYTHONPATH": str(ROOT / "src"),
            "ASKWELL_NOW": NOW,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    said = process.stdout.read() if process.stdout else b""
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said.decode(), time.perf_counter() - started, usage.ru_maxrss / 1024


def read_peaks(pid: int) -> float:
    """Return the peaks of a process and its children together, in MB."""
    pids = [pid]
    for one in pids:
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            pids += [int(child) for child in task.read_text().split()]
    total = 0
    for one in pids:
        lines = Path(f"/proc/{one}/status").read_text().splitlines()
        total += next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
    return total / 1024


def write_export(folder: Path, *, connections: int, messages: int) -> bytes:
    """Return LinkedIn's zip of so many connections and messages; nobody in it exists."""
    path = folder / "Connections.csv"
    write_connections(path, connections)
    people = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))[4:]
    choose = random.Random(7)
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow([
        "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO",
        "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER",
    ])  # fmt: skip
    for number in range(messages):
        given, family, url, *_rest = choose.choice(people)
        sides = [(f"{given} {family}", url), ("Noor Haddad", ME)]
        (sender, sender_url), (receiver, receiver_url) = choose.sample(sides, 2)
        day = f"20{choose.randrange(15, 27)}-{choose.randrange(1, 13):02}-{choose.randrange(1, 28):02}"
        words = f"Hello {receiver}, this is line {number}. " * choose.randrange(1, 8)
        writer.writerow([
            f"talk-{url}", "", sender, sender_url, receiver, receiver_url, f"{day} 10:00:{number % 60:02} UTC",
            "", words, "INBOX",
        ])  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.write(path, "Connections.csv")
        opened.writestr("messages.csv", text.getvalue())
    return buffer.getvalue()
