"""This file shows `askwell review`, by hand and by the line."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from askwell.cli.review import command

if TYPE_CHECKING:
    from pathlib import Path

ASKS = "Dear Grace,\n\nIs anyone hiring on your team?\n\nNoor\n"
HOW = ["--kind", "invitation", "--channel", "email"]


def test_findings_come_as_one_document_with_their_places():
    result = CliRunner().invoke(command, ["-", *HOW, "--json"], input=ASKS)

    document = json.loads(result.stdout)
    [job] = [f for f in document["findings"] if f["code"] == "asks_for_job"]
    assert result.exit_code == 0
    assert job["severity"] == "stop"
    assert "hiring" in ASKS[job["start"] : job["end"]]
    assert document["counts"] == {"words": 9, "characters": len(ASKS) - 1, "limit": None}


def test_a_finding_in_the_subject_says_so():
    how = [*HOW, "--subject", "Hello [Name]", "--json"]

    document = json.loads(CliRunner().invoke(command, ["-", *how], input=ASKS).stdout)

    assert {f.get("in") for f in document["findings"]} == {None, "subject"}


def test_what_is_known_of_them_is_taken_from_the_context(tmp_path: Path):
    facts = tmp_path / "facts.json"
    facts.write_text('{"recipient_name": "Ada Lovelace"}', encoding="utf-8")

    how = [*HOW, "--context", str(facts), "--json"]
    document = json.loads(CliRunner().invoke(command, ["-", *how], input=ASKS).stdout)

    assert "wrong_name" in {f["code"] for f in document["findings"]}


def test_people_read_severity_as_a_word():
    result = CliRunner().invoke(command, ["-", *HOW], input=ASKS)

    assert "fix first: " in result.stdout
    assert "cannot tell whether a thing is true" in result.stderr


def test_lines_are_reviewed_one_by_one_and_a_bad_one_is_reported():
    good = json.dumps({"id": "a", "kind": "invitation", "channel": "email", "body": ASKS})
    lines = f"{good}\nnot json\n\n" + good.replace('"a"', '"b"').replace("email", "pigeon") + "\n"

    result = CliRunner().invoke(command, ["--jsonl", "-"], input=lines)

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, None]
    assert answers[0]["findings"]
    assert result.exit_code == 1


@pytest.mark.parametrize("arguments", [["-"], ["-", "--kind", "poem", "--channel", "email"]])
def test_wrong_usage_is_status_two(arguments: list[str]):
    assert CliRunner().invoke(command, arguments, input=ASKS).exit_code == 2


def test_it_wakes_no_django():
    program = "import sys; import askwell.cli.review; sys.exit('django' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", program], check=False, env={"PYTHONPATH": "src"})

    assert answer.returncode == 0
