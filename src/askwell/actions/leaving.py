"""This file is leaving nothing behind: everything of one person, erased for good."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction

from askwell.domain.errors import AskwellError
from askwell.domain.words import _
from askwell.records.backups import list_backups
from askwell.records.models import Person, Profile
from askwell.records.search import remove_people

if TYPE_CHECKING:
    from askwell.records.models import User

SURE = "erase everything"


def erase_everything(*, owner: User, answer: str) -> None:
    """Erase all rows of the owner's, and in local mode the backups and uploaded files too.

    Args:
        owner: Whose everything it is; the account stays, as new.
        answer: What was typed; it must be the two words of `SURE`.

    Raises:
        AskwellError: When it is not; nothing was erased.
    """
    if answer.strip().lower() != SURE:
        raise AskwellError(_("Nothing was erased. Type “{words}” to do it.").format(words=SURE))
    with transaction.atomic():
        remove_people(Person.objects.owned_by(owner).values_list("id", flat=True))
        for model in _list_owned_models():
            model.objects.filter(owner=owner).delete()
        Profile.objects.filter(user=owner).delete()
        Profile.objects.create(user=owner)
    if settings.LOCAL:
        _erase_files()


def _list_owned_models() -> list:  # type: ignore[type-arg] # models of every kind
    return [
        model
        for model in apps.get_app_config("records").get_models()
        if any(field.name == "owner" for field in model._meta.concrete_fields)  # noqa: SLF001
    ]


def _erase_files() -> None:
    """Remove copies and uploads, and write the database anew, so that no page keeps old words."""
    for backup in list_backups():
        backup.path.unlink(missing_ok=True)
    for folder in (settings.MEDIA_ROOT, Path(settings.HOME) / "progress"):
        shutil.rmtree(folder, ignore_errors=True)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_tasks_database_dbtaskresult")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
