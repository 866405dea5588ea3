"""A backup put back into an empty home holds everything, and a damaged one is refused (trial R5)."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from harness.fixtures import MONDAY_MORNING
from harness.live_app import run_askwell
from harness.posting import write_cards

if TYPE_CHECKING:
    from pathlib import Path

NOW = MONDAY_MORNING.isoformat()


def take_everything(home: Path) -> bytes:
    path = home.with_suffix(".zip")
    assert run_askwell("export", str(path), home=home, now=NOW).returncode == 0
    with zipfile.ZipFile(path) as archive:
        return archive.read("askwell.json")


def test_r5_a_restored_home_gives_out_what_was_in_the_other(tmp_path):
    cards = tmp_path / "people.vcf"
    cards.write_bytes(
        write_cards([{"FN": "Ada Lovelace", "EMAIL": "ada@x.example"}, {"FN": "Zoë"}])
    )
    home, other = tmp_path / "home", tmp_path / "other"
    backup = tmp_path / "all.askwell-backup"
    for command in (
        ["import", str(cards)],
        ["log", "Ada", "Tea, and =1+1 🫖"],
        ["backup", str(backup)],
    ):
        assert run_askwell(*command, home=home, now=NOW).returncode == 0

    assert run_askwell("restore", str(backup), "--yes", home=other, now=NOW).returncode == 0

    assert b"Tea, and =1+1" in take_everything(home)
    assert take_everything(other) == take_everything(home)
    backup.write_bytes(backup.read_bytes()[:-1])
    refused = run_askwell("restore", str(backup), "--yes", "--json", home=other, now=NOW)
    assert refused.returncode == 3
    assert json.loads(refused.stdout)["error"]["code"] == "unreadable"
