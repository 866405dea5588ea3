"""This file makes a home ready before anyone reads from it: tables, static files, the account."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection

from askwell import __version__
from askwell.config import clock
from askwell.config.home import write_private
from askwell.domain.errors import AskwellError
from askwell.domain.words import _
from askwell.records.backups import can_back_up, make_backup

if TYPE_CHECKING:
    from collections.abc import Callable

STATIC_STAMP = "static.stamp"


def prepare_database(*, tell: Callable[[str], None]) -> None:
    """Bring the tables up to this version; what was there is copied first.

    Raises:
        AskwellError: When a newer Askwell wrote this home; nothing is touched then.
    """
    known, applied = _list_migrations(), _list_applied()
    if _is_newer(known, applied):
        raise AskwellError(
            _(
                "This data was last used by a newer Askwell, and this version would not "
                "understand all of it. Nothing was changed. Please update Askwell."
            )
        )
    if known <= applied:
        return
    if applied:
        tell(_("Bringing your data up to this version; a copy is kept in backups."))
        if can_back_up():
            make_backup(now=clock.now(), reason="upgrade")
    else:
        tell(_("Making a new home for your data."))
    call_command("migrate", interactive=False, verbosity=0)


def _list_migrations() -> set[tuple[str, str]]:
    # File names, not Django's loader: this runs before every command and must cost nothing.
    return {
        (app.label, file.stem)
        for app in apps.get_app_configs()
        for file in (Path(app.path) / "migrations").glob("[0-9]*.py")
    }


def _list_applied() -> set[tuple[str, str]]:
    if "django_migrations" not in connection.introspection.table_names():
        return set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        return set(cursor.fetchall())


def _is_newer(known: set[tuple[str, str]], applied: set[tuple[str, str]]) -> bool:
    # Libraries may drop old migrations; ours are never dropped, so an unknown one is from later.
    return any(app == "records" for app, _name in applied - known)


def prepare_static_files() -> None:
    """Collect styles, scripts and fonts into the home, when they are not there already."""
    stamp_file = settings.HOME / STATIC_STAMP
    stamp = _stamp_static_files()
    if stamp_file.exists() and stamp_file.read_text(encoding="ascii") == stamp:
        return
    stamp_file.unlink(missing_ok=True)
    shutil.rmtree(settings.STATIC_ROOT, ignore_errors=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    write_private(stamp_file, stamp)


def _stamp_static_files() -> str:
    print_ = hashlib.sha256(__version__.encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            facts = Path(storage.path(name)).stat()
            print_.update(f"{name}\0{facts.st_size}\0{facts.st_mtime_ns}\n".encode())
    return print_.hexdigest()
