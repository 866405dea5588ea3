"""`askwell today`: the shape other programs rely on, and words for people."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner

from askwell.actions.thanks import owe_thanks
from askwell.cli import today as today_command
from cast import meet_ada, meet_grace

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(monkeypatch, owner, now):
    """Return a function that runs the command on the test's own data."""
    monkeypatch.setattr(today_command, "open_django", lambda: owner)

    def call(*arguments: str):
        return CliRunner().invoke(today_command.command, arguments)

    return call


def test_the_json_has_exactly_the_promised_shape(run, owner, now):
    grace = meet_grace(owner)
    owed = owe_thanks(
        owner=owner,
        person=grace,
        interview=None,
        reason="the 30 minutes",
        owed_since=now - timedelta(days=1),
    )
    answer = run("--json", "--limit", "1")

    assert answer.exit_code == 0
    assert json.loads(answer.stdout) == [
        {
            "rule": "thank",
            "subject": {"type": "person", "id": grace.ulid, "name": "Grace Hopper"},
            "why": (
                "For “the 30 minutes”, since Sunday 22 November. No thank-you has gone out yet."
            ),
            "guide": "I9",
            "due": "2026-11-23T09:41:00+00:00",
            "urgency": "promise",
            "actions": [
                {
                    "name": "write",
                    "url": f"/people/{grace.ulid}/messages/new/?kind=thank_you&thanks={owed.ulid}",
                },
                {"name": "open", "url": f"/people/{grace.ulid}/"},
            ],
        }
    ]


def test_without_a_limit_it_is_the_daily_number(run, owner, now, today):
    owner.profile.daily_steps = 2
    owner.profile.save()
    for meet in (meet_ada, meet_grace):
        meet(owner, stage="wanted", stage_on=today)

    assert len(json.loads(run("--json").stdout)) == 2
    assert len(json.loads(run("--json", "--limit", "9").stdout)) == 3
    assert json.loads(run("--json", "--limit", "0").stdout) == []


def test_people_read_words(run):
    text = run().stdout

    assert text.startswith("One thing is worth doing.")
    assert "When you like: List the people you know" in text


def test_a_negative_limit_is_wrong_usage(run):
    assert run("--limit", "-1").exit_code == 2
