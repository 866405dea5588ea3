"""This file is people at the terminal: listed, shown, added and logged."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.records.models import Interaction, Person
from askwell.records.search import index_people
from cast import make_field, meet_ada, meet_alan, meet_grace

KEYS = [
    "id", "name", "given", "family", "emails", "phones", "links", "organization", "title",
    "circles", "tags", "fields", "stage", "last_contact", "how_met",
]  # fmt: skip


@pytest.fixture
def run(owner, now, monkeypatch):
    """Return a function that runs one command on the owner's data."""
    for name in ("people", "person", "add", "log"):
        module = __import__(f"askwell.cli.{name}", fromlist=["x"])
        monkeypatch.setattr(module, "open_django", lambda: owner)

    def run(*words, **more):
        return CliRunner().invoke(main.askwell, words, **more)

    return run


@pytest.fixture
def people(owner):
    found = [
        meet_ada(owner, circles=["friend"], phone="+1 541 555 0100", profile="linkedin.com/in/ada"),
        meet_grace(owner, stage="invited", last_contact_on="2026-11-01"),
        meet_alan(owner),
    ]
    found[0].fields.add(make_field(owner, name="Engines"))
    index_people(person.pk for person in found)
    return found


def test_people_are_objects_of_the_contract(run, people):
    answer = run("people", "--json")

    listed = json.loads(answer.stdout)
    assert [list(person) for person in listed] == [KEYS] * 3
    assert [person["name"] for person in listed] == ["Grace Hopper", "Ada Lovelace", "Alan Turing"]
    grace, ada, _alan = listed
    assert (grace["stage"], grace["last_contact"]) == ("invited", "2026-11-01")
    assert (ada["stage"], ada["last_contact"]) == (None, None)
    assert ada["phones"] == ["+15415550100"]
    assert ada["links"] == ["https://linkedin.com/in/ada"]
    assert (ada["circles"], ada["fields"]) == (["friend"], ["Engines"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["lovelace"], ["Ada Lovelace"]),
        (["--circle", "friend"], ["Ada Lovelace"]),
        (["--field", "engines"], ["Ada Lovelace"]),
        (["--organization", "Bletchley"], ["Alan Turing"]),
        (["--setting", "government"], []),
        (["--tag", "x"], []),
        (["--limit", "1"], ["Grace Hopper"]),
        (["--limit", "1", "a"], ["Ada Lovelace"]),
    ],
)
def test_people_are_filtered(run, people, words, expected):
    answer = run("people", *words, "--json")

    assert [person["name"] for person in json.loads(answer.stdout)] == expected


def test_a_person_is_found_by_id_or_name(run, people):
    by_id = json.loads(run("person", people[0].ulid, "--json").stdout)
    by_name = json.loads(run("person", "lovelace", "--json").stdout)

    assert by_id == by_name
    assert list(by_id)[: len(KEYS)] == KEYS
    assert "Ada Lovelace" in run("person", "ada").stdout


def test_an_ambiguous_name_is_refused_with_the_candidates(run, people, owner):
    other = meet_ada(owner, email="other@engines.example")
    index_people([other.pk])

    answer = run("log", "ada", "We spoke.", "--json")

    assert answer.exit_code == 3
    error = json.loads(answer.stdout)["error"]
    assert error["code"] == "ambiguous"
    assert people[0].ulid in error["message"]
    assert other.ulid in error["message"]
    assert not Interaction.objects.exists()


def test_nobody_of_that_name_is_refused(run, people):
    answer = run("person", "nobody", "--json")

    assert answer.exit_code == 3
    assert json.loads(answer.stdout)["error"]["code"] == "not_found"


def test_a_line_is_added_as_it_was_read(run):
    answer = run(
        "add", "Ana Lopes, planner at City of Eugene, met at Career Week", "--yes", "--json"
    )

    added = json.loads(answer.stdout)
    assert added["name"] == "Ana Lopes"
    assert (added["title"], added["organization"]) == ("planner", "City of Eugene")
    assert added["how_met"] == "Career Week"
    assert Person.objects.get().ulid == added["id"]


def test_a_line_is_shown_before_it_is_added(run):
    answer = run("add", "Ana Lopes, planner", input="n\n")

    assert "what they do: planner" in answer.stderr
    assert answer.exit_code == 3
    assert not Person.objects.exists()


def test_a_line_without_a_name_is_refused(run):
    assert run("add", "met at Career Week", "--yes").exit_code == 3
    assert not Person.objects.exists()


def test_what_happened_is_logged_today_or_on_a_day(run, people, today):
    first = run("log", "lovelace", "We spoke.", "--kind", "call", "--json")
    second = run("log", "lovelace", "We met.", "--on", "2026-11-02", "--json")

    assert json.loads(first.stdout)["on"] == today.isoformat()
    assert json.loads(second.stdout)["last_contact"] == today.isoformat()
    assert [row.kind for row in Interaction.objects.order_by("id")] == ["call", "note"]


def test_the_day_is_the_owners_own(run, people, owner, monkeypatch):
    owner.profile.time_zone = "Pacific/Auckland"
    owner.profile.save()
    monkeypatch.setenv("ASKWELL_NOW", "2026-11-23T20:00:00+00:00")

    assert json.loads(run("log", "lovelace", "x", "--json").stdout)["on"] == "2026-11-24"


@pytest.mark.parametrize("day", ["2026-13-01", "yesterday", "2026-02-30"])
def test_what_is_no_day_is_wrong_usage(run, people, day):
    assert run("log", "lovelace", "x", "--on", day).exit_code == 2


def test_the_future_is_refused(run, people):
    assert run("log", "lovelace", "x", "--on", "2027-01-01").exit_code == 3
