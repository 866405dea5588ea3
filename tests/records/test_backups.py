"""A backup is whole or it is nothing, and a restore is all or nothing."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection

from askwell.domain.errors import AskwellError
from askwell.records import backups
from askwell.records.backups import (
    DamagedBackup,
    list_backups,
    make_backup,
    make_backup_before,
    make_daily_backup,
    restore_backup,
    tidy_backups,
)
from askwell.records.models import Person
from cast import meet_grace

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "config.getoption('--database') == 'postgres'", reason="SQLite's own copies"
    ),
]


@pytest.fixture(autouse=True)
def _a_database_file(tmp_path, monkeypatch, transactional_db):
    """Give the copies a real file: the tests' own database lives in memory."""
    file = tmp_path / "askwell.sqlite3"
    with closing(sqlite3.connect(file)) as target:
        connection.ensure_connection()
        connection.connection.backup(target)
    monkeypatch.setattr(backups, "_find_database", lambda: file)
    monkeypatch.setattr(settings, "HOME", tmp_path)
    return file


def count_people(file) -> int:
    with closing(sqlite3.connect(file)) as database:
        return database.execute("SELECT count(*) FROM records_person").fetchone()[0]


def add_person(file, name: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(records_person)")]
        row = database.execute("SELECT * FROM records_person LIMIT 1").fetchone()
        known = dict(zip(columns, row, strict=True))
        known |= {"id": None, "ulid": name, "full_name": name}
        marks = ", ".join("?" * len(columns))
        database.execute(f"INSERT INTO records_person VALUES ({marks})", [*known.values()])  # noqa: S608


@pytest.fixture
def file(_a_database_file, owner):
    """Return the file with one person in it."""
    meet_grace(owner)
    with closing(sqlite3.connect(_a_database_file)) as target:
        connection.connection.backup(target)
    return _a_database_file


def test_a_backup_is_private_and_restores_to_the_same(file, now):
    made = make_backup(now=now, reason="by-hand")
    assert made.path.stat().st_mode & 0o077 == 0
    add_person(file, "Ada")
    assert count_people(file) == 2

    before = restore_backup(made.path, now=now + timedelta(seconds=1))

    assert count_people(file) == 1
    restore_backup(before.path, now=now + timedelta(seconds=2))
    assert count_people(file) == 2


def test_every_flipped_bit_and_every_cut_is_seen_and_nothing_is_touched(file, now):
    made = make_backup(now=now, reason="by-hand")
    whole = made.path.read_bytes()
    chance = random.Random(7)
    damaged = made.path.with_name("damaged.askwell-backup")
    for _try in range(100):
        bad = bytearray(whole)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        damaged.write_bytes(bytes(bad))
        with pytest.raises(DamagedBackup):
            restore_backup(damaged, now=now)
    for length in (0, 5, 60, 90, len(whole) // 2, len(whole) - 1):
        damaged.write_bytes(whole[:length])
        with pytest.raises(DamagedBackup):
            restore_backup(damaged, now=now)
    assert count_people(file) == 1
    assert [backup.reason for backup in list_backups()] == ["by-hand"]


def test_a_foreign_database_is_no_backup(file, now, tmp_path):
    stranger = tmp_path / "stranger.askwell-backup"
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as other, other:
        other.execute("CREATE TABLE notes (text)")
    backups._pack(tmp_path / "other.sqlite3", stranger)

    with pytest.raises(DamagedBackup, match="not a whole Askwell backup"):
        restore_backup(stranger, now=now)
    assert count_people(file) == 1


def test_a_backup_of_a_newer_askwell_is_refused(file, now, tmp_path):
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_later', '')"
        )
    made = make_backup(now=now, reason="by-hand")

    with pytest.raises(AskwellError, match="newer Askwell"):
        restore_backup(made.path, now=now)


def test_one_backup_a_day_is_made_and_seven_days_and_four_weeks_are_kept(file, now):
    for day in range(60):
        assert make_daily_backup(now=now + timedelta(days=day)) is not None
        assert make_daily_backup(now=now + timedelta(days=day, hours=3)) is None

    kept = [(now + timedelta(days=59) - backup.made_at).days for backup in list_backups()]
    assert kept[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert 8 <= len(kept) <= 11
    assert max(kept) >= 21


def test_a_copy_is_kept_before_something_large_unless_nobody_is_there(file, now):
    assert make_backup_before(now=now, reason="import").reason == "import"
    Person.objects.all().delete()
    assert make_backup_before(now=now + timedelta(seconds=1), reason="import") is None


def test_tidying_keeps_all_of_the_last_day(file, now):
    for minute in range(5):
        make_backup(now=now + timedelta(minutes=minute), reason="import")

    assert tidy_backups(now=now + timedelta(hours=1)) == []


def test_a_backup_while_writing_is_consistent(file, now, owner):
    with closing(sqlite3.connect(file)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE records_person SET full_name = 'half written'")
        made = make_backup(now=now, reason="by-hand")
        writer.rollback()
    restore_backup(made.path, now=now + timedelta(seconds=1))

    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT full_name FROM records_person").fetchall() == [
            ("Grace Hopper",)
        ]


def test_nothing_half_written_is_left_in_the_folder(file, now, monkeypatch):
    monkeypatch.setattr(backups, "_prove_database", _fail)

    with pytest.raises(DamagedBackup):
        make_backup(now=now, reason="by-hand")

    assert list((settings.HOME / "backups").iterdir()) == []
    assert Person.objects.count() == 1


def _fail(_path) -> None:
    raise DamagedBackup("no")
