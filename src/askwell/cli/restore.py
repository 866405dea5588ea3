"""This file is `askwell restore`: a backup in the place of what is there now."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.cli.output import json_option, print_json, say
from askwell.cli.setup import open_django
from askwell.config import clock
from askwell.domain.errors import AskwellError
from askwell.domain.words import _


@click.command("restore", help="Put a backup in the place of what is there now.")
@click.argument("src", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
def command(src: Path, *, yes: bool, as_json: bool) -> None:
    """Restore SRC; what was there before becomes a backup of its own."""
    open_django()
    from askwell.records.backups import restore_backup

    question = _("Put {path} in the place of everything here? What is here is backed up first.")
    if not yes and (as_json or not click.confirm(question.format(path=src), err=True)):
        raise AskwellError(_("Nothing was changed. Say --yes to restore without being asked."))
    before = restore_backup(src, now=clock.now())
    open_django()
    if as_json:
        print_json({"restored": str(src), "before": str(before.path)})
    else:
        say(_("Restored. What was here before is in {path}.").format(path=before.path))
