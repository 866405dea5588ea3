"""The command line as a whole: what it imports, how it refuses, what it exits with."""

from __future__ import annotations

import json
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.domain.errors import UnreadableFile
from harness.live_app import make_environment, run_askwell


@pytest.fixture
def refusing(monkeypatch):
    """Put a command in the table that refuses."""

    @click.command("refuse")
    @click.option("--json", "as_json", is_flag=True)
    def refuse(*, as_json):
        raise UnreadableFile("This is not a contacts file. Nothing was changed.")

    monkeypatch.setattr(main.LazyCommands, "get_command", lambda *_: refuse)


def test_every_command_in_the_table_is_there():
    for name, entry in main.COMMANDS.items():
        command = main.askwell.get_command(click.Context(main.askwell), name)
        assert command.name == name, entry.module


def test_help_imports_neither_django_nor_any_command(tmp_path):
    script = (
        "import sys; from askwell.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m == 'django' or m.startswith('askwell.cli.')))"
    )
    answer = subprocess.run(
        [sys.executable, "-P", "-c", script, "--help"],
        env=make_environment(home=tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "Bring people in from files." in answer.stdout
    assert answer.stdout.splitlines()[-1] == "['askwell.cli.main', 'askwell.cli.output']"


def test_a_refusal_is_a_sentence_and_three(refusing):
    answer = CliRunner().invoke(main.askwell, ["refuse"])

    assert answer.exit_code == 3
    assert answer.stdout == ""
    assert answer.stderr == "This is not a contacts file. Nothing was changed.\n"


def test_a_refusal_to_a_program_is_one_document_and_three(refusing, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["askwell", "refuse", "--json"])

    answer = CliRunner().invoke(main.askwell, ["refuse", "--json"])

    assert answer.exit_code == 3
    assert json.loads(answer.stdout) == {
        "error": {
            "code": "unreadable",
            "message": "This is not a contacts file. Nothing was changed.",
        }
    }


def test_a_malformed_clock_is_wrong_usage(tmp_path):
    answer = run_askwell("check", home=tmp_path, now="next Tuesday")

    assert answer.returncode == 2
    assert "ASKWELL_NOW" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_command_is_wrong_usage():
    assert CliRunner().invoke(main.askwell, ["frobnicate"]).exit_code == 2


def test_a_crash_never_looks_like_done_with_problems(capsys):
    def crash():
        raise ZeroDivisionError("division by zero")

    with pytest.raises(SystemExit) as ended:
        main.guard(crash)

    assert ended.value.code == 3
    assert "division by zero" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--port", "9000"], ["run"]])
def test_run_is_what_askwell_does_by_itself(arguments, monkeypatch):
    asked = []
    monkeypatch.setattr("askwell.config.start.start_django", lambda: None)
    monkeypatch.setattr("askwell.config.server.serve", lambda *a, **k: asked.append((a, k)))

    answer = CliRunner().invoke(main.askwell, arguments)

    assert answer.exit_code == 0, answer.output
    assert asked[0][1] == {"open_browser": True, "demo": False}
