"""`askwell import`, `undo` and `export`: shapes, exit statuses, and a whole round."""

from __future__ import annotations

import json
import zipfile

import pytest
from click.testing import CliRunner

from actions.test_arrivals import zip_export
from askwell.actions import comparing, import_alike
from askwell.cli import duplicates, export, import_, undo
from askwell.records.models import ImportBatch, Organization, Person
from cast import meet_ada, meet_grace
from harness.live_app import run_askwell

pytestmark = pytest.mark.django_db

CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Grace,Hopper,https://www.linkedin.com/in/grace,grace@navy.example,Yale,Professor,12 Mar 2025
Alan,Turing,https://www.linkedin.com/in/alan,ana@,Bletchley Park,Researcher,26 Jul 2025
,,,,,,07 Jun 2026
"""
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nEND:VCARD\r\n"


@pytest.fixture
def run(monkeypatch, owner, now):
    """Return a function that runs a command on the test's own data."""
    for module in (import_, undo, export, duplicates):
        monkeypatch.setattr(module, "open_django", lambda: owner)

    def call(module, *arguments: str):
        return CliRunner().invoke(module.command, [str(a) for a in arguments])

    return call


@pytest.fixture
def connections(tmp_path):
    path = tmp_path / "Connections.csv"
    path.write_text(CONNECTIONS, encoding="utf-8")
    return path


def test_the_json_has_exactly_the_promised_shape(run, owner, connections):
    meet_grace(owner)

    answer = run(import_, connections, "--json")

    report = json.loads(answer.stdout)
    seconds = report.pop("seconds")
    assert 0 < seconds < 60
    assert report.pop("parts") == {
        "people": {"created": 1, "updated": 1},
        "organizations": {"created": 1},
        "interactions": {"created": 0, "updated": 0},
        "interviews": {"created": 0},
    }
    assert report.pop("comparing") is False
    assert report == {
        "batch": 1,
        "format": "linkedin",
        "read": 3,
        "created": 1,
        "updated": 1,
        "unchanged": 0,
        "to_review": 0,
        "problems": [
            {
                "record": 2,
                "field": "Email Address",
                "reason": "not an address: 'ana@'",
                "kept": True,
            },
            {
                "record": 3,
                "field": "",
                "reason": "This connection hides their name, so only a date was given.",
                "kept": False,
            },
        ],
    }
    assert answer.exit_code == 1


def test_without_problems_it_exits_with_nought_and_the_same_file_creates_nothing(run, tmp_path):
    path = tmp_path / "phone.vcf"
    path.write_text(CARD, encoding="utf-8")

    first, second = (run(import_, path, "--json") for _ in range(2))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert json.loads(second.stdout)["created"] == 0
    assert "askwell undo 2 takes it back" in second.stderr


def test_a_dry_run_has_the_same_shape_and_no_batch(run, connections):
    report = json.loads(run(import_, connections, "--dry-run", "--json").stdout)

    assert (report["batch"], report["created"]) == (None, 2)
    assert not Person.objects.exists()


@pytest.mark.parametrize("looks", [True, False])
def test_people_and_what_was_said_are_counted_apart(run, tmp_path, looks):
    path = tmp_path / "export.zip"
    path.write_bytes(zip_export())

    report = json.loads(run(import_, path, "--json", *(["--dry-run"] if looks else [])).stdout)

    assert report["parts"] == {
        "people": {"created": 2, "updated": 0},
        "organizations": {"created": 2},
        "interactions": {"created": 3, "updated": 0},
        "interviews": {"created": 0},
    }
    assert (report["read"], report["created"]) == (7, 6)


@pytest.mark.parametrize("looks", [True, False])
def test_of_an_archive_the_same_is_counted(run, owner, tmp_path, looks):
    meet_grace(owner)
    archive = tmp_path / "all.zip"
    run(export, archive)
    Person.objects.all().delete()
    Organization.objects.all().delete()

    report = json.loads(run(import_, archive, "--json", *(["--dry-run"] if looks else [])).stdout)

    assert report["parts"]["people"] == {"created": 1, "updated": 0}
    assert report["parts"]["organizations"] == {"created": 1}


def test_very_many_are_said_to_be_still_compared_and_told_when_they_are(
    run, connections, monkeypatch, owner
):
    meet_grace(owner)
    for module in (comparing, import_alike):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    connections.write_text(CONNECTIONS + "Grace,Hopper,,,Navy,,\nG,Hopper,,,Navy,,\n")

    answer = run(import_, connections, "--json")
    report = json.loads(answer.stdout)

    assert (report["comparing"], report["created"], report["to_review"]) == (True, 3, 0)
    assert "still being found out" in answer.stderr
    run(duplicates)
    batch = ImportBatch.objects.get()
    assert (batch.created, batch.to_review) == (1, 2)
    assert batch.parts["comparing"] is False


def test_of_several_files_one_that_cannot_be_read_stops_them_all(run, connections, tmp_path):
    bad = tmp_path / "holiday.jpg"
    bad.write_bytes(b"\xff\xd8\xff\xe0")

    answer = run(import_, connections, bad)

    assert answer.exception is not None
    assert not Person.objects.exists()
    assert not ImportBatch.objects.exists()


def test_several_files_are_several_batches_and_several_reports(run, connections, tmp_path):
    card = tmp_path / "phone.vcf"
    card.write_text(CARD, encoding="utf-8")

    reports = json.loads(run(import_, connections, card, "--json").stdout)

    assert [(r["batch"], r["format"]) for r in reports] == [(1, "linkedin"), (2, "vcard")]


def test_undo_takes_the_last_one_back(run, connections):
    run(import_, connections)

    answer = run(undo, "--json")

    assert json.loads(answer.stdout) == {"batch": 1, "removed": 2, "restored": 0, "kept": 0}
    assert answer.exit_code == 0
    assert not Person.objects.exists()


@pytest.mark.parametrize("name", export.FORMATS)
def test_every_format_is_written_whole_and_for_its_owner_only(run, owner, tmp_path, name):
    meet_ada(owner)

    answer = run(export, tmp_path / "out", "--format", name, "--json")

    assert answer.exit_code == 0
    written = json.loads(answer.stdout)
    assert written["bytes"] == (tmp_path / "out").stat().st_size > 0
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_into_a_folder_it_gets_a_name_with_the_day(run, owner, tmp_path):
    run(export, tmp_path)

    assert zipfile.is_zipfile(tmp_path / "askwell-2026-11-23.zip")


def test_where_nothing_can_be_written_nothing_is(run, owner, tmp_path):
    answer = run(export, tmp_path / "no" / "such" / "folder.zip")

    assert "could not be written" in str(answer.exception)


def test_a_whole_round_through_the_real_command(tmp_path, connections):
    home, other = tmp_path / "home", tmp_path / "other"
    archive, again = tmp_path / "a.zip", tmp_path / "b.zip"

    assert run_askwell("import", str(connections), "--json", home=home).returncode == 1
    assert run_askwell("export", str(archive), home=home).returncode == 0
    assert run_askwell("import", str(archive), home=other).returncode == 0
    assert run_askwell("export", str(again), home=other).returncode == 0

    data = [zipfile.ZipFile(path).read("askwell.json") for path in (archive, again)]
    assert data[0] == data[1]
    assert json.loads(data[0])["nouns"]["people"]

    missing = run_askwell("import", str(tmp_path / "nowhere.csv"), home=home)
    assert missing.returncode == 2
    bad = tmp_path / "bad.bin"
    bad.write_bytes(b"\0\1\2")
    refused = run_askwell("import", str(bad), "--json", home=home)
    assert refused.returncode == 3
    assert json.loads(refused.stdout)["error"]["code"] == "unreadable"
    assert run_askwell("undo", "77", "--json", home=home).returncode == 3
