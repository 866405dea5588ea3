"""This file opens the person's data for one command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.cli.output import say
from askwell.domain.errors import AskwellError
from askwell.domain.words import _

if TYPE_CHECKING:
    from askwell.records.models import User


def open_django() -> User:
    """Wake Django, bring the tables up to date, and return whose data this is."""
    from askwell.config.start import start_django

    start_django()
    from django.conf import settings

    from askwell.config.first_run import prepare_database
    from askwell.config.lockdown import open_local_account

    if not settings.LOCAL:
        raise AskwellError(
            _("The command line works on one person's own data; unset ASKWELL_MODE to use it.")
        )
    prepare_database(tell=say)
    return open_local_account()
