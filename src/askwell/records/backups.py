"""This file copies the whole database while it is in use, proves the copy, and puts one back.

A backup is one file: a line that says what it is, a line with the SHA-256 of
the rest, and the SQLite database, compressed. A damaged byte anywhere is seen.
PostgreSQL has tools of its own for this, which `docs/self-hosting.md` names.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"askwell backup 1\n"
SUFFIX = ".askwell-backup"
DAYS_KEPT = 7
WEEKS_KEPT = 4
PIECE = 1 << 20
STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-([a-z-]+)" + re.escape(SUFFIX))


class DamagedBackup(AskwellError):  # noqa: N818 - named as the person meets it
    """A backup that is not what was written; nothing was touched."""

    code = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup of this home: when and why it was made, and its size in bytes."""

    path: Path
    made_at: datetime
    reason: str
    size: int

    @property
    def name(self) -> str:
        """Return the file's name, which is how a page calls it."""
        return self.path.name


def can_back_up() -> bool:
    """Return whether this database is one that Askwell copies itself."""
    return connection.vendor == "sqlite" and _find_database().is_file()


def make_backup(*, now: datetime, reason: str, to: Path | None = None) -> Backup:
    """Copy the database as it is this moment, prove the copy, and keep it.

    Args:
        now: The moment, which names the file.
        reason: One word, such as "daily" or "import".
        to: Another place for the file; by default the home's own folder.

    Raises:
        AskwellError: On PostgreSQL, or when the copy cannot be proved.
    """
    if not can_back_up():
        raise AskwellError(_("On PostgreSQL use pg_dump; see docs/self-hosting.md."))
    path = to or _open_folder() / f"{now.astimezone(UTC):{STAMP}}-{reason}{SUFFIX}"
    with _open_scratch(path.parent) as scratch:
        _copy_database(scratch)
        _prove_database(scratch)
        partial = path.with_name(f".{path.name}.partial")
        _pack(scratch, partial)
        partial.replace(path)
    return Backup(path=path, made_at=now, reason=reason, size=path.stat().st_size)


def make_backup_before(*, now: datetime, reason: str) -> Backup | None:
    """Keep a copy before something large is done to rows that are there; a new home needs none."""
    if not can_back_up():
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM records_person LIMIT 1")
        is_empty = cursor.fetchone() is None
    return None if is_empty else make_backup(now=now, reason=reason)


def list_backups() -> list[Backup]:
    """Return the home's backups, newest first."""
    found = []
    for path in _find_folder().glob(f"*{SUFFIX}"):
        if match := _NAME.fullmatch(path.name):
            made_at = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
            size = path.stat().st_size
            found.append(Backup(path=path, made_at=made_at, reason=match[2], size=size))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def find_backup(name: str) -> Backup:
    """Return the home's backup of that name.

    Raises:
        AskwellError: When there is none.
    """
    for backup in list_backups():
        if backup.name == name:
            return backup
    raise AskwellError(_("There is no such backup here."))


def tidy_backups(*, now: datetime) -> list[Backup]:
    """Keep the last day whole, then the newest of each of 7 days and of each of 4 weeks before."""
    days: set[object] = set()
    weeks: set[object] = set()
    removed = []
    for backup in list_backups():
        day, week = backup.made_at.date(), backup.made_at.isocalendar()[:2]
        is_fresh = now - backup.made_at < timedelta(days=1)
        if is_fresh or (day not in days and len(days) < DAYS_KEPT):
            days.add(day)
        elif week not in weeks and len(weeks) < WEEKS_KEPT:
            weeks.add(week)
        else:
            backup.path.unlink(missing_ok=True)
            removed.append(backup)
    return removed


def make_daily_backup(*, now: datetime) -> Backup | None:
    """Make today's backup unless the newest is younger than a day, and tidy up."""
    newest = next(iter(list_backups()), None)
    if not can_back_up() or (newest and now - newest.made_at < timedelta(days=1)):
        return None
    made = make_backup(now=now, reason="daily")
    tidy_backups(now=now)
    return made


def restore_backup(source: Path, *, now: datetime) -> Backup:
    """Put a backup in the place of what is there now, which is backed up first.

    The copy goes in as one transaction, so that a kill at any moment leaves
    the old or the new, and a running app goes on with the new.

    Returns:
        The backup of what was there before.

    Raises:
        DamagedBackup: When the file is not whole; nothing was touched.
        AskwellError: When a newer Askwell wrote it, or on PostgreSQL.
    """
    with _open_scratch(_open_folder()) as scratch:
        _unpack(source, scratch)
        _prove_database(scratch)
        _refuse_newer(scratch)
        before = make_backup(now=now, reason="restore")
        connection.close()
        with (
            closing(sqlite3.connect(scratch)) as copy,
            closing(sqlite3.connect(str(_find_database()), timeout=30)) as database,
        ):
            copy.backup(database)
    # An older copy has older tables; the app goes on with them at once.
    call_command("migrate", interactive=False, verbosity=0)
    return before


def _copy_database(target: Path) -> None:
    with (
        closing(sqlite3.connect(str(_find_database()), timeout=30)) as database,
        closing(sqlite3.connect(target)) as copy,
    ):
        database.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def _prove_database(path: Path) -> None:
    """Open a copy and read all of it: whole, with every reference in place, and an Askwell's."""
    try:
        with closing(sqlite3.connect(path)) as copy:
            whole = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            linked = not copy.execute("PRAGMA foreign_key_check").fetchall()
            copy.execute("SELECT count(*) FROM records_person").fetchone()
    except sqlite3.DatabaseError as error:
        raise DamagedBackup(
            _("This is not a whole Askwell backup. Nothing was touched.")
        ) from error
    if not (whole and linked):
        raise DamagedBackup(_("This backup is damaged. Nothing was touched."))


def _refuse_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as copy:
        rows = copy.execute("SELECT name FROM django_migrations WHERE app = 'records'")
        applied = {name for (name,) in rows}
    known = {file.stem for file in (Path(__file__).parent / "migrations").glob("[0-9]*.py")}
    if applied - known:
        raise AskwellError(
            _("A newer Askwell made this backup. Nothing was touched. Please update Askwell.")
        )


def _pack(source: Path, target: Path) -> None:
    """Write header, digest and compressed database; the digest is filled in at the end."""
    handle = os.open(target, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "r+b") as file:
        file.write(MAGIC + b"0" * 64 + b"\n")
        with source.open("rb") as plain, gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
            shutil.copyfileobj(plain, packed, PIECE)
        digest = _digest_rest(file)
        file.seek(len(MAGIC))
        file.write(digest)
        file.flush()
        os.fsync(file.fileno())


def _unpack(source: Path, target: Path) -> None:
    damaged = _("This backup is damaged, or is none. Nothing was touched.")
    try:
        with source.open("rb") as file, target.open("wb") as plain:
            if file.read(len(MAGIC)) != MAGIC:
                raise DamagedBackup(damaged)
            digest, newline = file.read(64), file.read(1)
            if newline != b"\n" or _digest_rest(file) != digest:
                raise DamagedBackup(damaged)
            file.seek(len(MAGIC) + 65)
            with gzip.GzipFile("", "rb", fileobj=file) as packed:
                shutil.copyfileobj(packed, plain, PIECE)
    except (OSError, EOFError, gzip.BadGzipFile) as error:
        raise DamagedBackup(damaged) from error


def _digest_rest(file: object) -> bytes:
    file.seek(len(MAGIC) + 65)  # type: ignore[attr-defined]
    seen = hashlib.sha256()
    while piece := file.read(PIECE):  # type: ignore[attr-defined]
        seen.update(piece)
    return seen.hexdigest().encode("ascii")


@contextmanager
def _open_scratch(folder: Path) -> Iterator[Path]:
    # Beside the target, so that moving it there is one step; private from its first byte.
    handle, name = tempfile.mkstemp(prefix=".backup-", dir=folder)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _find_database() -> Path:
    return Path(connection.settings_dict["NAME"])


def _find_folder() -> Path:
    return Path(settings.HOME) / "backups"


def _open_folder() -> Path:
    folder = _find_folder()
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
