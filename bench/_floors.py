"""This file is the least that could be done: plain csv and sqlite3, with nothing around them.

It is run as a program of its own, so that its time is a whole command's too:
`python -m bench._floors import|again|django FILE DATABASE`.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
import time
from pathlib import Path

TABLES = """
CREATE TABLE organizations (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE people (id INTEGER PRIMARY KEY, given TEXT, family TEXT, name TEXT, title TEXT,
  organization INTEGER, met_on TEXT);
CREATE INDEX people_by_name ON people (name);
CREATE TABLE contacts (id INTEGER PRIMARY KEY, person INTEGER, kind TEXT, value TEXT);
CREATE INDEX contacts_by_person ON contacts (person);
CREATE INDEX contacts_by_value ON contacts (kind, value);
CREATE TABLE affiliations (id INTEGER PRIMARY KEY, person INTEGER, organization INTEGER, title TEXT);
CREATE INDEX affiliations_by_person ON affiliations (person);
CREATE VIRTUAL TABLE search USING fts5(name, work, prefix='1 2 3');
"""
FIND_KEY = "SELECT person FROM contacts WHERE kind = ? AND value = ?"
FIND_PLACE = "(SELECT id FROM organizations WHERE name = ?)"
FIND_NAME = (
    f"SELECT id FROM people WHERE name = ? AND organization = {FIND_PLACE} AND NOT EXISTS"
    " (SELECT 1 FROM contacts WHERE person = people.id AND kind = 'profile')"
)
AT_ONCE = 1_000
"""Rows written together; a person is found again by the rows of the batches before."""


def read_rows(path: Path) -> list[list[str]]:
    """Read the rows below the header."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.reader(file) if len(row) == 7]
    return rows[1:]


def import_rows(path: Path, database: Path) -> int:
    """Write people, organizations, affiliations and FTS5, each identity looked up exactly."""
    db = sqlite3.connect(database, isolation_level=None)
    db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + TABLES)
    db.execute("BEGIN IMMEDIATE")
    rows = read_rows(path)
    for start in range(0, len(rows), AT_ONCE):
        _write_batch(db, rows[start : start + AT_ONCE], start)
    db.execute("COMMIT")
    return int(db.execute("SELECT count(*) FROM people").fetchone()[0])


def _write_batch(db: sqlite3.Connection, rows: list[list[str]], start: int) -> None:
    people, contacts, affiliations, texts = [], [], [], []
    for number, row in enumerate(rows, start + 1):
        if _is_known(db, row):
            continue
        given, family, url, mail, company, title, met_on = row
        name = f"{given} {family}"
        people.append((number, given, family, name, title, company, met_on))
        contacts.append((number, "profile", url.lower()))
        if mail:
            contacts.append((number, "email", mail.lower()))
        affiliations.append((number, company, title))
        texts.append((number, name, f"{title} {company}"))
    db.executemany("INSERT OR IGNORE INTO organizations (name) VALUES (?)", [r[4:5] for r in rows])
    db.executemany(f"INSERT INTO people VALUES (?, ?, ?, ?, ?, {FIND_PLACE}, ?)", people)
    db.executemany("INSERT INTO contacts (person, kind, value) VALUES (?, ?, ?)", contacts)
    db.executemany(f"INSERT INTO affiliations VALUES (NULL, ?, {FIND_PLACE}, ?)", affiliations)
    db.executemany("INSERT INTO search (rowid, name, work) VALUES (?, ?, ?)", texts)


def _is_known(db: sqlite3.Connection, row: list[str]) -> bool:
    given, family, url, mail, company, _title, _met_on = row
    if db.execute(FIND_KEY, ("profile", url.lower())).fetchone():
        return True
    if mail and db.execute(FIND_KEY, ("email", mail.lower())).fetchone():
        return True
    return bool(db.execute(FIND_NAME, (f"{given} {family}", company)).fetchone())


def look_rows_up(path: Path, database: Path) -> int:
    """Read the file again and look every identity up; nobody is new."""
    db = sqlite3.connect(database, isolation_level=None)
    return sum(not _is_known(db, row) for row in read_rows(path))


def import_with_django(path: Path, _database: Path) -> int:
    """Write the same with Django's `bulk_create`, which is what one would do first."""
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "askwell.config.settings"
    import django

    django.setup()
    from django.db import transaction

    from askwell.config.lockdown import open_local_account
    from askwell.records.models import Affiliation, ContactPoint, Organization, Person

    owner = open_local_account()
    rows = read_rows(path)
    with transaction.atomic():
        names = dict.fromkeys(row[4] for row in rows)
        Organization.objects.bulk_create(
            Organization(owner=owner, name=name, folded_name=name.lower()) for name in names
        )
        places = dict(Organization.objects.values_list("name", "id"))
        people = Person.objects.bulk_create(
            Person(
                owner=owner,
                full_name=f"{row[0]} {row[1]}",
                sort_name=f"{row[1]} {row[0]}".lower(),
                given=row[0],
                family=row[1],
                title=row[5],
                organization_id=places[row[4]],
            )
            for row in rows
        )
        ContactPoint.objects.bulk_create(
            ContactPoint(
                owner=owner, person=person, kind="profile", value=row[2], normalized=row[2]
            )
            for person, row in zip(people, rows, strict=True)
        )
        Affiliation.objects.bulk_create(
            Affiliation(owner=owner, person=person, organization_id=places[row[4]], title=row[5])
            for person, row in zip(people, rows, strict=True)
        )
    return len(people)


WORK = {"import": import_rows, "again": look_rows_up, "django": import_with_django}

if __name__ == "__main__":
    started = time.perf_counter()
    count = WORK[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    print(json.dumps({"count": count, "seconds": time.perf_counter() - started}))
