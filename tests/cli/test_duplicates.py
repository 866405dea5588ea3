"""`askwell duplicates`."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from askwell.cli import duplicates
from cast import make_person, meet_ada, meet_grace


@pytest.fixture
def run(owner, now, monkeypatch):
    """Return a function that runs the command on this database."""
    monkeypatch.setattr(duplicates, "open_django", lambda: owner)
    return lambda *arguments: CliRunner().invoke(duplicates.command, arguments)


def test_doubtful_pairs_are_one_json_list(run, owner):
    bob = make_person(owner, name="Bob Okafor", phone="+1 202 555 0143")
    robert = make_person(owner, name="Robert Okafor", phone="+1 202 555 0143")
    meet_ada(owner)

    [pair] = json.loads(run("--json").stdout)

    assert pair["people"] == [bob.ulid, robert.ulid]
    assert pair["score"] > 0.9
    assert pair["reasons"] == ["same phone", "Bob is short for Robert", "same family name"]


def test_people_read_a_line_a_pair(run, owner):
    meet_grace(owner), meet_grace(owner)

    assert "Grace Hopper / Grace Hopper: same e-mail grace@navy.example" in run().stdout


def test_nobody_twice_is_an_empty_list(run):
    assert json.loads(run("--json").stdout) == []
    assert "Nobody is here twice" in run().stderr
